"""Which articles are alike on the whole: groups whose members are near each other on the average.

Strategy: average linkage (Sokal and Michener 1958): the two groups with the highest mean likeness between their members
are joined, as long as it reaches `ALIKE`. As the articles have weights of length one, that mean is the product of
the two groups' sums divided by their sizes, so no table of all pairs is ever held. Only pairs that share `SHARED` of
their heaviest terms are looked at, and of those that share a term only the `WINDOW` next in time.

When two groups become one, its likeness to each group beside it is taken anew, so the order of joining is exact.

Laws: of two joins that are equally near, the one of earlier articles comes first, so whoever calls this sorts them; the
work grows with the number of articles, not of pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import chain

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


class Join(Struct, frozen=True):
    """Two groups that were held against each other, each by its first member, and how alike they were."""

    left: int
    right: int
    mean: float


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
    means = ((forest.mean(i, j), i, j) for i, j in pairs)
    near = [(mean, i, j) for mean, i, j in means if mean >= alike]
    joins = tuple(_joined(forest, near, alike))
    return Linked(groups=forest.groups(), joins=joins, refused=tuple(_refused(forest, near)))


class _Forest:
    """The groups as they grow: who leads whom, and each group's sum of weights. It lives for one call of `linked`."""

    def __init__(self, weights: Sequence[Weights], days: Sequence[int | None]) -> None:
        self._days: list[tuple[int, ...]] = [() if day is None else (day,) for day in days]
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

    def mean(self, left: int, right: int) -> float:
        """Give the mean likeness between the members of two groups, less what their times make of it."""
        mean = likeness(self._sums[left], self._sums[right]) / (self.size(left) * self.size(right))
        return mean * _timely(self._days[left], self._days[right])

    def join(self, left: int, right: int) -> None:
        """Make one group of two; its first member leads it."""
        first, second = min(left, right), max(left, right)
        few, many = sorted((self._sums[first], self._sums[second]), key=len)
        for term, weight in few.items():
            many[term] = many.get(term, 0.0) + weight
        self._sums[first], self._sums[second] = many, {}
        self._members[first] += self._members.pop(second)
        self._days[first] += self._days[second]
        self._homes[second] = first

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Give the groups in the order of their first members."""
        return tuple(tuple(sorted(members)) for _, members in sorted(self._members.items()))


def _timely(ours: Sequence[int], theirs: Sequence[int]) -> float:
    """Give what part of a likeness the days of two groups leave: all, none if they are far apart, half if unknown."""
    if not ours or not theirs:
        return UNDATED
    return 1.0 if abs(sum(ours) / len(ours) - sum(theirs) / len(theirs)) <= FAR else 0.0


def _joined(forest: _Forest, near: list[tuple[float, int, int]], alike: float) -> Iterator[Join]:
    """Join the nearest groups until none are near enough; give each join."""
    heap = [(-mean, i, j, 1, 1) for mean, i, j in near]
    heapify(heap)
    beside: dict[int, set[int]] = defaultdict(set)
    for _, i, j in near:
        beside[i].add(j)
        beside[j].add(i)
    while heap:
        far, left, right, *sizes = heappop(heap)
        if left not in beside or right not in beside or sizes != [forest.size(left), forest.size(right)]:
            continue  # one of the two has grown since; what they are now was put into the heap then
        yield Join(left, right, -far)
        forest.join(left, right)
        around = (beside.pop(left) | beside.pop(right)) - {left, right}
        beside[left] = around
        for other in around:
            beside[other] = beside[other] - {right} | {left}
            first, second = sorted((left, other))
            mean = forest.mean(first, second)
            if mean >= alike:
                heappush(heap, (-mean, first, second, forest.size(first), forest.size(second)))


def _refused(forest: _Forest, near: list[tuple[float, int, int]]) -> Iterator[Join]:
    """Give the pairs of groups that have members near enough but are not so as a whole, the nearest first."""
    pairs = {tuple(sorted((forest.home(i), forest.home(j)))) for _, i, j in near}
    means = sorted((-forest.mean(left, right), left, right) for left, right in pairs if left != right)
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
