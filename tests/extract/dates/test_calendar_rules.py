"""Calendar arithmetic, on days that a person can look up."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.dates import calendar_rules as calendar
from generator.extract.dates.calendar_rules import Tense, Unit

FRIDAY = date(2025, 10, 24)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@given(today=DAYS, name=st.integers(0, 6))
def test_a_weekday_lies_within_a_week(today: date, name: int) -> None:
    """The latest is today or one of six days before, the next today or after; "last" and "next" are never today."""
    past, ahead = calendar.weekday(name, today, "past"), calendar.weekday(name, today, "future")
    assert timedelta() <= today - past < timedelta(7)
    assert timedelta() <= ahead - today < timedelta(7)
    assert past.weekday() == ahead.weekday() == name
    assert timedelta() < today - calendar.last_weekday(name, today) <= timedelta(7)
    assert timedelta() < calendar.next_weekday(name, today) - today <= timedelta(7)


def test_weeks_run_from_monday_to_sunday() -> None:
    """The week of Friday the 24th is the 20th to the 26th."""
    assert calendar.iso(*calendar.week(FRIDAY)) == "2025-10-20/2025-10-26"
    assert calendar.iso(*calendar.week(FRIDAY, -1)) == "2025-10-13/2025-10-19"


@pytest.mark.parametrize(
    ("tense", "expected"),
    [("past", "2025-10-18/2025-10-19"), ("open", "2025-10-18/2025-10-19"), ("future", "2025-10-25/2025-10-26")],
)
def test_the_weekend(tense: Tense, expected: str) -> None:
    """On a Friday "the weekend" is the last one, unless it is still to come."""
    assert calendar.iso(*calendar.weekend(FRIDAY, tense)) == expected


def test_on_a_sunday_the_weekend_is_this_one() -> None:
    """A weekend that still lasts is the one that is meant."""
    assert calendar.iso(*calendar.weekend(date(2025, 10, 26), "future")) == "2025-10-25/2025-10-26"


@pytest.mark.parametrize(
    ("first", "today", "step", "year"),
    [
        (6, date(2025, 10, 1), -1, 2025),  # "last summer", said in October
        (6, date(2025, 7, 1), -1, 2024),  # ... said in July
        (6, date(2025, 7, 1), 0, 2025),  # "this summer", said in July
        (3, date(2025, 10, 1), 1, 2026),  # "next spring", said in October
        (12, date(2025, 1, 10), 0, 2024),  # "this winter", said in January
        (12, date(2025, 1, 10), -1, 2023),  # "last winter", said in January
        (12, date(2025, 6, 10), 0, 2025),  # "this winter", said in June
    ],
)
def test_seasons_near(first: int, today: date, step: int, year: int) -> None:
    """The last season has ended, the next has not begun, this one lasts or is of this year."""
    assert calendar.season_year(first, today, step) == year


def test_a_season_is_three_whole_months() -> None:
    """Winter ends in the year after it began."""
    assert calendar.season(12, 2024) == "2024-12/2025-02"


@pytest.mark.parametrize(
    ("number", "day", "tense", "expected"),
    [
        (10, 3, "past", date(2025, 10, 3)),
        (11, 30, "past", date(2024, 11, 30)),
        (1, 5, "future", date(2026, 1, 5)),
        (10, 22, "future", date(2025, 10, 22)),  # "will meet on Oct. 22", printed two days later
        (11, 16, "open", date(2025, 11, 16)),
        (2, 30, "open", None),
    ],
)
def test_a_day_without_a_year(number: int, day: int, tense: Tense, expected: date | None) -> None:
    """The nearest one that the tense allows; a day that no year has is none."""
    assert calendar.year_of_day(number, day, FRIDAY, tense) == expected


def test_the_current_month_is_this_one() -> None:
    """A bare "In October", said in October, is now, whatever the tense."""
    assert {calendar.year_of_month(10, FRIDAY, tense) for tense in ("past", "future", "open")} == {"2025-10"}


def test_a_day_of_the_month() -> None:
    """A bare "the 12th" is behind or ahead; "the 31st" skips months that have none."""
    assert calendar.day_of_month(12, FRIDAY, "past") == date(2025, 10, 12)
    assert calendar.day_of_month(12, FRIDAY, "future") == date(2025, 11, 12)
    assert calendar.day_of_month(31, date(2025, 9, 20), "past") == date(2025, 8, 31)


@pytest.mark.parametrize(
    ("count", "unit", "expected"),
    [
        (-12, "month", "2024-10/2025-10"),
        (-1, "year", "2024-10/2025-10"),
        (-3, "year", "2022/2025"),
        (2, "week", "2025-10-24/2025-11-07"),
        (-1, "week", "2025-10-18/2025-10-24"),
    ],
)
def test_stretches(count: int, unit: Unit, expected: str) -> None:
    """A stretch is told at its unit, weeks in days and a single year in months."""
    assert calendar.stretch(FRIDAY, count, unit) == expected


def test_shifts_stay_in_the_calendar() -> None:
    """A short month gives its last day, and the calendar begins in the year 1."""
    assert calendar.shift(date(2025, 3, 31), -1, "month") == date(2025, 2, 28)
    assert calendar.shift(date(2024, 2, 29), 1, "year") == date(2025, 2, 28)
    assert calendar.shift(FRIDAY, -9990, "year").year == 1


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("day", "2025-10-24"), ("week", "2025-10-20/2025-10-26"), ("month", "2025-10"), ("year", "2025")],
)
def test_a_value_is_no_finer_than_its_unit(unit: Unit, expected: str) -> None:
    """A day told by its month is a month."""
    assert calendar.at_unit(FRIDAY, unit) == expected


def test_months_count_over_the_turn_of_the_year() -> None:
    """Month 13 is January of the next year, month 0 December of the last."""
    assert (calendar.month(2025, 13), calendar.month(2025, 0)) == ("2026-01", "2024-12")
