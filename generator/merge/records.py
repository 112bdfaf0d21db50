"""Which reports tell of one event: evidence for and against in one table, and a grouping that obeys it.

Strategy: each register (sanctions, contacts) brings its own table of clues, every clue with a weight and the
sentence that says it. Pairs of reports that share a key (an article, a pair of participants, a target) are
weighed; what reaches `ENOUGH` is a link. Links are taken in the order of their weight, and a link is refused
where it would bring two reports together of which one clue says that they cannot be one.

Laws:
- The outcome depends on what the reports say, not on the order in which they come, and reports that share
  no key with a group cannot change it.
- Doubt keeps apart: an undated report that fits two events of different dates in other articles joins neither.
- Each report is weighed against at most `WINDOW` others a key, so the work grows with the number of reports.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from generator.merge.days import Bounds

ENOUGH = 5
"""The weight from which two reports are held to tell of one event."""
NEVER = -100
"""The weight of a clue that no other can outweigh."""
WINDOW = 64
"""How many later reports of the same key each report is weighed against, in the order of their days."""


class Told(Struct, frozen=True, gc=False, kw_only=True):
    """A report as the clues see it: where it stands, when it was so, how the text introduces it.

    `place` is the article and the number of the report among the article's reports of the same register; `step`
    is its status and `stage` how far along a life that stands; `as_of` is the day on which the report was true and
    `dated` tells whether its own words say so, not only the article's day; `days` are the bounds of the event's
    own date; `headline` tells whether it stands in a headline; `definite` ("that meeting") and `another` ("a second
    call") are how the words before the trigger introduce the event; `story` is the id of the story that its
    article tells.
    """

    place: tuple[str, int]
    step: str
    stage: int
    as_of: str | None
    dated: bool
    days: Bounds | None
    headline: bool
    definite: bool
    another: bool
    story: str | None = None


T = TypeVar("T", bound=Told)


class Clue(Struct, Generic[T], frozen=True):
    """One piece of evidence: how much it weighs where it holds, and what it says in words."""

    words: str
    weight: int
    holds: Callable[[T, T], bool]


class Group(Struct, Generic[T], frozen=True):
    """Reports held to be one, in the order of their places, and the words of the clues that joined them."""

    members: tuple[T, ...]
    clues: tuple[str, ...]

    @property
    def why(self) -> str:
        """Say in words why the reports are held to be one."""
        if len(self.members) == 1:
            return "one report"
        return f"{len(self.members)} reports: {'; '.join(self.clues)}"


class _Link(Struct, frozen=True, order=True):
    """A pair that may be one; sorted, the strongest comes first."""

    cost: int
    left: int
    right: int


class Compared(Struct, Generic[T], frozen=True):
    """Reports in the order of their places, and all pairs of them that were weighed.

    `open` are the pairs, by the numbers of their reports, of which no clue says that they can never be one: what all
    clues weigh together, and what those weigh that speak for it. `never` are the other pairs, each as one number, left
    times the number of reports plus right: there are many of them.
    """

    items: tuple[T, ...]
    open: Mapping[tuple[int, int], tuple[int, int]]
    never: Sequence[int]


def compared(told: Iterable[T], keys: Callable[[T], Iterable[str]], clues: tuple[Clue[T], ...]) -> Compared[T]:
    """Weigh the reports that share a key against each other.

    `keys` says what two reports must share to be weighed against each other, `clues` is the table that weighs them.
    """
    items = tuple(sorted(told, key=lambda item: item.place))
    held: dict[tuple[int, int], tuple[int, int]] = {}
    never = array("q")
    for pair in pairs_of(items, keys):
        left, right = pair
        weight, speaking = score(clues, items[left], items[right])
        if weight <= NEVER:
            never.append(left * len(items) + right)
        else:
            held[pair] = weight, speaking
    return Compared(items, held, never)


def grouped(known: Compared[T], clues: tuple[Clue[T], ...]) -> tuple[Group[T], ...]:
    """Give the groups of reports that were weighed by these clues, in the order of their first members."""
    items = known.items
    found = (_Link(-weight, *pair) for pair, (weight, _) in known.open.items() if weight >= ENOUGH)
    links = _undoubted(items, sorted(found))
    homes, used = _joined(items, links, tuple(clue for clue in clues if clue.weight <= NEVER))
    return tuple(
        Group(
            members=tuple(items[i] for i in sorted(home)),
            clues=_said(clues, items, [link for i in home for link in used[i]]),
        )
        for first, home in sorted(homes.items())
        if first == min(home)
    )


def weigh(clues: tuple[Clue[T], ...], a: T, b: T) -> int:
    """Give the sum of the weights of the clues that hold for the pair, which may stand in either order.

    It is `NEVER` as soon as one clue says so; tables begin with those clues, because most pairs end there.
    """
    return score(clues, a, b)[0]


def score(clues: tuple[Clue[T], ...], a: T, b: T) -> tuple[int, int]:
    """Give what `weigh` gives, and the weight of the clues that speak for the pair; of `NEVER` that is not known."""
    first, second = _ordered(a, b)
    weight = speaking = 0
    for clue in clues:
        if clue.holds(first, second):
            if clue.weight <= NEVER:
                return NEVER, 0
            weight += clue.weight
            speaking += max(0, clue.weight)
    return weight, speaking


def evidence_of(clues: tuple[Clue[T], ...], a: T, b: T) -> tuple[tuple[str, int], ...]:
    """Give every clue that holds for the pair, which may stand in either order: its words and its weight."""
    first, second = _ordered(a, b)
    return tuple((clue.words, clue.weight) for clue in clues if clue.holds(first, second))


def _joined(
    items: Sequence[T], links: list[_Link], never: tuple[Clue[T], ...]
) -> tuple[Mapping[int, list[int]], Mapping[int, list[_Link]]]:
    """Join along the links, the strongest first, but never what a clue of `never` keeps apart.

    Gives the group of each report, and the links that were taken, by their first report.
    """
    homes: dict[int, list[int]] = {i: [i] for i in range(len(items))}
    used: dict[int, list[_Link]] = defaultdict(list)
    apart: dict[int, set[int]] = defaultdict(set)  # by a group's first number those that were refused to it
    for link in links:
        left, right = homes[link.left], homes[link.right]
        if left is right or left[0] in apart[right[0]]:
            continue
        if any(weigh(never, items[a], items[b]) for a in left for b in right):
            apart[left[0]].add(right[0])
            apart[right[0]].add(left[0])
            continue
        small, large = sorted((left, right), key=len)
        for other in apart.pop(small[0], ()):
            apart[other].add(large[0])
            apart[large[0]].add(other)
        large.extend(small)
        homes.update(dict.fromkeys(small, large))
        used[link.left].append(link)
    return homes, used


def pairs_of(items: Sequence[T], keys: Callable[[T], Iterable[str]]) -> Iterator[tuple[int, int]]:
    """Give the pairs worth weighing, each once: those that share a key and are not far from each other in time."""
    order = sorted(range(len(items)), key=lambda i: (items[i].as_of or "", items[i].place))
    shared = [tuple(dict.fromkeys(keys(item))) for item in items]
    blocks: dict[str, list[int]] = defaultdict(list)
    for i in order:
        for key in shared[i]:
            blocks[key].append(i)
    passed: Counter[str] = Counter()
    for i in order:  # one report at a time, so that no table of all pairs is held
        passed.update(shared[i])
        near = {j for key in shared[i] for j in blocks[key][passed[key] : passed[key] + WINDOW]}
        yield from ((min(i, j), max(i, j)) for j in near)


def _undoubted(items: Sequence[T], links: list[_Link]) -> list[_Link]:
    """Leave out what links an undated report to two events of other articles that lie on different days."""
    doubted = {i for i, stretches in _dates_linked(items, links).items() if not _one_time(stretches)}
    return [
        link
        for link in links
        if items[link.left].place[0] == items[link.right].place[0] or not ({link.left, link.right} & doubted)
    ]


def _dates_linked(items: Sequence[T], links: list[_Link]) -> Mapping[int, set[Bounds]]:
    """Give, of each undated report, the dates of the events in other articles to which it is linked."""
    found: dict[int, set[Bounds]] = defaultdict(set)
    for link in links:
        for i, j in ((link.left, link.right), (link.right, link.left)):
            days = items[j].days
            if items[i].days is None and days is not None and items[i].place[0] != items[j].place[0]:
                found[i].add(days)
    return found


def _one_time(stretches: set[Bounds]) -> bool:
    """Tell whether all stretches can mean the same time: the latest start is not after the earliest end."""
    return max(first for first, _ in stretches) <= min(last for _, last in stretches)


def _ordered(a: T, b: T) -> tuple[T, T]:
    return (a, b) if a.place <= b.place else (b, a)


def _said(clues: tuple[Clue[T], ...], items: Sequence[T], links: list[_Link]) -> tuple[str, ...]:
    """Give the words of the clues that speak for the links, each once, in the order of the table."""
    pairs = [_ordered(items[link.left], items[link.right]) for link in links]
    return tuple(clue.words for clue in clues if clue.weight > 0 and any(clue.holds(a, b) for a, b in pairs))
