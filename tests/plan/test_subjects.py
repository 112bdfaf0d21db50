"""Quotations stand under what they are about."""

from __future__ import annotations

from generator.model import Dossier, Subject
from generator.plan.subjects import phrases, reactions, subjects_of


def test_records_come_first_then_the_most_named_then_the_rest() -> None:
    """Each quotation is listed once; an actor is a subject where two quotations name it."""
    named = {"b": ("berg",), "c": ("berg", "lund"), "d": ("lund",), "e": ()}
    found = subjects_of(("a", "b", "c", "d", "e"), {"a": "case"}, {}, named)
    assert found == (("case", ("a",)), ("berg", ("b", "c")), ("", ("d", "e")))


def test_recurring_words_come_before_names() -> None:
    """What two quotations speak about says more than whom they name; words of one alone group nothing."""
    phrased = {"a": ("on-pipes",), "b": ("on-pipes", "on-steel"), "c": ("on-steel",)}
    named = {"a": ("berg",), "c": ("berg",), "d": ("berg",)}
    found = subjects_of(("a", "b", "c", "d"), {}, phrased, named)
    assert found == (("on-pipes", ("a", "b")), ("berg", ("c", "d")))


def test_records_of_the_map_are_no_words() -> None:
    """A subject that is a record is told by its reactions, not by the map."""
    subjects = (
        Subject("on-1", "A title", "case", 2, ("a", "b"), ""),
        Subject("on-2", "pipes", None, 2, ("a", "c"), ""),
        Subject("on-3", "steel", None, 2, ("a",), ""),
    )
    assert phrases(subjects) == {"a": ("on-2", "on-3"), "c": ("on-2",)}


def test_no_words_no_subject() -> None:
    """Who said nothing has no subject."""
    assert subjects_of((), {}, {}, {}) == ()


def test_a_reaction_belongs_to_its_first_record(told: Dossier) -> None:
    """Every reaction of a record leads to a record that is there."""
    known = {record.id for record in (*told.sanctions, *told.contacts)}
    assert set(reactions(told).values()) <= known
