"""Dates that count from the day of publication, each form alone: Friday, 24 October 2025."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from generator.extract.dates.calendar_rules import Tense
from generator.extract.dates.relative import RELATIVE
from generator.extract.dates.words import Clock, Reading

PAST = Clock(today=date(2025, 10, 24), told=None, told_day=None, here=None, tense="past")


def read(words: str, clock: Clock = PAST) -> Reading | None:
    """Give the reading of the first rule that matches all of `words`."""
    found = ((rule, rule.pattern.fullmatch(words)) for rule in RELATIVE)
    readings = (rule.reader(match, clock) for rule, match in found if match)
    return next((reading for reading in readings if reading), None)


@pytest.mark.parametrize(
    ("words", "value", "precision"),
    [
        ("Wednesday", "2025-10-22", "day"),
        ("early Friday", "2025-10-24", "day"),
        ("on Thursday evening", "2025-10-23", "day"),
        ("last Friday", "2025-10-17", "day"),
        ("next Friday", "2025-10-31", "day"),
        ("this past Monday", "2025-10-20", "day"),
        ("this Thursday", "2025-10-23", "day"),
        ("Monday of last week", "2025-10-13", "day"),
        ("Tuesday next week", "2025-10-28", "day"),
        ("today", "2025-10-24", "day"),
        ("late yesterday", "2025-10-23", "day"),
        ("Tomorrow morning", "2025-10-25", "day"),
        ("the day before yesterday", "2025-10-22", "day"),
        ("the day after tomorrow", "2025-10-26", "day"),
        ("this morning", "2025-10-24", "day"),
        ("last night", "2025-10-23", "day"),
        ("three days ago", "2025-10-21", "day"),
        ("less than two days ago", "2025-10-22", "day"),
        ("two weeks ago", "2025-10-06/2025-10-12", "week"),
        ("a week or so ago", "2025-10-13/2025-10-19", "week"),
        ("five months ago", "2025-05", "month"),
        ("more than two years ago", "2023", "year"),
        ("seventeen years ago", "2008", "year"),
        ("a decade ago", "2015", "year"),
        ("two weeks from now", "2025-11-03/2025-11-09", "week"),
        ("in three days' time", "2025-10-27", "day"),
        ("last week", "2025-10-13/2025-10-19", "week"),
        ("earlier this month", "2025-10", "month"),
        ("last month", "2025-09", "month"),
        ("early next year", "2026", "year"),
        ("the weekend", "2025-10-18/2025-10-19", "range"),
        ("last weekend", "2025-10-18/2025-10-19", "range"),
        ("later this summer", "2025-06/2025-08", "season"),
        ("last winter", "2024-12/2025-02", "season"),
        ("this past summer", "2025-06/2025-08", "season"),
        ("the past year", "2024-10/2025-10", "range"),
        ("the last 12 months", "2024-10/2025-10", "range"),
        ("the past two decades", "2005/2025", "range"),
        ("the end of the year", "2025", "year"),
        ("later in the week", "2025-10-20/2025-10-26", "week"),
        ("year-end", "2025", "year"),
    ],
)
def test_forms(words: str, value: str, precision: str) -> None:
    """Each form has one value, as precise as its words; without a day of publication it has none."""
    reading = read(words)
    assert reading is not None
    assert (reading.value, reading.precision) == (value, precision)
    assert read(words, replace(PAST, today=None)) == Reading(None, reading.precision, "nothing anchors it")


@pytest.mark.parametrize(
    ("words", "tense", "value"),
    [
        ("Wednesday", "future", "2025-10-29"),
        ("Friday", "future", "2025-10-24"),
        ("this Thursday", "future", "2025-10-30"),
        ("this weekend", "future", "2025-10-25/2025-10-26"),
        ("within 30 days", "future", "2025-10-24/2025-11-23"),
    ],
)
def test_ahead(words: str, tense: Tense, value: str) -> None:
    """What is planned takes the next such day."""
    reading = read(words, replace(PAST, tense=tense))
    assert reading is not None
    assert reading.value == value


def test_would_counts_from_the_day_of_the_saying() -> None:
    """What they "said Tuesday that they would" do Thursday is for the Thursday after that Tuesday."""
    clock = replace(PAST, tense="would", here=date(2025, 10, 21))
    assert read("Thursday", clock) == Reading("2025-10-23", "day", "the next one after 2025-10-21")


def test_within_counts_from_the_date_in_the_sentence() -> None:
    """A span of time ahead begins on the day that the sentence names; behind, it is a mere duration."""
    clock = replace(PAST, tense="future", here=date(2025, 10, 16))
    assert read("within two weeks", clock) == Reading(
        "2025-10-16/2025-10-30", "range", "from the date in the same sentence"
    )
    assert read("within two weeks") is None
    assert read("within two weeks", replace(PAST, tense="future", today=None)) == Reading(
        None, "range", "nothing anchors it"
    )


@pytest.mark.parametrize("words", ["the next day", "recent weeks", "two weeks", "Mondays", "a while ago", "week"])
def test_no_dates(words: str) -> None:
    """Durations and vague words are no dates here."""
    assert read(words) is None


def test_what_was_this_summer_is_no_summer_to_come() -> None:
    """In spring, a meeting that was held "this summer" was held last summer; one that is planned is to come."""
    spring = Clock(today=date(2022, 3, 16), told=None, told_day=None, here=None, tense="past")
    held, planned = read("this summer", spring), read("this summer", replace(spring, tense="future"))
    assert held is not None
    assert planned is not None
    assert (held.value, planned.value) == ("2021-06/2021-08", "2022-06/2022-08")
