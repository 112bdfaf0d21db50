"""Where each line of a divided list stands, as data/places/<list>.json: so that an old link to the list still arrives.

Strategy: the leading page lists its parts in order; the file has, part by part in that order, the ids that stand there,
among the statements those of the speakers' sections, too. assets/registers.js reads it when an address names a line
that the leading page no longer has.

Law: a list that is whole has no such file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from generator.model import Page
from generator.render.book import Book
from generator.render.leaf import Leaf, Made, files, plainly
from generator.render.lists import STATEMENTS, speaker_place


def place_pages(book: Book, made: Made = plainly) -> Iterator[Leaf]:
    """Give the file of every list that is divided and whose lines can be linked to."""
    for lead in book.divisions:
        if book.places_path(lead):
            yield from made(book, book.places_path(lead), partial(_page, lead=lead))


def _page(book: Book, lead: str) -> tuple[Leaf, ...]:
    found = (_ids(book, lead, way.path) for way, _ in book.contents(lead))
    lines = ",\n".join(json.dumps(ids, ensure_ascii=False) for ids in found)
    return files(Page(book.places_path(lead), f"[\n{lines}\n]\n"))


def _ids(book: Book, lead: str, path: str) -> tuple[str, ...]:
    """Give the places of a part: its entries, and what stands above them."""
    ids = book.parts[path].ids
    return (*ids, *dict.fromkeys(speaker_place(book.said[id_]) for id_ in ids)) if lead == STATEMENTS else ids
