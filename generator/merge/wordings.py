"""When two quotations are one utterance in two wordings.

Strategy: outlets cut an utterance differently, translate it differently and put other pronouns into it
("his time" / "the President's time"). So the words that carry meaning are compared: how many of the shorter
wording's stand in the longer one, and how many of them in the same order. A table of rules with a threshold
each says yes; none says yes to little words alone.

Laws: `joined` does not depend on the order of its arguments; equal words are always joined; nothing here
looks at who spoke.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from generator.model.wordlists import word_list

SAME, PART = "the same words", "a part of it"
EXACT = frozenset({SAME, PART})
"""The rules by which a wording has the words of the other; by all others it is near to it, not the same."""
_WORD = re.compile(r"[a-z0-9]+")
_STEM = 6
"""Letters by which two forms of a word are one: "continued" and "continuation"."""
_LITTLE = frozenset(word_list(__package__, "little_words")["words"])


class Wording(Struct, frozen=True):
    """The words of a quotation, lower-case and bare, and the stems of those that carry meaning."""

    words: tuple[str, ...]
    stems: tuple[str, ...]


class Likeness(Struct, frozen=True):
    """One rule: from how many words on, which shares of the shorter wording must stand in the longer one.

    `words` and `stems` count the shorter wording; `same` is the share of its words found in order, `content`
    that of its stems found at all, `order` that of its stems found in order.
    """

    name: str
    words: int
    stems: int
    same: float
    content: float
    order: float


WITHIN: tuple[Likeness, ...] = (
    Likeness(PART, words=4, stems=1, same=0.95, content=1.0, order=1.0),
    Likeness("a part of it in other little words", words=6, stems=3, same=0.6, content=1.0, order=1.0),
    Likeness("another wording of it", words=6, stems=5, same=0.5, content=0.85, order=0.75),
)
"""Within one article a speaker says two like things often enough: the order of the words must hold."""
ACROSS: tuple[Likeness, ...] = (
    *WITHIN,
    Likeness("another wording of it, its clauses moved", words=6, stems=5, same=0.3, content=0.8, order=0.4),
)
"""Two outlets that translate one speech move its clauses; four of five words of meaning are seldom chance."""


def wording(text: str) -> Wording:
    """Give the words of `text` for comparison."""
    plain = (
        normalize("NFKD", text.casefold().replace("’", "").replace("'", "")).encode("ascii", "ignore").decode("ascii")
    )
    words = tuple(_WORD.findall(plain))
    return Wording(words, tuple(word[:_STEM] for word in words if word not in _LITTLE))


def joined(left: Wording, right: Wording, rules: tuple[Likeness, ...]) -> tuple[str, float] | None:
    """Give the rule by which two wordings are one utterance, and the share of meaning they have in common."""
    if left.words == right.words:
        return SAME, 1.0
    short, long = sorted((left, right), key=lambda one: (len(one.words), one.words))
    if not short.stems:
        return None
    same = LCSseq.similarity(short.words, long.words) / len(short.words)
    content = _found(short.stems, long.stems) / len(short.stems)
    order = LCSseq.similarity(short.stems, long.stems) / len(short.stems)
    for rule in rules:
        enough = len(short.words) >= rule.words and len(short.stems) >= rule.stems
        if enough and same >= rule.same and content >= rule.content and order >= rule.order:
            return rule.name, content
    return None


def _found(stems: tuple[str, ...], others: tuple[str, ...]) -> int:
    """Count the stems that stand among others."""
    there = frozenset(others)
    return sum(stem in there for stem in stems)
