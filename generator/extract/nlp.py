"""The one place that knows spaCy: a cleaned article in, a `Parse` out.

Strategy: each block is parsed by itself, so that no sentence crosses a paragraph; what the parser says is
copied into plain values at once. Sentence ends are mended where they part a closing quotation mark from
its sentence. The parts of the pipeline that only look words up are asked once for each word
(`Lookups`), which is faster and gives the same.

Laws: the parser never sees more than `LONGEST` characters at once. It refuses a million, its memory grows
with what it sees, and some rules walk a whole sentence for each of its words; so no article, whatever stands
in it, makes a sentence longer than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import spacy
from msgspec import Struct
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.tokens import Token as Word
from spacy.vocab import Vocab
from thinc.api import NumpyOps

from generator.extract.parse import Chunk, Line, Parse, Token
from generator.model import READ, BlockKind, Span, Text
from generator.model.parser import model_named

CLOSING = "\"'”’»)]"
LONGEST = 4_000
"""Characters of a block that are parsed at once: more than a paragraph has, and than any sentence."""
LONGEST_WORD = 500
"""Characters without a space that are parsed at once: spaCy starts over at each of a thousand brackets in a row."""
BATCH = 8_000
"""Characters after which the parser's memory is given back; it keeps some kilobytes for each word until then.

