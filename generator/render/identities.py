"""What a person can decide about names, as data/identities.json: joins, look-alikes kept apart, names without an actor.

Law: every line of it carries its places in the seed files; of a withheld source the words are left out, not the place.
"""

from __future__ import annotations

import json

from generator.model import Called, Citation, Dossier, Ignored, Join, Page, Pair


def identities_page(dossier: Dossier) -> Page:
    """Give data/identities.json."""
    records = {
        "joins": [_join(one) for one in dossier.joins],
        "called": [_called(one) for one in dossier.called],
        "pairs": [_pair(one) for one in dossier.pairs],
        "ignored": [_ignored(one) for one in dossier.ignored],
    }
    return Page("data/identities.json", json.dumps(records, ensure_ascii=False, indent=1) + "\n")


def _join(one: Join) -> dict[str, object]:
    return {
        "actor": one.actor,
        "rule": one.rule,
        "names": list(one.names),
        "left": _place(one.left),
        "right": _place(one.right),
    }


def _called(one: Called) -> dict[str, object]:
    return {
        "actor": one.actor,
        "rule": one.rule,
        "words": _place(one.words),
        "for": list(one.speaking),
        "against": list(one.against),
    }


def _pair(one: Pair) -> dict[str, object]:
    return {
        "left": one.left,
        "right": one.right,
        "score": one.score,
        "for": list(one.speaking),
        "against": list(one.against),
        "citations": [_place(citation) for citation in one.citations],
    }


def _ignored(one: Ignored) -> dict[str, object]:
    return {"name": one.name, "reason": one.reason, "times": one.times, "evidence": _place(one.evidence)}


def _place(at: Citation) -> dict[str, object]:
    words = {"text": at.text} if at.text else {}
    return {"source": at.source, "sentence": at.sentence, "start": at.start, "end": at.end} | words
