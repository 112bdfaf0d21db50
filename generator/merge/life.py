"""The life of a record: its reports in order, and where they have brought it.

Strategy: reports are ordered by the day on which they were true, then by how far along a life their status
stands, then by their place. The status of the record is the last that a firm report gives. A report is firm
where its words leave no doubt and the article's own voice does not say otherwise. Where an article was updated and
the newer version tells of the event too, the older one no longer says how things stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from msgspec import Struct

from generator.merge.records import Told
from generator.model import ContactReport, SanctionReport, current

T = TypeVar("T", bound=Told)
AnyReport = TypeVar("AnyReport", SanctionReport, ContactReport)

_FIRM = frozenset({"fact", "planned"})


class Course(Struct, frozen=True):
    """How far along a life each status stands, and which two cannot both be so."""

    rank: Mapping[str, int]
    rivals: frozenset[frozenset[str]]


CONTACTS = Course(
    rank={
        "proposed": 0,
        "disputed": 0,
        "planned": 1,
        "refused": 2,
        "postponed": 2,
        "cancelled": 2,
        "ongoing": 3,
        "held": 4,
    },
    rivals=frozenset(
        frozenset(pair)
        for pair in (
            ("cancelled", "postponed"),
            ("cancelled", "held"),
            ("cancelled", "ongoing"),
            ("postponed", "held"),
            ("refused", "held"),
        )
    ),
)
SANCTIONS = Course(
    rank={
        "considered": 0,
        "threatened": 0,
        "proposed": 0,
        "refused": 0,
        "agreed": 1,
        "announced": 2,
        "imposed": 3,
        "violated": 3,
        "extended": 4,
        "eased": 4,
        "suspended": 4,
        "lifted": 4,
    },
    rivals=frozenset(
        frozenset(pair)
        for pair in (("imposed", "refused"), ("announced", "refused"), ("lifted", "extended"), ("eased", "extended"))
    ),
)


def in_order(told: Iterable[T]) -> tuple[T, ...]:
    """Give the reports in the order of the event's life; one without any day stands first.

    A report whose words give no day tells of a step that another report may date: "the meeting was called off",
    told on Friday, stands with the report that it was called off on Wednesday.
    """
    known = tuple(told)
    first: dict[str, str] = {}
    for one in known:
        if one.dated and one.as_of:
            first[one.step] = min(first.get(one.step, one.as_of), one.as_of)
    return tuple(sorted(known, key=lambda one: (_day(one, first), one.stage, one.place)))


def _day(one: Told, first: Mapping[str, str]) -> str:
    """Give the day of a report: its own, else the first that another one gives the same step, else its article's."""
    own = one.as_of or ""
    return own if one.dated else min(own, first.get(one.step, own))


def lead(reports: tuple[AnyReport, ...], course: Course) -> AnyReport:
    """Give the report that says how things stand: the latest firm one of `reports`, which stand in the order of life.

    A proposal does not undo what was decided; an older stage of life comes back only where the text says on
    which later day it was announced anew. Without any firm report, the latest speaks.
    """
    reports = current(reports)
    own: set[str] = {report.status for report in reports if report.holder is None and report.factuality in _FIRM}
    firm = [
        report
        for report in reports
        if report.factuality in _FIRM and not (report.holder and _contradicted(report, own, course))
    ]
    best: AnyReport | None = None
    for report in firm:
        if best is None or _moves_on(best, report, course):
            best = report
    return best or reports[-1]


def _contradicted(report: AnyReport, own: set[str], course: Course) -> bool:
    """Tell whether the article's own voice says what cannot be, if the report were true."""
    return any(frozenset((report.status, status)) in course.rivals for status in own)


def _moves_on(before: AnyReport, after: AnyReport, course: Course) -> bool:
    """Tell whether `after` can bring the life on from `before`."""
    rank, reached = course.rank[after.status], course.rank[before.status]
    if rank >= reached:
        return True
    return rank > 0 and after.announced is not None and after.announced > (before.announced or before.date or "")
