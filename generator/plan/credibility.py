"""How credible each record is: the number of the Admiralty code, from 1 to 6, by a rule that a reader can check.

Strategy: a table of rules from the strictest doubt to the weakest; the first that holds gives the number and the
words. What counts is who stands behind the record's status: how many sources tell of it independently of each
other (copies of one text count once), whether one of them states it as a fact in its own voice, and whether another
voice contradicts it. Nothing is known here of whether a source is reliable: that is the other half of the code, the
letter that the user sets.

Laws: pure; every record gets one number; a record that only one source tells of is never better than 3.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Conflict, ContactReport, Credibility, Dossier, SanctionReport, current
from generator.plan.independence import independent_sources
from generator.plan.parties import Record, records

AnyReport: TypeAlias = SanctionReport | ContactReport
_FIRM = frozenset({"fact", "planned"})
"""What the words leave no doubt about: that it happened, or that it is planned."""
_SEVERAL = 2


class Support(Struct, frozen=True):
    """Who stands behind a record: numbers of independent sources.

    `telling` report its status at all, `stating` in their own voice and without doubt, `against` contradict it in
    their own voice; `firm` tells whether any report is without doubt, `disputed` whether an actor contradicts it.
    """

    telling: int
    stating: int
    against: int
    firm: bool
    disputed: bool


RULES: tuple[tuple[int, str, Callable[[Support], bool]], ...] = (
    (6, "no source says more than that it is possible, likely or denied", lambda one: not one.firm),
    (
        5,
        "contradicted by as many independent sources as state it, or more",
        lambda one: 0 < one.against >= one.stating,
    ),
    (4, "contradicted by a source, though more sources state it", lambda one: one.against > 0),
    (
        2,
        "stated by two independent sources or more, and disputed by somebody who is quoted",
        lambda one: one.disputed and one.stating >= _SEVERAL,
    ),
    (
        4,
        "disputed by somebody who is quoted, and stated by fewer than two independent sources",
        lambda one: one.disputed,
    ),
    (1, "stated in their own voice by two independent sources or more", lambda one: one.stating >= _SEVERAL),
    (
        2,
        "stated by one source in its own voice, and told by another independent one",
        lambda one: one.stating > 0 and one.telling >= _SEVERAL,
    ),
    (3, "stated by one source in its own voice", lambda one: one.stating > 0),
    (3, "claimed, as two independent sources or more report", lambda one: one.telling >= _SEVERAL),
    (4, "claimed, as one source reports, and stated by none", lambda _: True),
)
"""The numbers with their rules, in the order in which they are tried."""


def credibility(dossier: Dossier) -> Mapping[str, Credibility]:
    """Give the number of each record with the words of its rule, by the id of the record."""
    counts_as = {source.id: source.counts_as for source in dossier.sources}
    about: dict[str, list[Conflict]] = {}
    for conflict in dossier.conflicts:
        about.setdefault(conflict.about, []).append(conflict)
    return {
        record.id: judged(support_of(record, tuple(about.get(record.id, ())), counts_as)) for record in records(dossier)
    }


def judged(support: Support) -> Credibility:
    """Give the number and the words of the first rule that holds."""
    return next(Credibility(grade, words) for grade, words, holds in RULES if holds(support))


def support_of(record: Record, conflicts: tuple[Conflict, ...], counts_as: Mapping[str, str]) -> Support:
    """Give who stands behind a record's status; `conflicts` are those about it."""
    reports: tuple[AnyReport, ...] = current(record.reports)
    telling = tuple(report for report in reports if report.status == record.status and report.factuality != "denied")
    told = telling or reports[-1:]
    stating = tuple(report for report in told if report.holder is None and report.factuality in _FIRM)
    against = _against(record, conflicts)
    return Support(
        telling=_sources(record, told, counts_as),
        stating=_sources(record, stating, counts_as),
        against=_sources(record, tuple(report for report in against if report.holder is None), counts_as),
        firm=any(report.factuality in _FIRM for report in told),
        disputed=any(report.holder is not None for report in against),
    )


def _against(record: Record, conflicts: tuple[Conflict, ...]) -> tuple[AnyReport, ...]:
    """Give the reports that a disagreement sets against the record's status: another one, or its denial."""
    sides = {side for conflict in conflicts for side in (conflict.left, conflict.right)}
    reports: tuple[AnyReport, ...] = record.reports
    return tuple(
        report
        for report in reports
        if report.evidence in sides and (report.status != record.status or report.factuality == "denied")
    )


def _sources(record: Record, reports: tuple[AnyReport, ...], counts_as: Mapping[str, str]) -> int:
    return independent_sources(replace(record, reports=reports), counts_as) if reports else 0
