"""Addresses of ids."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.model import Briefing
from generator.render.book import day_of, open_book, relative, source_name


@pytest.mark.parametrize(
    ("page", "address", "link"),
    [
        ("index.md", "actors/a.md", "actors/a.md"),
        ("actors/a.md", "timeline.md#m", "../timeline.md#m"),
        ("actors/a.md", "actors/b.md", "b.md"),
        ("timeline.md", "timeline.md#m", "#m"),
        ("sources/s.md", "sources/index.md", "index.md"),
    ],
)
def test_a_link_is_relative_to_its_page(page: str, address: str, link: str) -> None:
    """A link leads from the page's folder to the address."""
    assert relative(page, address) == link


@pytest.mark.parametrize(
    ("id_", "address"),
    [
        ("s-vale", "sanctions/s-vale.md"),
        ("c-call", "diplomacy/c-call.md"),
        ("q-postponed", "statements.md#q-postponed"),
        ("m-call", "timeline.md#m-call"),
        ("x-lisbon", "disagreements.md#x-lisbon"),
    ],
)
def test_every_kind_of_record_has_an_address(briefing: Briefing, id_: str, address: str) -> None:
    """A case has a page, any other record a place on the page of its kind."""
    assert open_book(briefing).record_address(id_) == address


def test_an_actor_without_a_sheet_is_in_the_register(briefing: Briefing) -> None:
    """An actor without a page of its own is linked to its line."""
    book = open_book(replace(briefing, sheets=briefing.sheets[:1]))
    assert book.actor_address("ana-brandt") == "actors/ana-brandt.md"
    assert book.actor_address("sudland") == "actors/index.md#sudland"


def test_an_unknown_id_is_a_defect(briefing: Briefing) -> None:
    """No link is made to what does not exist."""
    with pytest.raises(KeyError):
        open_book(briefing).record_address("nothing")


def test_an_article_is_called_by_its_outlet(briefing: Briefing) -> None:
    """The short name is the outlet, else the title, else the file."""
    post, wire = briefing.dossier.sources
    bare = replace(wire, extract=replace(wire.extract, text=replace(wire.extract.text, title="")))
    assert [source_name(s) for s in (post, wire, bare)] == ["Harbour Post", "Summit off, says Brandt", "wire.txt"]


def test_an_inferred_day_is_marked(briefing: Briefing) -> None:
    """A day that was borrowed from another article says so wherever it is shown."""
    post, wire = briefing.dossier.sources
    undated = replace(post, extract=replace(post.extract, text=replace(post.extract.text, published=None)))
    assert [day_of(s) for s in (post, wire, undated)] == ["7 May 2025", "7 May 2025 (inferred)", "undated"]
