"""Names as they stand in running text: "the United States", "the European Union", "Ada Berg", "Acme"."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import yaml

from generator.model import Actor

_RULES = yaml.safe_load(files(__package__).joinpath("articles.yml").read_text(encoding="utf-8"))
_LAST: frozenset[str] = frozenset(_RULES["last"])
_WHOLE: frozenset[str] = frozenset(_RULES["whole"])


def running_names(actors: tuple[Actor, ...]) -> Mapping[str, str]:
    """Give the names by identity, with "the" where English sets it before the name of a state or a body."""
    return {actor.id: f"the {actor.name}" if _takes_the(actor) else actor.name for actor in actors}


def listed(names: tuple[str, ...]) -> str:
    """Give "A", "A and B", "A, B and C"; nothing for no name."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _takes_the(actor: Actor) -> bool:
    if actor.kind == "person" or actor.name.startswith("the "):
        return False
    return actor.name in _WHOLE or actor.name.split()[-1] in _LAST
