"""Ids of records and of their reports: readable, and made only of what the record itself says.

Laws: no id depends on the order of records or on other articles; two records that would share an id both
carry a hash of their first evidence, and a report's id is its record's with a hash of where it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from generator.merge.ids import short, slug
from generator.model import Contact, Sanction

Record = TypeVar("Record", Sanction, Contact)


def named(records: Iterable[Record]) -> tuple[Record, ...]:
    """Give the records, and their reports, with their ids, sorted by id."""
    drafts = sorted(records, key=_first)
    plain = [_plain(record) for record in drafts]
    shared = {one for one, times in Counter(plain).items() if times > 1}
    ids = _each_once(
        f"{one}-{short(':'.join(map(str, _first(record))))}" if one in shared else one
        for one, record in zip(plain, drafts, strict=True)
    )
    return tuple(
        sorted((_with(record, one) for record, one in zip(drafts, ids, strict=True)), key=lambda record: record.id)
    )


def _plain(record: Record) -> str:
    """Give the title and the day, or the first month of a longer stretch: "berg-lund-call-2031-04-02"."""
    date = record.date or ""
    return slug(record.title) + (f"-{date.partition('/')[0][: 7 if '/' in date else 10]}" if date else "")


def _first(record: Record) -> tuple[str, int, int]:
    """Give where the first evidence of a record stands."""
    return min((report.evidence.source, report.evidence.start, report.evidence.end) for report in record.reports)


def _with(record: Record, one: str) -> Record:
    places = (f"{report.evidence.source}:{report.evidence.start}" for report in record.reports)
    ids = _each_once(f"{one}-r{short(place)}" for place in places)
    reports = tuple(replace(report, id=name) for report, name in zip(record.reports, ids, strict=True))
    return replace(record, id=one, reports=reports)


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Give the names, with "-2", "-3" behind the second and third of the same."""
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return tuple(found)
