"""One identity across articles: which actor each article's names mean, with roles and citations.

Strategy: bearers of names that could be one are compared pair by pair, the surest rule first, and joined unless
something forbids it; what the user's notes say goes before every rule. A bare surname comes last and joins the
only person it can mean. Then each group becomes one Actor that keeps every statement with its source.

Laws: two people of one article are never joined; ids come from the name that the first article in the news
gives, never from the order of files, and no later article changes one; what is ignored by a note has no actor at all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from babel import Locale
from msgspec import Struct

from generator.merge.citations import cite
from generator.merge.identity import RULES, Bearer, bearers_of, folded, person_words, same_holder, surname_of
from generator.merge.ids import short, slug
from generator.merge.naming import UNDATED
from generator.model import Actor, ActorNote, Citation, Extract, Mention, Settings, Span, Statement

FORMS = ("name", "title", "metonym", "description", "pronoun")
"""Forms of mentions, the best to cite first."""
APART = frozenset({"adversary", "ambassador", "counterpart", "critic", "envoy", "opponent", "rival"})
"""Words of a role that do not share the country of the person named in it."""
TERRITORIES: dict[str, str] = dict(Locale("en").territories)
"""Country code -> English name of the Unicode CLDR, for ids that no article's wording can change."""
Key = tuple[str, int]


class ActorBook(Struct, frozen=True):
    """All actors by id, and for each (source id, referent id) the id of its actor.

    `told` has by article the actors that it names, each as that article alone tells of it, by the actor's id.
    """

    actors: tuple[Actor, ...]
    of: dict[Key, str]
    told: dict[str, dict[str, Actor]] = {}


class _Group(Struct):
    """Bearers held to be one, the note of the user's about them, and what is known of all of them together."""

    bearers: list[Bearer]
    note: ActorNote | None
    kind: str
    countries: set[str]
    sources: set[str]


def _alone(bearer: Bearer, note: ActorNote | None) -> _Group:
    country = bearer.referent.country
    return _Group([bearer], note, bearer.referent.kind, {country} if country else set(), {bearer.source})


def merge_actors(extracts: tuple[Extract, ...], settings: Settings) -> ActorBook:
    """Give the actors of all articles. Every citation and role keeps the article that states it."""
    by_source = {extract.text.article.id: extract for extract in extracts}
    bearers = sorted(
        (bearer for extract in extracts for bearer in bearers_of(extract)), key=lambda b: (b.source, b.referent.id)
    )
    groups = [group for group in _grouped(bearers, settings.actors) if not (group.note and group.note.ignore)]
    ids = _ids([_first_told(group, by_source) for group in groups], by_source)
    actors = tuple(_actor(group, name_id, by_source) for group, name_id in zip(groups, ids, strict=True))
    told: dict[str, dict[str, Actor]] = {}
    for group, name_id in zip(groups, ids, strict=True):
        for bearer in group.bearers:
            told.setdefault(bearer.source, {}).setdefault(
                name_id, _actor(_alone(bearer, group.note), name_id, by_source)
            )
    of = {_key(bearer): name_id for group, name_id in zip(groups, ids, strict=True) for bearer in group.bearers}
    return ActorBook(tuple(sorted(actors, key=lambda actor: actor.id)), of, told)


def _key(bearer: Bearer) -> Key:
    return bearer.source, bearer.referent.id


def _grouped(bearers: list[Bearer], notes: tuple[ActorNote, ...]) -> list[_Group]:
    noted = {_key(bearer): _note_of(bearer, notes) for bearer in bearers}
    home = {_key(bearer): _alone(bearer, noted[_key(bearer)]) for bearer in bearers}
    for left, right in _noted_pairs(bearers, noted):
        _join(home, home[_key(left)], home[_key(right)])
    candidates = tuple(_candidates(bearers))
    for _, rule in RULES:
        for left, right in candidates:
            one, other = home[_key(left)], home[_key(right)]
            if one is not other and rule(left, right) and _may_join(one, other, sure=same_holder(left, right)):
                _join(home, one, other)
    _join_surnames(bearers, home)
    _place_aides(bearers, home)
    return list({id(home[_key(bearer)]): home[_key(bearer)] for bearer in bearers}.values())


def _note_of(bearer: Bearer, notes: tuple[ActorNote, ...]) -> ActorNote | None:
    """Give the first note that names the bearer, by its name, an alias, or a name to fold in."""
    for note in notes:
        wanted = {folded(name) for name in (note.name, *note.aliases, *note.merge)}
        kept = {folded(name) for name in note.split}
        if folded(bearer.referent.name) not in kept and (wanted & bearer.names):
            return note
    return None


def _noted_pairs(bearers: list[Bearer], noted: dict[Key, ActorNote | None]) -> Iterator[tuple[Bearer, Bearer]]:
    """Give the pairs that the user's notes make one."""
    first: dict[str, Bearer] = {}
    for bearer in bearers:
        note = noted[_key(bearer)]
        if note is not None:
            yield first.setdefault(note.name, bearer), bearer


