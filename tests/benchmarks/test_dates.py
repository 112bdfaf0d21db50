"""What the benchmark of dates counts, on invented texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmarks.dates import count, is_wanted, tally
from generator.model import Date, Extract, Span, Text

RAW = "They met on 3 May 1998 and left in June 1998."


def _found(text_of: Callable[..., Text], *dates: Date) -> Extract:
    return Extract(text=text_of(RAW), blocks=(), sentences=(), dates=dates)


def _timex(words: str, value: str, kind: str = "DATE") -> dict[str, object]:
    start = RAW.index(words)
    return {"start": start, "end": start + len(words), "value": value, "type": kind}


def _date(words: str, value: str) -> Date:
    start = RAW.index(words)
    return Date(Span(start, start + len(words)), 0, words, value, "day", "test")


@pytest.mark.parametrize(
    ("value", "kind", "wanted"),
    [("1998", "DATE", True), ("1998-05", "DATE", True), ("1998-W12", "DATE", False), ("1998-05-03", "TIME", False)],
)
def test_wanted_are_days_months_and_years(value: str, kind: str, wanted: bool) -> None:  # noqa: FBT001 - an answer
    """Weeks, quarters and clock times are not asked for."""
    assert is_wanted({"value": value, "type": kind}) is wanted


def test_a_value_is_right_at_its_own_precision(text_of: Callable[..., Text]) -> None:
    """A day where a month is annotated is wrong, and what is annotated nowhere is found all the same."""
    row = {"timexes": [_timex("3 May 1998", "1998-05-03"), _timex("June 1998", "1998-06")]}
    found = _found(text_of, _date("3 May 1998", "1998-05-03"), _date("June 1998", "1998-06-01"), _date("met", "1997"))
    assert tally(row, found) == (1, 3, 2)
    assert count([(row, found)]) == {"timebank.dates.F1": pytest.approx(2 / 5)}
