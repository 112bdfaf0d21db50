"""Who brought the two sides of a contact together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract import extract
from generator.extract.contacts.mediators import without_mediators
from generator.extract.nlp import SpacyReader
from generator.model import Text


@pytest.mark.parametrize(
    ("raw", "mediators"),
    [
        ("Norway and Peru held talks in Doha, mediated by Qatar, on Monday.", ["Qatar"]),
        ("Talks between Norway and Peru brokered by Qatar began on Monday.", ["Qatar"]),
        ("Norway and Peru held Qatar-brokered talks on Monday. Qatar was pleased.", ["Qatar"]),
        ("Qatar mediated the talks between Norway and Peru on Monday.", ["Qatar"]),
        ("Norway and Peru held talks on Monday under the auspices of Qatar.", ["Qatar"]),
        ("Norway and Peru held talks in Qatar on Monday.", []),
    ],
)
def test_a_mediator_is_told_apart_from_the_sides(
    reader: SpacyReader, text_of: Callable[..., Text], raw: str, mediators: list[str]
) -> None:
    """Who mediates is named as such and is no participant; who only gives the room does not mediate."""
    found = extract(text_of(raw), reader)
    report = found.contacts[0]
    names = [one.name for one in found.referents]
    assert [names[one] for one in report.mediators] == mediators
    assert [names[one] for one in report.participants] == ["Norway", "Peru"]


def test_of_two_a_mediator_stays_a_participant() -> None:
    """Where nobody else would be left, who mediates met the other side."""
    assert without_mediators((1, 2), (2,)) == (1, 2)
    assert without_mediators((1, 2, 3), (2,)) == (1, 3)
