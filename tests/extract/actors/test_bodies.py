"""Organs of a state are known by their descriptions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.bodies import bare_bodies, body_at, canonical, nameless_body_at
from generator.extract.parse import Parse


@pytest.mark.parametrize(
    ("words", "text", "entry"),
    [
        ("Spanish foreign ministry", "Spanish foreign ministry", "ES foreign ministry"),
        ("Spain's foreign ministry", "Spain's foreign ministry", "ES foreign ministry"),
        ("Spanish embassy in the United Kingdom on Monday", "Spanish embassy in the United Kingdom", "ES embassy"),
        ("Spanish government", "Spanish government", "Spain"),
        ("U.S. Government agreed", "U.S. Government", "United States"),
        ("South Korean side", "South Korean side", "South Korea"),
    ],
)
def test_a_country_and_a_head_make_a_body(parse_of: Callable[[str], Parse], words: str, text: str, entry: str) -> None:
    """Adjective or possessive with an organ is the organ, with a word for the government the country."""
    parse = parse_of(words)
    found = body_at(parse, 0, len(parse.tokens))
    assert found is not None
    assert (parse.words(0, found[0]), found[1].name) == (text, entry)


@pytest.mark.parametrize(
    "words", ["Spanish foreign ministry spokeswoman", "Spanish Treasury Department", "Spanish wine", "old ministry"]
)
def test_what_only_modifies_is_no_body(parse_of: Callable[[str], Parse], words: str) -> None:
    """Before a noun, inside a longer name or without a country there is no such body."""
    parse = parse_of(words)
    assert body_at(parse, 0, len(parse.tokens)) is None


def test_an_organ_without_country_needs_two_words(parse_of: Callable[[str], Parse]) -> None:
    """The foreign ministry is one, the ministry could be any."""
    parse = parse_of("foreign ministry agreed")
    found = nameless_body_at(parse, 0, len(parse.tokens))
    assert found is not None
    assert found[1].country is None
    short = parse_of("ministry agreed")
    assert nameless_body_at(short, 0, len(short.tokens)) is None


def test_a_bare_head_means_the_only_organ(parse_of: Callable[[str], Parse]) -> None:
    """The embassy is the one embassy of the article; with two embassies it is none."""
    parse = parse_of("On Monday the embassy agreed.")
    spain, italy = (body_at(p, 0, len(p.tokens)) for p in (parse_of("Spanish embassy"), parse_of("Italian embassy")))
    assert spain is not None
    assert italy is not None
    assert [(n, parse.words(a, b)) for n, a, b in bare_bodies(parse, (None, spain[1]), frozenset())] == [
        (1, "the embassy")
    ]
    assert list(bare_bodies(parse, (spain[1], italy[1]), frozenset())) == []


def test_forms_of_an_organ_are_one() -> None:
    """A ministry of foreign affairs is a foreign ministry."""
    assert canonical("Ministry of Foreign Affairs") == "foreign ministry"
    assert canonical("defence ministry") == canonical("Ministry of Defense")
