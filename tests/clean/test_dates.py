"""Days in the furniture of a page."""

from __future__ import annotations

import pytest

from generator.clean.dates import Day, days_in, is_changed, is_date_line, without_times
from generator.model import Span


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("March 4, 2031", "2031-03-04"),
        ("Mar. 4, 2031 12:39 AM GMT+03:00", "2031-03-04"),
        ("MARCH 4, 2031", "2031-03-04"),
        ("March 4th, 2031", "2031-03-04"),
        ("4 March 2031", "2031-03-04"),
        ("4th of March, 2031", "2031-03-04"),
        ("04-Mar-2031", "2031-03-04"),
        ("2031-03-04T00:39:00Z", "2031-03-04"),
        ("24/03/2031", "2031-03-24"),
        ("03.24.2031", "2031-03-24"),
        ("03/03/2031", "2031-03-03"),
    ],
)
def test_a_day_is_read_in_every_usual_form(words: str, iso: str) -> None:
    """Whatever the form, the day is that which the page prints, in its own zone."""
    assert [day.iso() for day in days_in(words)] == [iso]


@pytest.mark.parametrize(
    "words", ["03/04/2031", "February 30, 2031", "March 2031", "in March", "13/13/2031", "May 12:30"]
)
def test_what_is_no_day_or_could_be_two_is_none(words: str) -> None:
    """A day that two countries read in two ways is no day, and neither is one that the calendar lacks."""
    assert days_in(words) == ()


def test_a_day_without_a_year_waits_for_one() -> None:
    """The year is None where the words have none, and 29 February is a day in a leap year only."""
    assert days_in("on Oct. 23 and") == (Day(Span(3, 10), None, 10, 23),)
    day = days_in("29 February")[0]
    assert (day.iso(), day.iso(2031), day.iso(2032)) == (None, None, "2032-02-29")


def test_days_come_in_the_order_of_the_words() -> None:
    """Each stretch of words gives one day, whatever forms could read it."""
    assert [day.iso() for day in days_in("4 March 2031 or March 5, 2031 or 2031-03-06")] == [
        "2031-03-04",
        "2031-03-05",
        "2031-03-06",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "March 4, 2031",
        "October 24, 2031 12:39 AM GMT+03:00",
        "Updated 5:28 PM ET, Wed August 7, 2031",
        "Fri 30 Dec 2031 21.31 GMT",
        "Published: 4 March 2031 | 10:12 am IST",
        "Last updated on May 16, 2031 at 10:12 am",
        "Oct. 23",
        "Updated 2 hours ago",
        "3 hours ago",
        "Updated 1:20 PM BRT, March 4, 2031",
    ],
)
def test_a_date_line_says_only_when(words: str) -> None:
    """A day, a clock and words such as Updated make a date line."""
    assert is_date_line(words)


@pytest.mark.parametrize(
    "words",
    [
        "Moss resigned on March 4, 2031",
        "March",
        "2031",
        "March 4, 2031 12 ships",
        "Updated",
        "",
        "On Monday",
        "M" * 200,
    ],
)
def test_any_other_word_makes_it_another_line(words: str) -> None:
    """One word of the story is enough."""
    assert not is_date_line(words)


def test_times_can_be_taken_away() -> None:
    """Days, clock times and stamps go, names and small words stay."""
    assert without_times("Ada Moss in Westport, March 4, 2031 at 10:18 pm") == "Ada Moss in Westport, at"
    assert without_times("Updated Ada Moss") == "Ada Moss"


def test_a_change_is_told_from_a_publication() -> None:
    """Updated and Modified speak of a change, Published does not."""
    assert is_changed("Updated: March 4, 2031")
    assert not is_changed("Published March 4, 2031")
