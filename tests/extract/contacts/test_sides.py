"""Who is meant by a noun phrase, and who does what a verb says."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.contacts.sides import Cast, doer, side, subject
from generator.extract.parse import Parse
from generator.model import Mention, Referent, Span

ParseOf = Callable[[str], Parse]
ACTORS = (
    ("Anna Berg", "person", "NO"),
    ("Karl Lund", "person", "SE"),
    ("Norway", "country", "NO"),
    ("Sweden", "country", "SE"),
)


def _cast(parse: Parse) -> Cast:
    referents = tuple(
        Referent(
            id=n,
            name=name,
            kind="person" if kind == "person" else "country",
            country=country,
            mentions=tuple(
                Mention(Span(*match.span()), 0, name, "name") for match in re.finditer(re.escape(name), parse.content)
            ),
        )
        for n, (name, kind, country) in enumerate(ACTORS)
    )
    cast = Cast.of(parse, referents)
    return Cast(parse, cast.index, cast.states, cast.official, cast.countries, None, (0, 1), (2, 3), (1, 0))


def _at(parse: Parse, word: str) -> int:
    return next(token.i for token in parse.tokens if token.text == word)


SIDES = (
    ("Anna Berg and Karl Lund smiled.", "Berg", (0, 1)),
    ("Norwegian officials smiled at Norway.", "officials", (2,)),
    ("Norwegian and Swedish diplomats left.", "diplomats", (2, 3)),
    ("Delegations from Norway and Sweden left.", "Delegations", (2, 3)),
    ("The two leaders left.", "leaders", (0, 1)),
    ("Both sides left.", "sides", (2, 3)),
    ("They left.", "They", (1, 0)),
    ("The officials left.", "officials", ()),
    ("The weather in Norway was fine.", "weather", ()),
    ("The minister, Karl Lund, left.", "minister", (1,)),
)


@pytest.mark.parametrize(("raw", "word", "wanted"), SIDES)
def test_a_phrase_means_its_actors(parse_of: ParseOf, raw: str, word: str, wanted: tuple[int, ...]) -> None:
    """Names, people of a state, and plurals that take up the pair before."""
    parse = parse_of(raw)
    assert side(_cast(parse), _at(parse, word)) == wanted


SUBJECTS = (
    ("Anna Berg plans to meet the king.", "meet", "Berg"),
    ("Anna Berg urged Karl Lund to meet the king.", "meet", "Lund"),
    ("Anna Berg, who met the king, smiled.", "met", "Berg"),
    ("Officials meeting in Oslo smiled.", "meeting", "Officials"),
    ("Karl Lund's plan to meet the king failed.", "meet", "Lund"),
    ("Anna Berg met the king and thanked him.", "thanked", "Berg"),
)


@pytest.mark.parametrize(("raw", "word", "wanted"), SUBJECTS)
def test_a_verb_without_a_subject_has_that_of_the_verb_above(
    parse_of: ParseOf, raw: str, word: str, wanted: str
) -> None:
    """Control, relative clauses, participles and coordination lead to the one who does it."""
    parse = parse_of(raw)
    found = subject(parse, _at(parse, word))
    assert found is not None
    assert found.text == wanted


def test_in_the_passive_the_agent_does_it(parse_of: ParseOf) -> None:
    """The noun after "by" is the doer, and without it there is none."""
    told = parse_of("The envoy was expelled by Norway.")
    untold = parse_of("The envoy was expelled.")
    assert doer(_cast(told), _at(told, "expelled")) == (2,)
    assert doer(_cast(untold), _at(untold, "expelled")) == ()
