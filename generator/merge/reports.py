"""What one article reports becomes a report with its citation, its actors and its place in time.

Strategy: the parts of a report that sanctions and contacts share are made here once. `Whos` leads an
article's own numbers of its actors to the identities of all articles, and knows each one's country.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypedDict, TypeVar

from msgspec import Struct

from generator.merge.citations import cite
from generator.merge.days import Bounds, bounds
from generator.merge.levels import level
from generator.merge.on_demand import Late, OnDemand
from generator.merge.words import STOP, any_of
from generator.model import Actor, Citation, EventMention, Extract, Factuality, Report, Span, Statement, Story

M = TypeVar("M", bound=EventMention)

_KNOWN = re.compile(rf"\b{any_of('known')}(?:\s+[\w'’-]+){{0,2}}\s*$", re.IGNORECASE)
_ANOTHER = re.compile(rf"\b{any_of('another')}(?:\s+[\w-]+)?\s*$", re.IGNORECASE)
"""Both look back from the end of at most `_BEFORE` code points, over at most two words."""
_BEFORE = 60
_WORD = re.compile(r"[^\W_][\w'.-]*\b")


class Whos(Struct, frozen=True):
    """Who is who: identities by (article id, referent), the actors by identity, who alone bears a name; and stories.

    `told` are by article the actors that it names, as it alone calls them, by identity; `stories` the stories by
    their articles; `countries` the names of the countries by their codes; `levels` at which level each actor acts.
    """

    of: Mapping[tuple[str, int], str]
    actors: Mapping[str, Actor]
    names: Mapping[str, str]
    told: Mapping[str, Mapping[str, Actor]]
    stories: Mapping[str, str] = {}
    countries: Mapping[str, frozenset[str]] = {}
    levels: Mapping[str, Statement | None] = {}

    @classmethod
    def build(
        cls,
        of: Mapping[tuple[str, int], str],
        actors: tuple[Actor, ...],
        told: Mapping[str, Mapping[str, Actor]] | None = None,
        stories: tuple[Story, ...] = (),
    ) -> Whos:
        """Index the actors, and the stories by their articles."""
        by_id = {actor.id: actor for actor in actors}
        return cls(
            of=of,
            actors=by_id,
            names=_names(actors),
            told=told or {},
            stories={source: story.id for story in stories for source in story.sources},
            countries=_country_names(actors),
            levels=OnDemand(by_id, lambda one: level(by_id[one])),
        )

    def in_words_of(self, source: str, ids: tuple[str, ...]) -> Whos:
        """Give who the actors of `ids` are in the words of one article alone, which no other article changes."""
        told = self.told.get(source, {})
        known = OnDemand({*ids, *told}, lambda one: told[one] if one in told else self.actors[one])
        return Whos(
            of=self.of,
            actors=known,
            names=Late(lambda: _names(known.values())),
            told={},
            countries=Late(lambda: _country_names(known.values())),
            levels=OnDemand(known, lambda one: level(known[one])),
        )

    def ids(self, source: str, referents: tuple[int, ...]) -> tuple[str, ...]:
        """Give the identities of an article's referents, each once, in their order; ignored ones are left out."""
        found = (self.of.get((source, referent)) for referent in referents)
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def holder(self, source: str, referent: int | None) -> str | None:
        """Give the identity of one referent, None for none."""
        return None if referent is None else self.of.get((source, referent))

    def states(self, ids: tuple[str, ...]) -> frozenset[str]:
        """Give the country of each actor, or the actor itself where it has none (a bloc, an unknown)."""
        return frozenset(self.actors[one].country or one for one in ids)

    def people(self, ids: tuple[str, ...]) -> frozenset[tuple[str, str]]:
        """Give the persons among the actors, each behind its country."""
        known = (self.actors[one] for one in ids)
        return frozenset((one.country or one.id, one.id) for one in known if one.kind == "person")

    def is_country(self, one: str) -> bool:
        """Tell whether the identity is a country."""
        return self.actors[one].kind == "country"

    def country_names(self, ids: tuple[str, ...]) -> frozenset[str]:
        """Give the names of the countries that the actors are or belong to."""
        codes = {self.actors[one].country for one in ids} - {None}
        return frozenset(name for code in codes if code for name in self.countries.get(code, ()))

    def proper_names(self, one: str) -> tuple[str, ...]:
        """Give the name of an actor and those of its other names that begin with a capital."""
        return _proper_names(self.actors[one])

    def called(self, name: str | None) -> str | None:
        """Give the identity of the one actor of that name, None where nobody or more than one bears it."""
        return self.names.get(_bare(name)) if name else None

    def country_called(self, name: str | None) -> str | None:
        """Give the identity of the country of that name, None where it names none."""
        one = self.called(name)
        return one if one is not None and self.is_country(one) else None


