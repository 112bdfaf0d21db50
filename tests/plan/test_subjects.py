"""Quotations stand under what they are about."""

from __future__ import annotations

from generator.model import Dossier
from generator.plan.subjects import reactions, subjects_of


def test_records_come_first_then_the_most_named_then_the_rest() -> None:
    """Each quotation is listed once; an actor is a subject where two quotations name it."""
    named = {"b": ("berg",), "c": ("berg", "lund"), "d": ("lund",), "e": ()}
    found = subjects_of(("a", "b", "c", "d", "e"), {"a": "case"}, named)
    assert found == (("case", ("a",)), ("berg", ("b", "c")), ("", ("d", "e")))


def test_no_words_no_subject() -> None:
    """Who said nothing has no subject."""
    assert subjects_of((), {}, {}) == ()


def test_a_reaction_belongs_to_its_first_record(told: Dossier) -> None:
    """Every reaction of a record leads to a record that is there."""
    known = {record.id for record in (*told.sanctions, *told.contacts)}
    assert set(reactions(told).values()) <= known
