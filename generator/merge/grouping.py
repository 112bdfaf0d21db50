"""Which bearers of names are one: the groups behind the actors, and the joins that made them.

Strategy: the user's notes first; then pairs of bearers that share a clue, the surest rule first; a bare surname
comes last and joins the only person it can mean. Every join is kept with its rule, so that it can be told and undone.

Laws: two people of one article are never joined; two groups that a note keeps apart stay apart; countries that
contradict each other forbid a join, unless the office is one that only one person holds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from msgspec import Struct

from generator.merge.identity import (
    KINDS,
    POSTS,
    RULES,
    Bearer,
    Key,
    folded,
    is_bare_name_of,
    offices_of,
    person_words,
    same_holder,
    spelt,
    surname_of,
)
from generator.merge.neighbours import candidates_of, label
from generator.model import ActorNote, Span

SET = "set in briefing.yml"
APART = frozenset({"adversary", "ambassador", "counterpart", "critic", "envoy", "opponent", "rival"})
"""Words of a role that do not share the country of the person named in it."""


class Joined(NamedTuple):
    """Two bearers whose groups became one, and the rule."""

    rule: str
    left: Bearer
    right: Bearer


class Group(Struct):
    """Bearers held to be one, the note of the user's about them, and what is known of all of them together."""

    bearers: list[Bearer]
    note: ActorNote | None
    kind: str
    countries: set[str]
    sources: set[str]
    offices: Counter[str]
    titled: int


def alone(bearer: Bearer, note: ActorNote | None) -> Group:
    """Give the group of one bearer."""
    country, offices = bearer.referent.sure_country, Counter(offices_of(bearer))
    countries = {country} if country else set()
    return Group([bearer], note, bearer.referent.kind, countries, {bearer.source}, offices, min(1, len(offices)))


def grouped(bearers: list[Bearer], notes: tuple[ActorNote, ...]) -> tuple[list[Group], list[Joined]]:
    """Give the groups of bearers, and the joins that made them in their order."""
    joined: list[Joined] = []
    noted = {bearer.key: _note_of(bearer, notes) for bearer in bearers if notes}
    home = {bearer.key: alone(bearer, noted.get(bearer.key)) for bearer in bearers}
    for left, right in _noted_pairs(bearers, noted):
        if home[left.key] is not home[right.key]:
            _join(home, home[left.key], home[right.key])
            joined.append(Joined(SET, left, right))
    for rule, left, right in _ruled(bearers):
        one, other = home[left.key], home[right.key]
        if one is not other and _may_join(one, other, sure=same_holder(left, right)):
            _join(home, one, other)
            joined.append(Joined(rule, left, right))
    joined += _join_surnames(bearers, home)
    _place_aides(bearers, home)
    return list({id(group): group for group in home.values()}.values()), joined


def _ruled(bearers: list[Bearer]) -> Iterator[Joined]:
    """Give the pairs that a rule makes one, by the surest rule first, each rule's in the order of the candidates.

    A pair is held against the rules once, before anything is joined, since they look at nothing but the pair.
    """
    tables = {kind: [(n, rule) for n, (_, kinds, rule) in enumerate(RULES) if kind in kinds] for kind in KINDS}
    found: list[list[tuple[Bearer, Bearer]]] = [[] for _ in RULES]
    for left, right in candidates_of(bearers):
        for n, rule in tables[left.referent.kind]:
            if rule(left, right):
                found[n].append((left, right))
    return (Joined(name, *pair) for (name, _, _), pairs in zip(RULES, found, strict=True) for pair in pairs)


def _note_of(bearer: Bearer, notes: tuple[ActorNote, ...]) -> ActorNote | None:
    """Give the first note that names the bearer, by its name, an alias, or a name to fold in."""
    for note in notes:
        wanted = {folded(name) for name in (note.name, *note.aliases, *note.merge)}
        kept = {folded(name) for name in note.split}
        named = {folded(bearer.referent.name), folded(f"{bearer.referent.name} {bearer.source}")}
        if not (named & kept) and (wanted & bearer.names):
            return note
    return None


def _noted_pairs(bearers: list[Bearer], noted: dict[Key, ActorNote | None]) -> Iterator[tuple[Bearer, Bearer]]:
    """Give the pairs that the user's notes make one."""
    first: dict[str, Bearer] = {}
    for bearer in bearers:
        note = noted.get(bearer.key)
        if note is not None:
            yield first.setdefault(note.name, bearer), bearer


def _join(home: dict[Key, Group], one: Group, other: Group) -> None:
    if one is other:
        return
    if len(one.bearers) < len(other.bearers):
        one, other = other, one
    one.bearers.extend(other.bearers)
    one.note = one.note or other.note
    one.countries |= other.countries
    one.sources |= other.sources
    one.offices += other.offices
    one.titled += other.titled
    home.update((bearer.key, one) for bearer in other.bearers)


def _may_join(one: Group, other: Group, *, sure: bool = False) -> bool:
    """Tell whether nothing forbids that two groups are one: no contradiction, no article that has them as two.

    Where it is `sure` that they are, two countries are no contradiction but a doubt about the country.
    """
    if one.note is not other.note and (one.note or other.note) and _kept_apart(one, other):
        return False
    contradiction = one.countries and other.countries and one.countries.isdisjoint(other.countries)
    if one.kind != other.kind or (contradiction and not sure):
        return False
    return one.kind != "person" or not one.sources & other.sources


def _kept_apart(one: Group, other: Group) -> bool:
    """Tell whether a note of one group names the other among those to keep apart, or both have notes of their own."""
    if one.note and other.note:
        return True
    note, rest = (one.note, other) if one.note else (other.note, one)
    apart = {folded(name) for name in note.split} if note else set()
    return any(apart & (bearer.names | _in_article(bearer)) for bearer in rest.bearers)


