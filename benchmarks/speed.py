"""What a briefing costs, from ten articles to ten thousand: time, memory, bytes, beside spaCy and MkDocs alone.

    python -m benchmarks.speed [--shared DIR] [--sizes 10,100,1000] [--compared 1000] [--words N] [--to DIR]

Strategy: for each size an archive of that many articles (archive.py) is built from nothing, built again unchanged, and
built again with one article edited, cold and in a process that has built it before; then MkDocs builds the site. At
the size `--compared` the same texts go through spaCy's own pipeline, through a build with two processes, and as many
pages of as many words, each with fifteen footnotes, through plain MkDocs with Material. Every step is a process of its
own (measured.py). Ratios compare what ran in one call on one machine; seconds are that machine's.

The table is printed and written with the curves to `--to` (benchmarks/speed by default): speed.md, speed.json and an
SVG a quantity. `--words` ends each text at the paragraph with its N-th word, for large sizes on small machines.
`--keep` names a folder for the archives and sites, which are in a temporary one otherwise. `--add` keeps the rows of
other sizes that an earlier run left, since ten thousand articles take an hour; ratios are of one run all the same.

Laws: nothing is asserted, a clock is no test; a step that fails ends the run; where the archive is absent this is said.

Exit codes: 0 measured (or no archive), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from benchmarks.archive import articles, releases
from benchmarks.curves import curve
from benchmarks.measured import ROOT, take, weight
from benchmarks.plainsite import plain_site, words_a_page

ARCHIVE = "corpus/scale.state.jsonl.gz"
Figures = dict[str, float]
WHOLE = 100
"""From here a figure is shown without a fraction."""
GOALS: tuple[tuple[str, str, str], ...] = (
    ("cpu_to_spacy", "CPU of a build from nothing / CPU of spaCy's default pipeline", "<= 1.0"),
    ("jobs2_to_serial", "wall time with --jobs 2 / with one process", "<= 0.60"),
    ("unchanged_wall", "nothing changed, seconds", "<= 1 at 1,000, <= 5 at 10,000"),
    ("edited_over_load", "one article edited, cold, seconds beyond loading the model", "<= 2"),
    ("edited_warm", "one article edited, in a process that has built before, seconds", "<= 1"),
    ("build_peak", "peak memory of a build from nothing, MB", "<= 700 at 10,000"),
    ("site_to_plain", "CPU of mkdocs build a page / of plain pages with 15 footnotes", "<= 0.5"),
    ("largest_page", "largest page, KB compressed", "<= 400"),
)
"""What is held against a goal: the figure, in words, the goal."""
CURVES = (
    ("build_cpu", "Build from nothing, seconds of CPU"),
    ("build_wall", "Build from nothing, seconds"),
    ("edited_wall", "One article edited, cold, seconds"),
    ("unchanged_wall", "Nothing changed, seconds"),
    ("build_peak", "Peak memory of a build, MB"),
    ("docs_mb", "docs/, MB"),
    ("site_mb", "site/, MB"),
    ("site_cpu", "mkdocs build, seconds of CPU"),
    ("search_kb", "Search index, KB compressed"),
    ("largest_page", "Largest page, KB compressed"),
)
EDIT = "\n\nThe foreign ministry said on Monday that it had no further comment.\n"
BUILD = ("-m", "generator", "build", "--seeds", "seeds", "--docs", "docs")
SPACY = """
import sys
from importlib import import_module
from pathlib import Path
from generator.model.parser import model_named
nlp = import_module(model_named().package).load()
texts = (path.read_text(encoding="utf-8") for path in sorted(Path("seeds").glob(sys.argv[1])))
print(sum(len(doc) for doc in nlp.pipe(texts)))
"""
"""spaCy's default pipeline over the seeds of a pattern, with its own batches; over none, it is loaded only."""


