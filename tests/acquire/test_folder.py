"""Which files are articles, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.acquire.decode import LARGEST
from generator.acquire.folder import article_files, read
from generator.errors import InputError


def found(seeds: Path) -> list[str]:
    """Give the names of the articles and the wrongs of the errors, in order."""
    return [
        one.wrong if isinstance(one, InputError) else one.relative_to(seeds).as_posix() for one in article_files(seeds)
    ]


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("page.html", "briefing add"),
        ("page.PDF", "originals/"),
        ("page", "originals/"),
        ("briefing.yaml", "rename it to briefing.yml"),
        ("notes.yml", "put its content into briefing.yml"),
    ],
)
def test_another_kind_of_file_is_an_error_with_a_mend(tmp_path: Path, name: str, mend: str) -> None:
    """No file is passed over in silence."""
    (tmp_path / name).write_text("x")
    (error,) = article_files(tmp_path)
    assert isinstance(error, InputError)
    assert "is not read" in error.wrong
    assert mend in error.mend


def test_endings_count_in_any_case(tmp_path: Path) -> None:
    """A.TXT and b.Md are articles."""
    for name in ("A.TXT", "b.Md"):
        (tmp_path / name).write_text("x")
    assert found(tmp_path) == ["A.TXT", "b.Md"]


def test_originals_are_special_at_the_top_only(tmp_path: Path) -> None:
    """A deeper folder of the same name is an ordinary one."""
    (tmp_path / "x" / "originals").mkdir(parents=True)
    (tmp_path / "x" / "originals" / "a.txt").write_text("x")
    assert found(tmp_path) == ["x/originals/a.txt"]


def test_a_link_inside_the_folder_is_an_article(tmp_path: Path) -> None:
    """A link to another file of the folder is followed."""
    (tmp_path / ".store").write_text("x")
    (tmp_path / "a.txt").symlink_to(tmp_path / ".store")
    assert found(tmp_path) == ["a.txt"]


def test_a_link_that_leaves_the_folder_is_refused(tmp_path: Path) -> None:
    """Neither a file nor a folder outside is read through a link."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (seeds / "a.txt").symlink_to(tmp_path / "secret.txt")
    (seeds / "b").symlink_to(tmp_path)
    assert found(seeds) == ["this is a link that leaves the folder of articles"] * 2


def test_a_broken_link_is_named(tmp_path: Path) -> None:
    """A link to nothing cannot be read."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert "cannot be read" in found(tmp_path)[0]


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    """Something that is no ordinary file is refused before it can block."""
    os.mkfifo(tmp_path / "a.txt")
    assert found(tmp_path) == ["this is no ordinary file"]


def test_a_link_to_a_folder_inside_is_refused(tmp_path: Path) -> None:
    """A folder is read once, by its own name."""
    (tmp_path / "x").mkdir()
    (tmp_path / "y.txt").symlink_to(tmp_path / "x")
    assert found(tmp_path) == ["this is no ordinary file"]


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    """The size is asked before the bytes."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(InputError, match="20 MB"):
        read(tmp_path, path)


def test_a_file_that_vanished_is_named(tmp_path: Path) -> None:
    """A file that is gone between listing and reading is an input error."""
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path, tmp_path / "gone.txt")


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without permission is an input error with its name."""
    (tmp_path / "x").mkdir()
    listed = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "x":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert found(tmp_path) == ["the file cannot be read (Permission denied)"]
