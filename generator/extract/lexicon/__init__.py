"""The word lists of this stage: YAML that a person can read, correct and translate.

Strategy: a list is data, read once when the module that uses it is imported, and turned there into
frozen values. Each YAML file says in its first lines what it holds and where its words come from.
"""

from __future__ import annotations

from typing import Any

from generator.model.wordlists import word_list


def load(name: str) -> Any:  # noqa: ANN401 - each list has its own shape; the module that loads it gives it a type
    """Give the parsed content of lexicon/<name>.yml. Raises FileNotFoundError where there is no such list."""
    return word_list(__package__, name)
