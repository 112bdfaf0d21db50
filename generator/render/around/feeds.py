"""Atom (RFC 4287) and JSON feeds (version 1.1) of each section, under docs/feeds/.

Strategy: a file is named .xml and .json, since plain file servers know these types. Addresses are absolute where the
user has told that of the site, else relative to the feed, which both formats resolve.

Laws: the latest first, and no more than `MOST`; what is left out is said; the same briefing gives the same bytes;
words of an article are escaped twice in Atom, once as HTML and once as XML.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from msgspec import Struct

from generator.model import Page
from generator.model.tongue import Tongue
from generator.render.around.address import web_address, web_path
from generator.render.around.items import SECTIONS, Item, item_id, newest
from generator.render.around.times import NEVER, as_moment
from generator.render.book import Book
from generator.render.escape import one_line
from generator.render.reported import json_page

MOST = 100
"""Items in a feed."""
FOLDER = "feeds"
KINDS = (("xml", "Atom"), ("json", "JSON Feed"))
"""The formats, by the end of the file's name."""


class Feed(Struct, frozen=True):
    """A feed before it is written down; `page` shows the same, `total` counts the items before the cut."""

    name: str
    id: str
    title: str
    page: str
    updated: str
    items: tuple[Item, ...]
    total: int
    tongue: Tongue

    @property
    def subtitle(self) -> str:
        """What the feed holds, and what it leaves out."""
        if self.total > len(self.items):
            return self.tongue.say("The latest {} of {}, each with its sentence", len(self.items), self.total)
        return self.tongue.say("Each with its sentence")


def feed_pages(book: Book) -> tuple[Page, ...]:
    """Give feeds/<section>.xml and .json for every section."""
    feeds = tuple(_feed(book, name) for name in SECTIONS)
    return tuple(page for feed in feeds for page in (_atom(book, feed), _json(book, feed)))


def feed_path(name: str, kind: str) -> str:
    """Give the path below docs/ of a feed; `kind` is xml or json."""
    return f"{FOLDER}/{name}.{kind}"


def _feed(book: Book, name: str) -> Feed:
    title, page, things_of = SECTIONS[name]
    things = things_of(book)
    items = newest(book, things, MOST)
    updated = items[0].updated if items else as_moment(book.briefing.as_of) or NEVER
    return Feed(
        name=name,
        id=item_id(book, f"feed:{name}:{book.dossier.settings.title}", feed_path(name, "xml")),
        title=one_line(f"{book.dossier.settings.title}: {book.tongue.say(title)}"),
        page=page,
        updated=updated,
        items=items,
        total=len(things),
        tongue=book.tongue,
    )


def _link(book: Book, address: str) -> str:
    """Give the address of a place below docs/, absolute or relative to the folder of the feeds."""
    return web_address(book.dossier.settings, address) or f"../{web_path(address)}"


def _html(book: Book, item: Item) -> str:
    """Give what an item says: status and remark, then each sentence with its article."""
    withheld = f"<em>{escape(book.tongue.say('words not published'))}</em>"
    said = (
        f"<blockquote><p>{f'“{escape(words.text)}”' if words.text else withheld}</p>"
        f'<p>— <a href="{escape(_link(book, words.address))}">{escape(words.source)}</a></p></blockquote>'
        for words in item.words
    )
    remark = f", {escape(item.remark)}" if item.remark else ""
    return f"<p><strong>{escape(item.status)}</strong>{remark}</p>{''.join(said)}"


def _atom(book: Book, feed: Feed) -> Page:
    own, page = _link(book, feed_path(feed.name, "xml")), _link(book, feed.page)
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{escape(feed.id)}</id>",
        f"<title>{escape(feed.title)}</title>",
        f"<subtitle>{escape(feed.subtitle)}</subtitle>",
        f"<updated>{feed.updated}</updated>",
        f"<author><name>{escape(one_line(book.dossier.settings.title))}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{escape(own)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(page)}"/>',
        *(_entry(book, item) for item in feed.items),
        "</feed>",
    )
    return Page(feed_path(feed.name, "xml"), "\n".join(lines) + "\n")


def _entry(book: Book, item: Item) -> str:
    return "\n".join(
        (
            "<entry>",
            f"<id>{escape(item.id)}</id>",
            f"<title>{escape(item.title)}</title>",
            f"<updated>{item.updated}</updated>",
            f'<link rel="alternate" type="text/html" href="{escape(_link(book, item.address))}"/>',
            f'<category term="{escape(item.status)}"/>',
            f'<content type="html">{escape(_html(book, item))}</content>',
            "</entry>",
        )
    )


def _json(book: Book, feed: Feed) -> Page:
    path = feed_path(feed.name, "json")
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": _link(book, feed.page),
        "feed_url": _link(book, path),
        "items": _items(book, feed.items),
    }
    return json_page(path, document)


def _items(book: Book, items: Sequence[Item]) -> list[dict[str, object]]:
    return [
        {
            "id": item.id,
            "url": _link(book, item.address),
            "title": item.title,
            "content_html": _html(book, item),
            "date_modified": item.updated,
            "tags": [item.status],
        }
        for item in items
    ]
