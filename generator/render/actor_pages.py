"""The register of actors, and a page for each: names, roles, records and words.

Laws: roles stand as the articles state them, each with its article's day; sections without content are
named as gaps, not left out in silence (R12).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.model import Actor, ActorSheet, Contact, Deed, Quotation, Sanction, Statement
from generator.render.actor_cuts import MOST, names_page, said_elsewhere, statements_page
from generator.render.book import Book, Case, Record
from generator.render.deed_words import deed_noun
from generator.render.finding import actor_tags, also_called
from generator.render.front_page import latest_first
from generator.render.leaf import Leaf, Made, leaf, plainly
from generator.render.lists import ACTORS, DIPLOMACY, LATE, SANCTIONS

ROLES = 3
"""Different roles in an actor's line of the register."""

FIRSTS = 3
"""First mentions noted below an actor's name; those of further sources stand further down."""

CENTRAL = 10
"""Actors listed first in the register."""
TOLD = 12
"""Reported statements on an actor's page; the export has all of them."""

DEEDS = 15
"""Deeds by an actor, and deeds towards it, on its page, the latest first; the export has all of them."""

SECTIONS: tuple[tuple[str, str, str, Callable[[ActorSheet], tuple[str, ...]]], ...] = (
    ("Sanctions by this actor", "sanctions by this actor", SANCTIONS, lambda sheet: sheet.did),
    ("Contacts", "contacts", DIPLOMACY, lambda sheet: sheet.met),
    ("Sanctions against this actor", "sanctions against this actor", SANCTIONS, lambda sheet: sheet.sanctioned_by),
)
"""Sections of records on an actor's page: (heading, what is missing without it, its register, the records).

The headings claim nothing: a contact may be planned or cancelled, which its status says.
"""

OTHER_SLOTS: tuple[tuple[str, Callable[[Actor, ActorSheet], bool]], ...] = (
    ("a role or office", lambda actor, _sheet: bool(actor.roles) or actor.kind != "person"),
    ("a country", lambda actor, _sheet: bool(actor.country) or actor.kind in {"country", "bloc"}),
    ("quoted words", lambda _actor, sheet: bool(sheet.said)),
)
"""Further slots of an actor: (name, whether the sources fill it)."""


def actor_pages(book: Book, made: Made = plainly) -> Iterator[Leaf]:
    """Give actors/index.md and actors/<id>.md for every actor with a sheet."""
    for path in book.pages_of(ACTORS):
        yield from made(book, path.removesuffix("index.md"), partial(_register, path=path))
    for id_ in book.sheets:
        yield from made(book, f"actors/{id_}", partial(_actor_page, id_=id_))


def _register(book: Book, path: str) -> tuple[Leaf, ...]:
    """Give a page of the register; who is most central, and how many have no page, stands on the leading one."""
    here = book.spread(path, book.dossier.actors, book.actors)
    leads, number = path == ACTORS, len(here) or len(book.dossier.actors)
    page = leaf(
        book,
        path,
        "actors_index",
        "Actors",
        book.tongue.say("Register of {} with their roles as stated", book.tongue.count(number, "actor")),
        actors_by_name=sorted(here, key=lambda actor: (actor.name.casefold(), actor.id)),
        roles=lambda actor: tuple(statements[0] for statements in _roles(book, actor)[:ROLES]),
        central=book.briefing.sheets[:CENTRAL] if leads else (),
        pageless=len(book.dossier.actors) - len(book.sheets) if leads and book.briefing.page_rule else 0,
    )
    return (page,)


def _actor_page(book: Book, id_: str) -> tuple[Leaf, ...]:
    actor, sheet = book.actors[id_], book.sheets[id_]
    sections = tuple((heading, latest_first(_cases(book, ids(sheet))), lead) for heading, _, lead, ids in SECTIONS)
    page = leaf(
        book,
        f"actors/{actor.id}.md",
        "actor",
        actor.name,
        book.tongue.say("What the sources say of {}: {}", actor.name, book.tongue.count(actor.mentions, "mention")),
        actor_tags(book, actor),
        one=actor,
        also_called=also_called,
        roles=_roles(book, actor),
        sheet=sheet,
        firsts=FIRSTS,
        most=MOST,
        sections=tuple((book.tongue.say(heading), told, lead) for heading, told, lead in sections if told),
        said_here=tuple((subject, _records(book, ids)) for subject, ids in sheet.subjects[: MOST.subjects]),
        said_more=said_elsewhere(sheet),
        statements_page=statements_page(book, sheet),
        names_page=names_page(book),
        shown={other: places for other, places in sheet.shown if places},
        alike=book.alike.get(actor.id, ()),
        told_here=tuple(book.assertions[id_] for id_ in sheet.told[:TOLD]),
        told_more=max(0, len(sheet.told) - TOLD),
        deeds=_deeds(book, sheet.deeds),
        deeds_more=max(0, len(sheet.deeds) - DEEDS),
        suffered=_deeds(book, sheet.suffered),
        suffered_more=max(0, len(sheet.suffered) - DEEDS),
        deed_noun=lambda deed: book.tongue.say(deed_noun(deed)),
        about=sheet.about,
        case_ids=frozenset(case.id for case in _cases(book, sheet.about)),
        quotation_ids=frozenset(one for one in sheet.about if isinstance(book.records.get(one), Quotation)),
        gaps=tuple(map(book.tongue.say, _gaps(actor, sheet))),
    )
    return (page,)


def _cases(book: Book, ids: tuple[str, ...]) -> list[Case]:
    """Give those of the records that have a case file."""
    found = (book.records.get(id_) for id_ in ids)
    return [one for one in found if isinstance(one, (Sanction, Contact))]


def _deeds(book: Book, ids: tuple[str, ...]) -> tuple[Deed, ...]:
    """Give the latest deeds; those without a day stand last."""
    deeds = sorted((book.deeds[id_] for id_ in ids), key=lambda deed: deed.date or "", reverse=True)
    return tuple(deeds[:DEEDS])


def _records(book: Book, ids: tuple[str, ...]) -> tuple[Record, ...]:
    return tuple(book.records[id_] for id_ in ids)


def _gaps(actor: Actor, sheet: ActorSheet) -> tuple[str, ...]:
    records = (name for _, name, _, ids in SECTIONS if not ids(sheet))
    return (*(name for name, filled in OTHER_SLOTS if not filled(actor, sheet)), *records)


def _roles(book: Book, actor: Actor) -> tuple[tuple[Statement, ...], ...]:
    """Group the statements of the same role, in the order of the days on which articles first stated each."""
    same: dict[str, list[Statement]] = {}
    for role in sorted(actor.roles, key=lambda role: (_day(book, role), role.evidence)):
        same.setdefault(_same_role(role.value), []).append(role)
    return tuple(map(tuple, same.values()))


def _same_role(role: str) -> str:
    """Give a role without case, article and dots: "The U.S. President" and "US President" are one."""
    return role.casefold().replace(".", "").removeprefix("the ")


def _day(book: Book, role: Statement) -> str:
    """Give the day of the article that states a role; undated articles come last."""
    return book.sources[role.evidence.source].extract.text.published or LATE
