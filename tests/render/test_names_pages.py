"""Names that look alike: on the page on method, or on pages of their own."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing, Pair
from generator.render.book import open_book
from generator.render.method_page import method_page
from generator.render.names_pages import names_pages
from generator.render.scale import NAMES_PAGE, PAIRS


def with_pairs(briefing: Briefing, number: int) -> Briefing:
    """The briefing with so many pairs."""
    places = briefing.dossier.actors[0].citations
    others = tuple(replace(briefing.dossier.actors[1], id=f"twin-{n}", name=f"Twin {n}") for n in range(number))
    pairs = tuple(Pair("ana-brandt", one.id, 80, ("one family name",), ("two offices",), places) for one in others)
    actors = (*briefing.dossier.actors, *others)
    return replace(briefing, dossier=replace(briefing.dossier, actors=actors, pairs=pairs))


def test_a_few_stand_on_the_page_on_method(briefing: Briefing) -> None:
    """Up to so many pairs need no page of their own."""
    book = open_book(with_pairs(briefing, PAIRS))
    assert not book.scale[NAMES_PAGE]
    assert list(names_pages(book)) == []
    (method,) = method_page(book)
    assert method.page.content.count("| one family name") == PAIRS


def test_many_have_a_page_to_which_the_method_leads(briefing: Briefing) -> None:
    """The page on method counts them and leads there; each pair stands there with both sides."""
    book = open_book(with_pairs(briefing, PAIRS + 1))
    (page,) = names_pages(book)
    (method,) = method_page(book)
    assert page.page.path == "names.md"
    assert page.page.content.count("| one family name") == PAIRS + 1
    assert f"{PAIRS + 1} pairs of names look alike" in method.page.content
    assert "| one family name" not in method.page.content


def test_very_many_are_divided(briefing: Briefing) -> None:
    """Beyond the budget the page lists its parts, in which each pair stands once."""
    lead, *rest = names_pages(open_book(with_pairs(briefing, PAIRS + 1), 10_000))
    assert "(names/ana-brandt" in lead.page.content or "(names/an-1.md)" in lead.page.content
    assert sum(page.page.content.count("| one family name") for page in rest) == PAIRS + 1
