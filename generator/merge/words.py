"""The word lists of this stage, read once from words.yml, as alternatives of regular expressions and as tables."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.wordlists import word_list

_LISTS = word_list(__package__, "words")

SANCTION_NOUNS: tuple[str, ...] = tuple(_LISTS["sanction"])
"""Nouns that name a sanction when it is told again."""
CONTACT_NOUNS: Mapping[str, tuple[str, ...]] = {kind: tuple(nouns) for kind, nouns in _LISTS["contact"].items()}
"""Nouns that name a contact when it is told again, by its kind."""
STOP: frozenset[str] = frozenset(_LISTS["stop"])
"""Words that name nothing: articles, prepositions, conjunctions."""


def any_of(name: str) -> str:
    """Give the words of a list as one group of a regular expression. Raises KeyError where there is no such list."""
    return f"(?:{'|'.join(re.escape(word) for word in _LISTS[name])})"
