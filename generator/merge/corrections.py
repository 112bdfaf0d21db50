"""The user's corrections: records, reports, quotations and statements dropped, fields set, records joined or parted.

Strategy: the corrections are applied one after the other to the finished dossier. What falls takes with it what
rests on it: a dropped report its record's fields (and, if it was the only one, the record), a dropped record its
moments' link and its disagreements, a dropped quotation its place among the reactions.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from generator.errors import InputError
from generator.merge.contacts import renewed as renewed_contact
from generator.merge.overruled import overruled
from generator.merge.reports import Whos
from generator.merge.sanctions import renewed as renewed_sanction
from generator.model import (
    Assertion,
    Conflict,
    Contact,
    Correction,
    Deed,
    Dossier,
    Moment,
    Quotation,
    Report,
    Sanction,
)

Record = TypeVar("Record", Sanction, Contact)
Value = TypeVar("Value", bound=Quotation | Assertion | Sanction | Contact | Deed | Moment | Conflict | Report)

_FILE = "briefing.yml"
_LISTS = ("quotations", "assertions", "sanctions", "contacts", "deeds", "moments", "conflicts")
_FIXED = frozenset(
    {
        "id",
        "reports",
        "reactions",
        "conditions",
        "citations",
        "frames",
        "evidence",
        "left",
        "right",
        "superseded_by",
        "venue",
        "via",
        "reason",
        "content",
        "source",
        "cue",
        "within",
        "mixed",
    }
)
"""Fields that a correction cannot set, because they are evidence and not a reading of it."""


def corrected(dossier: Dossier, whos: Whos) -> Dossier:
    """Give the dossier with the user's corrections. Raises InputError for an id, field or value that is none."""
    for correction in dossier.settings.corrections:
        dossier = _settled(_applied(dossier, correction, whos))
    return dossier


def _applied(dossier: Dossier, correction: Correction, whos: Whos) -> Dossier:
    if correction.merge or correction.split:
        dossier = overruled(dossier, correction, whos)
        if not (correction.drop or correction.set):
            return dossier
    for name in _LISTS:
        values = getattr(dossier, name)
        if any(value.id == correction.id for value in values):
            changed = (_changed(value, correction) if value.id == correction.id else value for value in values)
            return replace(dossier, **{name: tuple(value for value in changed if value is not None)})
    for name, renewed in (("sanctions", renewed_sanction), ("contacts", renewed_contact)):
        for record in getattr(dossier, name):
            if any(report.id == correction.id for report in record.reports):
                return _with_record(dossier, name, record, _in_record(record, correction, whos, renewed))
    raise InputError(
        _FILE,
        f"corrections: no record, report, quotation or statement has the id {correction.id!r}",
        "copy the id that the page shows, or remove the correction",
    )


def _in_record(
    record: Record, correction: Correction, whos: Whos, renewed: Callable[[Record, Whos], Record]
) -> Record | None:
    """Give the record with one report changed or dropped and its fields drawn anew; None if no report is left."""
    reports = (_changed(report, correction) if report.id == correction.id else report for report in record.reports)
    left = tuple(report for report in reports if report is not None)
    return replace(renewed(replace(record, reports=left), whos), title=record.title) if left else None


def _with_record(dossier: Dossier, name: str, old: Sanction | Contact, new: Sanction | Contact | None) -> Dossier:
    records = (new if record is old else record for record in getattr(dossier, name))
    return replace(dossier, **{name: tuple(record for record in records if record is not None)})


def _changed(value: Value, correction: Correction) -> Value | None:
    """Give the value with the fields that the correction sets, None if it drops the value."""
    if correction.drop:
        return None
    fields = msgspec.to_builtins(value)
    for field, text in correction.set.items():
        if field not in fields or field in _FIXED:
            raise InputError(
                _FILE,
                f"corrections: {correction.id!r} has no field {field!r} that can be set",
                f"set one of {', '.join(sorted(set(fields) - _FIXED))}",
            )
        fields[field] = _read(text, getattr(value, field))
    try:
        return msgspec.convert(fields, type(value))
    except msgspec.ValidationError as error:
        raise InputError(_FILE, f"corrections: {correction.id!r}: {error}", "use one of the values it names") from error


def _read(text: str, old: object) -> str | list[str] | None:
    """Read a value as the field holds it: a list is written with commas, nothing as an empty text."""
    if isinstance(old, tuple):
        return [part.strip() for part in text.split(",") if part.strip()]
    return text or None


def _settled(dossier: Dossier) -> Dossier:
    """Take out what rests on what is no longer there."""
    everything: tuple[Sanction | Contact, ...] = (*dossier.sanctions, *dossier.contacts)
    records = {record.id: record for record in everything}
    quotations = frozenset(quotation.id for quotation in dossier.quotations)
    assertions = frozenset(one.id for one in dossier.assertions)

    return replace(
        dossier,
        assertions=tuple(one if one.within in assertions else replace(one, within=None) for one in dossier.assertions),
        sanctions=tuple(_heard(record, quotations) for record in dossier.sanctions),
        contacts=tuple(_heard(record, quotations) for record in dossier.contacts),
        moments=tuple(
            moment if moment.record in records else replace(moment, record=None) for moment in dossier.moments
        ),
        weighings=tuple(one for one in dossier.weighings if one.record in records and one.other in records),
        conflicts=tuple(conflict for conflict in dossier.conflicts if _stands(conflict, records.get(conflict.about))),
    )


def _heard(record: Record, quotations: frozenset[str]) -> Record:
    return replace(
        record,
        reactions=tuple(one for one in record.reactions if one in quotations),
        conditions=tuple(one for one in record.conditions if one.subject in quotations),
    )


def _stands(conflict: Conflict, record: Sanction | Contact | None) -> bool:
    """Tell whether both sides of a disagreement are still among the reports of its record."""
    evidence = {report.evidence for report in record.reports} if record is not None else frozenset()
    return {conflict.left, conflict.right} <= evidence
