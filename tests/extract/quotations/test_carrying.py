"""Quotations that their own sentence says nothing of."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations import find_quotes
from generator.model import Mention, Referent, Span, Text

CASES = (
    ("the sentence before names a person", 'Roe shook his head. "We wait here."', [0]),
    ("the sentence before has a pronoun", 'Roe came. He shook his head. "We wait here."', [0]),
    ("the sentence before names a thing", 'The rain fell. "We wait here."', [None]),
    ("the paragraph before leads", 'Roe told reporters he was tired.\n"We wait here."', [0]),
    ("the paragraph before has no person", 'The rain fell.\n"We wait here."', [None]),
    ("a run of paragraphs", '"We wait," Roe said.\n"We wait here."\n"We wait on."', [0, 0, 0]),
    ("another speaker in between", '"We wait," Roe said.\n"We go," Orr said.\n"We go on."', [0, 1, 1]),
    ("a sentence in between", '"We wait," Roe said. The rain fell. "We go on."', [0, 0]),
    ("a later quotation of the paragraph", '"We go," Orr said.\n"We wait." "We stay," Roe said.', [1, 0, 0]),
    ("a box inside a quotation", 'Roe said: "We wait.\nA box with "few" words.\n"We wait on here."', [0, 0]),
    ("a quotation of another inside", 'Roe said: "We wait.\n"No," Orr said.\n"We go on here."', [0, 1, 1]),
    ("an unclosed quotation without speaker", '"We wait here.\n"We go on."', [None, None]),
    ("first sentence of all", '"We wait here."', [None]),
)


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_carrying(
    text_of: Callable[..., Text], parse_of: Callable[[str], Parse], raw: str, wanted: list[int | None]
) -> None:
    """A quotation without words around it goes on with whom the text left on stage, or with nobody."""
    people = tuple(
        Referent(
            id=n,
            name=name,
            kind="person",
            mentions=tuple(Mention(Span(m.start(), m.end()), 0, name, "name") for m in re.finditer(name, raw)),
        )
        for n, name in enumerate(("Roe", "Orr"))
    )
    assert [quote.speaker for quote in find_quotes(text_of(raw), parse_of(raw), people, ())] == wanted
