"""Names that look alike and were kept apart: a table of the page on method, or where they are many pages of their own.

Law: every pair stands somewhere, with one mention of each name and what speaks for and against one identity.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.render.book import Book
from generator.render.leaf import Leaf, Made, leaf, plainly
from generator.render.lists import NAMES
from generator.render.scale import NAMES_PAGE


def names_pages(book: Book, made: Made = plainly) -> Iterator[Leaf]:
    """Give names.md and its parts; nothing where the page on method has all pairs."""
    for path in book.pages_of(NAMES) if book.scale[NAMES_PAGE] else ():
        yield from made(book, path.removesuffix(".md"), partial(_page, path=path))


def _page(book: Book, path: str) -> tuple[Leaf, ...]:
    here = book.spread(path, book.dossier.pairs, book.pairs)
    number = len(here) or len(book.dossier.pairs)
    page = leaf(
        book,
        path,
        "names",
        "Names that look alike",
        book.tongue.say("{} of names that were kept apart, for a person to decide", book.tongue.count(number, "pair")),
        pairs=sorted(here, key=lambda pair: book.faces[pair.left].name.casefold()),
    )
    return (page,)
