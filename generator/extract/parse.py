"""A parsed article as plain values: tokens, their grammar, sentences, name spans.

Strategy: the parser's own document type stays in nlp.py. All rules of this stage work on `Parse`, which
any parser could fill, which tests can write by hand, and which cannot change.

Laws: `tokens[i].i == i`; `head` of a sentence's root is the root itself; a sentence never crosses a
block; names are in order, and none lies over another; `start` and `end` count in `Text.content`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Protocol

from msgspec import Struct

from generator.model import BlockKind, Span, Text


class Token(Struct, frozen=True):
    """One word or mark. `pos` is the universal part of speech, `tag` the Penn tag, `dep` the ClearNLP relation."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


class Chunk(Struct, frozen=True):
    """Tokens [start, end) that the parser holds to be a name; `label` is its OntoNotes type (PERSON, GPE ...)."""

    start: int
    end: int
    label: str


class Line(Struct, frozen=True):
    """Tokens [start, end) of the n-th sentence, the kind of its block and the block's number."""

    n: int
    start: int
    end: int
    block: BlockKind
    block_n: int


class Parse(Struct, frozen=True):
    """A parsed article. `children[i]` are the dependents of token i, in order."""

    content: str
    tokens: tuple[Token, ...]
    lines: tuple[Line, ...]
    names: tuple[Chunk, ...]
    children: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    line_starts: tuple[int, ...]
    name_starts: tuple[int, ...]

    @classmethod
    def build(cls, content: str, tokens: tuple[Token, ...], lines: tuple[Line, ...], names: tuple[Chunk, ...]) -> Parse:
        """Index the tokens of a parsed article."""
        below: list[list[int]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
        return cls(
            content=content,
            tokens=tokens,
            lines=lines,
            names=names,
            children=tuple(tuple(ids) for ids in below),
            starts=tuple(token.start for token in tokens),
            line_starts=tuple(line.start for line in lines),
            name_starts=tuple(name.start for name in names),
        )

    def line_of(self, i: int) -> Line:
        """Give the sentence that token `i` stands in."""
        return self.lines[bisect_right(self.line_starts, i) - 1]

    def line_at(self, position: int) -> Line | None:
        """Give the sentence at a character position, or the last one that starts before it; None before all."""
        i = bisect_right(self.starts, position) - 1
        return self.line_of(i) if i >= 0 else None

    def line_tokens(self, line: Line) -> tuple[Token, ...]:
        """Give the tokens of a sentence."""
        return self.tokens[line.start : line.end]

    def line_span(self, line: Line) -> Span:
        """Give the characters of a sentence."""
        return Span(self.tokens[line.start].start, self.tokens[line.end - 1].end)

    def names_over(self, start: int, end: int) -> tuple[Chunk, ...]:
        """Give the parser's names that have a token in common with tokens [start, end)."""
        first = max(bisect_right(self.name_starts, start) - 1, 0)
        last = bisect_left(self.name_starts, end)
        return tuple(name for name in self.names[first:last] if name.end > start)

    def inside(self, span: Span) -> tuple[Token, ...]:
        """Give the tokens that start inside a character span."""
        return self.tokens[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def span(self, start: int, end: int) -> Span:
        """Give the characters of tokens [start, end)."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def words(self, start: int, end: int) -> str:
        """Give the text of tokens [start, end) as it stands."""
        return self.span(start, end).of(self.content)

    def child(self, i: int, *deps: str) -> Token | None:
        """Give the first dependent of token `i` with one of these relations."""
        return next((self.tokens[c] for c in self.children[i] if self.tokens[c].dep in deps), None)

    def kids(self, i: int, *deps: str) -> tuple[Token, ...]:
        """Give the dependents of token `i`, only those with one of these relations if any are named."""
        return tuple(self.tokens[c] for c in self.children[i] if not deps or self.tokens[c].dep in deps)

    def subtree(self, i: int) -> tuple[int, ...]:
        """Give the indexes of token `i` and all below it, in order."""
        found, todo = [], [i]
        while todo:
            at = todo.pop()
            found.append(at)
            todo.extend(self.children[at])
        return tuple(sorted(found))

    def above(self, i: int) -> Iterator[Token]:
        """Give the heads of token `i`, nearest first, up to the root of its sentence."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """Give token `i` and what is coordinated below it ("Rosneft and Lukoil"), in order."""
        found, todo = [], [i]
        while todo:
            at = todo.pop()
            found.append(at)
            todo.extend(c for c in self.children[at] if self.tokens[c].dep == "conj")
        return tuple(sorted(found))


class Reader(Protocol):
    """Anything that parses a cleaned article; `name` and `version` are printed on the method page."""

    name: str
    version: str

    def __call__(self, text: Text) -> Parse:
        """Give the parse of the blocks of `text` that are read."""
        ...
