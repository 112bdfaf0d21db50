"""Any bytes as an article: the import, acquire, clean and render must read them, or refuse them as a user's error.

A BriefingError is an answer; any other exception is a defect. The format that the import takes the bytes for hangs on
their number, so that each gets its share.

Laws that every run is held to: what is cleaned leads back to the file, letter by letter; what is escaped is
one line of inert words. The parse is left out: it has no markup to misread and takes most of the time.
"""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from markdown import markdown
from msgspec.structs import replace

from generator.acquire import acquire
from generator.acquire.importing.formats import read
from generator.acquire.importing.found import Original
from generator.clean import clean
from generator.errors import BriefingError
from generator.merge import merge
from generator.model import Extract, Sentence, Settings, Text
from generator.plan import plan
from generator.render import render
from generator.render.escape import escape

KINDS = (".html", ".eml", ".mhtml", ".md", ".txt")


def try_bytes(data: bytes) -> None:
    """Read `data` as an article and make its page. Raises whatever is a defect."""
    with suppress(BriefingError):
        read(Original(f"a{KINDS[len(data) % len(KINDS)]}", data))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.txt").write_bytes(data)
        try:
            (text,) = clean(acquire(Path(folder), Settings()))
        except BriefingError:
            return
    raw = text.article.raw
    for run in text.runs:
        assert raw[run.raw : run.raw + run.length] == text.content[run.start : run.start + run.length]
    shown = escape(text.content)
    assert len(shown.splitlines()) <= 1
    assert "<" not in markdown(str(shown)).removeprefix("<p>").removesuffix("</p>")
    pages = render(plan(merge((_told(text),), Settings()), model="none 0", version="0"))
    assert pages


def _told(text: Text) -> Extract:
    """Give what is read of an article without a parser: each block is a sentence, and all are published."""
    note = replace(text.article.note, publish="full")
    spans = [(block, text.origin(block.span)) for block in text.blocks]
    return Extract(
        text=replace(text, article=replace(text.article, note=note)),
        blocks=text.blocks,
        sentences=tuple(Sentence(n, span, block.kind) for n, (block, span) in enumerate(spans)),
    )
