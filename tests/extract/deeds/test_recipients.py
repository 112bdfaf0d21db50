"""To whom a deed is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.deeds.doers import doer_of
from generator.extract.deeds.frames import matches
from generator.extract.deeds.parties import Stage
from generator.extract.deeds.recipients import recipient_of
from generator.extract.parse import Reader
from generator.model import Text

Recipient = Callable[[str], tuple[str, str] | None]


@pytest.fixture(scope="module")
def recipient(reader: Reader, text_of: Callable[..., Text]) -> Recipient:
    """Give the recipient's word and its place for the first match of a text."""

    def found(raw: str) -> tuple[str, str] | None:
        text = text_of(raw)
        parse = reader(text)
        stage = Stage.of(parse, find_referents(text, parse), ())
        match = next(matches(parse, 0, len(parse.tokens)))
        doer = doer_of(stage, match)
        assert doer is not None
        noun = recipient_of(stage, match, doer)
        return (noun[0].text, noun[1]) if noun else None

    return found


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Norway condemned Sweden.", ("Sweden", "object")),
        ("Norway rejected an appeal filed by Sweden.", ("Sweden", "owner")),
        ("Norway lashed out at Sweden.", ("Sweden", "at")),
        ("Norway provided $5 million in aid to Sweden.", ("Sweden", "to")),
        ("Norway demanded that Sweden leave.", ("Sweden", "clause subject")),
        ("Norway threatened to shell Sweden.", ("Sweden", "clause object")),
        ("Norway offered to lend tents to Sweden.", ("Sweden", "clause party")),
        ("Norway warned Sweden that it would retaliate.", ("Sweden", "addressee")),
        ("Norway filed a lawsuit in a Danish court against Sweden.", ("Sweden", "against")),
    ],
)
def test_the_recipient(recipient: Recipient, sentence: str, wanted: tuple[str, str] | None) -> None:
    """The first place of the frame that is filled names whom it is done to."""
    assert recipient(sentence) == wanted


def test_what_stands_beside_is_not_asked(recipient: Recipient) -> None:
    """Who is named only in "after talks with" is not the one to whom it is promised."""
    assert recipient("Norway agreed to resign after talks with Sweden.") is None
