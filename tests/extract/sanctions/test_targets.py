"""Whom a sanction hits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.sanctions.imposers import imposers
from generator.extract.sanctions.scene import Scene
from generator.extract.sanctions.targets import phrase, targets

GOLDEN = [
    ("Norway imposed sanctions on Peru.", ["Peru"], None),
    ("Norway imposed sanctions on Peru on Monday.", ["Peru"], None),
    ("Norway imposed sanctions against Peru and Andes Copper.", ["Andes Copper"], None),
    ("Norway sanctioned Andes Copper.", ["Andes Copper"], None),
    ("Norway imposed sanctions targeting Andes Copper.", ["Andes Copper"], None),
    ("Norway hit Peru with sanctions.", ["Peru"], None),
    ("Norway imposed sanctions on three judges.", [], "three judges"),
    ("Norway imposed sanctions on Peru's oil industry.", ["Peru"], "Peru's oil industry"),
    ("Norway imposed sanctions on a bank, Andes Copper.", ["Andes Copper"], None),
    ("Norway imposed sanctions on two firms, including Andes Copper.", ["Andes Copper"], "two firms"),
    ("Peru's leader left, and Norway imposed sanctions on the country.", ["Peru"], None),
    ("Norway ordered an embargo on trade with Peru.", ["Peru"], None),
    ("Norway lifted the Peru sanctions.", ["Peru"], None),
    ("Peru faces sanctions.", ["Peru"], None),
    ("Andes Copper is subject to sanctions.", ["Andes Copper"], None),
    ("Peru was placed under sanctions.", ["Peru"], None),
    ("Peru evaded sanctions.", ["Peru"], None),
    ("Norway decided on a Peruvian oil embargo.", ["Peru"], None),
    ("Norway blacklisted two banks for fraud.", [], "two banks"),
    ("Peru demanded sanctions relief.", ["Peru"], None),
    ("Norway imposed sanctions on those who fought.", [], "those who fought"),
    ("Norway froze the assets of 17 Peruvians.", [], "17 Peruvians"),
    ("Norway imposed sanctions on any bank.", [], None),
    ("Norway imposed sanctions on Monday.", [], None),
    ("Norway imposed sanctions.", [], None),
]


@pytest.mark.parametrize(("raw", "expected", "words"), GOLDEN)
def test_whom_it_hits_is_read_from_the_grammar(
    parse_of: Callable[[str], Parse], raw: str, expected: list[str], words: str | None, scene: Callable[[Parse], Scene]
) -> None:
    """Named actors are given as such, others in the words that stand there; a day or "any bank" is nobody."""
    shown = scene(parse_of(raw))
    found = targets(shown, imposers(shown))
    assert ([shown.referents[n].name for n in found.actors], found.words) == (expected, words)


def test_nobody_both_imposes_and_is_hit(parse_of: Callable[[str], Parse], scene: Callable[[Parse], Scene]) -> None:
    """Who imposes is left out of the targets."""
    shown = scene(parse_of("Norway imposed sanctions on Norway."))
    assert targets(shown, (0,)).actors == ()


def test_a_phrase_keeps_the_clause_that_says_who_is_meant(parse_of: Callable[[str], Parse]) -> None:
    """The words of a noun phrase hold a clause that tells which ones, up to a comma or a date, and no apposition."""
    parse = parse_of("Norway sanctioned two old banks that lent money on Monday.")
    banks = next(token.i for token in parse.tokens if token.text == "banks")
    assert phrase(parse, banks) == "two old banks that lent money"
