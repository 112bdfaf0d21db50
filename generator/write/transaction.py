"""Replace many files as if they were one: all are new, or all are as they were.

Strategy: a work folder beside docs/, so on the same file system, holds the new files (`new/`), a second
name or copy of every file that will change (`old/`) and, once both are complete, a journal. The journal is the point
from which docs/ changes, one atomic rename a file. While it exists, the way back is complete: an error goes
back at once, and after a kill or a power cut the next run goes back before it does anything else.

Laws: without a journal docs/ was not touched; with a journal, going back is possible from any state and
may be repeated; files and journal are flushed to the disk before the first rename.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct


class Change(Struct, frozen=True):
    """Files to `write`, path -> content, paths of files to `remove`, and those whose content was `laid` out before."""

    write: Mapping[str, bytes]
    remove: tuple[str, ...]
    laid: tuple[str, ...] = ()

    @property
    def new(self) -> tuple[str, ...]:
        """The paths of all files that get another content."""
        return (*self.laid, *self.write)


def work_folder(docs: Path) -> Path:
    """Give the place beside `docs` where a change is prepared."""
    return docs.parent / f".{docs.name}.briefing-work"


def replace_all(change: Change, docs: Path) -> None:
    """Carry out `change` below `docs`. Raises OSError where it cannot be done; `docs` is then as it was."""
    if not change.new and not change.remove:
        return
    try:
        _prepare(change, docs)
        _apply(change, docs)
    except BaseException:  # an interrupt must leave docs/ whole, too
        recover(docs)
        raise
    _forget(docs)


def lay_out(path: str, content: bytes, docs: Path) -> None:
    """Put the content that the file at `path` is to have beside `docs`; `recover` takes it away again."""
    _put(work_folder(docs) / "new" / path, content)


def recover(docs: Path) -> bool:
    """Bring `docs` back to where an unfinished change began; may be repeated. Tells whether there was one."""
    journal, old = work_folder(docs) / "journal.json", work_folder(docs) / "old"
    unfinished = journal.is_file()
    if unfinished:
        touched = json.loads(journal.read_bytes())
        for path in (path for path in touched if not (old / path).is_file()):  # there was no such file before
            _remove(docs / path, docs)
        for path in (path for path in touched if (old / path).is_file()):
            _restore(docs / path, old / path)
    _forget(docs)
    return unfinished


def _prepare(change: Change, docs: Path) -> None:
    work = work_folder(docs)
    for path, content in change.write.items():
        _put(work / "new" / path, content)
    touched = (*change.new, *change.remove)
    for path in touched:
        if (docs / path).is_file():
            _keep(docs / path, work / "old" / path)
    _put(work / "journal.part", json.dumps(touched).encode())
    (work / "journal.part").replace(work / "journal.json")
    _flush_folder(work)


def _apply(change: Change, docs: Path) -> None:
    for path in change.remove:  # first, because a new folder may bear the name of an old file
        _remove(docs / path, docs)
    for path in change.new:
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (work_folder(docs) / "new" / path).replace(docs / path)
    for folder in {(docs / path).parent for path in change.new}:
        _flush_folder(folder)


def _restore(file: Path, kept: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    spare = kept.with_name(f"{kept.name}.back")
    _keep(kept, spare)
    spare.replace(file)


def _remove(file: Path, docs: Path) -> None:
    if os.path.lexists(file):  # a parent of it may still be a file
        file.unlink()
    _prune(file.parent, docs)


def _forget(docs: Path) -> None:
    """Remove the journal first: what is left of the work folder then means nothing."""
    work = work_folder(docs)
    if work.exists():
        (work / "journal.json").unlink(missing_ok=True)
        shutil.rmtree(work)


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _keep(file: Path, name: Path) -> None:
    """Give `file` a second name, or a copy where the file system has no hard links."""
    name.parent.mkdir(parents=True, exist_ok=True)
    name.unlink(missing_ok=True)
    try:
        os.link(file, name)
    except OSError:
        shutil.copy2(file, name)


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":  # pragma: no cover - elsewhere a folder cannot be opened
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _prune(folder: Path, docs: Path) -> None:
    """Remove `folder` and its parents below `docs` while they are empty."""
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
