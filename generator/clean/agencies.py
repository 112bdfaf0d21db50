"""Which news agency an article names as the source of its text.

Strategy: agencies are looked for only where an article says where its words come from: the dateline, the
byline, closing credits, a notice of rights, an agency's bracket at the end of the story, and the outlet
itself. What a sentence of the story says of an agency ("he told Reuters") is no credit, nor is a picture's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.lines import fold
from generator.clean.vocabulary import load, patterns, word_set
from generator.model import PROSE, Text

_WORDS = load("agencies")
_NAMES: dict[str, str] = {other: name for name, others in _WORDS["agencies"].items() for other in others}
_AGENCY = re.compile(
    rf"(?<![\w/])(?:{'|'.join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))})(?![\w/])"
)
_PICTURES = word_set(_WORDS["pictures"])
_OWNING = patterns(_WORDS["owning"])
_SIGNING = frozenset({"dateline", "byline", "credit"})
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,60})[)\]]\.?$")
_REACH = 70
"""Code points at the end of a story in which an agency may sign with a bracket."""


def agencies_of(text: Text) -> frozenset[str]:
    """Give the names of the agencies to which `text` credits its words."""
    return frozenset(_NAMES[match[0]] for words in _credits(text) for match in _AGENCY.finditer(words))


def _credits(text: Text) -> Iterator[str]:
    if text.outlet and _AGENCY.fullmatch(text.outlet.removeprefix("The ")):
        yield text.outlet
    if text.author:
        yield text.author
    for block in text.blocks:
        words = block.span.of(text.content)
        owns = block.kind == "boilerplate" and any(own.match(words) for own in _OWNING)
        if (owns or block.kind in _SIGNING) and _PICTURES.isdisjoint(fold(words).split()):
            yield words
    story = [block for block in text.blocks if block.kind in PROSE]
    if story and (signed := _BRACKET.search(story[-1].span.of(text.content)[-_REACH:])):
        yield signed[1]
