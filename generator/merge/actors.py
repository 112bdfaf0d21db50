"""One identity across articles: which actor each article's names mean, with roles and citations.

Strategy: bearers of names that could be one are compared pair by pair, the surest rule first, and joined unless
something forbids it; what the user's notes say goes before every rule. A bare surname comes last and joins the
only person it can mean. Then each group becomes one Actor that keeps every statement with its source.

Laws: two people of one article are never joined; ids come from names, never from the order of files; what
is ignored by a note has no actor at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from babel import Locale
from msgspec import Struct

from generator.merge.citations import cite
from generator.merge.doubles import pairs_of
from generator.merge.identity import RULES, Bearer, bearers_of, folded, person_words, same_holder, same_post, surname_of
from generator.merge.ids import short, slug
from generator.merge.ignored import best_mention, ignored_names, mention_rank
from generator.merge.neighbours import candidates_of, label
from generator.model import Actor, ActorNote, Citation, Extract, Ignored, Join, Mention, Pair, Settings, Statement

SET = "set in briefing.yml"
BY_CHIEF = "inferred from whom the actor belongs to"
APART = frozenset({"adversary", "ambassador", "counterpart", "critic", "envoy", "opponent", "rival"})
"""Words of a role that do not share the country of the person named in it."""
TERRITORIES: dict[str, str] = dict(Locale("en").territories)
"""Country code -> English name of the Unicode CLDR, for ids that no article's wording can change."""
UNDATED = "~"
"""Sorts behind every day."""
Key = tuple[str, int]


class ActorBook(Struct, frozen=True):
    """All actors by id, for each (source id, referent id) the id of its actor, and what a person can decide about."""

    actors: tuple[Actor, ...]
    of: dict[Key, str]
    joins: tuple[Join, ...] = ()
    pairs: tuple[Pair, ...] = ()
    ignored: tuple[Ignored, ...] = ()


class _Joined(NamedTuple):
    """Two bearers whose groups became one, and the rule."""

    rule: str
    left: Bearer
    right: Bearer


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
    groups, joined = _grouped(bearers, settings.actors)
    gone = [group for group in groups if group.note and group.note.ignore]
    groups = [group for group in groups if not (group.note and group.note.ignore)]
    ids = _ids(groups, by_source)
    actors = tuple(_actor(group, name_id, by_source) for group, name_id in zip(groups, ids, strict=True))
    of = {_key(bearer): name_id for group, name_id in zip(groups, ids, strict=True) for bearer in group.bearers}
    decided = {name_id: group.note for group, name_id in zip(groups, ids, strict=True)}
    return ActorBook(
        tuple(sorted(actors, key=lambda actor: actor.id)),
        of,
        joins=tuple(_join_of(one, of, by_source) for one in joined if _told(one, of)),
        pairs=pairs_of(actors, lambda a, b: _decided(a, b, decided)),
        ignored=ignored_names(extracts, [bearer for group in gone for bearer in group.bearers]),
    )


def _decided(a: Actor, b: Actor, notes: dict[str, ActorNote | None]) -> bool:
    """Tell whether the user has said that two actors are two: by a note for each, or by naming one in `split`."""
    one, other = notes[a.id], notes[b.id]
    if one and other:
        return True
    note, rest = (one, b) if one else (other, a)
    return note is not None and bool(
        {folded(name) for name in note.split} & {folded(n) for n in (rest.name, *rest.aliases)}
    )


def _told(one: _Joined, of: dict[Key, str]) -> bool:
    """Tell whether both names of a join stand in an article, and their actor is not ignored."""
    return _key(one.left) in of and bool(one.left.referent.mentions and one.right.referent.mentions)


def _join_of(one: _Joined, of: dict[Key, str], by_source: dict[str, Extract]) -> Join:
    left, right = (cite(by_source[bearer.source], best_mention(bearer).span) for bearer in (one.left, one.right))
    return Join(of[_key(one.left)], one.rule, (one.left.referent.name, one.right.referent.name), left, right)


def _key(bearer: Bearer) -> Key:
    return bearer.source, bearer.referent.id


def _grouped(bearers: list[Bearer], notes: tuple[ActorNote, ...]) -> tuple[list[_Group], list[_Joined]]:
    """Give the groups of bearers, and the joins that made them in their order."""
    joined: list[_Joined] = []
    noted = {_key(bearer): _note_of(bearer, notes) for bearer in bearers}
    home = {_key(bearer): _alone(bearer, noted[_key(bearer)]) for bearer in bearers}
    for left, right in _noted_pairs(bearers, noted):
        if home[_key(left)] is not home[_key(right)]:
            _join(home, home[_key(left)], home[_key(right)])
            joined.append(_Joined(SET, left, right))
    candidates = tuple(candidates_of(bearers))
    for name, rule in RULES:
        for left, right in candidates:
            one, other = home[_key(left)], home[_key(right)]
            if one is not other and rule(left, right) and _may_join(one, other, sure=same_holder(left, right)):
                _join(home, one, other)
                joined.append(_Joined(name, left, right))
    joined += _join_surnames(bearers, home)
    _place_aides(bearers, home)
    return list({id(home[_key(bearer)]): home[_key(bearer)] for bearer in bearers}.values()), joined


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
    return any(apart & (bearer.names | _in_article(bearer)) for bearer in rest.bearers)


def _in_article(bearer: Bearer) -> set[str]:
    """Give the names of a bearer with its article's id behind, as a note can keep namesakes apart."""
    return {folded(f"{name} {bearer.source}") for name in bearer.names}


