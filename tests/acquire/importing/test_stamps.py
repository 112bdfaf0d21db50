"""Times as machines write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.acquire.importing.stamps import labelled_day, localised, on_day_of_address, stamp


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T09:05:07Z", "2031-03-04T09:05:07+00:00"),
        ("2031-03-04T09:05:07.123456+0300", "2031-03-04T09:05:07+03:00"),
        ("2031-03-04T09:05-05", "2031-03-04T09:05:00-05:00"),
        ("2031-03-04 9:05 UTC", "2031-03-04T09:05:00+00:00"),
        ("2031-03-04T09:05", "2031-03-04T09:05:00"),
        ("2031-03-04T25:05", "2031-03-04"),
        ("20310304", "2031-03-04"),
        ("2031/3/4", "2031-03-04"),
        ("Tue, 04 Mar 2031 09:05:07 +0300", "2031-03-04T09:05:07+03:00"),
        ("2031-02-30", None),
        ("03/04/2031", None),
        ("1970-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_time_is_read_or_not(words: str, iso: str | None) -> None:
    """Day, clock and zone as they are written; what is no day, or read in two ways, is None."""
    assert stamp(words) == iso


@pytest.mark.parametrize(
    ("published", "other", "iso"),
    [
        ("2031-03-05T01:49:09+00:00", "2031-03-04T17:49:09", "2031-03-04T17:49:09-08:00"),
        ("2031-03-05T01:49:09+00:00", "2031-03-05T07:19:09", "2031-03-05T07:19:09+05:30"),
        ("2031-03-05T01:49:09+00:00", "2031-03-04T17:49:09-08:00", "2031-03-04T17:49:09-08:00"),
        ("2031-03-05T01:49:09+00:00", "2031-03-04T17:50:09", "2031-03-05T01:49:09+00:00"),
        ("2031-03-05T01:49:09+00:00", "2031-03-01T01:49:09", "2031-03-05T01:49:09+00:00"),
        ("2031-03-05T01:49:09+00:00", "2031-03-04T01:49:09-02:00", "2031-03-05T01:49:09+00:00"),
        ("2031-03-05T01:49:09+00:00", "2031-03-04", "2031-03-05T01:49:09+00:00"),
        ("2031-03-05T01:49:09-04:00", "2031-03-04T17:49:09", "2031-03-05T01:49:09-04:00"),
        ("2031-03-05", "2031-03-04T17:49:09", "2031-03-05"),
    ],
)
def test_the_outlets_own_clock_counts(published: str, other: str, iso: str) -> None:
    """A time in UTC moves to the zone that another time of the same moment shows, and no other time moves."""
    assert localised(published, [other]) == iso


@pytest.mark.parametrize(
    ("published", "url", "day"),
    [
        ("2031-03-05T01:49:09+00:00", "https://x.example/2031/03/04/ports", "2031-03-04"),
        ("2031-03-04T22:49:09+00:00", "https://x.example/2031/03/05/ports", "2031-03-05"),
        ("2031-03-05T12:49:09+00:00", "https://x.example/2031/03/04/ports", "2031-03-05T12:49:09+00:00"),
        ("2031-03-04T02:49:09+00:00", "https://x.example/2031/03/05/ports", "2031-03-04T02:49:09+00:00"),
        ("2031-03-05T01:49:09+00:00", "https://x.example/2031/02/04/ports", "2031-03-05T01:49:09+00:00"),
        ("2031-03-05T01:49:09+00:00", None, "2031-03-05T01:49:09+00:00"),
        ("2031-03-05", "https://x.example/2031/03/04/ports", "2031-03-05"),
    ],
)
def test_the_day_in_the_address_counts_where_it_can(published: str, url: str | None, day: str) -> None:
    """The day before is possible early in UTC, the day after late, and no other day at all."""
    assert on_day_of_address(published, url) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Published: 4 March 2031", "2031-03-04"),
        (" First published on Tuesday, March 4th, 2031 at noon", "2031-03-04"),
        ("Written: 2031-03-04 15:03:30 / Updated: 2031-03-05", "2031-03-04T15:03:30"),
        ("Posted on Sept. 4, 2031", "2031-09-04"),
        ("Published: 34 March 2031", None),
        ("Published: March 2031", None),
        ("Published by the Harbour Press", None),
        ("The report was published: 4 March 2031", None),
    ],
)
def test_a_labelled_line_tells_its_day(words: str, day: str | None) -> None:
    """A line that begins with its label gives its day, any other line none."""
    assert labelled_day(words) == day


@given(st.text(max_size=80))
def test_no_words_break_the_reading(words: str) -> None:
    """Whatever stands there, a day or nothing comes out."""
    for found in (stamp(words), labelled_day(f"Published: {words}")):
        assert found is None or found[4] == "-"
