"""Headings that lost their line and stand inside a paragraph without a stop.

Strategy: two signs are sure enough to cut a paragraph. The article's own headline, word for word, between
two sentences; and a sentence whose first eight words or more come again before its stop: the first
time they were a heading that the next sentence takes up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Span

_FEWEST = 5
_ECHO = 8
_SENTENCE = re.compile(r"(?:^|(?<=[.!?][\"”’)] )|(?<=[.!?] ))(?=[\"“‘(]?[A-Z])")
_NEXT = re.compile(r" ?$| (?=[\"“‘(]?[A-Z])")
_BEFORE = '.!?"”’)'


def insets(paragraph: str, headline: str) -> tuple[Span, ...]:
    """Give the spans in `paragraph` that are headings, in order and without overlap."""
    found: list[Span] = []
    for span in sorted((*_headline_spans(paragraph, headline), *_echoes(paragraph))):
        if not found or found[-1].end <= span.start:
            found.append(span)
    return tuple(found)


def _headline_spans(paragraph: str, headline: str) -> Iterator[Span]:
    parts = (headline, headline.partition(": ")[2])
    for part in parts:
        at = paragraph.find(part, 1) if len(part.split()) >= _FEWEST else -1
        while at > 0:
            end = at + len(part)
            if paragraph[:at].rstrip()[-1:] in _BEFORE and _NEXT.match(paragraph, end):
                yield Span(at, end)
            at = paragraph.find(part, end)


def _echoes(paragraph: str) -> Iterator[Span]:
    starts = [match.start() for match in _SENTENCE.finditer(paragraph)]
    for start, stop in zip(starts, (*starts[1:], len(paragraph)), strict=False):
        sentence = paragraph[start:stop]
        opening = " ".join(sentence.split(" ", _ECHO)[:_ECHO])
        again = sentence.find(opening, len(opening)) if len(opening.split()) == _ECHO else -1
        if again > 0 and (length := _heading_length(sentence, again)):
            yield Span(start, start + length)


def _heading_length(sentence: str, again: int) -> int:
    """Give how many code points of `sentence`, whole words, come again at `again`; 0 where no new sentence follows."""
    length = 0
    while again + length < len(sentence) and length < again and sentence[length] == sentence[again + length]:
        length += 1
    heading = sentence[:length].rstrip()
    whole = not sentence[len(heading) : len(heading) + 1].isalnum()
    return len(heading) if whole and _NEXT.match(sentence, len(heading)) else 0
