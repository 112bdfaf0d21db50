"""Names that look alike and were kept apart: a table of the page on method, or where they are many pages of their own.

Law: every pair stands somewhere, with one mention of each name and what speaks for and against one identity.
"""

from __future__ import annotations

from generator.render.book import Book
from generator.render.leaf import Leaf, leaf
from generator.render.lists import NAMES, pair_id
from generator.render.words import count

MOST = 60
"""Pairs on the page on method; more of them have a page of their own."""


def names_pages(book: Book) -> tuple[Leaf, ...]:
    """Give names.md and its parts; nothing where the page on method has all pairs."""
    if not has_names_page(book):
        return ()
    pairs = tuple(sorted(book.dossier.pairs, key=lambda pair: book.actors[pair.left].name.casefold()))
    return tuple(
        leaf(
            book,
            path,
            "names",
            "Names that look alike",
            f"{count(len(pairs), 'pair')} of names that were kept apart, for a person to decide",
            pairs=here,
        )
        for path, here in book.spread(NAMES, pairs, pair_id)
    )


def has_names_page(book: Book) -> bool:
    """Tell whether there are more pairs of names than the page on method lists."""
    return len(book.dossier.pairs) > MOST
