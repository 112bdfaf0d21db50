"""A sanction and a contact as plain values of the exports."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.render.case_rows import contact_row, sanction_row


def test_a_report_tells_who_began_the_contact(briefing: Briefing) -> None:
    """Each report has the ids of those who began it beside those who took part."""
    call = briefing.dossier.contacts[0]
    begun = replace(call, reports=(replace(call.reports[0], initiators=("otto-kerr",)),))
    (report,) = contact_row(begun)["reports"]  # type: ignore[misc] # a record's values are plain
    assert (report["participants"], report["initiators"]) == (list(call.reports[0].participants), ["otto-kerr"])


def test_a_described_target_stands_among_the_targets(briefing: Briefing) -> None:
    """A report whose target is only described must not read as one without a target."""
    reports = sanction_row(briefing.dossier.sanctions[0])["reports"]
    assert [one["targets"] for one in reports if one["target_words"]] == [["the sanctions"]]  # type: ignore[attr-defined]