def _join_surnames(bearers: list[Bearer], home: dict[Key, _Group]) -> Iterator[_Joined]:
    """Let each bare surname join the only person of that name whose country its article speaks of.

    Of several, the only one who is given the same office somewhere: "President Brown" is not Brown's daughter.
    """
    people = [bearer for bearer in bearers if bearer.referent.kind == "person"]
    by_word: dict[str, dict[str, Bearer]] = {}
    for bearer in people:
        words = person_words(bearer.referent.name)
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            by_word.setdefault(word, {}).setdefault(label(bearer), bearer)
    for bearer in people:
        words = person_words(bearer.referent.name)
        full = by_word.get(words[0], {}).values() if len(words) == 1 else ()
        fitting = {id(home[_key(b)]): b for b in full if surname_of(bearer, b)}
        if len(fitting) > 1:
            fitting = {one: b for one, b in fitting.items() if any(same_post(bearer, c) for c in home[_key(b)].bearers)}
        owner = next(iter(fitting.values())) if len(fitting) == 1 else None
        if owner is not None and _may_join(home[_key(owner)], home[_key(bearer)]):
            if home[_key(owner)] is not home[_key(bearer)]:
                yield _Joined("bare name, and its country is spoken of", owner, bearer)
            _join(home, home[_key(owner)], home[_key(bearer)])


def _place_aides(bearers: list[Bearer], home: dict[Key, _Group]) -> None:
    """Give who has no country that of the person named in a role: "Brown's spokesman", "an aide to Brown"."""
    by_source: dict[str, list[Bearer]] = {}
    for bearer in bearers:
        by_source.setdefault(bearer.source, []).append(bearer)
    for bearer in bearers:
        group = home[_key(bearer)]
        if group.kind == "person" and not group.countries:
            chiefs = (chief for chief in by_source[bearer.source] if _is_chief(chief, bearer))
            countries = {country for chief in chiefs for country in home[_key(chief)].countries}
            group.countries |= countries if len(countries) == 1 else set()


def _is_chief(chief: Bearer, aide: Bearer) -> bool:
    """Tell whether a role of the aide names the chief, and does not set the two against each other."""
    close = (role for role in aide.referent.roles if not APART & set(folded(role.title).split()))
    mentions = [mention.span for mention in chief.referent.mentions if mention.form != "pronoun"]
    named = any(role.span.covers(span) for role in close for span in mentions)
    return chief is not aide and chief.referent.kind == "person" and named


def _ids(groups: list[_Group], by_source: dict[str, Extract]) -> list[str]:
    """Give each group the slug of its name; of namesakes, the one in the news first keeps it.

    The others carry a hash of where they first stand. So a newer article changes no id that is there, and no
    name, however it is chosen, gets the id of another.
    """
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for i in sorted(range(len(groups)), key=lambda i: _first(groups[i], by_source)):
        plain, (_, source, referent) = slug(_lasting(groups[i])), _first(groups[i], by_source)
        hashed = (f"{plain}-{short(f'{source}|{referent}|{n}')}" for n in range(len(groups)))
        ids[i] = next(name for name in (plain, *hashed) if name not in taken)
        taken.add(ids[i])
    return [ids[i] for i in range(len(groups))]


def _lasting(group: _Group) -> str:
    """Give the words of an id: of a country its standard name, whatever the articles call it."""
    name = _name(group)
    return TERRITORIES.get(_country(group) or "", name) if group.kind == "country" else name


def _first(group: _Group, by_source: dict[str, Extract]) -> tuple[str, str, int]:
    """Give the day, the article and the referent under which a group is first in the news, undated articles last."""
    return min(
        (by_source[bearer.source].text.published or UNDATED, bearer.source, bearer.referent.id)
        for bearer in group.bearers
    )


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
    country = _country(group)
    shown = _country_shown(bearers, country, note)
    aliases = {alias for bearer in bearers for alias in bearer.referent.aliases} | set(note.aliases if note else ())
    return Actor(
        id=name_id,
        name=name,
        kind=(note.kind if note and note.kind else bearers[0].referent.kind),
        country=country,
        aliases=tuple(sorted(aliases - {name})),
        roles=_roles(bearers, name_id, by_source),
        mentions=sum(len(bearer.referent.mentions) for bearer in bearers),
        sources=tuple(sorted({bearer.source for bearer in bearers})),
        citations=tuple(_citations(bearers, by_source)),
        country_basis=shown[0] if country else None,
        country_evidence=cite(by_source[shown[1].source], shown[1].referent.country_words)
        if shown[1] and shown[1].referent.country_words
        else None,
    )


def _country_shown(bearers: list[Bearer], country: str | None, note: ActorNote | None) -> tuple[str, Bearer | None]:
    """Give the best basis on which a country is an actor's, and the bearer whose article shows it."""
    if note and note.country:
        return SET, None
    fitting = [bearer for bearer in bearers if bearer.referent.country == country and bearer.referent.country_basis]
    if not fitting:
        return BY_CHIEF, None
    best = min(fitting, key=lambda bearer: (bearer.referent.country_basis != "stated", bearers.index(bearer)))
    return str(best.referent.country_basis), best


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
            if held is None or mention_rank(mention) < mention_rank(held):
                best[bearer.source] = mention
    for source, mention in sorted(best.items()):
        yield cite(by_source[source], mention.span)
