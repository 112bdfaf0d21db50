"""Who can take a position: a person, an office, an organization, a country or a bloc, and nothing else.

Strategy: an actor by its kind; words that name no actor by their head noun, the last one before what describes it. A
statement, a poll, a picture, a launch "say" and "show", but it is nobody's position until it is known whose it is.

Laws: of several that are joined by "and" one is enough; a head noun with a capital that does not open the words is a
name ("the Post"), and media speak for themselves.
"""

from __future__ import annotations

import re

from generator.model import ActorKind, Attribution
from generator.model.wordlists import word_list

_LISTS = word_list(__package__, "speakers")
_THINGS: frozenset[str] = frozenset(_LISTS["things"])
_PLURALS: frozenset[str] = frozenset(_LISTS["plurals"])
_ENDS: frozenset[str] = frozenset(_LISTS["ends"])
_KINDS: frozenset[ActorKind] = frozenset({"person", "organization", "country", "bloc"})
_WORD = re.compile(r"[^\W_][\w'’.@-]*|,")
_PARTS = re.compile(r"\s(?:and|&)\s|&")


def takes_positions(kind: ActorKind) -> bool:
    """Tell whether an actor of this kind can take a position."""
    return kind in _KINDS


def names_somebody(words: str, attribution: Attribution) -> bool:
    """Tell whether the words for a speaker who is no actor name somebody, not a thing."""
    return attribution == "outlet" or not all(map(_is_thing, _PARTS.split(words)))


def _is_thing(words: str) -> bool:
    """Tell whether the head noun of these words names a thing."""
    found = _WORD.findall(words)
    end = next((n for n, word in enumerate(found) if n and (word == "," or word.lower() in _ENDS)), len(found))
    while end > 1 and end < len(found) and found[end] != "," and found[end - 1].endswith("ed"):
        end -= 1  # "documents leaked to"
    head = found[end - 1] if found else ""
    name = end > 1 and head[:1].isupper()
    return not name and (head.lower() in _PLURALS or bool(_singulars(head.lower()) & _THINGS))


def _singulars(noun: str) -> frozenset[str]:
    """Give the noun, and what it may be the plural of."""
    stems = {noun, noun.removesuffix("s"), noun.removesuffix("es")}
    return frozenset(stems | ({f"{noun[:-3]}y"} if noun.endswith("ies") else set()))
