"""A fresh briefing folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import WriteError
from generator.starter import start

ROOT = Path(__file__).parent.parent.parent


def test_the_folder_holds_what_a_build_needs(tmp_path: Path) -> None:
    """Settings, an article, the site's configuration and the ignore list are there."""
    made = start(tmp_path / "new")
    assert {".gitignore", "mkdocs.yml", "overrides/main.html", "seeds/briefing.yml", "seeds/example.txt"} <= set(made)
    assert all((tmp_path / "new" / name).is_file() for name in made)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A file that is there already stops the start before anything is written."""
    (tmp_path / "mkdocs.yml").write_text("mine")
    with pytest.raises(WriteError, match=r"mkdocs\.yml: already there"):
        start(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file in the place of the folder is a clear error."""
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match="cannot be written"):
        start(tmp_path / "file")


def test_the_starter_builds_the_same_site_as_this_one() -> None:
    """The starter's mkdocs.yml is this project's, but for the lines that name the site."""
    own = {"site_name", "site_description", "site_url", "repo_url", "copyright"}

    def lines(path: Path) -> list[str]:
        return [line for line in path.read_text(encoding="utf-8").splitlines() if line.split(":")[0] not in own]

    assert lines(ROOT / "generator/starter/files/mkdocs.yml") == lines(ROOT / "mkdocs.yml")


def test_the_starter_has_the_same_policy() -> None:
    """What pages of a fresh folder may do is what pages of this one may do."""
    starter, own = ROOT / "generator/starter/files/overrides/main.html", ROOT / "overrides/main.html"
    assert starter.read_text(encoding="utf-8") == own.read_text(encoding="utf-8")


def test_the_starter_has_the_same_overrides() -> None:
    """Every file that changes the theme is the same, byte for byte: menus, cards, the worker of the offline copy."""

    def files(folder: Path) -> dict[str, bytes]:
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert files(ROOT / "generator/starter/files/overrides") == files(ROOT / "overrides")
