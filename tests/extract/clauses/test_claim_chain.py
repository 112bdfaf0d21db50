"""The way along which what is said above holds of an event below."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.clauses.claim_chain import claim_chain
from generator.extract.parse import Parse

ParseOf = Callable[[str], Parse]


def _way(parse: Parse, word: str) -> list[str]:
    i = next(token.i for token in parse.tokens if token.text == word)
    return [above.text for _, above in claim_chain(parse, i)]


def test_the_way_passes_from_an_object_to_the_verbs_above(parse_of: ParseOf) -> None:
    """A noun is governed by its verb and by the verb that governs this."""
    assert _way(parse_of("Oslo plans to hold talks with Madrid."), "talks") == ["hold", "plans"]


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("After the meeting, Anna Berg will visit Rome.", "meeting"),
        ("During a call in March, Anna Berg urged Rome to act.", "call"),
    ],
)
def test_a_noun_that_only_gives_the_time_is_not_governed(parse_of: ParseOf, raw: str, word: str) -> None:
    """What the main verb says does not hold of the event that dates it."""
    parse = parse_of(raw)
    verb = "visit" if "visit" in raw else "urged"
    assert verb not in _way(parse, word)


def test_a_relative_clause_makes_its_own_claim(parse_of: ParseOf) -> None:
    """The verb of a relative clause is not governed by the main verb."""
    assert _way(parse_of("Oslo doubts the minister who met the rebels."), "met") == []
