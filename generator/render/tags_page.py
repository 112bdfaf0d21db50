"""The page of tags: case files and actors by status, kind, subject and country, as plain lists.

Strategy: the lists are written here, and not filled in by a plugin of the site's builder, so that they are the same on
the site, on GitHub and with another builder.

Laws: the lists have the tags that the heads of the pages have; a page stands once under each; the statuses come in
the order of the closed lists, all else by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.model import ContactStatus, SanctionStatus
from generator.render.book import Book
from generator.render.finding import Groups, actor_groups, case_groups
from generator.render.leaf import Leaf, leaf
from generator.render.scale import ACTOR_TAGS, CASE_TAGS

HEADINGS = (("status", "Status"), ("kind", "Kind"), ("subject", "Subject"), ("country", "Country"))
ORDER = {status: n for n, status in enumerate(dict.fromkeys((*get_args(SanctionStatus), *get_args(ContactStatus))))}


def tags_page(book: Book) -> tuple[Leaf, ...]:
    """Give tags.md."""
    shelves: dict[str, dict[str, list[str]]] = {group: {} for group, _ in HEADINGS}
    for address, groups in sorted(_tagged(book)):
        for group, values in groups:
            for value in dict.fromkeys(values):
                shelves[group].setdefault(value, []).append(address)
    page = leaf(
        book,
        "tags.md",
        "tags",
        "Tags",
        book.tongue.say("Case files and actors by status, kind, subject and country"),
        without=_without(book),
        groups=tuple(
            (book.tongue.say(heading), group, _ordered(shelves[group])) for group, heading in HEADINGS if shelves[group]
        ),
        names=_names(book),
    )
    return (page,)


def _tagged(book: Book) -> Iterator[tuple[str, Groups]]:
    """Give each tagged page with its tags."""
    yield from ((book.record_address(case.id), case_groups(book, case)) for case in book.cases)
    yield from ((book.actor_address(id_), actor_groups(book, book.faces[id_])) for id_ in book.sheets)


def _without(book: Book) -> tuple[str, ...]:
    """Give what has no tags, because one page cannot list so many."""
    return (
        *(() if book.scale[ACTOR_TAGS] else (book.tongue.count(len(book.sheets), "actor"),)),
        *(() if book.scale[CASE_TAGS] else (book.tongue.count(len(book.cases), "case file"),)),
    )


def _names(book: Book) -> dict[str, str]:
    """Give what each tagged page is called."""
    cases = {book.record_address(case.id): case.title for case in book.cases}
    return cases | {book.actor_address(id_): book.faces[id_].name for id_ in book.sheets}


def _ordered(shelf: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    values = sorted(shelf, key=lambda value: (ORDER.get(value, len(ORDER)), value.casefold(), value))
    return tuple((value, tuple(shelf[value])) for value in values)
