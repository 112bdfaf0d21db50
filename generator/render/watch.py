"""A book that notes what is looked up in it.

Strategy: a page is made of a book and nothing else. Where it is handed this view of one, every look is noted: at what
stands under a key, at how many there are, or at all of them. As long as all that was looked at is the same, so is the
page (memory.py).

Law: there is no way through a view that leaves no note; a look at what is not there is noted, too.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, Sequence, ValuesView
from typing import Any, TypeAlias, TypeVar, overload

from generator.render.book import Book

Look: TypeAlias = str
"""What was looked at: the name of a shelf, a space, and `ALL`, `LENGTH`, or `KEY` or `WHETHER` and a key."""
Notes: TypeAlias = dict[Look, None]
"""Looks in the order in which they were first taken."""
ALL, LENGTH, KEY, WHETHER = "*", "#", "=", "?"
BRIEFING, DOSSIER = "briefing", "dossier"
NOTHING = object()
"""Stands for what is not there."""
T = TypeVar("T")


class Shelf(Mapping[str, T]):
    """A mapping that notes which keys are asked for."""

    def __init__(self, name: str, found: Mapping[str, T], notes: Notes) -> None:
        self._name, self._found, self._notes = name, found, notes

    def __getitem__(self, key: str) -> T:
        """Give what stands under `key`. Raises KeyError where nothing does."""
        self._notes[f"{self._name} {KEY}{key}"] = None
        return self._found[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether something stands under `key`."""
        self._notes[f"{self._name} {WHETHER}{key}"] = None
        return key in self._found

    def __iter__(self) -> Iterator[str]:
        """Give the keys in order."""
        self._notes[f"{self._name} {ALL}"] = None
        return iter(self._found)

    def items(self) -> ItemsView[str, T]:
        """Give all, with their keys."""
        self._notes[f"{self._name} {ALL}"] = None
        return self._found.items()

    def values(self) -> ValuesView[T]:
        """Give all, in order."""
        self._notes[f"{self._name} {ALL}"] = None
        return self._found.values()

    def __len__(self) -> int:
        """Give the number of keys."""
        self._notes[f"{self._name} {LENGTH}"] = None
        return len(self._found)


class Row(Sequence[T]):
    """A sequence that notes whether its length is asked for, or its items."""

    def __init__(self, name: str, found: Sequence[T], notes: Notes) -> None:
        self._name, self._found, self._notes = name, found, notes

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        """Give an item, or several."""
        self._notes[f"{self._name} {ALL}"] = None
        return self._found[at]

    def __iter__(self) -> Iterator[T]:
        """Give the items in order."""
        self._notes[f"{self._name} {ALL}"] = None
        return iter(self._found)

    def __len__(self) -> int:
        """Give the number of items."""
        self._notes[f"{self._name} {LENGTH}"] = None
        return len(self._found)


class Record:
    """A value that notes which of its fields are asked for."""

    def __init__(self, name: str, found: object, notes: Notes) -> None:
        self._name, self._found, self._notes = name, found, notes

    def __getattr__(self, field: str) -> Any:  # noqa: ANN401 - the type is that of the field
        """Give a field. Raises AttributeError where there is none."""
        return _view(field if field == DOSSIER else f"{self._name}.{field}", getattr(self._found, field), self._notes)


def watched(book: Book, notes: Notes) -> Book:
    """Give a view of `book` that adds every look to `notes`."""
    briefing = Record(BRIEFING, book.briefing, notes)
    shelves = {name: _view(name, getattr(book, name), notes) for name in book.__struct_fields__ if name != BRIEFING}
    return Book(**(shelves | {BRIEFING: briefing}))


class Sight:
    """Takes looks into one book."""

    def __init__(self, book: Book) -> None:
        """Open the book."""
        self._book = book
        self._shelves: dict[str, Any] = {}

    def of(self, book: Book) -> bool:
        """Tell whether this is the book that is looked into."""
        return self._book is book

    def seen(self, look: Look) -> object:
        """Give what a look shows, as values that can be encoded; an empty tuple for what is not there."""
        name, _, asked = look.partition(" ")
        found = self._shelves.get(name, NOTHING)
        if found is NOTHING:
            found = self._shelves[name] = _shelf(self._book, name)
        mark, key = asked[0], asked[1:]
        if mark == KEY:
            shown = found.get(key, NOTHING)
            return () if shown is NOTHING else (type(shown).__name__, shown)
        if mark == WHETHER:
            return key in found
        if mark == LENGTH:
            return len(found)
        return tuple(found.items()) if isinstance(found, Mapping) else found


def _shelf(book: Book, name: str) -> Any:  # noqa: ANN401 - the type is that of the shelf
    first, _, field = name.partition(".")
    if not field:
        return getattr(book, first)
    return getattr(book.briefing if first == BRIEFING else book.briefing.dossier, field)


def _view(name: str, value: Any, notes: Notes) -> Any:  # noqa: ANN401 - a view has the type of what it shows
    if name == DOSSIER:
        return Record(name, value, notes)
    if isinstance(value, Mapping):
        return Shelf(name, value, notes)
    if isinstance(value, tuple):
        return Row(name, value, notes)
    notes[f"{name} {ALL}"] = None
    return value
