"""How well reports of one event from two articles become one record, and how well disagreements are found.

    python -m benchmarks.merging [--shared DIR] [--misses] [--raise]

Strategy: the annotated articles and the project's seeds are built as evaluate.py builds them. Our reports are paired
with an article's gold events by the corpus's own rule (evaluate/score.py: the sentence, then who, whom, kind and
status; best first, one to one), so that every gold event leads to a record or to none.

The gold does not say which events of two articles are one, so `could_be_one` decides it on what the gold gives alone:
a contact if one of its kinds, alternatives included, is the same, at least two participants are the same (or all,
where one article names fewer), by any of their names or by their state, and no date excludes another; a sanction if
the imposer is the same or not given, a target is the same, and no date of the same stage excludes another. Dates are
compared at the coarser precision. Two events that are both undated are one only if they share somebody by name and
the articles appeared within `WEEK` days. The stage must be of one family too (`STAGES`: sought, passed, changed;
planned, called off, held). Of several candidates the one that shares most is taken, one to one. What the gold marks
as optional is left out.

Figures
  together   of the events that both articles of a story tell of: the share that is one record with both as sources
  joined     the same, of those events of which we have a report from both articles: merging alone
  purity     for each record the largest part of its gold events that could be one event, over all of its gold events;
             here the stage may differ, since a life has several
  found      of the gold disagreements that are contradictions: the share that stands in conflicts.json
  true       of our disagreements within the stories: the share that is one of these

What a gold disagreement is stands in disagreements.py.

Laws: nothing of the corpus is copied into the project; where it is absent this is said and the exit code is 0.

Exit codes: 0 all floors hold (or no corpus), 1 a figure fell, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from benchmarks.disagreements import disagreements
from benchmarks.evaluate import FLOORS, ROOT, Figures, build, compared, raised, read_floors, table

GOALS = {
    "merging.together": 0.8,
    "merging.joined": 0.95,
    "merging.purity": 0.95,
    "disagreements.found": 0.6,
    "disagreements.true": 0.5,
}
WEEK = 7
"""Days between two articles within which undated events can be one."""
STAGES: tuple[frozenset[str], ...] = (
    frozenset({"considered", "threatened", "proposed", "planned"}),
    frozenset({"agreed", "announced", "imposed"}),
    frozenset({"extended", "eased", "suspended", "lifted"}),
    frozenset({"refused", "postponed", "cancelled"}),
    frozenset({"held", "ongoing"}),
)
_PARTIES = 2
_STEM = 4
"""Letters by which a word derives from the name of a country: "Russian", "Russia"."""
Item = dict[str, Any]


class Event(NamedTuple):
    """One gold event: its article's gold, its register, and the event as annotated."""

    gold: Any
    register: str
    item: Item

    @property
    def place(self) -> str:
        """Name it for a list of misses."""
        who = self.item.get("participants") or [self.item["imposer"], *self.item["targets"]]
        what = self.item.get("kind") or "sanction"
        return f"{self.gold.id}: {what} {self.item['status']} {who} {self.item['date']} | {self.item['evidence']}"


def could_be_one(a: Event, b: Event) -> bool:
    """Tell whether two gold events can be one event, whatever their stage."""
    if a.register != b.register:
        return False
    if not _dates_fit(a, b) and (a.register == "contacts" or one_stage(a, b)):
        return False
    if a.register == "sanctions":
        by, other = a.item["imposer"], b.item["imposer"]
        imposer = not (by and other) or _same(a, by, b, other)
        undated = not (a.item["date"] or b.item["date"])
        return imposer and (_named(a, b) > 0 or not undated) and _shared(a, a.item["targets"], b, b.item["targets"]) > 0
    ours, theirs = a.item["participants"], b.item["participants"]
    needed = min(_PARTIES, len(ours), len(theirs))
    if not (a.item["date"] or b.item["date"] or _named(a, b)):
        return False
    return bool(_labels(a, "kind") & _labels(b, "kind")) and _shared(a, ours, b, theirs) >= needed


def one_stage(a: Event, b: Event) -> bool:
    """Tell whether two events stand at one stage of their life, or the gold accepts of each the other's label too."""
    ours, theirs = a.item["status"], b.item["status"]
    mutual = ours in _labels(b, "status") and theirs in _labels(a, "status")
    return mutual or any({ours, theirs} <= stage for stage in STAGES)


def pairs_of(left: Iterable[Event], right: Iterable[Event]) -> list[tuple[Event, Event]]:
    """Pair the events of two articles that are one, one to one, those that share most first."""
    right = list(right)
    found = [
        (-_closeness(a, b), i, j, a, b)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if could_be_one(a, b) and one_stage(a, b)
    ]
    pairs, ours, theirs = [], set(), set()
    for _, i, j, a, b in sorted(found, key=lambda one: one[:3]):
        if i not in ours and j not in theirs:
            pairs.append((a, b))
            ours.add(i)
            theirs.add(j)
    return pairs


