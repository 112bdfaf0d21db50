"""From a word that belongs to a state to the state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.states import States, code_at, is_city
from generator.extract.parse import Parse
from generator.model import Referent

ParseOf = Callable[[str], Parse]

GOLDEN = (
    ("The Norwegian envoy left.", "Norwegian", "NO"),
    ("The North Korean envoy left.", "Korean", "KP"),
    ("Madrid protested.", "Madrid", "ES"),
    ("The envoy left.", "envoy", None),
)


@pytest.mark.parametrize(("raw", "word", "code"), GOLDEN)
def test_a_word_of_a_state_has_its_code(parse_of: ParseOf, raw: str, word: str, code: str | None) -> None:
    """Adjectives, capitals and names of several words lead to one code."""
    parse = parse_of(raw)
    i = next(token.i for token in parse.tokens if token.text == word)
    assert code_at(parse, i) == code


def test_a_code_means_the_country_that_the_article_names(parse_of: ParseOf) -> None:
    """The referent of kind country is given, and none where the article names no such country."""
    norway = Referent(id=3, name="Norway", kind="country", country="NO")
    ministry = Referent(id=1, name="Foreign Ministry", kind="organization", country="ES")
    states = States.of((ministry, norway))
    parse = parse_of("The Norwegian and the Spanish envoy left.")
    found = {token.text: states.at(parse, token.i) for token in parse.tokens}
    assert found["Norwegian"] == 3
    assert found["Spanish"] is None


@pytest.mark.parametrize(("place", "wanted"), [("Oslo", 3), ("OSLO", 3), ("Norway", 3), ("Rome", None), (None, None)])
def test_a_dateline_means_the_state_of_its_place(place: str | None, wanted: int | None) -> None:
    """A capital stands for its country, in capital letters too."""
    states = States.of((Referent(id=3, name="Norway", kind="country", country="NO"),))
    assert states.named(place) == wanted


def test_only_capitals_are_cities(parse_of: ParseOf) -> None:
    """A capital may mean a place; a country's name does not."""
    parse = parse_of("Rome and Italy agreed.")
    assert [is_city(parse, token.i) for token in parse.tokens[:3]] == [True, False, False]
