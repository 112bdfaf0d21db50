"""The page of tags: what it lists, the plugin of the site's builder fills in from the heads of the pages.

Law: without that plugin the page still leads to the registers, which hold all that it lists.
"""

from __future__ import annotations

from generator.render.book import Book
from generator.render.leaf import Leaf, leaf


def tags_page(book: Book) -> tuple[Leaf, ...]:
    """Give tags.md."""
    return (
        leaf(
            book,
            "tags.md",
            "tags",
            "Tags",
            book.tongue.say("Case files and actors by status, kind, subject and country"),
        ),
    )
