"""Records of one title, told apart: "Norland sanctions on Acme (imposed)", "Norland sanctions on Acme (considered)".

The rule: the first aspect in which all records of the title differ stands behind it in parentheses: the day, then the
status, then who claims it; where none alone does, all that differ in some.

Law: a title that no other record has stays as it is; what is added is a field of the record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from msgspec.structs import replace

from generator.model import Dossier
from generator.model.tongue import TONGUES, Tongue
from generator.plan.dates import in_words
from generator.plan.names import running_names
from generator.plan.parties import Record, records

Aspect = Callable[[Record, Mapping[str, str], Tongue], str]


def told_apart(dossier: Dossier) -> Dossier:
    """Give the dossier with titles by which a reader can tell its sanctions and its contacts apart."""
    tongue = TONGUES[dossier.settings.language]
    names = running_names(dossier.actors, tongue.language)
    alike: dict[str, list[Record]] = defaultdict(list)
    for record in records(dossier):
        alike[record.title].append(record)
    titles = {id_: title for several in alike.values() for id_, title in _titles(several, names, tongue).items()}
    return replace(
        dossier,
        sanctions=tuple(replace(one, title=titles[one.id]) for one in dossier.sanctions),
        contacts=tuple(replace(one, title=titles[one.id]) for one in dossier.contacts),
    )


def _titles(alike: list[Record], names: Mapping[str, str], tongue: Tongue) -> Mapping[str, str]:
    """Give the titles of records that have one, by id."""
    shown = [[aspect(record, names, tongue) for record in alike] for aspect in ASPECTS]
    whole = next((labels for labels in shown if len(set(labels)) == len(alike)), None)
    some = [labels for labels in shown if len(set(labels)) > 1]
    parts = [whole] if whole else some
    labels = (
        (", ".join(filter(None, several)) for several in zip(*parts, strict=True)) if parts else ("" for _ in alike)
    )
    apart = len(alike) > 1
    return {
        record.id: f"{record.title} ({label})" if apart and label else record.title
        for record, label in zip(alike, labels, strict=True)
    }


def _day(record: Record, _names: Mapping[str, str], tongue: Tongue) -> str:
    return in_words(record.date, tongue) if record.date else tongue.say("day not stated")


def _status(record: Record, _names: Mapping[str, str], tongue: Tongue) -> str:
    return tongue.status(record.status)


def _holders(record: Record, names: Mapping[str, str], tongue: Tongue) -> str:
    """Say who claims it, where no article says it in its own voice."""
    holders = tuple(dict.fromkeys(names[report.holder] for report in record.reports if report.holder))
    own = any(report.holder is None for report in record.reports)
    return "" if own else tongue.say("according to {}", tongue.listed(holders))


ASPECTS: tuple[Aspect, ...] = (_day, _status, _holders)
"""In what records of one title may differ, what tells them apart best first."""
