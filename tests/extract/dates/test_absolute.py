"""Dates that name their own month or year, each form alone."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from generator.extract.dates.absolute import ABSOLUTE
from generator.extract.dates.calendar_rules import Tense
from generator.extract.dates.words import Clock, Reading

FRIDAY = date(2025, 10, 24)
CLOCK = Clock(today=FRIDAY, told=None, told_day=None, here=None, tense="open")
NO_DAY = Clock(today=None, told=None, told_day=None, here=None, tense="open")


def read(words: str, clock: Clock = CLOCK) -> list[Reading]:
    """Give the readings of the rules that match all of `words`."""
    found = ((rule, rule.pattern.fullmatch(words)) for rule in ABSOLUTE)
    readings = (rule.reader(match, clock) for rule, match in found if match)
    return [reading for reading in readings if reading]


@pytest.mark.parametrize(
    ("words", "value", "precision"),
    [
        ("2025-10-22", "2025-10-22", "day"),
        ("this past May", "2025-05", "month"),
        ("this past November", "2024-11", "month"),
        ("coming May", "2026-05", "month"),
        ("22/10/2025", "2025-10-22", "day"),
        ("10/22/2025", "2025-10-22", "day"),
        ("22.10.2025", "2025-10-22", "day"),
        ("05/05/2025", "2025-05-05", "day"),
        ("Oct. 22, 2025", "2025-10-22", "day"),
        ("OCT 22 2025", "2025-10-22", "day"),
        ("Wednesday, October 22, 2025", "2025-10-22", "day"),
        ("22nd of October, 2025", "2025-10-22", "day"),
        ("the 4th of July 1990", "1990-07-04", "day"),
        ("October 22", "2025-10-22", "day"),
        ("Wed., Oct. 22", "2025-10-22", "day"),
        ("22 October", "2025-10-22", "day"),
        ("September 5-6", "2025-09-05/2025-09-06", "range"),
        ("Oct. 22 and 23, 2024", "2024-10-22/2024-10-23", "range"),
        ("5–6 September 2024", "2024-09-05/2024-09-06", "range"),
        ("Sept. 30-Oct. 2", "2025-09-30/2025-10-02", "range"),
        ("Dec. 30-Jan. 2, 2024", "2023-12-30/2024-01-02", "range"),
        ("March 2014", "2014-03", "month"),
        ("early March of 2014", "2014-03", "month"),
        ("March last year", "2024-03", "month"),
        ("March this year", "2025-03", "month"),
        ("last October", "2024-10", "month"),
        ("last March", "2025-03", "month"),
        ("next March", "2026-03", "month"),
        ("this September", "2025-09", "month"),
        ("the end of September", "2025-09", "month"),
        ("June-August", "2025-06/2025-08", "range"),
        ("November-February 2024", "2023-11/2024-02", "range"),
        ("2014", "2014", "year"),
        ("mid-2014", "2014", "year"),
        ("1948-1967", "1948/1967", "range"),
        ("2014-15", "2014/2015", "range"),
        ("the 1990s", "1990/1999", "range"),
        ("the late '80s", "1980/1989", "range"),
        ("the summer of 1952", "1952-06/1952-08", "season"),
        ("winter 2013", "2013-12/2014-02", "season"),
        ("the first half of this year", "2025-01/2025-06", "range"),
        ("the third quarter of last year", "2024-07/2024-09", "range"),
        ("Q3 2023", "2023-07/2023-09", "range"),
        ("New Year’s Eve", "2025-12-31", "day"),
        ("Christmas Day 2019", "2019-12-25", "day"),
        ("9/11", "2001-09-11", "day"),
    ],
)
def test_forms(words: str, value: str, precision: str) -> None:
    """Each form has one value, as precise as its words."""
    assert [(reading.value, reading.precision) for reading in read(words)][:1] == [(value, precision)]


@pytest.mark.parametrize(
    "words", ["February 30, 2025", "2025-13-01", "32/13/2025", "1967-1948", "Oct. 23-22", "Oct. 3 and 9", "June 31"]
)
def test_what_the_calendar_does_not_have(words: str) -> None:
    """A day that there is not, or a range that runs backwards, is no date."""
    assert read(words) == []


def test_an_ambiguous_figure_stays_open() -> None:
    """Nobody can tell whether 05/06 is in May or June."""
    (reading,) = read("05/06/2025")
    assert reading == Reading(None, "day", "day and month cannot be told apart")


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("Oct. 22", "day"),
        ("Oct. 22-23", "range"),
        ("September", "month"),
        ("last May", "month"),
        ("June-August", "range"),
        ("the first half of this year", "range"),
        ("New Year's Eve", "day"),
    ],
)
def test_without_a_day_to_count_from(words: str, precision: str) -> None:
    """A date without a year and without an article's date has no value."""
    assert read(words, NO_DAY)[0] == Reading(None, precision, "nothing anchors it")  # type: ignore[arg-type]


