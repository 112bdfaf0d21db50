"""Which bearers of names are worth comparing, so that not everybody is held against everybody.

Law: two bearers that a rule of identity can join share a shelf.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from generator.merge.identity import Bearer, folded, person_words
from generator.model.given import in_full

Shelf = list[tuple[str, Bearer]]
"""Bearers that share a clue, each behind its label."""


def candidates_of(bearers: list[Bearer]) -> Iterator[tuple[Bearer, Bearer]]:
    """Give the pairs of bearers that share a clue at all, so that not everybody is held against everybody."""
    shelves: dict[tuple[str, str], Shelf] = {}
    for bearer in bearers:
        named = label(bearer), bearer
        for clue in _clues(bearer):
            shelves.setdefault((bearer.referent.kind, clue), []).append(named)
    for (_, clue), shelf in sorted(one for one in shelves.items() if len(one[1]) > 1):
        yield from _neighbours(shelf, clue)


def _neighbours(shelf: Shelf, clue: str) -> Iterator[tuple[Bearer, Bearer]]:
    """Give each pair of different names once, and each further bearer of one name with the first.

    Bearers come article by article. Two people of one article, who are never joined, are no pair; nor are two bodies
    that have only their initials in common, unless these are a name of one of them.
    """
    names: dict[str, Bearer] = {}
    for named, bearer in shelf:
        first_named = names.setdefault(named, bearer)
        if first_named is not bearer:
            yield first_named, bearer
    first = list(names.values())
    beyond = {bearer.source: n + 1 for n, bearer in enumerate(first)}
    called = [n for n, bearer in enumerate(first) if _is_called(bearer, clue)]
    for n, bearer in enumerate(first):
        if bearer.referent.kind == "person":
            others: Iterable[int] = range(beyond[bearer.source], len(first))
        else:
            own = _is_called(bearer, clue)
            others = range(n + 1, len(first)) if own else called[bisect_right(called, n) :]
        yield from ((bearer, first[other]) for other in others)


def _is_called(bearer: Bearer, clue: str) -> bool:
    return bearer.referent.kind == "country" or clue in bearer.names


def label(bearer: Bearer) -> str:
    """Give what two bearers share whom no rule tells apart."""
    return f"{folded(bearer.referent.name)}|{bearer.referent.country}"


def _clues(bearer: Bearer) -> AbstractSet[str]:
    referent = bearer.referent
    if referent.kind == "country":
        return {referent.country or referent.name}
    if referent.kind == "person":
        return _initials_of_person(referent.name)
    return {*bearer.names, *(_initials(name) for name in bearer.names if " " in name)}


@lru_cache(maxsize=65536)
def _initials_of_person(name: str) -> frozenset[str]:
    """Give the initials of each given name, in full too, with that of the surname; of a bare surname, the surname."""
    words = person_words(name)
    given = frozenset(full for word in words[:-1] for full in in_full(word))
    return frozenset(f"{word[0]}{words[-1][0]}" for word in given) or frozenset({words[-1]})


@lru_cache(maxsize=65536)
def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
