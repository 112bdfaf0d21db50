"""How well articles on one event are brought together, and what it costs.

    python -m benchmarks.stories [--shared DIR] [--most N] [--misses] [--raise]

Strategy: the articles of corpus/clusters.*.jsonl.gz, which people grouped by event, go through clean and extract as
in a build and are grouped; figures are B-cubed (Bagga and Baldwin 1998): for each article the share of its group that
is of its event, and the share of its event that is in its group, each the mean over all articles. `whole` is measured
on all articles; `even` and `odd` on the events of even and of odd number alone. `tuned` shows that no threshold is
fitted to what it is measured on: the best threshold of the one half, applied to the other, and the mean of both.

The second table is the curve of cost, from reading an article's words to its story: the articles are repeated until
there are enough, and in each further copy nine words in ten, drawn by their letters, are replaced by made-up words of
the same length, the same word always by the same one. So every copy tells events of its own in a vocabulary that it
shares in part with the others. The exponent is that of the power of the number of articles with which the time grew
from the first size to the last.

Laws:
- Nothing of the corpus is copied into the project; where it is absent this is said and the exit code is 0.
- Every choice is drawn from a hash of its word: two runs give the same figures, but for the times.

Exit codes: 0 measured and the floors hold (or no corpus), 1 a figure fell, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import blake2b
from math import log
from pathlib import Path

from msgspec.structs import replace

from benchmarks.copies import CLUSTERS, LETTERS, News, _article, read_news
from benchmarks.evaluate import FLOORS, ROOT, Figures, compared, raised, read_floors, table
from generator.clean import clean
from generator.extract import extract
from generator.merge import linkage
from generator.merge.stories import tell_stories
from generator.merge.terms import Profile, profile_of, weighed
from generator.model import Extract
from generator.reading import reader_for

SIZES = (100, 300, 1000, 3000, 10_000)
GOALS = {"stories.whole": 0.9, "stories.even": 0.9, "stories.odd": 0.9, "stories.tuned": 0.9}
THRESHOLDS = tuple(step / 100 for step in range(8, 21))
CHANGED = 0.9
"""Share of the words that a further copy of an article has of its own."""
_WORD = re.compile(r"[A-Za-z]+")
_BYTE = 256


def b_cubed(groups: Iterable[Sequence[str]], event: Mapping[str, str]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of groups of articles against the event of each."""
    sizes = Counter(event[one] for group in groups for one in group)
    precision = recall = 0.0
    for group in groups:
        inside = Counter(event[one] for one in group)
        for one in group:
            precision += inside[event[one]] / len(group)
            recall += inside[event[one]] / sizes[event[one]]
    total = sum(sizes.values())
    both = precision + recall
    return precision / total, recall / total, 2 * precision * recall / both / total if both else 0.0


def read(news: Iterable[News]) -> tuple[Extract, ...]:
    """Give the articles as they are read in a build."""
    reader = reader_for(None)
    return tuple(extract(text, reader) for text in clean(tuple(_article(one) for one in news)))


def changed(article: Extract, copy: int) -> Extract:
    """Give a copy of an article with most of its words replaced by made-up ones of the same length."""
    if copy == 0:
        return article

    def told(words: str) -> str:
        return _WORD.sub(lambda found: _made_up(found[0], copy), words)

    text = article.text
    saved = replace(text.article, id=f"{text.article.id}-{copy}", raw=told(text.article.raw))
    return replace(
        article,
        text=replace(text, article=saved, title=told(text.title)),
        referents=tuple(
            replace(one, mentions=tuple(replace(mention, text=told(mention.text)) for mention in one.mentions))
            for one in article.referents
        ),
    )


@cache
def _made_up(word: str, copy: int) -> str:
    """Give the word that stands for a word in a copy: nine of ten are made up, the others stay."""
    drawn = blake2b(f"{word.lower()} {copy}".encode(), digest_size=64).digest()
    if drawn[0] >= CHANGED * _BYTE:
        return word
    return "".join(LETTERS[drawn[1 + i % 63] % len(LETTERS)] for i in range(len(word)))


