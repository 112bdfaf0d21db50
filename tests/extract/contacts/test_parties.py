"""From a trigger to its participants."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.contacts.parties import carrier_of, participants
from generator.extract.contacts.sides import Cast
from generator.extract.contacts.triggers import find_triggers
from generator.extract.parse import Parse
from generator.model import ActorKind, Mention, Referent, Span

ParseOf = Callable[[str], Parse]
ACTORS: tuple[tuple[str, ActorKind, str | None], ...] = (
    ("Anna Berg", "person", "NO"),
    ("Karl Lund", "person", "SE"),
    ("Norway", "country", "NO"),
    ("Sweden", "country", "SE"),
    ("Denmark", "country", "DK"),
    ("Italy", "country", "IT"),
)


def _cast(parse: Parse, here: str | None = None) -> Cast:
    referents = tuple(
        Referent(
            id=n,
            name=name,
            kind=kind,
            country=country,
            mentions=tuple(
                Mention(Span(*match.span()), 0, name, "name") for match in re.finditer(re.escape(name), parse.content)
            ),
        )
        for n, (name, kind, country) in enumerate(ACTORS)
    )
    return Cast.of(parse, referents, here)


GOLDEN = (
    ("Anna Berg met Karl Lund.", {"Anna Berg", "Karl Lund"}),
    ("Anna Berg met today with Karl Lund.", {"Anna Berg", "Karl Lund"}),
    ("Anna Berg and Karl Lund posed for a picture.", {"Anna Berg", "Karl Lund"}),
    ("Norway-Sweden talks began.", {"Norway", "Sweden"}),
    ("Talks between Norway and Sweden began.", {"Norway", "Sweden"}),
    ("A meeting set for Friday between Anna Berg and Karl Lund was moved.", {"Anna Berg", "Karl Lund"}),
    ("Denmark hosted talks between Norway and Sweden.", {"Norway", "Sweden"}),
    ("Denmark hosted talks with Norway.", {"Denmark", "Norway"}),
    ("Anna Berg took part in talks with Karl Lund.", {"Anna Berg", "Karl Lund"}),
    ("Anna Berg appeared open to talks with Karl Lund.", {"Anna Berg", "Karl Lund"}),
    ("During a phone call in March, Anna Berg urged Karl Lund to act.", {"Anna Berg", "Karl Lund"}),
    ("The aide spoke of a call in which Anna Berg warned Karl Lund.", set()),
    ("After a phone call in which Anna Berg warned Karl Lund, prices rose.", {"Anna Berg", "Karl Lund"}),
    ("Norway expelled two Swedish diplomats from Sweden.", {"Norway", "Sweden"}),
    ("The expulsion of two diplomats by Norway angered Rome.", {"Norway"}),
    ("Norway put pressure on Sweden by summoning its ambassador.", {"Norway", "Sweden"}),
    ("Norway broke off relations with Sweden.", {"Norway", "Sweden"}),
    ("Norway held a round of talks with Sweden.", {"Norway", "Sweden"}),
    ("Denmark mediated talks between Norway and Sweden in Rome.", {"Norway", "Sweden"}),
    ("Norway recalled its ambassador to Sweden.", {"Norway", "Sweden"}),
    ("Norway cut ties with Sweden.", {"Norway", "Sweden"}),
    ("Norway announced a cut of all ties with Sweden.", {"Norway", "Sweden"}),
    ("Anna Berg sent Karl Lund to Norway.", {"Karl Lund", "Norway"}),
    ("Anna Berg sent flowers to Norway.", set()),
    ("Anna Berg will travel to Norway, Sweden and Denmark.", {"Anna Berg", "Norway", "Sweden", "Denmark"}),
    ("Anna Berg confirmed her cancellation of a summit with Karl Lund.", {"Karl Lund"}),
    ("Karl Lund regretted Anna Berg's cancellation of the summit.", {"Anna Berg"}),
    ("Norway and Sweden will be in Rome for what could be their first meeting.", {"Norway", "Sweden"}),
    ("Anna Berg negotiated a raise.", set()),
)


@pytest.mark.parametrize(("raw", "wanted"), GOLDEN)
def test_a_trigger_gives_its_sides(parse_of: ParseOf, raw: str, wanted: set[str]) -> None:
    """Subjects, objects, prepositions, hyphens and the clause beside name the participants."""
    parse = parse_of(raw)
    found = participants(_cast(parse), find_triggers(parse, parse.lines[0])[-1])
    assert {ACTORS[ref][0] for ref in found} == wanted


def test_here_is_the_place_of_the_dateline(parse_of: ParseOf) -> None:
    """Who "arrived here" visits the state of the dateline."""
    parse = parse_of("Anna Berg arrived here on Friday, Italy said.")
    (trigger,) = find_triggers(parse, parse.lines[0])
    assert participants(_cast(parse, "ROME"), trigger) == (0, 5)
    assert participants(_cast(parse), trigger) == ()


def test_no_state_expels_its_own_diplomats(parse_of: ParseOf) -> None:
    """Where the grammar gives the envoys' own country as expeller, the subject of the sentence is taken."""
    parse = parse_of("Norway demanded a report that Sweden wrote, and also summoned the Swedish ambassador.")
    trigger = find_triggers(parse, parse.lines[0])[-1]
    assert participants(_cast(parse), trigger) == (2, 3)


def test_the_verb_that_carries_a_contact_is_found(parse_of: ParseOf) -> None:
    """Held talks, took part in talks, talks that somebody hosted."""
    for raw, word, wanted in (
        ("Oslo held talks.", "talks", "held"),
        ("Oslo took part in talks.", "talks", "took"),
        ("Oslo engaged in talks.", "talks", "engaged"),
        ("The talks that Oslo hosted failed.", "talks", "hosted"),
    ):
        parse = parse_of(raw)
        found = carrier_of(parse, next(token.i for token in parse.tokens if token.text == word))
        assert (found.text if found else None) == wanted
