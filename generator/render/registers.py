"""What assets/registers.js reads of a register: values and sort keys beside the words, and what its columns are called.

Strategy: a table stays a Markdown table and a list a list; marks that show nothing say where a value begins and ends
and by what a cell sorts. Without the script, and on GitHub, they are not seen.

Law: a mark never changes a word, and whatever is in it stays in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.model import Assertion, Citation, Quotation, Source
from generator.render.book import Book
from generator.render.escape import Markdown, attribute, escape
from generator.render.words import listed

NAME_BEGINS, NAME_ENDS = r"(?<![^\W_])", r"(?![^\W_])"
"""What stands around a name in a text: no letter and no digit."""


def keyed(words: Markdown | str, key: str | int | None) -> Markdown:
    """Give `words` marked with what they sort by: an ISO day or range, or a number; unmarked where there is none."""
    shown = words if isinstance(words, Markdown) else escape(words)
    return Markdown(f'<span data-sort="{attribute(str(key))}">{shown}</span>') if key not in (None, "") else shown


def valued(words: Iterable[str]) -> Markdown:
    """Give several words as "a, b and c", each marked as a value of its own."""
    return Markdown(listed(tuple(f'<span class="value">{escape(one)}</span>' for one in words)))


def day_key(said: Quotation | Assertion, article: Source) -> str | None:
    """Give the ISO day by which a statement is found: its own, else that of its article."""
    return said.date or article.extract.text.published


class Subjects:
    """What statements are about: a record or an actor, as ids of the book.

    A quotation has the subject under which its speaker's page lists it. Beside that, a statement is about each actor
    with a page of its own that its words name, by any of the names that the articles have for it.
    """

    def __init__(self, book: Book) -> None:
        self._listed: Mapping[str, str] = {
            id_: subject for sheet in book.sheets.values() for subject, ids in sheet.subjects if subject for id_ in ids
        }
        self._actors = _owners(book)
        names = "|".join(map(re.escape, sorted(self._actors, key=lambda name: (-len(name), name))))
        self._names = re.compile(f"{NAME_BEGINS}(?:{names}){NAME_ENDS}") if names else None

    def of(self, said: Quotation | Assertion) -> tuple[str, ...]:
        """Give the subjects of a statement, the listed one first, then in the order of its words."""
        found = (self._listed[said.id],) if said.id in self._listed else ()
        speaker = {said.speaker}
        named = (id_ for id_ in self._named(_words(said)) if id_ not in speaker)
        return tuple(dict.fromkeys((*found, *named)))

    def _named(self, words: str) -> Sequence[str]:
        return [self._actors[one] for one in self._names.findall(words)] if self._names else []


def _owners(book: Book) -> Mapping[str, str]:
    """Give the actor of every name that exactly one actor has; only actors with a page of their own are subjects."""
    owners: dict[str, set[str]] = {}
    for actor in book.dossier.actors:
        for name in (actor.name, *actor.aliases):
            owners.setdefault(name, set()).add(actor.id)
    return {name: id_ for name, ids in owners.items() if name and len(ids) == 1 for id_ in ids if id_ in book.sheets}


def _words(said: Quotation | Assertion) -> str:
    cited: Citation = said.citations[0] if isinstance(said, Quotation) else said.content
    return cited.text
