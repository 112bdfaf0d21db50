"""The dates of a stretch of text, without a look at all dates of the article.

Strategy: dates come in the order of the text and none lies over another, so those of a stretch are looked up.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from generator.model import Date, Span


def touching(dates: tuple[Date, ...], start: int, end: int) -> tuple[Date, ...]:
    """Give the dates that share a character with [start, end); `dates` are in the order of the text."""
    first = bisect_right(dates, start, key=lambda date: date.span.end)
    beyond = bisect_left(dates, end, key=lambda date: date.span.start)
    return dates[first:beyond]


def within(dates: tuple[Date, ...], span: Span) -> tuple[Date, ...]:
    """Give the dates that lie in `span`; `dates` are in the order of the text."""
    return tuple(date for date in touching(dates, span.start, span.end) if span.covers(date.span))
