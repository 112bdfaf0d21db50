"""How well quotations and their speakers are found: PolNeAR's quoted strings beside the program's.

    python -m benchmarks.quotations [--shared DIR] [--raise]

Strategy: annotated strings have at least three words, so only such quotations count. A pair needs four fifths of
their words together in common. PolNeAR names the speaker by its nearest mention ("he"), the program by
who is meant: a speaker is right if one of its actor's mentions meets the annotated one, if the words that name
it hold the head of the annotated words or the other way round, or if the annotated pronoun is the one that the
program resolved (who it means is not annotated). Quotations in other than double marks are not annotated and do
not count. A string that nobody is annotated to have said is
silent: it counts if a quotation there was given any speaker.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.polnear import Figures, Row, f1, paired, run, words
from generator.model import Extract, Quote

GOALS = {"polnear.quotes.F1": 0.95, "polnear.quotes.speaker": 0.90, "polnear.quotes.silent": 0.667}
_ENOUGH = 0.8
"""Share of words that a quotation and an annotated string need in common, of all their words."""
_DOUBLE = frozenset('"“”')
_SHORTEST = 3
"""Words of the shortest annotated string."""


class Tally(NamedTuple):
    """Pairs, quotations found, strings wanted; speakers right and asked; silent strings left silent, and all."""

    pairs: int = 0
    found: int = 0
    wanted: int = 0
    right: int = 0
    asked: int = 0
    left: int = 0
    silent: int = 0

    def plus(self, other: Tally) -> Tally:
        """Add two tallies."""
        return Tally(*(mine + more for mine, more in zip(self, other, strict=True)))


def is_right(found: Extract, quote: Quote, gold: Row) -> bool:
    """Tell whether a quotation's speaker is the annotated one."""
    start, end = gold["speaker_start"], gold["speaker_end"]
    if quote.speaker is not None:
        mentions = found.referents[quote.speaker].mentions
        if any(m.span.start < end and start < m.span.end for m in mentions):
            return True
    frame = quote.frame
    if gold["speaker_type"] == "pronoun" and frame.start <= start < frame.end:
        return f"'{gold['speaker']}'" in quote.rule
    ours, theirs = _plain(quote.speaker_text or ""), _plain(gold["speaker"])
    return bool(ours and theirs) and (ours[-1] in theirs or theirs[-1] in ours)


def _plain(name: str) -> list[str]:
    """Give the words of a name before its first comma, in lower case and without an owner's mark."""
    return [word.removesuffix("'s").removesuffix("’s") for word in name.lower().split(",")[0].split()]


def tally(row: Row, found: Extract) -> Tally:
    """Count one article."""
    raw = row["text"]
    marked = (quote for quote in found.quotes if raw[quote.span.start - 1 : quote.span.start] in _DOUBLE)
    said = [(quote, words(raw, [(quote.span.start, quote.span.end)])) for quote in marked]
    said = [(quote, content) for quote, content in said if len(content) >= _SHORTEST]
    golds = [(gold, words(raw, [(gold["start"], gold["end"])])) for gold in row["quotes"]]
    pairs = paired([content for _, content in said], [content for _, content in golds])
    near = {j: i for i, j in pairs.items() if len(said[i][1] & golds[j][1]) >= _ENOUGH * len(said[i][1] | golds[j][1])}
    total = Tally()
    for j, (gold, _) in enumerate(golds):
        quote = said[near[j]][0] if j in near else None
        total = total.plus(_string(found, gold, quote))
    silent = sum(not golds[j][0]["attributed"] for j in near)
    return total.plus(Tally(found=len(said) - silent))


def _string(found: Extract, gold: Row, quote: Quote | None) -> Tally:
    """Count one annotated string and the quotation paired with it."""
    if not gold["attributed"]:
        named = quote is not None and quote.attribution != "unattributed"
        return Tally(silent=1, left=int(not named))
    if quote is None or gold["speaker"] is None:
        return Tally(wanted=1, pairs=int(quote is not None))
    return Tally(wanted=1, pairs=1, asked=1, right=int(is_right(found, quote, gold)))


def count(articles: Iterable[tuple[Row, Extract]]) -> Figures:
    """Give the figures of all articles."""
    total = Tally()
    for row, found in articles:
        total = total.plus(tally(row, found))
    return {
        "polnear.quotes.F1": f1(total.pairs, total.found, total.wanted),
        "polnear.quotes.speaker": total.right / total.asked if total.asked else 0.0,
        "polnear.quotes.silent": total.left / total.silent if total.silent else 1.0,
    }


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, hold or raise the floors; give the exit code."""
    return run("quotes.polnear.dev.jsonl", count, GOALS, arguments)


if __name__ == "__main__":
    raise SystemExit(main())
