"""Sanctions and contacts as rows of the exports."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.render.case_rows import contact_row, sanction_row


def test_a_sanction_has_its_reports(briefing: Briefing) -> None:
    """Every report stands under its record, with status, who against whom, and its words."""
    sanction = briefing.dossier.sanctions[0]
    row = sanction_row(sanction)
    assert (row["id"], row["status"], row["targets"]) == (sanction.id, sanction.status, list(sanction.targets))
    reports = row["reports"]
    assert isinstance(reports, list)
    assert [one["id"] for one in reports] == [report.id for report in sanction.reports]
    assert [one["text"] for one in reports] == [report.evidence.text for report in sanction.reports]


def test_a_described_target_is_a_target(briefing: Briefing) -> None:
    """A report whose target is only described does not read as one without a target."""
    sanction = briefing.dossier.sanctions[0]
    told = replace(sanction.reports[0], targets=(), target_words="189 ships")
    reports = sanction_row(replace(sanction, reports=(told,)))["reports"]
    assert isinstance(reports, list)
    assert reports[0]["targets"] == ["189 ships"]


def test_a_contact_has_its_reports(briefing: Briefing) -> None:
    """Kind, status, participants and place stand on the record and on each report."""
    contact = briefing.dossier.contacts[0]
    row = contact_row(contact)
    keys = ("kind", "status", "participants", "place")
    assert [row[key] for key in keys] == [contact.kind, contact.status, list(contact.participants), contact.place]
    reports = row["reports"]
    assert isinstance(reports, list)
    assert all(key in one for one in reports for key in keys)


def test_a_report_tells_who_began_the_contact(briefing: Briefing) -> None:
    """Each report has the ids of those who began it beside those who took part."""
    call = briefing.dossier.contacts[0]
    begun = replace(call, reports=(replace(call.reports[0], initiators=("otto-kerr",)),))
    (report,) = contact_row(begun)["reports"]  # type: ignore[misc] # a record's values are plain
    assert (report["participants"], report["initiators"]) == (list(call.reports[0].participants), ["otto-kerr"])
