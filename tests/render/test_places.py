"""Where the lines of a divided list stand, as data."""

from __future__ import annotations

import json

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.places import place_pages, places_path


def test_a_whole_list_has_no_file(briefing: Briefing) -> None:
    """Nothing is written for lists that are one page."""
    assert place_pages(open_book(briefing)) == ()


def test_a_divided_list_tells_the_lines_of_each_part_in_order(briefing: Briefing) -> None:
    """The file has a list of ids for every part that the leading page lists."""
    book = open_book(briefing, 2000)
    division = book.divisions["statements.md"]
    (page,) = (page for page in place_pages(book) if page.path == "data/places/statements.json")
    assert places_path(division) == page.path
    assert json.loads(page.content) == [list(part.ids) for part in division.contents]
    assert places_path(book.divisions["names.md"]) == places_path(book.divisions["positions.md"]) == ""
    assert "data/places/diplomacy.json" in {page.path for page in place_pages(open_book(briefing, 700))}
