"""One sheet an actor: what the actor did, whom it met, what hit it, what it said, who is told together with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from generator.model import ActorSheet, Dossier, Quotation, Subject
from generator.plan.mentions import Sentences, mentioned
from generator.plan.parties import parties, records
from generator.plan.salience import salience
from generator.plan.subjects import phrases, reactions, subjects_of
from generator.plan.together import met_whom, shown_together

CROWD = 60
"""Actors of one sentence or record: all members of a union with their ministers are fewer."""
Ids = Mapping[str, tuple[str, ...]]
"""Ids of records or quotations, by actor."""


def sheets(dossier: Dossier, spoken_of: tuple[Subject, ...] = ()) -> tuple[ActorSheet, ...]:
    """Give a sheet for every actor, the most salient first, of equals the one that an article names earlier.

    `about` are the quotations of others whose own words name the actor; `relations` count the sentences and
    the records that two actors share, the most first. `spoken_of` are the subjects of the position map.
    """
    sentences = mentioned(dossier)
    points = salience(dossier, sentences)
    did = _by_actor((record.id, record.imposers) for record in dossier.sanctions)
    met = _by_actor((record.id, record.participants) for record in dossier.contacts)
    hit = _by_actor((record.id, record.targets) for record in dossier.sanctions)
    said = _by_actor((quotation.id, (quotation.speaker,)) for quotation in dossier.quotations if quotation.speaker)
    named = {quotation.id: actors for quotation, actors in _named(dossier, sentences)}
    about, subjects = _by_actor(named.items()), reactions(dossier)
    recurring = phrases(spoken_of)
    told = _by_actor((one.id, (one.speaker,)) for one in dossier.assertions if one.speaker)
    deeds = _by_actor((deed.id, deed.doers) for deed in dossier.deeds)
    suffered = _by_actor((deed.id, deed.recipients) for deed in dossier.deeds)
    together = _relations(dossier, sentences)
    shown, partners = shown_together(dossier, sentences, together), met_whom(dossier)
    made = (
        ActorSheet(
            actor=actor.id,
            salience=points[actor.id],
            did=did.get(actor.id, ()),
            met=met.get(actor.id, ()),
            sanctioned_by=hit.get(actor.id, ()),
            said=said.get(actor.id, ()),
            about=about.get(actor.id, ()),
            relations=together.get(actor.id, ()),
            told=told.get(actor.id, ()),
            deeds=deeds.get(actor.id, ()),
            suffered=suffered.get(actor.id, ()),
            subjects=subjects_of(said.get(actor.id, ()), subjects, recurring, named),
            shown=shown.get(actor.id, ()),
            met_whom=partners.get(actor.id, ()),
        )
        for actor in dossier.actors
    )
    first = {
        actor.id: min(((at.sentence, at.start) for at in actor.citations), default=(0, 0)) for actor in dossier.actors
    }
    return tuple(sorted(made, key=lambda sheet: (-sheet.salience, first[sheet.actor], sheet.actor)))


def _by_actor(pairs: Iterable[tuple[str, Iterable[str]]]) -> Ids:
    """Turn (what, of whom) into what each actor has, in the order of the dossier."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for what, actors in pairs:
        for actor in actors:
            found[actor][what] = None
    return {actor: tuple(ids) for actor, ids in found.items()}


def _relations(dossier: Dossier, sentences: Sentences) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Count the sentences and records that two actors share; of a whole crowd no two are told together."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    told = (parties(record) for record in records(dossier))
    for several in (*sentences.values(), *told):
        together = frozenset(several)
        for one in together if 1 < len(together) <= CROWD else ():
            counts[one].update(together)
    for actor, others in counts.items():
        del others[actor]
    return {
        actor: tuple(sorted(others.items(), key=lambda pair: (-pair[1], pair[0]))) for actor, others in counts.items()
    }


def _named(dossier: Dossier, sentences: Sentences) -> Iterable[tuple[Quotation, tuple[str, ...]]]:
    """Give each quotation with the actors, its speaker aside, whose names stand in its own words."""
    names = {actor.id: (actor.name, *actor.aliases) for actor in dossier.actors}
    for quotation in dossier.quotations:
        near = {
            actor
            for citation in quotation.citations
            for actor in sentences.get((citation.source, citation.sentence), frozenset())
            if actor != quotation.speaker and any(name in citation.text for name in names[actor])
        }
        yield quotation, tuple(sorted(near))
