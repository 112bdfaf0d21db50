"""Calendar values are compared at the precision that the words gave them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.days import apart, bounds, is_day, meet, precision


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2032-02", ("2032-02-01", "2032-02-29")),
        ("2031-04-07", ("2031-04-07", "2031-04-07")),
        ("2031-04-07/2031-04-13", ("2031-04-07", "2031-04-13")),
        ("2031-03/2031-05", ("2031-03-01", "2031-05-31")),
    ],
)
def test_a_value_has_a_first_and_a_last_day(value: str, expected: tuple[str, str]) -> None:
    """A year, a month, a day and a range each stand for all the days that they may mean."""
    assert bounds(value) == expected


def test_stretches_meet_where_they_share_a_day() -> None:
    """A month meets each of its days and no other."""
    assert meet(bounds("2031-04"), bounds("2031-04-30"))
    assert not meet(bounds("2031-04"), bounds("2031-05-01"))


def test_a_day_is_finer_than_a_week_than_a_year() -> None:
    """The shorter the stretch, the higher its precision."""
    assert precision("2031-04-07") > precision("2031-04-07/2031-04-13") > precision("2031-04") > precision("2031")
    assert (is_day("2031-04-07"), is_day("2031-04"), is_day(None)) == (True, False, False)


@given(st.dates(), st.dates())
def test_distance_has_no_direction(a: object, b: object) -> None:
    """The days between two days are the same from either side, and none from a day to itself."""
    assert apart(str(a), str(b)) == apart(str(b), str(a)) >= 0
    assert apart(str(a), str(a)) == 0
