"""What merging costs past one machine: a simulation on synthetic extracts, partition by partition.

    python -m benchmarks.beyond [--articles 100000] [--room 1000] [--partitions N] [--equal 2000]

Strategy: the invented stories of `scaling` are told without end, one in four of them with leaders who recur, as the
news does. Three steps, as a cluster would take them: a row an article is read (id, day, names) and a name that few
articles have links them (map); articles that are linked go to one partition of at most `--room` articles, in the
order of their days (shuffle); each partition is merged on its own by the program's own `merge`, and only what crosses
partitions is kept: the actors by id, and how many ids meet (reduce).

Measured: the links and partitions of all articles, the merge of the first `--partitions` partitions that are spread
evenly over all (all of them where it is not given), the highest memory of the process. Reckoned: the merge of the
others, by their number. Stand-ins: a row is made from the story's names and not read from a store; an extract is told
anew and not fetched, and the time that this takes is told apart.

With `--equal` so many articles are merged whole and in partitions, and the records, stories and quotations are
counted that are the same: that is what partitions cost in what is found.

Laws: nothing is asserted and nothing is written. Exit codes: 0 measured, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import gc
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

import msgspec

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.scaling import NAMES, name_of, read_articles, retell  # noqa: E402 - this checkout comes first
from generator.merge import merge  # noqa: E402
from generator.model import Dossier, Extract, Settings  # noqa: E402

YEARS = 10
"""Years over which the stories lie."""
LEADERS = 400
"""Leaders who recur."""
RECURRING = 4
"""One story in so many is about leaders who recur."""
RARE = 64
"""Articles that may have a name for it to link them: who is in the news every week links nothing."""
NEAR = 30
"""Days within which a name links two articles."""
PERSONS = ("Anna Brandik", "Otto Velkor")
BODIES = ("Morvanta Oil",)


class Row(NamedTuple):
    """What the shuffle needs to know of an article: its number, its day, and the people and bodies that it names."""

    number: int
    day: int
    names: tuple[str, ...]


class Story(NamedTuple):
    """How a story calls whom the articles call otherwise, and how many days later it happens."""

    names: Mapping[str, str]
    later: int


class Totals(NamedTuple):
    """What the partitions cost and gave: articles, seconds, and how often each actor's and record's id came."""

    articles: int
    told: float
    merged: float
    actors: Counter[str]
    records: Counter[str]


def main() -> None:
    """Measure and print."""
    given = _arguments()
    plain = tuple(msgspec.json.encode(extract).decode() for extract in read_articles())
    if given.equal:
        _compare(plain, given.equal)
    start = time.process_time()
    partitions = packed(rows(given.articles, len(plain)), given.room)
    shuffled = time.process_time() - start
    largest = max(map(len, partitions))
    print(f"{given.articles} articles: {len(partitions)} partitions of at most {largest} in {shuffled:.1f} s CPU")
    step = max(1, len(partitions) // (given.partitions or len(partitions)))
    chosen = partitions[::step]
    totals = _merged(chosen, plain)
    each = totals.merged / totals.articles
    whole = "measured" if step == 1 else "reckoned"
    crossing = sum(number > 1 for number in totals.actors.values())
    print(
        f"{len(chosen)} partitions ({totals.articles} articles) merged in {totals.merged:.1f} s CPU, "
        f"{1000 * each:.2f} ms an article; told anew in {totals.told:.1f} s\n"
        f"all {given.articles}: {each * given.articles:.0f} s CPU ({whole}), "
        f"{each * given.articles / 3600:.2f} hours of one core\n"
        f"actors {len(totals.actors)}, of which {crossing} in several partitions; records {len(totals.records)}, "
        f"ids that came twice: {sum(number > 1 for number in totals.records.values())}\n"
        f"highest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )


def story(number: int) -> Story:
    """Give the story of a number; the same whenever it is asked for."""
    chance = Random(number)  # noqa: S311 - no secret
    names = {name: name_of(len(name), chance) for name in NAMES}
    if number % RECURRING == 0:
        one, other = chance.sample(range(LEADERS), 2)
        names |= _leader(one, "Anna", "Brandik") | _leader(other, "Otto", "Velkor")
    return Story(names, chance.randrange(365 * YEARS))


def _leader(number: int, given: str, surname: str) -> Mapping[str, str]:
    chance = Random(f"leader {number}")  # noqa: S311 - no secret
    return {given: name_of(len(given), chance), surname: name_of(len(surname), chance)}


def rows(articles: int, each: int) -> Iterator[Row]:
    """Give the rows of so many articles, `each` a story."""
    for first in range(0, articles, each):
        names, later = story(first // each)
        called = tuple(" ".join(names.get(word, word) for word in name.split()) for name in (*PERSONS, *BODIES))
        yield from (Row(number, later, called) for number in range(first, min(first + each, articles)))


def packed(told: Iterable[Row], room: int) -> list[list[int]]:
    """Give the partitions: articles that a rare name links within `NEAR` days stand together, at most `room` of them.

    Groups larger than the room are cut at it, in the order of their days.
    """
    days: list[int] = []
    bearers: dict[str, list[int]] = defaultdict(list)
    for row in told:
        days.append(row.day)
        for name in row.names:
            bearers[name].append(row.number)
    home = list(range(len(days)))
    for numbers in bearers.values():
        if len(numbers) <= RARE:
            near = sorted(numbers, key=lambda one: (days[one], one))
            for one, other in pairwise(near):
                if days[other] - days[one] <= NEAR:
                    home[_root(home, one)] = _root(home, other)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in sorted(range(len(days)), key=lambda one: (days[one], one)):
        groups[_root(home, number)].append(number)
    return list(_filled(groups.values(), room))


def _root(home: list[int], one: int) -> int:
    while home[one] != one:
        home[one] = home[home[one]]
        one = home[one]
    return one


def _filled(groups: Iterable[list[int]], room: int) -> Iterator[list[int]]:
    """Fill partitions with groups, in their order."""
    held: list[int] = []
    for group in groups:
        for at in range(0, len(group), room):
            part = group[at : at + room]
            if len(held) + len(part) > room:
                yield held
                held = []
            held += part
    if held:
        yield held


def _merged(partitions: Iterable[list[int]], plain: tuple[str, ...]) -> Totals:
    """Merge partition after partition, and keep of each only what crosses it."""
    articles, told, merged = 0, 0.0, 0.0
    actors: Counter[str] = Counter()
    records: Counter[str] = Counter()
    for partition in partitions:
        start = time.process_time()
        extracts = told_anew(partition, plain)
        between = time.process_time()
        dossier = merge(extracts, Settings())
        merged += time.process_time() - between
        told += between - start
        articles += len(extracts)
        actors.update(actor.id for actor in dossier.actors)
        records.update(record.id for record in (*dossier.sanctions, *dossier.contacts))
        del extracts, dossier
        gc.collect()
    return Totals(articles, told, merged, actors, records)


def told_anew(numbers: Iterable[int], plain: tuple[str, ...]) -> tuple[Extract, ...]:
    """Give what was read in the articles of these numbers."""
    found = []
    for number in numbers:
        at, which = divmod(number, len(plain))
        names, later = story(at)
        found.append(retell(plain[which], names, timedelta(days=later), f"{at:07}-{which}"))
    return tuple(found)


def _compare(plain: tuple[str, ...], articles: int) -> None:
    """Print how much of what the whole merge finds the merge in four partitions finds too."""
    whole = _found([merge(told_anew(range(articles), plain), Settings())])
    parts = packed(rows(articles, len(plain)), articles // 4)
    pieces = _found(merge(told_anew(part, plain), Settings()) for part in parts)
    print(f"{articles} articles, whole and in {len(parts)} partitions:")
    for kind, ours in whole.items():
        same = len(ours & pieces[kind])
        print(f"  {kind:<11} {len(ours):>6} whole, {len(pieces[kind]):>6} in partitions, {same:>6} the same")


def _found(dossiers: Iterable[Dossier]) -> Mapping[str, set[object]]:
    """Give what dossiers hold, each by what it rests on; of the actors the ids."""
    found: dict[str, set[object]] = defaultdict(set)
    for dossier in dossiers:
        for kind, records in (("sanctions", dossier.sanctions), ("contacts", dossier.contacts)):
            found[kind] |= {(one.id, frozenset(report.id for report in one.reports)) for one in records}
        found["quotations"] |= {(one.id, one.citations) for one in dossier.quotations}
        found["stories"] |= {one.sources for one in dossier.stories}
        found["actors"] |= {one.id for one in dossier.actors}
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000, help="articles of the corpus (%(default)s)")
    parser.add_argument("--room", type=int, default=1000, help="articles of a partition at most (%(default)s)")
    parser.add_argument("--partitions", type=int, default=0, help="partitions that are merged (all)")
    parser.add_argument("--equal", type=int, default=0, help="articles that are merged whole, too (none)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
