"""What is planned next: what is to come in the order of its day, what has no day, and plans whose day is past.

Strategy: a record is a plan by its status: a contact that is proposed or planned, a sanction that is proposed or agreed
on, or one that is decided and takes effect on a later day. Its day is held against the day of the briefing. A contact
planned for a day that is past is neither told as held nor left out: it is said that no source says whether it took
place, unless another record of the same people about that day does.

Laws: pure; the order is that of the days, then of ids; what was called off or refused is no plan; what was last spoken
of more than `STALE` days before the briefing is none any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Literal

from generator.model import Ahead, Contact, Dossier, Sanction, SanctionReport, current
from generator.model.tongue import TONGUES, Tongue
from generator.plan.dates import last_day, when
from generator.plan.leads import contact_citations, sanction_citations
from generator.plan.names import running_names
from generator.plan.parties import parties
from generator.plan.sentences import contact_sentence, sanction_sentence

STALE = 92
"""Days after which a plan without a day, or whose day is past, is no longer shown."""
_OPEN = frozenset({"proposed", "planned"})
_SOUGHT = frozenset({"proposed", "agreed"})
_DECIDED = frozenset({"agreed", "announced", "imposed", "extended"})
_TOLD = frozenset({"held", "ongoing", "cancelled", "postponed", "refused", "disputed"})
"""Statuses that say what came of a plan."""
SILENT = "No source says whether it took place."
_RANKS = ("ahead", "undated", "past")
_PAIR = 2

Standing = Literal["ahead", "undated", "past"]


def ahead(dossier: Dossier, as_of: str | None) -> tuple[Ahead, ...]:
    """Give what is to come by its day, then plans without a day, then plans for days that are past, the latest first.

    `as_of` is the day of the briefing; where it is not known, no day is held to be past.
    """
    tongue = TONGUES[dossier.settings.language]
    names = running_names(dossier.actors, tongue.language)
    actors = {actor.id: actor for actor in dossier.actors}
    answers = _answers(dossier)
    found: list[Ahead] = []
    for contact in dossier.contacts:
        standing = _standing(contact, as_of) if contact.status in _OPEN else None
        if standing is None or (standing == "past" and _is_answered(contact, answers)):
            continue
        words = contact_sentence(contact, names, actors, tongue)
        words = f"{words} {tongue.say(SILENT)}" if standing == "past" else words
        found.append(Ahead(contact.id, words, contact_citations(contact), _first_day(contact.date), standing))
    for sanction in dossier.sanctions:
        found += _sanctions(sanction, sanction_sentence(sanction, names, tongue), as_of, tongue)
    return tuple(sorted(sorted(found, key=lambda one: one.about), key=_order))


def _standing(contact: Contact, as_of: str | None) -> Standing | None:
    """Give how the day of a planned contact stands to that of the briefing; None where it was long ago."""
    if contact.date is None:
        return None if _is_stale(_last_told(contact), as_of) else "undated"
    if as_of is None or last_day(contact.date) >= as_of:
        return "ahead"
    return None if _is_stale(last_day(contact.date), as_of) else "past"


def _sanctions(sanction: Sanction, words: str, as_of: str | None, tongue: Tongue) -> Iterator[Ahead]:
    """Give a sanction that takes effect on a later day, or one that is proposed or agreed on."""
    citations = sanction_citations(sanction)
    later = _taking_effect(sanction, as_of)
    if later is not None and later.effective is not None:
        cited = tuple(dict.fromkeys((*citations, later.evidence)))
        line = f"{words} {tongue.form('takes_effect', when=when(later.effective, tongue))}"
        yield Ahead(sanction.id, line, cited, _first_day(later.effective), "ahead")
    elif sanction.status in _SOUGHT:
        comes = sanction.date is not None and as_of is not None and sanction.date > as_of
        if comes or not _is_stale(_last_told(sanction), as_of):
            day = _first_day(sanction.date) if comes else ""
            yield Ahead(sanction.id, words, citations, day, "ahead" if comes else "undated")


def _taking_effect(sanction: Sanction, as_of: str | None) -> SanctionReport | None:
    """Give the last current report by which a decided sanction takes effect after the day of the briefing."""
    if sanction.status not in _DECIDED or as_of is None:
        return None
    told = (report for report in current(sanction.reports) if report.effective and not report.relief)
    return next((one for one in reversed(tuple(told)) if one.effective and one.effective > as_of), None)


def _answers(dossier: Dossier) -> Mapping[str, list[Contact]]:
    """Give by actor the dated contacts that may say what came of a plan."""
    found: dict[str, list[Contact]] = {}
    for contact in dossier.contacts:
        if contact.status in _TOLD and contact.date is not None:
            for actor in contact.participants:
                found.setdefault(actor, []).append(contact)
    return found


def _is_answered(contact: Contact, answers: Mapping[str, list[Contact]]) -> bool:
    """Tell whether another record of its people, of a day that may be its own, says what came of it."""
    near = (other for actor in contact.participants for other in answers.get(actor, ()))
    return any(_share(contact, other) and _meet(contact.date, other.date) for other in near)


def _meet(one: str | None, other: str | None) -> bool:
    """Tell whether two dates may mean the same day."""
    if one is None or other is None:
        return False
    return _first_day(one) <= last_day(other) and _first_day(other) <= last_day(one)


def _share(one: Contact, other: Contact) -> bool:
    """Tell whether two contacts have two people in common, or all of the one that names fewer."""
    both = set(parties(one)) & set(parties(other))
    return bool(both) and len(both) >= min(_PAIR, len(one.participants), len(other.participants))


def _last_told(record: Sanction | Contact) -> str | None:
    days = (report.announced or report.date for report in record.reports)
    return max((last_day(day) for day in days if day), default=None)


def _is_stale(day: str | None, as_of: str | None) -> bool:
    if day is None or as_of is None:
        return False
    return date.fromisoformat(day) + timedelta(days=STALE) < date.fromisoformat(as_of)


def _first_day(value: str | None) -> str:
    return value.partition("/")[0] if value else ""


def _order(one: Ahead) -> tuple[int, tuple[int, ...]]:
    """Sort what is to come by its day, what is past from the latest day on."""
    day = tuple(int(part) for part in (one.day or "").split("-") if part)
    return _RANKS.index(one.standing), tuple(-part for part in day) if one.standing == "past" else day
