"""The dates of a stretch of text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.extract.dates.stretches import touching, within
from generator.model import Date, Span

CUTS = st.lists(st.integers(0, 60), min_size=2, max_size=12, unique=True).map(sorted)


@given(CUTS, st.integers(0, 60), st.integers(1, 20))
def test_what_is_looked_up_is_what_a_look_at_all_dates_finds(cuts: list[int], start: int, length: int) -> None:
    """Neither a date that touches a stretch, nor one that lies in it, is missed or added."""
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    dates = tuple(Date(Span(a, b), 0, "x", None, "day", "rule") for a, b in pairs)
    span = Span(start, start + length)
    assert touching(dates, span.start, span.end) == tuple(date for date in dates if date.span.meets(span))
    assert within(dates, span) == tuple(date for date in dates if span.covers(date.span))
