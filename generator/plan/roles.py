"""What one side does to the other, in words: who summons whom, who visits which country, whose summit it is.

Strategy: the language's list (model/tongues/) has by kind of contact a form for what was done and one for what was
planned or called off. Who acts is taken from the reports' initiators; who visits from the words that name the country
visited; a summit or session of one body is told as that body's.

Law: where the reports do not say which side acts, nothing is said of it (None).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from generator.model import Actor, Contact, ContactKind, ContactReport, current
from generator.model.tongue import ENGLISH, Tongue

_TO = re.compile(
    r"(?:\b[Vv]isit(?:ed|s|ing)?(?:\s+to)?|\b(?:[Tt]rip|[Tt]ravel\w*|journey|went|flew)\s+to|\b(?:arriv\w+|landed)\s+in|\btour\s+of)"
    r"\s+(?:the\s+)?(?:[A-Z][\w.]{0,20}(?:\s[A-Z][\w.]{0,20})?(?:,\s+and|,|\s+and)\s+){0,5}(?:the\s+)?$"
)
"""The words in front of the name of a country that is visited, other countries of the tour among them."""
_BEFORE = 90
_SENT = ("ambassadors", "ambassador", "envoys", "envoy", "chargé d'affaires")
"""Words for those who are summoned for their state, in the order in which they are looked for."""
_OFFICES = ("diplomats", "diplomat", "ambassador", "envoys", "envoy", "attachés", "attaché")
"""Words for those who are expelled, in the order in which they are looked for."""
_BODIES = frozenset({"bloc", "organization"})
_NAMELESS = "nobody"
"""In place of a word for those who are summoned or expelled, where they are named."""
_SENT_KINDS: frozenset[ContactKind] = frozenset({"summons", "expulsion"})
"""Kinds in which the people of a state stand for it."""
_FORMED: frozenset[ContactKind] = frozenset({"summons", "letter", "break-of-relations", "expulsion", "visit"})
"""Kinds that have forms for what one side does to the other."""
_GATHERED: frozenset[ContactKind] = frozenset({"summit", "session"})
"""Kinds that may be one body's."""


class Roles(Struct, frozen=True):
    """Who does something to whom: the two sides in words, the form of a clause that says it, and it as a noun.

    The noun is "a summons of Berg by France"; the clause, "France summoned Berg", is filled with place and day, too.
    """

    who: str
    whom: str
    form: str
    noun: str


def roles(
    contact: Contact,
    people: tuple[str, ...],
    kind: ContactKind,
    names: Mapping[str, str],
    actors: Mapping[str, Actor],
    tongue: Tongue = ENGLISH,
) -> Roles | None:
    """Give what one side of `people` does to the other; None where the reports do not say, or both do the same."""
    told = tuple(report for report in current(contact.reports) if report.status == contact.status)
    sides = (
        _visit(contact, people, told, actors)
        if kind == "visit"
        else _body(people, actors)
        if kind in _GATHERED
        else _acting(people, kind, told, actors)
    )
    office = _office(sides[1], kind, told, actors) if sides is not None else None
    if sides is None or office is None or kind not in _FORMED | _GATHERED:
        return None
    who, whom = (tongue.listed(tuple(names[one] for one in side)) for side in sides)
    whom = tongue.form(f"office.{office}", whom=whom) if kind in _SENT_KINDS else whom
    return Roles(who, whom, f"contact.did.{kind}", tongue.form(f"deed.{kind}", who=who, whom=whom))


Sides = tuple[tuple[str, ...], tuple[str, ...]]


def _acting(
    people: tuple[str, ...], kind: ContactKind, told: tuple[ContactReport, ...], actors: Mapping[str, Actor]
) -> Sides | None:
    """Give those who act and those to whom they do it; others of the acting state are left out.

    Of those who are expelled beside a state nobody else is known to be one of them.
    """
    acting = {one for report in told for one in report.initiators}
    who = tuple(one for one in people if one in acting)
    own = {actors[one].country for one in who if one in actors} - {None}
    whom = tuple(one for one in people if one not in acting and (one not in actors or actors[one].country not in own))
    states = tuple(one for one in whom if one in actors and actors[one].kind == "country")
    whom = states if states and kind == "expulsion" else whom
    return (who, whom) if who and whom else None


def _visit(
    contact: Contact, people: tuple[str, ...], told: tuple[ContactReport, ...], actors: Mapping[str, Actor]
) -> Sides | None:
    """Give who visits, and the countries visited: those behind a word of travel, or where it takes place."""
    where = tuple(
        one
        for one in people
        if one in actors
        and actors[one].kind == "country"
        and (
            (contact.place or "").removeprefix("the ") in _names(actors[one])
            or any(_is_visited(report, actors[one]) for report in told)
        )
    )
    hosts = {actors[one].country or one for one in where}
    guests = tuple(
        one for one in people if one not in where and (one not in actors or actors[one].country not in hosts)
    )
    persons = all(one in actors and actors[one].kind != "country" for one in guests)
    return (guests, where) if where and guests and (persons or len(guests) == 1) else None


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _is_visited(report: ContactReport, country: Actor) -> bool:
    """Tell whether the sentence has the country's name right behind a word of travel."""
    text = report.evidence.text
    return any(
        _TO.search(text[max(0, match.start() - _BEFORE) : match.start()])
        for name in _names(country)
        for match in re.finditer(rf"\b{re.escape(name)}\b", text)
    )


def _body(people: tuple[str, ...], actors: Mapping[str, Actor]) -> Sides | None:
    """Give those who come to a summit or session of one body, and the body."""
    bodies = tuple(one for one in people if one in actors and actors[one].kind in _BODIES)
    others = tuple(one for one in people if one not in bodies)
    return (others, bodies) if len(bodies) == 1 and others else None


def _office(
    whom: tuple[str, ...], kind: ContactKind, told: tuple[ContactReport, ...], actors: Mapping[str, Actor]
) -> str | None:
    """Give what the reports call the people of a state who are expelled or summoned, `_NAMELESS` for others.

    None where the reports do not say who was expelled.
    """
    offices = {"expulsion": _OFFICES, "summons": _SENT}.get(kind)
    if offices is None or not any(one in actors and actors[one].kind == "country" for one in whom):
        return _NAMELESS
    text = " ".join(report.evidence.text.lower() for report in told)
    office = next((word for word in offices if re.search(rf"\b{word}\b", text)), None)
    return office or ("representatives" if kind == "summons" else None)
