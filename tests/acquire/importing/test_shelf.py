"""The seeds on disk."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from generator.acquire.importing import shelf
from generator.acquire.importing.shelf import files_below, keep_original, known, put, seeds_in, words_hash
from generator.errors import InputError
from generator.model import Head, head_text


def test_only_ordinary_files_are_walked_over(tmp_path: Path) -> None:
    """No hidden file, link or original; a deeper folder of that name is an ordinary one."""
    for name in ("b.txt", ".hidden.txt", "originals/o.html", "editions/e.txt", "x/originals/d.txt", ".git/g.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    assert [path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path)] == ["b.txt", "x/originals/d.txt"]


def test_words_count_and_not_their_marks() -> None:
    """White space, case and the form of quotation marks make no other article."""
    assert words_hash("“No,” she said.\n") == words_hash('"no" She  said')
    assert words_hash("No, he said.") != words_hash("No, she said.")


def test_an_article_is_known_by_original_or_words(tmp_path: Path) -> None:
    """By the hash in a head, by the bytes of the seed itself, by its words; not by its name."""
    text = "Ports reopen\n\nThe quay opened.\n"
    (tmp_path / "a.txt").write_text(head_text(Head(outlet="Post", sha256="f" * 64)) + text)
    (tmp_path / "b.txt").write_text("Other words.")
    seeds = seeds_in(tmp_path)
    for original, head, words in (
        ("f" * 64, Head(), "x"),
        ("0", Head(), text.upper()),
        ("0", Head(outlet="The Post".removeprefix("The ")), text),
    ):
        found = known(seeds, original, head, words)
        assert found is not None
        assert found.file == "a.txt"
    other = known(seeds, sha256(b"Other words.").hexdigest(), Head(), "x")
    assert other is not None
    assert other.file == "b.txt"
    assert known(seeds, "0", Head(), "New words.") is None


def test_the_same_words_in_two_outlets_are_two_articles(tmp_path: Path) -> None:
    """Who printed a wire text is worth knowing; the build counts the copy once."""
    (tmp_path / "a.txt").write_text(head_text(Head(outlet="Post")) + "The quay opened.")
    assert known(seeds_in(tmp_path), "0", Head(outlet="Herald"), "The quay opened.") is None


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A name that is taken gets a number, and no part of a file is left."""
    assert [put(tmp_path / "new", "Ports Reopen!", "txt", data).name for data in (b"1", b"2", b"3")] == [
        "ports-reopen.txt",
        "ports-reopen-2.txt",
        "ports-reopen-3.txt",
    ]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "ports-reopen-2.txt",
        "ports-reopen-3.txt",
        "ports-reopen.txt",
    ]
    assert (tmp_path / "new" / "ports-reopen.txt").read_bytes() == b"1"


def test_a_file_system_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the name is taken first and then filled, and still never overwritten."""

    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(shelf.os, "link", no_links)
    assert [put(tmp_path, "a", "txt", data).name for data in (b"1", b"2")] == ["a.txt", "a-2.txt"]
    assert (tmp_path / "a-2.txt").read_bytes() == b"2"


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """With the mend."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot be written"):
        put(tmp_path / "file", "a", "txt", b"1")


def test_an_original_is_kept_once(tmp_path: Path) -> None:
    """The same bytes under any name are one file."""
    first = keep_original(tmp_path, "ports", "html", b"<p>")
    assert keep_original(tmp_path, "quays", "html", b"<p>") == first
    assert keep_original(tmp_path, "ports", "html", b"<b>").name == "ports-2.html"


def test_a_seed_that_cannot_be_read_is_left_to_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is nothing to compare with; too large a file neither."""
    (tmp_path / "a.txt").write_text("x" * 100)
    (tmp_path / "b.html").write_text("x")
    monkeypatch.setattr(shelf, "LARGEST", 10)
    assert seeds_in(tmp_path) == ()
    monkeypatch.undo()

    def refused(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert seeds_in(tmp_path) == ()
