"""What the words make of a deed: done, promised, threatened, refused, doubted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.deeds.doers import doer_of
from generator.extract.deeds.frames import matches
from generator.extract.deeds.parties import Stage
from generator.extract.deeds.standing import Standing, standing
from generator.extract.parse import Reader
from generator.model import Text


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Norway condemned Sweden.", Standing("ACCUSE", "fact")),
        ("Norway reportedly condemned Sweden.", Standing("ACCUSE", "probable")),
        ("Norway may have shelled Sweden.", Standing("ASSAULT", "possible")),
        ("Norway may shell Sweden.", None),
        ("Norway will help Sweden.", Standing("AGREE", "planned")),
        ("Norway plans to help Sweden.", Standing("AGREE", "planned")),
        ("Norway hopes to help Sweden.", None),
        ("Norway will shell Sweden.", None),
        ("Norway would not help Sweden.", Standing("REJECT", "fact")),
        ("Norway did not condemn Sweden.", None),
        ("Norway began to shell Sweden.", Standing("ASSAULT", "fact")),
        ("Norway flew in to help Sweden.", None),
    ],
)
def test_how_it_stands(reader: Reader, text_of: Callable[..., Text], sentence: str, wanted: Standing | None) -> None:
    """A promise, a refusal and a doubt are told from what was done; wishes and abilities are no deeds."""
    text = text_of(sentence)
    parse = reader(text)
    stage = Stage.of(parse, find_referents(text, parse), ())
    match = next(matches(parse, 0, len(parse.tokens)))
    doer = doer_of(stage, match)
    assert doer is not None
    assert standing(stage, match, doer) == wanted
