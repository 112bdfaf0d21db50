"""A definite description means the only person of the article that fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.parse import Parse
from generator.model import Text


def described(text: Text, parse: Parse) -> dict[str, list[str]]:
    """Give for each person the descriptions that mean it."""
    people = (r for r in find_referents(text, parse) if r.kind == "person")
    return {r.name: [m.text for m in r.mentions if m.form == "description"] for r in people}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Spanish President Ann Brown met Portuguese President Carl Green. The Portuguese president smiled.",
            {"Ann Brown": [], "Carl Green": ["The Portuguese president"]},
        ),
        (
            "Foreign Minister Ann Brown met Vice President Carl Green. The foreign minister smiled.",
            {"Ann Brown": ["The foreign minister"], "Carl Green": []},
        ),
        (
            "Spanish President Ann Brown met Portuguese President Carl Green. The ministers smiled.",
            {"Ann Brown": [], "Carl Green": []},
        ),
        (
            "Vice President Carl Green left. The president smiled.",
            {"Carl Green": []},
        ),
        (
            "Spanish President Ann Brown left. Spain's leader smiled.",
            {"Ann Brown": ["Spain's leader"]},
        ),
    ],
)
def test_office_and_country_decide(
    text_of: Callable[[str], Text], parse_of: Callable[[str], Parse], words: str, expected: dict[str, list[str]]
) -> None:
    """A description needs the same office and no other country."""
    assert described(text_of(words), parse_of(words)) == expected


def test_the_sentence_speaks_for_one_of_two(text_of: Callable[[str], Text], parse_of: Callable[[str], Parse]) -> None:
    """A Spanish spokesman's "the president" is the Spanish one, whoever was named last."""
    words = (
        "Spanish President Ann Brown met Portuguese President Carl Green.\n"
        "Spanish spokesman John Miller said that the president was tired."
    )
    assert described(text_of(words), parse_of(words))["Ann Brown"] == ["the president"]


def test_a_description_can_introduce_an_office(
    text_of: Callable[[str], Text], parse_of: Callable[[str], Parse]
) -> None:
    """The only person named just before, without any office, takes a description that follows."""
    words = "Andrew Brown said that he was ill. The Spanish president left."
    referent = next(r for r in find_referents(text_of(words), parse_of(words)) if r.kind == "person")
    assert [role.title for role in referent.roles] == ["The Spanish president"]
    assert referent.country == "ES"
