"""Which bearers of names are worth comparing, so that not everybody is held against everybody.

Law: two bearers that a rule of identity can join share a shelf.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.merge.identity import Bearer, folded, person_words


def candidates_of(bearers: list[Bearer]) -> Iterator[tuple[Bearer, Bearer]]:
    """Give the pairs of bearers that share a clue at all, so that not everybody is held against everybody."""
    shelves: dict[tuple[str, str], list[Bearer]] = {}
    for bearer in bearers:
        for clue in sorted(_clues(bearer)):
            shelves.setdefault((bearer.referent.kind, clue), []).append(bearer)
    for _, shelf in sorted(shelves.items()):
        yield from _neighbours(shelf)


def _neighbours(shelf: list[Bearer]) -> Iterator[tuple[Bearer, Bearer]]:
    """Give each pair of different names once, and each further bearer of one name with the first."""
    names: dict[str, Bearer] = {}
    for bearer in shelf:
        named = label(bearer)
        if named in names:
            yield names[named], bearer
        names.setdefault(named, bearer)
    yield from combinations(names.values(), 2)


def label(bearer: Bearer) -> str:
    """Give what two bearers share whom no rule tells apart."""
    return f"{folded(bearer.referent.name)}|{bearer.referent.country}"


def _clues(bearer: Bearer) -> set[str]:
    referent = bearer.referent
    if referent.kind == "country":
        return {referent.country or referent.name}
    if referent.kind == "person":
        words = person_words(referent.name)
        return {f"{word[0]}{words[-1][0]}" for word in words[:-1]} or {words[-1]}
    initials = {"".join(word[0] for word in name.split()) for name in bearer.names if " " in name}
    return set(bearer.names) | initials
