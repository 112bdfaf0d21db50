"""The word lists of this stage: YAML that a person can read, correct and translate.

Strategy: a list is data, read once when the module that uses it is imported, and turned there into
frozen values. Each YAML file says in its first lines what it holds and where its words come from.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C is ten times faster; it is left out where PyYAML was built without it."""


def load(name: str) -> Any:  # noqa: ANN401 - each list has its own shape; the module that loads it gives it a type
    """Give the parsed content of lexicon/<name>.yml. Raises FileNotFoundError where there is no such list."""
    return _LOADER(files(__package__).joinpath(f"{name}.yml").read_text(encoding="utf-8")).get_single_data()
