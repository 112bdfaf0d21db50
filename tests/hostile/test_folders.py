"""Whatever lies in seeds/, a build ends with a correct site or a clear error, and reads nothing from elsewhere."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.errors import BriefingError
from generator.gate import check
from generator.pipeline import build

pytestmark = pytest.mark.skipif(os.name != "posix", reason="files of POSIX")
PATIENCE = 60
"""Seconds after which a build that waits for a pipe is woken, and fails."""


def article(day: int) -> str:
    """A short article."""
    return f"Talks in Vienna\n\nLena Moreau of France met Tomas Vidal of Spain in Vienna on {day} March 2031.\n"


def named(name: bytes) -> Callable[[Path], object]:
    """Put an article under a name of these bytes."""
    return lambda seeds: (seeds / os.fsdecode(name)).write_text(article(3), encoding="utf-8")


def _loops(seeds: Path) -> None:
    (seeds / "itself.txt").symlink_to("itself.txt")
    (seeds / "folder").symlink_to(seeds)


def _socket(seeds: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(seeds / "a.txt"))


def _sparse(seeds: Path) -> None:
    with (seeds / "a.txt").open("wb") as file:
        file.truncate(100 * 1024 * 1024)


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "a name that is no UTF-8": (named(b"\xff\xfe.txt"), r"\xff\xfe.txt: the file's name is not UTF-8 text"),
    "links in a ring": (_loops, "itself.txt: the file cannot be read"),
    "a link to a secret": (lambda seeds: (seeds / "a.txt").symlink_to("/etc/passwd"), "a link that leaves the folder"),
    "a page that is a link": (lambda seeds: (seeds / "a.html").symlink_to("/etc/passwd"), "a link that leaves"),
    "a pipe": (lambda seeds: os.mkfifo(seeds / "a.txt"), "a.txt: this is no ordinary file"),
    "a page that is a pipe": (lambda seeds: os.mkfifo(seeds / "a.html"), "a.html: this is no ordinary file"),
    "settings that are a pipe": (lambda seeds: os.mkfifo(seeds / "briefing.yml"), "briefing.yml: this is no ord"),
    "settings without end": (
        lambda seeds: (seeds / "briefing.yml").symlink_to("/dev/zero"),
        "this is no ordinary file",
    ),
    "settings that are a folder": (lambda seeds: (seeds / "briefing.yml").mkdir(), "this is no ordinary file"),
    "large settings": (
        lambda seeds: (seeds / "briefing.yml").write_text("title: " + "a" * 5_000_000),
        "more than 4 MB",
    ),
    "a socket": (_socket, "a.txt: this is no ordinary file"),
    "an empty file": (lambda seeds: (seeds / "a.txt").write_bytes(b""), "a.txt: the file is empty"),
    "100 MB": (_sparse, "a.txt: the file has 100 MB; an article may have 20"),
}
BUILT: dict[str, Callable[[Path], object]] = {
    "a line end in a name": named(b"a\nb.txt"),
    "as long a name as there is": named(b"x" * 251 + b".txt"),
    "a device of Windows": named(b"CON.txt"),
    "letters that turn round": named("\u202etxt.exe.txt".encode()),
    "commands of a terminal": named(b"a\x1b[31m\x07.txt"),
    "marks of markup": named(b"a'\"<b>.txt"),
}


def run(seeds: Path) -> None:
    """Build without a report of progress."""
    build(seeds, seeds.parent / "docs", lambda *_: None)


@pytest.fixture(autouse=True)
def _patience() -> Iterator[None]:
    def wake(*_: object) -> None:
        message = "the build waits for something that never comes"
        raise AssertionError(message)

    signal.signal(signal.SIGALRM, wake)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder of one sound article."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "sound.txt").write_text(article(28), encoding="utf-8")
    return folder


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_an_article_is_named(seeds: Path, kind: str) -> None:
    """The build ends at once with a message that names the file and its mend, and writes nothing."""
    make, words = REFUSED[kind]
    make(seeds)
    with pytest.raises(BriefingError) as told:
        run(seeds)
    assert words in str(told.value)
    assert "mend: " in str(told.value)
    assert str(told.value).encode("utf-8")
    assert not (seeds.parent / "docs").exists()


@pytest.mark.parametrize("kind", BUILT)
def test_an_odd_name_has_its_page(seeds: Path, kind: str) -> None:
    """The article is read, and its page has a plain name."""
    BUILT[kind](seeds)
    run(seeds)
    assert check(seeds.parent / "docs", seeds) == ()
    pages = sorted(path.stem for path in (seeds.parent / "docs" / "sources").glob("*.md"))
    assert len(pages) == 3
    assert all(page.isascii() and page.replace("-", "").isalnum() for page in pages)


def test_names_that_differ_in_case_alone_have_two_pages(seeds: Path) -> None:
    """Neither takes the page of the other, whatever file system the site is put on."""
    (seeds / "A.txt").write_text(article(1), encoding="utf-8")
    (seeds / "a.txt").write_text(article(2), encoding="utf-8")
    run(seeds)
    pages = [path.name.lower() for path in (seeds.parent / "docs" / "sources").glob("*.md")]
    assert len(pages) == len(set(pages)) == 4
