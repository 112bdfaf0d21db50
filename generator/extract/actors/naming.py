"""The names of an article and whom they mean: found once, asked by all who need them."""

from __future__ import annotations

from msgspec import Struct

from generator.extract.actors.cutting import Name
from generator.extract.actors.groups import Group, find_groups
from generator.extract.actors.names import find_names
from generator.extract.parse import Parse


class Naming(Struct, frozen=True):
    """All names in order of place, and the groups of those that mean one actor."""

    names: tuple[Name, ...]
    groups: tuple[Group, ...]


def naming_of(parse: Parse) -> Naming:
    """Find the names of an article and group them."""
    names = find_names(parse)
    return Naming(names, find_groups(parse, names))
