"""Where the lines of a divided list stand, as data."""

from __future__ import annotations

import json

from generator.model import Briefing, Page
from generator.render.book import Book, open_book
from generator.render.places import place_pages


def files(book: Book) -> dict[str, Page]:
    """The files by their paths."""
    return {leaf.page.path: leaf.page for leaf in place_pages(book)}


def test_a_whole_list_has_no_file(briefing: Briefing) -> None:
    """Nothing is written for lists that are one page."""
    assert files(open_book(briefing)) == {}


def test_a_divided_list_tells_the_lines_of_each_part_in_order(briefing: Briefing) -> None:
    """The file has a list of ids for every part that the leading page lists."""
    book = open_book(briefing, 700)
    page = files(book)["data/places/timeline.json"]
    assert book.places_path("timeline.md") == page.path
    found = [list(book.parts[way.path].ids) for way, _ in book.contents("timeline.md")]
    assert json.loads(page.content) == found
    assert book.places_path("names.md") == book.places_path("positions.md") == ""
    assert "data/places/diplomacy.json" in files(book)


def test_an_old_link_to_a_speaker_arrives_too(briefing: Briefing) -> None:
    """Beside the statements of a part stand the anchors of the speakers' sections that are on it."""
    book = open_book(briefing, 2000)
    parts = json.loads(files(book)["data/places/statements.json"].content)
    for (way, _), ids in zip(book.contents("statements.md"), parts, strict=True):
        assert ids[: len(book.parts[way.path].ids)] == list(book.parts[way.path].ids)
    assert [ids[-1] for ids in parts[:2]] == ["by-ana-brandt", "by-otto-kerr"]
