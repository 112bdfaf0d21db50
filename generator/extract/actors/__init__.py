"""Who is who in an article: every actor with all its mentions, its kind, country and roles.

Strategy: names are found by their letters, grouped by whom they mean and judged by evidence; then come the
roles that the text gives, the descriptions ("the Russian president") and the pronouns. Each step reads what
the one before it found, and none changes it.

Laws: ids are places in the result, in order of first mention; a mention belongs to one actor; pronouns are
mentions, never aliases.
"""

from __future__ import annotations

from msgspec import Struct

from generator.extract.actors.antecedents import resolve_pronouns
from generator.extract.actors.belonging import Belonging
from generator.extract.actors.bodies import bare_bodies
from generator.extract.actors.demonyms import is_adjectival, with_adjectival_states
from generator.extract.actors.descriptions import find_descriptions, resolve
from generator.extract.actors.drafts import Draft, drafts_of
from generator.extract.actors.forms import with_forms
from generator.extract.actors.gazetteer import PEOPLE, USUAL
from generator.extract.actors.groups import Group
from generator.extract.actors.names import Name
from generator.extract.actors.naming import Naming, naming_of
from generator.extract.actors.nationality import belonging_of_role
from generator.extract.actors.people import Person, office_of, sex_of
from generator.extract.actors.quoted import quoted
from generator.extract.actors.roles import Given
from generator.extract.parse import Parse
from generator.model import Mention, MentionForm, Referent, Role, Span, Text

FULL = frozenset({"bloc", "body", "territory", "agency", "media"})
"""Entries whose usual name is an alias, so that "GOP" here and "Republican Party" there are one."""


class Spotted(Struct, frozen=True):
    """A mention of the `actor`-th draft at tokens [start, end)."""

    actor: int
    start: int
    end: int
    form: MentionForm


def find_referents(text: Text, parse: Parse, naming: Naming | None = None) -> tuple[Referent, ...]:
    """Give the actors of an article in order of first mention, from its `naming` where that is known.

    Spans count in `text.content`.
    """
    del text
    naming = naming or naming_of(parse)
    drafts = drafts_of(parse, naming.names, with_adjectival_states(parse, naming.groups))
    named = tuple(spot for n, draft in enumerate(drafts) for spot in _named(n, draft))
    of_names = (spot for spot in named if not is_adjectival(drafts[spot.actor].group))
    taken = frozenset(i for spot in of_names for i in range(spot.start, spot.end))
    bodies = bare_bodies(parse, tuple(draft.group.entry for draft in drafts), taken)
    of_bodies = tuple(Spotted(n, start, end, "description") for n, start, end in bodies)
    drafts, described = _with_descriptions(parse, drafts, taken)
    described = (*described, *_administrations(parse, drafts))
    pronouns = _pronouns(parse, drafts, (*named, *described))
    spots = sorted((*named, *of_bodies, *described, *pronouns), key=lambda spot: (spot.start, spot.end))
    own: dict[int, list[Spotted]] = {}
    for spot in spots:
        own.setdefault(spot.actor, []).append(spot)
    return with_forms(
        parse, drafts, tuple(_referent(parse, n, draft, own.get(n, [])) for n, draft in enumerate(drafts))
    )


def _named(n: int, draft: Draft) -> tuple[Spotted, ...]:
    names = (Spotted(n, name.first, name.end, _form(name)) for name in draft.group.names)
    apart = (role for role in draft.given if role.head is not None and not _inside(role, draft.group.names))
    return (*names, *(Spotted(n, role.start, role.end, "description") for role in apart))


def _administrations(parse: Parse, drafts: tuple[Draft, ...]) -> tuple[Spotted, ...]:
    """Give "the Brown administration" as a mention of Brown's country, where words state which that is."""
    states = {draft.country: n for n, draft in enumerate(drafts) if draft.group.kind == "country"}
    return tuple(
        Spotted(states[draft.country], name.start, name.end + 1, "metonym")
        for draft in drafts
        if draft.group.kind == "person" and draft.stated and draft.country in states
        for name in draft.group.names
        if name.end < len(parse.tokens) and parse.tokens[name.end].text.lower() in {"administration", "government"}
    )


def _inside(role: Given, names: tuple[Name, ...]) -> bool:
    return any(name.first <= role.start < name.end for name in names)


def _form(name: Name) -> MentionForm:
    if name.entry and name.entry.sort in {"capital", "government", "demonym"}:
        return "metonym"
    return "title" if name.first < name.start else "name"


def _person(parse: Parse, n: int, draft: Draft, places: tuple[int, ...]) -> Person:
    offices = tuple(office_of(parse, role.start, role.head) for role in draft.given if role.head is not None)
    titles = tuple(t.text for name in draft.group.names for t in parse.tokens[name.first : name.start])
    first = max((parse.words(name.start, name.end).split() for name in draft.group.names), key=len)[0]
    return Person(n, offices, draft.country, sex_of(parse, draft.given, titles, first), places)


