"""Days of articles as the moments that feeds and citations ask for.

Laws: the clock is never read; a day without a time is its first moment in UTC; what no article dates is as of the
latest article, and with none at all the beginning of Unix time, which nobody takes for a date.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from generator.model import Source
from generator.render.book import Book

NEVER = "1970-01-01T00:00:00Z"


def moment_of(source: Source) -> str | None:
    """Give when an article appeared as RFC 3339 in UTC; None where that is not known to the day."""
    text = source.extract.text
    return as_moment(text.published_at) or as_moment(text.published)


def as_moment(value: str | None) -> str | None:
    """Give an ISO day or time as RFC 3339 in UTC; None for a month, a year, a range and None."""
    try:
        moment = datetime.fromisoformat(value or "")
    except ValueError:
        return None
    zoned = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return zoned.strftime("%Y-%m-%dT%H:%M:%SZ")


def latest(book: Book, sources: Iterable[str]) -> str:
    """Give when the latest of these articles appeared, else the day of the whole briefing."""
    known = (moment_of(book.sources[one]) for one in sources if one in book.sources)
    return max(filter(None, known), default=None) or as_moment(book.briefing.as_of) or NEVER
