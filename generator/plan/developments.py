"""The bottom line: the three to seven developments that a reader must know, each with the rule that chose it.

Strategy: every record is a candidate. A table of grounds gives points, each ground in words; what reaches
`ENOUGH` is a development, at most `MOST`. Where there are fewer than `LEAST`, records worth `WORTH` and then the
latest words of the most salient speakers fill the list, and fewer stay fewer: what is old, or has next to no grounds,
is nothing that a hurried reader needs. A sanction on a state is left out beside a like one that names whom it hits.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import date
from math import inf

from msgspec import Struct

from generator.model import Actor, Contact, ContactReport, Development, Dossier, Quotation, Sanction, SanctionReport
from generator.model.tongue import TONGUES, Tongue
from generator.plan.dates import first_day, last_day, when
from generator.plan.leads import contact_citations, contact_lead, sanction_citations, sanction_lead
from generator.plan.names import running_names
from generator.plan.parties import Record, parties, records
from generator.plan.salience import openings
from generator.plan.sentences import contact_sentence, sanction_sentence

ENOUGH, WORTH, LEAST, MOST = 6, 3, 3, 7
"""Points that make a development, those that fill up, how many are filled up, and the most of a briefing."""

_CENTRAL, _HEARD = 5, 10
"""How many of the most salient actors are central, and of how many a quotation may fill up the list."""
_LONGEST, _WHOLE = 240, 8
"""Code points that a quotation in the bottom line may have at most, and words that it must have: no mere fragment."""
_ENDS = frozenset(".!?")
"""What ends a sentence."""
_RECENCY = ((2, 3), (7, 2), (31, 1), (inf, -6))
"""Points for a record whose latest day lies at most so many days before the briefing's; what is old is background."""
_RECENT = {3: "last two days", 2: "last week", 1: "last month"}
"""Words for the points of `_RECENCY`."""
_MONTH = 31
"""Days after which a record without a day, or the words of a speaker, are old: those since the article appeared."""
_DECIDED = frozenset({"imposed", "announced", "agreed", "extended", "eased", "suspended", "lifted", "violated"})
_SETTLED = frozenset({"held", "ongoing", "cancelled", "postponed", "refused", "planned"})
_TO_COME = frozenset({"considered", "threatened", "proposed", "planned", "agreed"})
"""Statuses whose day is that of what is to come."""
_HEAVY = frozenset({"summit", "agreement", "expulsion", "recall", "break-of-relations"})


class Outlook(Struct, frozen=True):
    """What a record is weighed against: the day of the briefing, the central actors, the articles' openings.

    `independent` is the number of independent sources of each record, `published` the day of each article.
    """

    as_of: str | None
    central: frozenset[str]
    openings: frozenset[tuple[str, int]]
    independent: Mapping[str, int]
    published: Mapping[str, str | None]


class _Book(Struct, frozen=True):
    """The actors by their ids, their names as running text has them, and the language of the interface."""

    names: Mapping[str, str]
    actors: Mapping[str, Actor]
    tongue: Tongue

    def states(self, ids: tuple[str, ...]) -> frozenset[str]:
        """Give the countries that the actors are or belong to, the actor itself where it has none."""
        return frozenset(self.actors[one].country or one for one in ids if one in self.actors)

    def is_state(self, one: str) -> bool:
        """Tell whether the actor is a country."""
        return one in self.actors and self.actors[one].kind == "country"


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
    salient = sorted(points, key=lambda actor: (-points[actor], actor))
    published = {source.id: source.extract.text.published for source in dossier.sources}
    outlook = Outlook(as_of, frozenset(salient[:_CENTRAL]), openings(dossier), independent, published)
    ranked = sorted(
        ((_score(record, outlook), record) for record in records(dossier)),
        key=lambda pair: pair[1].id,
    )
    ranked.sort(key=lambda pair: latest_day(pair[1], published), reverse=True)
    ranked.sort(key=lambda pair: -pair[0])
    tongue = TONGUES[dossier.settings.language]
    names = running_names(dossier.actors, tongue.language)
    book = _Book(names, {actor.id: actor for actor in dossier.actors}, tongue)
    less = _says_less(dossier.sanctions, book)
    fit = [
        (score, record)
        for score, record in ranked
        if record.id not in less and not _is_domestic(record, book) and _recent(record, outlook) >= 0
    ]
    chosen = [record for at, (score, record) in enumerate(fit) if score >= (WORTH if at < LEAST else ENOUGH)][:MOST]
    lines = [_development(record, outlook, book) for record in chosen]
    return (*lines, *list(_said(dossier, salient[:_HEARD], as_of, book))[: max(0, LEAST - len(lines))])


def _is_domestic(record: Record, book: _Book) -> bool:
    """Tell whether a contact is one of a state with persons of its own; with a movement of its own it may be peace."""
    people = record.participants if isinstance(record, Contact) else ()
    others = [one for one in people if not book.is_state(one)]
    persons = all(one in book.actors and book.actors[one].kind == "person" for one in others)
    return 0 < len(others) < len(people) and persons and len(book.states(people)) == 1


