"""Stage write: pages become files below docs/, all of them or none.

Strategy: what is written is compared with what is there; only differences are written, in one transaction
(transaction.py) under a lock (lock.py). The manifest (manifest.py) says which files are the program's own.

Laws:
- Only files that the manifest lists are ever replaced or removed; a person's files stay as they are.
- A file whose content does not change is not touched, so its time of change stays too.
- An error, a crash or a kill leaves docs/ as it was, at the latest after the next run's first step.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from generator.errors import WriteError
from generator.model import Page
from generator.write.lock import locked
from generator.write.manifest import MANIFEST, checked_path, manifest_text, read_manifest, read_sums
from generator.write.transaction import Change, recover, replace_all, work_folder

__all__ = ["Written", "holds_what_it_wrote", "restore", "write"]


class Written(Struct, frozen=True):
    """How many files a build wrote, removed and found as they should be."""

    changed: int
    removed: int
    unchanged: int


def write(pages: tuple[Page, ...], docs: Path) -> Written:
    """Make the program's own files below `docs` exactly `pages` and a manifest of them.

    Raises WriteError where a page would overwrite a person's file or leave `docs`, where another build is
    at work, and where the file system refuses; `docs` is then as it was.
    """
    content = _content(pages)
    try:
        docs.mkdir(parents=True, exist_ok=True)
        docs = docs.resolve()
        with locked(docs):
            recover(docs)
            change = _change(content, docs)
            replace_all(change, docs)
    except OSError as error:
        raise WriteError(_refusal(error, docs)) from error
    return Written(len(change.write), len(change.remove), len(content) - len(change.write))


def restore(docs: Path) -> bool:
    """Bring `docs` back to the last whole build where one was killed while it wrote; else do nothing.

    Tells whether there was something to bring back.

    A build begins with this, so that pages are whole again even if it then finds nothing that it can write.
    Raises WriteError where another build is at work, and where the file system refuses.
    """
    docs = docs.resolve()
    if not docs.is_dir() or not work_folder(docs).exists():
        return False
    try:
        with locked(docs):
            return recover(docs)
    except OSError as error:
        raise WriteError(_refusal(error, docs)) from error


def holds_what_it_wrote(docs: Path) -> bool:
    """Tell whether every file of the manifest of `docs` is as it was written, and no change was left unfinished."""
    try:
        sums = {} if work_folder(docs.resolve()).exists() else read_sums(docs)
        return bool(sums) and all(
            sha256((docs / path).read_bytes()).hexdigest() == told and not (docs / path).is_symlink()
            for path, told in sums.items()
        )
    except (OSError, WriteError):
        return False


def _content(pages: tuple[Page, ...]) -> Mapping[str, bytes]:
    """Give the bytes of each file by its checked path, the manifest among them."""
    content: dict[str, bytes] = {}
    for page in pages:
        path = checked_path(page.path)
        if path in content or path == MANIFEST:
            msg = f"{path}: two pages would be this one file\n  mend: this is a defect of the program, please report it"
            raise WriteError(msg)
        content[path] = page.content.encode("utf-8")
    return content | {MANIFEST: manifest_text(content)}


def _change(content: Mapping[str, bytes], docs: Path) -> Change:
    """Find what must be written and removed. Raises WriteError where a person's file is in the way."""
    own = read_manifest(docs)
    write = {path: data for path, data in content.items() if not _holds(docs / path, data)}
    foreign = sorted(path for path in write if path not in own and os.path.lexists(docs / path))
    outside = sorted(path for path in (*content, *own) if not (docs / path).parent.resolve().is_relative_to(docs))
    if foreign:
        files = ", ".join(foreign)
        msg = f"{docs}: these files are not the program's own, so it does not overwrite them: {files}\n"
        raise WriteError(msg + "  mend: rename or delete them, then build again")
    if outside:
        msg = f"{docs / outside[0]}: a symbolic link leads out of {docs}\n  mend: replace the link by a folder"
        raise WriteError(msg)
    gone = tuple(sorted(path for path in own if path not in content and (docs / path).is_file()))
    return Change(write=write, remove=gone)


def _holds(file: Path, data: bytes) -> bool:
    return file.is_file() and not file.is_symlink() and file.read_bytes() == data


def _refusal(error: OSError, docs: Path) -> str:
    mend = f"make room or the folder writable, then build again; {docs} is as it was"
    return f"{error.filename or docs}: {error.strerror or error}\n  mend: {mend}"
