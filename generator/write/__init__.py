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
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from generator.errors import WriteError
from generator.model import Kept, Page
from generator.write.lock import locked
from generator.write.manifest import MANIFEST, checked_path, manifest_of, read_manifest, read_sums
from generator.write.sums import sum_of
from generator.write.transaction import Change, lay_out, recover, replace_all, work_folder

__all__ = ["Written", "holds_what_it_wrote", "restore", "write"]


class Written(Struct, frozen=True):
    """How many files a build wrote, removed and found as they should be."""

    changed: int
    removed: int
    unchanged: int


def write(pages: Iterable[Page], docs: Path) -> Written:
    """Make the program's own files below `docs` exactly `pages` and a manifest of them.

    Raises WriteError where a page would overwrite a person's file or leave `docs`, where another build is
    at work, and where the file system refuses; `docs` is then as it was.
    """
    try:
        docs.mkdir(parents=True, exist_ok=True)
        docs = docs.resolve()
        with locked(docs):
            recover(docs)
            try:
                sums, laid = _laid_out(pages, docs)
                change = _change(sums, laid, docs)
            except BaseException:
                recover(docs)
                raise
            replace_all(change, docs)
    except OSError as error:
        raise WriteError(_refusal(error, docs)) from error
    return Written(len(change.new), len(change.remove), len(sums) + 1 - len(change.new))


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
        return bool(sums) and all(sum_of(f"{docs}/{path}") == told for path, told in sums.items())
    except (OSError, WriteError):
        return False


def _laid_out(pages: Iterable[Page], docs: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """Give the SHA-256 of each file by its checked path, and those that differ, whose content is laid out.

    One page after the other is looked at and let go, so that a large briefing is never held as a whole.
    """
    sums: dict[str, str] = {}
    laid: list[str] = []
    for page in pages:
        path = checked_path(page.path)
        if path in sums or path == MANIFEST:
            msg = f"{path}: two pages would be this one file\n  mend: this is a defect of the program, please report it"
            raise WriteError(msg)
        if isinstance(page, Kept) and sum_of(f"{docs}/{path}") == page.sum:
            sums[path] = page.sum
            continue
        data = (page.again() if isinstance(page, Kept) else page).content.encode("utf-8")
        sums[path] = sha256(data).hexdigest()
        if not _holds(docs / path, data):
            laid.append(path)
            lay_out(path, data, docs)
    return sums, tuple(laid)


def _change(sums: Mapping[str, str], laid: tuple[str, ...], docs: Path) -> Change:
    """Find what must be written and removed. Raises WriteError where a person's file is in the way."""
    own, manifest = read_manifest(docs), manifest_of(sums)
    write = {} if _holds(docs / MANIFEST, manifest) else {MANIFEST: manifest}
    content = (*sums, MANIFEST)
    foreign = sorted(path for path in (*laid, *write) if path not in own and os.path.lexists(docs / path))
    folders = {_folder(path) for path in (*content, *own)}
    leading = {folder for folder in folders if not (docs / folder).resolve().is_relative_to(docs)}
    outside = sorted(path for path in {*content, *own} if _folder(path) in leading) if leading else []
    if foreign:
        files = ", ".join(foreign)
        msg = f"{docs}: these files are not the program's own, so it does not overwrite them: {files}\n"
        raise WriteError(msg + "  mend: rename or delete them, then build again")
    if outside:
        msg = f"{docs / outside[0]}: a symbolic link leads out of {docs}\n  mend: replace the link by a folder"
        raise WriteError(msg)
    gone = tuple(sorted(path for path in own - {*content} if (docs / path).is_file()))
    return Change(write=write, remove=gone, laid=laid)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _holds(file: Path, data: bytes) -> bool:
    return file.is_file() and not file.is_symlink() and file.read_bytes() == data


def _refusal(error: OSError, docs: Path) -> str:
    mend = f"make room or the folder writable, then build again; {docs} is as it was"
    return f"{error.filename or docs}: {error.strerror or error}\n  mend: {mend}"
