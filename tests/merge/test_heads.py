"""Who led a delegation, as sentences say it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.merge.contacts import merge_contacts
from generator.merge.heads import Head, find_heads
from generator.merge.reports import Whos
from generator.model import ContactMention, Extract, Source

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]
Know = Callable[..., Whos]

DAY = "2031-04-07"


def _found(tell: Tell, contact: Say, whos: Know, words: str) -> list[Head]:
    held = contact("talks", "held", "Norland", "Sudland", date=DAY)
    extract = tell("one", DAY, ("Norland and Sudland held talks.", "talks", held), (words, words.split(maxsplit=1)[0]))
    know = whos(extract)
    heads = find_heads(merge_contacts((extract,), know).records, (Source("one", extract),), know)
    return [head for found in heads.values() for head in found]


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("The delegation was led by Ada Berg.", {"NX"}),
        ("The Norland delegation was led by Ada Berg.", {"NX", "norland"}),
        ("A delegation headed by Foreign Minister Ada Berg came.", {"NX"}),
        ("The head of the Norland delegation, Ada Berg, spoke.", {"NX", "norland"}),
        ("Ada Berg led the Norland team.", {"NX", "norland"}),
    ],
)
def test_one_head_of_one_side(tell: Tell, contact: Say, whos: Know, words: str, sides: set[str]) -> None:
    """The side is what stands in front of the delegation, and the country of its head."""
    (head,) = _found(tell, contact, whos, words)
    assert (head.actor, head.sides) == ("ada-berg", frozenset(sides))
    assert head.report.evidence.text == words


@pytest.mark.parametrize(
    "words",
    [
        "The delegation will be led by Ada Berg.",
        "The delegation was led by Ada Berg and Olle Lund.",
        "Ida Veld and Ada Berg led the Norland team.",
        "The delegation was led by Ada Berg, who replaced Ida Veld.",
        "The delegation was led by Norland.",
        "The delegation met Ada Berg.",
        "The deputy head of the delegation, Ada Berg, spoke.",
    ],
)
def test_what_names_no_one_head(tell: Tell, contact: Say, whos: Know, words: str) -> None:
    """A plan, several heads, a change, a country and somebody who was met are none."""
    assert _found(tell, contact, whos, words) == []
