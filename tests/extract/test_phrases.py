"""The noun phrases of what people say."""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.parse import Parse
from generator.extract.phrases import find_phrases
from generator.model import Mention, Referent, Span

RAW = "Berg said the oil companies of Norland must leave the Rill summit on Monday, and that nothing has changed."
SAID = Span(RAW.index("the oil"), RAW.index(", and"))


def _keys(parse: Parse, *said: Span, referents: tuple[Referent, ...] = ()) -> list[str]:
    return [phrase.key for phrase in find_phrases(parse, referents, said)]


def test_a_noun_stands_with_its_compounds(parse_of: Callable[[str], Parse]) -> None:
    """The whole phrase, its head and a name inside it are given, each with the words as they stand."""
    found = find_phrases(parse_of(RAW), (), (SAID,))
    words = {phrase.key: phrase.span.of(RAW) for phrase in found}
    assert words["oil company"] == "oil companies"
    assert words["rill summit"] == "Rill summit"
    assert {"summit", "rill"} <= words.keys()


def test_time_and_shell_nouns_are_none(parse_of: Callable[[str], Parse]) -> None:
    """A day, a head that says nothing by itself and words outside what was said make no phrase."""
    keys = _keys(parse_of(RAW), SAID)
    assert not {"monday", "company", "nothing", "berg"} & set(keys)


def test_an_actor_is_no_phrase(parse_of: Callable[[str], Parse]) -> None:
    """Words that only name an actor make no phrase, words that hold its name do."""
    at = RAW.index("Rill")
    town = Referent(0, "Rill", "other", mentions=(Mention(Span(at, at + 4), 0, "Rill", "name"),))
    keys = _keys(parse_of(RAW), SAID, referents=(town,))
    assert "rill" not in keys
    assert "rill summit" in keys


def test_every_phrase_lies_in_what_was_said(parse_of: Callable[[str], Parse]) -> None:
    """Two overlapping statements give each phrase once, inside one of them and in order."""
    found = find_phrases(parse_of(RAW), (), (SAID, Span(SAID.start, len(RAW))))
    assert len(found) == len(set(found))
    assert list(found) == sorted(found, key=lambda one: (one.span.start, -one.span.end))
    assert all(SAID.start <= phrase.span.start for phrase in found)


def test_nothing_said_nothing_found(parse_of: Callable[[str], Parse]) -> None:
    """Without statements there are no phrases."""
    assert _keys(parse_of(RAW)) == []
