"""Which articles are alike on the whole: groups whose members are near each other on the average.

Strategy: average linkage (Sokal and Michener 1958): the two groups with the highest mean likeness between their members
are joined, as long as it reaches `ALIKE`. As the articles have weights of length one, that mean is the product of
the two groups' sums divided by their sizes, so no table of all pairs is ever held. Only pairs that share `SHARED` of
their heaviest terms are looked at, and of those that share a term only the `WINDOW` next in time.

When two groups become one, its likeness to each group beside it is the mean of theirs (Lance and Williams 1967). Where
that reaches `ALIKE`, it is taken anew from the sums, so the order of joining is exact.

Laws: of two joins that are equally near, the one of earlier articles comes first, so whoever calls this sorts them; the
work grows with the number of articles, not of pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from generator.merge.terms import Weights, foremost, likeness

ALIKE = 0.14
"""Mean likeness from which two groups of articles tell one story."""
FAR = 90
"""Days between the mean days of two groups beyond which they tell of different events, however alike their words."""
UNDATED = 0.5
"""What is left of the likeness of two groups of which one has no day: doubt keeps apart."""
KEYS = 16
"""The heaviest terms of an article, by which others are found that may be like it."""
SHARED = 2
"""Keys that two articles must share to be compared."""
WINDOW = 24
"""Articles with the same key with which each one is compared, the next in time."""


ROOM = 1e-9
"""More than a mean that was added up can be off by rounding: what is no further below the bound is taken anew."""


class Join(Struct, frozen=True):
    """Two groups that were held against each other, each by its first member, and how alike they were."""

    left: int
    right: int
    mean: float


class _Near(NamedTuple):
    """Two articles that are near each other, and the product of their weights."""

    product: float
    left: int
    right: int


class Linked(Struct, frozen=True):
    """The groups of articles, each in their order, with the joins that made them and the nearest that were refused."""

    groups: tuple[tuple[int, ...], ...]
    joins: tuple[Join, ...]
    refused: tuple[Join, ...]


def linked(weights: Sequence[Weights], days: Sequence[int | None], *, alike: float = ALIKE) -> Linked:
    """Group articles by their weights and the ordinal numbers of the days on which they appeared, None if not known.

    `alike` is the mean likeness from which two groups are one.
    """
    forest = _Forest(weights, days)
    pairs = sorted(_candidates(weights, days))
    products = ((forest.product(i, j), i, j) for i, j in pairs)
    near = [_Near(product, i, j) for product, i, j in products if forest.mean(i, j, product) >= alike]
    joins = tuple(_joined(forest, near, alike))
    return Linked(groups=forest.groups(), joins=joins, refused=tuple(_refused(forest, near)))


class _Forest:
    """The groups as they grow: who leads whom, and each group's sum of weights. It lives for one call of `linked`."""

    def __init__(self, weights: Sequence[Weights], days: Sequence[int | None]) -> None:
        self._days = [(0, 0) if day is None else (day, 1) for day in days]
        self._sums = [dict(one) for one in weights]
        self._members: dict[int, tuple[int, ...]] = {i: (i,) for i in range(len(weights))}
        self._homes = list(range(len(weights)))

    def home(self, one: int) -> int:
        """Give the first member of the group in which an article is."""
        while self._homes[one] != one:
            self._homes[one] = self._homes[self._homes[one]]
            one = self._homes[one]
        return one

    def size(self, home: int) -> int:
        """Give the number of articles of a group."""
        return len(self._members[home])

    def product(self, left: int, right: int) -> float:
        """Give the sum of the likenesses of all members of the one group to all of the other."""
        return likeness(self._sums[left], self._sums[right])

    def mean(self, left: int, right: int, product: float) -> float:
        """Give the mean likeness between two groups, whose `product` is known, less what their times make of it."""
        return product / (self.size(left) * self.size(right)) * _timely(self._days[left], self._days[right])

    def join(self, left: int, right: int) -> None:
        """Make one group of two; its first member leads it."""
        first, second = min(left, right), max(left, right)
        few, many = sorted((self._sums[first], self._sums[second]), key=len)
        for term, weight in few.items():
            many[term] = many.get(term, 0.0) + weight
        self._sums[first], self._sums[second] = many, {}
        self._members[first] += self._members.pop(second)
        (ours, dated), (theirs, others) = self._days[first], self._days[second]
        self._days[first] = ours + theirs, dated + others
        self._homes[second] = first

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Give the groups in the order of their first members."""
        return tuple(tuple(sorted(members)) for _, members in sorted(self._members.items()))


def _timely(ours: tuple[int, int], theirs: tuple[int, int]) -> float:
    """Give what part of a likeness the days of two groups leave: all, none if they are far apart, half if unknown.

    The days of a group are given as their sum and their number.
    """
    (first, dated), (second, others) = ours, theirs
    if not dated or not others:
        return UNDATED
    return 1.0 if abs(first / dated - second / others) <= FAR else 0.0


def _joined(forest: _Forest, near: list[_Near], alike: float) -> Iterator[Join]:
    """Join the nearest groups until none are near enough; give each join."""
    heap = [(-forest.mean(i, j, product), i, j, 1, 1) for product, i, j in near]
    heapify(heap)
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    for product, i, j in near:
        beside[i][j] = beside[j][i] = product
    while heap:
        far, left, right, *sizes = heappop(heap)
        if left not in beside or right not in beside or sizes != [forest.size(left), forest.size(right)]:
            continue  # one of the two has grown since; what they are now was put into the heap then
        yield Join(left, right, -far)
        forest.join(left, right)
        ours, theirs = beside.pop(left), beside.pop(right)
        beside[left] = around = {}
        for other in (ours.keys() | theirs.keys()) - {left, right}:
            first, second = min(left, other), max(left, other)
            added = _added(ours.get(other), theirs.get(other))
            product = forest.product(first, second) if added is None else added
            if forest.mean(first, second, product) > alike - ROOM:
                product = product if added is None else forest.product(first, second)
                mean = forest.mean(first, second, product)
                if mean >= alike:
                    heappush(heap, (-mean, first, second, forest.size(first), forest.size(second)))
            beside[other].pop(right, None)
            around[other] = beside[other][left] = product


def _added(one: float | None, other: float | None) -> float | None:
    """Give the product of a group with the sum of two, up to rounding, where that with each of them is known."""
    return None if one is None or other is None else one + other


def _refused(forest: _Forest, near: list[_Near]) -> Iterator[Join]:
    """Give the pairs of groups that have members near enough but are not so as a whole, the nearest first."""
    homes = ((forest.home(i), forest.home(j)) for _, i, j in near)
    pairs = {(min(pair), max(pair)) for pair in homes if pair[0] != pair[1]}
    means = sorted((-forest.mean(*pair, forest.product(*pair)), *pair) for pair in pairs)
    return (Join(left, right, -mean) for mean, left, right in means)


def _candidates(weights: Sequence[Weights], days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Give the pairs of articles that share enough of their heaviest terms and stand near each other in time."""
    order = sorted(range(len(weights)), key=lambda i: (days[i] or 0, i))
    keys = [foremost(one, KEYS) for one in weights]
    blocks: dict[str, list[int]] = defaultdict(list)
    for i in order:
        for term in keys[i]:
            blocks[term].append(i)
    passed: Counter[str] = Counter()
    for i in order:  # one article at a time, so that no table of all pairs is held
        passed.update(keys[i])
        near = Counter(chain.from_iterable(blocks[key][passed[key] : passed[key] + WINDOW] for key in keys[i]))
        yield from ((min(i, j), max(i, j)) for j, number in near.items() if number >= SHARED)
