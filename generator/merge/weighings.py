"""Why two reports are in one record, or in two: the evidence for and against, as the table of clues weighs it.

Strategy: the pairs of reports that were weighed are looked at once more, now that their records are known. Of each
record the links that hold its reports together are told, the strongest of each report; and of each record that came
near it, the pair that came nearest, with what spoke for it and what against.

Laws: nothing is decided here; the weights are those by which it was decided. A record tells of at most `NEAREST`
others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from generator.merge.records import ENOUGH, NEVER, Clue, T, evidence_of, pairs_of
from generator.model import Contact, ContactReport, Sanction, SanctionReport, Weighing

NEAREST = 3
"""Other records of which a record tells why they are others."""
NEAR = 3
"""Weight of what speaks for a pair from which a reader may ask why it is none."""
AnyReport = SanctionReport | ContactReport
Homes = Mapping[AnyReport, tuple[str, str]]
"""By a report without its id the ids of its record and of itself."""


def homes_of(records: Iterable[Sanction | Contact]) -> Homes:
    """Lead from each report, as it was before it had an id, to its record's id and its own."""
    return {replace(report, id=""): (record.id, report.id) for record in records for report in record.reports}


def weighings_of(
    told: Iterable[T],
    keys: Callable[[T], Iterable[str]],
    clues: tuple[Clue[T], ...],
    at: Callable[[T], tuple[str, str] | None],
) -> tuple[Weighing, ...]:
    """Give the weighings of one register; `at` leads a told report to the ids of its record and of itself."""
    items = sorted(told, key=lambda item: item.place)
    together: dict[str, list[Weighing]] = defaultdict(list)
    apart: dict[tuple[str, str], list[Weighing]] = defaultdict(list)
    for i, j in sorted(pairs_of(items, keys)):
        ours, theirs = at(items[i]), at(items[j])
        if ours is None or theirs is None:
            continue
        one = _weighing(ours, theirs, evidence_of(clues, items[i], items[j]))
        if one.joined and one.weight >= ENOUGH:
            for report in (one.report, one.other_report):
                together[report].append(one)
        elif not one.joined and one.speaks_for >= NEAR:
            apart[min(one.record, one.other), max(one.record, one.other)].append(one)
    links = {min(ones, key=_strongest) for ones in together.values()}
    return tuple(sorted({*links, *_nearest(min(ones, key=_nearest_first) for ones in apart.values())}, key=_order))


def _weighing(ours: tuple[str, str], theirs: tuple[str, str], evidence: tuple[tuple[str, int], ...]) -> Weighing:
    never = any(weight <= NEVER for _, weight in evidence)
    return Weighing(
        record=ours[0],
        report=ours[1],
        other=theirs[0],
        other_report=theirs[1],
        weight=NEVER if never else sum(weight for _, weight in evidence),
        needed=ENOUGH,
        evidence=evidence,
    )


def _nearest(apart: Iterable[Weighing]) -> list[Weighing]:
    """Keep of each record the refusals that came nearest."""
    found: dict[str, list[Weighing]] = defaultdict(list)
    kept = []
    for one in sorted(apart, key=_nearest_first):
        sides = [found[one.record], found[one.other]]
        if min(map(len, sides)) < NEAREST:
            kept.append(one)
            for side in sides:
                side.append(one)
    return kept


def _strongest(one: Weighing) -> tuple[int, str, str]:
    return -one.weight, one.report, one.other_report


def _nearest_first(one: Weighing) -> tuple[int, int, str, str]:
    return -one.weight, -one.speaks_for, one.report, one.other_report


def _order(one: Weighing) -> tuple[str, bool, int, str, str]:
    return one.record, not one.joined, -one.weight, one.report, one.other_report
