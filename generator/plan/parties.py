"""The records of both registers, and who takes part in them: imposers and targets, or participants."""

from __future__ import annotations

from generator.model import Contact, ContactReport, Dossier, Sanction, SanctionReport

Record = Sanction | Contact


def records(dossier: Dossier) -> tuple[Record, ...]:
    """Give the sanctions, then the contacts."""
    return (*dossier.sanctions, *dossier.contacts)


def parties(item: Sanction | Contact | SanctionReport | ContactReport) -> tuple[str, ...]:
    """Give the ids of all who take part, each once, the acting side first."""
    if isinstance(item, Contact | ContactReport):
        return item.participants
    return tuple(dict.fromkeys((*item.imposers, *item.targets)))
