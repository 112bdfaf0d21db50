"""A capital is its government where it acts or is dealt with, and a place elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.cutting import Name
from generator.extract.actors.gazetteer import look_up
from generator.extract.actors.metonyms import speaks, use_of
from generator.extract.parse import Parse


def name_of(parse: Parse, *words: str) -> Name:
    """Give the name that begins with one of the words, one token long."""
    at = next(t.i for t in parse.tokens if t.text in words)
    return Name(at, at, at + 1, look_up(words[0]))


@pytest.mark.parametrize(
    ("sentence", "use"),
    [
        ("Madrid warned against new tariffs.", "actor"),
        ("The talks were held in Madrid.", "place"),
        ("They imposed sanctions on Madrid after the vote.", "actor"),
        ("He travelled to Madrid on Monday.", "place"),
        ("Madrid's response was swift.", "actor"),
        ("Madrid's airport was closed.", "place"),
        ("There was pressure from Madrid to sign.", "actor"),
        ("Rebels attacked Madrid and fled.", "actor"),
        ("She visited Madrid.", "place"),
        ("The Madrid summit began.", "place"),
        ("Madrid officials denied it.", "actor"),
        ("Madrid is a city.", "place"),
    ],
)
def test_grammar_decides(parse_of: Callable[[str], Parse], sentence: str, use: str) -> None:
    """Each use in the table has its example."""
    parse = parse_of(sentence)
    assert use_of(parse, name_of(parse, "Madrid")) == use


def test_the_second_of_two_is_used_like_the_first(parse_of: Callable[[str], Parse]) -> None:
    """What is coordinated shares its use."""
    parse = parse_of("The dispute between Madrid and Lisbon grew.")
    assert use_of(parse, name_of(parse, "Lisbon")) == "actor"


@pytest.mark.parametrize(
    ("sentence", "spoke"),
    [
        ("Reuters apologized for the mistake.", True),
        ("He told Reuters that he was ill.", False),
        ('"I am ill," Reuters quoted him.', False),
        ("He was ill, Reuters added.", False),
    ],
)
def test_a_medium_speaks_as_a_subject_only(parse_of: Callable[[str], Parse], sentence: str, *, spoke: bool) -> None:
    """A tag behind a comma names a source, no actor."""
    parse = parse_of(sentence)
    assert speaks(parse, name_of(parse, "Reuters")) is spoke
