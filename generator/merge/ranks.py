"""Which of its kind a sentence calls an event: "the first summit since 2014", "the second largest package".

Strategy: an ordinal or a superlative, at most two words, a noun that names a sanction or a contact, and what follows
it up to the next mark, which says among which events it is counted.

Laws: two ranks exclude each other only where they rank the same noun in the same respect among the same events; where
the sentences count among different ones ("the first since 2014", "the second this year") both may hold. Rounds and
phases follow each other and are no rank.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from generator.merge.words import CONTACT_NOUNS, SANCTION_NOUNS
from generator.model.wordlists import word_list

_LISTS = word_list(__package__, "ranks")
_ORDINALS: Mapping[str, int] = _LISTS["ordinals"]
_SIZES: Mapping[str, str] = _LISTS["superlatives"]
_NOUNS = sorted({*SANCTION_NOUNS, *_LISTS["nouns"], *(noun for nouns in CONTACT_NOUNS.values() for noun in nouns)})
_SIZE = "|".join(_SIZES)
_NOUN = f"(?:{'|'.join(_NOUNS)})"
_RANK = re.compile(
    rf"\b(?:(?P<ordinal>{'|'.join(_ORDINALS)})(?:[\s-]+(?P<size>{_SIZE}))?|(?P<best>{_SIZE}))(?:-ever)?\s+"
    rf"(?P<between>(?:[A-Za-z][\w.-]{{0,20}}\s+){{0,2}}?)(?:{_NOUN}\s+)?(?P<noun>{_NOUN})\b(?P<among>[^,.;:—–()\"“”]{{0,80}})",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s+(?P<year>(?:19|20)\d\d)\b")
_FOLLOWS = frozenset(_LISTS["follow"])


class Rank(Struct, frozen=True):
    """Which of its kind: `place` 1 for the first or largest, in which `respect`, among which; `words` as said."""

    noun: str
    place: int
    respect: str
    among: str
    since: str | None
    words: str


def ranks_in(sentence: str) -> tuple[Rank, ...]:
    """Give the ranks that a sentence gives to sanctions and contacts, in order."""
    return tuple(
        _rank(match) for match in _RANK.finditer(sentence) if not _FOLLOWS & set(match["between"].lower().split())
    )


def excluding(a: Rank, b: Rank) -> bool:
    """Tell whether two ranks of the same event cannot both be right."""
    if (a.noun, a.respect) != (b.noun, b.respect):
        return False
    if a.place == b.place == 1 and a.since and b.since:
        return a.since != b.since
    return a.place != b.place and a.among == b.among


def _rank(match: re.Match[str]) -> Rank:
    among = " ".join(match["among"].lower().split())
    since, size = _SINCE.search(among), match["size"] or match["best"]
    return Rank(
        noun=match["noun"].lower(),
        place=_ORDINALS[(match["ordinal"] or "first").lower()],
        respect=_SIZES[size.lower()] if size else "order",
        among=among,
        since=since["year"] if since else None,
        words=" ".join(["the", *match[0].removesuffix(match["among"]).split(), *(since[0].split() if since else ())]),
    )
