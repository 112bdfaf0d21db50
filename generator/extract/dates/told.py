"""Dates that count from one told before: "a day later", "the next day", "later that year", "a year earlier".

Strategy: the clock's `told` is the last date named before the expression, `told_day` the last of day
precision, from which days and weeks count. Where no date was told there is nothing to count from, and the
value stays open.
"""

from __future__ import annotations

from msgspec.structs import replace

from generator.extract.dates import calendar_rules as calendar
from generator.extract.dates.calendar_rules import Unit
from generator.extract.dates.words import (
    EDGE,
    NUMBER,
    ONE,
    UNIT,
    UNITS,
    Clock,
    Match,
    Reading,
    Rule,
    S,
    number_of,
    rule,
    unanchored,
)

STEPS = {
    "next": 1,
    "following": 1,
    "after": 1,
    "later": 1,
    "same": 0,
    "that": 0,
    "previous": -1,
    "before": -1,
    "earlier": -1,
}


def _told(clock: Clock, count: int, unit: Unit) -> Reading:
    """Give the unit of time that lies `count` units from the date told before."""
    told = clock.told_day if unit in {"day", "week"} else clock.told
    if told is None:
        return unanchored(unit)
    value = calendar.at_unit(calendar.shift(told, count, unit), unit)
    return Reading(value, unit, f"from {calendar.iso(told)}, told before")


def _counted(match: Match, clock: Clock) -> Reading | None:
    """Read "a day later", "two days earlier", "a year earlier"."""
    return _told(clock, STEPS[match["way"].lower()] * number_of(match["number"]), UNITS[match["unit"].lower()])


def _neighbour(match: Match, clock: Clock) -> Reading | None:
    """Read "the next day", "the following month", "the same day", "later that year"."""
    return _told(clock, STEPS[match["way"].lower()], UNITS[match["unit"].lower()])


def _clause_of_same_sentence(match: Match, clock: Clock) -> Reading | None:
    """Read "on Oct. 14, a day after X": the words date X, counted from the date in the same sentence.

    Without one the main clause may be of any day, and the words are a mere distance.
    """
    return _before_main_clause(match, replace(clock, told_day=clock.here)) if clock.here else None


def _clause_of_came(match: Match, clock: Clock) -> Reading | None:
    """Read "it came a day after X": counted from the date told of it, "it comes" from the day of publication."""
    if clock.tense == "past" or clock.here:
        return _before_main_clause(match, clock)
    return _before_main_clause(match, replace(clock, told_day=clock.today))


def _before_main_clause(match: Match, clock: Clock) -> Reading:
    """Give the day of the subordinate clause: before the main clause if that came after it."""
    return _told(clock, -STEPS[match["way"].lower()] * number_of(match["number"]), "day")


_END = r"(?=\s*(?:[.,;:)\]’”\"]|$|(?:in|at|by|and|but|to|that|when|with)\b))"
_NO_IS = r"(?<!\bwas\s)(?<!\bis\s)"
_CAME = r"(?:(?<=\bcame\s)|(?<=\bcome\s)|(?<=\bcomes\s)|(?<=\bcoming\s))"
_DISTANCE = rf"{NUMBER}{S}(?P<unit>day)s?{S}(?P<way>after|before)(?={S}(?:the|a|an|he|she|it|they|[A-Z]))"
TOLD: tuple[Rule, ...] = (
    rule("counted from a date told", rf"{NUMBER}{S}{UNIT}{S}(?P<way>later|earlier)", _counted),
    rule("next to a date told", rf"(?:on{S})?[Tt]he{S}(?P<way>next|following|previous|same){S}{ONE}", _neighbour),
    rule("next to a date told", rf"[Tt]he{S}{ONE}{S}(?P<way>before|after){_END}", _neighbour),
    rule("within a date told", rf"{_NO_IS}{EDGE}(?P<way>[Tt]hat){S}{ONE}(?!{S}(?:that|when|of)\b)", _neighbour),
    rule("counted from the main clause", rf"{_CAME}{_DISTANCE}", _clause_of_came),
    rule("counted from the main clause", _DISTANCE, _clause_of_same_sentence),
)
