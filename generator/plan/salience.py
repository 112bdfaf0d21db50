"""How much the articles are about an actor, as one whole number that a reader can check.

The rule: one point for each sentence that mentions the actor, three more where it is among the first three
sentences of an article, and three again where it is the headline; two for each report in which the actor takes part,
five for each further source; copies of one text are one source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import islice

from generator.model import READ, Dossier
from generator.plan.mentions import Sentences
from generator.plan.parties import parties, records

_FIRST = 3
"""Sentences, of those that are read, that make an article's opening."""
_OPENING, _HEADLINE, _PART, _SOURCE = 3, 3, 2, 5


def salience(dossier: Dossier, sentences: Sentences) -> Mapping[str, int]:
    """Give the salience of every actor by id; `sentences` are the actors that each sentence mentions."""
    opening, titles = openings(dossier), headlines(dossier)
    points: Counter[str] = Counter()
    for place, actors in sentences.items():
        for actor in actors:
            points[actor] += 1 + _OPENING * (place in opening) + _HEADLINE * (place in titles)
    for record in records(dossier):
        for report in record.reports:
            for actor in parties(report):
                points[actor] += _PART
    counts_as = {source.id: source.counts_as for source in dossier.sources}
    sources = {actor.id: {counts_as.get(source, source) for source in actor.sources} for actor in dossier.actors}
    return {one: points[one] + _SOURCE * max(0, len(texts) - 1) for one, texts in sources.items()}


def openings(dossier: Dossier) -> frozenset[tuple[str, int]]:
    """Give the first sentences of each article, headline included, as (article, number)."""
    return frozenset(
        (source.id, sentence.n)
        for source in dossier.sources
        for sentence in islice((one for one in source.extract.sentences if one.block in READ), _FIRST)
    )


def headlines(dossier: Dossier) -> frozenset[tuple[str, int]]:
    """Give the sentences that are headlines, as (article, number)."""
    return frozenset(
        (source.id, sentence.n)
        for source in dossier.sources
        for sentence in source.extract.sentences
        if sentence.block == "headline"
    )
