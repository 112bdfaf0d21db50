"""What one side does to the other, in words: who summons whom, who visits which country, whose summit it is.

Strategy: a table by kind of contact of a form for what was done and one for what was planned or called off. Who acts is
taken from the reports' initiators; who visits from the words that name the country visited; a summit or session of one
body is told as that body's.

Law: where the reports do not say which side acts, nothing is said of it (None).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from generator.model import Actor, Contact, ContactKind, ContactReport, current
from generator.plan.names import listed

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


class Roles(Struct, frozen=True):
    """What is done in two forms: as a clause, "France summoned Berg", and as a noun, "a summons of Berg by France"."""

    clause: str
    noun: str


_FORMS: Mapping[ContactKind, Roles] = {
    "summons": Roles("{who} summoned {whom}", "a summons of {whom} by {who}"),
    "letter": Roles("{who} wrote to {whom}", "a letter from {who} to {whom}"),
    "break-of-relations": Roles("{who} broke off relations with {whom}", "a break of relations with {whom} by {who}"),
    "expulsion": Roles("{who} expelled {whom}", "an expulsion of {whom} by {who}"),
    "visit": Roles("{who} visited {whom}", "a visit by {who} to {whom}"),
}
_BODY = Roles("a {kind} of {whom} with {who} took place", "a {kind} of {whom} with {who}")


def roles(
    contact: Contact, people: tuple[str, ...], kind: ContactKind, names: Mapping[str, str], actors: Mapping[str, Actor]
) -> Roles | None:
    """Give what one side of `people` does to the other; None where the reports do not say, or both do the same."""
    told = tuple(report for report in current(contact.reports) if report.status == contact.status)
    sides = (
        _visit(contact, people, told, actors)
        if kind == "visit"
        else _body(people, actors)
        if kind in {"summit", "session"}
        else _acting(people, kind, told, actors)
    )
    form = _BODY if kind in {"summit", "session"} else _FORMS.get(kind)
    words = _who_for(sides[1], kind, told, actors) if sides is not None else None
    if sides is None or form is None or words is None:
        return None
    who, whom = (listed(tuple(names[one] for one in side)) for side in sides)
    filled = {"who": who, "whom": f"{words}{whom}", "kind": kind}
    return Roles(form.clause.format(**filled), form.noun.format(**filled))


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


def _who_for(
    whom: tuple[str, ...], kind: ContactKind, told: tuple[ContactReport, ...], actors: Mapping[str, Actor]
) -> str | None:
    """Give "diplomats of " in front of a state whose people are expelled or summoned, as the reports call them.

    None where the reports do not say who was expelled.
    """
    offices = {"expulsion": _OFFICES, "summons": _SENT}.get(kind)
    if offices is None or not any(one in actors and actors[one].kind == "country" for one in whom):
        return ""
    text = " ".join(report.evidence.text.lower() for report in told)
    office = next((word for word in offices if re.search(rf"\b{word}\b", text)), None)
    if office is None:
        return "representatives of " if kind == "summons" else None
    return f"{office} of " if office.endswith("s") and office != _SENT[-1] else f"the {office} of "