def _says_less(sanctions: tuple[Sanction, ...], book: _Book) -> frozenset[str]:
    """Give the sanctions that only name a state, where another of its imposers, status and day names whom it hits."""
    named: dict[Hashable, set[str | None]] = {}
    for one in sanctions:
        if one.targets and not any(map(book.is_state, one.targets)):
            named.setdefault(_sides(one, book), set()).add(one.date)
    broad = (one for one in sanctions if one.targets and all(map(book.is_state, one.targets)))
    return frozenset(
        one.id
        for one in broad
        for days in [named.get(_sides(one, book), set())]
        if days and (one.date is None or one.date in days)
    )


def _sides(one: Sanction, book: _Book) -> Hashable:
    return one.status, book.states(one.imposers), book.states(one.targets)


def latest_day(record: Record, published: Mapping[str, str | None]) -> str:
    """Give the last ISO day on which the reports have something new of the record; "" where none gives a day.

    A month or a year counts from its first day, a plan for one that has begun from the day of the article; what took
    place did so no later than its article appeared.
    """
    ahead = _is_ahead(record)
    return max((_day_of(report, published, ahead=ahead) for report in record.reports), default="")


def _is_ahead(record: Record) -> bool:
    """Tell whether a record is of what is to come, by its status or by how it is told."""
    return record.status in _TO_COME or _lead(record).factuality == "planned"


def _day_of(report: SanctionReport | ContactReport, published: Mapping[str, str | None], *, ahead: bool) -> str:
    """Give the day of what a report tells; that of a plan counts only while the record is one."""
    if report.announced:
        return last_day(report.announced)
    plan = report.status in _TO_COME or report.factuality == "planned"
    if report.date is None or (plan and not ahead):
        return ""
    day, known = first_day(report.date), published.get(report.evidence.source)
    if known and plan:
        return known if day <= known <= last_day(report.date) else day
    return min(day, known) if known else day


def _score(record: Record, outlook: Outlook) -> int:
    return sum(ground.points(record, outlook) for ground in GROUNDS)


def _development(record: Record, outlook: Outlook, book: _Book) -> Development:
    held = (ground.words(record, outlook) for ground in GROUNDS if ground.points(record, outlook) > 0)
    words, citations = (
        (contact_sentence(record, book.names, book.actors, book.tongue), contact_citations(record))
        if isinstance(record, Contact)
        else (sanction_sentence(record, book.names, book.tongue), sanction_citations(record))
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
        return _RECENCY[-1][1] if _is_stale(record, outlook) else 0
    return next(points for days, points in _RECENCY if age <= days)


def _is_stale(record: Record, outlook: Outlook) -> bool:
    """Tell whether the articles that report a record without a day are old themselves."""
    days = [outlook.published.get(report.evidence.source) for report in record.reports]
    known = [day for day in days if day]
    if len(known) < len(days) or outlook.as_of is None:
        return False
    return _days(max(known), outlook.as_of) > _MONTH


def _when(record: Record, outlook: Outlook) -> str:
    """Give the words for how recent a record is: what is to come is not of the last days."""
    day = latest_day(record, outlook.published)
    ahead = _is_ahead(record) and outlook.as_of is not None and day > outlook.as_of
    return "still to come" if ahead else _RECENT[_recent(record, outlook)]


def _days(first: str, last: str) -> int:
    """Count the days from one ISO day to another."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


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
    Ground(_recent, _when),
    Ground(_sources, lambda record, outlook: f"{outlook.independent[record.id]} independent sources"),
    Ground(_central, lambda record, outlook: "key actors" if _central(record, outlook) > 1 else "a key actor"),
    Ground(_opening, lambda _record, _outlook: "lead"),
)
"""The grounds in the order in which a development names them; the method page says what they mean."""


def _age(record: Record, outlook: Outlook) -> int | None:
    """Give the days between the latest day of a record and the briefing's; None where one of them is not known."""
    day = latest_day(record, outlook.published)
    return max(0, _days(day, outlook.as_of)) if day and outlook.as_of is not None else None


def _said(dossier: Dossier, speakers: list[str], as_of: str | None, book: _Book) -> Iterator[Development]:
    """Give the latest quotation of each of the `speakers` that is fit for it, in their order."""
    fit = [one for one in dossier.quotations if one.speaker in speakers and _is_fit(one, as_of)]
    latest = sorted(sorted(fit, key=lambda one: one.id), key=lambda one: str(one.date), reverse=True)
    by_speaker: dict[str, Quotation] = {}
    for quotation in sorted(latest, key=lambda one: speakers.index(str(one.speaker))):
        by_speaker.setdefault(book.names[str(quotation.speaker)], quotation)
    for name, quotation in by_speaker.items():
        text = " ".join(quotation.citations[0].text.split()).rstrip(",")
        yield Development(
            quotation.id,
            book.tongue.form("said", who=name, when=when(quotation.date, book.tongue), words=text),
            quotation.frames[:1],
            "Why here: too few events · the latest dated words of a salient actor",
        )


def _is_fit(one: Quotation, as_of: str | None) -> bool:
    """Tell whether a quotation may stand in the bottom line: dated, not old, whole and short enough."""
    text = one.text.strip()
    if one.date is None or not one.frames:
        return False
    recent = as_of is None or 0 <= _days(last_day(one.date), as_of) <= _MONTH
    whole = text[:1].isupper() or text[-1:] in _ENDS
    return recent and whole and len(one.text) <= _LONGEST and len(one.text.split()) >= _WHOLE
