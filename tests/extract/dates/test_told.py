"""Dates that count from one told before: 14 October 2025."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from generator.extract.dates.told import TOLD
from generator.extract.dates.words import Clock

TOLD_DAY = date(2025, 10, 14)
CLOCK = Clock(today=date(2025, 10, 24), told=date(2017, 7, 1), told_day=TOLD_DAY, here=None, tense="past")


def search(words: str, clock: Clock = CLOCK) -> list[tuple[str, str | None]]:
    """Give the words and values that the rules find within `words`, the first rule's first."""
    found = ((rule, match) for rule in TOLD for match in rule.pattern.finditer(words))
    return [(match.group(), reading.value) for rule, match in found if (reading := rule.reader(match, clock))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A day later, he left.", ("A day later", "2025-10-15")),
        ("He left two days earlier.", ("two days earlier", "2025-10-12")),
        ("A week later, he left.", ("A week later", "2025-10-20/2025-10-26")),
        ("a year earlier", ("a year earlier", "2016")),
        ("the next day", ("the next day", "2025-10-15")),
        ("The following month he left.", ("The following month", "2017-08")),
        ("on the same day", ("on the same day", "2025-10-14")),
        ("He left the day before.", ("the day before", "2025-10-13")),
        ("later that year", ("later that year", "2017")),
    ],
)
def test_forms(words: str, expected: tuple[str, str]) -> None:
    """Days and weeks count from the last day told, months and years from the last date."""
    assert search(words)[:1] == [expected]


def test_without_a_date_told_the_value_stays_open() -> None:
    """Nothing to count from, nothing to guess."""
    assert search("A day later, he left.", replace(CLOCK, told_day=None)) == [("A day later", None)]


@pytest.mark.parametrize("words", ["The day before the summit was calm.", "It was that day.", "that year of war"])
def test_no_dates(words: str) -> None:
    """A day that its own words describe is not counted from another."""
    assert search(words) == []


@pytest.mark.parametrize(
    ("words", "clock", "value"),
    [
        ("It came a day after the fire.", CLOCK, "2025-10-13"),
        ("It came two days before the vote.", CLOCK, "2025-10-16"),
        ("It comes a day after the fire.", replace(CLOCK, tense="open"), "2025-10-23"),
        ("He left, a day after the fire.", replace(CLOCK, here=TOLD_DAY), "2025-10-13"),
    ],
)
def test_the_other_clause(words: str, clock: Clock, value: str) -> None:
    """The words "a day after X" date X: counted from the day of what came after it."""
    assert value in {found for _, found in search(words, clock)}


def test_a_mere_distance_is_no_date() -> None:
    """The words "he left a day after the fire" date neither where the sentence has no date."""
    assert search("He left a day after the fire.") == []
