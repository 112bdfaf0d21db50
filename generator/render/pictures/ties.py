"""Who deals with whom: pairs of actors, with the contacts and sanctions that tie them.

Strategy: of the most salient actors those that are tied at all, in an order that puts the strongly tied side by side.

Laws: a tie is made of records only, never of two names in one sentence; what is left out is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from msgspec import Struct

from generator.model import Contact, Sanction
from generator.render.book import Book
from generator.render.pictures.manner import manner

MOST = 14
"""Actors drawn."""


class Tie(Struct, frozen=True):
    """Two actors (of a sanction: who imposes it, then its target) and the records that tie them, in their order."""

    left: str
    right: str
    kind: str
    cases: tuple[str, ...]
    done: bool


class Ties(Struct, frozen=True):
    """The actors drawn, in order; the ties between them; how many tied actors are left out."""

    actors: tuple[str, ...]
    ties: tuple[Tie, ...]
    left_out: int


def ties(book: Book) -> Ties:
    """Find the ties between the most salient actors of a briefing."""
    found: dict[tuple[str, str, str], list[Sanction | Contact]] = defaultdict(list)
    for case in book.cases:
        for pair in _pairs(case):
            found[pair].append(case)
    weights: dict[str, int] = defaultdict(int)
    for (left, right, _), cases in found.items():
        weights[left] += len(cases)
        weights[right] += len(cases)
    salience = {sheet.actor: sheet.salience for sheet in book.briefing.sheets}
    ranked = sorted(weights, key=lambda one: (-salience.get(one, 0), -weights[one], one))
    shown = frozenset(ranked[:MOST])
    drawn = tuple(
        Tie(left, right, kind, tuple(case.id for case in cases), any(manner(case) == "done" for case in cases))
        for (left, right, kind), cases in found.items()
        if left in shown and right in shown
    )
    tied = tuple(one for one in ranked[:MOST] if any(one in {tie.left, tie.right} for tie in drawn))
    return Ties(_ordered(tied, drawn), drawn, len(ranked) - len(tied))


def _pairs(case: Sanction | Contact) -> Iterator[tuple[str, str, str]]:
    if isinstance(case, Sanction):
        yield from (
            (imposer, target, "sanction")
            for imposer in dict.fromkeys(case.imposers)
            for target in dict.fromkeys(case.targets)
            if imposer != target
        )
    else:
        yield from ((one, other, "contact") for one, other in combinations(sorted(set(case.participants)), 2))


def _ordered(actors: tuple[str, ...], drawn: tuple[Tie, ...]) -> tuple[str, ...]:
    """Begin with the most salient actor; then always the one most strongly tied to those that stand already."""
    weight: Mapping[frozenset[str], int] = _weights(drawn)
    standing: list[str] = list(actors[:1])
    waiting = list(actors[1:])
    while waiting:
        nearest = max(
            waiting,
            key=lambda one: (
                sum(weight.get(frozenset((one, other)), 0) for other in standing),
                -actors.index(one),
            ),
        )
        standing.append(nearest)
        waiting.remove(nearest)
    return tuple(standing)


def _weights(drawn: tuple[Tie, ...]) -> Mapping[frozenset[str], int]:
    found: dict[frozenset[str], int] = defaultdict(int)
    for tie in drawn:
        found[frozenset((tie.left, tie.right))] += len(tie.cases)
    return found