def purity(records: Iterable[list[Event]]) -> float:
    """Give the share of gold events that lie in a record with events that can be the same."""
    total = pure = 0
    for events in records:
        total += len(events)
        pure += max(sum(a is b or could_be_one(a, b) for b in events) for a in events)
    return pure / total if total else 0.0


def _labels(event: Event, key: str) -> set[str]:
    alt = event.item.get(f"{key}_alt") or []
    return {event.item[key], *(alt if isinstance(alt, list) else [alt])}


def _same(a: Event, left: str, b: Event, right: str) -> bool:
    if a.gold.names(left) & b.gold.names(right):
        return True
    return bool(_countries(a, left) & _countries(b, right))


def _countries(event: Event, name: str) -> set[str]:
    """Give the country of an actor, or those by whose names words are described ("Russian energy companies")."""
    country = event.gold.country(name)
    if country is not None:
        return {country}
    words = re.findall(r"\w+", name.casefold())
    return {
        actor["country"]
        for actor in event.gold.d["actors"]
        if actor["kind"] == "country" and actor["country"]
        for form in (actor["name"], *actor["aliases"])
        if any(word.startswith(form.casefold()[: max(_STEM, len(form) - 2)]) for word in words)
        or form.casefold() in name.casefold()
    }


def _shared(a: Event, ours: list[str], b: Event, theirs: list[str]) -> int:
    return sum(any(_same(a, one, b, other) for other in theirs) for one in ours)


def _named(a: Event, b: Event) -> int:
    """Give the number of targets or participants that both name, not only by their state."""
    key = "targets" if a.register == "sanctions" else "participants"
    return sum(bool(a.gold.names(x) & b.gold.names(y)) for x in a.item[key] for y in b.item[key])


def _dates_fit(a: Event, b: Event) -> bool:
    ours, theirs = a.item["date"], b.item["date"]
    if ours and theirs:
        (start, end), (first, last) = _bounds(ours), _bounds(theirs)
        return start <= last and first <= end
    if any(_is_over(one, other) for one, other in ((a, b), (b, a))):
        return False
    days = [one.gold.d.get("published") or one.gold.d.get("anchor_assumed") for one in (a, b)]
    if ours or theirs or not all(days):
        return True
    return abs((date.fromisoformat(days[0][:10]) - date.fromisoformat(days[1][:10])).days) <= WEEK


def _is_over(undated: Event, dated: Event) -> bool:
    """Tell whether one is only sought, by an article of a day on which the other had been."""
    day, sought = undated.gold.d.get("published"), undated.item["status"] in STAGES[0]
    return bool(sought and day and dated.item["date"] and _bounds(dated.item["date"])[1] < day)


def _bounds(value: str) -> tuple[str, str]:
    """Give a value's first and last day as texts that compare."""
    left, _, right = value.partition("/")
    return left, (right or left) + "~"


def _closeness(a: Event, b: Event) -> int:
    """Give how much two events share: names before states, then both dates, then the same label."""
    dated = bool(a.item["date"] and b.item["date"])
    place = bool(a.item.get("place") and a.item.get("place") == b.item.get("place"))
    return 3 * _named(a, b) + 3 * dated + place + (a.item["status"] == b.item["status"])


def homes_of(events: Iterable[Event], prediction: Any, score: ModuleType) -> dict[int, str]:  # noqa: ANN401 - the scorer's own class
    """Lead from each gold event (by its identity) to the id of the record in which its report stands."""
    homes: dict[int, str] = {}
    groups: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        groups[event.gold.id, event.register].append(event)
    for (_, register), mine in groups.items():
        gold = mine[0].gold
        source = prediction.by_file.get(gold.file)
        reports = [
            report | {"kind": record.get("kind"), "record": record["id"]}
            for record in getattr(prediction, register)
            for report in record["reports"]
            if report["source"] == source
        ]
        rate = _rate(prediction, gold, source, register, score)
        found, _, _ = score.greedy(reports, [event.item for event in mine], rate)
        homes |= {id(item): report["record"] for report, item in found}
    return homes


