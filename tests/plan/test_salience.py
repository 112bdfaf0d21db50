"""Salience is a sum that a reader can check."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.model import Contact, ContactReport, CopyOf, Dossier, Source
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


def test_a_copy_is_no_further_source(dossier: Made, source: Tell) -> None:
    """An actor whom a text and its copy name has one source."""
    one, two = (source(name, None, ("Ada Berg said.", "paragraph")) for name in ("one", "two"))
    copied = replace(two.extract, text=replace(two.extract.text, copy_of=CopyOf("one", "same", 3, 3)))
    apart, joined = dossier(one, two), dossier(one, replace(two, extract=copied))
    assert salience(apart, mentioned(apart))["berg"] - salience(joined, mentioned(joined))["berg"] == 5
