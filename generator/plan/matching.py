"""Which entry of an edition is which of now: by its id, and where that changed by the places that it rests on.

Laws: no entry is matched twice; an id that is there in both is the same entry; an article whose file was only renamed
is the same article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Edition, Entry, Register

Key: TypeAlias = tuple[Register, str]


class Sides(Struct, frozen=True):
    """An edition's entries and those of now, by register and id.

    `moved` leads from what is called otherwise now to what it is called; `sources` likewise for the ids of articles;
    `gone` are the ids of the articles that the edition has and the briefing does not.
    """

    old: Mapping[Key, Entry]
    new: Mapping[Key, Entry]
    moved: Mapping[Key, Key]
    sources: Mapping[str, str]
    gone: frozenset[str]

    def now(self, register: Register, id_: str) -> str:
        """Give what an id of the edition is called now."""
        return self.moved.get((register, id_), (register, id_))[1]


def matched(since: Edition, state: Edition) -> Sides:
    """Match the entries of an edition with those of now."""
    sources = _renamed_sources(since, state)
    old = {(one.register, one.id): _resting(one, sources) for one in since.entries}
    new = {(one.register, one.id): one for one in state.entries}
    here = {one.id for one in state.sources}
    gone = frozenset(one.id for one in since.sources if one.id not in here and one.id not in sources)
    return Sides(old, new, _moved(old, new), sources, gone)


def _renamed_sources(since: Edition, state: Edition) -> Mapping[str, str]:
    """Lead from the ids of articles whose file has another name now to their ids of now."""
    kept = {one.id for one in since.sources}
    came = {one.sha256: one.id for one in state.sources if one.id not in kept}
    here = {one.id for one in state.sources}
    return {one.id: came[one.sha256] for one in since.sources if one.id not in here and one.sha256 in came}


def _resting(entry: Entry, sources: Mapping[str, str]) -> Entry:
    places = (citation.rpartition(":") for citation in entry.citations)
    return replace(entry, citations=tuple(f"{sources.get(one, one)}:{words}" for one, _, words in places))


def _moved(old: Mapping[Key, Entry], new: Mapping[Key, Entry]) -> Mapping[Key, Key]:
    """Lead from what is gone to what came and rests on the same places, on most of them first."""
    came: dict[tuple[Register, str], list[Key]] = defaultdict(list)
    for key, entry in new.items():
        if key not in old:
            for place in entry.citations:
                came[entry.register, place].append(key)
    shared: Counter[tuple[Key, Key]] = Counter()
    for key, entry in old.items():
        if key not in new:
            shared.update((key, other) for place in entry.citations for other in came[entry.register, place])
    moved: dict[Key, Key] = {}
    taken: set[Key] = set()
    for (key, other), _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
        if key not in moved and other not in taken:
            moved[key] = other
            taken.add(other)
    return moved
