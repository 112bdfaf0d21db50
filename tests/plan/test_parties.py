"""Both registers know who takes part."""

from __future__ import annotations

from collections.abc import Callable

from generator.model import Contact, ContactReport, Dossier, Sanction, SanctionReport
from generator.plan.parties import parties, records


def test_all_who_take_part_are_named_once(
    contact: Callable[..., Contact],
    contact_report: Callable[..., ContactReport],
    sanction: Callable[..., Sanction],
    sanction_report: Callable[..., SanctionReport],
) -> None:
    """Participants of a contact, imposers before targets of a sanction, of records as of reports."""
    met, hit = contact_report("held"), sanction_report("imposed", targets=("acme", "norland"))
    assert parties(met) == parties(contact("held", met)) == ("berg", "lund")
    assert parties(hit) == parties(sanction("imposed", hit)) == ("norland", "acme")


def test_sanctions_stand_before_contacts(told: Dossier) -> None:
    """The records of a dossier are those of both registers."""
    assert [record.id for record in records(told)] == ["measure", "case"]
