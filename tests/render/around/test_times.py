"""Days as moments."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.model import Briefing
from generator.render.around.times import NEVER, as_moment, latest
from generator.render.book import open_book


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2025-10-24", "2025-10-24T00:00:00Z"),
        ("2025-10-24T00:39+03:00", "2025-10-23T21:39:00Z"),
        ("2025-10-24T14:05:09Z", "2025-10-24T14:05:09Z"),
        ("2025-10", None),
        ("2025-10-01/2025-10-09", None),
        (None, None),
    ],
)
def test_only_a_day_is_a_moment(value: str | None, moment: str | None) -> None:
    """Times are told in UTC; what is vaguer than a day gives no moment."""
    assert as_moment(value) == moment


def test_what_nobody_dates_is_as_of_the_briefing(briefing: Briefing) -> None:
    """Without a dated article the day of the briefing stands, and without that one the beginning of time."""
    assert latest(open_book(briefing), ("unknown",)) == "2025-05-07T00:00:00Z"
    assert latest(open_book(replace(briefing, as_of=None)), ()) == NEVER
