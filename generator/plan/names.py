"""Names as they stand in running text: "the United States", "the European Union", "Ada Berg", "Acme"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model import Actor, Language
from generator.model.wordlists import word_list

_RULES = word_list(__package__, "articles")
_LAST: frozenset[str] = frozenset(_RULES["last"])
_WHOLE: frozenset[str] = frozenset(_RULES["whole"])
_GROUP = re.compile(r"[A-Z]-?\d{1,3}|Group of .{1,30}")
"""A group of states by its number: "the G-20", "the Group of Seven"."""

_WITHIN: frozenset[str] = frozenset(_RULES["within"])
_STATES: frozenset[str] = frozenset(_RULES["states"])
_LETTERS = re.compile(r"(?:[A-Z]\.){2,5}")
"""A state by its letters: "U.K."."""


def running_names(actors: tuple[Actor, ...], language: Language = "en") -> Mapping[str, str]:
    """Give the names by identity, with "the" where English sets it before the name of a state or a body."""
    english = language == "en"
    return {actor.id: f"the {actor.name}" if english and _takes_the(actor) else actor.name for actor in actors}


def listed(names: tuple[str, ...]) -> str:
    """Give "A", "A and B", "A, B and C"; nothing for no name."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def is_within(place: str) -> bool:
    """Tell whether an event takes place "in" what the words name, not "at" it: "the U.K.", "the region"."""
    words = place.split()
    bare = " ".join(words[1:] if words[0].lower() == "the" else words)
    return bare in _WITHIN or bare.split(" ")[-1] in _STATES or _LETTERS.fullmatch(bare) is not None


def _takes_the(actor: Actor) -> bool:
    if actor.kind == "person" or actor.name.startswith("the "):
        return False
    return actor.name in _WHOLE or bool(_GROUP.fullmatch(actor.name)) or actor.name.split()[-1] in _LAST