def _rate(prediction: Any, gold: Any, source: str, register: str, score: ModuleType) -> Any:  # noqa: ANN401 - as above
    """Give the scorer's rule by which a report is held against a gold event of its article."""

    def any_same(ours: list[str], theirs: list[str], *, state: bool = True) -> bool:
        return any(score.same(prediction, gold, p, g, state=state) for p in ours for g in theirs)

    def rate(report: Item, item: Item) -> int:
        here = any(score.sentence_starts(prediction, source, report, one) for one in score.labels(item, "evidence"))
        status = report["status"] in score.labels(item, "status")
        if register == "sanctions":
            by = any_same(report["imposers"], [item["imposer"]] if item["imposer"] else [])
            whom = any_same(report["targets"], item["targets"])
            return 4 * here + 2 * whom + by + status if here or (by and whom and status) else 0
        who = sum(any_same([one], item["participants"], state=False) for one in report["participants"])
        kind = report["kind"] in score.labels(item, "kind")
        return 4 * here + 2 * min(who, _PARTIES) + kind + status if here or (who >= _PARTIES and kind and status) else 0

    return rate


def measure(shared: Path, docs: Path, seeds: Path, *, misses: bool) -> Figures:
    """Give the figures of the annotated articles, built from `seeds` into `docs`."""
    score = _scorer(shared)
    prediction = score.Prediction(docs / "data", seeds)
    golds = [score.Gold(path) for path in sorted((shared / "corpus" / "dev").glob("*.json"))]
    events = {
        gold.id: [Event(gold, register, item) for register in ("sanctions", "contacts") for item in gold.d[register]]
        for gold in golds
    }
    homes = homes_of((one for some in events.values() for one in some), prediction, score)
    stories = _stories(golds)
    pairs = [
        pair
        for story in stories.values()
        for left, right in combinations(story, 2)
        for pair in pairs_of(
            *([one for one in events[gold.id] if not one.item.get("optional")] for gold in (left, right))
        )
    ]
    records: dict[str, list[Event]] = defaultdict(list)
    for event in (one for some in events.values() for one in some):
        if id(event.item) in homes:
            records[homes[id(event.item)]].append(event)
    figures = _together(pairs, homes, misses=misses) | {"merging.purity": purity(records.values())}
    if misses:
        _print_mixed(records)
    conflicts = json.loads((docs / "data" / "conflicts.json").read_text(encoding="utf-8"))
    return figures | disagreements(conflicts, stories, prediction, score, misses=misses)


def _together(pairs: list[tuple[Event, Event]], homes: Mapping[int, str], *, misses: bool) -> Figures:
    both = [(a, b) for a, b in pairs if id(a.item) in homes and id(b.item) in homes]
    one = [(a, b) for a, b in both if homes[id(a.item)] == homes[id(b.item)]]
    print(f"{len(pairs)} events told by both articles of a story; {len(both)} read in both; {len(one)} one record")
    for a, b in pairs if misses else ():
        left, right = homes.get(id(a.item)), homes.get(id(b.item))
        sign = "=" if left and left == right else "/" if left and right else "-"
        print(f"{sign} {a.place}\n  {b.place}\n    {left} {right if left != right else ''}")
    return {
        "merging.together": len(one) / len(pairs) if pairs else 0.0,
        "merging.joined": len(one) / len(both) if both else 0.0,
    }


def _print_mixed(records: Mapping[str, list[Event]]) -> None:
    for record, events in sorted(records.items()):
        if any(not could_be_one(a, b) for a, b in combinations(events, 2)):
            print(f"+ {record} joins", *(f"\n    {event.place}" for event in events))


def _stories(golds: Iterable[Any]) -> dict[str, list[Any]]:
    """Give the stories that two articles tell, by name."""
    stories: dict[str, list[Any]] = defaultdict(list)
    for gold in golds:
        stories[gold.d["story"]].append(gold)
    return {name: story for name, story in stories.items() if len(story) > 1 and "off" not in name.split("-")}


def _scorer(shared: Path) -> ModuleType:
    """Load the corpus's scorer as a module."""
    spec = importlib.util.spec_from_file_location("corpus_score", shared / "evaluate" / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "evaluate" / "score.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, hold or raise the floors; give the exit code."""
    parser = argparse.ArgumentParser(description="Measure how reports of one event become one record.")
    beside = os.environ.get("SHARED", str(ROOT.parent / "shared"))
    parser.add_argument(
        "--shared", type=Path, default=Path(beside), help="folder with corpus/dev and evaluate/score.py"
    )
    parser.add_argument(
        "--misses", action="store_true", help="print every event and disagreement and what became of it"
    )
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was measured")
    options = parser.parse_args(arguments)
    if not (options.shared / "corpus" / "dev").is_dir():
        print(f"merging: no corpus at {options.shared / 'corpus' / 'dev'}; nothing was measured")
        return 0
    with tempfile.TemporaryDirectory() as work:
        shared = options.shared.resolve()
        measured = measure(shared, *build(shared, Path(work)), misses=options.misses)
    floors = read_floors(FLOORS)
    lines = compared(measured, floors, GOALS)
    print(table(lines))
    if options.lift:
        FLOORS.write_text(json.dumps(raised(measured, floors), indent=2) + "\n", encoding="utf-8")
    return 1 if any(line.fell for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
