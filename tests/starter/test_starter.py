"""A fresh briefing folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import WriteError
from generator.model.tongue import listing
from generator.starter import WORDS, start

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


def test_a_site_may_be_in_another_language(tmp_path: Path) -> None:
    """Menus, tooltips and settings are in the language; the search stays English, and nothing else changes."""
    start(tmp_path / "de", "de")
    start(tmp_path / "en")
    german, english = ((tmp_path / code / "mkdocs.yml").read_text(encoding="utf-8") for code in ("de", "en"))
    assert "  language: de\n" in german
    assert "  - Das Wichtigste: index.md\n" in german
    assert "        name: Zum hellen Modus wechseln\n" in german
    assert "  - search:\n      lang: en\n" in german
    assert [line.split(":")[-1] for line in german.splitlines() if line.endswith(".md")] == [
        line.split(":")[-1] for line in english.splitlines() if line.endswith(".md")
    ]
    assert "\nlanguage: de" in (tmp_path / "de" / "seeds" / "briefing.yml").read_text(encoding="utf-8")


def test_every_word_of_the_menus_is_exchanged() -> None:
    """What a reader sees of mkdocs.yml is in the lists, so that no menu stays English."""
    text = (ROOT / "generator/starter/files/mkdocs.yml").read_text(encoding="utf-8")
    found = {match["words"] for match in WORDS.finditer(text)} - {"tags", "footnotes", "admonition"}
    shown = {words for words in found if words[0].isupper()}
    assert len(shown) > len(text.split("nav:\n")[-1].split("not_in_nav")[0].splitlines()) - 3
    assert shown <= set(listing("en")["phrases"])


def test_a_language_without_a_list_is_an_error(tmp_path: Path) -> None:
    """The message names the languages that there are, and nothing is written."""
    with pytest.raises(WriteError, match="use one of en, de"):
        start(tmp_path / "new", "xx")
    assert not (tmp_path / "new").exists()


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
