"""Actors before their mentions are complete: names, the roles that stand beside them, the country.

Strategy: what words state goes first (an office, an organisation's name), then whom somebody belongs to ("an
aide to Brown", "his deputy", "analyst at the Institute"), then what the article makes likely, then once more to
whom somebody belongs.

Law: a country, once found, is never changed by a later step.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

from generator.extract.actors.allegiance import Cue, Official, cues_of, likely_country
from generator.extract.actors.cutting import Name
from generator.extract.actors.gazetteer import names_country
from generator.extract.actors.groups import Group
from generator.extract.actors.nationality import country_of_organization, country_of_role
from generator.extract.actors.roles import Given, roles_of
from generator.extract.actors.titles import APART, singular
from generator.extract.parse import Parse
from generator.model import ActorKind

OWNERS: dict[str, tuple[ActorKind, ...]] = {
    "his": ("person",),
    "her": ("person",),
    "its": ("organization", "country"),
}
"""What a possessive at the head of a role can stand for."""
_PARTY = re.compile(r"[(,] ?[RDI]-[A-Z]")
PARTY_WORDS = 6
"""Tokens after a name in which party and state stand."""
BACK = 2
"""Sentences back in which the owner of "his deputy" may be named."""


class Draft(Struct, frozen=True):
    """An actor before its descriptions and pronouns are known; `stated` tells whether words state its country."""

    group: Group
    given: tuple[Given, ...]
    country: str | None
    stated: bool


Cast = tuple[tuple[int, int, Draft], ...]
"""The names of all drafts in the order of the text: the token where a name starts, whose it is by number, whose."""


def drafts_of(parse: Parse, names: tuple[Name, ...], groups: tuple[Group, ...]) -> tuple[Draft, ...]:
    """Give a draft for each group, in the same order. `names` are all names of the article, those of places too."""
    cues = cues_of(parse, names)
    placed = _by_chief(parse, tuple(_draft(parse, group) for group in groups))
    people = tuple(draft for draft in placed if draft.group.kind == "person")
    told = tuple(Cue(name.start, d.country) for d in people if d.country for name in d.group.names)
    all_cues = tuple(sorted((*cues, *told), key=lambda cue: cue.token))
    likely = {draft: likely_country(parse, _official(draft), map(_official, people), all_cues) for draft in people}
    return _by_chief(parse, tuple(with_country(draft, likely.get(draft)) for draft in placed))


def with_country(draft: Draft, country: str | None) -> Draft:
    """Give the draft with a country that nothing states, if it has none."""
    return Draft(draft.group, draft.given, draft.country or country, draft.stated)


def _draft(parse: Parse, group: Group) -> Draft:
    given = tuple(role for name in group.names for role in roles_of(parse, name)) if group.kind == "person" else ()
    country = _country(parse, group, given)
    return Draft(group, given, country, country is not None)


def _country(parse: Parse, group: Group, given: tuple[Given, ...]) -> str | None:
    if group.entry is not None:
        mine = not group.entry.generic or names_country(parse.content, group.entry.country)
        return group.entry.country if mine else None
    if group.kind == "person" and any(_of_congress(parse, name) for name in group.names):
        return "US"
    if group.kind == "person":
        stated = (country_of_role(parse, role) for role in given)
    else:
        stated = (country_of_organization(parse, name) for name in group.names)
    return next((country for country in stated if country), None)


def _of_congress(parse: Parse, name: Name) -> bool:
    """Tell whether party and state follow a name, as American papers put them: "X (R-Texas)"."""
    after = (
        parse.words(name.end, min(name.end + PARTY_WORDS, len(parse.tokens))) if name.end < len(parse.tokens) else ""
    )
    return bool(_PARTY.match(after))


def _official(draft: Draft) -> Official:
    return Official(draft.group.names, draft.given, draft.country)


def _by_chief(parse: Parse, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Give aides, kin and members the country of whom they belong to."""
    places = ((name.start, n, draft) for n, draft in enumerate(drafts) for name in draft.group.names)
    cast = tuple(sorted(places, key=lambda place: place[:2]))
    return tuple(with_country(draft, _chiefs_country(parse, draft, cast)) for draft in drafts)


def _chiefs_country(parse: Parse, draft: Draft, cast: Cast) -> str | None:
    close = (r for r in draft.given if r.head is not None and singular(parse.tokens[r.head].text) not in APART)
    named = (found for role in close for found in (_named_in(role, cast), _owner(parse, role, draft, cast)))
    chiefs = (chief for found in named for chief in found if chief is not draft)
    return next((chief.country for chief in chiefs if chief.country), None)


def _named_in(role: Given, cast: Cast) -> tuple[Draft, ...]:
    """Give the people and organisations that a role names: "an aide to Brown"."""
    first, beyond = (bisect_left(cast, at, key=lambda place: place[0]) for at in (role.start, role.end))
    found = {n: draft for _, n, draft in cast[first:beyond] if draft.group.kind in {"person", "organization"}}
    return tuple(found[n] for n in sorted(found))


def _owner(parse: Parse, role: Given, draft: Draft, cast: Cast) -> tuple[Draft, ...]:
    """Give the one named last before "his deputy" or "its head", if close by."""
    kinds = OWNERS.get(parse.tokens[role.start].text.lower(), ())
    line = parse.line_of(role.start).n
    for at in range(bisect_left(cast, role.start, key=lambda place: place[0]) - 1, -1, -1):
        start, _, other = cast[at]
        if line - parse.line_of(start).n > BACK:
            break
        if other.group.kind in kinds and other is not draft:
            return (other,)
    return ()
