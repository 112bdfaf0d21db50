"""Whom an actor met, and where two are named together."""

from __future__ import annotations

from collections.abc import Callable

from generator.model import Contact, ContactReport, Dossier, Source
from generator.plan.mentions import mentioned
from generator.plan.together import PLACES, met_whom, shown_together


def test_only_held_contacts_are_meetings(
    dossier: Callable[..., Dossier],
    source: Callable[..., Source],
    contact: Callable[..., Contact],
    contact_report: Callable[..., ContactReport],
) -> None:
    """A planned contact is no meeting; a held one is told from both sides."""
    article = source("one", None, ("Ada Berg met Olle Lund.", "paragraph"))
    for status, met in (("held", True), ("planned", False)):
        case = contact(status, contact_report(status, people=("berg", "lund")))
        found = met_whom(dossier(article, contacts=(case,)))
        assert (found.get("berg"), found.get("lund")) == (
            ((("lund", ("case",)),), (("berg", ("case",)),)) if met else (None, None)
        )


def test_sentences_are_shown_whole_and_few(dossier: Callable[..., Dossier], source: Callable[..., Source]) -> None:
    """At most three sentences are cited for a relation, each with the words of the file."""
    article = source("one", None, *(("Ada Berg met Olle Lund.", "paragraph") for _ in range(PLACES + 1)))
    told = dossier(article)
    found = shown_together(told, mentioned(told), {"berg": (("lund", 4),)})
    ((other, places),) = found["berg"]
    assert (other, len(places)) == ("lund", PLACES)
    assert {place.text for place in places} == {"Ada Berg met Olle Lund."}
