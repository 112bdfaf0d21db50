"""What many tests need: a language model, loaded once, and short ways to a cleaned and to a parsed text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.nlp import SpacyReader, load
from generator.extract.parse import Parse
from generator.model import Article, Block, Run, SourceNote, Span, Text


def _blocks(raw: str) -> tuple[Block, ...]:
    found, at = [], 0
    for line in raw.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            found.append(Block("paragraph", Span(start, start + len(line.strip()))))
        at += len(line) + 1
    return tuple(found)


def make_text(raw: str, published: str | None = "2025-10-24") -> Text:
    """Give `raw` as a text in which every line is a paragraph and nothing was cleaned."""
    article = Article(id="article", file="article.txt", sha256="0" * 64, raw=raw, note=SourceNote(file="article.txt"))
    return Text(
        article=article,
        content=raw,
        runs=(Run(0, 0, len(raw)),),
        blocks=_blocks(raw),
        title="",
        published=published,
    )


@pytest.fixture(scope="session")
def reader() -> SpacyReader:
    """The language model that the lock file pins."""
    return load()


@pytest.fixture(scope="session")
def text_of() -> Callable[..., Text]:
    """A text whose lines are paragraphs, published on 2025-10-24 unless told otherwise."""
    return make_text


@pytest.fixture(scope="session")
def parse_of(reader: SpacyReader) -> Callable[[str], Parse]:
    """The parse of a raw string whose lines are paragraphs."""
    return lambda raw: reader(make_text(raw))
