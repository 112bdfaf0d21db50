"""How well copies of one text are recognised, and what it costs.

    python benchmarks/copies.py [--shared DIR] [--most N] [--pairs]

Strategy: two tables. The first is a curve of cost over folders of made-up articles, of which one in five is a
copy: the time per article must not grow with their number. The second takes news articles of several outlets
(corpus/clusters.*.jsonl.gz), makes near-copies of each with known changes, one a row, and mixes them with
all the articles: recall is the share of near-copies that are led back to their article (or to what that one is
itself a copy of). Copies among the articles as they are have no annotation; `--pairs` prints them to be read.

Laws:
- Nothing of the corpus is copied into the project, and nothing is written.
- The corpus is named by `--shared`, else by the environment variable SHARED, else looked for beside the
  checkout; where it is absent this says so and measures the cost alone.
- Every choice is drawn from a fixed seed: two runs give the same figures, but for the times.

Exit codes: 0 measured, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.clean import clean  # noqa: E402 - the checkout that is measured comes first on the path
from generator.clean.copies import with_copies  # noqa: E402
from generator.model import Article, Block, Run, SourceNote, Span, Text  # noqa: E402

SIZES = (100, 300, 1000, 3000, 10_000)
CLUSTERS = "clusters.*.jsonl.gz"
FEWEST = 80
"""Words of an article from which near-copies are made; of a shorter one too little is left after a change."""
LETTERS = "aeilmnorstuh"

Change = Callable[[list[str], Random], list[str]]


class News(NamedTuple):
    """An article of the corpus: its paragraphs, its cluster, and what briefing.yml would say of it."""

    id: str
    event: str
    outlet: str
    day: str
    title: str
    paragraphs: list[str]


def made_up(number: int, chance: Random) -> tuple[Text, ...]:
    """Give made-up articles of 150 to 900 words from a small vocabulary; one in five repeats most of an earlier one."""
    words = ["".join(chance.choices(LETTERS, k=chance.randint(2, 9))) for _ in range(8000)]
    stories: list[list[str]] = []
    for _ in range(number):
        if stories and chance.random() < 0.2:  # noqa: PLR2004 - one in five
            earlier = chance.choice(stories)
            stories.append(earlier[: max(40, len(earlier) * chance.randint(6, 10) // 10)])
        else:
            stories.append(chance.choices(words, k=chance.randint(150, 900)))
    return tuple(_text(f"made-{i}", " ".join(story), f"Outlet {i % 40}") for i, story in enumerate(stories))


def _text(name: str, raw: str, outlet: str) -> Text:
    article = Article(id=name, file=f"{name}.txt", sha256=name, raw=raw, note=SourceNote(file=name))
    blocks = (Block("paragraph", Span(0, len(raw))),)
    return Text(article=article, content=raw, runs=(Run(0, 0, len(raw)),), blocks=blocks, title="", outlet=outlet)


def cost(most: int) -> None:
    """Print the time of with_copies over growing folders."""
    print(f"{'articles':>9}{'seconds':>10}{'ms/article':>12}{'copies':>8}{'peak MB':>9}")
    for number in (size for size in SIZES if size <= most):
        texts = made_up(number, Random(number))  # noqa: S311 - made-up words, no secret
        start = time.perf_counter()
        found = sum(text.copy_of is not None for text in with_copies(texts))
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{number:>9}{seconds:>10.2f}{1000 * seconds / number:>12.2f}{found:>8}{peak:>9}")


def read_news(path: Path) -> list[News]:
    """Read the articles of one file of clusters."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        News(
            row["id"],
            row["event"],
            row["outlet"],
            row["date"][:10],
            row["title"],
            [part for part in row["text"].split("\n") if part.strip()],
        )
        for row in rows
    ]


def _dropped(paragraphs: list[str], chance: Random) -> list[str]:
    gone = chance.randrange(len(paragraphs))
    return [one for i, one in enumerate(paragraphs) if i != gone]


def _lead_rewritten(paragraphs: list[str], chance: Random) -> list[str]:
    """Put the words of the first paragraph into another order, which leaves no run of them."""
    words = paragraphs[0].split()
    chance.shuffle(words)
    return [" ".join(words), *paragraphs[1:]]


