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
Here = tuple[Actor, tuple[int, ...]]
"""An actor of an article, and the starts of its first mentions there."""


def mentioned(dossier: Dossier) -> Sentences:
    """Give the ids of the actors whom each sentence mentions."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    here = _by_source(dossier)
    for source in dossier.sources:
        owners = _owners(here[source.id])
        for referent in source.extract.referents:
            actor = _owner(referent, owners)
            for mention in referent.mentions if actor is not None else ():
                found[source.id, mention.sentence].add(str(actor))
    return {place: frozenset(actors) for place, actors in found.items()}


def _by_source(dossier: Dossier) -> Mapping[str, list[Here]]:
    """Give for each article the actors that it names, each with where it is first mentioned there."""
    found: dict[str, list[Here]] = defaultdict(list)
    for actor in dossier.actors:
        starts: dict[str, list[int]] = defaultdict(list)
        for citation in actor.citations:
            starts[citation.source].append(citation.start)
        for source in dict.fromkeys(actor.sources):
            found[source].append((actor, tuple(starts[source])))
    return found


def _owners(here: list[Here]) -> Mapping[str, str]:
    """Give the actors of an article by the start of their first mention and, where it is nobody else's, by name."""
    names: dict[str, set[str]] = defaultdict(set)
    for actor, _ in here:
        for name in (actor.name, *actor.aliases):
            names[name].add(actor.id)
    found = {name: next(iter(ids)) for name, ids in names.items() if len(ids) == 1}
    starts = {f"@{start}": actor.id for actor, places in here for start in places}
    return {**found, **starts}


def _owner(referent: Referent, owners: Mapping[str, str]) -> str | None:
    keys = (*(f"@{mention.span.start}" for mention in referent.mentions), referent.name)
    return next((owners[key] for key in keys if key in owners), None)
