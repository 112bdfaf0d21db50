"""Calendar values in words: "on 22 October 2025", "in October 2025", "between 16 and 30 October 2025"."""

from __future__ import annotations

from calendar import monthrange

from generator.model.tongue import ENGLISH, Tongue

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_YEAR, _MONTH, _DAY = 4, 7, 10
"""Lengths of "2025", "2025-10" and "2025-10-22"."""


def in_words(value: str, tongue: Tongue = ENGLISH) -> str:
    """Give "22 October 2025", "October 2025", "2025" or "16 to 30 October 2025"."""
    if tongue.language != "en":
        return tongue.when(value) or ""
    first, _, last = value.partition("/")
    return f"{_left(first, last)} to {_one(last)}" if last else _one(first)


def when(value: str | None, tongue: Tongue = ENGLISH) -> str:
    """Give when something took place, with a leading space: " on 22 October 2025"; nothing where no date is known."""
    return tongue.on(value)


def first_day(value: str) -> str:
    """Give the first ISO day that a value may mean."""
    first = value.partition("/")[0]
    return f"{first}{'-01' * ((_DAY - len(first)) // 3)}"


def last_day(value: str) -> str:
    """Give the last ISO day that a value may mean."""
    last = value.rpartition("/")[2]
    if len(last) == _YEAR:
        return f"{last}-12-31"
    if len(last) == _MONTH:
        return f"{last}-{monthrange(int(last[:_YEAR]), int(last[_YEAR + 1 :]))[1]:02d}"
    return last


def _one(value: str) -> str:
    year, month, day = (*value.split("-"), "", "")[:3]
    return " ".join(part for part in (day.lstrip("0"), _MONTHS[int(month) - 1] if month else "", year) if part)


def _left(first: str, last: str) -> str:
    """Give the first day of a range without the month and year that the last repeats."""
    if len(first) == len(last) == _DAY and first[:_MONTH] == last[:_MONTH]:
        return first[_MONTH + 1 :].lstrip("0")
    return _one(first)
