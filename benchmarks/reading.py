"""How well saved web pages are read: body, title and day, beside trafilatura alone on the same pages.

    python benchmarks/reading.py [--shared DIR] [--misses]

Strategy: the pages of three open sets with human answers are read by the importer's own page reader, and in the same
run by trafilatura and htmldate with their defaults, so that a newer version of either moves both columns. Bodies are
compared by the F1 of their runs of four words. A title is right if it is the same but for white space and for curly
or straight marks; beside it stands how often it is the same to the letter. A day is right if it is the same, and
where the answer is that there is none, none must be given.

Laws:
- Nothing of the corpus is copied into the project, and nothing is written.
- Where the corpus is absent this says so and exits 0, because only those who have it can measure.

Exit codes: 0 all goals are met (or no corpus), 1 a goal is missed, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from htmldate import find_date
from trafilatura import bare_extraction, extract_metadata

from generator.acquire.importing.found import Found, Original
from generator.acquire.importing.page import read_page

ROOT = Path(__file__).resolve().parent.parent
GRAM = 4
ALLOWANCE = 0.01
"""What the body's F1 may be below trafilatura alone."""
TITLE_GOAL = 0.85
DAY_GOALS = {"fundus_en": 0.95, "htmldate_en": 0.925}
DAY = 10
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})


class Score(NamedTuple):
    """One figure of one set: ours, trafilatura's, and what ours has to reach (None: nothing)."""

    name: str
    ours: float
    alone: float
    goal: float | None

    @property
    def missed(self) -> bool:
        """Whether ours is below its goal."""
        return self.goal is not None and self.ours < self.goal


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count the runs of four words of `text`; a shorter text is one run."""
    words = re.findall(r"\w+", text.lower())
    return Counter(tuple(words[i : i + GRAM]) for i in range(max(1, len(words) - GRAM + 1)))


def body_f1(gold: str, found: str) -> float:
    """Give the F1 of the runs of four words of `found` against `gold`."""
    left, right = shingles(gold), shingles(found)
    return 2 * (left & right).total() / (left.total() + right.total())


def same_title(gold: str, found: str | None) -> bool:
    """Tell whether two titles are the same but for white space and the form of their marks."""
    return _plain(gold) == _plain(found or "")


def same_day(gold: Any, found: str | None) -> bool:  # noqa: ANN401 - a set writes "no day" as a number that is none
    """Tell whether `found`, a day or a time, falls on the day `gold`; where there is none, none must be found."""
    return (found or "")[:DAY] == (gold[:DAY] if isinstance(gold, str) else "")


def bodies(row: dict[str, Any]) -> tuple[str, ...]:
    """Give the right bodies of a page; a summary above the text may belong to it or not."""
    if "body" in row:
        return (row["body"],)
    summary = row.get("summary") or []
    lines = [summary] if isinstance(summary, str) else summary
    paragraphs = row.get("paragraphs") or []
    return ("\n".join(paragraphs), "\n".join([*lines, *paragraphs])) if paragraphs else ()


def _plain(words: str) -> str:
    return " ".join(words.translate(_STRAIGHT).split())


def pages(corpus: Path, name: str) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Give the answers and the bytes of each page of a set."""
    for line in (corpus / f"html.{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row, gzip.decompress((corpus / row["html_path"]).read_bytes())


def alone(data: bytes) -> Found:
    """Read a page with trafilatura and htmldate as they are."""
    body = bare_extraction(data, include_comments=False, with_metadata=False)
    told = extract_metadata(data)
    return Found(
        body=getattr(body, "text", None) or "",
        title=told.title if told else None,
        published=find_date(data, original_date=True),
    )


def scored(row: dict[str, Any], found: Found) -> dict[str, float]:
    """Score what was found on one page, as far as the set has answers."""
    scores: dict[str, float] = {}
    if right := bodies(row):
        scores["body F1"] = max(body_f1(one, found.body) for one in right)
    if row.get("title"):
        scores["title"] = float(same_title(row["title"], found.title))
        scores["title strict"] = float(row["title"].split() == (found.title or "").split())
    if "date" in row:
        scores["day"] = float(same_day(row["date"], found.published))
    return scores


def measured(corpus: Path, name: str, *, misses: bool) -> Iterator[Score]:
    """Give the figures of one set; with `misses` print each page that is not fully right."""
    ours: dict[str, float] = defaultdict(float)
    others: dict[str, float] = defaultdict(float)
    number: Counter[str] = Counter()
    for row, data in pages(corpus, name):
        found = read_page(Original("page.html", data))
        mine, theirs = scored(row, found), scored(row, alone(data))
        for figure, value in mine.items():
            number[figure] += 1
            ours[figure] += value
            others[figure] += theirs[figure]
            if misses and (value < theirs[figure] - ALLOWANCE or not value):
                print(f"  {name} {row['id']}: {figure} {value:.3f}, {found.title!r}, {found.published}")
    for figure in number:
        count = number[figure]
        yield _score(name, figure, ours[figure] / count, others[figure] / count)


def _score(name: str, figure: str, ours: float, others: float) -> Score:
    goals = {"body F1": others - ALLOWANCE, "title": TITLE_GOAL, "day": DAY_GOALS.get(name)}
    return Score(f"{name} {figure}", ours, others, goals.get(figure))


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, and tell by the exit code whether all goals are met."""
    parser = argparse.ArgumentParser(description="Measure how well saved web pages are read.")
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("SHARED", ROOT.parent / "shared")))
    parser.add_argument("--misses", action="store_true", help="name the pages that are not read rightly")
    options = parser.parse_args(arguments)
    corpus = options.shared / "corpus"
    if not (corpus / "html").is_dir():
        print(f"skipped: there is no corpus of web pages in {corpus}; name its folder with --shared DIR")
        return 0
    names = ("fundus_en", "scrapinghub", "htmldate_en")
    scores = [score for name in names for score in measured(corpus, name, misses=options.misses)]
    print(f"{'figure':<24}{'ours':>8}{'alone':>8}{'goal':>8}")
    for score in scores:
        goal = f"{score.goal:>8.3f}" if score.goal is not None else f"{'':>8}"
        print(f"{score.name:<24}{score.ours:>8.3f}{score.alone:>8.3f}{goal}{'  MISSED' if score.missed else ''}")
    return int(any(score.missed for score in scores))


if __name__ == "__main__":
    sys.exit(main())
