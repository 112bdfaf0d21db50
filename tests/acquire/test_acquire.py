"""The door of acquire: a folder gives its articles, or all that is wrong with it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from generator.acquire import acquire
from generator.errors import InputError, ManyInputsError
from generator.model import Settings, SourceNote

SEEDS = Path(__file__).parents[2] / "seeds"


def folder(path: Path, files: dict[str, bytes]) -> Path:
    """Make a folder with these files."""
    for name, data in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def wrongs(seeds: Path, settings: Settings | None = None) -> list[str]:
    """Give what is wrong with a folder, one line an error."""
    with pytest.raises((InputError, ManyInputsError)) as caught:
        acquire(seeds, settings or Settings())
    error = caught.value
    return [str(one).split("\n")[0] for one in (error.errors if isinstance(error, ManyInputsError) else (error,))]


def test_an_article_is_its_file_and_nothing_more(tmp_path: Path) -> None:
    """The text keeps its line ends and loses only a byte order mark; the hash is that of the file's bytes."""
    data = b"\xef\xbb\xbfTitle\r\n\r\nWords \xc3\xa9.\r\n"
    (article,) = acquire(folder(tmp_path, {"a.txt": data}), Settings())
    assert article.raw == "Title\r\n\r\nWords é.\r\n"
    assert article.sha256 == sha256(data).hexdigest()
    assert (article.id, article.file) == ("a", "a.txt")
    assert article.note == SourceNote(file="a.txt")


def test_articles_are_sorted_by_file_name(tmp_path: Path) -> None:
    """The order is that of the names, folders and all, not that of the disk."""
    seeds = folder(tmp_path, {"b.txt": b"two", "a/z.md": b"three", "a.txt": b"one"})
    assert [article.file for article in acquire(seeds, Settings())] == ["a.txt", "a/z.md", "b.txt"]


def test_what_is_no_article_is_left_out(tmp_path: Path) -> None:
    """The settings, dot files, originals and editions are no articles and no errors."""
    seeds = folder(
        tmp_path,
        {
            "a.txt": b"one",
            "briefing.yml": b"title: x",
            ".DS_Store": b"\0",
            ".git/config": b"x",
            "originals/a.html": b"<p>",
            "editions/1.txt": b"old",
        },
    )
    assert [article.file for article in acquire(seeds, Settings())] == ["a.txt"]


def test_an_article_gets_the_note_that_fits(tmp_path: Path) -> None:
    """A note is matched by the whole path or by the bare file name."""
    notes = (SourceNote(file="x_*", outlet="X"), SourceNote(file="deep/b.txt", outlet="B"))
    seeds = folder(tmp_path, {"deep/x_1.txt": b"one", "deep/b.txt": b"two", "c.txt": b"three"})
    found = {article.file: article.note.outlet for article in acquire(seeds, Settings(sources=notes))}
    assert found == {"c.txt": None, "deep/b.txt": "B", "deep/x_1.txt": "X"}


def test_a_missing_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    """Without a folder, without articles, or with a file in the folder's place, the message says so."""
    assert "there is no such folder" in wrongs(tmp_path / "nowhere")[0]
    assert "this is no folder" in wrongs(folder(tmp_path, {"file": b"x"}) / "file")[0]
    (tmp_path / "empty").mkdir()
    assert "the folder has no articles" in wrongs(tmp_path / "empty")[0]


def test_everything_wrong_is_reported_together(tmp_path: Path) -> None:
    """One run names every bad file and every bad note."""
    seeds = folder(
        tmp_path,
        {
            "a.txt": b"same words",
            "b.txt": b"same words",
            "c.txt": b"",
            "d.txt": b"bad \xff",
            "e.html": b"<p>",
            "f.txt": b"good",
        },
    )
    settings = Settings(sources=(SourceNote(file="none*"), SourceNote(file="f*"), SourceNote(file="*.txt")))
    found = "\n".join(wrongs(seeds, settings))
    for line in (
        'b.txt: the file is the same, byte for byte, as "a.txt"',
        "c.txt: the file is empty",
        "d.txt:1:5: byte 0xFF is not UTF-8 text",
        'e.html: a file of the kind ".html" is not read',
        'briefing.yml: the source "none*" matches no article',
        'briefing.yml: the sources "f*" and "*.txt" all match "f.txt"',
    ):
        assert line in found


def test_the_two_seed_articles_are_read() -> None:
    """The project's own articles come in as they lie there."""
    articles = acquire(SEEDS, Settings())
    assert [article.id for article in articles] == ["000_cff6663e6ddc1570", "001_73605c6309f1e392"]
    assert all(article.raw.encode() == (SEEDS / article.file).read_bytes() for article in articles)
