"""The lines of printed pages -> paragraphs.

Strategy: first what the pages repeat is taken off (a header, a footer, the page's number): lines at the edge of a
page that stand, but for their digits, at the same place of most of the others too. Then lines are joined: a paragraph
ends behind a stop where a line leaves room or a blank one follows, and at a line that is as short as a heading. A word
that was broken at the end of a line is mended. Whether its hyphen is the word's own, the article tells where it has
the word once more in one form or the other; else a hyphen behind the first part of a usual compound is kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.wordlists import word_list

_EDGE = 3
"""Lines at the top and at the bottom of a page among which headers and footers stand."""
_SHARE = 0.5
_FULL, _HEADING = 0.9, 0.6
"""Shares of the full width: of a line that had no more room, and at most of a heading."""
_WIDE = 0.9
_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:/|of|-|–) ?\d{1,4})?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_STOP = re.compile(r"[.!?:…][)\]\"'”’»]{0,4}$")
_BROKEN = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]$")
_SOFT = ("\u00ad", "\u2010")
_LEAD = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COMPOUNDS: frozenset[str] = frozenset(word_list("generator.acquire.importing", "compounds")["first"].split())
_PRINTED = re.compile(
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d{2}\b|https?://\S{4,2000} \d{1,3}/\d{1,3}$|file:///)"
)
"""What browsers print at the edge of each page: the day and time of printing, the address and the page's number."""

Pages = tuple[tuple[str, ...], ...]
Edge = tuple[int, str]
"""Where a line stands at the edge of its page (1 is the first, -1 the last), and its words with 0 for each number."""


def pages_of(texts: Sequence[str]) -> Pages:
    """Give the lines of each page, without blanks at their ends."""
    return tuple(tuple(" ".join(line.split()) for line in text.split("\n")) for text in texts)


def repeated(pages: Pages) -> frozenset[Edge]:
    """Give what most pages have at the same place of their edges."""
    counts = Counter(edge for page in pages for edge in _edges(page).values())
    least = max(2, _SHARE * len(pages))
    return frozenset(edge for edge, count in counts.items() if count >= least)


def without_repeated(pages: Pages) -> Pages:
    """Give the pages without headers, footers and page numbers."""
    known = repeated(pages)
    return tuple(tuple(_inner(page, known)) for page in pages)


def paragraphs(pages: Pages) -> tuple[str, ...]:
    """Join the lines of all pages into paragraphs; one may go on from page to page."""
    lines = [line for page in pages for line in page]
    widths = sorted(len(line) for line in lines if line)
    width = widths[int(len(widths) * _WIDE)] if widths else 0
    words = frozenset(word for line in lines for word in _WORD.findall(line.casefold()))
    found: list[str] = []
    above = ""
    for line in lines:
        if not line:
            above = "" if _STOP.search(above) else above
            continue
        if above and _goes_on(above, line, width):
            found[-1] = _joined(found[-1], line, words)
        else:
            found.append(line)
        above = line
    return tuple(found)


def _goes_on(above: str, line: str, width: int) -> bool:
    """Tell whether a paragraph goes on from one line to the next.

    Behind a stop it does where the next word had no room; elsewhere where the line is no heading, that is far from
    the edge, or the next one begins in small letters.
    """
    if _STOP.search(above):
        return len(above) + 1 + len(line.split(" ", 1)[0]) >= _FULL * width
    return len(above) >= _HEADING * width or line[0].islower()


def _joined(above: str, line: str, words: frozenset[str]) -> str:
    if above.endswith(_SOFT):
        return above[:-1].rstrip() + line
    if _BROKEN.search(above) and line[0].islower() and not _is_compound(above, line, words):
        return above[:-1] + line
    return f"{above}{line}" if above.endswith("-") else f"{above} {line}"


def _is_compound(above: str, line: str, words: frozenset[str]) -> bool:
    """Tell whether the hyphen between the two lines is the word's own; `words` are those of the article, folded."""
    tail, lead = _LEAD.match(above.removesuffix("-")[::-1]), _LEAD.match(line)
    if not above.endswith("-") or not tail or not lead:
        return False
    first, second = tail[0][::-1].casefold(), lead[0].casefold()
    if f"{first}{second}" in words:
        return False
    return f"{first}-{second}" in words or first in _COMPOUNDS


def _inner(page: tuple[str, ...], known: frozenset[Edge]) -> Iterator[str]:
    edges = _edges(page)
    for i, line in enumerate(page):
        if i not in edges or not (edges[i] in known or _NUMBER.match(line) or _PRINTED.match(line)):
            yield line


def _edges(page: tuple[str, ...]) -> dict[int, Edge]:
    """Give the lines at the top and at the bottom of a page, each under where it stands among all lines.

    On a short page a line can be at both; it counts as the nearer one.
    """
    full = [i for i, line in enumerate(page) if line]
    top = {i: (n, _DIGITS.sub("0", page[i])) for n, i in enumerate(full[:_EDGE], start=1)}
    bottom = {i: (-n, _DIGITS.sub("0", page[i])) for n, i in enumerate(reversed(full[-_EDGE:]), start=1)}
    return {
        i: min((edges[i] for edges in (top, bottom) if i in edges), key=lambda e: abs(e[0])) for i in (*top, *bottom)
    }
