"""Dates in words say no more than their values."""

from __future__ import annotations

import pytest

from generator.plan.dates import in_words, last_day, when


@pytest.mark.parametrize(
    ("value", "words", "time", "last"),
    [
        ("2031", "2031", " in 2031", "2031-12-31"),
        ("2032-02", "February 2032", " in February 2032", "2032-02-29"),
        ("2031-04-07", "7 April 2031", " on 7 April 2031", "2031-04-07"),
        ("2031-04-07/2031-04-13", "7 to 13 April 2031", " between 7 and 13 April 2031", "2031-04-13"),
        (
            "2031-04-28/2031-05-04",
            "28 April 2031 to 4 May 2031",
            " between 28 April 2031 and 4 May 2031",
            "2031-05-04",
        ),
        ("2031-03/2031-05", "March 2031 to May 2031", " between March 2031 and May 2031", "2031-05-31"),
    ],
)
def test_a_value_is_said_at_its_precision(value: str, words: str, time: str, last: str) -> None:
    """A day has its day, a month none, a range both ends, and what both ends share is said once."""
    assert (in_words(value), when(value), last_day(value)) == (words, time, last)


def test_no_date_is_no_words() -> None:
    """Where no date is known, nothing is said."""
    assert when(None) == ""
