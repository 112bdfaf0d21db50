"""The index leads from a place in the text to the actor that stands there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.reference import Index
from generator.extract.parse import Parse
from generator.model import Mention, Referent, Span


def referents(content: str, *names: str) -> tuple[Referent, ...]:
    """Give one actor for each name, with a mention at every place where the name stands."""
    found = []
    for n, name in enumerate(names):
        starts = [i for i in range(len(content)) if content.startswith(name, i)]
        mentions = tuple(Mention(Span(i, i + len(name)), 0, name, "name") for i in starts)
        found.append(Referent(id=n, name=name, kind="person", mentions=mentions))
    return tuple(found)


@pytest.fixture
def index_of(parse_of: Callable[[str], Parse]) -> Callable[..., Index]:
    """An index over a text and the names given."""
    return lambda content, *names: Index.of(parse_of(content), referents(content, *names))


def token(index: Index, word: str) -> int:
    """Give the first token that reads `word`."""
    return next(t.i for t in index.parse.tokens if t.text == word)


def test_an_exact_span_is_its_mention(index_of: Callable[..., Index]) -> None:
    """A span that is a mention gives that mention's actor."""
    index = index_of("Ann Brown met Carl Green.", "Ann Brown", "Carl Green")
    assert index.at(Span(14, 24)) == 1


def test_a_longer_span_means_its_head(index_of: Callable[..., Index]) -> None:
    """A phrase means the actor at its head, not one that only modifies it."""
    content = "The Freedonia adviser Ann Brown spoke."
    index = index_of(content, "Freedonia", "Ann Brown")
    assert index.at(Span(0, content.index(" spoke"))) == 1


def test_a_phrase_about_an_actor_is_not_the_actor(index_of: Callable[..., Index]) -> None:
    """A spokesman for Brown is not Brown."""
    index = index_of("A spokesman for Brown spoke.", "Brown")
    assert index.at(Span(0, 21)) is None


def test_a_span_that_a_mention_half_fills_is_its_actor(index_of: Callable[..., Index]) -> None:
    """Where no head is a mention, the one mention that fills the span counts."""
    index = index_of('"Yes," Brown said.', "Brown")
    assert index.at(Span(5, 12)) == 0


def test_the_longest_mention_covers_a_token(index_of: Callable[..., Index]) -> None:
    """Of nested mentions the longer one has the token."""
    index = index_of("Freedonia Bank lent money.", "Freedonia", "Freedonia Bank")
    assert index.head(token(index, "Freedonia")) == 1


def test_a_token_outside_names_nobody(index_of: Callable[..., Index]) -> None:
    """A word that no mention covers, or a number past the end, means nobody."""
    index = index_of("Brown slept.", "Brown")
    assert index.head(token(index, "slept")) is None
    assert index.head(99) is None
    assert index.at(Span(6, 11)) is None


def test_a_possessive_is_covered(index_of: Callable[..., Index]) -> None:
    """The possessive of a name is its bearer."""
    index = index_of("Brown's plan failed.", "Brown")
    assert index.head(token(index, "Brown")) == 0


def test_coordination_gives_all(index_of: Callable[..., Index]) -> None:
    """Both members of a coordination are meant."""
    index = index_of("Brown and Green met on Monday.", "Brown", "Green")
    assert index.phrase(token(index, "Brown")) == (0, 1)


def test_a_hyphened_pair_gives_both(index_of: Callable[..., Index]) -> None:
    """A hyphen between two names joins two actors."""
    index = index_of("The Brown-Green summit began.", "Brown", "Green")
    assert index.phrase(token(index, "Green")) == (0, 1)


def test_an_apposition_stands_for_a_head_that_is_no_actor(index_of: Callable[..., Index]) -> None:
    """Two companies, X and Y, are X and Y."""
    content = "They punished two oil companies, Petrona and Gasoil."
    index = index_of(content, "Petrona", "Gasoil")
    assert index.phrase(token(index, "companies")) == (0, 1)
