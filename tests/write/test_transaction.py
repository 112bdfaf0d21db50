"""All files are new, or all are as they were, whatever happens in between."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.errors import WriteError
from generator.gate.files import docs_are_whole
from generator.model import Page
from generator.write import write
from generator.write.transaction import Change, recover, replace_all, work_folder

OLD = (Page("index.md", "old"), Page("actors/a.md", "old"), Page("gone/g.md", "old"))
NEW = (Page("index.md", "new"), Page("actors/a.md", "new"), Page("fresh/f.md", "new"))
RENAMES = 5  # the journal, three pages and the manifest

KILLED = """
import os, sys
from pathlib import Path
from generator.model import Page
from generator.write import write
left, real = int(sys.argv[2]), os.replace
def replace(*names):
    global left
    left -= 1
    if left < 0:
        os._exit(9)
    real(*names)
os.replace = replace
write(tuple(Page(p, "new") for p in ("index.md", "actors/a.md", "fresh/f.md")), Path(sys.argv[1]))
"""


def tree(docs: Path) -> dict[str, bytes]:
    """Every file below docs/ with its content."""
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()}


class PowerCutError(Exception):
    """Nothing works from here on."""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """An output folder with an earlier build."""
    folder = tmp_path / "docs"
    write(OLD, folder)
    return folder


@pytest.mark.parametrize("calls", range(RENAMES))
def test_after_a_cut_the_next_run_goes_back(docs: Path, monkeypatch: pytest.MonkeyPatch, calls: int) -> None:
    """However many files were replaced when everything stopped, recovery restores the earlier build."""
    before, left, rename, unlink = tree(docs), [calls], os.replace, Path.unlink

    def replace_until_cut(source: str, target: str) -> None:
        if not left[0]:
            raise PowerCutError
        left[0] -= 1
        rename(source, target)

    def unlink_until_cut(path: Path, *, missing_ok: bool = False) -> None:
        if not left[0]:
            raise PowerCutError
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(os, "replace", replace_until_cut)
    monkeypatch.setattr(Path, "unlink", unlink_until_cut)
    with pytest.raises(PowerCutError):
        write(NEW, docs)
    monkeypatch.undo()
    recover(docs)
    assert tree(docs) == before
    assert [path.name for path in docs.parent.iterdir()] == ["docs"]


@pytest.mark.parametrize("calls", [0, 2, 4])
def test_a_killed_build_is_made_good(docs: Path, calls: int) -> None:
    """A process that dies between two renames leaves a journal; the next build ends with all new files."""
    died = subprocess.run([sys.executable, "-c", KILLED, str(docs), str(calls)], check=False)
    assert died.returncode == 9
    assert bool(list(docs_are_whole(docs))) == (calls > 0)  # the first rename is that of the journal
    write(NEW, docs)
    assert list(docs_are_whole(docs)) == []
    assert {path: data for path, data in tree(docs).items() if not path.startswith("data/")} == {
        "index.md": b"new",
        "actors/a.md": b"new",
        "fresh/f.md": b"new",
    }


@pytest.mark.parametrize("calls", range(1, RENAMES))
def test_a_refused_rename_goes_back_at_once(docs: Path, monkeypatch: pytest.MonkeyPatch, calls: int) -> None:
    """When the system refuses one file, the others are restored before the error is told."""
    before, count, real = tree(docs), [0], os.replace

    def refuse(source: str, target: str) -> None:
        count[0] += 1
        if count[0] == calls + 1:
            raise PermissionError(13, "Permission denied", str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(WriteError, match=r"Permission denied.*\n.*is as it was"):
        write(NEW, docs)
    assert tree(docs) == before


def test_going_back_may_be_repeated(docs: Path) -> None:
    """Recovery of a folder without an unfinished change does nothing."""
    before = tree(docs)
    recover(docs)
    recover(docs)
    assert tree(docs) == before


def test_an_unfinished_preparation_is_forgotten(docs: Path) -> None:
    """Without a journal nothing had been touched, so what was prepared is thrown away."""
    before = tree(docs)
    (work_folder(docs) / "new").mkdir(parents=True)
    (work_folder(docs) / "new" / "index.md").write_text("half")
    recover(docs)
    assert tree(docs) == before
    assert not work_folder(docs).exists()


def test_without_hard_links_files_are_copied(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system without hard links is no hindrance."""

    def refuse(*_names: str) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    replace_all(Change(write={"index.md": b"new"}, remove=()), docs)
    assert (docs / "index.md").read_bytes() == b"new"
