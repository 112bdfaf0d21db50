"""What an article is called: an id made of its file name alone.

Strategy: a name that is already plain ("000_reuters.txt") is its own id; any other gets a short hash of
the whole name behind its plain form. So no file's id ever depends on which other files lie beside it,
and a page's address lives as long as the file's name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from itertools import count
from pathlib import PurePosixPath

_LONGEST = 60
_HASH = 6
_ROOM = 6
"""Characters kept free for a number behind a name."""
_RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
"""The register's own page, and what Windows keeps for devices."""
_APOSTROPHE = re.compile("['’](?=\\w)")
_UNSAFE = re.compile(r"[^a-z0-9_]+")


def article_id(file: str) -> str:
    """Give the id of `file`, a path below seeds/ with forward slashes.

    An id is lower-case ASCII letters, digits, "_" and "-", at most 67 characters long, and never "index" or
    the name of a Windows device.
    The name is read in Unicode's composed form, so that macOS and Linux agree on it.
    """
    name = unicodedata.normalize("NFC", file)
    path = PurePosixPath(name)
    slug = _slug(str(path.with_suffix("")))
    if name == f"{slug}.txt" and slug not in _RESERVED and len(slug) <= _LONGEST:
        return slug
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH]
    return f"{slug[:_LONGEST].strip('-') or 'article'}-{digest}"


def free_names(words: str) -> Iterator[str]:
    """Give file names for an article called `words`, without an ending: the plainest first, then numbered ones.

    Each is its own id, so that a page's address says what the article is called.
    """
    base = _slug(_APOSTROPHE.sub("", words))
    if len(base) > _LONGEST - _ROOM:
        base = base[: _LONGEST - _ROOM + 1].rpartition("-")[0] or base[: _LONGEST - _ROOM]
    base = base.strip("-_") or "article"
    if base not in _RESERVED:
        yield base
    yield from (f"{base}-{n}" for n in count(2))


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return _UNSAFE.sub("-", plain).strip("-")
