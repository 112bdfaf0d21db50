"""Which files below seeds/ are articles, and the bytes of each.

Strategy: everything in the folder is either an article, or known to be something else (the settings,
dot files, the folders of originals and of older editions), or an error that says how to mend it. A file
is never passed over in silence: an analyst must not believe that an article counts when it does not.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.acquire.decode import LARGEST
from generator.errors import InputError

SETTINGS = "briefing.yml"
_NOT_ARTICLES = frozenset({"originals", "editions"})
_KINDS = frozenset({".txt", ".md"})
_MENDS = {
    ".yaml": f"rename it to {SETTINGS}, or delete it",
    ".yml": f"put its content into {SETTINGS}, or delete it",
}
_SAVE_AS_TEXT = "import it with `briefing add`, or save the article's words as .txt, and move this file to originals/"


def article_files(seeds: Path) -> Iterator[Path | InputError]:
    """Walk over seeds/ in the order of names: the path of each article, or what is wrong with a file.

    Raises InputError where there is no such folder, or it cannot be listed.
    """
    if not seeds.is_dir():
        wrong = "there is no such folder" if not seeds.exists() else "this is no folder"
        raise InputError(str(seeds), wrong, "make the folder and put saved articles (.txt, .md) into it")
    yield from _walk(seeds, seeds)


def read(seeds: Path, path: Path) -> bytes:
    """Give the bytes of an article. Raises InputError where it is too large or cannot be read."""
    file = _name(seeds, path)
    try:
        size = path.stat().st_size
        if size > LARGEST:
            wrong = f"the file has {size / 1024 / 1024:.0f} MB; an article may have {LARGEST // 1024 // 1024}"
            raise InputError(file, wrong, "keep one article a file and save its words only")
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(file, error) from None


def _walk(seeds: Path, folder: Path) -> Iterator[Path | InputError]:
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        yield _unreadable(_name(seeds, folder), error)
        return
    for path in entries:
        if path.name.startswith(".") or (folder == seeds and _is_no_article(path)):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(seeds, path)
        else:
            yield _fault(seeds, path) or path


def _is_no_article(path: Path) -> bool:
    return path.name == SETTINGS or (path.name in _NOT_ARTICLES and path.is_dir())


def _fault(seeds: Path, path: Path) -> InputError | None:
    """Give what is wrong with a file before it is opened; opening a pipe or a device could block for ever."""
    file, kind = _name(seeds, path), path.suffix.lower()
    if file != path.relative_to(seeds).as_posix():
        return InputError(file, "the file's name is not UTF-8 text", "rename the file")
    try:
        regular = stat.S_ISREG(path.stat().st_mode)  # first, since it finds a link that leads to itself
        leaves = path.is_symlink() and not path.resolve().is_relative_to(seeds.resolve())
    except OSError as error:
        return _unreadable(file, error)
    if leaves:
        return InputError(file, "this is a link that leaves the folder of articles", "copy the article itself here")
    if not regular:
        return InputError(file, "this is no ordinary file", "copy the article itself here, one file an article")
    if kind not in _KINDS:
        what = f'a file of the kind "{kind}" is not read' if kind else "a file without an ending is not read"
        return InputError(file, what, _MENDS.get(kind, _SAVE_AS_TEXT))
    return None


def _unreadable(file: str, error: OSError) -> InputError:
    reason = error.strerror or type(error).__name__
    return InputError(file, f"the file cannot be read ({reason})", "let your account read it, or remove it")


def _name(seeds: Path, path: Path) -> str:
    """Give the path below seeds/ for a message; bytes of a name that are not UTF-8 are shown by their numbers."""
    return os.fsencode(path.relative_to(seeds).as_posix()).decode("utf-8", "backslashreplace")
