"""Spans of one article become citations that stand on their own.

Strategy: a citation names its source, the number of the sentence it starts in, and carries the words
themselves, cut from the decoded seed file and nothing else.
"""

from __future__ import annotations

from generator.model import Citation, Extract, Sentence, Span


def cite(extract: Extract, span: Span, near: int = 0) -> Citation:
    """Give the citation of `span`, which counts in the seed file of `extract`.

    `sentence` is the number of the sentence that covers the start of the span; where none does (words of a
    title line or between two blocks), that of the nearest sentence before it; before the first, the first. `near` is
    the number of the sentence that is looked at first: it saves the search and changes nothing.
    """
    article = extract.text.article
    start, end = span.start, span.end
    return Citation(article.id, _sentence_at(extract.sentences, start, near), start, end, article.raw[start:end])


def _sentence_at(sentences: tuple[Sentence, ...], position: int, near: int) -> int:
    """Give the number of the last sentence that starts at or before `position`; 0 without sentences."""
    low, high = 0, len(sentences)
    middle = min(near, high - 1)
    while low < high:  # a bisection by hand: with a key it is a call a step, and this runs for every citation
        if sentences[middle].span.start > position:
            high = middle
        elif middle + 1 < high and sentences[middle + 1].span.start <= position:
            low = middle + 2
        else:
            low = high = middle + 1
        middle = (low + high) // 2
    return sentences[max(0, low - 1)].n if sentences else 0
