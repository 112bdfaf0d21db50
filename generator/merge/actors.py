"""One identity across articles: which actor each article's names mean, with roles and citations.

Strategy: `grouping` says which bearers of names are one; each group becomes one Actor that keeps every statement
with its source.

Laws: ids come from the name that the first article in the news
gives, never from the order of files, and no later article changes one; what is ignored by a note has no actor at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from operator import attrgetter

from babel import Locale
from msgspec import Struct

from generator.merge.called import called
from generator.merge.citations import cite
from generator.merge.doubles import pairs_of
from generator.merge.grouping import SET, Group, Joined, grouped
from generator.merge.identity import Bearer, Key, bearers_of, folded
from generator.merge.ids import short, slug
from generator.merge.ignored import best_mention, ignored_names, mention_rank
from generator.merge.naming import UNDATED
from generator.merge.on_demand import OnDemand
from generator.model import (
    Actor,
    ActorNote,
    Called,
    Citation,
    Extract,
    Ignored,
    Join,
    Mention,
    Pair,
    Settings,
    Statement,
)

BY_CHIEF = "inferred from whom the actor belongs to"
TERRITORIES: dict[str, str] = dict(Locale("en").territories)
"""Country code -> English name of the Unicode CLDR, for ids that no article's wording can change."""
KEY = attrgetter("key")
First = tuple[Bearer, ActorNote | None]
"""One bearer, and the user's note about the actor."""


