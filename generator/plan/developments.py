"""The bottom line: the three to seven developments that a reader must know, each with the rule that chose it.

Strategy: every record is a candidate. A table of grounds gives points, each ground in words; what reaches
`ENOUGH` is a development, at most `MOST` and, where there are that many records, at least `LEAST` of them.
Where there are fewer, dated quotations of named speakers fill the list; with nothing to say, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from math import inf

from msgspec import Struct

from generator.model import Contact, ContactReport, Development, Dossier, Quotation, Sanction, SanctionReport
from generator.model.tongue import TONGUES, Tongue
from generator.plan.dates import last_day, when
from generator.plan.leads import contact_citations, contact_lead, sanction_citations, sanction_lead
from generator.plan.names import running_names
from generator.plan.parties import Record, parties, records
from generator.plan.salience import openings
from generator.plan.sentences import contact_sentence, sanction_sentence

ENOUGH, LEAST, MOST = 6, 3, 7
"""Points that make a development, and the fewest and the most developments of a briefing."""

_CENTRAL = 5
"""How many of the most salient actors are central."""
_LONGEST, _WHOLE = 240, 8
"""Code points that a quotation in the bottom line may have at most, and words that it must have: no mere fragment."""
_RECENCY = ((2, 3), (7, 2), (31, 1), (inf, -6))
"""Points for a record whose latest day lies at most so many days before the briefing's; what is old is background."""
_RECENT = {3: "last two days", 2: "last week", 1: "last month"}
"""Words for the points of `_RECENCY`."""
_DECIDED = frozenset({"imposed", "announced", "agreed", "extended", "eased", "suspended", "lifted", "violated"})
_SETTLED = frozenset({"held", "ongoing", "cancelled", "postponed", "refused", "planned"})
_HEAVY = frozenset({"summit", "agreement", "expulsion", "recall", "break-of-relations"})


class Outlook(Struct, frozen=True):
    """What a record is weighed against: the day of the briefing, the central actors, the articles' openings.

    `independent` is the number of independent sources of each record.
    """

    as_of: str | None
    central: frozenset[str]
    openings: frozenset[tuple[str, int]]
    independent: Mapping[str, int]


class Ground(Struct, frozen=True):
    """A reason to choose a record: what it is worth, 0 where it does not hold, and its words for the record."""

    points: Callable[[Record, Outlook], int]
    words: Callable[[Record, Outlook], str]


def developments(
    dossier: Dossier, points: Mapping[str, int], as_of: str | None, independent: Mapping[str, int]
) -> tuple[Development, ...]:
    """Give the bottom line, the weightiest first, then the latest, then by id.

    `points` are the actors' salience, `independent` the number of independent sources of each record.
    """
    central = sorted(points, key=lambda actor: (-points[actor], actor))[:_CENTRAL]
    outlook = Outlook(as_of, frozenset(central), openings(dossier), independent)
    tongue = TONGUES[dossier.settings.language]
    names = running_names(dossier.actors, tongue.language)
    ranked = sorted(
        ((_score(record, outlook), record) for record in records(dossier)),
        key=lambda pair: pair[1].id,
    )
    ranked.sort(key=lambda pair: latest_day(pair[1]), reverse=True)
    ranked.sort(key=lambda pair: -pair[0])
    chosen = [record for at, (score, record) in enumerate(ranked) if score >= ENOUGH or at < LEAST][:MOST]
    lines = [_development(record, outlook, names, tongue) for record in chosen]
    return (*lines, *list(_said(dossier, names, tongue))[: max(0, LEAST - len(lines))])


def latest_day(record: Record) -> str:
    """Give the last ISO day that the reports give for the record, and no later than it is known; "" where none does."""
    days = (report.announced or report.date for report in record.reports)
    return max((last_day(day) for day in days if day), default="")


def _score(record: Record, outlook: Outlook) -> int:
    return sum(ground.points(record, outlook) for ground in GROUNDS)


