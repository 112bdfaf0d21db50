"""Two wordings of one utterance, with the words marked in which they differ.

Strategy: difflib on words, compared without case, typographic marks and punctuation, because "that," and
"that" are the same word. A fragment is not marked for what it leaves out at either end.

Laws: no word is added, dropped or moved; without the marks each wording is the words of its article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby

from generator.render.escape import Markdown, escape

PUNCTUATION = re.compile(r"[^\w\s]|_")


def marked(wordings: Sequence[str]) -> tuple[Markdown, ...]:
    """Give each wording with the words in bold that differ: from the first one, and in the first from any other."""
    if len(wordings) < 2:  # noqa: PLR2004 - a difference takes two
        return tuple(map(escape, wordings))
    first, *others = (wording.split() for wording in wordings)
    in_first = frozenset[int]().union(*(_differing(first, other) for other in others))
    return (_bold(first, in_first), *(_bold(other, _differing(other, first)) for other in others))


def same_words(left: str, right: str) -> bool:
    """Tell whether two wordings have the same words, whatever their marks."""
    return list(map(_key, left.split())) == list(map(_key, right.split()))


def _key(word: str) -> str:
    return PUNCTUATION.sub("", word).casefold()


def _differing(words: Sequence[str], other: Sequence[str]) -> frozenset[int]:
    """Give the places of the words that `other` has not, but for what a fragment leaves out at its ends."""
    matcher = SequenceMatcher(None, list(map(_key, words)), list(map(_key, other)), autojunk=False)
    return frozenset(
        place
        for kind, start, end, at, to in matcher.get_opcodes()
        if kind == "replace" or (kind == "delete" and at > 0 and to < len(other))
        for place in _within(start, end, at, to, len(other))
    )


def _within(start: int, end: int, at: int, to: int, length: int) -> range:
    """Give the places in [start, end) that differ from [at, to) of the other wording, which has `length` words.

    At an end of the other wording only as many as it has there: what goes on beyond is left out by it, not worded
    otherwise.
    """
    if at == to or (at > 0 and to < length):
        return range(start, end)
    return range(max(start, end - (to - at)), end) if at == 0 else range(start, min(end, start + to - at))


def _bold(words: Sequence[str], places: frozenset[int]) -> Markdown:
    """Give the words with those at `places` in bold, words that stand side by side together."""
    shown = ((n in places and bool(escape(word)), escape(word)) for n, word in enumerate(words))
    runs = (
        (bold, " ".join(filter(None, (word for _, word in run)))) for bold, run in groupby(shown, lambda one: one[0])
    )
    return Markdown(" ".join(f"**{run}**" if bold else run for bold, run in runs if run))
