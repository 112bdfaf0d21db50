"""Pages that need not be made again: those of which everything that they were made of is as it was.

Strategy: while a page is made, every look into the book is noted (watch.py). What a page leaves behind is the list of
its looks, and the hash of what was made; of each look, however many pages took it, one hash of what it showed is kept.
In the next build the same looks are taken first, each once; where all of a page show the same, the page is the same,
and only its hash is handed on. This is a verifying trace (Mokhov et al., Build Systems à la Carte, 2018).

Laws: a page is remembered only if it was made of the book alone, and a look that was never taken cannot change it; what
cannot be read in what was kept is made anew; forgetting everything changes no byte.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping
from hashlib import blake2b, sha256
from typing import Final

import msgspec
from msgspec import Struct

from generator.model import Kept, Page
from generator.render.book import Book
from generator.render.leaf import Leaf, Make
from generator.render.watch import Look, Notes, Sight, watched

_SIZE = 16
"""Bytes of a hash of what was seen; what is shorter stands for itself, with its length."""
_NUMBER: Final = "I"
"""How the number of a look is written down, in the order of bytes of this machine."""
_STALE = 5
"""Of this many looks one may be of no page any more, before those are let go."""
_UNTAKEN, _SAME, _OTHER = range(3)
"""What is known in this build of a look: nothing, that it shows what it showed, or that it does not."""
_ENCODER = msgspec.msgpack.Encoder()


class Trace(Struct, frozen=True, gc=False):
    """What is left of a page: its path, its title, the places that it cites, the SHA-256 of its content."""

    path: str
    title: str
    cited: tuple[tuple[str, int], ...]
    sum: str


class Known(Struct, frozen=True, gc=False):
    """Pages made in one go: the numbers of the looks that were taken for them, as bytes, and their traces."""

    looks: bytes
    traces: tuple[Trace, ...]


class Past(Struct, frozen=True):
    """What a build leaves to the next: its looks, what they showed one behind the other, and what is known by name.

    `order` is the order of bytes in which the numbers of looks are written.
    """

    looks: tuple[Look, ...] = ()
    shown: bytes = b""
    known: Mapping[str, Known] = {}
    order: str = sys.byteorder


class Memory:
    """What one build remembers of the build before it, and leaves to the next."""

    def __init__(self, before: Past = Past()) -> None:  # noqa: B008 - a frozen value
        self._known = before.known
        self._looks, self._shown = list(before.looks), bytearray(before.shown)
        self._sight: Sight | None = None
        self._numbers: dict[Look, int] = {}
        self._states = bytearray(len(self._looks))
        self._made: dict[str, Known] = {}

    @property
    def now(self) -> Past:
        """What the next build may remember; looks that no page takes any more are let go when they are many."""
        left = [n for n, state in enumerate(self._states) if state != _UNTAKEN]
        if len(left) * _STALE >= len(self._looks) * (_STALE - 1):
            return Past(tuple(self._looks), bytes(self._shown), self._made)
        number = {old: new for new, old in enumerate(left)}
        made = {
            name: Known(_packed(number[old] for old in _numbers(one.looks)), one.traces)
            for name, one in self._made.items()
        }
        shown = b"".join(self._shown[n * _SIZE : (n + 1) * _SIZE] for n in left)
        return Past(tuple(self._looks[n] for n in left), shown, made)

    def made(self, book: Book, name: str, make: Make) -> tuple[Leaf, ...]:
        """Give the pages that `make` makes of `book`; `name` is theirs alone, and `make` reads nothing but the book."""
        known = self._known.get(name)
        if known is not None and self._is_same(book, _numbers(known.looks)):
            self._made[name] = known
            return tuple(_kept(trace, n, make, book) for n, trace in enumerate(known.traces))
        notes: Notes = {}
        leaves = make(watched(book, notes))
        self._made[name] = Known(_packed(self._take(book, look) for look in notes), tuple(map(_trace, leaves)))
        return leaves

    def _is_same(self, book: Book, looks: Iterable[int]) -> bool:
        """Tell whether all looks show what they showed; the first that does not ends the search."""
        states = self._states
        return all(states[n] == _SAME or self._shows_the_same(book, n) for n in looks)

    def _shows_the_same(self, book: Book, n: int) -> bool:
        if self._states[n] == _UNTAKEN:
            at, shown = n * _SIZE, self._look(book, self._looks[n])
            self._states[n] = _SAME if self._shown[at : at + _SIZE] == shown else _OTHER
            self._shown[at : at + _SIZE] = shown
        return self._states[n] == _SAME

    def _look(self, book: Book, look: Look) -> bytes:
        """Give what a look shows, in `_SIZE` bytes."""
        if self._sight is None or not self._sight.of(book):
            self._sight = Sight(book)
        told = _ENCODER.encode(self._sight.seen(look))
        if len(told) < _SIZE:
            return told.ljust(_SIZE - 1, b"\0") + bytes((len(told),))
        return blake2b(told, digest_size=_SIZE).digest()

    def _take(self, book: Book, look: Look) -> int:
        """Give the number of a look, which is taken unless it was in this build."""
        if not self._numbers:
            self._numbers.update(zip(self._looks, range(len(self._looks)), strict=True))
        n = self._numbers.setdefault(look, len(self._looks))
        if n == len(self._looks):
            self._looks.append(look)
            self._shown += self._look(book, look)
            self._states.append(_OTHER)
        else:
            self._shows_the_same(book, n)
        return n


_DECODER = msgspec.msgpack.Decoder(Past)


def memory_written(past: Past) -> bytes:
    """Give what is known as MessagePack."""
    return _ENCODER.encode(past)


def read_memory(stored: bytes) -> Past:
    """Give what `memory_written` wrote; nothing where it cannot be read."""
    try:
        found = _DECODER.decode(stored)
        most = max((max(_numbers(one.looks), default=-1) for one in found.known.values()), default=-1)
    except (msgspec.DecodeError, TypeError):  # what is no row of numbers cannot be cast
        return Past()
    fits = most < len(found.looks) and len(found.shown) == len(found.looks) * _SIZE
    return found if fits and found.order == sys.byteorder else Past()


def _packed(numbers: Iterable[int]) -> bytes:
    return array(_NUMBER, numbers).tobytes()


def _numbers(packed: bytes) -> memoryview:
    return memoryview(packed).cast(_NUMBER)


def _trace(leaf: Leaf) -> Trace:
    page = leaf.page
    told = page.sum if isinstance(page, Kept) else sha256(page.content.encode()).hexdigest()
    return Trace(page.path, leaf.title, tuple(sorted(leaf.cited)), told)


def _kept(trace: Trace, n: int, make: Make, book: Book) -> Leaf:
    def again() -> Page:
        page = make(book)[n].page
        return page.again() if isinstance(page, Kept) else page

    return Leaf(Kept(trace.path, "", trace.sum, again), trace.title, frozenset(trace.cited))