Six times as many take 145 MB more at the peak of a long article, and no less time.
"""
MOST_KNOWN = 200_000
"""Words, each with a tag and a relation, whose reading is remembered: some 60 MB."""
LOOKUPS = ("attribute_ruler", "lemmatizer")
PLAIN = frozenset({"tok2vec", "tagger", "parser", "senter", "ner", *LOOKUPS})
"""Parts of a pipeline beside which the two lookups see nothing of a token but its word, its tag and its relation."""
_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"""(?<=[a-z]{4})[.!?…]["'”’»)\]]{0,3}\s+(?=["'“‘«(\[]?[A-Z0-9])""")
"""A stop behind a word that is no abbreviation, before a capital or a number."""


class Piece(Struct, frozen=True):
    """A stretch of a block that is parsed at once: the block's number and kind, and where the stretch lies."""

    n: int
    kind: BlockKind
    span: Span


class Reading(Struct, frozen=True):
    """What the lookups of the pipeline say of a word with a tag and a relation; `space`: it is white space."""

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    space: bool


class Columns(Struct, frozen=True):
    """A parsed stretch, an attribute a column, a token a row: asking the parser's document for each is far slower.

    `heads` are the rows of the heads, `opens` is 1 where a sentence opens; the others are the parser's numbers.
    """

    words: list[int]
    tags: list[int]
    deps: list[int]
    heads: list[int]
    places: list[int]
    opens: list[int]
    lower: list[int]


class Lookups:
    """The attribute ruler and the lemmatizer of a pipeline, asked once for each word, tag and relation.

    Both look at nothing else of a token, but for the few rules of the ruler that span several tokens: where one of
    them applies, the two are asked for the whole stretch. By themselves they are two fifths of the pipeline's time,
    and a newspaper's words come again and again. A pipeline with other parts is read as it is.
    """

    def __init__(self, language: Language) -> None:
        """Part the ruler's rules into those of one token and those of several."""
        self.names = LOOKUPS if _is_plain(language) else ()
        self._parts = tuple(language.get_pipe(name) for name in self.names)
        self._vocab: Vocab = language.vocab
        self._known: dict[tuple[int, int, int], Reading] = {}
        self._wide = Matcher(language.vocab)
        self._signs: list[frozenset[int]] = []
        for n, rule in enumerate(language.get_pipe(LOOKUPS[0]).patterns if self.names else ()):  # type: ignore[attr-defined] # the parts of a pipeline have no common type
            if wide := [pattern for pattern in rule["patterns"] if len(pattern) > 1]:
                self._wide.add(str(n), wide)
                self._signs += [_signs(pattern, self._vocab) for pattern in wide]

    def __call__(self, doc: Doc, columns: Columns) -> list[Reading]:
        """Give the reading of every token of a parsed stretch, whose `columns` are."""
        if not self._parts or (self._may_be_wide(columns) and self._wide(doc, allow_missing=True)):
            return [_reading(token) for token in self._asked(doc)]
        keys = zip(columns.words, columns.tags, columns.deps, strict=True)
        return [self._known.get(key) or self._learned(key) for key in keys]

    def _may_be_wide(self, columns: Columns) -> bool:
        """Tell whether a stretch has the signs of a rule that spans several tokens: seldom, and soon seen."""
        here = {*columns.lower, *columns.deps}
        return any(signs <= here for signs in self._signs)

    def _asked(self, doc: Doc) -> Doc:
        for part in self._parts:
            doc = part(doc)
        return doc

    def _learned(self, key: tuple[int, int, int]) -> Reading:
        """Ask about one word; all that was learned is forgotten when it has become too much."""
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        text, tag, dep = (self._vocab.strings[part] for part in key)
        alone = Doc(self._vocab, words=[text], tags=[tag], heads=[0], deps=[dep])
        self._known[key] = reading = _reading(self._asked(alone)[0])
        return reading


class SpacyReader:
    """A loaded spaCy pipeline as a `Reader`."""

    def __init__(self, language: Language) -> None:
        """Keep the pipeline and what it calls itself."""
        self._language = language
        self._lookups = Lookups(language)
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
            columns = _columns(doc)
            readings = self._lookups(doc, columns)
            kept = _kept(readings)
            tokens.extend(_tokens(columns, readings, kept, first, piece.span.start))
            lines.extend(_lines(tokens, columns, kept, first, piece, len(lines)))
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
                yield from self._language.pipe(batch, disable=self._lookups.names)
                batch, room = [], BATCH
        yield from self._language.pipe(batch, disable=self._lookups.names)


def load(model: str | None = None) -> SpacyReader:
    """Load the model that is asked for, or the first that is installed of those that serve.

    Raises ModelError where none is installed.
    """
    language = spacy.load(model_named(model).package)
    ops = NumpyOps(use_blis=False)  # numpy multiplies matrices a fifth faster than blis, with the same tags and names
    models = (getattr(part, "model", None) for _, part in language.pipeline)
    for layer in (layer for model in models if model is not None for layer in model.walk()):
        layer.ops = ops
    return SpacyReader(language)


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


def _is_plain(language: Language) -> bool:
    """Tell whether the lookups of a pipeline are those that `Lookups` may stand in for."""
    names = language.pipe_names
    lemmatizer = language.get_pipe("lemmatizer") if "lemmatizer" in names else None
    return set(LOOKUPS) <= set(names) <= PLAIN and getattr(lemmatizer, "mode", "") == "rule"


def _signs(pattern: list[dict[str, Any]], vocab: Vocab) -> frozenset[int]:
    """Give the words in small letters and the relations that a stretch must have where a rule's pattern applies."""
    told = (token[key] for token in pattern for key in ("LOWER", "DEP") if isinstance(token.get(key), str))
    return frozenset(vocab.strings.add(sign) for sign in told)


def _columns(doc: Doc) -> Columns:
    table = doc.to_array(["ORTH", "TAG", "DEP", "IDX", "SENT_START", "LOWER"])
    words, tags, deps, places, opens, lower = (column.tolist() for column in table.T)
    apart = doc.to_array(["HEAD"]).astype("int64").tolist()  # how far the head stands behind, which may be below nought
    return Columns(words, tags, deps, [i + far for i, far in enumerate(apart)], places, opens, lower)


def _reading(word: Word) -> Reading:
    return Reading(word.text, word.lemma_.lower(), word.pos_, word.tag_, word.dep_, word.is_space)


def _kept(readings: list[Reading]) -> dict[int, int]:
    """Number the tokens that are not white space: parser's index -> ours within the block."""
    words = (i for i, reading in enumerate(readings) if not reading.space)
    return {i: n for n, i in enumerate(words)}


def _tokens(columns: Columns, readings: list[Reading], kept: dict[int, int], first: int, offset: int) -> list[Token]:
    found = []
    heads = columns.heads
    for i, (reading, place) in enumerate(zip(readings, columns.places, strict=True)):
        if reading.space:
            continue
        head, start = heads[i], offset + place
        while head not in kept and heads[head] != head:
            head = heads[head]
        found.append(
            Token(
                i=first + kept[i],
                start=start,
                end=start + len(reading.text),
                text=reading.text,
                lemma=reading.lemma,
                pos=reading.pos,
                tag=reading.tag,
                dep=reading.dep,
                head=first + kept.get(head, kept[i]),
            )
        )
    return found


def _lines(
    tokens: list[Token], columns: Columns, kept: dict[int, int], first: int, piece: Piece, count: int
) -> list[Line]:
    """Give the sentences of a piece; a closing mark that opens one goes back to the sentence that it closes."""
    opens = [i for i, open_ in enumerate(columns.opens) if open_ == 1 or i == 0]
    ends = (*opens[1:], len(columns.opens))
    openers = (next((i for i in range(*edges) if i in kept), None) for edges in zip(opens, ends, strict=True))
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