def _first_part(share: float) -> Change:
    def cut(paragraphs: list[str], _chance: Random) -> list[str]:
        limit, kept, words = share * len(" ".join(paragraphs).split()), [], 0
        for one in paragraphs:
            if words >= limit:
                break
            kept.append(one)
            words += len(one.split())
        return kept

    return cut


def _edited(share: float) -> Change:
    """Replace one word in so many, anywhere."""

    def edit(paragraphs: list[str], chance: Random) -> list[str]:
        return [
            " ".join("".join(chance.choices(LETTERS, k=6)) if chance.random() < share else word for word in one.split())
            for one in paragraphs
        ]

    return edit


CHANGES: tuple[tuple[str, Change], ...] = (
    ("headline changed", lambda paragraphs, _chance: paragraphs),
    ("a paragraph dropped", _dropped),
    ("the lead rewritten", _lead_rewritten),
    ("first 70 % of the words", _first_part(0.7)),
    ("first 40 % of the words", _first_part(0.4)),
    ("one word in 50 replaced", _edited(0.02)),
    ("one word in 20 replaced", _edited(0.05)),
    ("one word in 10 replaced", _edited(0.1)),
)
"""How a near-copy is made; each has another headline and another outlet too."""


def _article(news: News) -> Article:
    note = SourceNote(file=news.id, outlet=news.outlet, published=news.day, title=news.title)
    raw = "\n\n".join([news.title, *news.paragraphs])
    return Article(id=news.id, file=f"{news.id}.txt", sha256=news.id, raw=raw, note=note)


def recall(news: list[News]) -> None:
    """Print for each change how many near-copies are led back to their article, and how many to another event."""
    chance = Random(1)  # noqa: S311 - a choice of changes, no secret
    long = [one for one in news if len(" ".join(one.paragraphs).split()) >= FEWEST]
    event = {one.id: one.event for one in news}
    print(f"\n{'near-copies of ' + str(len(long)) + ' articles':32}{'recall':>8}{'precision':>11}")
    for name, change in CHANGES:
        changed = [
            one._replace(
                id=f"near-{one.id}",
                outlet="The Copying Post",
                title=f"What is known {i}",
                paragraphs=change(one.paragraphs, chance),
            )
            for i, one in enumerate(long)
        ]
        event |= {one.id: one.event for one in changed}
        counts_as = _counts_as([*news, *changed])
        back = sum(counts_as[one.id] == counts_as[one.id.removeprefix("near-")] for one in changed)
        copies = [(one, lead) for one, lead in counts_as.items() if one != lead]
        right = sum(event[one] == event[lead] for one, lead in copies)
        print(f"{name:32}{back / len(changed):>8.3f}{right / len(copies):>11.3f}")


def _counts_as(news: list[News]) -> dict[str, str]:
    texts = clean(tuple(_article(one) for one in news))
    return {text.article.id: text.copy_of.lead if text.copy_of else text.article.id for text in texts}


def natural(news: list[News], *, shown: bool) -> None:
    """Print how many of the articles as they are have their text from another, and in one event."""
    texts = {text.article.id: text for text in clean(tuple(_article(one) for one in news))}
    event = {one.id: one.event for one in news}
    copies = [(one, one.copy_of) for one in texts.values() if one.copy_of]
    same = sum(event[one.article.id] == event[copy.lead] for one, copy in copies)
    print(f"\n{len(news)} articles as they are: {len(copies)} copies, {same} of them of the same event")
    for one, copy in copies if shown else ():
        lead = texts[copy.lead]
        print(f"  {copy.relation}, {copy.shared} of {copy.words} words, agency {copy.agency or '-'}")
        print(f"    {one.outlet}: {one.title}\n    {lead.outlet}: {lead.title}")


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; give the exit code."""
    parser = argparse.ArgumentParser(description="Measure how copies of one text are recognised, and what it costs.")
    beside = os.environ.get("SHARED", str(ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=Path(beside), help="folder with corpus/clusters.*.jsonl.gz")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="articles of the largest folder of the curve")
    parser.add_argument("--pairs", action="store_true", help="print the copies found among the articles as they are")
    options = parser.parse_args(arguments)
    cost(options.most)
    files = sorted((options.shared / "corpus").glob(CLUSTERS))
    if not files:
        print(f"copies: no {CLUSTERS} at {options.shared / 'corpus'}; only the cost was measured")
        return 0
    news = [one for file in files for one in read_news(file)]
    recall(news)
    natural(news, shown=options.pairs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
