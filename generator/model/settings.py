"""What a person writes in seeds/briefing.yml, validated."""

from __future__ import annotations

from msgspec import Struct

from generator.model.terms import ActorKind, Language, Publish, Reliability, Search


class Scope(Struct, frozen=True, forbid_unknown_fields=True):
    """Which articles the briefing is about, by day, by words and by who is named; empty fields leave everything in."""

    since: str | None = None
    until: str | None = None
    topics: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


class SourceNote(Struct, frozen=True, forbid_unknown_fields=True):
    """What the user knows of the article file(s) whose names match the pattern `file`.

    `withdrawn` is the reason for which an article is no longer to be used; it is not read then.
    """

    file: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    reliability: Reliability = "F"
    reliability_reason: str | None = None
    publish: Publish = "cited"
    withdrawn: str | None = None


class ActorNote(Struct, frozen=True, forbid_unknown_fields=True):
    """What the user decides about one actor: a name, other forms, whom to merge with or keep apart from."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind | None = None
    country: str | None = None
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    ignore: bool = False


class Correction(Struct, frozen=True, forbid_unknown_fields=True):
    """One record to drop, or fields of it to set, by the id that its page shows; the reason is printed.

    `merge` names records to be joined to it, `split` those of its reports that are to be a record of their own.
    """

    id: str
    reason: str
    drop: bool = False
    set: dict[str, str] = {}
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()


class Site(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the site is published: `url` is the address of its front page, with https:// before it."""

    url: str | None = None


class Pages(Struct, frozen=True, forbid_unknown_fields=True):
    """From how many mentions on one of the `actors` has a page; None leaves it to the number of articles."""

    actors: int | None = None


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """seeds/briefing.yml, validated.

    `report` is where errors are reported, the address of a new issue or mailto:; `language` that of the interface;
    `search` says what searches the site, `pages` who has one.
    """

    title: str = "Briefing"
    scope: Scope = Scope()
    sources: tuple[SourceNote, ...] = ()
    actors: tuple[ActorNote, ...] = ()
    corrections: tuple[Correction, ...] = ()
    site: Site = Site()
    report: str | None = None
    language: Language = "en"
    search: Search = "theme"
    pages: Pages = Pages()
