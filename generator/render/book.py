"""Who and what an id means, and on which page it stands.

Strategy: frozen tables made once from the briefing; templates and pages only look up. Actors, articles and
records have tables of their own, because an agency may be an actor and name an article.

Laws: every id has exactly one address, "path" or "path#anchor"; an id that nobody has is a defect
(KeyError), never a dead link.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias, TypeVar

from msgspec import Struct

from generator.model import (
    Actor,
    ActorSheet,
    Assertion,
    Briefing,
    Conflict,
    Contact,
    Deed,
    Dossier,
    Moment,
    Page,
    Pair,
    Quotation,
    Sanction,
    Source,
    Subject,
    Weighing,
)
from generator.model.tongue import TONGUES, Tongue

Case: TypeAlias = Sanction | Contact
Record: TypeAlias = Case | Quotation | Moment | Conflict
T = TypeVar("T")


class Citer(Struct, frozen=True):
    """A page that cites an article; of `page`, the path alone is told."""

    page: Page
    title: str


class Book(Struct, frozen=True):
    """A briefing with its index: who and what by id, and where each is found (`..._address`)."""

    briefing: Briefing
    actors: Mapping[str, Actor]
    sheets: Mapping[str, ActorSheet]
    sources: Mapping[str, Source]
    records: Mapping[str, Record]
    assertions: Mapping[str, Assertion]
    deeds: Mapping[str, Deed]
    subjects: Mapping[str, Subject]
    alike: Mapping[str, tuple[Pair, ...]]
    apart: Mapping[str, tuple[Weighing, ...]]
    conflicts: Mapping[str, tuple[Conflict, ...]]
    same_text: Mapping[str, tuple[Source, ...]]
    """The articles that count as one article, by its id, itself among them."""
    citers: Mapping[str, Mapping[int, tuple[Citer, ...]]] = {}
    """The pages that cite an article, by the numbers of its sentences; known when they are rendered."""

    @property
    def dossier(self) -> Dossier:
        """Everything the sources say."""
        return self.briefing.dossier

    @property
    def tongue(self) -> Tongue:
        """The language of the interface."""
        return TONGUES[self.dossier.settings.language]

    @property
    def cases(self) -> tuple[Case, ...]:
        """All sanctions, then all contacts."""
        return (*self.dossier.sanctions, *self.dossier.contacts)

    def case_at(self, path: str) -> Case | None:
        """Give the record whose case file stands at a path below docs/, None where that is no case file."""
        found = self.records.get(posixpath.basename(path).removesuffix(".md"))
        return found if isinstance(found, (Sanction, Contact)) and self.record_address(found.id) == path else None

    def conflicts_about(self, id_: str) -> tuple[Conflict, ...]:
        """Give the disagreements about one record."""
        return self.conflicts.get(id_, ())

    def actor_address(self, id_: str) -> str:
        """Give an actor's own page, or its line of the register where it has none."""
        return f"actors/{id_}.md" if id_ in self.sheets else f"actors/index.md#{self.actors[id_].id}"

    def record_address(self, id_: str) -> str:
        """Give the page of a case file, or the place of any other record on the page of its kind."""
        return ADDRESSES[type(self.records[id_])].format(id=id_)


ADDRESSES: Mapping[type[Record], str] = {
    Sanction: "sanctions/{id}.md",
    Contact: "diplomacy/{id}.md",
    Quotation: "statements.md#{id}",
    Moment: "timeline.md#{id}",
    Conflict: "disagreements.md#{id}",
}

INFERRED = "sibling "
"""How the basis of a day begins that was borrowed from an article with the same quotations."""


def open_book(briefing: Briefing) -> Book:
    """Index a briefing."""
    dossier = briefing.dossier
    records: tuple[Record, ...] = (
        *dossier.moments,
        *dossier.conflicts,
        *dossier.quotations,
        *dossier.sanctions,
        *dossier.contacts,
    )
    return Book(
        briefing=briefing,
        actors={actor.id: actor for actor in dossier.actors},
        sheets={sheet.actor: sheet for sheet in briefing.sheets},
        sources={source.id: source for source in dossier.sources},
        records={record.id: record for record in records},
        assertions={one.id: one for one in dossier.assertions},
        deeds={deed.id: deed for deed in dossier.deeds},
        subjects={subject.id: subject for subject in briefing.subjects},
        alike=_by(dossier.pairs, lambda pair: (pair.left, pair.right)),
        apart=_by((one for one in dossier.weighings if not one.joined), lambda one: (one.record, one.other)),
        conflicts=_by(dossier.conflicts, lambda conflict: (conflict.about,)),
        same_text=_by(dossier.sources, lambda source: (source.counts_as,)),
    )


def _by(found: Iterable[T], keys: Callable[[T], tuple[str, ...]]) -> dict[str, tuple[T, ...]]:
    """Shelve what was found under each of its keys, in order."""
    shelves: dict[str, list[T]] = {}
    for one in found:
        for key in dict.fromkeys(keys(one)):
            shelves.setdefault(key, []).append(one)
    return {key: tuple(shelf) for key, shelf in shelves.items()}


def relative(page: str, address: str) -> str:
    """Give `address` as a link from `page`, both below docs/.

    From "actors/a.md", "timeline.md#m" is "../timeline.md#m"; a place on `page` itself is its anchor alone.
    """
    path, _, anchor = address.partition("#")
    target = "" if path == page and anchor else _path_from(page, path)
    return f"{target}#{anchor}" if anchor else target


def _path_from(page: str, path: str) -> str:
    """Give the way from the folder of `page` to `path`; both are written out, without "." and ".."."""
    here, there = page.split("/")[:-1], path.split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:])


def source_name(source: Source) -> str:
    """Give what an article is called in one or two words: its outlet, else its title, else its file."""
    text = source.extract.text
    return text.outlet or text.title or text.article.file


def day_of(source: Source, tongue: Tongue = TONGUES["en"]) -> str:
    """Give the day of an article in words, marked where it was inferred from another article."""
    text = source.extract.text
    day = tongue.when(text.published) or tongue.say("undated")
    return tongue.say("{} (inferred)", day) if (text.published_basis or "").startswith(INFERRED) else day
