"""What the head of a page says to machines: its feed, its share card, and the node that describes it.

Strategy: the path of a page says what it is of. All of it is front matter, which overrides/main.html writes into
the page; own pages of the user, which have none of it, get the card and the feed of the front page.

Law: the card of a case file shows its status, so that no picture passed around shows a plan as done.
"""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import splitext
from typing import get_args

from generator.model import ContactStatus, SanctionStatus
from generator.render.around.feeds import KINDS, feed_path
from generator.render.around.items import SECTIONS
from generator.render.around.linked_data import page_node
from generator.render.book import Book

FRONT = "front"
"""The card of whatever has no section."""
CARDS: tuple[str, ...] = (
    FRONT, "actors", "sanctions", "diplomacy", "statements", "disagreements", "timeline", "sources", "method",
    "changes",
    *(f"sanctions-{status}" for status in get_args(SanctionStatus)),
    *(f"diplomacy-{status}" for status in get_args(ContactStatus)),
)  # fmt: skip
"""The pictures of overrides/assets/cards/: sections, then the statuses of case files."""


def head_of(book: Book, path: str, title: str) -> Mapping[str, object]:
    """Give the fields that the front matter of a page has beside its title and description."""
    section = _section(path)
    feed = {"feed": section} if section in SECTIONS else {}
    return {**feed, "card": card_of(book, path), **_words(book, path, section), "schema": page_node(book, path, title)}


def _words(book: Book, path: str, section: str) -> Mapping[str, object]:
    """Give what feeds and card are called in another language than the English of their names."""
    tongue, case = book.tongue, book.case_at(path)
    if tongue.language == "en":
        return {}
    feeds = {name: tongue.say(SECTIONS[name][0]) for name in dict.fromkeys((section, "everything")) if name in SECTIONS}
    shown = tongue.say(SECTIONS[section][0]) if section in SECTIONS else book.dossier.settings.title
    return {"feed_words": feeds, "card_words": f"{shown}: {tongue.status(case.status)}" if case else shown}


def _section(path: str) -> str:
    """Give the section of a page: its first folder, else its name."""
    return splitext(path.partition("/")[0])[0]


def feeds_here(path: str) -> tuple[tuple[str, str], ...]:
    """Give the feeds that tell what the page at `path` lists: (path below docs/, what it is called)."""
    names = (name for name, (_, page, _) in SECTIONS.items() if page == path)
    return tuple((feed_path(name, kind), words) for name in names for kind, words in KINDS)


def card_of(book: Book, path: str) -> str:
    """Give the name of a page's share card: of a case file its status, else its section."""
    section, case = _section(path), book.case_at(path)
    card = f"{section}-{case.status}" if case else section
    return card if card in CARDS else FRONT
