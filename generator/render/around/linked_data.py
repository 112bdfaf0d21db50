"""A page described in schema.org's terms, as JSON-LD: what kind of page it is and what it is about.

Strategy: a page of this site is a WebPage *about* an event, an actor or somebody's article, never that thing itself;
the front page is the WebSite. Events are those of data/events.jsonld, with their `eventStatus`.

Laws: a contact that schema.org could only call scheduled, although it is no more than proposed, is no Event; no
ClaimReview, because no verdict is given; every string is one line; a field without a value is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import basename, dirname, splitext

from generator.model import Actor, ActorKind, Contact
from generator.render.around.address import web_address
from generator.render.book import Book
from generator.render.escape import one_line
from generator.render.schema_events import Node, article_node, event_node, is_event

CONTEXT = "https://schema.org"
TYPES: Mapping[ActorKind, str] = {
    "person": "Person",
    "organization": "Organization",
    "bloc": "Organization",
    "country": "Country",
    "vessel": "Vehicle",
    "other": "Thing",
}


def page_node(book: Book, path: str, title: str) -> Node:
    """Give the node of the page at `path` below docs/."""
    settings = book.dossier.settings
    site: Node = {"@type": "WebSite", "name": settings.title, "url": web_address(settings, "index.md")}
    page: Node = {
        "@type": "WebPage",
        "name": title,
        "url": web_address(settings, path),
        "isPartOf": _filled(site),
        "about": _about(book, path),
    }
    node = site if path == "index.md" else page
    return _plain({"@context": CONTEXT, **node, "dateModified": book.briefing.as_of})


def actor_node(book: Book, actor: Actor) -> Node:
    """Give an actor with its other names and the roles that the articles state."""
    named = actor.kind == "person"
    roles = list(dict.fromkeys(role.value for role in actor.roles)) if named else []
    address = web_address(book.dossier.settings, book.actor_address(actor.id))
    return {
        "@type": TYPES[actor.kind],
        "name": actor.name,
        "alternateName": list(actor.aliases),
        "jobTitle": roles,
        "url": address,
    }


def _about(book: Book, path: str) -> object:
    """Give the node of what a page is about; None for a register."""
    folder, name = dirname(path), splitext(basename(path))[0]
    if folder == "actors" and name in book.faces:
        return actor_node(book, book.actors[name])
    if folder == "sources" and name in book.sources:
        return article_node(book.sources[name])
    case = book.case_at(path)
    if isinstance(case, Contact):
        return _contact(book, case)
    return _actors(book, (*case.imposers, *case.targets)) if case else None


def _contact(book: Book, contact: Contact) -> object:
    """Give the event, or where schema.org has no word for its status those who were to take part."""
    if not is_event(contact):
        return _actors(book, contact.participants)
    node = event_node(contact, book.faces, book.sources)
    address = web_address(book.dossier.settings, book.record_address(contact.id))
    return node | {"@id": address, "url": address, "subjectOf": None}


def _actors(book: Book, ids: tuple[str, ...]) -> list[Node]:
    """Give actors by their names alone: each has a page with the rest."""
    known = (book.faces[one] for one in dict.fromkeys(ids) if one in book.faces)
    return [{"@type": TYPES[one.kind], "name": one.name} for one in known]


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}


def _plain(value: Node) -> Node:
    """Give a node whose strings are one line each and whose empty fields are left out, at any depth."""
    return {key: _value(one) for key, one in value.items() if one}


def _value(value: object) -> object:
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, dict):
        return _plain(value)
    return [_value(one) for one in value] if isinstance(value, list) else value
