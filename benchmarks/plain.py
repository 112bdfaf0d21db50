"""What the benchmarks on unformatted texts share: a text as an article of paragraphs, read, figures held.

Strategy: the texts of these corpora have no page around them, so nothing is cleaned: each run of lines between
empty ones is a paragraph, offsets count in the text as it is, and the day of publication is the one given.

Laws: nothing of the corpus is copied into the project; where it is absent this is said and the exit code is 0.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.evaluate import FLOORS, ROOT, Figures, compared, raised, read_floors, table
from generator.extract import extract
from generator.model import Article, Block, Extract, Run, SourceNote, Span, Text
from generator.reading import reader_for

Row = dict[str, Any]
"""An annotated text: `text`, and what a corpus says of it."""
Pairs = Iterable[tuple[Row, Extract]]
_DAY = 10
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


def text_of(content: str, published: str) -> Text:
    """Give a text as an article of paragraphs that appeared on the ISO day (or at the time) `published`."""
    digest = sha256(content.encode()).hexdigest()
    article = Article(digest[:12], "text.txt", digest, content, SourceNote(file="text.txt"))
    return Text(
        article=article,
        content=content,
        runs=(Run(0, 0, len(content)),),
        blocks=tuple(Block("paragraph", Span(*found.span())) for found in _PARAGRAPH.finditer(content)),
        title="",
        published=published[:_DAY],
        published_basis="the corpus",
    )


def read(rows: Iterable[Row], day: str) -> Iterator[tuple[Row, Extract]]:
    """Read each text; `day` is the key under which its day of publication stands."""
    reader = reader_for(None)
    for row in rows:
        yield row, extract(text_of(row["text"], row[day]), reader)


def run(
    corpus: str, day: str, count: Callable[[Pairs], Figures], goals: dict[str, float], arguments: list[str] | None
) -> int:
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
    measured = {name: round(value, 3) for name, value in count(read(rows, day)).items()}
    floors = read_floors(FLOORS)
    lines = compared(measured, floors, goals)
    print(table(lines))
    if options.lift:
        FLOORS.write_text(json.dumps(raised(measured, floors), indent=2) + "\n", encoding="utf-8")
    return 1 if any(line.fell for line in lines) else 0
