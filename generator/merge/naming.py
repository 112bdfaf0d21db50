"""Ids of records and of their reports: readable, and made only of what the record's first article says.

Strategy: a record is named after the article that is first in the news among those that tell of it: the title
and the day as that article alone gives them, and a hash of its first words on the event. The hash stands
always, and not only where two records would share a name: else the second record would change the first one's.

Laws: an id depends neither on the order of the articles nor on what else is recorded; an article that appeared
later changes no id, whatever it tells. A report's id is its record's with a hash of where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from msgspec.structs import replace

from generator.merge.ids import each_once, short, slug
from generator.model import Contact, Extract, Report, Sanction

Record = TypeVar("Record", Sanction, Contact)
UNDATED = "~"
"""Sorts behind every day: an article without a day is the last in the news."""


def news_order(extracts: Iterable[Extract]) -> Mapping[str, tuple[str, str]]:
    """Give by article what sorts articles by the day on which they were in the news, those of one day by id."""
    articles = ((extract.text.article.id, extract.text.published) for extract in extracts)
    return {source: (published or UNDATED, source) for source, published in articles}


def named(
    records: Iterable[Record], news: Mapping[str, tuple[str, str]], retold: Callable[[Record], Record]
) -> tuple[Record, ...]:
    """Give the records, and their reports, with their ids, sorted by id.

    `news` is the order of the articles (`news_order`); `retold` gives a record of one article's reports the title
    and the date that these give it, in that article's own words.
    """
    drafts = sorted(records, key=lambda record: tuple(sorted(_place(report) for report in record.reports)))
    ids = each_once(_called(retold(replace(record, reports=_first_told(record, news)))) for record in drafts)
    return tuple(
        sorted((_with(record, one) for record, one in zip(drafts, ids, strict=True)), key=lambda record: record.id)
    )


def _first_told(record: Record, news: Mapping[str, tuple[str, str]]) -> tuple[Report, ...]:
    """Give the reports of the article that is first in the news, in the order of the record."""
    first = min((report.evidence.source for report in record.reports), key=lambda source: news[source])
    return tuple(report for report in record.reports if report.evidence.source == first)


def _called(record: Record) -> str:
    """Give title, day (the first month of a longer stretch) and hash: "berg-lund-call-2031-04-02-0a1b2c3d"."""
    date = record.date or ""
    day = date.partition("/")[0][: 7 if "/" in date else 10]
    evidence = min(record.reports, key=_place).evidence
    return "-".join(filter(None, (slug(record.title), day, short(f"{evidence.source}|{evidence.text}"))))


def _place(report: Report) -> tuple[str, int, int]:
    return report.evidence.source, report.evidence.start, report.evidence.end


def _with(record: Record, one: str) -> Record:
    places = (f"{report.evidence.source}:{report.evidence.start}" for report in record.reports)
    ids = each_once(f"{one}-r{short(place)}" for place in places)
    reports = tuple(replace(report, id=name) for report, name in zip(record.reports, ids, strict=True))
    return replace(record, id=one, reports=reports)
