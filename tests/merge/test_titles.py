"""Titles are built from names, kinds and places, and from nothing else."""

from __future__ import annotations

import pytest

from generator.merge.titles import contact_title, listed, sanction_title, surname
from generator.model import Actor, ActorKind, ContactKind


def _actor(name: str, kind: ActorKind = "person", country: str | None = None, *aliases: str) -> Actor:
    return Actor(name.lower(), name, kind, country, aliases, (), 1, (), ())


BERG, LUND = _actor("Ada Berg"), _actor("Olle Lund")
NORLAND, SUDLAND = _actor("Norland", "country", "NX"), _actor("United Sudland", "country", "SX")
TREASURY = _actor("Norland Treasury", "organization", "NX")
ACME = _actor("Acme", "organization", "SX")


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (BERG, "Berg"),
        (_actor("Kim Sae Jin", "person", "KR"), "Kim"),
        (_actor("Park Sae Jin", "person", "US", "Park", "Park Sae Jin"), "Park"),
        (_actor("Pelota"), "Pelota"),
        (_actor("Olaf II"), "Olaf II"),
        (_actor("Bo Lund Jr."), "Lund"),
        (_actor("Jr."), "Jr."),
        (SUDLAND, "United Sudland"),
    ],
)
def test_a_person_is_called_as_the_articles_do(actor: Actor, expected: str) -> None:
    """The surname is the word that the articles use alone, else the last, or the first where families come first."""
    assert surname(actor) == expected


@pytest.mark.parametrize(
    ("kind", "people", "place", "expected"),
    [
        ("summit", (BERG, LUND), "Rill", "Berg-Lund summit in Rill"),
        ("meeting", (BERG, SUDLAND), "the palace", "Berg–United Sudland meeting at the palace"),
        ("talks", (BERG, LUND, NORLAND), None, "Berg, Lund and Norland talks"),
        ("visit", (BERG,), None, "Berg visit"),
        ("expulsion", (NORLAND, SUDLAND), None, "Expulsion: Norland and United Sudland"),
        ("break-of-relations", (NORLAND, SUDLAND), None, "Break of relations: Norland and United Sudland"),
        ("session", (NORLAND,), None, "Norland session"),
        ("meeting", (), "Rill", "Meeting in Rill"),
        ("call", (BERG, _actor("Bo Berg")), None, "Ada Berg–Bo Berg call"),
    ],
)
def test_a_contact_is_titled(kind: ContactKind, people: tuple[Actor, ...], place: str | None, expected: str) -> None:
    """Two sides are joined, one-sided acts are listed after their name, and two of a surname keep their names."""
    assert contact_title(kind, people, place) == expected


def test_a_sanction_is_titled() -> None:
    """The country stands for its organs, the firm for its country; words stand in for unnamed targets."""
    assert sanction_title((TREASURY, NORLAND), (SUDLAND, ACME), None, "sanctions") == "Norland sanctions on Acme"
    assert sanction_title((TREASURY,), (SUDLAND,), None, "sanctions") == "Norland Treasury sanctions on United Sudland"
    assert sanction_title((), (), "oil firms", "sanctions") == "Sanctions on oil firms"
    assert sanction_title((NORLAND,), (), None, "tariffs") == "Norland tariffs"


def test_many_names_are_counted() -> None:
    """From four names on, two are named and the others counted."""
    assert listed(("A", "B", "C")) == "A, B and C"
    assert listed(("A", "B", "C", "D")) == "A, B and 2 others"