def _development(record: Record, outlook: Outlook, names: Mapping[str, str], tongue: Tongue) -> Development:
    held = (ground.words(record, outlook) for ground in GROUNDS if ground.points(record, outlook) > 0)
    words, citations = (
        (contact_sentence(record, names, tongue), contact_citations(record))
        if isinstance(record, Contact)
        else (sanction_sentence(record, names, tongue), sanction_citations(record))
    )
    return Development(record.id, words, citations, f"Why here: {' · '.join(held) or 'no other record'}")


def _decided(record: Record, _outlook: Outlook) -> int:
    return 3 if isinstance(record, Sanction) and record.status in _DECIDED and not _is_recalled(record) else 0


def _is_recalled(record: Sanction) -> bool:
    """Tell whether all reports only recall the sanction, which then is no news."""
    return all(report.background for report in record.reports)


def _heavy(record: Record, _outlook: Outlook) -> int:
    return 3 if isinstance(record, Contact) and record.kind in _HEAVY and record.status in _SETTLED else 0


def _settled(record: Record, _outlook: Outlook) -> int:
    return 1 if isinstance(record, Contact) and record.status in _SETTLED else 0


def _firm(record: Record, _outlook: Outlook) -> int:
    lead = _lead(record)
    return 1 if lead.factuality in {"fact", "planned"} and lead.holder is None else 0


def _lead(record: Record) -> SanctionReport | ContactReport:
    return contact_lead(record) if isinstance(record, Contact) else sanction_lead(record)


def _recent(record: Record, outlook: Outlook) -> int:
    age = _age(record, outlook)
    if age is None:
        return 0
    return next(points for days, points in _RECENCY if age <= days)


def _sources(record: Record, outlook: Outlook) -> int:
    return 2 if outlook.independent[record.id] > 1 else 0


def _central(record: Record, outlook: Outlook) -> int:
    return min(2, len(outlook.central & set(parties(record))))


def _opening(record: Record, outlook: Outlook) -> int:
    places = {(report.evidence.source, report.evidence.sentence) for report in record.reports}
    return 2 if places & outlook.openings else 0


GROUNDS: tuple[Ground, ...] = (
    Ground(_decided, lambda record, _outlook: f"sanctions {record.status}"),
    Ground(_heavy, lambda record, _outlook: str(record.kind if isinstance(record, Contact) else "")),
    Ground(_settled, lambda record, _outlook: record.status),
    Ground(_firm, lambda record, _outlook: "a plan" if _lead(record).factuality == "planned" else "fact"),
    Ground(_recent, lambda record, outlook: _RECENT[_recent(record, outlook)]),
    Ground(_sources, lambda record, outlook: f"{outlook.independent[record.id]} independent sources"),
    Ground(_central, lambda record, outlook: "key actors" if _central(record, outlook) > 1 else "a key actor"),
    Ground(_opening, lambda _record, _outlook: "lead"),
)
"""The grounds in the order in which a development names them; the method page says what they mean."""


def _age(record: Record, outlook: Outlook) -> int | None:
    """Give the days between the latest day of a record and the briefing's; None where one of them is not known."""
    day = latest_day(record)
    if not day or outlook.as_of is None:
        return None
    return max(0, (date.fromisoformat(outlook.as_of) - date.fromisoformat(day)).days)


def _said(dossier: Dossier, names: Mapping[str, str], tongue: Tongue) -> Iterator[Development]:
    """Give the latest dated quotation of each named speaker that is whole and short enough, the latest first."""
    fit = [
        one
        for one in dossier.quotations
        if one.speaker and one.date and one.frames and len(one.text) <= _LONGEST and len(one.text.split()) >= _WHOLE
    ]
    latest = sorted(sorted(fit, key=lambda one: one.id), key=lambda one: str(one.date), reverse=True)
    by_speaker: dict[str | None, Quotation] = {}
    for quotation in latest:
        by_speaker.setdefault(quotation.speaker, quotation)
    for quotation in by_speaker.values():
        text = " ".join(quotation.citations[0].text.split()).rstrip(",")
        yield Development(
            quotation.id,
            tongue.form("said", who=names[str(quotation.speaker)], when=when(quotation.date, tongue), words=text),
            quotation.frames[:1],
            "Why here: too few events · the latest dated words of a named speaker",
        )
