"""Why each wording inside an article is its actor's, for all articles.

Law: a wording that several articles join by one rule is told once, of the first of them by id, so that the record
grows with the wordings and not with the articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.merge.citations import cite
from generator.merge.identity import Bearer, folded
from generator.model import Called, Extract


def called(bearers: Iterable[Bearer], actor: str, by_source: Mapping[str, Extract]) -> tuple[Called, ...]:
    """Give the wordings of an actor with their reasons, by article and place; `actor` is the actor's id.

    `bearers` are its own, in the order of their articles.
    """
    found: dict[tuple[str, str], Called] = {}
    for bearer in bearers:
        for form in bearer.referent.forms:
            key = folded(form.words), form.rule
            if key not in found:
                words = cite(by_source[bearer.source], form.span)
                found[key] = Called(actor, form.rule, words, form.support, form.against)
    return tuple(found.values())
