"""A long list divided into pages: which entry stands on which page.

Strategy: nothing is rendered to find out. Every entry has a weight in bytes, estimated from its words; a list within
the budget of a page stays whole. A heavier one is divided by its first level (a year, a letter), a part that is still
too heavy by the next (a month, a speaker), and what no level divides by number. Runs of light
parts share a page, and at the last level as many as fit on one.

Laws: every entry stands on exactly one page, in the order of the list; the parts stand in the order of their first
entries; no two parts share a path; an address depends on the entries alone, so that the same briefing gives the same
pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

BUDGET = 200_000
"""Bytes of Markdown that one page of a divided list may have, as estimated: some 100 KB of compressed HTML."""
LIGHT = 8
"""A part lighter than the budget divided by this shares a page with light neighbours; at the last level every part."""


class Entry(Struct, frozen=True):
    """One line of a list, by its id, with its estimated bytes."""

    id: str
    weight: int


class Key(Struct, frozen=True):
    """What entries of one part share: its name in an address, and in words."""

    slug: str
    words: str


Level: TypeAlias = Callable[[str], Key]
"""Gives the part in which an entry stands, by its id."""


class Kind(Struct, frozen=True):
    """What a list is: its page, where its parts lie below docs/, its title, and what one entry is called.

    `data` is the whole list as files, (path, what it is called), where a reader may filter the parts one by one.
    """

    lead: str
    folder: str
    title: str
    noun: str
    data: tuple[tuple[str, str], ...] = ()


class Part(Struct, frozen=True):
    """One page of a divided list: its path below docs/, what it is called in words, and its entries in their order."""

    path: str
    words: str
    ids: tuple[str, ...]


class Division(Struct, frozen=True):
    """A list and its parts, in reading order; a list that is whole has none."""

    kind: Kind
    parts: tuple[Part, ...]

    @property
    def lead(self) -> str:
        """The page that leads to all parts; it is that of the whole list where there are none."""
        return self.kind.lead


class Way(Struct, frozen=True):
    """What another page knows of a part: where it is, and what it is called."""

    path: str
    words: str


class Place(Struct, frozen=True):
    """Where a part stands among the `total` parts of its list, counted from 1, its entries, and its neighbours."""

    kind: Kind
    words: str
    ids: tuple[str, ...]
    number: int
    total: int
    before: Way | None
    after: Way | None


Contents: TypeAlias = tuple[tuple[Way, int], ...]
"""The parts of a list in reading order, each with the number of its entries."""


def divide(kind: Kind, entries: Sequence[Entry], levels: Sequence[Level], budget: int = BUDGET) -> Division:
    """Give the division of a list by its levels, the first one first; `budget` is in bytes of Markdown."""
    parts = tuple(_named(kind.folder, _parts(Key("", ""), tuple(entries), tuple(levels), budget)))
    return Division(kind, parts if len(parts) > 1 else ())  # one part: all of it fits, or is a single line


def runs(kind: Kind, ids: Sequence[str], most: int) -> Division:
    """Give the division of a list into pages of `most` entries each, of which the first is the leading page."""
    if len(ids) <= most:
        return Division(kind, ())
    pages = [tuple(ids[at : at + most]) for at in range(0, len(ids), most)]
    return Division(
        kind,
        tuple(
            Part(f"{kind.folder}/{n + 1}.md" if n else kind.lead, f"{n * most + 1}–{n * most + len(page)}", page)
            for n, page in enumerate(pages)
        ),
    )


def places(divisions: Iterable[Division]) -> Mapping[str, Place]:
    """Give the place of every part, by its path: all that its page needs to know of the division."""
    return {
        part.path: Place(
            kind=division.kind,
            words=part.words,
            ids=part.ids,
            number=n + 1,
            total=len(division.parts),
            before=_way(division.parts[n - 1]) if n else None,
            after=_way(division.parts[n + 1]) if n + 1 < len(division.parts) else None,
        )
        for division in divisions
        for n, part in enumerate(division.parts)
    }


def contents(divisions: Iterable[Division]) -> Mapping[str, Contents]:
    """Give by its page what the leading page of each divided list leads to, with the number of entries on each."""
    return {
        division.lead: tuple((_way(part), len(part.ids)) for part in division.parts)
        for division in divisions
        if division.parts
    }


def lines(divisions: Iterable[Division]) -> Mapping[str, str]:
    """Give the page of every entry of a divided list, by the leading page and its id, as in "timeline.md#m-1"."""
    return {
        f"{division.lead}#{id_}": part.path for division in divisions for part in division.parts for id_ in part.ids
    }


def _way(part: Part) -> Way:
    return Way(part.path, part.words)


Group: TypeAlias = tuple[Key, tuple[Entry, ...]]


def _parts(key: Key, entries: tuple[Entry, ...], levels: tuple[Level, ...], budget: int) -> Iterator[Group]:
    """Give entries as they are, or divided where they are too heavy for one page."""
    if len(entries) <= 1 or _weight(entries) <= budget:
        yield key, entries
    elif levels:
        groups: dict[Key, list[Entry]] = {}
        for entry in entries:
            groups.setdefault(levels[0](entry.id), []).append(entry)
        light = budget // LIGHT if levels[1:] else budget
        for joined, some in _joined([(one, tuple(group)) for one, group in groups.items()], light, budget):
            yield from _parts(joined, some, levels[1:], budget)
    else:
        yield from _numbered(key, entries, budget)


def _joined(groups: Sequence[Group], most: int, budget: int) -> Iterator[Group]:
    """Join neighbours that are light, of `most` bytes, as long as they fit on one page: "1945 to 1998"."""
    run: list[Group] = []
    for group in groups:
        light = _weight(group[1]) <= most
        if run and (not light or _weight((*_all(run), *group[1])) > budget):
            yield _run(run)
            run = []
        run.append(group)
        if not light:
            yield _run(run)
            run = []
    if run:
        yield _run(run)


def _run(groups: Sequence[Group]) -> Group:
    (first, entries), (last, _) = groups[0], groups[-1]
    if len(groups) == 1:
        return first, entries
    return Key(f"{first.slug}-to-{last.slug}", f"{first.words} – {last.words}"), _all(groups)


def _numbered(key: Key, entries: tuple[Entry, ...], budget: int) -> Iterator[Group]:
    """Cut what nothing divides; an entry that is heavier than a page has a page of its own."""
    cuts: list[list[Entry]] = [[]]
    weight = 0
    for entry in entries:
        if cuts[-1] and weight + entry.weight > budget:
            cuts.append([])
            weight = 0
        cuts[-1].append(entry)
        weight += entry.weight
    if len(cuts) == 1:
        yield key, entries
        return
    for number, run in enumerate(cuts, 1):
        slug, words = (f"{key.slug}-{number}", f"{key.words} ({number})") if key.slug else (str(number), str(number))
        yield Key(slug, words), tuple(run)


def _named(folder: str, groups: Iterable[Group]) -> Iterator[Part]:
    """Give each part its path; of two that would share one, the later has a number behind its name."""
    taken: set[str] = set()
    for key, entries in groups:
        slug, n = key.slug, 1
        while slug in taken:
            n += 1
            slug = f"{key.slug}.{n}"
        taken.add(slug)
        yield Part(f"{folder}/{slug}.md", key.words, tuple(entry.id for entry in entries))


def _all(groups: Sequence[Group]) -> tuple[Entry, ...]:
    return tuple(entry for _, entries in groups for entry in entries)


def _weight(entries: Iterable[Entry]) -> int:
    return sum(entry.weight for entry in entries)
