"""Why two reports are in one record, or in two: the evidence for and against, as the table of clues weighs it.

Strategy: the pairs of reports that were weighed are looked at once more, now that their records are known. Of each
record the links that hold its reports together are told, the strongest of each report; and of each record that came
near it, the pair that came nearest, with what spoke for it and what against.

Laws: nothing is decided here; the weights are those by which it was decided. A record tells of at most `NEAREST`
others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from msgspec.structs import replace

from generator.merge.records import ENOUGH, NEVER, Clue, Compared, T, evidence_of, weigh
from generator.model import Contact, ContactReport, Sanction, SanctionReport, Weighing

NEAREST = 3
"""Other records of which a record tells why they are others."""
NEAR = 3
"""Weight of what speaks for a pair from which a reader may ask why it is none."""
AnyReport = SanctionReport | ContactReport
Homes = Mapping[AnyReport, tuple[str, str]]
"""By a report without its id the ids of its record and of itself."""
Homesteads = tuple[tuple[str, str] | None, ...]
"""The ids of the record and of the report, by the number of a report; None where it has none."""
R = TypeVar("R")


def homes_of(records: Iterable[Sanction | Contact]) -> Homes:
    """Lead from each report, as it was before it had an id, to its record's id and its own."""
    return {replace(report, id=""): (record.id, report.id) for record in records for report in record.reports}


class Register(NamedTuple, Generic[R]):
    """The records of one register, and why their reports are one or are not."""

    records: tuple[R, ...]
    weighings: tuple[Weighing, ...]


def weighings_of(
    known: Compared[T], clues: tuple[Clue[T], ...], at: Callable[[T], tuple[str, str] | None]
) -> tuple[Weighing, ...]:
    """Give the weighings of one register; `at` leads a told report to the ids of its record and of itself.

    All evidence is drawn only for the pairs that are told.
    """
    homes = tuple(at(item) for item in known.items)
    links: dict[str, _Pair] = {}
    apart: dict[tuple[str, str], _Pair] = {}
    for (left, right), (weight, speaking) in sorted(known.open.items()):
        ours, theirs = homes[left], homes[right]
        if ours is None or theirs is None:
            continue
        one = _Pair(-weight, -speaking, ours[1], theirs[1], left, right)
        if ours[0] == theirs[0] and weight >= ENOUGH:
            for report in (ours[1], theirs[1]):
                links[report] = min(links.get(report, one), one, key=_strongest)
        elif ours[0] != theirs[0] and speaking >= NEAR:
            records = min(ours[0], theirs[0]), max(ours[0], theirs[0])
            apart[records] = min(apart.get(records, one), one)
    kept = _Kept()
    for records, one in sorted(apart.items(), key=lambda item: item[1]):
        kept.offer(records, one)
    never = _never(known, clues, homes, lambda records: records not in apart and kept.wants(records))
    for records, one in sorted(never.items(), key=lambda item: item[1]):
        kept.offer(records, one)
    told = {*links.values(), *kept.pairs}
    return tuple(sorted({_weighing(known, clues, homes, one) for one in told}, key=_order))


class _Pair(NamedTuple):
    """A pair of reports that may be told; sorted, the nearest to one event comes first."""

    cost: int
    speaks: int
    report: str
    other_report: str
    left: int
    right: int


class _Kept:
    """The refusals that are told: of each record those that came nearest. It lives for one register."""

    def __init__(self) -> None:
        self.pairs: list[_Pair] = []
        self._told: Counter[str] = Counter()

    def wants(self, records: tuple[str, str]) -> bool:
        """Tell whether one of two records has fewer than it may have."""
        return min(self._told[record] for record in records) < NEAREST

    def offer(self, records: tuple[str, str], one: _Pair) -> None:
        """Keep a refusal, the nearest of which are offered first, if one of its records wants it."""
        if self.wants(records):
            self.pairs.append(one)
            self._told.update(records)


def _never(
    known: Compared[T], clues: tuple[Clue[T], ...], homes: Homesteads, wanted: Callable[[tuple[str, str]], bool]
) -> Mapping[tuple[str, str], _Pair]:
    """Give by the records that are `wanted` the nearest of the pairs that can never be one."""
    speaking = tuple(clue for clue in clues if clue.weight > 0)
    found: dict[tuple[str, str], _Pair] = {}
    for number in sorted(known.never):
        left, right = divmod(number, len(known.items))
        ours, theirs = homes[left], homes[right]
        if ours is None or theirs is None or ours[0] == theirs[0]:
            continue
        records = min(ours[0], theirs[0]), max(ours[0], theirs[0])
        if wanted(records):
            speaks = weigh(speaking, known.items[left], known.items[right])
            if speaks >= NEAR:
                one = _Pair(-NEVER, -speaks, ours[1], theirs[1], left, right)
                found[records] = min(found.get(records, one), one)
    return found


def _weighing(known: Compared[T], clues: tuple[Clue[T], ...], homes: Homesteads, pair: _Pair) -> Weighing:
    ours, theirs = homes[pair.left] or ("", ""), homes[pair.right] or ("", "")
    return Weighing(
        record=ours[0],
        report=ours[1],
        other=theirs[0],
        other_report=theirs[1],
        weight=-pair.cost,
        needed=ENOUGH,
        evidence=evidence_of(clues, known.items[pair.left], known.items[pair.right]),
    )


def _strongest(one: _Pair) -> tuple[int, str, str]:
    return one.cost, one.report, one.other_report


def _order(one: Weighing) -> tuple[str, bool, int, str, str]:
    return one.record, not one.joined, -one.weight, one.report, one.other_report
