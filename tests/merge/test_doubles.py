"""Look-alikes are weighed for and against."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.doubles import AGAINST, ENOUGH, FOR, MOST, NEIGHBOURS, face_of, pairs_of, weighed
from generator.merge.identity import BODIES, KINDS
from generator.model import Actor, ActorKind

NAMES = ("Ann Brown", "Anna Browne", "Brown", "National Rowing Union", "NRU", "Rowing Union", "The Bank")


def actor(name: str, country: str | None = None, *, kind: ActorKind = "person", source: str = "a") -> Actor:
    """Give an actor of one article."""
    one = f"{name} {country} {source}".lower().replace(" ", "-")
    return Actor(one, name, kind, country, (), (), 1, (source,), ())


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        (actor("Ann Brown", "ES"), actor("Ann Brown", "PT", source="b"), True),
        (actor("Ann Brown"), actor("Anna Brown", source="b"), True),
        (actor("Ann Brown"), actor("Carl Brown", source="b"), False),
        (actor("Ann Brown"), actor("Brown", source="b"), True),
        (actor("Ann Brown"), actor("Ann", source="b"), False),
        (actor("Ann Brown"), actor("Brown"), False),
        (actor("Ann Kolanin"), actor("Ann Kolanyn", source="b"), True),
        (actor("Carl Li"), actor("Carl Lu", source="b"), False),
        (actor("National Rowing Union", kind="organization"), actor("NRU", kind="organization"), True),
        (actor("Rowing Union", kind="organization"), actor("National Rowing Union", "ES", kind="organization"), False),
    ],
)
def test_evidence_decides(left: Actor, right: Actor, alike: bool) -> None:  # noqa: FBT001 - a table
    """Names that agree are a pair; husband and wife, two short surnames and people of one article are none."""
    assert (weighed(face_of(left), face_of(right)).score >= ENOUGH) is alike


def test_each_pair_is_told_once_and_not_where_a_person_decided() -> None:
    """Pairs stand once, countries are no pairs, and what the user keeps apart is left out."""
    people = (actor("Ann Brown"), actor("Anna Brown", source="b"), actor("Spain", "ES", kind="country"))
    (pair,) = pairs_of(people, lambda _a, _b: False)
    assert (pair.left, pair.right) == ("ann-brown-none-a", "anna-brown-none-b")
    assert pair.speaking == ("same surname", "first names agree")
    assert not pairs_of(people, lambda _a, _b: True)


def test_a_clue_of_thousands_is_searched_among_neighbours() -> None:
    """Of many people with one clue each is compared with those next to it in order, and the look-alike is found."""
    letters = "bcdfghjklmnpqrstvwxz"
    crowd = [actor(f"Ann B{a}o{b}e{c}a", source=f"{a}{b}{c}") for a in letters for b in letters for c in letters[:2]]
    asked: list[tuple[Actor, Actor]] = []

    def apart(a: Actor, b: Actor) -> bool:
        asked.append((a, b))
        return True

    assert pairs_of(crowd, apart) == ()
    assert len(asked) <= 4 * NEIGHBOURS * len(crowd)
    twins = (actor("Ann Brown", "ES"), actor("Ann Brown", "PT", source="b"))
    assert [pair.left for pair in pairs_of((*crowd[:100], *twins), lambda _a, _b: False) if pair.score > MOST // 2]


@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(sorted(BODIES)), st.sampled_from(sorted(KINDS)))
def test_what_is_asked_of_people_only_holds_for_no_other(
    one: str, other: str, body: ActorKind, kind: ActorKind
) -> None:
    """Where one of two is no person, all rows of the tables say what the rows for bodies say."""
    left, right = face_of(actor(one, kind=body)), face_of(actor(other, "ES", kind=kind, source="b"))
    speaking = tuple(words for words, _, test in FOR if test(left, right))
    against = tuple(words for words, _, test in AGAINST if test(left, right))
    told = weighed(left, right)
    assert (told.speaking, told.against) == (speaking, against)
