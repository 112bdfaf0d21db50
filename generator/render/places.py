"""Where each line of a divided list stands, as data/places/<list>.json: so that an old link to the list still arrives.

Strategy: the leading page lists its parts in order; the file has, part by part in that order, the ids that stand there.
assets/registers.js reads it when an address names a line that the leading page no longer has.

Law: a list that is whole has no such file.
"""

from __future__ import annotations

import json

from generator.model import Page
from generator.render.book import Book
from generator.render.division import Division
from generator.render.lists import NAMES

FOLDER = "data/places"


def place_pages(book: Book) -> tuple[Page, ...]:
    """Give the file of every list that is divided and whose lines can be linked to."""
    return tuple(_page(division) for division in book.divisions.values() if places_path(division))


def places_path(division: Division) -> str:
    """Give the path of a list's file below docs/; empty where it has none."""
    if not division.contents or division.lead == NAMES:
        return ""
    return f"{FOLDER}/{division.lead.removesuffix('/index.md').removesuffix('.md')}.json"


def _page(division: Division) -> Page:
    lines = ",\n".join(json.dumps(part.ids, ensure_ascii=False) for part in division.contents)
    return Page(places_path(division), f"[\n{lines}\n]\n")
