"""Where each actor is mentioned: the sentences of every article, by actor.

Strategy: the dossier keeps an actor's first mention in each article as a citation, and each article keeps its
own actors with all their mentions. The two are brought together by that first mention; an actor of an article
that none matches by its place is matched by its name, if one actor alone carries it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model import Actor, Dossier, Referent

Sentences = Mapping[tuple[str, int], frozenset[str]]
"""The actors mentioned in a sentence, by article and number of the sentence."""
Starts = Mapping[int, str]
"""The actors of an article by the starts of their first mentions there."""


def mentioned(dossier: Dossier) -> Sentences:
    """Give the ids of the actors whom each sentence mentions."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    here, starts = _by_source(dossier)
    for source in dossier.sources:
        names: Mapping[str, str] | None = None
        for referent in source.extract.referents:
            actor = _first_mentioned(referent, starts[source.id])
            if actor is None:
                names = _named(here[source.id]) if names is None else names
                actor = names.get(referent.name)
            for mention in referent.mentions if actor is not None else ():
                found[source.id, mention.sentence].add(str(actor))
    return {place: frozenset(actors) for place, actors in found.items()}


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
    found = (starts.get(mention.span.start) for mention in referent.mentions)
    return next((actor for actor in found if actor is not None), None)


def _named(here: list[Actor]) -> Mapping[str, str]:
    """Give the actors of an article by the names that are nobody else's there."""
    names: dict[str, set[str]] = defaultdict(set)
    for actor in here:
        for name in (actor.name, *actor.aliases):
            names[name].add(actor.id)
    return {name: next(iter(ids)) for name, ids in names.items() if len(ids) == 1}
