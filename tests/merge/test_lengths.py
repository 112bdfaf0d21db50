"""How long a contact lasted, as the sentences beside its report say it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.merge.conflicts import find_conflicts
from generator.merge.contacts import merge_contacts
from generator.merge.lengths import find_lengths
from generator.merge.reports import Whos
from generator.model import ContactMention, Extract, Source

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]
Know = Callable[..., Whos]

DAY = "2031-04-07"


def _article(tell: Tell, contact: Say, words: str, name: str = "one") -> Extract:
    held = contact("meeting", "held", "Ada Berg", "Olle Lund", date=DAY)
    return tell(name, DAY, ("Berg met Lund.", "met", held), (words, words.split(maxsplit=1)[0]))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The meeting lasted more than two hours.", ["more than two hours"]),
        ("The call lasted more than two hours.", []),
        ("They ate for two hours.", []),
        ("It lasted two hours.", []),
    ],
)
def test_a_sentence_behind_the_report(tell: Tell, contact: Say, whos: Know, words: str, expected: list[str]) -> None:
    """The sentence must name the kind of contact."""
    article = _article(tell, contact, words)
    know = whos(article)
    found = find_lengths(merge_contacts((article,), know).records, (Source("one", article),), know)
    assert [measure.words for lengths in found.values() for _, measure in lengths] == expected


def test_two_lengths_are_a_disagreement(tell: Tell, contact: Say, whos: Know) -> None:
    """Two articles that each say it behind their report disagree."""
    one = _article(tell, contact, "The meeting lasted more than two hours.")
    two = _article(tell, contact, "The meeting lasted one hour.", "two")
    know = whos(one, two)
    sources = Source("one", one), Source("two", two)
    (conflict,) = find_conflicts(merge_contacts((one, two), know).records, sources, know)
    assert conflict.detail == "more than two hours, according to the article; one hour, according to the article"
    assert (conflict.left.text, conflict.right.text) == (
        "The meeting lasted more than two hours.",
        "The meeting lasted one hour.",
    )
