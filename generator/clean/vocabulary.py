"""The word lists of this stage: YAML beside the code, read once when the program starts.

Strategy: a list is data that a person can read and correct; each file says in its first lines what it
holds. Here the lists become frozen values, and nothing else in this stage knows that they were files.
"""

from __future__ import annotations

import re
from typing import Any

from generator.model.wordlists import word_list


def load(name: str) -> dict[str, Any]:
    """Give the parsed content of <name>.yml. Raises FileNotFoundError where there is no such list."""
    content: dict[str, Any] = word_list(__package__, name)
    return content


def word_set(words: str) -> frozenset[str]:
    """Give the words of a list that is written as running text."""
    return frozenset(words.split())


def patterns(expressions: list[str]) -> tuple[re.Pattern[str], ...]:
    """Compile regular expressions that are read without regard to case."""
    return tuple(re.compile(expression, re.IGNORECASE) for expression in expressions)
