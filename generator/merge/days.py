"""Calendar values at the precision that the words gave them, compared without pretending to more.

A value is "2025", "2025-10", "2025-10-22" or a range "2025-10-16/2025-10-30". Its bounds are the first and
the last day that it may mean; two values can be the same time where their bounds meet.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

Bounds = tuple[str, str]
"""First and last ISO day, both included."""

_YEAR, _MONTH, _DAY = 4, 7, 10
"""Lengths of "2025", "2025-10" and "2025-10-22"."""


def bounds(value: str) -> Bounds:
    """Give the first and the last day that `value` may mean."""
    left, _, right = value.partition("/")
    return _first(left), _last(right or left)


def meet(a: Bounds, b: Bounds) -> bool:
    """Tell whether the two stretches share a day."""
    return a[0] <= b[1] and b[0] <= a[1]


def is_day(value: str | None) -> bool:
    """Tell whether `value` names one day."""
    return value is not None and len(value) == _DAY


def apart(a: str, b: str) -> int:
    """Give the number of days between two ISO days, never negative."""
    return abs(_ordinal(a) - _ordinal(b))


def precision(value: str) -> int:
    """Give a number that is the higher the shorter the stretch that `value` names: a day over a range over a year."""
    first, last = bounds(value)
    return -apart(first, last)


@lru_cache(maxsize=65536)
def _ordinal(day: str) -> int:
    """Give the number of an ISO day, counted from the first of the calendar. Raises ValueError where it is none."""
    return date.fromisoformat(day).toordinal()


def _first(value: str) -> str:
    return value + {_YEAR: "-01-01", _MONTH: "-01"}.get(len(value), "")


def _last(value: str) -> str:
    if len(value) == _YEAR:
        return f"{value}-12-31"
    if len(value) == _MONTH:
        return f"{value}-{monthrange(int(value[:_YEAR]), int(value[_YEAR + 1 :]))[1]:02d}"
    return value
