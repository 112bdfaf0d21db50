"""Who does what a word says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.deeds.doers import doer_of
from generator.extract.deeds.frames import matches
from generator.extract.deeds.parties import Stage
from generator.extract.parse import Reader
from generator.model import Text

Doers = Callable[[str], list[str | None]]


@pytest.fixture(scope="module")
def doers(reader: Reader, text_of: Callable[..., Text]) -> Doers:
    """Give the doer's word for every match of a text."""

    def found(raw: str) -> list[str | None]:
        text = text_of(raw)
        parse = reader(text)
        stage = Stage.of(parse, find_referents(text, parse), ())
        nouns = (doer_of(stage, match) for match in matches(parse, 0, len(parse.tokens)))
        return [noun.text if noun else None for noun in nouns]

    return found


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Norway condemned Sweden.", "Norway"),
        ("Sweden was condemned by Norway.", "Norway"),
        ("Sweden was condemned.", None),
        ("The storm threatened Sweden.", None),
        ("Norway put out a report accusing Sweden.", "Norway"),
        ("Norway left the talks, accusing Sweden of lies.", "Norway"),
        ("Norway, which accused Sweden, left.", "Norway"),
        ("The attack by rebels on the army base failed.", "rebels"),
    ],
)
def test_the_doer(doers: Doers, sentence: str, wanted: str | None) -> None:
    """Subject, agent, owner of the text or of the relative clause; in a bare passive nobody."""
    assert doers(sentence)[-1] == wanted


def test_of_two_antecedents(doers: Doers) -> None:
    """A phrase "A and B, which has" is B; "which condemned" may be both, and is nobody."""
    assert (
        doers("There was friction between Norway and Denmark, which has repeatedly accused Sweden of lies.")[-1]
        == "Denmark"
    )
