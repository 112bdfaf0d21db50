"""Titles of records in the language of the interface.

Strategy: records are merged, and get their ids, in English, so that no id depends on the language of the pages.
Afterwards the titles are built once more, from the same fields, by the forms of the other language.

Laws: English is left as it stands; so is a title that the user set.
"""

from __future__ import annotations

from msgspec.structs import replace

from generator.merge.reports import Whos
from generator.merge.titles import contact_title, sanction_title
from generator.model import Actor, Contact, Dossier, Sanction
from generator.model.tongue import TONGUES, Tongue


def titled(dossier: Dossier, whos: Whos) -> Dossier:
    """Give the dossier with the titles of its sanctions and contacts in the language that its settings choose."""
    tongue = TONGUES[dossier.settings.language]
    if tongue.language == "en":
        return dossier
    kept = frozenset(one.id for one in dossier.settings.corrections if "title" in one.set)
    return replace(
        dossier,
        sanctions=tuple(one if one.id in kept else _sanction(one, whos, tongue) for one in dossier.sanctions),
        contacts=tuple(one if one.id in kept else _contact(one, whos, tongue) for one in dossier.contacts),
    )


def _sanction(one: Sanction, whos: Whos, tongue: Tongue) -> Sanction:
    words = next((report.target_words for report in one.reports if report.target_words), None)
    noun = "tariffs" if one.measures == ("tariff",) else "sanctions"
    return replace(
        one, title=sanction_title(_actors(one.imposers, whos), _actors(one.targets, whos), words, noun, tongue)
    )


def _contact(one: Contact, whos: Whos, tongue: Tongue) -> Contact:
    return replace(one, title=contact_title(one.kind, _actors(one.participants, whos), one.place, tongue))


def _actors(ids: tuple[str, ...], whos: Whos) -> tuple[Actor, ...]:
    return tuple(whos.actors[one] for one in ids)
