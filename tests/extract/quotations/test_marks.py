"""Quotation marks: which stretches of a paragraph they enclose."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.quotations.marks import find_marks
from generator.model import Block, Span, Text

CASES = (
    ("straight", 'She said "no deal" twice.', ["no deal"]),
    ("curly", "She said “no deal” twice.", ["no deal"]),
    ("a comma inside the marks stays", '"No deal," she said.', ["No deal,"]),
    ("single, beside apostrophes", "'It's the ministers' fault,' said Roe's aide.", ["It's the ministers' fault,"]),
    ("curly single, beside apostrophes", "‘It’s late,’ he said. The boys’ coats hung there.", ["It’s late,"]),
    ("a plural's possessive closes only where nothing else does", "He met 'the envoys' today.", ["the envoys"]),
    ("nested single", "“They call us ‘the north’ here,” he said.", ["They call us ‘the north’ here,"]),
    ("nested double of the same shape", "“He wrote “never” on it,” she said.", ["He wrote “never” on it,"]),
    ("curly opens, straight closes", 'He said: “This is our fight."', ["This is our fight."]),
    ("a closing shape that opens", "”We were there,” she said.", ["We were there,"]),
    ("an opening shape that closes", "It was “five percent.“ Nobody knew.", ["five percent."]),
    ("a double mark closed by a single one", "He added: \"We are not friends!'", ["We are not friends!"]),
    ("two apostrophes for a double mark", "''It is late,'' he said.", ["It is late,"]),
    ("glued to the sentence before", 'It was over."I left," he said.', ["I left,"]),
    ("no closing mark at the end of a paragraph", 'He said: "I left.', ["I left."]),
    ("a lone mark in mid-sentence opens nothing", 'The 6" pipe broke and he left.', []),
    ("decades and clipped words", "In the '90s he'd tell 'em so.", []),
    ("dots inside", "“I … left,” he said.", ["I … left,"]),
    ("brackets inside", '"the best [they] had," he said.', ["the best [they] had,"]),
    ("white space inside the marks is left out", 'He said " no " twice.', ["no"]),
    ("nothing but points between marks", 'He said "..." and left.', []),
    (
        "a second opening mark at the start of an unclosed one",
        '"I left. "I came back," he said.',
        ["I left.", "I came back,"],
    ),
)


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_styles(text_of: Callable[..., Text], raw: str, wanted: list[str]) -> None:
    """Every press style and the common slips give the words between the marks."""
    text = text_of(raw)
    assert [mark.span.of(raw) for mark in find_marks(text.content, text.blocks)] == wanted


def test_a_quotation_runs_over_paragraphs(text_of: Callable[..., Text]) -> None:
    """Each paragraph of a long quotation is one stretch; only the last is closed."""
    raw = 'Roe said: "We left.\n"We came back.\n"It was late."'
    marks = find_marks(raw, text_of(raw).blocks)
    assert [(mark.span.of(raw), mark.closed) for mark in marks] == [
        ("We left.", False),
        ("We came back.", False),
        ("It was late.", True),
    ]
    assert [mark.leads for mark in marks] == [False, True, True]


def test_a_comma_leads_to_an_open_quotation_only_if_it_goes_on(text_of: Callable[..., Text]) -> None:
    """After a comma a single mark without partner opens only where the next paragraph opens with one."""
    alone, carried = "He said, 'We left.", "He said, 'We left.\n'We came back.'"
    assert find_marks(alone, text_of(alone).blocks) == ()
    assert len(find_marks(carried, text_of(carried).blocks)) == 2


def test_only_blocks_that_tell_the_story() -> None:
    """A caption and a headline are not read for quotations."""
    raw = 'He said "no".'
    kinds = ("headline", "caption", "boilerplate", "duplicate", "subhead")
    assert all(find_marks(raw, (Block(kind, Span(0, len(raw))),)) == () for kind in kinds)
    assert len(find_marks(raw, (Block("quote", Span(0, len(raw))),))) == 1


@given(st.lists(st.text("ab .,!?'\"“”‘’«»—(", max_size=60), max_size=4))
def test_marks_stand_in_order_and_apart(lines: list[str]) -> None:
    """Whatever the text, stretches are in order, inside their marks, apart, and without white space at the edges."""
    content, blocks = "", []
    for line in lines:
        if line:
            blocks.append(Block("paragraph", Span(len(content), len(content) + len(line))))
        content += line + "\n"
    marks = find_marks(content, tuple(blocks))
    for mark in marks:
        assert mark.outer.covers(mark.span)
        assert blocks[mark.block].span.covers(mark.outer)
        words = mark.span.of(content)
        assert words == words.strip()
    for left, right in pairwise(marks):
        assert left.outer.end <= right.outer.start


@pytest.mark.parametrize("piece", ['"', "'", "“", "”", "'a ", '"a" ', "“a ", ".' "])
def test_long_rows_of_marks_are_read(piece: str) -> None:
    """A hundred thousand marks in one paragraph come to an end, as they would not if each looked at all others."""
    content = "x " + piece * 100_000
    marks = find_marks(content, (Block("paragraph", Span(0, len(content))),))
    assert all(mark.outer.end <= len(content) for mark in marks)
