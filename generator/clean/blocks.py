"""Which line does which job on the page.

Strategy: RULES is a table of (name, kind, test), asked from the surest to the most general. A rule is
asked of all lines that have no kind yet, on the page as the rules before it left it; what no rule knows
is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.clean.captions import (
    is_alternative_text,
    is_caption,
    is_credited_caption,
    is_labelled_caption,
    is_under_credit,
)
from generator.clean.furniture import (
    is_biography,
    is_credit,
    is_embed,
    is_end_mark,
    is_front_matter,
    is_furniture,
    is_labelled_offer,
    is_names,
    is_section,
    is_signature,
    is_stamp,
    is_tagline,
)
from generator.clean.headings import (
    heads,
    is_above_headline,
    is_dashed_heading,
    is_duplicate,
    is_headline,
    is_marked_heading,
    is_offer,
    is_question,
    is_repeated_headline,
    is_subhead,
)
from generator.clean.lines import Line, Page, page_of
from generator.clean.vocabulary import load, word_set
from generator.model import BlockKind

_SPEECH = word_set(load("speech")["verbs"])
_MARKS = "\"“‘'«„"
_BLOCK_WORDS = 12
_LIST_LINES = 60
_LAST_WORDS = re.compile(r"[^\W\d_]+")


def classified(lines: tuple[Line, ...]) -> tuple[BlockKind, ...]:
    """Give the kind of each line."""
    kinds: tuple[BlockKind | None, ...] = (None,) * len(lines)
    for _, kind, test in RULES:
        page = page_of(lines, kinds)
        kinds = tuple(known or (kind if test(page, i) else None) for i, known in enumerate(kinds))
    return tuple(known or "paragraph" for known in kinds)


def is_list(page: Page, i: int) -> bool:
    """A line with the mark of a list."""
    return page.lines[i].mark.rstrip(".)").isdigit() or page.lines[i].mark in tuple("*-•·‣▪●")


def is_marked_quote(page: Page, i: int) -> bool:
    """A line that Markdown marks as quoted."""
    return page.lines[i].mark.startswith(">")


def is_enumeration(page: Page, i: int) -> bool:
    """Short open lines under a line that ends with a colon: a list that lost its marks."""
    j = i
    while j > max(page.lead, i - _LIST_LINES) and page.kinds[j] is None and heads(page.lines[j]):
        j -= 1
    return page.lead <= j < i and page.kinds[j] in (None, "paragraph") and page.lines[j].words.endswith(":")


def is_block_quotation(page: Page, i: int) -> bool:
    """A long paragraph without marks under a line that says who is quoted ("The paper writes:")."""
    above = page.lines[i - 1] if i > 0 else None
    if above is None or not above.words.endswith(":") or page.kinds[i - 1] not in (None, "paragraph"):
        return False
    line = page.lines[i]
    cue = _SPEECH.intersection(word.lower() for word in _LAST_WORDS.findall(above.words)[-8:])
    return bool(cue) and line.closed and line.count >= _BLOCK_WORDS and line.words[0] not in _MARKS


RULES: tuple[tuple[str, BlockKind, Callable[[Page, int], bool]], ...] = (
    ("the head of a Markdown file", "boilerplate", is_front_matter),
    ("a caption by its label", "caption", is_labelled_caption),
    ("marks alone", "boilerplate", is_end_mark),
    ("a day or a time alone", "dateline", is_stamp),
    ("who wrote it", "byline", is_signature),
    ("who took or edited it", "credit", is_credit),
    ("page furniture", "boilerplate", is_furniture),
    ("what a series says of itself", "boilerplate", is_tagline),
    ("a label glued to a headline", "boilerplate", is_labelled_offer),
    ("a post of a social network", "quote", is_embed),
    ("a marked quotation", "quote", is_marked_quote),
    ("a caption with its marks", "caption", is_credited_caption),
    ("a text for a picture", "caption", is_alternative_text),
    ("an open line under a credit", "caption", is_under_credit),
    ("the name of a section", "boilerplate", is_section),
    ("the headline", "headline", is_headline),
    ("left over above the headline", "boilerplate", is_above_headline),
    ("words that stood before", "duplicate", is_duplicate),
    ("the headline again", "duplicate", is_repeated_headline),
    ("names below the headline", "byline", is_names),
    ("a marked heading", "subhead", is_marked_heading),
    ("words between dashes", "subhead", is_dashed_heading),
    ("a marked list", "list", is_list),
    ("who the author is", "credit", is_biography),
    ("a caption by its style", "caption", is_caption),
    ("lines under a colon", "list", is_enumeration),
    ("a block under a colon", "quote", is_block_quotation),
    ("a question between paragraphs", "subhead", is_question),
    ("another article's headline", "boilerplate", is_offer),
    ("a short line between paragraphs", "subhead", is_subhead),
)