def quality(extracts: tuple[Extract, ...], event: Mapping[str, str], *, misses: bool) -> Figures:
    """Measure the grouping of all articles, of both halves, and of each half with the other's threshold."""
    numbers = {one: i for i, one in enumerate(sorted(set(event.values())))}
    halves = [tuple(one for one in extracts if numbers[event[one.text.article.id]] % 2 == half) for half in (0, 1)]
    figures = {}
    print(f"{'articles':24}{'number':>8}{'precision':>11}{'recall':>8}{'F1':>8}")
    for name, part in (("whole", extracts), ("even", halves[0]), ("odd", halves[1])):
        groups = [story.sources for story in tell_stories(part)]
        found = b_cubed(groups, event)
        figures[f"stories.{name}"] = found[2]
        print(f"{name:24}{len(part):>8}{found[0]:>11.3f}{found[1]:>8.3f}{found[2]:>8.3f}")
        if misses and name == "whole":
            _print_misses(groups, event, extracts)
    tuned = [_at(_best(ours, event), theirs, event) for ours, theirs in (halves, halves[::-1])]
    figures["stories.tuned"] = sum(tuned) / len(tuned)
    return figures


def _best(extracts: tuple[Extract, ...], event: Mapping[str, str]) -> float:
    return max(THRESHOLDS, key=lambda threshold: _at(threshold, extracts, event))


def _at(threshold: float, extracts: tuple[Extract, ...], event: Mapping[str, str]) -> float:
    """Give F1 with another threshold than the program's."""
    profiles = _sorted(extracts)
    days = [None if one.day is None else date.fromisoformat(one.day).toordinal() for one in profiles]
    found = linkage.linked(weighed(profiles), days, alike=threshold)
    return b_cubed([tuple(profiles[i].source for i in group) for group in found.groups], event)[2]


def _sorted(extracts: tuple[Extract, ...]) -> list[Profile]:
    return sorted(map(profile_of, extracts), key=lambda one: (one.day or "~", one.source))


def _print_misses(groups: Sequence[Sequence[str]], event: Mapping[str, str], extracts: tuple[Extract, ...]) -> None:
    """Print the groups that hold several events, and the events that lie in several groups."""
    title = {one.text.article.id: f"{one.text.published} {one.text.title[:80]}" for one in extracts}
    homes: dict[str, list[Sequence[str]]] = defaultdict(list)
    for group in groups:
        for name in {event[one] for one in group}:
            homes[name].append(group)
        if len({event[one] for one in group}) > 1:
            print("+ one group, several events:", *(f"\n    {event[one]:>4} {title[one]}" for one in group))
    for name, parts in sorted(homes.items()):
        if len(parts) > 1:
            print(
                f"- event {name} in {len(parts)} groups:", *(f"\n    {len(part)}: {title[part[0]]}" for part in parts)
            )


def cost(extracts: tuple[Extract, ...], most: int) -> float:
    """Print the time of the grouping over growing folders; give the exponent of its growth."""
    print(f"\n{'articles':>9}{'seconds':>10}{'ms/article':>12}{'stories':>9}")
    times = []
    for number in (size for size in SIZES if size <= most):
        copies = -(-number // len(extracts))
        folder = [changed(one, copy) for copy in range(copies) for one in extracts][:number]
        start = time.perf_counter()
        stories = tell_stories(folder)
        times.append((number, time.perf_counter() - start))
        print(f"{number:>9}{times[-1][1]:>10.2f}{1000 * times[-1][1] / number:>12.2f}{len(stories):>9}", flush=True)
    (few, quick), (many, slow) = times[0], times[-1]
    return log(slow / quick) / log(many / few) if many > few else 0.0


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; hold or raise the floors; give the exit code."""
    parser = argparse.ArgumentParser(description="Measure how articles on one event are grouped, and what it costs.")
    beside = os.environ.get("SHARED", str(ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=Path(beside), help="folder with corpus/clusters.*.jsonl.gz")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="articles of the largest folder of the curve")
    parser.add_argument(
        "--misses", action="store_true", help="print the groups of several events, and events in several"
    )
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was measured")
    options = parser.parse_args(arguments)
    files = sorted((options.shared / "corpus").glob(CLUSTERS))
    if not files:
        print(f"stories: no {CLUSTERS} at {options.shared / 'corpus'}; nothing was measured")
        return 0
    news = [one for file in files for one in read_news(file)]
    extracts = read(news)
    measured = quality(extracts, {one.id: one.event for one in news}, misses=options.misses)
    print(f"the time grew with the number of articles to the power of {cost(extracts, options.most):.2f} (goal: 1.3)\n")
    floors = read_floors(FLOORS)
    lines = compared(measured, floors, GOALS)
    print(table(lines))
    if options.lift:
        FLOORS.write_text(json.dumps(raised(measured, floors), indent=2) + "\n", encoding="utf-8")
    return 1 if any(line.fell for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
