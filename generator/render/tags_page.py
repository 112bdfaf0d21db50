"""The page of tags: what it lists, the plugin of the site's builder fills in from the heads of the pages.

Law: without that plugin the page still leads to the registers, which hold all that it lists.
"""

from __future__ import annotations

from generator.render.book import Book
from generator.render.finding import has_actor_tags, has_case_tags
from generator.render.leaf import Leaf, leaf
from generator.render.words import count


def tags_page(book: Book) -> tuple[Leaf, ...]:
    """Give tags.md."""
    without = (
        *(() if has_actor_tags(book) else (count(len(book.sheets), "actor"),)),
        *(() if has_case_tags(book) else (count(len(book.cases), "case file"),)),
    )
    words = "Case files and actors by status, kind, subject and country"
    return (leaf(book, "tags.md", "tags", "Tags", words, without=without),)
