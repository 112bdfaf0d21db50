"""The word lists of this stage: YAML beside the code, read once when the program starts.

Strategy: a list is data that a person can read and correct; each file says in its first lines what it
holds. Here the lists become frozen values, and nothing else in this stage knows that they were files.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C is ten times faster; it is left out where PyYAML was built without it."""


def load(name: str) -> dict[str, Any]:
    """Give the parsed content of <name>.yml. Raises FileNotFoundError where there is no such list."""
    content: dict[str, Any] = _LOADER(
        files(__package__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    ).get_single_data()
    return content


def word_set(words: str) -> frozenset[str]:
    """Give the words of a list that is written as running text."""
    return frozenset(words.split())


def patterns(expressions: list[str]) -> tuple[re.Pattern[str], ...]:
    """Compile regular expressions that are read without regard to case."""
    return tuple(re.compile(expression, re.IGNORECASE) for expression in expressions)
