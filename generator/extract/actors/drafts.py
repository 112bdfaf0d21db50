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

from generator.extract.actors.allegiance import Cue, Official, cues_of, likely_of, scene_of
from generator.extract.actors.belonging import (
    FROM_CHIEF,
    FROM_LIST,
    FROM_PARTY,
    STATED,
    Belonging,
    first_of,
)
from generator.extract.actors.cutting import Name
from generator.extract.actors.gazetteer import Entry, country_of_words, names_country, plain, says_country
from generator.extract.actors.groups import Group
from generator.extract.actors.nationality import belonging_of_organization, belonging_of_role
from generator.extract.actors.roles import Given, roles_of
from generator.extract.actors.titles import APART, singular
from generator.extract.parse import Parse
from generator.model import ActorKind
from generator.model.extract import FROM_ARTICLE

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
    """An actor before its descriptions and pronouns are known, and the country it `belongs` to, if any is found."""

    group: Group
    given: tuple[Given, ...]
    belongs: Belonging | None

    @property
    def country(self) -> str | None:
        """The country's ISO code."""
        return self.belongs.country if self.belongs else None

    @property
    def stated(self) -> bool:
        """Whether something beside the actor's name shows the country, and not the run of the article."""
        return self.belongs is not None and self.belongs.basis not in {FROM_CHIEF, FROM_ARTICLE}


Cast = tuple[tuple[int, int, Draft], ...]
"""The names of all drafts in the order of the text: the token where a name starts, whose it is by number, whose."""


def drafts_of(parse: Parse, names: tuple[Name, ...], groups: tuple[Group, ...]) -> tuple[Draft, ...]:
    """Give a draft for each group, in the same order. `names` are all names of the article, those of places too."""
    cues = cues_of(parse, names)
    placed = _by_chief(parse, tuple(_draft(parse, group) for group in groups))
    people = tuple(draft for draft in placed if draft.group.kind == "person")
    told = tuple(Cue(name.start, d.country) for d in people if d.country for name in d.group.names)
    all_cues = tuple(sorted((*cues, *told), key=lambda cue: cue.token))
    scene = scene_of(parse, map(_official, people), all_cues)
    likely = {draft: likely_of(parse, _official(draft), scene) for draft in people}
    guessed = (with_country(draft, first_of(likely.get(draft), FROM_ARTICLE)) for draft in placed)
    return _by_chief(parse, tuple(guessed))


def with_country(draft: Draft, belongs: Belonging | None) -> Draft:
    """Give the draft with a country that nothing beside its name shows, if it has none."""
    return Draft(draft.group, draft.given, draft.belongs or belongs)


def _draft(parse: Parse, group: Group) -> Draft:
    given = tuple(role for name in group.names for role in roles_of(parse, name)) if group.kind == "person" else ()
    return Draft(group, given, _belonging(parse, group, given))


def _belonging(parse: Parse, group: Group, given: tuple[Given, ...]) -> Belonging | None:
    """Give the country that the words of an actor's names, or beside them, show."""
    if group.entry is not None:
        return _of_entry(parse, group, group.entry)
    if group.kind == "person":
        member = next((name for name in group.names if _of_congress(parse, name)), None)
        found = (belonging_of_role(parse, role) for role in given)
        if member is not None:
            return Belonging("US", FROM_PARTY, member.first, member.end)
    else:
        found = (belonging_of_organization(parse, name) for name in group.names)
    return next((belongs for belongs in found if belongs), None)


def _of_entry(parse: Parse, group: Group, entry: Entry) -> Belonging | None:
    """Give the country of a known actor: of a state and its organs as named, of a body as the list has it."""
    if entry.country is None or (entry.generic and not names_country(parse.content, entry.country)):
        return None
    own = (name for name in group.names if country_of_words(parse.words(name.start, name.end)) == entry.country)
    first = next(own, group.names[0])
    words = plain(parse.words(first.start, first.end))
    named = entry.sort in {"country", "capital", "government", "demonym", "organ", "territory"} or says_country(words)
    return Belonging(entry.country, STATED if named else FROM_LIST, first.start, first.end)


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
    return tuple(with_country(draft, first_of(*_chiefs_country(parse, draft, cast))) for draft in drafts)


def _chiefs_country(parse: Parse, draft: Draft, cast: Cast) -> tuple[str | None, str, tuple[int, int] | None]:
    """Give the country of whom a role names, the basis, and the role's tokens."""
    roles = tuple(role for role in draft.given if role.head is not None)
    close = tuple(role for role in roles if singular(parse.tokens[role.head or 0].text) not in APART)
    chiefs = [(role, c) for role in close for c in (*_named_in(role, cast), *_owner(parse, role, draft, cast))]
    chiefs += [(role, c) for role in roles if role not in close for c in _employers(parse, role, cast)]
    found = next(((role, chief.country) for role, chief in chiefs if chief is not draft and chief.country), None)
    return (found[1], FROM_CHIEF, (found[0].start, found[0].end)) if found else (None, FROM_CHIEF, None)


def _named_in(role: Given, cast: Cast) -> tuple[Draft, ...]:
    """Give the people and organisations that a role names: "an aide to Brown"."""
    found = {n: other for _, n, other in _between(cast, role.start, role.end)}
    return tuple(found[n] for n in sorted(found) if found[n].group.kind in {"person", "organization"})


def _employers(parse: Parse, role: Given, cast: Cast) -> tuple[Draft, ...]:
    """Give the organisations at which a role is held: "a Freedonia expert with the Institute"."""
    places = _between(cast, role.start, role.end)
    found = {n: other for start, n, other in places if _at_work(parse, start, role)}
    return tuple(found[n] for n in sorted(found) if found[n].group.kind == "organization")


def _between(cast: Cast, start: int, end: int) -> Cast:
    """Give the names that start with one of the tokens [start, end)."""
    first, beyond = (bisect_left(cast, at, key=lambda place: place[0]) for at in (start, end))
    return cast[first:beyond]


def _at_work(parse: Parse, start: int, role: Given) -> bool:
    at = start - 1 - (parse.tokens[start - 1].text == "the")
    return role.start < at < role.end and parse.tokens[at].text in {"at", "with"}


def _owner(parse: Parse, role: Given, draft: Draft, cast: Cast) -> tuple[Draft, ...]:
    """Give the one named last before "his deputy" or "its head", if close by."""
    kinds = OWNERS.get(parse.tokens[role.start].text.lower(), ())
    line = parse.line_of(role.start).n
    for at in range(bisect_left(cast, role.start, key=lambda place: place[0]) - 1, -1, -1) if kinds else ():
        start, _, other = cast[at]
        if line - parse.line_of(start).n > BACK:
            break
        if other.group.kind in kinds and other is not draft:
            return (other,)
    return ()
