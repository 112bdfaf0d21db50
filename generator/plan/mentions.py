"""Where each actor is mentioned: the sentences of every article, by actor.

Strategy: the dossier keeps an actor's first mention in each article as a citation, and each article keeps its
own actors with all their mentions. The two are brought together by that first mention; an actor of an article
that none matches by its place is matched by its name, if one actor alone carries it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model import Actor, Dossier, Extract, Referent

Sentences = Mapping[tuple[str, int], frozenset[str]]
"""The actors mentioned in a sentence, by article and number of the sentence."""


def mentioned(dossier: Dossier) -> Sentences:
    """Give the ids of the actors whom each sentence mentions."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for source in dossier.sources:
        owners = _owners(source.extract, dossier.actors)
        for referent in source.extract.referents:
            actor = _owner(referent, owners)
            for mention in referent.mentions if actor is not None else ():
                found[source.id, mention.sentence].add(str(actor))
    return {place: frozenset(actors) for place, actors in found.items()}


def _owners(extract: Extract, actors: tuple[Actor, ...]) -> Mapping[str, str]:
    """Give the actors of an article by the start of their first mention and, where it is nobody else's, by name."""
    source = extract.text.article.id
    here = [actor for actor in actors if source in actor.sources]
    names: dict[str, set[str]] = defaultdict(set)
    for actor in here:
        for name in (actor.name, *actor.aliases):
            names[name].add(actor.id)
    found = {name: next(iter(ids)) for name, ids in names.items() if len(ids) == 1}
    starts = {
        f"@{citation.start}": actor.id for actor in here for citation in actor.citations if citation.source == source
    }
    return {**found, **starts}


def _owner(referent: Referent, owners: Mapping[str, str]) -> str | None:
    keys = (*(f"@{mention.span.start}" for mention in referent.mentions), referent.name)
    return next((owners[key] for key in keys if key in owners), None)
