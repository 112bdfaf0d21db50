"""Walking a parse, on one written by hand."""

from __future__ import annotations

from generator.extract.parse import Chunk, Line, Parse, Token
from generator.model import Span

CONTENT = "Roe and Lee met. All left."
ROWS = (
    ("Roe", 3, "nsubj"),
    ("and", 0, "cc"),
    ("Lee", 0, "conj"),
    ("met", 3, "ROOT"),
    (".", 3, "punct"),
    ("All", 6, "nsubj"),
    ("left", 6, "ROOT"),
    (".", 6, "punct"),
)


def by_hand() -> Parse:
    """Give the parse of CONTENT: two sentences, one coordinated subject."""
    tokens, at = [], 0
    for i, (text, head, dep) in enumerate(ROWS):
        start = CONTENT.index(text, at)
        at = start + len(text)
        tokens.append(
            Token(i=i, start=start, end=at, text=text, lemma=text.lower(), pos="X", tag="X", dep=dep, head=head)
        )
    lines = (
        Line(n=0, start=0, end=5, block="paragraph", block_n=0),
        Line(n=1, start=5, end=8, block="paragraph", block_n=0),
    )
    return Parse.build(CONTENT, tuple(tokens), lines, (Chunk(0, 1, "PERSON"),))


PARSE = by_hand()


def test_a_token_and_a_place_know_their_sentence() -> None:
    """Sentences are found by token and by character; before the first token there is none."""
    assert PARSE.line_of(2).n == 0
    assert PARSE.line_of(5).n == 1
    line = PARSE.line_at(CONTENT.index("left"))
    assert line is not None
    assert line.n == 1
    assert Parse.build("", (), (), ()).line_at(0) is None


def test_spans_and_words_are_of_the_content() -> None:
    """A run of tokens is the content between its ends."""
    assert PARSE.words(0, 3) == "Roe and Lee"
    assert PARSE.line_span(PARSE.lines[1]).of(CONTENT) == "All left."
    assert [token.text for token in PARSE.line_tokens(PARSE.lines[1])] == ["All", "left", "."]
    assert [token.text for token in PARSE.inside(Span(4, 11))] == ["and", "Lee"]


def test_down_the_tree() -> None:
    """Dependents are in order, and may be asked for by relation."""
    assert [token.text for token in PARSE.kids(3)] == ["Roe", "."]
    assert [token.text for token in PARSE.kids(3, "nsubj")] == ["Roe"]
    child = PARSE.child(3, "nsubj")
    assert child is not None
    assert child.text == "Roe"
    assert PARSE.child(3, "dobj") is None
    assert PARSE.subtree(0) == (0, 1, 2)
    assert PARSE.conjuncts(0) == (0, 2)


def test_up_the_tree() -> None:
    """The heads of a token end at the root, which has none."""
    assert [token.text for token in PARSE.above(2)] == ["Roe", "met"]
    assert list(PARSE.above(3)) == []