class ActorBook(Struct, frozen=True):
    """All actors by id, for each (source id, referent id) the id of its actor, and what a person can decide about.

    `told` has by article the actors that it names, each as that article alone calls it, by the actor's id: without
    roles and citations.
    """

    actors: tuple[Actor, ...]
    of: dict[Key, str]
    told: Mapping[str, Mapping[str, Actor]] = {}
    joins: tuple[Join, ...] = ()
    pairs: tuple[Pair, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    called: tuple[Called, ...] = ()


def merge_actors(extracts: tuple[Extract, ...], settings: Settings) -> ActorBook:
    """Give the actors of all articles. Every citation and role keeps the article that states it."""
    by_source = {extract.text.article.id: extract for extract in extracts}
    bearers = sorted((bearer for extract in extracts for bearer in bearers_of(extract)), key=KEY)
    groups, joined = grouped(bearers, settings.actors)
    gone = [group for group in groups if group.note and group.note.ignore]
    groups = [group for group in groups if not (group.note and group.note.ignore)]
    ids = _ids([(_first_told(group, by_source), group.note) for group in groups], by_source)
    cited = {one.key: _cited(by_source[one.source], best_mention(one)) for one in bearers if one.referent.mentions}
    ordered = [sorted(group.bearers, key=KEY) if len(group.bearers) > 1 else group.bearers for group in groups]
    actors = tuple(
        _actor(group, bearers, name_id, by_source, cited)
        for group, bearers, name_id in zip(groups, ordered, ids, strict=True)
    )
    of = {bearer.key: name_id for group, name_id in zip(groups, ids, strict=True) for bearer in group.bearers}
    decided = {name_id: group.note for group, name_id in zip(groups, ids, strict=True)}
    return ActorBook(
        tuple(sorted(actors, key=lambda actor: actor.id)),
        of,
        _each_alone(zip(groups, ids, strict=True)),
        joins=tuple(_join_of(one, of, cited) for one in joined if _told(one, of)),
        pairs=pairs_of(actors, lambda a, b: _decided(a, b, decided)),
        ignored=ignored_names(extracts, [bearer for group in gone for bearer in group.bearers]),
        called=tuple(
            one for bearers, name_id in zip(ordered, ids, strict=True) for one in called(bearers, name_id, by_source)
        ),
    )


def _each_alone(named: Iterable[tuple[Group, str]]) -> Mapping[str, Mapping[str, Actor]]:
    """Give by article the actors that it names, each as that article alone calls it."""
    first: dict[str, dict[str, First]] = {}
    for group, name_id in named:
        for bearer in group.bearers:
            first.setdefault(bearer.source, {}).setdefault(name_id, (bearer, group.note))

    def alone(source: str) -> Mapping[str, Actor]:
        bearers = first[source]
        return OnDemand(bearers, lambda one: _called_alone(one, *bearers[one]))

    return OnDemand(first, alone)


def _called_alone(name_id: str, bearer: Bearer, note: ActorNote | None) -> Actor:
    """Give the name, kind, country and other names of one bearer, and nothing that it takes a citation to tell."""
    referent = bearer.referent
    name = note.name if note else referent.name
    return Actor(
        id=name_id,
        name=name,
        kind=(note.kind if note and note.kind else referent.kind),
        country=(note.country if note and note.country else referent.country),
        aliases=tuple(sorted({*referent.aliases, *(note.aliases if note else ())} - {name})),
        roles=(),
        mentions=len(referent.mentions),
        sources=(bearer.source,),
        citations=(),
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


def _told(one: Joined, of: dict[Key, str]) -> bool:
    """Tell whether both names of a join stand in an article, and their actor is not ignored."""
    return one.left.key in of and bool(one.left.referent.mentions and one.right.referent.mentions)


def _join_of(one: Joined, of: dict[Key, str], cited: Mapping[Key, Citation]) -> Join:
    left, right = one.left, one.right
    return Join(of[left.key], one.rule, (left.referent.name, right.referent.name), cited[left.key], cited[right.key])


def _first_told(group: Group, by_source: dict[str, Extract]) -> Bearer:
    """Give the bearer whom the first article in the news tells of."""
    if len(group.bearers) == 1:
        return group.bearers[0]
    return min(group.bearers, key=lambda bearer: _in_the_news(bearer, by_source))


def _in_the_news(bearer: Bearer, by_source: dict[str, Extract]) -> tuple[str, str, int]:
    """Give the day, the article and the referent by which bearers come in the news, undated articles last."""
    return by_source[bearer.source].text.published or UNDATED, bearer.source, bearer.referent.id


def _ids(first: list[First], by_source: dict[str, Extract]) -> list[str]:
    """Give each group, as it was first told of, an id that no later article changes.

    Where even name, kind of name and country are the same, who is first in the news keeps the id; the others
    carry a hash of where they first stand. So no name, however it is chosen, gets the id of another.
    """
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for i in sorted(range(len(first)), key=lambda i: _in_the_news(first[i][0], by_source)):
        plain, bearer = _lasting(*first[i]), first[i][0]
        hashed = (f"{plain}-{short(f'{bearer.source}|{bearer.referent.id}|{n}')}" for n in range(len(first)))
        ids[i] = next(name for name in chain((plain,), hashed) if name not in taken)
        taken.add(ids[i])
    return [ids[i] for i in range(len(first))]


def _lasting(bearer: Bearer, note: ActorNote | None) -> str:
    """Give the id that the first article's words make, whoever else is named in other articles.

    A country has its standard name, whatever the articles call it; a body carries its country, as ministries of
    many countries have one name; and a bare surname, which many bear, a hash of its article.
    """
    referent = bearer.referent
    name, country = (note.name, note.country) if note else (referent.name, None)
    country = country or referent.country
    if referent.kind == "country":
        return slug(TERRITORIES.get(country or "", name))
    if referent.kind == "person":
        return slug(name) if note or " " in name else f"{slug(name)}-{short(bearer.source)}"
    return f"{slug(name)}-{country.lower()}" if country and not note else slug(name)


def _name(group: Group) -> str:
    """Give the name that pages print: the user's, else the full name used by most articles."""
    if group.note:
        return group.note.name
    if len(group.bearers) == 1:
        return group.bearers[0].referent.name
    count = Counter(bearer.referent.name for bearer in group.bearers)
    full = [name for name in count if " " in name] or list(count)
    return min(full, key=lambda name: (-count[name], -len(name), name))


def _most(values: Iterable[str | None]) -> str | None:
    count = Counter(filter(None, values))
    return min(count, key=lambda value: (-count[value], value)) if count else None


def _country(group: Group) -> str | None:
    if group.note and group.note.country:
        return group.note.country
    sure = _most(bearer.referent.sure_country for bearer in group.bearers) or min(group.countries, default=None)
    return sure or _guessed(tuple(bearer.referent.country for bearer in group.bearers))


def _guessed(countries: tuple[str | None, ...]) -> str | None:
    """Give the country that most articles make likely; none where as many speak for others."""
    told = Counter(filter(None, countries))
    best = _most(countries)
    return best if best and 2 * told[best] > told.total() else None


def _actor(
    group: Group,
    bearers: list[Bearer],
    name_id: str,
    by_source: dict[str, Extract],
    cited: Mapping[Key, Citation],
) -> Actor:
    """Give the actor of a group, whose `bearers` stand in the order of their articles."""
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
        citations=_citations(bearers, cited),
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
    best = min(fitting, key=lambda bearer: bearer.referent.country_basis != "stated")  # of equals, the first
    return str(best.referent.country_basis), best


def _roles(bearers: list[Bearer], name_id: str, by_source: dict[str, Extract]) -> tuple[Statement, ...]:
    """Give each title once an article, with the words that state it."""
    found: dict[tuple[str, str], Statement] = {}
    for bearer in bearers:
        for role in bearer.referent.roles:
            key = (bearer.source, folded(role.title))
            if key not in found:
                found[key] = Statement(
                    name_id, "role", role.title, cite(by_source[bearer.source], role.span, role.sentence)
                )
    return tuple(sorted(found.values(), key=lambda statement: statement.evidence))


def _citations(bearers: list[Bearer], cited: Mapping[Key, Citation]) -> tuple[Citation, ...]:
    """Give the first mention in each article, a name before a description; `bearers` stand in the order of these."""
    best: dict[str, Bearer] = {}
    for bearer in bearers:
        if bearer.referent.mentions:
            held = best.setdefault(bearer.source, bearer)
            if held is not bearer and mention_rank(best_mention(bearer)) < mention_rank(best_mention(held)):
                best[bearer.source] = bearer
    return tuple(cited[bearer.key] for bearer in best.values())


def _cited(extract: Extract, mention: Mention) -> Citation:
    return cite(extract, mention.span, mention.sentence)
