"""What the rules for dates share: the words of the calendar as patterns, the clock they read, what they give.

Strategy: a rule is a name, a pattern and a reader; the reader gets the match and a `Clock` and gives a
`Reading`, or None where the words turn out to be no date. Patterns are built from the lists of
lexicon/dates.yml; no quantifier stands inside another, so that matching is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from msgspec import Struct

from generator.extract.dates.calendar_rules import Tense, Unit
from generator.extract.lexicon import load
from generator.model import Precision

_WORDS = load("dates")
WEEKDAYS: dict[str, int] = {name: n for n, name in enumerate(_WORDS["weekdays"])} | _WORDS["weekday_abbreviations"]
MONTHS: dict[str, int] = _WORDS["months"]
SEASONS: dict[str, int] = _WORDS["seasons"]
HOLIDAYS: dict[str, tuple[int, int]] = {name: (pair[0], pair[1]) for name, pair in _WORDS["holidays"].items()}
KNOWN_DAYS: tuple[tuple[date, tuple[str, ...]], ...] = tuple(
    (date.fromisoformat(known["date"]), tuple(known["beside"])) for known in _WORDS["known_days"]
)
KNOWN_NAMES: dict[str, str] = _WORDS["known_names"]
NUMBERS: dict[str, int] = _WORDS["numbers"]
UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "year"}
STEPS = {"last": -1, "past": -1, "this past": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}
"""How far a word leads from the present stretch of time."""


class Clock(Struct, frozen=True):
    """What a reader may know.

    `today` is the day that relative words count from; `told` the last date named before (its first day),
    `told_day` the last one of day precision, `here` that one if it stands in the same sentence; `tense` the
    tense of the clause.
    """

    today: date | None
    told: date | None
    told_day: date | None
    here: date | None
    tense: Tense


class Reading(Struct, frozen=True):
    """A value, how precise it is, and by which habit it was found where the words alone do not give it."""

    value: str | None
    precision: Precision
    habit: str = ""


Match = re.Match[str]
Reader = Callable[[Match, Clock], Reading | None]


class Rule(Struct, frozen=True):
    """A form of words and how to read it."""

    name: str
    pattern: re.Pattern[str]
    reader: Reader


def _either(words: list[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


def _name(words: list[str]) -> str:
    """Give a pattern for words of the calendar, capitalised as names or all in capitals."""
    return _either([form for word in words for form in (word.capitalize(), word.upper())])


_FULL_MONTHS = [name for name in MONTHS if len(name) > 4 or name in {"may", "june", "july"}]  # noqa: PLR2004 - "sept"
_SHORT_MONTHS = [name for name in MONTHS if name not in _FULL_MONTHS]
S = r"[\s\u00a0]{1,3}"
"""White space between two words, a line break among it."""
WEEKDAY = f"(?P<weekday>{_name(_WORDS['weekdays'])})"
SHORT_WEEKDAY = f"(?:{_name([*_WORDS['weekdays'], *_WORDS['weekday_abbreviations']])})\\.?"
MONTH = f"(?P<month>(?:{_name(_FULL_MONTHS)})|(?:{_name(_SHORT_MONTHS)})(?:\\.|(?![A-Za-z])))"
BARE_MONTH = f"(?P<month>(?:{_name(_FULL_MONTHS)})|(?:{_name(_SHORT_MONTHS)})\\.)"
"""A month that stands alone: "Jan" without its stop is somebody's name."""
MONTH_2 = MONTH.replace("?P<month>", "?P<month2>")
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,:]\d|%)"
DAY_2 = DAY.replace("?P<day>", "?P<day2>")
FOUR_FIGURES = r"(?P<year>1[5-9]\d\d|20\d\d)"
YEAR = rf"{FOUR_FIGURES}(?![\w%]|[.,:]\d)"
NUMBER = f"(?P<number>\\d{{1,3}}|(?i:{_either(list(NUMBERS))}))"
ONE = "(?P<unit>day|week|month|year)"
UNIT = f"{ONE}s?"
SEASON = f"(?P<season>(?i:{_either(list(SEASONS))}))"
EDGE = (
    rf"(?:(?i:(?:early|late|mid|earlier|later)(?:{S}(?:in|of))?[\s-]|the\s(?:start|beginning|end|middle|close)\sof\s))?"
)
PART_OF_DAY = r"(?:[\s\u00a0](?:morning|afternoon|evening|night|lunchtime|noon|midday))?"


def rule(name: str, pattern: str, reader: Reader) -> Rule:
    """Give a rule whose pattern stands between word boundaries."""
    return Rule(name, re.compile(rf"(?<![\w$€£/-])(?:{pattern})(?![\w])"), reader)


def month_of(match: Match, group: str = "month") -> int:
    """Give the number of a matched month."""
    return MONTHS[match[group].lower().rstrip(".")]


def number_of(words: str) -> int:
    """Give the number that a numeral or number word stands for."""
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


def unanchored(precision: Precision) -> Reading:
    """Give the reading of an expression that nothing anchors."""
    return Reading(None, precision, "nothing anchors it")
