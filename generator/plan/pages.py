"""Which actors have a page of their own; the others have a line in the register, with the sentence that names them.

Strategy: an actor has a page from a number of mentions on, which the user may set and which else grows with the number
of articles, since a thousand articles name thousands in passing. Whoever is somebody in a record has one in any case.

Law: the rule stands in words beside its result; in a small briefing everybody has a page.
"""

from __future__ import annotations

from generator.model import Actor, ActorSheet, Dossier
from generator.model.tongue import TONGUES

EACH = 200
"""Articles for each of which an actor must be mentioned once more to have a page."""


def paged(dossier: Dossier, sheets: tuple[ActorSheet, ...]) -> tuple[ActorSheet, ...]:
    """Give the sheets of the actors that have a page, in their order."""
    least = threshold(dossier)
    if least <= 1:
        return sheets
    actors = {actor.id: actor for actor in dossier.actors}
    known = frozenset(note.name for note in dossier.settings.actors)
    return tuple(
        sheet
        for sheet in sheets
        if _is_party(sheet) or actors[sheet.actor].mentions >= least or _is_known(actors[sheet.actor], known)
    )


def threshold(dossier: Dossier) -> int:
    """Give from how many mentions on an actor has a page: the user's number, else one and one more each `EACH`."""
    return dossier.settings.pages.actors or 1 + len(dossier.sources) // EACH


def page_rule(dossier: Dossier) -> str:
    """Give the rule in words; empty where it gives everybody a page."""
    least = threshold(dossier)
    if least <= 1:
        return ""
    tongue = TONGUES[dossier.settings.language]
    why = tongue.form("pages.set" if dossier.settings.pages.actors else "pages.counted", each=EACH)
    return tongue.form("pages.rule", least=least, why=why)


def _is_party(sheet: ActorSheet) -> bool:
    parts = (sheet.did, sheet.met, sheet.sanctioned_by, sheet.said, sheet.told, sheet.deeds, sheet.suffered)
    return any(parts)


def _is_known(actor: Actor, names: frozenset[str]) -> bool:
    """Tell whether the user wrote of an actor in briefing.yml."""
    return not names.isdisjoint((actor.name, *actor.aliases))
