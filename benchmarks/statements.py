"""How well indirect and mixed statements are found: PolNeAR's attributions beside what the program keeps.

    python -m benchmarks.statements [--shared DIR] [--raise]

Strategy: all that is kept as said counts, the indirect and mixed statements and the quotations that stand in none
of them. They are paired with the annotated attributions one to one, largest share of words in common first.
Content overlap is counted in words over all articles: precision is the words that the pairs share by the words
found, recall by the words annotated. Annotated direct quotations are not wanted here, and what meets one best is
left out; the benchmark of quotations counts them. A source is right if the head of its words (the last word
before a comma or a preposition) stands in the annotated source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.polnear import Figures, Row, f1, paired, run, words
from generator.model import Extract, Span

GOALS = {"polnear.statements.F1": 0.65, "polnear.statements.source": 0.85}
_HEAD_ENDS = re.compile(r" (?:of|for|in|at|from|with|on|to|by) |,")
_OWNER = "'’s "


class Kept(NamedTuple):
    """A statement as the program keeps it: where its words start, and the head of its source if it is a claim."""

    content: frozenset[int]
    head: int | None


def head_of(raw: str, source: Span) -> int:
    """Give where the head of a source's words ends: the last character before a comma or a preposition."""
    name = _HEAD_ENDS.split(source.of(raw))[0]
    return source.start + len(name.rstrip(_OWNER) or name) - 1


def kept(found: Extract) -> tuple[Kept, ...]:
    """Give all statements of a read article: claims, and quotations that stand in no claim."""
    raw = found.text.article.raw
    claims = (
        Kept(
            words(raw, [(c.span.start, c.span.end)], [(c.cue.start, c.cue.end), (c.source.start, c.source.end)]),
            head_of(raw, c.source),
        )
        for c in found.claims
    )
    alone = (q.span for q in found.quotes if not any(claim.span.meets(q.span) for claim in found.claims))
    return (*claims, *(Kept(words(raw, [(span.start, span.end)]), None) for span in alone))


class Tally(NamedTuple):
    """Words shared, found and wanted; sources right and sources asked."""

    shared: int = 0
    found: int = 0
    wanted: int = 0
    right: int = 0
    asked: int = 0

    def plus(self, other: Tally) -> Tally:
        """Add two tallies."""
        return Tally(*(mine + more for mine, more in zip(self, other, strict=True)))


def tally(row: Row, statements: tuple[Kept, ...]) -> Tally:
    """Count one article."""
    golds = row["quotes"]
    wanted = [words(row["text"], gold["content"]) for gold in golds]
    pairs = paired([one.content for one in statements], wanted)
    total = Tally(wanted=sum(len(w) for w, gold in zip(wanted, golds, strict=True) if gold["kind"] != "direct"))
    for i, one in enumerate(statements):
        best = pairs.get(i, max(range(len(golds)), key=lambda j: len(one.content & wanted[j]), default=None))
        if best is not None and one.content & wanted[best] and golds[best]["kind"] == "direct":
            continue
        total = total.plus(Tally(found=len(one.content)))
        if i in pairs:
            total = total.plus(_pair(one, golds[pairs[i]], len(one.content & wanted[pairs[i]])))
    return total


def _pair(one: Kept, gold: Row, shared: int) -> Tally:
    if one.head is None or gold["speaker"] is None:
        return Tally(shared=shared)
    right = gold["speaker_start"] <= one.head < gold["speaker_end"]
    return Tally(shared=shared, right=int(right), asked=1)


def count(articles: Iterable[tuple[Row, Extract]]) -> Figures:
    """Give the figures of all articles."""
    total = Tally()
    for row, found in articles:
        total = total.plus(tally(row, kept(found)))
    return {
        "polnear.statements.F1": f1(total.shared, total.found, total.wanted),
        "polnear.statements.source": total.right / total.asked if total.asked else 0.0,
    }


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, hold or raise the floors; give the exit code."""
    return run("statements.polnear.dev.jsonl", count, GOALS, arguments)


if __name__ == "__main__":
    raise SystemExit(main())
