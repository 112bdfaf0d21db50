"""Who deals with whom."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Actor, Briefing
from generator.render.book import open_book
from generator.render.pictures.ties import MOST, ties


def test_records_tie_actors(briefing: Briefing) -> None:
    """A sanction ties who imposes it to its target, a contact those who take part; the records stand in order."""
    found = ties(open_book(briefing))
    assert [(tie.left, tie.right, tie.kind, tie.cases, tie.done) for tie in found.ties] == [
        ("norland-treasury", "vale-oil", "sanction", ("s-vale",), True),
        ("ana-brandt", "otto-kerr", "contact", ("c-call", "c-lisbon"), True),
    ]
    assert found.left_out == 0


def test_the_tied_stand_side_by_side(briefing: Briefing) -> None:
    """The order begins with the most salient actor and keeps partners together."""
    assert ties(open_book(briefing)).actors == ("ana-brandt", "otto-kerr", "vale-oil", "norland-treasury")


def test_a_tie_of_what_was_called_off_is_not_done(briefing: Briefing) -> None:
    """Where all records between two actors are cancelled or only claimed, the tie says so."""
    dossier = replace(briefing.dossier, contacts=briefing.dossier.contacts[1:], sanctions=())
    (tie,) = ties(open_book(replace(briefing, dossier=dossier))).ties
    assert not tie.done


def crowded(briefing: Briefing, number: int) -> Briefing:
    """The briefing with one call of so many invented actors."""
    plain = briefing.dossier.actors[0]
    actors: tuple[Actor, ...] = tuple(replace(plain, id=f"a-{n:03}", name=f"Actor {n}") for n in range(number))
    call = replace(briefing.dossier.contacts[0], participants=tuple(actor.id for actor in actors))
    dossier = replace(
        briefing.dossier, actors=(*briefing.dossier.actors, *actors), contacts=(call,), sanctions=(), conflicts=()
    )
    return replace(briefing, dossier=dossier)


def test_many_actors_are_cut_with_a_count(briefing: Briefing) -> None:
    """Of two hundred tied actors the first are drawn, and the others counted."""
    found = ties(open_book(crowded(briefing, 200)))
    assert len(found.actors) == MOST
    assert found.left_out == 200 - MOST
    assert {one for tie in found.ties for one in (tie.left, tie.right)} == set(found.actors)
