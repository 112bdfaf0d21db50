"""Pages that need not be made again: those of which everything that they were made of is as it was.

Strategy: while a page is made, every look into the book is noted (watch.py). What a page leaves behind is the list of
its looks, one hash of all that they showed, and the hash of what was made. In the next build the same looks are taken
first; where they show the same, the page is the same, and only its hash is handed on. This is a verifying trace (Mokhov
et al., Build Systems à la Carte, 2018).

Laws: a page is remembered only if it was made of the book alone, and a look that was never taken cannot change it; what
cannot be read in what was kept is made anew; forgetting everything changes no byte.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b, sha256

import msgspec
from msgspec import Struct

from generator.model import Kept, Page
from generator.render.book import Book
from generator.render.leaf import Leaf, Make
from generator.render.watch import Look, Notes, seen, watched

_SIZE = 16
"""Bytes of a hash of what was seen."""


class Trace(Struct, frozen=True, gc=False):
    """What is left of a page: its path, its title, the places that it cites, the SHA-256 of its content."""

    path: str
    title: str
    cited: tuple[tuple[str, int], ...]
    sum: str


class Known(Struct, frozen=True, gc=False):
    """Pages made in one go: the looks that were taken for them, the hash of what these showed, and their traces."""

    looks: tuple[Look, ...]
    shown: bytes
    traces: tuple[Trace, ...]


class _Stored(Struct, frozen=True):
    """How all is written down: each look once, and for each name the numbers of its looks."""

    looks: tuple[Look, ...]
    known: dict[str, tuple[tuple[int, ...], bytes, tuple[Trace, ...]]]


class Memory:
    """What one build remembers of the build before it, and leaves to the next."""

    def __init__(self, before: Mapping[str, Known] | None = None) -> None:
        self._before: Mapping[str, Known] = before or {}
        self._shown: dict[Look, bytes] = {}
        self._looks: dict[Look, Look] = {}
        self.now: dict[str, Known] = {}

    def made(self, book: Book, name: str, make: Make) -> tuple[Leaf, ...]:
        """Give the pages that `make` makes of `book`; `name` is theirs alone, and `make` reads nothing but the book."""
        known = self._before.get(name)
        if known is not None and known.shown == self._showing(book, known.looks):
            self.now[name] = known
            return tuple(_kept(trace, n, make, book) for n, trace in enumerate(known.traces))
        notes: Notes = {}
        leaves = make(watched(book, notes))
        looks = tuple(self._looks.setdefault(look, look) for look in notes)
        self.now[name] = Known(looks, self._showing(book, looks), tuple(map(_trace, leaves)))
        return leaves

    def _showing(self, book: Book, looks: tuple[Look, ...]) -> bytes:
        told = blake2b(digest_size=_SIZE)
        for look in looks:
            shown = self._shown.get(look)
            if shown is None:
                shown = blake2b(msgspec.msgpack.encode(seen(book, look)), digest_size=_SIZE).digest()
                self._shown[look] = shown
            told.update(shown)
        return told.digest()


def memory_written(known: Mapping[str, Known]) -> bytes:
    """Give what is known as JSON."""
    numbers: dict[Look, int] = {}
    rows = {
        name: (tuple(numbers.setdefault(look, len(numbers)) for look in one.looks), one.shown, one.traces)
        for name, one in known.items()
    }
    return msgspec.json.encode(_Stored(tuple(numbers), rows))


def read_memory(stored: bytes) -> Mapping[str, Known]:
    """Give what `memory_written` wrote; nothing where it cannot be read."""
    try:
        found = msgspec.json.decode(stored, type=_Stored)
        return {
            name: Known(tuple(found.looks[n] for n in looks), shown, traces)
            for name, (looks, shown, traces) in found.known.items()
        }
    except (msgspec.DecodeError, IndexError):
        return {}


def _trace(leaf: Leaf) -> Trace:
    page = leaf.page
    told = page.sum if isinstance(page, Kept) else sha256(page.content.encode()).hexdigest()
    return Trace(page.path, leaf.title, tuple(sorted(leaf.cited)), told)


def _kept(trace: Trace, n: int, make: Make, book: Book) -> Leaf:
    def again() -> Page:
        page = make(book)[n].page
        return page.again() if isinstance(page, Kept) else page

    return Leaf(Kept(trace.path, "", trace.sum, again), trace.title, frozenset(trace.cited))
