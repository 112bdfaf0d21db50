"""The seeds on disk: which articles are there, and how one is added to them.

Strategy: an article is known by its content: by the hash of its original, which the head of a seed keeps, or by its
words. A file is written under a hidden name first and then given its own, which fails where the name is taken; so
nothing is ever overwritten, and a seed is there wholly or not at all.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from generator.acquire.decode import LARGEST
from generator.acquire.names import free_names
from generator.errors import InputError
from generator.model import Head, head_of

ORIGINALS = "originals"
_APART = frozenset({ORIGINALS, "editions"})
SEED_ENDINGS = frozenset({".txt", ".md"})
"""The endings of files that are read as they are."""
_WORD = re.compile(r"\w+")


class Seed(Struct, frozen=True):
    """A seed on disk: its path below seeds/, its head, and the hashes of its bytes and of its words."""

    file: str
    head: Head
    sha256: str
    words: str


def words_hash(text: str) -> str:
    """Give a hash of the words of `text`, whatever marks and spaces stand between them."""
    return sha256(" ".join(_WORD.findall(text.casefold())).encode("utf-8", "replace")).hexdigest()


def files_below(seeds: Path) -> Iterator[Path]:
    """Walk over the ordinary files of seeds/ in the order of names; links, hidden files and originals are left out."""
    for folder, inner, names in os.walk(seeds):
        top = Path(folder) == seeds
        inner[:] = sorted(name for name in inner if not name.startswith(".") and not (top and name in _APART))
        yield from (
            path
            for name in sorted(names)
            if not name.startswith(".") and (path := Path(folder, name)).is_file() and not path.is_symlink()
        )


def seeds_in(seeds: Path) -> tuple[Seed, ...]:
    """Give the seeds in the folder; a file that cannot be read is left for the build to name."""
    return tuple(seed for path in files_below(seeds) if (seed := _seed(seeds, path)))


def known(shelf: tuple[Seed, ...], original: str, head: Head, text: str) -> Seed | None:
    """Give the seed that is the same article: the same original, or the same words unless another outlet's."""
    words = words_hash(text)
    for seed in shelf:
        same_original = original in (seed.sha256, seed.head.sha256)
        if same_original or (seed.words == words and not _differ(seed.head.outlet, head.outlet)):
            return seed
    return None


def put(folder: Path, name: str, ending: str, data: bytes) -> Path:
    """Write `data` into `folder` under the first free name made of `name`. Raises InputError where that fails."""
    part = folder / f".{sha256(data).hexdigest()[:16]}.{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        try:
            return next(path for path in _names(folder, name, ending) if _given(part, path))
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        wrong = f"it cannot be written ({error.strerror or type(error).__name__})"
        raise InputError(str(folder), wrong, "free some space, or name a folder that you may write") from None


def replaced(path: Path, data: bytes) -> None:
    """Put `data` in the place of the file at `path`, wholly or not at all; whoever calls has kept what was there.

    Raises OSError where it cannot be written.
    """
    part = path.with_name(f".{sha256(data).hexdigest()[:16]}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def keep_original(seeds: Path, name: str, ending: str, data: bytes) -> Path:
    """Keep the original under originals/, once; give its path."""
    folder = seeds / ORIGINALS
    for path in sorted(folder.glob(f"*.{ending}")):
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return path
    return put(folder, name, ending, data)


def _seed(seeds: Path, path: Path) -> Seed | None:
    try:
        if path.suffix.lower() not in SEED_ENDINGS or path.stat().st_size > LARGEST:
            return None
        data = path.read_bytes()
    except OSError:
        return None
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    head = head_of(text)
    file = path.relative_to(seeds).as_posix()
    return Seed(file, head, sha256(data).hexdigest(), words_hash(text[head.length :]))


def _differ(left: str | None, right: str | None) -> bool:
    return bool(left and right and words_hash(left) != words_hash(right))


def _names(folder: Path, name: str, ending: str) -> Iterator[Path]:
    return (folder / f"{free}.{ending}" for free in free_names(name))


def _given(part: Path, path: Path) -> bool:
    """Give the written file its name; tell whether the name was free."""
    try:
        os.link(part, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without links: the name is taken first, and then filled
        try:
            with path.open("xb") as file:
                file.write(part.read_bytes())
        except FileExistsError:
            return False
    return True
