"""Which deeds the timeline tells, so that it stays readable.

The rule: a deed stands on the timeline where a dated sentence reports it with that date, where nobody denies it and it
is not only possible, and where one of its sides is among the twelve actors whom the articles are most about. All others
stand on the pages of their actors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model import ActorSheet, Deed, Dossier, Factuality

CENTRAL = 12
TELLING: frozenset[Factuality] = frozenset({"fact", "probable", "planned"})


def on_timeline(dossier: Dossier, sheets: tuple[ActorSheet, ...]) -> Mapping[str, tuple[str, ...]]:
    """Give by the id of a moment the ids of the deeds that its line tells; `sheets` stand in the order of salience."""
    central = frozenset(sheet.actor for sheet in sheets[:CENTRAL])
    told: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    for deed in dossier.deeds:
        for place in _places(deed) if central & {*deed.doers, *deed.recipients} else ():
            told[place].append(deed.id)
    places = ((one.id, (one.evidence.source, one.evidence.sentence, one.date)) for one in dossier.moments)
    return {moment: tuple(dict.fromkeys(told[place])) for moment, place in places if place in told}


def _places(deed: Deed) -> tuple[tuple[str, int, str], ...]:
    """Give (source, sentence, date) of the reports that tell when it was."""
    return tuple(
        (report.evidence.source, report.evidence.sentence, day)
        for report in deed.reports
        if report.factuality in TELLING
        for day in dict.fromkeys((report.date, report.announced))
        if day is not None
    )