def _in_article(bearer: Bearer) -> set[str]:
    """Give the names of a bearer with its article's id behind, as a note can keep namesakes apart."""
    return {folded(f"{name} {bearer.source}") for name in bearer.names}


def _join_surnames(bearers: list[Bearer], home: dict[Key, Group]) -> Iterator[Joined]:
    """Let each bare surname join the only person whom it can mean, by the rules of `BARE`."""
    people = [bearer for bearer in bearers if bearer.referent.kind == "person"]
    by_word: dict[str, dict[str, Bearer]] = {}
    for bearer in people:
        words = person_words(bearer.referent.name)
        for word in {spelt(words[0]), spelt(words[-1])}:
            by_word.setdefault(word, {}).setdefault(f"{label(bearer)}|{bearer.referent.sure_country}", bearer)
    for bearer in people:
        words = person_words(bearer.referent.name)
        if len(words) > 1:
            continue
        others = [(other, home[other.key]) for other in by_word[spelt(words[0])].values()]
        owner = next(((rule, one) for rule, find in BARE if (one := find(bearer, others)) is not None), None)
        if owner is not None and _may_join(home[owner[1].key], home[bearer.key]):
            if home[owner[1].key] is not home[bearer.key]:
                yield Joined(owner[0], owner[1], bearer)
            _join(home, home[owner[1].key], home[bearer.key])


Homes = list[tuple[Bearer, Group]]
"""Bearers of a name with the groups in which they are."""


def _by_surname(bearer: Bearer, others: Homes) -> Homes:
    """Give those whose full name ends in a bearer's bare one; where there are none, those whose name begins with it."""
    named = [(other, group) for other, group in others if is_bare_name_of(bearer, other)]
    last = spelt(person_words(bearer.referent.name)[-1])
    return [(other, group) for other, group in named if spelt(person_words(other.referent.name)[-1]) == last] or named


def _spoken_of(bearer: Bearer, others: Homes) -> Bearer | None:
    """Give the only person of that full name whose country the article speaks of.

    Of several, the only one who is given the same office somewhere: "President Brown" is not Brown's daughter.
    """
    named = _by_surname(bearer, others)
    fitting = {id(group): (other, group) for other, group in named if surname_of(bearer, other)}
    if len(fitting) > 1:
        fitting = {one: found for one, found in fitting.items() if offices_of(bearer) & usual(found[1])}
    return next(iter(fitting.values()))[0] if len(fitting) == 1 else None


def _in_office(bearer: Bearer, others: Homes) -> Bearer | None:
    """Give the only person of that full name, of no known country, who is given the same high office."""
    named = _by_surname(bearer, others)
    fitting = {id(group): other for other, group in named if POSTS & offices_of(bearer) & usual(group)}
    placed = any(group.countries for _, group in named if id(group) in fitting)
    return next(iter(fitting.values())) if len(fitting) == 1 and not placed else None


def _alike_in_office(bearer: Bearer, others: Homes) -> Bearer | None:
    """Give the only one of that bare name and office whose country is sure, and spoken of in the bearer's article."""
    if bearer.referent.sure_country:
        return None
    bare = ((other, group) for other, group in others if other.names == bearer.names)
    fitting = {
        id(group): other
        for other, group in bare
        if other.referent.sure_country in bearer.around and POSTS & offices_of(bearer) & usual(group)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def usual(group: Group) -> frozenset[str]:
    """Give the offices that most articles give to whoever is in a group; one article may have read a title wrong."""
    return frozenset(office for office, times in group.offices.items() if 2 * times >= group.titled)


BARE: tuple[tuple[str, Callable[[Bearer, Homes], Bearer | None]], ...] = (
    ("bare name, and its country is spoken of", _spoken_of),
    ("bare name and high office", _in_office),
    ("bare name and high office, and its country is spoken of", _alike_in_office),
)
"""Whom a bare surname means, the surest rule first; the names of the rules stand beside the joins."""


def _place_aides(bearers: list[Bearer], home: dict[Key, Group]) -> None:
    """Give who has no country that of the person named in a role: "Brown's spokesman", "an aide to Brown"."""
    places = _places(bearers)
    for bearer in bearers:
        group = home[bearer.key]
        if group.kind == "person" and not group.countries:
            chiefs = _chiefs(bearer, places[bearer.source])
            found = {country for one in chiefs for country in home[one.key].countries or {one.referent.country or ""}}
            group.countries |= found - {""} if len(found) == 1 else set()


def _places(bearers: list[Bearer]) -> dict[str, list[tuple[Span, Bearer]]]:
    """Give where each article names its people, in the order of the text."""
    found: dict[str, list[tuple[Span, Bearer]]] = {}
    for bearer in bearers:
        people = found.setdefault(bearer.source, [])
        if bearer.referent.kind == "person":
            people += [(mention.span, bearer) for mention in bearer.referent.mentions if mention.form != "pronoun"]
    return {source: sorted(people, key=lambda place: place[0]) for source, people in found.items()}


def _chiefs(aide: Bearer, places: list[tuple[Span, Bearer]]) -> Iterator[Bearer]:
    """Give whom the roles of an aide name, unless they set the two against each other."""
    close = (role.span for role in aide.referent.roles if not APART & set(folded(role.title).split()))
    for role in close:
        first = bisect_left(places, role.start, key=lambda place: place[0].start)
        for at in range(first, len(places)):
            span, chief = places[at]
            if span.start >= role.end:
                break
            if chief is not aide and role.covers(span):
                yield chief
