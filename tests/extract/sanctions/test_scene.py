"""Who is meant by a word of a report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.sanctions.scene import Scene, acting, before, governing, is_power, meant


def at(parse: Parse, word: str) -> int:
    """Give the token with these letters."""
    return next(token.i for token in parse.tokens if token.text == word)


def test_what_governs_a_change_ends_at_a_verb_of_saying(
    parse_of: Callable[[str], Parse], scene: Callable[[Parse], Scene]
) -> None:
    """The chain leads over the decision to its verb, and not to who tells of it."""
    decided = scene(parse_of("Norway took a decision to impose sanctions."))
    told = scene(parse_of("Peru said that Norway imposed sanctions."))
    assert [decided.parse.tokens[i].text for i in governing(decided)] == ["impose", "decision", "took"]
    assert [told.parse.tokens[i].text for i in governing(told)] == ["imposed"]
    assert decided.change == decided.state.change


def test_a_word_means_the_actor_there_or_the_state_of_its_adjective(
    parse_of: Callable[[str], Parse], scene: Callable[[Parse], Scene]
) -> None:
    """Names, adjectives of countries and of blocs mean somebody, other words nobody."""
    shown = scene(parse_of("Peruvian banks and European leaders met Anna Berg and imposed sanctions."))
    for word, expected in (
        ("Peruvian", ["Peru"]),
        ("European", ["European Union"]),
        ("banks", []),
        ("Berg", ["Anna Berg"]),
    ):
        assert [shown.referents[n].name for n in meant(shown, at(shown.parse, word))] == expected


@pytest.mark.parametrize(
    ("raw", "word", "expected"),
    [
        ("The Norway government imposed sanctions.", "government", ["Norway"]),
        ("Norway's bank imposed sanctions.", "bank", []),
        ("The decision for Norway led it to impose sanctions.", "decision", ["Norway"]),
    ],
)
def test_an_office_acts_for_whoever_stands_before_it(
    parse_of: Callable[[str], Parse], raw: str, word: str, expected: list[str], scene: Callable[[Parse], Scene]
) -> None:
    """A government acts for its country, a bank does not; a decision is somebody's."""
    shown = scene(parse_of(raw))
    noun = shown.parse.tokens[at(shown.parse, word)]
    assert [shown.referents[n].name for n in acting(shown, noun)] == expected


def test_only_a_power_or_a_person_imposes_by_standing_before_the_word(
    parse_of: Callable[[str], Parse], scene: Callable[[Parse], Scene]
) -> None:
    """Before "sanctions" the EU, the Security Council or a person imposes, a country that is no power is hit."""
    for raw, word, expected in (
        ("Norway lifted European Union sanctions.", "Union", True),
        ("Norway lifted Security Council sanctions.", "Council", True),
        ("Norway lifted Peru sanctions.", "Peru", False),
        ("Norway lifted Western sanctions.", "Western", True),
        ("Norway lifted old sanctions.", "old", False),
    ):
        shown = scene(parse_of(raw))
        assert is_power(shown, at(shown.parse, word)) is expected


def test_before_a_noun_only_the_asked_kinds_count(
    parse_of: Callable[[str], Parse], scene: Callable[[Parse], Scene]
) -> None:
    """A possessor counts always, other words before a noun only where they are of the kinds asked for."""
    shown = scene(parse_of("Andes Copper banks imposed sanctions."))
    noun = at(shown.parse, "banks")
    assert list(before(shown, noun, frozenset({"country"}))) == []
    assert [shown.referents[n].name for n in before(shown, noun, frozenset({"organization"}))] == ["Andes Copper"]
