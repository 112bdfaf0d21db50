"""Dates that count from the day of publication: "Wednesday", "yesterday", "two weeks ago", "earlier this month".

Strategy: one reader a form; the day to count from is the clock's `today`, which inside a quotation is the day
on which it was said. Without such a day the expression is still a date, with no value.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from generator.extract.dates import calendar_rules as calendar
from generator.extract.dates.calendar_rules import Unit
from generator.extract.dates.words import (
    EDGE,
    NUMBER,
    ONE,
    PART_OF_DAY,
    SEASON,
    SEASONS,
    STEPS,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    Clock,
    Match,
    Reader,
    Reading,
    Rule,
    S,
    number_of,
    rule,
    unanchored,
)
from generator.model import Precision

DAYS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
DECADE = 10

FromToday = Callable[[Match, Clock, date], Reading | None]


def counted(reader: FromToday, precision: Precision | None = None) -> Reader:
    """Give a reader that counts from today, or leaves the value open where no day is known.

    `precision` is that of the open value; None takes it from the unit that was matched.
    """

    def read(match: Match, clock: Clock) -> Reading | None:
        if clock.today is None:
            return unanchored(precision or UNITS[match["unit"].lower()])
        return reader(match, clock, clock.today)

    return read


def _weekday(match: Match, clock: Clock, today: date) -> Reading:
    """Read "Wednesday", "on Wednesday", "late Wednesday night"."""
    name = WEEKDAYS[match["weekday"].lower()]
    if clock.tense == "would" and clock.here:
        return Reading(calendar.iso(calendar.next_weekday(name, clock.here)), "day", f"the next one after {clock.here}")
    habit = "the next one, for what is planned" if clock.tense in calendar.AHEAD else "the latest one"
    return Reading(calendar.iso(calendar.weekday(name, today, clock.tense)), "day", habit)


def _weekday_near(match: Match, clock: Clock, today: date) -> Reading:
    """Read "last Monday", "next Friday", "this Thursday"."""
    name, step = WEEKDAYS[match["weekday"].lower()], STEPS[match["which"].lower()]
    if step < 0:
        return Reading(calendar.iso(calendar.last_weekday(name, today)), "day")
    if step > 0:
        return Reading(calendar.iso(calendar.next_weekday(name, today)), "day")
    found = calendar.weekday(name, today, "past" if clock.tense == "past" else "future")
    return Reading(calendar.iso(found), "day")


def _weekday_of_week(match: Match, clock: Clock, today: date) -> Reading:
    """Read "Monday last week", "Friday of next week"."""
    del clock
    monday, _ = calendar.week(today, STEPS[match["which"].lower()])
    return Reading(calendar.iso(monday + timedelta(days=WEEKDAYS[match["weekday"].lower()])), "day")


def _day_near(match: Match, clock: Clock, today: date) -> Reading:
    """Read "today", "yesterday evening", "the day before yesterday"."""
    del clock
    return Reading(calendar.iso(today + timedelta(days=DAYS[" ".join(match["word"].lower().split())])), "day")


def _part_of_day(match: Match, clock: Clock, today: date) -> Reading:
    """Read "this morning" and "last night"."""
    del clock
    return Reading(calendar.iso(today + timedelta(days=STEPS[match["which"].lower()])), "day")


def _ago(match: Match, clock: Clock, today: date) -> Reading:
    """Read "three days ago", "a year ago"."""
    del clock
    return _at_distance(match, today, -1)


def _hence(match: Match, clock: Clock, today: date) -> Reading:
    """Read "two weeks from now", "in three weeks' time"."""
    del clock
    return _at_distance(match, today, 1)


def _at_distance(match: Match, today: date, sign: int) -> Reading:
    unit, count = _length(match)
    return Reading(calendar.at_unit(calendar.shift(today, sign * count, unit), unit), unit)


def _length(match: Match) -> tuple[Unit, int]:
    """Give a matched length of time in the calendar's units; a decade is ten years, no number is one."""
    unit = match["unit"].lower()
    return UNITS[unit], number_of(match["number"] or "one") * (DECADE if unit == "decade" else 1)


def _unit_near(match: Match, clock: Clock, today: date) -> Reading:
    """Read "last week", "earlier this month", "next year"."""
    del clock
    unit = UNITS[match["unit"].lower()]
    return Reading(calendar.at_unit(calendar.shift(today, STEPS[match["which"].lower()], unit), unit), unit)


def _weekend(match: Match, clock: Clock, today: date) -> Reading:
    """Read "the weekend", "last weekend"."""
    which = match["which"].lower()
    if STEPS[which] < 0:
        _, sunday = calendar.week(today, -1)
        return Reading(calendar.iso(sunday - timedelta(days=1), sunday), "range")
    ahead = which != "the" and clock.tense != "past"
    return Reading(calendar.iso(*calendar.weekend(today, "future" if ahead else clock.tense)), "range")


def _season_near(match: Match, clock: Clock, today: date) -> Reading:
    """Read "this summer", "last winter", "next spring"; what was "this summer" is no summer to come."""
    first, step = SEASONS[match["season"].lower()], STEPS[match["which"].lower()]
    year = calendar.season_year(first, today, step)
    if step == 0 and clock.tense == "past" and (year, first) > (today.year, today.month):
        year = calendar.season_year(first, today, -1)
    return Reading(calendar.season(first, year), "season")