def make(folder: Path, archive: Path, size: int, words: int | None) -> None:
    """Write an archive of `size` articles to folder/seeds, as files and as nothing else."""
    seeds = folder / "seeds"
    shutil.rmtree(folder, ignore_errors=True)
    seeds.mkdir(parents=True)
    for name, text in articles(releases(archive), size, words):
        (seeds / name).write_text(text, encoding="utf-8")


def built(folder: Path) -> Iterator[tuple[str, float]]:
    """Build from nothing, unchanged, and with one article edited; give what each took."""
    first = take(BUILD, folder)
    yield from (("build_wall", first.wall), ("build_cpu", first.cpu), ("build_peak", first.peak))
    yield "unchanged_wall", take(BUILD, folder).wall
    edit(folder)
    edited = take(BUILD, folder)
    yield from (("edited_wall", edited.wall), ("edited_cpu", edited.cpu))
    yield "edited_warm", float(take(["-m", "benchmarks.warm", "seeds", "docs"], folder).said)
    yield "docs_mb", weight(folder / "docs") / 1e6
    yield "pages", sum(1 for _ in (folder / "docs").rglob("*.md"))


def edit(folder: Path) -> None:
    """Add a paragraph to the article in the middle of the archive."""
    paths = sorted((folder / "seeds").glob("*.txt"))
    path = paths[len(paths) // 2]
    path.write_text(path.read_text(encoding="utf-8") + EDIT, encoding="utf-8")


def shown(folder: Path) -> Iterator[tuple[str, float]]:
    """Build the site with the project's own configuration; give what it took and weighs."""
    for name in ("mkdocs.yml", "overrides"):
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(ROOT / name)
    site = take(["-m", "mkdocs", "build", "--quiet"], folder)
    yield from (("site_wall", site.wall), ("site_cpu", site.cpu), ("site_peak", site.peak))
    yield "site_mb", weight(folder / "site") / 1e6
    index = folder / "site" / "search" / "search_index.json"
    yield "search_kb", compressed(index) / 1e3 if index.is_file() else 0.0
    yield "largest_page", max(compressed(page) for page in (folder / "site").rglob("*.html")) / 1e3


def compressed(path: Path) -> int:
    """Give the bytes of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), 6))


def beside(folder: Path, figures: Figures) -> Iterator[tuple[str, float]]:
    """Give the figures that compare: spaCy alone, two processes, plain MkDocs."""
    load, alone = (take(["-c", SPACY, pattern], folder) for pattern in ("none", "*.txt"))
    yield from (("load_wall", load.wall), ("spacy_cpu", alone.cpu), ("spacy_peak", alone.peak))
    yield "cpu_to_spacy", figures["build_cpu"] / alone.cpu
    yield "edited_over_load", figures["edited_wall"] - load.wall
    second = folder.with_name(f"{folder.name}-jobs")
    shutil.rmtree(second, ignore_errors=True)
    second.mkdir()
    (second / "seeds").symlink_to(folder / "seeds")
    double = take([*BUILD, "--jobs", str(os.cpu_count() or 1)], second)
    yield from (("jobs2_wall", double.wall), ("jobs2_to_serial", double.wall / figures["build_wall"]))
    plain = folder.with_name(f"{folder.name}-plain")
    words = words_a_page(folder / "site")
    plain_site(plain, int(figures["pages"]), words)
    alone_site = take(["-m", "mkdocs", "build", "--quiet"], plain)
    yield from (("words_a_page", words), ("plain_cpu", alone_site.cpu))
    yield "site_to_plain", figures["site_cpu"] / alone_site.cpu


def measure(work: Path, archive: Path, size: int, *, words: int | None, compare: bool) -> Figures:
    """Give all figures of one size."""
    folder = work / str(size)
    make(folder, archive, size, words)
    figures: Figures = {"articles": size}
    for step in (built, shown):
        for name, value in step(folder):
            figures[name] = value
    if compare:
        figures.update(beside(folder, figures))
    return figures


def table(rows: list[Figures]) -> str:
    """Give the figures as a Markdown table, a quantity a line and a size a column."""
    quantities = list(dict.fromkeys(name for row in rows for name in row if name != "articles"))
    head = ["articles", *(f"{row['articles']:,.0f}" for row in rows)]
    lines = [head, ["---", *("--:" for _ in rows)]]
    lines += [[name, *(_number(row.get(name)) for row in rows)] for name in quantities]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def held(rows: list[Figures]) -> str:
    """Give what is held against a goal as a Markdown table, and how the cost grows over the last two sizes."""
    lines = ["| what | goal | measured |", "|---|---|---|"]
    for name, words, goal in GOALS:
        found = ", ".join(f"{_number(row[name])} at {row['articles']:,.0f}" for row in rows if name in row)
        lines.append(f"| {words} | {goal} | {found or 'not measured'} |")
    for before, row in pairwise(rows):
        times, more = row["build_cpu"] / before["build_cpu"], row["articles"] / before["articles"]
        lines.append(
            f"| growth of the CPU of a build, {before['articles']:,.0f} to {row['articles']:,.0f} articles "
            f"| <= 11 for ten times as many | {times:.1f} for {more:.0f} times as many |"
        )
    return "\n".join(lines)


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if abs(value) >= WHOLE else f"{value:.2f}"


def save(to: Path, rows: list[Figures], told: str) -> None:
    """Write the tables, the figures and the curves."""
    to.mkdir(parents=True, exist_ok=True)
    (to / "speed.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    (to / "speed.md").write_text(told, encoding="utf-8")
    for name, words in CURVES:
        points = [(row["articles"], row[name]) for row in rows if row.get(name)]
        if len(points) > 1:
            (to / f"{name}.svg").write_text(curve(words, points), encoding="utf-8")


def report(rows: list[Figures], words: int | None) -> str:
    """Give the two tables with what they are of."""
    cut = f"each cut after its {words}th word" if words else "whole"
    return f"Articles: releases of an archive, {cut}; {os.cpu_count()} cores.\n\n{held(rows)}\n\n{table(rows)}\n"


def others(to: Path, sizes: list[int]) -> list[Figures]:
    """Give the rows of other sizes that an earlier run has left in a folder."""
    kept: list[Figures] = json.loads((to / "speed.json").read_bytes()) if (to / "speed.json").is_file() else []
    return [row for row in kept if row["articles"] not in sizes]


def run(options: argparse.Namespace, work: Path) -> None:
    """Measure each size, and keep what is known after each of them."""
    rows = others(options.to, options.sizes) if options.add else []
    for size in sorted(options.sizes):
        compare = size == options.compared
        rows.append(measure(work, options.shared / ARCHIVE, size, words=options.words, compare=compare))
        rows.sort(key=lambda row: row["articles"])
        save(options.to, rows, report(rows, options.words))
        print(f"{size} articles measured", file=sys.stderr, flush=True)
    print(report(rows, options.words))


def main(arguments: list[str] | None = None) -> int:
    """Measure; give the exit code."""
    parser = argparse.ArgumentParser(description="Measure what a briefing costs, from ten articles to ten thousand.")
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("SHARED", str(ROOT.parent / "shared"))))
    parser.add_argument("--sizes", type=lambda text: [int(one) for one in text.split(",")], default=[10, 100, 1000])
    parser.add_argument("--compared", type=int, default=1000, help="the size that is compared with others")
    parser.add_argument("--words", type=int, help="end each text at the paragraph with this word")
    parser.add_argument("--to", type=Path, default=ROOT / "benchmarks" / "speed")
    parser.add_argument("--keep", type=Path, help="a folder for archives and sites, instead of a temporary one")
    parser.add_argument("--add", action="store_true", help="keep what --to has of other sizes beside the new rows")
    options = parser.parse_args(arguments)
    if not (options.shared / ARCHIVE).is_file():
        print(f"benchmark: no archive at {options.shared / ARCHIVE}; nothing was measured")
        return 0
    if options.keep:
        run(options, options.keep)
        return 0
    with tempfile.TemporaryDirectory() as work:
        run(options, Path(work))
    return 0


if __name__ == "__main__":
    sys.exit(main())
