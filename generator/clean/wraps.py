"""Lines that were broken at a fixed width, joined into the paragraphs that they were.

Strategy: a program that wraps text breaks a line exactly where the next word would not have fitted. So
a text is hard-wrapped if most of its line breaks could not have come later; in any other text line breaks
are paragraphs and stay. Of a wrapped text, only the breaks that pass the same test are joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from generator.clean.edits import Edit

_FEWEST = 3
_NARROWEST, _WIDEST = 40, 130
_SHARE = 0.7
_INSIDE = 0.9  # of the broken lines fit the width; the rest carry a long address or a missed join
_MARKED = re.compile(r"(?:[#>*•–-]|\d{1,2}[.)]) ")


class _Break(Struct, frozen=True):
    """The break between two lines that are not blank: the edit's place, and what the lines measure."""

    start: int
    end: int
    above: int
    last_word: int
    next_word: int
    hyphen: bool


def hard_wraps(text: str) -> Iterator[Edit]:
    """Join the lines of a hard-wrapped text; nothing in any other."""
    breaks = tuple(_breaks(text))
    if len(breaks) < _FEWEST:
        return
    widths = sorted(one.above for one in breaks)
    width = widths[int(len(widths) * _INSIDE) - 1]
    full = [one for one in breaks if one.above - one.last_word <= width < one.above + 1 + one.next_word]
    if _NARROWEST <= width <= _WIDEST and len(full) >= max(_FEWEST, _SHARE * len(breaks)):
        yield from (Edit(one.start, one.end, "" if one.hyphen else " ") for one in full)


def _breaks(text: str) -> Iterator[_Break]:
    at = 0
    lines = text.split("\n")
    for line, following in pairwise(lines):
        end = at + len(line)
        above, below = line.rstrip(" "), following.lstrip(" ")
        if above and below and not _MARKED.match(below):
            cut = at + len(above)
            hyphen = above[-2:-1].isalpha() and above.endswith("-")
            yield _Break(
                start=cut,
                end=end + 1 + len(following) - len(below),
                above=len(above),
                last_word=len(above.rsplit(" ", 1)[-1]),
                next_word=len(below.split(" ", 1)[0]),
                hyphen=hyphen,
            )
        at = end + 1
