"""Spans of one article become citations that stand on their own.

Strategy: a citation names its source, the number of the sentence it starts in, and carries the words
themselves, cut from the decoded seed file and nothing else.
"""

from __future__ import annotations

from bisect import bisect_right

from generator.model import Citation, Extract, Span


def cite(extract: Extract, span: Span) -> Citation:
    """Give the citation of `span`, which counts in the seed file of `extract`.

    `sentence` is the number of the sentence that covers the start of the span; where none does (words of a
    title line or between two blocks), that of the nearest sentence before it; before the first, the first.
    """
    article = extract.text.article
    return Citation(article.id, _sentence_at(extract, span.start), span.start, span.end, span.of(article.raw))


def _sentence_at(extract: Extract, position: int) -> int:
    """Give the number of the last sentence that starts at or before `position`; 0 without sentences."""
    sentences = extract.sentences
    if not sentences:
        return 0
    after = bisect_right(sentences, position, key=lambda sentence: sentence.span.start)
    return sentences[max(0, after - 1)].n
