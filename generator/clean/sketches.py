"""What is compared of texts, and how: shingles, and the sketch of them by which a text is found again.

Strategy: a shingle is five folded words in a row, as a number; a sketch keeps those that are small, eight bytes each.

Laws: the same words give the same sketch; whatever stands beside a text changes nothing here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import compress, count, pairwise

from msgspec import Struct

from generator.clean.agencies import agencies_of
from generator.clean.lines import fold
from generator.clean.siblings import QUOTATION, quotations
from generator.model import PROSE, Text

SHINGLE = 5
"""Words of a shingle: fewer are shared by chance, more are lost to every small change."""
FEWEST = 40
"""Words of its own that a text needs to be weighed without its quotations, and must share to be a copy of part of
another: a paragraph of background is nearly as long. Shorter texts are copies only if they are alike as wholes."""
_SEED = b"copies-1"
_KEPT = 4
"""One hash in so many is kept in a sketch."""
_LEAST = 4
"""The smallest hashes that a sketch has in any case, so that short texts can be found too."""
_LIMIT = (1 << 64) // _KEPT
_AT_ONCE = 1 << 22
"""Bytes of sketches in which hashes that are met again are looked for at once."""
_TITLE_WORDS = 4
"""Words from which a headline is one article's own."""

_BYTES = 8
"""Bytes of a hash."""

Sketch = frozenset[int]
Run = tuple[str, ...]
"""Words in a row."""


class Facts(Struct, frozen=True, gc=False):
    """What is compared of a text; `size` is the number of its words, `title` is folded, "" where it says little.

    `sketch` are its hashes in order, eight bytes each: in a million of numbers of Python's own they would take ten
    times the room. `quoted` are its quotations, folded.
    """

    size: int
    sketch: bytes
    title: str
    agencies: tuple[str, ...]
    quoted: tuple[str, ...]


class Profile(Struct, frozen=True):
    """A text and what is compared of it."""

    text: Text
    facts: Facts

    @property
    def size(self) -> int:
        """The number of its words."""
        return self.facts.size

    @property
    def title(self) -> str:
        """Its folded headline."""
        return self.facts.title

    @property
    def sketch(self) -> Sketch:
        """The hashes of its sketch."""
        return frozenset(_numbers(self.facts.sketch))

    @property
    def kept(self) -> int:
        """How many hashes its sketch has."""
        return len(self.facts.sketch) // _BYTES

    def sketched(self, wanted: Sketch) -> Sketch:
        """Give those of `wanted` that its sketch has, without making a set of all that it has."""
        return wanted.intersection(_numbers(self.facts.sketch))

    @property
    def agencies(self) -> frozenset[str]:
        """The agencies to which it credits its words."""
        return frozenset(self.facts.agencies)

    @property
    def rank(self) -> tuple[int, bool, str, str]:
        """Give the order in which texts become leads: the longest, an agency's own, the earliest, then by id."""
        text = self.text
        own = text.outlet is not None and bool(self.agencies) and fold(text.outlet) in {fold(a) for a in self.agencies}
        return -self.size, not own, text.published or "~", text.article.id


def profile_of(text: Text) -> Profile:
    """Give `text` with what is compared of it."""
    return Profile(text, facts_of(text))


def facts_of(text: Text) -> Facts:
    """Give what is compared of `text`."""
    words = own_words(text)
    hashes = set(shingles(words))
    title = fold(text.title)
    ordered = sorted(hashes)
    kept = max(bisect_left(ordered, _LIMIT), _LEAST)
    return Facts(
        size=len(words),
        sketch=array("Q", ordered[:kept]).tobytes(),
        title=title if len(title.split()) >= _TITLE_WORDS else "",
        agencies=tuple(sorted(agencies_of(text))),
        quoted=tuple(" ".join(one) for one in quotations(text.content)),
    )


def _numbers(sketch: bytes) -> array[int]:
    found = array("Q")
    found.frombytes(sketch)
    return found


def own_words(text: Text) -> tuple[str, ...]:
    """Give the folded words of the story outside quotations; of a text that has hardly any, all its words."""
    prose = (block.span.of(text.content) for block in text.blocks if block.kind in PROSE - {"quote"})
    words = fold(" ".join(QUOTATION.sub(" ", one) for one in prose)).split()
    return tuple(words if len(words) >= FEWEST else fold(text.content).split())


def runs(words: tuple[str, ...]) -> Iterator[Run]:
    """Give every five words in a row, in order; of fewer words, all of them as one."""
    if len(words) < SHINGLE:
        return iter((words,) if words else ())
    return zip(*(words[i:] for i in range(SHINGLE)), strict=False)  # the last run ends all


def shingles(words: tuple[str, ...]) -> tuple[int, ...]:
    """Give the hash of every run of words, in order."""
    return tuple(_hash(" ".join(run)) for run in runs(words))


def shared_words(words: tuple[str, ...], lead: frozenset[Run]) -> int:
    """Count the words that stand in a run that `lead` has."""
    met = list(compress(count(), map(lead.__contains__, runs(words))))
    if not met:
        return 0
    between = sum([after - before - SHINGLE for before, after in pairwise(met) if after - before > SHINGLE])
    return met[-1] - met[0] + min(len(words), SHINGLE) - between


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8, person=_SEED).digest(), "big")


def met_again(profiles: Sequence[Profile]) -> frozenset[int]:
    """Give the hashes that more than one sketch has: by the rest no text is found.

    A stretch of numbers is looked through at a time, as nine hashes in ten are one text's alone: they need not be
    held for all texts at once.
    """
    parts = sum(len(one.facts.sketch) for one in profiles) // _AT_ONCE + 1
    bounds = [part * _LIMIT // parts for part in range(1, parts)]
    rest = [_numbers(one.facts.sketch) for one in profiles]
    again: set[int] = set()
    for bound in (*bounds, None):
        seen: set[int] = set()
        for n, numbers in enumerate(rest):
            end = len(numbers) if bound is None else bisect_left(numbers, bound)
            here, rest[n] = numbers[:end].tolist(), numbers[end:]
            again.update(seen.intersection(here))
            seen.update(here)
    return frozenset(again)
