"""The actors of the dossier are found again in the sentences of its articles."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.model import Dossier, Source
from generator.plan.mentions import mentioned

Made = Callable[..., Dossier]
Tell = Callable[..., Source]


def test_each_sentence_has_its_actors(dossier: Made, source: Tell) -> None:
    """Every mention counts for its sentence, in every article, and a sentence without one is not listed."""
    lines = (("Ada Berg met Olle Lund.", "paragraph"), ("It rained.", "paragraph"), ("Acme paid.", "paragraph"))
    found = mentioned(dossier(source("one", None, *lines), source("two", None, lines[2])))
    assert found == {("one", 0): {"berg", "lund"}, ("one", 2): {"acme"}, ("two", 0): {"acme"}}


def test_an_actor_is_found_by_name_where_its_first_mention_is_another(dossier: Made, source: Tell) -> None:
    """Two names of an article that are one actor are both its mentions; an actor of no article has none."""
    told = dossier(source("one", None, ("Ada Berg and Olle Lund.", "paragraph")))
    lund = next(actor for actor in told.actors if actor.id == "lund")
    without = tuple(
        replace(actor, aliases=("Olle Lund",)) if actor.id == "berg" else actor
        for actor in told.actors
        if actor is not lund
    )
    assert mentioned(replace(told, actors=without))["one", 0] == {"berg"}
