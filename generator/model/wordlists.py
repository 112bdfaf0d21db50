"""Word lists: YAML beside the code that uses it, so that a person can read, correct and translate it.

Strategy: a list is data, read when the module that uses it is imported, and turned there into frozen values. Each file
says in its first lines what it holds and where its words come from. Several modules of a room read one list in turn,
so the last few are kept: parsing is most of what a start costs.

Law: whoever asks for a list reads it and changes nothing in it.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C is ten times faster; it is left out where PyYAML was built without it."""
_KEPT = 16
"""Lists that are kept for the next module that asks."""


@lru_cache(maxsize=_KEPT)
def word_list(package: str, name: str) -> Any:  # noqa: ANN401 - each list has its own shape; who loads it gives it a type
    """Give the parsed content of `name`.yml in a package. Raises FileNotFoundError where there is no such list."""
    loader = _LOADER(files(package).joinpath(f"{name}.yml").read_text(encoding="utf-8"))
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()
