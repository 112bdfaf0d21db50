"""Records joined or parted by the user: the corrections `merge` and `split`.

Strategy: reports are moved and what follows from them is drawn anew: the fields of both records, their disagreements,
the links of the timeline. The reasons of the user take the place of the clues.

Laws: a record keeps its id when others are joined to it; reports keep theirs wherever they go. The id of a record
that is parted off is made of its reports' ids alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec.structs import replace

from generator.errors import InputError
from generator.merge.conflicts import find_conflicts
from generator.merge.contacts import renewed as renewed_contact
from generator.merge.ids import short
from generator.merge.life import CONTACTS, SANCTIONS
from generator.merge.reports import Whos, as_of
from generator.merge.sanctions import renewed as renewed_sanction
from generator.model import Contact, ContactReport, Correction, Dossier, Sanction, SanctionReport
from generator.model.tongue import TONGUES

Record = TypeVar("Record", Sanction, Contact)
AnyReport = TypeVar("AnyReport", SanctionReport, ContactReport)

_FILE = "briefing.yml"


def overruled(dossier: Dossier, correction: Correction, whos: Whos) -> Dossier:
    """Give the dossier with records joined to, or reports parted from, the record `correction.id`.

    Raises InputError where that is no record, or a named id is none of its register or of its reports.
    """
    if any(record.id == correction.id for record in dossier.sanctions):
        sanctions = _changed(dossier, dossier.sanctions, correction, whos, renewed_sanction)
        return _followed(replace(dossier, sanctions=sanctions), correction, whos)
    if any(record.id == correction.id for record in dossier.contacts):
        contacts = _changed(dossier, dossier.contacts, correction, whos, renewed_contact)
        return _followed(replace(dossier, contacts=contacts), correction, whos)
    raise _unknown(correction.id, "no sanction or contact has", "merge and split need the id of a record")


def _changed(
    dossier: Dossier,
    records: tuple[Record, ...],
    correction: Correction,
    whos: Whos,
    renewed: Callable[[Record, Whos], Record],
) -> tuple[Record, ...]:
    """Give the records of one register with one of them joined with others, then parted."""
    known = {record.id: record for record in records}
    for one in correction.merge:
        if one not in known or one == correction.id:
            raise _unknown(one, "no other record of the same register has", "copy the id that its page shows")
    joined = [known[one] for one in (correction.id, *correction.merge)]
    reports = tuple(report for record in joined for report in record.reports)
    for one in correction.split:
        if all(report.id != one for report in reports):
            raise _unknown(one, f"{correction.id!r} has no report with", "copy the id of a report that its page shows")
    parts = [tuple(report for report in reports if (report.id in correction.split) is out) for out in (False, True)]
    left = {record.id for record in joined}
    made: list[Record] = [
        renewed(
            replace(
                joined[0],
                id=correction.id if i == 0 else f"{correction.id}-{short(' '.join(correction.split))}",
                reports=_in_order(dossier, part),
                merge_rule=f"{'joined' if correction.merge else 'parted'} by the user: {correction.reason}",
            ),
            whos,
        )
        for i, part in enumerate(parts)
        if part
    ]
    made[0] = replace(made[0], reactions=_each_once(record.reactions for record in joined))
    made += (record for record in records if record.id not in left)
    return tuple(sorted(made, key=_id))


def _id(record: Sanction | Contact) -> str:
    return record.id


def _in_order(dossier: Dossier, reports: tuple[AnyReport, ...]) -> tuple[AnyReport, ...]:
    """Put reports in the order of a life: the day on which they were true, the stage, the place."""
    published = {source.id: source.extract.text.published for source in dossier.sources}

    def key(report: AnyReport) -> tuple[str, int, str, int]:
        course = CONTACTS if isinstance(report, ContactReport) else SANCTIONS
        stage = course.rank[report.status]
        done = stage >= course.rank["held" if isinstance(report, ContactReport) else "agreed"]
        source = report.evidence.source
        return as_of(report, published.get(source), done=done) or "", stage, source, report.evidence.start

    return tuple(sorted(reports, key=key))


def _followed(dossier: Dossier, correction: Correction, whos: Whos) -> Dossier:
    """Draw anew what follows from the records: disagreements, and the links of the timeline."""
    records: tuple[Sanction | Contact, ...] = (*dossier.sanctions, *dossier.contacts)
    touched = {correction.id, *correction.merge, f"{correction.id}-{short(' '.join(correction.split))}"}
    again, tongue = tuple(record for record in records if record.id in touched), TONGUES[dossier.settings.language]
    anew = find_conflicts(again, dossier.sources, whos, tongue)
    home = {report.evidence: record.id for record in records if record.id in touched for report in record.reports}
    conflicts = (*(one for one in dossier.conflicts if one.about not in touched), *anew)
    return replace(
        dossier,
        conflicts=tuple(sorted(conflicts, key=lambda one: one.id)),
        moments=tuple(
            replace(moment, record=home.get(moment.evidence, correction.id)) if moment.record in touched else moment
            for moment in dossier.moments
        ),
        weighings=tuple(one for one in dossier.weighings if not {one.record, one.other} & touched),
    )


def _each_once(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for some in lists for one in some))


def _unknown(one: str, wrong: str, mend: str) -> InputError:
    return InputError(_FILE, f"corrections: {wrong} the id {one!r}", mend)
