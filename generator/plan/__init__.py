"""Stage plan: what is said, on which page, in which order.

Strategy: nothing new is read here. The dossier's records are weighed, ordered and put into sentences by
tables that a reader can check; each choice carries the words of the rule that made it.
"""

from __future__ import annotations

from generator.model import Briefing, Dossier, Edition
from generator.plan.ahead import ahead
from generator.plan.apart import told_apart
from generator.plan.audit import audit
from generator.plan.changes import changes
from generator.plan.credibility import RULES, credibility
from generator.plan.deeds import on_timeline
from generator.plan.developments import developments
from generator.plan.edition import edition_of
from generator.plan.independence import independence
from generator.plan.pages import page_rule, paged
from generator.plan.positions import positions
from generator.plan.sheets import sheets

__all__ = ["plan"]


def plan(dossier: Dossier, *, model: str, version: str, editions: tuple[Edition, ...] = ()) -> Briefing:
    """Plan the briefing; `model` and `version` name the language model and this program for the page on method.

    `editions` are those that the user marked, the first one first; what changed since the last is told.
    """
    dossier = told_apart(dossier)
    days = (source.extract.text.published for source in dossier.sources)
    as_of = max((day for day in days if day is not None), default=None)
    subjects = positions(dossier)
    actors = sheets(dossier, subjects)
    independent = independence(dossier)
    state = edition_of(dossier, independent, as_of=as_of, model=model, version=version)
    return Briefing(
        dossier=dossier,
        as_of=as_of,
        model=model,
        version=version,
        developments=developments(dossier, {sheet.actor: sheet.salience for sheet in actors}, as_of, independent),
        sheets=paged(dossier, actors),
        audit=audit(dossier, independent),
        independent=independent,
        on_timeline=on_timeline(dossier, actors),
        credibility=credibility(dossier),
        credibility_rules=tuple((grade, words) for grade, words, _ in RULES),
        subjects=subjects,
        ahead=ahead(dossier, as_of),
        changes=changes(dossier, state, editions),
        edition=state,
        page_rule=page_rule(dossier),
    )
