"""Where quotation marks open and close: every press style, and the common slips of typing.

Strategy: a paragraph is read mark by mark. White space and punctuation beside a mark say whether it opens
or closes; its shape decides only where they do not. Double marks are trusted first; a single mark opens
only where a word starts, and closes where none goes on, so that apostrophes stay letters.

Laws: the pairs of a paragraph stand in order and never overlap (marks within marks belong to the outer
pair); `Marked.span` lies inside the marks and neither starts nor ends with white space; time is linear in
the length of the paragraph.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from generator.extract.lexicon import load
from generator.model import PROSE, Block, Span

Hint = Literal["open", "close", "either"]

_GLYPH = re.compile("''|``|[\"“”„″«»]|['‘’]")
_DOUBLE = frozenset('"“”„″«»') | {"''", "``"}
_OPENING = frozenset("“„«‘") | {"``"}
_CLOSING = frozenset("”»’") | {"''"}
_MARKS = frozenset("\"“”„″«»'‘’`")
_BEFORE_OPEN = frozenset("([{—–-/…")
_AFTER_CLOSE = frozenset(".,;:!?)]}—–-/…")
_STOPS = frozenset(".,!?…")
_REACH = 200
"""Marks after a single opening mark among which its partner is sought: more than any paragraph of prose has."""
_CLIPPED = tuple(load("speech_marks")["clipped"])
"""Words that begin with an apostrophe ("'em", "'til"): no quotation starts there."""


class Marked(Struct, frozen=True):
    """A stretch in quotation marks in the block number `block`.

    `span` is what stands between the marks, `outer` takes the marks in; an open stretch (`closed` false)
    runs to the end of its paragraph. `leads` tells that the paragraph starts with it.
    """

    span: Span
    outer: Span
    block: int
    closed: bool
    leads: bool


class _Glyph(Struct, frozen=True):
    """One mark: its place in the paragraph, its width, and what it seems to do."""

    at: int
    width: int
    double: bool
    hint: Hint

    @property
    def after(self) -> int:
        return self.at + self.width


def find_marks(content: str, blocks: tuple[Block, ...]) -> tuple[Marked, ...]:
    """Give every stretch in quotation marks of the blocks that tell the story, in order.

    Spans count in `content`, as the blocks' do.
    """
    prose = [(n, block) for n, block in enumerate(blocks) if block.kind in PROSE]
    found: list[Marked] = []
    for place, (n, block) in enumerate(prose):
        following = prose[place + 1][1].span.of(content) if place + 1 < len(prose) else ""
        offset = block.span.start
        for pair in _pairs(block.span.of(content), carried_on=_opens(following)):
            marked = _marked(block.span.of(content), pair, offset, n)
            if marked is not None:
                found.append(marked)
    return tuple(found)


def _opens(paragraph: str) -> bool:
    """Tell whether a paragraph starts with a mark that opens."""
    return paragraph[:1] in _MARKS and any(glyph.at == 0 and glyph.hint == "open" for glyph in _glyphs(paragraph[:200]))


def _marked(paragraph: str, pair: tuple[int, int, int, int], offset: int, block: int) -> Marked | None:
    """Give the pair (outer start, start, end, outer end) of a paragraph as a `Marked`; None where it is empty."""
    outer_start, start, end, outer_end = pair
    words = paragraph[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if not any(letter.isalnum() for letter in words):
        return None
    return Marked(
        span=Span(offset + start, offset + end),
        outer=Span(offset + outer_start, offset + max(outer_end, end)),
        block=block,
        closed=outer_end > end,
        leads=not paragraph[:outer_start].strip(),
    )


def _glyphs(paragraph: str) -> tuple[_Glyph, ...]:
    """Read the marks of a paragraph that can open or close a quotation: apostrophes inside words are left out."""
    found = []
    for match in _GLYPH.finditer(paragraph):
        mark, at = match.group(), match.start()
        before = paragraph[at - 1] if at else " "
        after = paragraph[match.end()] if match.end() < len(paragraph) else " "
        if mark in _DOUBLE:
            found.append(_Glyph(at, len(mark), double=True, hint=_hint(mark, before, after)))
            continue
        hint = _single_hint(mark, before, after, paragraph[match.end() : match.end() + 8])
        if hint is not None:
            found.append(_Glyph(at, 1, double=False, hint=hint))
    return tuple(found)


def _hint(mark: str, before: str, after: str) -> Hint:
    """Say what a double mark does, from what stands beside it."""
    gap_before = before.isspace() or before in _BEFORE_OPEN or before in _MARKS
    gap_after = after.isspace() or after in _AFTER_CLOSE or after in _MARKS
    if gap_before != gap_after:
        return "open" if gap_before else "close"
    if mark in _OPENING:
        return "open"
    if mark in _CLOSING:
        return "close"
    if gap_before and (before in _MARKS) != (after in _MARKS):
        return "close" if before in _MARKS else "open"
    return "either"


def _single_hint(mark: str, before: str, after: str, following: str) -> Hint | None:
    """Say what a single mark does; None where it is an apostrophe."""
    gap_before = before.isspace() or before in _BEFORE_OPEN or before in _MARKS
    if gap_before and not after.isspace() and after not in _AFTER_CLOSE and mark != "’":
        return None if _clipped(following) else "open"
    if not before.isspace() and not after.isalnum() and mark in "'’":
        return "close"
    return None


def _clipped(following: str) -> bool:
    """Tell whether what follows an apostrophe is a clipped word or a decade ("'90s")."""
    lower = following.lower()
    return following[:2].isdigit() or any(
        lower.startswith(word) and not lower[len(word) : len(word) + 1].isalnum() for word in _CLIPPED
    )


def _pairs(paragraph: str, *, carried_on: bool) -> list[tuple[int, int, int, int]]:
    """Pair the marks of a paragraph; `carried_on` tells that the next paragraph opens with a mark."""
    glyphs = _glyphs(paragraph)
    surplus = _surplus(glyphs)
    found = []
    n = 0
    while n < len(glyphs):
        glyph = glyphs[n]
        if glyph.hint == "close":
            n += 1
            continue
        partner = (
            _double_partner(paragraph, glyphs, surplus, n) if glyph.double else _single_partner(paragraph, glyphs, n)
        )
        if partner is not None:
            close = glyphs[partner]
            found.append((glyph.at, glyph.after, close.at, close.after))
            n = partner + 1
        elif _runs_on(paragraph, glyph, carried_on=carried_on):
            stop = next((g.at for g in glyphs[n + 1 :] if g.double and glyph.double), len(paragraph))
            found.append((glyph.at, glyph.after, stop, stop))
            n = next((k for k in range(n + 1, len(glyphs)) if glyphs[k].at >= stop), len(glyphs))
        else:
            n += 1
    return found


def _surplus(glyphs: tuple[_Glyph, ...]) -> tuple[int, ...]:
    """Count, from each glyph to the end, how many more double marks close than open."""
    counts = [0]
    for glyph in reversed(glyphs):
        step = {"close": 1, "open": -1, "either": 0}[glyph.hint] if glyph.double else 0
        counts.append(counts[-1] + step)
    return tuple(reversed(counts))


def _double_partner(paragraph: str, glyphs: tuple[_Glyph, ...], surplus: tuple[int, ...], n: int) -> int | None:
    """Give the number of the mark that closes the double mark `n`.

    A second opening mark is nested where enough marks close after it; else the first was never closed, or
    a single mark closes it by a slip.
    """
    depth, slip = 1, None
    for k in range(n + 1, len(glyphs)):
        glyph = glyphs[k]
        if not glyph.double:
            slip = _slip(paragraph, glyphs, n, k, slip)
        elif glyph.hint != "open":
            depth -= 1
            if depth == 0:
                return k
        elif surplus[k] > 0:
            depth += 1
        else:
            break
    return slip


def _slip(paragraph: str, glyphs: tuple[_Glyph, ...], n: int, k: int, slip: int | None) -> int | None:
    """Give the first single mark that could close the double mark `n`: after a stop, with no single mark open."""
    if slip is not None or glyphs[k].hint != "close" or paragraph[glyphs[k].at - 1] not in _STOPS:
        return slip
    opened = glyphs[k - 1].hint == "open" and not glyphs[k - 1].double and k - 1 > n
    return None if opened else k


def _single_partner(paragraph: str, glyphs: tuple[_Glyph, ...], n: int) -> int | None:
    """Give the number of the mark that closes the single mark `n`: a plural's possessive only if nothing else does."""
    doubtful = None
    for k in range(n + 1, min(len(glyphs), n + _REACH)):
        glyph = glyphs[k]
        if glyph.double:
            continue
        if glyph.hint == "open":
            if doubtful is not None:
                break
            continue
        if not _possessive(paragraph, glyph):
            return k
        doubtful = doubtful if doubtful is not None else k
    return doubtful


def _possessive(paragraph: str, glyph: _Glyph) -> bool:
    """Tell whether a single mark may be the possessive of a plural ("officials' words")."""
    following = paragraph[glyph.after : glyph.after + 2]
    return paragraph[glyph.at - 1] in "sS" and following[:1].isspace() and following[1:].isalpha()


def _runs_on(paragraph: str, glyph: _Glyph, *, carried_on: bool) -> bool:
    """Tell whether a mark without a partner opens a quotation that runs to the end of the paragraph."""
    if glyph.hint != "open":
        return False
    before = paragraph[: glyph.at].rstrip()[-1:]
    return before in {"", ":"} or (carried_on and (before == "," or glyph.double))
