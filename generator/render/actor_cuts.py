"""How much of one actor a page shows, so that the page of whom all articles name stays one that a telephone can read.

Law: a list that is cut says by how much and leads to the rest: a register, the statements, or the data.
"""

from __future__ import annotations

from msgspec import Struct

from generator.model import ActorSheet
from generator.render.book import Book
from generator.render.lists import NAMES, STATEMENTS
from generator.render.scale import NAMES_PAGE


class Most(Struct, frozen=True):
    """Lines of each section: roles, notes beside one line, records, partners, quotations on one subject, and so on."""

    roles: int = 30
    notes: int = 6
    cases: int = 50
    met: int = 40
    subjects: int = 20
    said: int = 20
    about: int = 30
    sources: int = 30
    relations: int = 80
    alike: int = 20


MOST = Most()


def said_elsewhere(sheet: ActorSheet) -> int:
    """Give how many quotations of an actor stand under subjects that its page leaves out."""
    return sum(len(ids) for _, ids in sheet.subjects[MOST.subjects :])


def statements_page(book: Book, sheet: ActorSheet) -> str:
    """Give the page on which what an actor says begins."""
    return book.line_page(STATEMENTS, next(iter((*sheet.said, *sheet.told)), ""))


def names_page(book: Book) -> str:
    """Give where names that look alike stand."""
    return NAMES if book.scale[NAMES_PAGE] else "method.md#who-is-who"