def _join(home: dict[Key, _Group], one: _Group, other: _Group) -> None:
    if one is other:
        return
    if len(one.bearers) < len(other.bearers):
        one, other = other, one
    one.bearers.extend(other.bearers)
    one.note = one.note or other.note
    one.countries |= other.countries
    one.sources |= other.sources
    home.update((_key(bearer), one) for bearer in other.bearers)


def _may_join(one: _Group, other: _Group, *, sure: bool = False) -> bool:
    """Tell whether nothing forbids that two groups are one: no contradiction, no article that has them as two.

    Where it is `sure` that they are, two countries are no contradiction but a doubt about the country.
    """
    if one.note is not other.note and (one.note or other.note) and _kept_apart(one, other):
        return False
    contradiction = one.countries and other.countries and one.countries.isdisjoint(other.countries)
    if one.kind != other.kind or (contradiction and not sure):
        return False
    return one.kind != "person" or not one.sources & other.sources


def _kept_apart(one: _Group, other: _Group) -> bool:
    """Tell whether a note of one group names the other among those to keep apart, or both have notes of their own."""
    if one.note and other.note:
        return True
    note, rest = (one.note, other) if one.note else (other.note, one)
    apart = {folded(name) for name in note.split} if note else set()
    return any(apart & bearer.names for bearer in rest.bearers)


def _candidates(bearers: list[Bearer]) -> Iterator[tuple[Bearer, Bearer]]:
    """Give the pairs of bearers that share a clue at all, so that not everybody is held against everybody."""
    shelves: dict[tuple[str, str], list[Bearer]] = {}
    for bearer in bearers:
        for clue in sorted(_clues(bearer)):
            shelves.setdefault((bearer.referent.kind, clue), []).append(bearer)
    for (_, clue), shelf in sorted(shelves.items()):
        yield from _neighbours(shelf, clue)


def _neighbours(shelf: list[Bearer], clue: str) -> Iterator[tuple[Bearer, Bearer]]:
    """Give each pair of different names once, and each further bearer of one name with the first.

    Bearers come article by article. Two people of one article, who are never joined, are no pair; nor are two bodies
    that have only their initials in common, unless these are a name of one of them.
    """
    names: dict[str, Bearer] = {}
    for bearer in shelf:
        named = _named(bearer)
        if named in names:
            yield names[named], bearer
        names.setdefault(named, bearer)
    first = list(names.values())
    beyond = {bearer.source: n + 1 for n, bearer in enumerate(first)}
    called = [n for n, bearer in enumerate(first) if _is_called(bearer, clue)]
    for n, bearer in enumerate(first):
        if bearer.referent.kind == "person":
            others: Iterable[int] = range(beyond[bearer.source], len(first))
        else:
            own = _is_called(bearer, clue)
            others = range(n + 1, len(first)) if own else called[bisect_right(called, n) :]
        yield from ((bearer, first[other]) for other in others)


def _is_called(bearer: Bearer, clue: str) -> bool:
    return bearer.referent.kind == "country" or clue in bearer.names


def _named(bearer: Bearer) -> str:
    """Give what two bearers share whom no rule tells apart."""
    return f"{folded(bearer.referent.name)}|{bearer.referent.country}"


def _clues(bearer: Bearer) -> set[str]:
    referent = bearer.referent
    if referent.kind == "country":
        return {referent.country or referent.name}
    if referent.kind == "person":
        words = person_words(referent.name)
        return {f"{word[0]}{words[-1][0]}" for word in words[:-1]} or {words[-1]}
    initials = {"".join(word[0] for word in name.split()) for name in bearer.names if " " in name}
    return set(bearer.names) | initials


def _join_surnames(bearers: list[Bearer], home: dict[Key, _Group]) -> None:
    """Let each bare surname join the only person of that name whose country its article speaks of."""
    people = [bearer for bearer in bearers if bearer.referent.kind == "person"]
    by_word: dict[str, dict[str, Bearer]] = {}
    for bearer in people:
        words = person_words(bearer.referent.name)
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            by_word.setdefault(word, {}).setdefault(_named(bearer), bearer)
    for bearer in people:
        words = person_words(bearer.referent.name)
        full = by_word.get(words[0], {}).values() if len(words) == 1 else ()
        fitting = {id(home[_key(b)]): home[_key(b)] for b in full if surname_of(bearer, b)}
        group = next(iter(fitting.values())) if len(fitting) == 1 else None
        if group is not None and _may_join(group, home[_key(bearer)]):
            _join(home, group, home[_key(bearer)])


