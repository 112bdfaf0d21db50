"""A sanction and a contact as plain values of the exports, each with its reports.

Laws: keys stand in a fixed order; ids of actors only, names stand in the register of actors; every report keeps the
words that it rests on.
"""

from __future__ import annotations

from generator.model import Contact, ContactReport, Sanction, SanctionReport, Statement
from generator.render.dated import Day, day_of
from generator.render.plover import Code, contact_code, sanction_code
from generator.render.reported import Record, place, report_record


def _sanction_report(report: SanctionReport, day: Day) -> Record:
    return report_record(report, day) | {
        "status": report.status,
        "imposers": list(report.imposers),
        "targets": _targets(report),
        "target_words": report.target_words,
        "measures": list(report.measures),
        "relief": report.relief,
        "basis": report.basis,
        "effective": report.effective,
        "background": report.background,
        "plover": _code(sanction_code(report.status, report.factuality, relief=report.relief)),
    }


def _targets(report: SanctionReport) -> list[str]:
    """Give the ids of the actors aimed at, then the words for a group that is no actor ("189 ships").

    A report whose target is only described must not read as one without a target.
    """
    return [*report.targets, *([report.target_words] if report.target_words else [])]


def _contact_report(report: ContactReport, day: Day) -> Record:
    return report_record(report, day) | {
        "kind": report.kind,
        "status": report.status,
        "participants": list(report.participants),
        "place": report.place,
        "previous_date": report.previous_date,
        "previous_place": report.previous_place,
        "mediators": list(report.mediators),
        "initiators": list(report.initiators),
        "plover": _code(contact_code(report.kind, report.status, report.factuality)),
    }


def _code(code: Code | None) -> Record | None:
    return {"type": code.type, "mode": code.mode, "context": code.context} if code else None


def _condition(condition: Statement) -> Record:
    return {"quotation": condition.subject, "words": condition.value} | place(condition.evidence)


def _level(level: Statement) -> Record:
    return {"actor": level.subject, "level": level.value} | place(level.evidence)


def sanction_row(sanction: Sanction) -> Record:
    """Give a sanction with its reports."""
    return {
        "id": sanction.id,
        "title": sanction.title,
        "status": sanction.status,
        "imposers": list(sanction.imposers),
        "targets": list(sanction.targets),
        "measures": list(sanction.measures),
        "date": sanction.date,
        "reports": [_sanction_report(report, day_of(report, sanction)) for report in sanction.reports],
        "reactions": list(sanction.reactions),
        "conditions": [_condition(one) for one in sanction.conditions],
        "merge_rule": sanction.merge_rule,
    }


def contact_row(contact: Contact) -> Record:
    """Give a contact with its reports."""
    return {
        "id": contact.id,
        "title": contact.title,
        "kind": contact.kind,
        "status": contact.status,
        "participants": list(contact.participants),
        "place": contact.place,
        "date": contact.date,
        "reports": [_contact_report(report, day_of(report, contact)) for report in contact.reports],
        "levels": [_level(one) for one in contact.levels],
        "reactions": list(contact.reactions),
        "conditions": [_condition(one) for one in contact.conditions],
        "merge_rule": contact.merge_rule,
    }
