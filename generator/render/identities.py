"""What a person can decide about names, as data/identities.json: joins, look-alikes kept apart, names without an actor.

Law: every line of it carries its places in the seed files; of a withheld source the words are left out, not the place.
"""

from __future__ import annotations

from generator.model import Called, Dossier, Ignored, Join, Page, Pair
from generator.render.reported import Record, json_page, place, places


def identities_page(dossier: Dossier) -> Page:
    """Give data/identities.json."""
    records = {
        "joins": map(_join, dossier.joins),
        "called": map(_called, dossier.called),
        "pairs": map(_pair, dossier.pairs),
        "ignored": map(_ignored, dossier.ignored),
    }
    return json_page("data/identities.json", records)


def _join(one: Join) -> Record:
    return {
        "actor": one.actor,
        "rule": one.rule,
        "names": list(one.names),
        "left": place(one.left),
        "right": place(one.right),
    }


def _called(one: Called) -> Record:
    return {
        "actor": one.actor,
        "rule": one.rule,
        "words": place(one.words),
        "for": list(one.speaking),
        "against": list(one.against),
    }


def _pair(one: Pair) -> Record:
    return {
        "left": one.left,
        "right": one.right,
        "score": one.score,
        "for": list(one.speaking),
        "against": list(one.against),
        "citations": places(one.citations),
    }


def _ignored(one: Ignored) -> Record:
    return {"name": one.name, "reason": one.reason, "times": one.times, "evidence": place(one.evidence)}