def search(words: str, clock: Clock = CLOCK) -> list[tuple[str, str | None]]:
    """Give the words and values that the rules find within `words`."""
    found = ((rule, match) for rule in ABSOLUTE for match in rule.pattern.finditer(words))
    return [(match.group(), reading.value) for rule, match in found if (reading := rule.reader(match, clock))]


def test_a_year_said_later_counts_for_both() -> None:
    """Both days of "from Aug. 26 to Oct. 20, 2014" are of one year."""
    assert ("Aug. 26", "2014-08-26") in search("from Aug. 26 to Oct. 20, 2014")
    assert ("June", "2019-06") in search("between June and August 2019")


def test_days_known_by_their_event() -> None:
    """The Sept. 11 attacks are those of 2001, unless the article is older; a Sept. 11 meeting is of this year."""
    assert ("Sept. 11", "2001-09-11") in search("the Sept. 11 attacks")
    assert ("Sept. 11", "2025-09-11") in search("the Sept. 11 meeting")
    older = Clock(today=date(1999, 10, 1), told=None, told_day=None, here=None, tense="past")
    assert ("Sept. 11", "1999-09-11") in search("the Sept. 11 attacks", older)


@pytest.mark.parametrize(
    ("words", "tense", "value"),
    [
        ("in the spring", "future", "2026-03/2026-05"),
        ("in the spring", "past", "2025-03/2025-05"),
        ("since the summer", "past", "2025-06/2025-08"),
    ],
)
def test_seasons_without_a_year(words: str, tense: Tense, value: str) -> None:
    """A season behind a preposition is the nearest that the tense allows."""
    clock = Clock(today=FRIDAY, told=None, told_day=None, here=None, tense=tense)
    assert value in {found for _, found in search(words, clock)}
    assert None in {found for _, found in search(words, NO_DAY)}


def test_the_fall_of_a_town_is_no_season() -> None:
    """A "fall" with an "of" behind it is something else."""
    assert search("in the fall of the town") == []


def test_a_day_of_the_month_is_of_the_month_told_before() -> None:
    """A bare "on the 12th" follows the month of the story, else it is near."""
    june = Clock(today=FRIDAY, told=None, told_day=date(2025, 6, 3), here=None, tense="past")
    assert search("on the 12th.", june) == [("the 12th", "2025-06-12")]
    assert search("on the 12th.") == [("the 12th", "2025-10-12")]
    assert search("on the 12th.", NO_DAY) == [("the 12th", None)]


def test_what_was_this_september_is_no_september_to_come() -> None:
    """In March, what was said "this September" was said last September; what will be said is to come."""
    march = Clock(today=date(2022, 3, 16), told=None, told_day=None, here=None, tense="past")
    assert read("this September", march)[0].value == "2021-09"
    assert read("this September", replace(march, tense="future"))[0].value == "2022-09"
