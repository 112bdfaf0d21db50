"""Where each actor is mentioned: the sentences of every article, by actor.

Strategy: the dossier keeps an actor's first mention in each article as a citation, and each article keeps its
own actors with all their mentions. The two are brought together by that first mention; an actor of an article
that none matches by its place is matched by its name, if one actor alone carries it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model import Actor, Dossier, Referent, Source

Sentences = Mapping[tuple[str, int], frozenset[str]]
"""The actors mentioned in a sentence, by article and number of the sentence."""
Starts = Mapping[int, str]
"""The actors of an article by the starts of their first mentions there."""


def mentioned(dossier: Dossier) -> Sentences:
    """Give the ids of the actors whom each sentence mentions."""
    here, starts = _by_source(dossier)
    return {
        (source.id, sentence): frozenset(actors)
        for source in dossier.sources
        for sentence, actors in _mentioned_in(source, here[source.id], starts[source.id]).items()
    }


def _mentioned_in(source: Source, here: list[Actor], starts: Starts) -> Mapping[int, set[str]]:
    """Give the actors whom each sentence of one article mentions."""
    found: dict[int, set[str]] = defaultdict(set)
    names: Mapping[str, str] | None = None
    for referent in source.extract.referents:
        actor = _first_mentioned(referent, starts)
        if actor is None:
            names = _named(here) if names is None else names
            actor = names.get(referent.name)
        if actor is not None:
            for mention in referent.mentions:
                found[mention.sentence].add(actor)
    return found


def _by_source(dossier: Dossier) -> tuple[Mapping[str, list[Actor]], Mapping[str, Starts]]:
    """Give for each article the actors that it names, and the actors by the starts of their first mentions there."""
    here: dict[str, list[Actor]] = defaultdict(list)
    starts: dict[str, dict[int, str]] = defaultdict(dict)
    for actor in dossier.actors:
        for citation in actor.citations:
            starts[citation.source][citation.start] = actor.id
        for source in dict.fromkeys(actor.sources):
            here[source].append(actor)
    return here, starts


def _first_mentioned(referent: Referent, starts: Starts) -> str | None:
    """Give the actor one of whose first mentions is the referent's."""
    return next((starts[at] for mention in referent.mentions if (at := mention.span.start) in starts), None)


def _named(here: list[Actor]) -> Mapping[str, str]:
    """Give the actors of an article by the names that are nobody else's there."""
    names: dict[str, set[str]] = defaultdict(set)
    for actor in here:
        for name in (actor.name, *actor.aliases):
            names[name].add(actor.id)
    return {name: next(iter(ids)) for name, ids in names.items() if len(ids) == 1}
