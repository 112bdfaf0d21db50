"""Names take "the" where English sets it."""

from __future__ import annotations

import pytest

from generator.model import Actor, ActorKind
from generator.plan.names import is_within, listed, running_names


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("United States", "country", "the United States"),
        ("Kremlin", "organization", "the Kremlin"),
        ("Eastern Union", "bloc", "the Eastern Union"),
        ("Norland", "country", "Norland"),
        ("Acme", "organization", "Acme"),
        ("Tom House", "person", "Tom House"),
        ("the Board", "organization", "the Board"),
    ],
)
def test_states_and_bodies_take_the(name: str, kind: ActorKind, expected: str) -> None:
    """A body that its last word makes definite takes the article, a person never."""
    assert running_names((Actor("id", name, kind, None, (), (), 1, (), ()),)) == {"id": expected}


def test_names_are_listed() -> None:
    """None, one, two and three names."""
    assert [listed(("A", "B", "C")[:n]) for n in range(4)] == ["", "A", "A and B", "A, B and C"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [("the U.K.", True), ("the region", True), ("the United States", True), ("the palace", False), ("Rill", False)],
)
def test_one_is_in_a_land_and_at_a_house(place: str, *, expected: bool) -> None:
    """What lies around an event takes "in", a house that is known takes "at"."""
    assert is_within(place) is expected
