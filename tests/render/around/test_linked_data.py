"""Pages in schema.org's terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import yaml
from msgspec.structs import replace

from generator.model import Briefing
from generator.render import render
from generator.render.around.linked_data import page_node
from generator.render.book import open_book

FIELDS = {
    "WebSite": {"name", "url", "dateModified", "@context"},
    "WebPage": {"name", "url", "isPartOf", "about", "dateModified", "@context"},
    "Event": {"@id", "identifier", "name", "eventStatus", "startDate", "previousStartDate", "location", "attendee",
              "about", "url"},
    "Person": {"name", "alternateName", "jobTitle", "url"},
    "Organization": {"name", "alternateName", "url"},
    "Country": {"name", "alternateName", "url"},
    "Thing": {"name", "alternateName", "url"},
    "Place": {"name"},
    "NewsArticle": {"headline", "url", "datePublished", "publisher"},
}  # fmt: skip
"""The types that pages use, and of each the properties that schema.org defines for it."""


def nodes(value: object) -> Iterator[dict[str, object]]:
    """Every node within a value."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            if "@type" in one:
                yield one
            for inner in one.values():
                yield from nodes(inner)


def schema_of(content: str) -> dict[str, object]:
    """The node in the front matter of a page."""
    found: dict[str, object] = yaml.safe_load(content.split("---\n", 2)[1])["schema"]
    return found


@pytest.mark.parametrize("words", ["plain", '</script><svg onload=x()> "]} \u2028 # : -'])
def test_every_page_keeps_to_the_vocabulary(hostile_briefing: Callable[[str], Briefing], words: str) -> None:
    """Each node has a known type, a name, only properties of that type, and no empty value."""
    for page in render(hostile_briefing(words)):
        if not page.path.endswith(".md"):
            continue
        schema = schema_of(page.content)
        assert schema["@context"] == "https://schema.org"
        for node in nodes(schema):
            kind = str(node["@type"])
            assert set(node) - {"@type"} <= FIELDS[kind], page.path
            assert node.get("name") or node.get("headline"), page.path
            assert all(node.values()), page.path


def test_an_event_says_that_it_is_cancelled(briefing: Briefing) -> None:
    """The page of a cancelled summit is about an Event whose status says so."""
    about = page_node(open_book(briefing), "diplomacy/c-lisbon.md", "t")["about"]
    assert isinstance(about, dict)
    assert (about["@type"], about["eventStatus"]) == ("Event", "https://schema.org/EventCancelled")


def test_what_is_only_proposed_is_no_event(briefing: Briefing) -> None:
    """Of a contact that nobody has agreed to, the page is about its participants."""
    contacts = tuple(replace(one, status="proposed") for one in briefing.dossier.contacts)
    book = open_book(replace(briefing, dossier=replace(briefing.dossier, contacts=contacts)))
    about = page_node(book, "diplomacy/c-lisbon.md", "t")["about"]
    assert {node["@type"] for node in nodes(about)} == {"Person"}


def test_what_each_kind_of_page_is_about(briefing: Briefing) -> None:
    """An actor's page is about a person with the stated role, a source's about an article, a register about nothing."""
    book = open_book(briefing)
    actor, source = (page_node(book, path, "t")["about"] for path in ("actors/ana-brandt.md", "sources/post.md"))
    assert isinstance(actor, dict)
    assert isinstance(source, dict)
    assert (actor["@type"], actor["jobTitle"]) == ("Person", ["President"])
    assert source["@type"] == "NewsArticle"
    assert "about" not in page_node(book, "sanctions/index.md", "t")
    assert page_node(book, "index.md", "Norland")["@type"] == "WebSite"
