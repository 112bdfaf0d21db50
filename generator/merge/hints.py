"""The sentences of an article that have letters which a form of words cannot do without: only these are read for it.

Strategy: each hint is looked for in the whole article at once, which is much quicker than to look at
sentence after sentence; where one stands, the place tells the sentence.

Law: a sentence is given, once and in its order, if and only if one of the hints lies wholly in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Sentence


def sentences_with(hints: Iterable[str], words: str, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Give the sentences that have one of the `hints`; `words` are those in which the spans of the sentences count.

    The sentences stand in order and do not overlap.
    """
    present = [hint for hint in hints if hint in words]
    if not present:
        return iter(())
    starts = [sentence.span.start for sentence in sentences]
    found = {at for hint in present for at in _having(hint, words, starts, sentences)}
    return (sentences[at] for at in sorted(found))


def has_one(hints: Iterable[str], words: str) -> bool:
    """Tell whether one of the hints stands in the words."""
    return any(hint in words for hint in hints)


def _having(hint: str, words: str, starts: Sequence[int], sentences: Sequence[Sentence]) -> Iterator[int]:
    """Give the places of the sentences in which a hint stands."""
    place = words.find(hint, starts[0]) if starts else -1
    while place >= 0:
        at = bisect_right(starts, place) - 1
        end = sentences[at].span.end
        inside = place + len(hint) <= end
        if inside:
            yield at
        place = words.find(hint, max(end, place + 1) if inside else place + 1)