def _with_descriptions(
    parse: Parse, drafts: tuple[Draft, ...], taken: frozenset[int]
) -> tuple[tuple[Draft, ...], tuple[Spotted, ...]]:
    """Give the drafts with the roles that descriptions add, and the descriptions as mentions."""
    people = tuple(
        _person(parse, n, draft, tuple(name.end - 1 for name in draft.group.names))
        for n, draft in enumerate(drafts)
        if draft.group.kind == "person"
    )
    found = resolve(parse, people, find_descriptions(parse, taken))
    added: dict[int, list[Given]] = {}
    for item in found:
        asked = item.description
        added.setdefault(item.person, []).append(Given(asked.start, asked.end, asked.head))
    grown = tuple(_grown(parse, draft, tuple(added.get(n, ()))) for n, draft in enumerate(drafts))
    spots = (Spotted(f.person, f.description.start, f.description.end, "description") for f in found)
    return grown, tuple(spots)


def _grown(parse: Parse, draft: Draft, more: tuple[Given, ...]) -> Draft:
    told = next((belongs for belongs in (belonging_of_role(parse, role) for role in more) if belongs), None)
    return Draft(draft.group, (*draft.given, *more), draft.belongs or told)


def _pronouns(parse: Parse, drafts: tuple[Draft, ...], spots: tuple[Spotted, ...]) -> tuple[Spotted, ...]:
    places: dict[int, list[int]] = {}
    for spot in spots:
        places.setdefault(spot.actor, []).append(spot.end - 1)
    people = tuple(
        _person(parse, n, draft, tuple(sorted(places.get(n, ()))))
        for n, draft in enumerate(drafts)
        if draft.group.kind == "person"
    )
    found = resolve_pronouns(parse, people, quoted(parse))
    return tuple(Spotted(spot.person, spot.token, spot.token + 1, "pronoun") for spot in found)


def _referent(parse: Parse, n: int, draft: Draft, spots: list[Spotted]) -> Referent:
    mentions = tuple(_mention(parse, spot) for spot in spots)
    bare = {tidy(parse.words(name.start, name.end)) for name in draft.group.names}
    entry = draft.group.entry
    if entry is not None and entry.sort in FULL:
        bare |= {entry.name}
    forms = bare | {tidy(mention.text) for mention in mentions if mention.form != "pronoun"}
    return Referent(
        id=n,
        name=display_name(parse, draft.group),
        kind=draft.group.kind,
        country=draft.country,
        aliases=tuple(sorted(forms)),
        roles=_roles(parse, draft.given),
        mentions=mentions,
        country_basis=draft.belongs.basis if draft.belongs else None,
        country_words=_shown(parse, draft.belongs),
    )


def _shown(parse: Parse, belongs: Belonging | None) -> Span | None:
    """Give the words that show a country, where some do."""
    if belongs is None or belongs.start is None or belongs.end is None:
        return None
    return parse.span(belongs.start, belongs.end)


def _mention(parse: Parse, spot: Spotted) -> Mention:
    span = parse.span(spot.start, spot.end)
    return Mention(span=span, sentence=parse.line_of(spot.start).n, text=span.of(parse.content), form=spot.form)


def _roles(parse: Parse, given: tuple[Given, ...]) -> tuple[Role, ...]:
    found: dict[str, Role] = {}
    for role in given:
        span = parse.span(role.start, role.end)
        title = tidy(span.of(parse.content))
        found.setdefault(title.lower(), Role(title, span, parse.line_of(role.start).n))
    return tuple(found.values())


def display_name(parse: Parse, group: Group) -> str:
    """Give the name that pages print: the fullest form of the article."""
    if group.kind == "country" and group.entry and group.entry.country:
        return _country_name(parse, group, USUAL.get(group.entry.country, group.entry.name))
    forms = [tidy(parse.words(name.start, name.end)) for name in group.names]
    return max(forms, key=lambda form: (len(form.split()), len(form), form))


def _country_name(parse: Parse, group: Group, usual: str) -> str:
    """Give a country's usual name, unless the article only has another full one ("Türkiye", "Britain").

    A capital, a people or an acronym that stands for the country is no name to print.
    """
    named = (name for name in group.names if name.entry is not None and name.entry.sort == "country")
    forms = {tidy(parse.words(name.start, name.end)).removeprefix("the ").removeprefix("The ") for name in named}
    full = {form for form in forms - PEOPLE if not form.isupper()}
    if usual in full or not full:
        return usual
    return max(full, key=lambda form: (len(form), form))


def tidy(words: str) -> str:
    """Give a wording on one line, without brackets."""
    return " ".join(words.replace("]", "").replace("[", "").split())
