"""Salience is a sum that a reader can check."""

from __future__ import annotations

from collections.abc import Callable

from generator.model import Contact, ContactReport, Dossier, Source
from generator.plan.mentions import mentioned
from generator.plan.salience import openings, salience

Made = Callable[..., Dossier]
Tell = Callable[..., Source]


def test_salience_is_counted_as_stated(
    dossier: Made, source: Tell, contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]
) -> None:
    """One a sentence, three more in an opening, two a report, five a further source."""
    one = source("one", None, *((f"{who} said.", "paragraph") for who in ("Ada Berg", "x", "x", "Ada Berg")))
    two = source("two", None, ("Ada Berg said.", "paragraph"))
    told = dossier(one, two, contacts=(contact("held", contact_report("held", people=("berg",))),))
    assert openings(told) == {("one", 0), ("one", 1), ("one", 2), ("two", 0)}
    assert salience(told, mentioned(told))["berg"] == 3 + 2 * 3 + 2 + 5
