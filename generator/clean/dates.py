"""Days in the furniture of a page: which line is a date line, and which day it names.

Strategy: a date line is known by what is left of it: nothing, once the day, the clock, the weekday and
words such as "Updated" are taken away. A day is taken as the page prints it, in the outlet's own zone.
A form that two countries read in two ways (03/04/2025) is no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from generator.clean.vocabulary import load, word_set
from generator.model import Span

_WORDS = load("dates")
_MONTHS: dict[str, int] = {name: i for i, names in enumerate(_WORDS["months"], start=1) for name in names}
_STAMPS = word_set(_WORDS["stamps"])
_CHANGED = word_set(_WORDS["changed"])
_SMALL = word_set(_WORDS["weekdays"]) | _STAMPS | word_set(_WORDS["links"]) | word_set(_WORDS["clock"])
_LINKS = word_set(_WORDS["links"])
_ZONE = re.compile(r"[A-Z]{2,5}")  # behind a clock time any short word in capitals names a zone
_LONGEST = 120

_MONTH = "|".join(form for name in sorted(_MONTHS, key=len, reverse=True) for form in (name.capitalize(), name.upper()))
_NTH = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>(?:19|20)\d\d)\b"
_FORMS = (
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?=\D|$)"),
    re.compile(rf"\b(?P<month>{_MONTH})\b\.? {_NTH}\b(?![:.]\d\d)(?:,? {_YEAR})?"),
    re.compile(rf"\b{_NTH}(?: of)?[ -](?P<month>{_MONTH})\b\.?(?:[, -]{{1,2}}{_YEAR})?"),
    re.compile(rf"\b(?P<a>\d{{1,2}})(?P<sep>[./])(?P<b>\d{{1,2}})(?P=sep){_YEAR}"),
)
_TIME = re.compile(
    r"T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?|(?:GMT|UTC)? ?[+-]\d{1,2}(?::?\d{2})?\b|\b\d{1,2}(?= ?[ap]\.?m)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*|\d+")


class Day(Struct, frozen=True):
    """A day as some words name it; `year` is None where they do not say."""

    span: Span
    year: int | None
    month: int
    day: int

    def iso(self, year: int | None = None) -> str | None:
        """Give the day as ISO, in `year` where the words name none; None where there is no such day."""
        try:
            return date(self.year or year or 0, self.month, self.day).isoformat()
        except ValueError:
            return None


def days_in(words: str) -> tuple[Day, ...]:
    """Give the days that `words` name, in their order; overlapping readings of the same words count once."""
    read = (_day(match) for form in _FORMS for match in form.finditer(words))
    found: list[Day] = []
    for day in sorted(filter(None, read), key=lambda day: (day.span.start, -day.span.end)):
        if not found or found[-1].span.end <= day.span.start:
            found.append(day)
    return tuple(found)


def is_date_line(words: str) -> bool:
    """Tell whether `words` say nothing but when: a day, or a labelled time ("Updated 10:30 GMT")."""
    if len(words) > _LONGEST:
        return False
    days = days_in(words)
    timed = bool(_TIME.search(_without(words, days)))
    tokens = _TOKEN.findall(_TIME.sub(" ", _without(words, days)))
    if not all(token.isdigit() or token.lower() in _SMALL or (timed and _ZONE.fullmatch(token)) for token in tokens):
        return False
    if days:
        return not any(token.isdigit() for token in tokens)
    stamped = not _STAMPS.isdisjoint(token.lower() for token in tokens)
    return (stamped or timed) and any(char.isdigit() for char in words)


def without_times(words: str) -> str:
    """Give `words` without the days, clock times and the words of a date line that they hold."""
    rest = _TIME.sub(" ", _without(words, days_in(words)))
    return " ".join(
        word for word in rest.split() if word.strip(".,|:()").lower() not in _SMALL or word.lower() in _LINKS
    )


def is_changed(words: str) -> bool:
    """Tell whether a date line gives the day of a change, not of publication."""
    return bool(_CHANGED.intersection(token.lower() for token in _TOKEN.findall(words)))


def _without(words: str, days: tuple[Day, ...]) -> str:
    pieces: list[str] = []
    at = 0
    for day in days:
        pieces.append(words[at : day.span.start])
        at = day.span.end
    return " ".join((*pieces, words[at:]))


def _day(match: re.Match[str]) -> Day | None:
    parts = match.groupdict()
    year = int(parts["y"]) if parts["y"] else None
    number = next(_numbers(parts), None)
    if number is None:
        return None
    month, day = number
    try:
        date(year or 2000, month, day)  # a leap year: 29 February is a day until a year says otherwise
    except ValueError:
        return None
    return Day(Span(*match.span()), year, month, day)


def _numbers(parts: dict[str, str | None]) -> Iterator[tuple[int, int]]:
    """Give month and day of a match, nothing where their order is open."""
    if parts.get("month"):
        yield _MONTHS[str(parts["month"]).lower()], int(parts["d"] or 0)
    elif parts.get("m"):
        yield int(parts["m"] or 0), int(parts["d"] or 0)
    elif parts.get("a"):
        a, b = int(parts["a"] or 0), int(parts["b"] or 0)
        if a == b or b > 12:  # noqa: PLR2004 - months in a year
            yield a, b
        elif a > 12:  # noqa: PLR2004 - months in a year
            yield b, a
