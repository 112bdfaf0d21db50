"""Who and what an id means, and on which page it stands.

Strategy: frozen tables made once from the briefing; templates and pages only look up. Actors, articles and
records have tables of their own, because an agency may be an actor and name an article.

Laws: every id has exactly one address, "path" or "path#anchor"; an id that nobody has is a defect
(KeyError), never a dead link.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

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
from generator.render.about import subjects_of
from generator.render.division import BUDGET, Contents, Place, contents, lines, places
from generator.render.glimpses import Wording, face, heading, reading
from generator.render.lists import (
    ACTORS,
    DISAGREEMENTS,
    NAMES,
    POSITIONS,
    STATEMENTS,
    TIMELINE,
    Said,
    divisions,
    pair_id,
)
from generator.render.scale import scale_of

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
    faces: Mapping[str, Actor]
    """Actors as a page shows those that it only names: name, kind and country."""
    sources: Mapping[str, Source]
    """Articles as a page shows those that it only cites, without what was read in them; so are those of `dossier`."""
    readings: Mapping[str, Source]
    """Articles with their words, blocks, sentences and dates."""
    wording: Mapping[str, str]
    """Sentences by article and number (`place_of`)."""
    records: Mapping[str, Record]
    assertions: Mapping[str, Assertion]
    deeds: Mapping[str, Deed]
    subjects: Mapping[str, Subject]
    alike: Mapping[str, tuple[Pair, ...]]
    apart: Mapping[str, tuple[Weighing, ...]]
    conflicts: Mapping[str, tuple[Conflict, ...]]
    same_text: Mapping[str, tuple[Source, ...]]
    """The articles that count as one article, by its id, itself among them."""
    pairs: Mapping[str, Pair]
    """Look-alikes that were kept apart, by what they are called in the list of them."""
    namesakes: Mapping[str, int]
    """How many subjects of the map of positions have a name."""
    said: Mapping[str, Said]
    """Quotations and reported statements."""
    about: Mapping[str, tuple[str, ...]]
    """What a statement is about, records and actors, by its id; nothing stands under one that is about none."""
    scale: Mapping[str, bool]
    divisions: Mapping[str, Contents]
    """The parts of a list, by its leading page; nothing stands under one that is whole."""
    parts: Mapping[str, Place]
    """Where a part stands among the others of its list, and what stands on it, by its path."""
    lines: Mapping[str, str]
    """The page of each line of a list that is divided, by leading page and id: "timeline.md#m-1"."""
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
        return f"actors/{id_}.md" if id_ in self.sheets else self.line_address(ACTORS, self.faces[id_].id)

    def record_address(self, id_: str) -> str:
        """Give the page of a case file, or the place of any other record on the page of its kind."""
        kind = type(self.records[id_])
        return self.line_address(LISTED[kind], id_) if kind in LISTED else ADDRESSES[kind].format(id=id_)

    def statement_address(self, id_: str) -> str:
        """Give the place of a quotation or a reported statement."""
        return self.line_address(STATEMENTS, id_)

    def subject_address(self, id_: str) -> str:
        """Give the place of a subject on the map of positions."""
        return self.line_address(POSITIONS, id_)

    def line_address(self, lead: str, id_: str) -> str:
        """Give the place of an entry of a list, on whichever of its pages that is."""
        return f"{self.line_page(lead, id_)}#{id_}"

    def line_page(self, lead: str, id_: str) -> str:
        """Give the page on which an entry of a list stands; of an id that is not listed, that which leads to all."""
        return self.lines.get(f"{lead}#{id_}", lead)

    def pages_of(self, lead: str) -> tuple[str, ...]:
        """Give the pages of a list, the leading one first."""
        return tuple(dict.fromkeys((lead, *(way.path for way, _ in self.divisions.get(lead, ())))))

    def spread(self, path: str, whole: Iterable[T], shelf: Mapping[str, T]) -> tuple[T, ...]:
        """Give what stands on a page of a list, in order: `whole` if it is not divided, else its part, from `shelf`.

        A part looks at nothing but its own entries; a page that leads to the parts has none.
        """
        place = self.parts.get(path)
        if place:
            return tuple(shelf[id_] for id_ in place.ids)
        return () if self.contents(path) else tuple(whole)

    def places_path(self, lead: str) -> str:
        """Give the path of the file that tells on which page each line of a list stands; empty where it has none."""
        if lead == NAMES or not self.contents(lead):
            return ""
        return f"data/places/{lead.removesuffix('/index.md').removesuffix('.md')}.json"

    def contents(self, path: str) -> Contents:
        """Give the parts to which a page leads; none where it is no list, has all of it, or is its first part."""
        found = self.divisions.get(path, ())
        return () if path in {way.path for way, _ in found[:1]} else found


ADDRESSES: Mapping[type[Record], str] = {
    Sanction: "sanctions/{id}.md",
    Contact: "diplomacy/{id}.md",
}
"""Where a case file stands."""
LISTED: Mapping[type[Record], str] = {Quotation: STATEMENTS, Moment: TIMELINE, Conflict: DISAGREEMENTS}
"""In which list any other record stands."""

INFERRED = "sibling "
"""How the basis of a day begins that was borrowed from an article with the same quotations."""


def open_book(briefing: Briefing, budget: int = BUDGET) -> Book:
    """Index a briefing; lists are divided into pages of about `budget` bytes of Markdown."""
    readings = {source.id: reading(source) for source in briefing.dossier.sources}
    briefing = replace(briefing, dossier=_headed(briefing.dossier))
    said: tuple[Said, ...] = (*briefing.dossier.quotations, *briefing.dossier.assertions)
    dossier, divided = briefing.dossier, tuple(divisions(briefing, budget).values())
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
        faces={actor.id: face(actor) for actor in dossier.actors},
        sources={source.id: source for source in dossier.sources},
        readings=readings,
        wording=Wording(readings),
        records={record.id: record for record in records},
        assertions={one.id: one for one in dossier.assertions},
        deeds={deed.id: deed for deed in dossier.deeds},
        subjects={subject.id: subject for subject in briefing.subjects},
        alike=_by(dossier.pairs, lambda pair: (pair.left, pair.right)),
        apart=_by((one for one in dossier.weighings if not one.joined), lambda one: (one.record, one.other)),
        conflicts=_by(dossier.conflicts, lambda conflict: (conflict.about,)),
        same_text=_by(dossier.sources, lambda source: (source.counts_as,)),
        pairs={pair_id(pair): pair for pair in dossier.pairs},
        namesakes=Counter(subject.name for subject in briefing.subjects),
        said={one.id: one for one in said},
        about=subjects_of(briefing),
        scale=scale_of(briefing),
        divisions=contents(divided),
        parts=places(divided),
        lines=lines(divided),
    )


def _headed(dossier: Dossier) -> Dossier:
    """Give a dossier whose articles are without what was read in them."""
    return replace(dossier, sources=tuple(map(heading, dossier.sources)))


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
