"""Whom an actor met, and the sentences that name it together with another.

Law: who met whom is said of contacts that were held only; a plan, a refusal or a dispute is no meeting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import permutations

from generator.model import Citation, Dossier
from generator.plan.mentions import Sentences

OTHERS = 12
"""Others for whom sentences are shown, those named together most often."""
PLACES = 3
"""Sentences shown for each."""
_BITS = 32
"""Bits for the number of a sentence, so that it and the rank of its article are one whole number."""
Relations = Mapping[str, tuple[tuple[str, int], ...]]


def met_whom(dossier: Dossier) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Give by actor the others with whom it had contacts that were held, most contacts first, and their ids."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for contact in dossier.contacts:
        if contact.status == "held":
            for one, other in permutations(sorted(set(contact.participants)), 2):
                found[one][other].append(contact.id)
    return {
        one: tuple(
            (other, tuple(ids)) for other, ids in sorted(others.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        )
        for one, others in found.items()
    }


def shown_together(
    dossier: Dossier, sentences: Sentences, relations: Relations
) -> Mapping[str, tuple[tuple[str, tuple[Citation, ...]], ...]]:
    """Give by actor the first sentences that name it together with each of those it is named with most often."""
    begins = {id_: rank << _BITS for rank, id_ in enumerate(sorted(source.id for source in dossier.sources))}
    at: dict[str, set[int]] = defaultdict(set)
    for (source, sentence), actors in sentences.items():
        for actor in actors if len(actors) > 1 else ():
            at[actor].add(begins[source] + sentence)
    places = {
        one: tuple((other, sorted(at[one] & at[other])[:PLACES]) for other, _ in others[:OTHERS])
        for one, others in relations.items()
    }
    cited = _cited(dossier, begins, {place for others in places.values() for _, found in others for place in found})
    return {
        one: tuple((other, tuple(cited[place] for place in found if place in cited)) for other, found in others)
        for one, others in places.items()
    }


def _cited(dossier: Dossier, begins: Mapping[str, int], places: set[int]) -> Mapping[int, Citation]:
    """Give whole sentences as citations, by the number of the article and of the sentence in one."""
    return {
        begins[source.id] + one.n: Citation(
            source.id, one.n, one.span.start, one.span.end, one.span.of(source.extract.text.article.raw)
        )
        for source in dossier.sources
        for one in source.extract.sentences
        if begins[source.id] + one.n in places
    }
