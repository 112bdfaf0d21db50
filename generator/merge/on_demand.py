"""Mappings that are made only when they are asked for: value by value (`OnDemand`), or at once (`Later`).

What an article alone tells of its actors is asked for only where the article is the first to tell of an event, and
then several times in a row; and who bears which name there only where a place is told.

Law: each is equal to the mapping that is made beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import TypeVar

Value = TypeVar("Value")

KEPT = 64
"""Values that are kept, the last ones that were asked for."""


class OnDemand(Mapping[str, Value]):
    """The values of `keys`, each of which `make` gives when it is asked for."""

    def __init__(self, keys: Collection[str], make: Callable[[str], Value]) -> None:
        self._keys = frozenset(keys)
        self._made = lru_cache(maxsize=KEPT)(make)

    def __getitem__(self, key: str) -> Value:
        """Give the value of a key. Raises KeyError where there is no such key."""
        if key not in self._keys:
            raise KeyError(key)
        return self._made(key)

    def __iter__(self) -> Iterator[str]:
        """Give the keys from A to Z."""
        return iter(sorted(self._keys))

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._keys)


class Later(Mapping[str, Value]):
    """The mapping that `make` gives when it is first asked for anything."""

    def __init__(self, make: Callable[[], Mapping[str, Value]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Mapping[str, Value]:
        return self._make()

    def __getitem__(self, key: str) -> Value:
        """Give the value of a key. Raises KeyError where there is no such key."""
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        """Give the keys in their order."""
        return iter(self._made)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._made)
