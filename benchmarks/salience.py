"""Who an article is about: the people and organisations of human summaries beside our most central actors.

    python -m benchmarks.salience [--shared DIR] [--raise]

GUM (Zeldes, 2017; salience by Lin and Zeldes, 2024) marks in Wikinews articles every mention with its chain, and
whether somebody who summarised the article in a sentence spoke of it. Strategy: each article goes through clean,
extract, merge and plan alone. Wanted are the chains of the human summary for people and organisations that the
article names; right are those among our `FIRST` actors. An actor is of the chain that holds most of its
names: each name counts for
the annotated mention that shares most characters with it.

Where a summary speaks of more than `FIRST`, so many are asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from benchmarks.evaluate import Figures
from benchmarks.polnear import Row, run
from generator.merge import merge
from generator.model import Extract, Referent, Settings
from generator.plan import plan

GOALS = {"gum.salience.first5": 0.80}
MOST = 0.5
"""Share of characters from which a name of ours and an annotated mention are one."""
FIRST = 5
"""Actors of ours that count as the most central."""
KINDS = frozenset({"person", "organization"})
_SMALL = frozenset({"of", "for", "the", "and", "'s", "’s", "de", "bin", "van", "von", "al"})
"""Words in small letters that a name may have inside."""
_PRONOUNS = frozenset({"I", "He", "She", "It", "They", "We", "His", "Her", "Its", "Their", "Our"})


def wanted(row: Row) -> frozenset[str]:
    """Give the chains of the human summary for people and organisations that the article names somewhere."""
    salient = {one["chain"] for one in row["entities"] if one["label"] in KINDS and one["salience"][:1] == "s"}
    opens = {start for start, _ in row["sents"]}
    return frozenset(one["chain"] for one in row["entities"] if one["chain"] in salient and _is_name(one, row, opens))


def _is_name(mention: Row, row: Row, opens: set[int]) -> bool:
    """Tell whether a mention is a name: capitalised throughout inside a sentence.

    Inside another mention ("FIFA" in "FIFA World Cup") it counts where the annotators linked it to an entity.
    """
    inside = any(
        one["start"] <= mention["start"] and mention["end"] <= one["end"] and one is not mention
        for one in row["entities"]
    )
    words = [word for word in mention["text"].split() if word not in _SMALL]
    capital = bool(words) and all(word[0].isupper() for word in words) and mention["text"] not in _PRONOUNS
    return capital and (not inside or bool(mention["identity"])) and mention["start"] not in opens


def chain_of(referent: Referent, row: Row) -> str | None:
    """Give the chain that holds most of an actor's names, None where none does."""
    named = [one.span for one in referent.mentions if one.form in {"name", "title"}]
    held = Counter(chain for span in named if (chain := _nearest(row, span.start, span.end)))
    return min(held, key=lambda chain: (-held[chain], chain)) if held else None


def _nearest(row: Row, start: int, end: int) -> str | None:
    """Give the chain of the annotated mention that shares most characters with [start, end) and is little longer."""
    shares = [(_share(one["start"], one["end"], start, end), one["chain"]) for one in row["entities"]]
    share, chain = max(shares, default=(0.0, ""))
    return chain if share >= MOST else None


def _share(start: int, end: int, other_start: int, other_end: int) -> float:
    """Give the characters that two stretches share by those of both together."""
    common = min(end, other_end) - max(start, other_start)
    return max(0, common) / (max(end, other_end) - min(start, other_start))


def first_actors(found: Extract) -> tuple[int, ...]:
    """Give our most central actors of one article, the first first, as numbers of its referents."""
    briefing = plan(merge((found,), Settings()), model="", version="")
    places = {actor.id: actor.citations[0].start for actor in briefing.dossier.actors}
    starts: Mapping[int, int] = {one.span.start: n for n, who in enumerate(found.referents) for one in who.mentions}
    return tuple(starts[places[sheet.actor]] for sheet in briefing.sheets[:FIRST])


def count(articles: Iterable[tuple[Row, Extract]]) -> Figures:
    """Give the figure of all articles."""
    right = asked = 0
    for row, found in articles:
        gold = wanted(row)
        ours = {chain_of(found.referents[n], row) for n in first_actors(found)}
        right += len(gold & ours)
        asked += min(FIRST, len(gold))
    return {"gum.salience.first5": right / asked if asked else 0.0}


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, hold or raise the floors; give the exit code."""
    return run("actors.gum.dev.jsonl", count, GOALS, arguments)


if __name__ == "__main__":
    raise SystemExit(main())
