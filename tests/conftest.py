"""What many tests need: a language model and a real browser, each opened once; short ways to a text and its parse."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.extract.nlp import SpacyReader, load
from generator.extract.parse import Parse
from generator.model import Article, Block, Run, SourceNote, Span, Text

# Time is measured in benchmarks/; here a loaded machine must not decide whether a law holds.
hypothesis.settings.register_profile("laws", deadline=None)
hypothesis.settings.load_profile("laws")


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


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def serving() -> Callable[[Path], AbstractContextManager[str]]:
    """What serves a folder on this machine while it is entered."""
    return _serving


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The address at which everything below the temporary folder of pytest's machine is served: append a path."""
    with _serving(Path("/")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser: the Chromium of the system."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on this machine, so nothing is opened in a real browser")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()
