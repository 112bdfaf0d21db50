"""A mapping whose values are made only when they are asked for; the last few of them are kept.

What an article alone tells of its actors is asked for only where the article is the first to tell of an event, and
then several times in a row; an actor's level only where the actor takes part in a contact.

Law: it is equal to the mapping that has all values made, and so is one that is made as a whole, but late.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

Value = TypeVar("Value")

KEPT = 256
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


class Late(Mapping[str, Value]):
    """The mapping that `make` gives, made as a whole when one of its values is first asked for."""

    def __init__(self, make: Callable[[], Mapping[str, Value]]) -> None:
        self._made = lru_cache(maxsize=1)(make)

    def __getitem__(self, key: str) -> Value:
        """Give the value of a key. Raises KeyError where there is no such key."""
        return self._made()[key]

    def __iter__(self) -> Iterator[str]:
        """Give the keys in the order of the mapping."""
        return iter(self._made())

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._made())
