"""A phrase for a person ends where its complement ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.callings import calling_at
from generator.extract.parse import Parse


@pytest.mark.parametrize(
    ("words", "whole", "head"),
    [
        ("a former adviser to the king of Spain, left", "a former adviser to the king of Spain", "adviser"),
        ("Turkey's trade minister, left", "Turkey's trade minister", "minister"),
        ("the most prominent opponent of Brown, left", "the most prominent opponent of Brown", "opponent"),
        ("his son-in-law and senior adviser, left", "his son-in-law and senior adviser", "son"),
    ],
)
def test_a_calling_is_taken_whole(parse_of: Callable[[str], Parse], words: str, whole: str, head: str) -> None:
    """Adjectives before and prepositional phrases behind an office belong to it."""
    parse = parse_of(words)
    found = calling_at(parse, 0, len(parse.tokens))
    assert found is not None
    assert parse.words(found.start, found.end) == whole
    assert parse.tokens[found.head].text == head


@pytest.mark.parametrize("words", ["a large river, left", "the minister Brown left", "left the room"])
def test_other_phrases_call_nobody(parse_of: Callable[[str], Parse], words: str) -> None:
    """A thing is no calling, and a title before a name is not one by itself."""
    parse = parse_of(words)
    assert calling_at(parse, 0, len(parse.tokens)) is None
