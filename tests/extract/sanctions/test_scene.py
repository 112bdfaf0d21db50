"""Who is meant by a word of a report."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.actors.reference import Index
from generator.extract.parse import Parse
from generator.extract.sanctions.scene import Scene, acting, before, governing, is_power, meant
from generator.extract.sanctions.status import state_of
from generator.extract.sanctions.triggers import find_triggers
from generator.model import ActorKind, Mention, Referent, Span

PEOPLE: tuple[tuple[str, ActorKind, str | None], ...] = (
    ("Norway", "country", "NO"),
    ("Peru", "country", "PE"),
    ("European Union", "bloc", None),
    ("Anna Berg", "person", "NO"),
    ("Andes Copper", "organization", "PE"),
    ("Security Council", "organization", None),
)


def actors(raw: str) -> tuple[Referent, ...]:
    """Give the invented actors with their mentions in a text."""
    return tuple(
        Referent(
            id=n,
            name=name,
            kind=kind,
            country=country,
            mentions=tuple(
                Mention(Span(hit.start(), hit.end()), 0, name, "name") for hit in re.finditer(re.escape(name), raw)
            ),
        )
        for n, (name, kind, country) in enumerate(PEOPLE)
    )


def scene(parse: Parse) -> Scene:
    """Give the scene of the first sanction word whose state a sentence tells."""
    referents = actors(parse.content)
    trigger, state = next(
        (trigger, state)
        for trigger in find_triggers(parse, parse.lines[0])
        if (state := state_of(parse, trigger)) is not None
    )
    return Scene(parse, Index.of(parse, referents), referents, trigger, state)


def at(parse: Parse, word: str) -> int:
    """Give the token with these letters."""
    return next(token.i for token in parse.tokens if token.text == word)


def test_what_governs_a_change_ends_at_a_verb_of_saying(parse_of: Callable[[str], Parse]) -> None:
    """The chain leads over the decision to its verb, and not to who tells of it."""
    decided = scene(parse_of("Norway took a decision to impose sanctions."))
    told = scene(parse_of("Peru said that Norway imposed sanctions."))
    assert [decided.parse.tokens[i].text for i in governing(decided)] == ["impose", "decision", "took"]
    assert [told.parse.tokens[i].text for i in governing(told)] == ["imposed"]
    assert decided.change == decided.state.change


def test_a_word_means_the_actor_there_or_the_state_of_its_adjective(parse_of: Callable[[str], Parse]) -> None:
    """Names, adjectives of countries and of blocs mean somebody, other words nobody."""
    shown = scene(parse_of("Peruvian banks and European leaders met Anna Berg and imposed sanctions."))
    for word, expected in (
        ("Peruvian", ["Peru"]),
        ("European", ["European Union"]),
        ("banks", []),
        ("Berg", ["Anna Berg"]),
    ):
        assert [PEOPLE[n][0] for n in meant(shown, at(shown.parse, word))] == expected


@pytest.mark.parametrize(
    ("raw", "word", "expected"),
    [
        ("The Norway government imposed sanctions.", "government", ["Norway"]),
        ("Norway's bank imposed sanctions.", "bank", []),
        ("The decision for Norway led it to impose sanctions.", "decision", ["Norway"]),
    ],
)
def test_an_office_acts_for_whoever_stands_before_it(
    parse_of: Callable[[str], Parse], raw: str, word: str, expected: list[str]
) -> None:
    """A government acts for its country, a bank does not; a decision is somebody's."""
    shown = scene(parse_of(raw))
    noun = shown.parse.tokens[at(shown.parse, word)]
    assert [PEOPLE[n][0] for n in acting(shown, noun)] == expected


def test_only_a_power_or_a_person_imposes_by_standing_before_the_word(parse_of: Callable[[str], Parse]) -> None:
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


def test_before_a_noun_only_the_asked_kinds_count(parse_of: Callable[[str], Parse]) -> None:
    """A possessor counts always, other words before a noun only where they are of the kinds asked for."""
    shown = scene(parse_of("Andes Copper banks imposed sanctions."))
    noun = at(shown.parse, "banks")
    assert list(before(shown, noun, frozenset({"country"}))) == []
    assert [PEOPLE[n][0] for n in before(shown, noun, frozenset({"organization"}))] == ["Andes Copper"]
