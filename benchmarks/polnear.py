"""What the benchmarks on PolNeAR share: the corpus read, an article walked, the command line.

PolNeAR (Newell, Margolin and Ruths, 2018) marks every attribution in news articles of 2016 by hand, with its
source, cue and content. Strategy: each article goes through clean and extract as in a build; figures are counted
from the read article, and held against floors as evaluate.py does.

Laws: nothing of the corpus is copied into the project; where it is absent this is said and the exit code is 0.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.evaluate import FLOORS, ROOT, Figures, compared, raised, read_floors, table
from generator.clean import clean
from generator.extract import extract
from generator.model import Article, Extract, SourceNote
from generator.reading import reader_for

Row = dict[str, Any]
"""An annotated article: `id`, `date`, `text` and its `quotes`."""
Count = Callable[[Iterable[tuple[Row, Extract]]], Figures]

_WORD = re.compile(r"\w+")


def words(text: str, spans: Iterable[tuple[int, int]], without: Sequence[tuple[int, int]] = ()) -> frozenset[int]:
    """Give where the words of some stretches of `text` start, less those in other stretches."""
    starts = (found.start() for start, end in spans for found in _WORD.finditer(text, start, end))
    return frozenset(at for at in starts if not any(start <= at < end for start, end in without))


def f1(shared: float, found: float, wanted: float) -> float:
    """Give the harmonic mean of shared/found and shared/wanted; 0 where nothing is shared."""
    return 2 * shared / (found + wanted) if shared else 0.0


def paired(found: Sequence[frozenset[int]], wanted: Sequence[frozenset[int]]) -> dict[int, int]:
    """Pair what was found with what is wanted, one to one, the pair with the largest share of words in common first."""
    shares = sorted(
        (-len(left & right) / len(left | right), i, j)
        for i, left in enumerate(found)
        for j, right in enumerate(wanted)
        if left & right
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in shares:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def read(rows: Iterable[Row]) -> Iterator[tuple[Row, Extract]]:
    """Walk each article through clean and extract."""
    reader = reader_for(None)
    for row in rows:
        file = f"{row['id']}.txt"
        note = SourceNote(file=file, published=row["date"])
        (text,) = clean((Article(id=row["id"], file=file, sha256="", raw=row["text"], note=note),))
        yield row, extract(text, reader)


def run(corpus: str, count: Count, goals: dict[str, float], arguments: list[str] | None) -> int:
    """Measure one file of the corpus, print the table, hold or raise the floors; give the exit code.

    Exit codes: 0 all floors hold (or no corpus), 1 a figure fell, 2 wrong usage.
    """
    parser = argparse.ArgumentParser(description=f"Measure the program on {corpus} and hold its floors.")
    beside = os.environ.get("SHARED", str(ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=Path(beside), help="folder with the corpus")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was measured")
    options = parser.parse_args(arguments)
    path = options.shared / "corpus" / corpus
    if not path.is_file():
        print(f"benchmark: no corpus at {path}; nothing was measured")
        return 0
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    measured = {name: round(value, 3) for name, value in count(read(rows)).items()}
    floors = read_floors(FLOORS)
    lines = compared(measured, floors, goals)
    print(table(lines))
    if options.lift:
        FLOORS.write_text(json.dumps(raised(measured, floors), indent=2) + "\n", encoding="utf-8")
    return 1 if any(line.fell for line in lines) else 0