class Shared(TypedDict):
    """The fields that every report has."""

    id: str
    evidence: Citation
    date: str | None
    announced: str | None
    date_words: Citation | None
    factuality: Factuality
    holder: str | None
    condition: str | None
    reason: str | None
    rule: str
    superseded_by: str | None


class Place(TypedDict):
    """The fields that every told report has."""

    place: tuple[str, int]
    step: str
    stage: int
    as_of: str | None
    dated: bool
    days: Bounds | None
    headline: bool
    definite: bool
    another: bool


def shared(extract: Extract, mention: EventMention, whos: Whos) -> Shared:
    """Give what sanctions and contacts report alike; the id follows when the record has its own."""
    return {
        "id": "",
        "evidence": cite(extract, mention.span, mention.sentence),
        "date": mention.date,
        "announced": mention.announced,
        "date_words": None if mention.date_words is None else cite(extract, mention.date_words, mention.sentence),
        "factuality": mention.factuality,
        "holder": whos.holder(extract.text.article.id, mention.holder),
        "condition": mention.condition,
        "reason": mention.reason,
        "rule": mention.rule,
        "superseded_by": newer_version(extract),
    }


def placed(extract: Extract, mention: EventMention, turn: int, *, done: bool, step: str, stage: int) -> Place:
    """Give where and when a report stands; `done` tells whether its status says that the event took place."""
    before = _before(extract.text.article.raw, mention.trigger)
    sentence = extract.sentence(mention.sentence)
    return {
        "place": (extract.text.article.id, turn),
        "step": step,
        "stage": stage,
        "as_of": as_of(mention, extract.text.published, done=done),
        "dated": mention.announced is not None or mention.date is not None,
        "days": None if mention.date is None else bounds(mention.date),
        "headline": sentence is not None and sentence.block == "headline",
        "definite": _KNOWN.search(before) is not None,
        "another": _ANOTHER.search(before) is not None,
    }


def as_of(mention: EventMention | Report, published: str | None, *, done: bool) -> str | None:
    """Give the ISO day on which a report was true.

    The day on which it was announced, else the day of the event if it took place, else the day on which the
    article appeared; a plan cannot be younger than the day that it is for. None where nothing gives a day.
    """
    if mention.announced is not None:
        return bounds(mention.announced)[1]
    if mention.date is None:
        return published
    first, last = bounds(mention.date)
    day = last if done else first
    return day if published is None else min(day, published)


def content_words(text: str) -> frozenset[str]:
    """Give the words of `text` in lower case, without articles, prepositions and a possessive s."""
    words = _WORD.findall(text.lower().replace("’", "'").replace("'s ", " "))
    return frozenset(words) - STOP


def in_turn(mentions: tuple[M, ...]) -> tuple[tuple[int, M], ...]:
    """Number the mentions of one article in the order of the text."""
    return tuple(enumerate(sorted(mentions, key=lambda one: (one.span.start, one.trigger.start))))


def newer_version(extract: Extract) -> str | None:
    """Give the id of the article that is the newer version of this one, None where there is none."""
    copy = extract.text.copy_of
    return copy.lead if copy is not None and copy.relation == "version" else None


def _names(actors: Iterable[Actor]) -> Mapping[str, str]:
    """Give the names that one actor alone bears, bare, with that actor."""
    bearers: dict[str, str | None] = {}
    for actor in actors:
        for name in map(_bare, _proper_names(actor)):
            bearers[name] = actor.id if bearers.get(name, actor.id) == actor.id else None
    return {name: one for name, one in bearers.items() if one is not None}


def _country_names(actors: Iterable[Actor]) -> Mapping[str, frozenset[str]]:
    """Give the names of the countries among the actors by their codes."""
    found: dict[str, frozenset[str]] = {}
    for one in actors:
        if one.kind == "country" and one.country is not None:
            found[one.country] = found.get(one.country, frozenset()) | frozenset(_proper_names(one))
    return found


def _proper_names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *(alias for alias in actor.aliases if alias[:1].isupper()))


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _before(raw: str, trigger: Span) -> str:
    return raw[max(0, trigger.start - _BEFORE) : trigger.start]
