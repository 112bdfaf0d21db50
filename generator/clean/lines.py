"""The lines of a cleaned text, and the page that they make: what every rule of classification looks at.

Strategy: a rule sees one line in its page: the words, the line's place, whether its sentence is closed,
what the earlier rules called the other lines. A page is made anew after each rule, so that no rule
depends on the order in which lines are visited.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from generator.model import BlockKind

_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"(#{1,6}|>+|[*•·‣▪●-]|\d{1,2}[.)]) +(?=\S)")
_CLOSED = re.compile(r"[.!?…:;,][)\]\"'”’»]{0,4}$")
_NO_WORD = re.compile(r"[^\w\s]|_")
_LEAD_WORDS, _LONG_WORDS = 12, 25
_PROSE_WORDS = 20
_HABIT = 0.6


class Line(Struct, frozen=True):
    """One line that is not blank: [start, end) of its words in the content, and the Markdown mark before them.

    `fold` is the words in small letters without accents and punctuation, `count` their number; `closed`
    tells whether a stop, a comma or a colon ends the line.
    """

    start: int
    end: int
    words: str
    mark: str
    fold: str
    count: int
    closed: bool


class Page(Struct, frozen=True):
    """All lines, the kinds found so far (None: not yet known), and what follows from both.

    `headline` is where the headline stands, if it is known. `first[i]` is the first line with the same folded
    words as line i. `lead` is the first line of running prose (the number of lines where there is none).
    `tidy` tells whether paragraphs here end with a stop, so that one without is something else.
    """

    lines: tuple[Line, ...]
    kinds: tuple[BlockKind | None, ...]
    first: tuple[int, ...]
    lead: int
    tidy: bool
    headline: int | None


def lines_of(content: str) -> Iterator[Line]:
    """Give the lines of `content` that have a visible character, in order."""
    for match in _LINE.finditer(content):
        if not (visible := match[0].strip()):
            continue
        mark = _MARK.match(visible)
        words = visible[mark.end() :] if mark else visible
        end = match.start() + len(match[0].rstrip())
        folded = fold(words)
        yield Line(
            start=end - len(words),
            end=end,
            words=words,
            mark=mark[1] if mark else "",
            fold=folded,
            count=len(folded.split()),
            closed=bool(_CLOSED.search(words)),
        )


def page_of(lines: tuple[Line, ...], kinds: tuple[BlockKind | None, ...]) -> Page:
    """Make the page of `lines` as far as their `kinds` are known."""
    seen: dict[str, int] = {}
    first = tuple(seen.setdefault(line.fold, i) for i, line in enumerate(lines))
    prose = [line.closed for line in lines if line.count >= _PROSE_WORDS]
    return Page(
        lines=lines,
        kinds=kinds,
        first=first,
        lead=_lead(lines, kinds),
        tidy=sum(prose) >= _HABIT * len(prose),
        headline=kinds.index("headline") if "headline" in kinds else None,
    )


def fold(words: str) -> str:
    """Give `words` in small letters, without accents, punctuation and doubled spaces."""
    letters = words.casefold()
    if not letters.isascii():
        plain = unicodedata.normalize("NFKD", letters)
        letters = plain if plain.isascii() else _without_marks(plain)
    return " ".join(_NO_WORD.sub(" ", letters).split())


def _without_marks(letters: str) -> str:
    """Leave out the marks that combine with the letter before them; most texts beyond ASCII have none."""
    for mark in filter(unicodedata.combining, set(letters)):
        letters = letters.replace(mark, "")
    return letters


def _lead(lines: tuple[Line, ...], kinds: tuple[BlockKind | None, ...]) -> int:
    for i, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind in (None, "paragraph") and ((line.closed and line.count >= _LEAD_WORDS) or line.count >= _LONG_WORDS):
            return i
    return len(lines)