def _stretch(match: Match, clock: Clock, today: date) -> Reading:
    """Read "the past year", "the last 12 months", "the next two weeks"."""
    del clock
    unit, count = _length(match)
    value = calendar.stretch(today, STEPS[match["which"].lower()] * count, unit)
    return Reading(value, "range")


def _within(match: Match, clock: Clock) -> Reading | None:
    """Read "within two weeks" in a clause that lies ahead; elsewhere it is a duration."""
    start = clock.here or clock.today
    if clock.tense not in calendar.AHEAD:
        return None
    if start is None:
        return unanchored("range")
    habit = "from the date in the same sentence" if clock.here else "from the day of publication"
    return Reading(calendar.stretch(start, number_of(match["number"]), UNITS[match["unit"].lower()]), "range", habit)


def _part_of_unit(match: Match, clock: Clock, today: date) -> Reading:
    """Read "the end of the year", "later in the week", "year-end": no more precise than the unit."""
    del clock
    unit = UNITS[match["unit"].lower()]
    return Reading(calendar.at_unit(today, unit), unit)


_WHICH = "(?P<which>[Tt]his|[Ll]ast|[Nn]ext)"
_ABOUT = rf"(?:(?i:more{S}than|less{S}than|nearly|almost|about|around|over|just|some|just{S}over|just{S}under){S})?"
_ON = rf"(?:(?i:early|earlier|late|later){S})?(?:[Oo]n{S}(?:(?:early|late){S})?)?"
_ANY = "day|week|month|year|decade"
_NO_OF = rf"(?!{S}of\b)"
_OVER = rf"[Tt]h(?:e|is){S}(?P<which>past|last|next|coming){S}"
_PART = (
    rf"(?i:(?:(?:early|late|later|earlier){S})?(?:in{S})?the{S}(?:end|start|beginning|rest|remainder){S}of{S}the{S})"
)

RELATIVE: tuple[Rule, ...] = (
    rule(
        "weekday of a week near",
        rf"{_ON}{WEEKDAY}{PART_OF_DAY}{S}(?:of{S})?{_WHICH}{S}week",
        counted(_weekday_of_week, "day"),
    ),
    rule("weekday", rf"{_ON}{WEEKDAY}{PART_OF_DAY}", counted(_weekday, "day")),
    rule(
        "weekday near",
        rf"(?:[Oo]n{S})?(?:[Tt]h(?:is|e){S})?(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming|[Pp]ast){S}{WEEKDAY}{PART_OF_DAY}",
        counted(_weekday_near, "day"),
    ),
    rule(
        "day near",
        rf"{EDGE}(?P<word>(?i:today|tonight|yesterday|tomorrow)){PART_OF_DAY}",
        counted(_day_near, "day"),
    ),
    rule(
        "day near",
        rf"(?P<word>(?i:the{S}day{S}(?:before{S}yesterday|after{S}tomorrow)))",
        counted(_day_near, "day"),
    ),
    rule("part of a day near", rf"(?P<which>[Tt]his){S}(?:morning|afternoon|evening)", counted(_part_of_day, "day")),
    rule("part of a day near", rf"(?:[Ll]ate{S})?(?P<which>[Ll]ast){S}(?:night|evening)", counted(_part_of_day, "day")),
    rule("counted back", rf"{_ABOUT}{NUMBER}{S}(?P<unit>{_ANY})s?{S}(?:or{S}so{S})?ago", counted(_ago)),
    rule("counted ahead", rf"{NUMBER}{S}{UNIT}{S}from{S}(?:now|today)", counted(_hence)),
    rule("counted ahead", rf"[Ii]n{S}{NUMBER}{S}{UNIT}['’]?s?{S}time", counted(_hence)),
    rule(
        "week, month or year near",
        rf"{EDGE}(?P<which>[Tt]his|[Ll]ast|[Nn]ext|current){S}{ONE}",
        counted(_unit_near),
    ),
    rule("weekend", rf"(?P<which>(?i:the|this|last|next|past)){S}(?:past{S})?weekend", counted(_weekend, "range")),
    rule(
        "season near",
        rf"{EDGE}(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his past){S}{SEASON}",
        counted(_season_near, "season"),
    ),
    rule("stretch of time", rf"{_OVER}{NUMBER}{S}(?P<unit>{_ANY})s?{_NO_OF}", counted(_stretch, "range")),
    rule(
        "stretch of time", rf"{_OVER}(?P<number>)(?P<unit>week|month|year|decade){_NO_OF}", counted(_stretch, "range")
    ),
    rule("within", rf"[Ww]ithin{S}(?:the{S}next{S})?{NUMBER}{S}{UNIT}(?!{S}(?:of|after)\b)", _within),
    rule("part of a unit", rf"{_PART}{ONE}", counted(_part_of_unit)),
    rule("part of a unit", rf"(?i:early|late|later|earlier){S}in{S}the{S}{ONE}(?!{S}of)", counted(_part_of_unit)),
    rule("part of a unit", r"(?:the\s)?(?P<unit>year)(?:-|\s|['’]s\s)end", counted(_part_of_unit)),
)