def _place_aides(bearers: list[Bearer], home: dict[Key, _Group]) -> None:
    """Give who has no country that of the person named in a role: "Brown's spokesman", "an aide to Brown"."""
    places = _places(bearers)
    for bearer in bearers:
        group = home[_key(bearer)]
        if group.kind == "person" and not group.countries:
            chiefs = _chiefs(bearer, places[bearer.source])
            countries = {country for chief in chiefs for country in home[_key(chief)].countries}
            group.countries |= countries if len(countries) == 1 else set()


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


def _first_told(group: _Group, by_source: dict[str, Extract]) -> _Group:
    """Give the group as the first article in the news tells of it: one bearer, and the user's note."""
    first = min(group.bearers, key=lambda bearer: _in_the_news(bearer, by_source))
    return _alone(first, group.note)


def _in_the_news(bearer: Bearer, by_source: dict[str, Extract]) -> tuple[str, str, int]:
    """Give the day, the article and the referent by which bearers come in the news, undated articles last."""
    return by_source[bearer.source].text.published or UNDATED, bearer.source, bearer.referent.id


def _ids(first: list[_Group], by_source: dict[str, Extract]) -> list[str]:
    """Give each group, as it was first told of, an id that no later article changes.

    Where even name, kind of name and country are the same, who is first in the news keeps the id; the others
    carry a hash of where they first stand. So no name, however it is chosen, gets the id of another.
    """
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for i in sorted(range(len(first)), key=lambda i: _in_the_news(first[i].bearers[0], by_source)):
        plain, bearer = _lasting(first[i]), first[i].bearers[0]
        hashed = (f"{plain}-{short(f'{bearer.source}|{bearer.referent.id}|{n}')}" for n in range(len(first)))
        ids[i] = next(name for name in chain((plain,), hashed) if name not in taken)
        taken.add(ids[i])
    return [ids[i] for i in range(len(first))]


def _lasting(first: _Group) -> str:
    """Give the id that the first article's words make, whoever else is named in other articles.

    A country has its standard name, whatever the articles call it; a body carries its country, as ministries of
    many countries have one name; and a bare surname, which many bear, a hash of its article.
    """
    name, country = _name(first), _country(first)
    if first.kind == "country":
        return slug(TERRITORIES.get(country or "", name))
    if first.kind == "person":
        return slug(name) if first.note or " " in name else f"{slug(name)}-{short(first.bearers[0].source)}"
    return f"{slug(name)}-{country.lower()}" if country and not first.note else slug(name)


def _name(group: _Group) -> str:
    """Give the name that pages print: the user's, else the full name used by most articles."""
    if group.note:
        return group.note.name
    count = Counter(bearer.referent.name for bearer in group.bearers)
    full = [name for name in count if " " in name] or list(count)
    return min(full, key=lambda name: (-count[name], -len(name), name))


def _most(values: Iterable[str | None]) -> str | None:
    count = Counter(value for value in values if value)
    return min(count, key=lambda value: (-count[value], value)) if count else None


def _country(group: _Group) -> str | None:
    if group.note and group.note.country:
        return group.note.country
    return _most(bearer.referent.country for bearer in group.bearers) or _most(sorted(group.countries))


def _actor(group: _Group, name_id: str, by_source: dict[str, Extract]) -> Actor:
    bearers = sorted(group.bearers, key=lambda bearer: (bearer.source, bearer.referent.id))
    name = _name(group)
    note = group.note
    aliases = {alias for bearer in bearers for alias in bearer.referent.aliases} | set(note.aliases if note else ())
    return Actor(
        id=name_id,
        name=name,
        kind=(note.kind if note and note.kind else bearers[0].referent.kind),
        country=_country(group),
        aliases=tuple(sorted(aliases - {name})),
        roles=_roles(bearers, name_id, by_source),
        mentions=sum(len(bearer.referent.mentions) for bearer in bearers),
        sources=tuple(sorted({bearer.source for bearer in bearers})),
        citations=tuple(_citations(bearers, by_source)),
    )


def _roles(bearers: list[Bearer], name_id: str, by_source: dict[str, Extract]) -> tuple[Statement, ...]:
    """Give each title once an article, with the words that state it."""
    found: dict[tuple[str, str], Statement] = {}
    for bearer in bearers:
        for role in bearer.referent.roles:
            evidence = cite(by_source[bearer.source], role.span)
            key = (bearer.source, folded(role.title))
            found.setdefault(key, Statement(name_id, "role", role.title, evidence))
    return tuple(sorted(found.values(), key=lambda statement: statement.evidence))


def _citations(bearers: list[Bearer], by_source: dict[str, Extract]) -> Iterator[Citation]:
    """Give the first mention in each article, a name before a description."""
    best: dict[str, Mention] = {}
    for bearer in bearers:
        for mention in bearer.referent.mentions:
            held = best.get(bearer.source)
            if held is None or _rank(mention) < _rank(held):
                best[bearer.source] = mention
    for source, mention in sorted(best.items()):
        yield cite(by_source[source], mention.span)


def _rank(mention: Mention) -> tuple[int, int]:
    return FORMS.index(mention.form), mention.span.start
