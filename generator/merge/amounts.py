"""How many, as a sentence counts it: "35 diplomats", "nearly 200 vessels", to be held against another report's.

Strategy: a number, at most two words, a plural noun. Time, money and measures are left out, and so is a noun that one
sentence counts twice, because then it cannot be told which of the two another sentence means.

Laws: two counts exclude each other only where they name the same noun; a hedged one has room of a tenth, so that
rounding is no disagreement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from generator.model.wordlists import word_list

_LISTS = word_list(__package__, "amounts")
_NUMBERS: Mapping[str, int] = _LISTS["numbers"]
_OTHERS = frozenset(_LISTS["others"])
_HEDGE = "|".join(map(re.escape, _LISTS["hedges"]))
_OPEN = re.compile(rf"\b(?:{'|'.join(map(re.escape, _LISTS['open']))})\s+$", re.IGNORECASE)
_BEFORE = 20
"""Code points before a number in which its end may be left open."""
_COUNT = re.compile(
    rf"(?<![\w$€£.,-])(?:(?P<hedge>{_HEDGE})\s+)?(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(_NUMBERS)})"
    r"\s+(?P<between>(?:[A-Za-z.-]{1,20}\s+){0,2}?)(?P<noun>[a-z]{3,20}s)\b",
    re.IGNORECASE,
)
_ROOM = 0.1
"""Share by which a hedged number may be off."""


class Count(Struct, frozen=True):
    """How many of what a sentence counts; `hedged` where words before the number leave room."""

    noun: str
    number: int
    hedged: bool


def counts_in(sentence: str) -> tuple[Count, ...]:
    """Give what a sentence counts, each noun that it counts once."""
    found: dict[str, set[Count]] = defaultdict(set)
    for match in _COUNT.finditer(sentence):
        noun, number = match["noun"].lower(), match["number"].lower().replace(",", "")
        if _OPEN.search(sentence[max(0, match.start() - _BEFORE) : match.start()]):
            continue
        if noun not in _OTHERS and not noun.endswith("ss"):
            value = _NUMBERS.get(number) or int(number)
            found[noun].add(Count(noun=noun, number=value, hedged=match["hedge"] is not None))
    return tuple(next(iter(counts)) for _, counts in sorted(found.items()) if len(counts) == 1)


def exclude(a: Count, b: Count) -> bool:
    """Tell whether two counts of the same noun cannot both be right; a hedged one excludes none that is near it."""
    room = _ROOM * max(a.number, b.number) if a.hedged or b.hedged else 0
    return a.noun == b.noun and abs(a.number - b.number) > room
