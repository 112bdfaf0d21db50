"""Editions: what the briefing said when the user marked it, and what changed since (acquire -> plan -> render).

Laws: an edition holds no word of an article, only ids, closed terms, names, days, numbers and hashes, so that an
article that is withdrawn leaves none of its words behind. Everything in it is sorted: two editions of the same
briefing differ in name and number only, and a diff of two shows what changed.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from generator.model.citation import Citation

Register = Literal["sanctions", "contacts", "quotations", "statements", "conflicts", "actors"]
"""The kinds of entries, in the order in which a page lists them."""
Turn = Literal["new", "changed", "renamed", "withdrawn"]
"""What can have become of an entry since an edition."""


class KeptSource(Struct, frozen=True, forbid_unknown_fields=True):
    """An article as an edition keeps it."""

    id: str
    file: str
    sha256: str


class Entry(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One record, quotation, statement, disagreement or actor as an edition keeps it.

    `title` is made of names; `who` and `whom` are ids of actors: imposers and targets, participants, a speaker.
    `about` is the id of the record that a disagreement is about; `status` of an actor is its kind, `place` its country.
    `citations` has for each place that it rests on the article's id and a hash of the words, "id:0a1b2c3d";
    `independent` counts the independent sources, 0 where they are not counted.
    """

    register: Register
    id: str
    title: str
    status: str | None = None
    date: str | None = None
    place: str | None = None
    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    about: str | None = None
    independent: int = 0
    citations: tuple[str, ...] = ()

    @property
    def sources(self) -> frozenset[str]:
        """The ids of the articles on which the entry rests."""
        return frozenset(citation.rpartition(":")[0] for citation in self.citations)


class Edition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a briefing said: `number` counts the editions from 1, `as_of` is the latest day of publication in it.

    `model` and `version` name the language model and the program that read the articles.
    """

    name: str
    number: int
    as_of: str | None
    model: str
    version: str
    sources: tuple[KeptSource, ...]
    entries: tuple[Entry, ...]


class Shift(Struct, frozen=True):
    """One value that changed, in words: what the edition had and what is said now; "" where there was or is none."""

    field: str
    old: str
    new: str


class Change(Struct, frozen=True, kw_only=True):
    """What became of one entry: `id` and `title` are those of now, of what was withdrawn those of the edition.

    `was` is the id in the edition where it is another one; `citations` carry what is said now. `why` says of what
    was withdrawn how that came, and `into` is the id of the record that took it in, if one did.
    """

    turn: Turn
    register: Register
    id: str
    title: str
    was: str | None = None
    shifts: tuple[Shift, ...] = ()
    citations: tuple[Citation, ...] = ()
    why: str | None = None
    into: str | None = None
    about: str | None = None


class SourceChange(Struct, frozen=True, kw_only=True):
    """An article that came, changed or went; `fell` are the ids that went with it, as the edition has them.

    `weakened` are the ids of now of what is still said, by fewer independent sources than before.
    """

    turn: Turn
    id: str
    file: str
    why: str | None = None
    fell: tuple[str, ...] = ()
    weakened: tuple[str, ...] = ()


class Changes(Struct, frozen=True):
    """What changed since the edition named `since`; None where there is none to compare with.

    `edition` is the name of the edition that the briefing itself is, as it stands; `otherwise` says what else is not
    as it was then: the program or its language model.
    """

    since: str | None = None
    edition: str | None = None
    sources: tuple[SourceChange, ...] = ()
    entries: tuple[Change, ...] = ()
    otherwise: tuple[str, ...] = ()


class Ahead(Struct, frozen=True):
    """Something that is planned, in one sentence: `standing` says whether its day is to come, past, or not told.

    `day` is the first ISO day (or month, or year) on which it may be, "" where none is told; what is `past` is planned
    for a day that is over, and no source says whether it took place.
    """

    about: str
    words: str
    citations: tuple[Citation, ...]
    day: str
    standing: Literal["ahead", "undated", "past"]
