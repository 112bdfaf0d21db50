"""The door of the stage: what is below docs/ afterwards, and what stays untouched."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator.errors import WriteError
from generator.model import Kept, Page
from generator.write import Written, restore, write
from generator.write.lock import locked
from generator.write.transaction import work_folder

FIRST = (Page("index.md", "# One\n"), Page("actors/a.md", "A\n"))


def tree(docs: Path) -> dict[str, str]:
    """Every file below docs/ but the manifest, with its content."""
    files = (path for path in docs.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_pages_become_files(tmp_path: Path) -> None:
    """A first build creates docs/ with every page and a manifest of them."""
    docs = tmp_path / "docs"
    assert write(FIRST, docs) == Written(changed=3, removed=0, unchanged=0)
    assert tree(docs) == {"index.md": "# One\n", "actors/a.md": "A\n"}
    manifest = json.loads((docs / "data" / "manifest.json").read_text())
    assert manifest == {
        "actors/a.md": sha256(b"A\n").hexdigest(),
        "index.md": sha256(b"# One\n").hexdigest(),
    }


def test_nothing_is_left_beside_docs(tmp_path: Path) -> None:
    """No lock, journal or temporary file outlives a build."""
    write(FIRST, tmp_path / "docs")
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    """A second build of the same pages touches no file."""
    write(FIRST, tmp_path)
    os.utime(tmp_path / "index.md", (1, 1))
    assert write(FIRST, tmp_path) == Written(changed=0, removed=0, unchanged=3)
    assert (tmp_path / "index.md").stat().st_mtime == 1


def test_a_page_that_is_gone_is_removed(tmp_path: Path) -> None:
    """A file that is no longer generated goes, and its folder with it when it is empty."""
    write(FIRST, tmp_path)
    assert write(FIRST[:1], tmp_path) == Written(changed=1, removed=1, unchanged=1)
    assert not (tmp_path / "actors").exists()


def test_a_persons_file_stays(tmp_path: Path) -> None:
    """Files that the program did not write are neither changed nor removed, nor are their folders."""
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "mine.md").write_text("mine")
    write(FIRST, tmp_path)
    write(FIRST[:1], tmp_path)
    assert (tmp_path / "actors" / "mine.md").read_text() == "mine"


def test_a_persons_file_is_not_overwritten(tmp_path: Path) -> None:
    """A page with the path of a person's file is an error that names the file, and nothing is written."""
    (tmp_path / "index.md").write_text("mine")
    with pytest.raises(WriteError, match=r"index\.md"):
        write(FIRST, tmp_path)
    assert tree(tmp_path) == {"index.md": "mine"}


def test_identical_files_are_adopted(tmp_path: Path) -> None:
    """Where the manifest was lost, files that are exactly what is generated count as the program's own."""
    write(FIRST, tmp_path)
    (tmp_path / "data" / "manifest.json").unlink()
    assert write(FIRST, tmp_path) == Written(changed=1, removed=0, unchanged=2)


def test_a_file_may_become_a_folder(tmp_path: Path) -> None:
    """A generated file gives way to a folder of the same name."""
    write((Page("actors", "old"),), tmp_path)
    write((Page("actors/a.md", "new"),), tmp_path)
    assert tree(tmp_path) == {"actors/a.md": "new"}


@pytest.mark.parametrize("pages", [(FIRST[0], FIRST[0]), (Page("data/manifest.json", "{}"),)])
def test_two_pages_of_one_path_are_refused(tmp_path: Path, pages: tuple[Page, ...]) -> None:
    """Two pages that would be one file are an error, and nothing is written."""
    with pytest.raises(WriteError, match="two pages"):
        write(pages, tmp_path)
    assert not any(tmp_path.iterdir())


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    """A symbolic link below docs/ does not let a page be written elsewhere."""
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    docs.mkdir()
    elsewhere.mkdir()
    (docs / "actors").symlink_to(elsewhere)
    with pytest.raises(WriteError, match="symbolic link"):
        write(FIRST, docs)
    assert not any(elsewhere.iterdir())


def test_docs_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    """Where docs/ cannot be a folder the message names it and the mend."""
    (tmp_path / "docs").write_text("")
    with pytest.raises(WriteError, match=r"docs.*\n  mend: "):
        write(FIRST, tmp_path / "docs")


def test_a_full_disk_leaves_docs_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full, the build fails with a message and docs/ is untouched."""
    docs = tmp_path / "docs"
    write(FIRST, docs)
    before = tree(docs)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device", "index.md")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match=r"No space left on device"):
        write((Page("index.md", "# Two\n"),), docs)
    assert tree(docs) == before
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_there_is_nothing_to_restore(tmp_path: Path) -> None:
    """Without a change that was cut short nothing is touched, not even where there are no pages yet."""
    restore(tmp_path / "docs")
    assert not any(tmp_path.iterdir())
    write(FIRST, tmp_path / "docs")
    restore(tmp_path / "docs")
    assert set(tree(tmp_path / "docs")) == {"index.md", "actors/a.md"}


def test_what_was_cut_short_is_not_restored_under_another_build(tmp_path: Path) -> None:
    """While another build writes, its half-done change is its own."""
    write(FIRST, tmp_path / "docs")
    work_folder(tmp_path / "docs").mkdir()
    with locked(tmp_path / "docs"), pytest.raises(WriteError, match="another build"):
        restore(tmp_path / "docs")
    restore(tmp_path / "docs")
    assert not work_folder(tmp_path / "docs").exists()


def test_a_page_that_is_kept_is_not_asked_for_its_content(tmp_path: Path) -> None:
    """Where the file is what it was, its hash is enough; where it is not, the page is made once more."""
    page = Page("a.md", "words\n")
    asked: list[str] = []

    def again() -> Page:
        asked.append(page.path)
        return page

    write((page, Page("b.md", "more\n")), tmp_path / "docs")
    kept = Kept("a.md", "", sha256(page.content.encode()).hexdigest(), again)
    whole = (tmp_path / "docs/data/manifest.json").read_bytes()
    assert write((kept, Page("b.md", "more\n")), tmp_path / "docs") == Written(0, 0, 3)
    assert not asked
    (tmp_path / "docs/a.md").write_text("spoilt", encoding="utf-8")
    assert write((kept, Page("b.md", "more\n")), tmp_path / "docs") == Written(1, 0, 2)
    assert asked == ["a.md"]
    assert (tmp_path / "docs/a.md").read_text(encoding="utf-8") == page.content
    assert (tmp_path / "docs/data/manifest.json").read_bytes() == whole


def test_pages_that_stop_coming_leave_everything_as_it_was(tmp_path: Path) -> None:
    """An error while the pages are made is no half-written briefing."""

    def pages() -> Iterator[Page]:
        yield Page("a.md", "new\n")
        raise ValueError

    write((Page("a.md", "old\n"),), tmp_path / "docs")
    with pytest.raises(ValueError):  # noqa: PT011 - any error of the pages' maker
        write(pages(), tmp_path / "docs")
    assert (tmp_path / "docs/a.md").read_text(encoding="utf-8") == "old\n"
    assert [one.name for one in tmp_path.iterdir()] == ["docs"]
