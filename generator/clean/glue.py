"""Sentences that a lost line break or tag has glued together, parted by a space.

Strategy: inside a stretch without white space, a full stop between a word and a capital letter is the
end of a sentence, unless the stretch is an address or the "word" is an initial or an abbreviation with
dots ("U.S.", "D.C.", "Ph.D"): these have no two small letters before the dot. A straight quotation mark
opens or closes by its count on the line; where the line's count is odd, nothing is decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.edits import Edit

_STRETCH = re.compile(r"\S+")
_MARK_INSIDE = re.compile(r"""[.!?…"“”‘’](?=\S)""")
"""Where a sentence or quotation may end or begin inside a stretch: a quick look, since hardly a word has one."""
_ENDS = ".!?…"
_PAUSES = ",;:"
_WORD = 2  # small letters before a dot that tell a word from an initial
_NO_PROSE = ("://", "www.", "@", "\\", "_", "=")


def glued_sentences(text: str) -> Iterator[Edit]:
    """Insert a space where one sentence or quotation begins right behind another."""
    at = 0
    for line in text.split("\n"):
        decided = line.count('"') % 2 == 0
        opened = False
        for match in _STRETCH.finditer(line):
            stretch = match[0]
            if _MARK_INSIDE.search(stretch) and not any(sign in stretch for sign in _NO_PROSE):
                for place in _places(stretch, opened=opened, decided=decided):
                    yield Edit(at + match.start() + place, at + match.start() + place, " ")
            opened ^= stretch.count('"') % 2 == 1
        at += len(line) + 1


def _places(stretch: str, *, opened: bool, decided: bool) -> Iterator[int]:
    """Give the places inside `stretch` at which a space is missing; `opened` tells of a straight mark before it."""
    inside = opened
    for i in range(1, len(stretch)):
        before, here = stretch[i - 1], stretch[i]
        if before == '"':
            inside = not inside
        closed = before in "”’" or (before == '"' and decided and not inside)
        opens = (here in "“‘" or (here == '"' and decided and not inside)) and i + 1 < len(stretch)
        if (
            (opens and (closed or _ends_clause(stretch, i)))
            or (closed and _follows_quotation(stretch, i))
            or (before in _ENDS and _ends_sentence(stretch, i - 1) and _begins_sentence(stretch, i))
        ):
            yield i


def _ends_clause(stretch: str, at: int) -> bool:
    """Tell whether a word and a stop or a comma stand before `at`."""
    return stretch[at - 1] in _ENDS + _PAUSES and _ends_sentence(stretch, at - 1)


def _follows_quotation(stretch: str, at: int) -> bool:
    """Tell whether a word begins at `at` right behind a closed quotation; behind an apostrophe only a capital does."""
    here = stretch[at]
    closed = at > 1 and stretch[at - 2] in _ENDS + _PAUSES
    return closed and here.isalpha() and (here.isupper() or stretch[at - 1] != "’")


def _ends_sentence(stretch: str, at: int) -> bool:
    """Tell whether the mark at `at` follows a word, a number or a closing mark, and no initial."""
    before = stretch[max(0, at - _WORD) : at]
    if before[-1:].isdigit() or before[-1:] in ')]%”’"':
        return bool(before)
    return len(before) == _WORD and before.isalpha() and before.islower()


def _begins_sentence(stretch: str, at: int) -> bool:
    """Tell whether a word with a capital, a capital word or a bracketed one stands at `at`."""
    here, after = stretch[at], stretch[at + 1 : at + 2]
    if here == "(":
        return after.isupper()
    return here.isupper() and (after.isalpha() or (here in "AI" and (not after or after in "’'")))
