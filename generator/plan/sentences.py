"""The sentence forms: one plain sentence for a record, built from its own fields.

Strategy: status and kind say which form of the language's list (model/tongues/) the sentence takes. A plan is told as
a plan, what was called off as called off; a claim names its holder; what is not reported as a fact says so. The forms
add nothing that the fields do not hold: no adjective, no cause, no doer whom the report does not name. Who took part,
and in what, is taken from the reports that say that it took place (or was planned, or called off), not from a proposal.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import (
    Actor,
    Contact,
    ContactKind,
    ContactReport,
    Factuality,
    Sanction,
    SanctionReport,
    SanctionStatus,
    current,
)
from generator.model.tongue import ENGLISH, Tongue
from generator.plan.dates import in_words, when
from generator.plan.leads import AnyReport, contact_lead, later_claims, sanction_lead, step_report
from generator.plan.names import is_within
from generator.plan.roles import roles

_ACTIVE: frozenset[SanctionStatus] = frozenset(
    {"considered", "threatened", "agreed", "announced", "imposed", "extended", "eased", "suspended", "lifted"}
)
"""Steps that the imposer takes. Who proposes, refuses or breaks a measure the record does not say."""
_SOUGHT = frozenset({"considered", "threatened", "proposed", "refused"})
"""Statuses of what is not there: they say by themselves that it is only possible."""
_TO_COME = frozenset({"announced", "imposed", "extended", "eased", "suspended", "lifted"})
"""Steps of the imposer that may be told as a plan, not as done."""
_HELD: frozenset[ContactKind] = frozenset({"summit", "meeting", "talks", "call", "agreement", "break-of-relations"})
"""Kinds that both sides do alike. Who visits, summons, expels or writes the record does not say."""
_ONE_SIDED: frozenset[ContactKind] = frozenset({"visit", "letter", "summons", "expulsion", "recall"})
_IN_PERSON: frozenset[ContactKind] = frozenset({"meeting", "call"})
"""Kinds in which persons meet or speak."""
_DOUBTED: frozenset[Factuality] = frozenset({"probable", "possible", "denied", "unclear"})
_HEDGED: frozenset[Factuality] = frozenset({"probable", "possible", "denied"})
_SIDES = 2


def sanction_sentence(sanction: Sanction, names: Mapping[str, str], tongue: Tongue = ENGLISH) -> str:
    """Give one sentence on a sanction; `names` are the actors' names in running text, by id."""
    lead = sanction_lead(sanction)
    fullest = max(sanction.reports, key=lambda report: bool(report.imposers) + bool(report.targets))
    who = tongue.listed(tuple(names[one] for one in lead.imposers or fullest.imposers))
    whom = _targets(lead, names, tongue) or _targets(fullest, names, tongue)
    announced = step_report(sanction.reports, lead).announced
    day = announced if sanction.status in _SOUGHT else sanction.date or announced
    to_come = lead.factuality == "planned" and sanction.status in _TO_COME
    dated = _as_announced(announced, tongue) if to_come else when(day, tongue)
    step = tongue.form(
        _form(sanction.status, active=bool(who and whom), to_come=to_come),
        who=who,
        whom=whom,
        on=tongue.form("sanction.on", whom=whom) if whom else "",
        by=tongue.form("sanction.by", who=who) if who else "",
        what=tongue.form("sanction.tariffs" if sanction.measures == ("tariff",) else "sanction.sanctions"),
        status=tongue.status(sanction.status),
        step=tongue.form(f"step.{sanction.status}") if to_come else "",
        when=dated,
    )
    claims = _claims(sanction.reports, lead, "many", names, tongue)
    return _sentence(step, sanction.status, lead, claims, names, tongue)


def _form(status: SanctionStatus, *, active: bool, to_come: bool) -> str:
    """Give the name of a sanction's form: active where it is told who takes the step and whom it is aimed at."""
    kind = "sanction.to_come" if to_come else "sanction"
    return f"{kind}.{status if active and status in _ACTIVE else 'passive'}"


def _as_announced(announced: str | None, tongue: Tongue) -> str:
    return tongue.form("contact.as_announced", when=when(announced, tongue)) if announced else ""


def contact_sentence(
    contact: Contact, names: Mapping[str, str], actors: Mapping[str, Actor] | None = None, tongue: Tongue = ENGLISH
) -> str:
    """Give one sentence on a contact; `names` are the actors' names in running text, by id, as are the `actors`.

    Without the actors it is not told which side visits, or whose summit it is.
    """
    lead = contact_lead(contact)
    ids, kind, known = _people(contact), _kind(contact, lead), actors or {}
    people = tuple(_represented(one, ids, kind, names, known, tongue) for one in ids)
    told = roles(contact, ids, kind, names, known, tongue)
    announced = step_report(contact.reports, lead).announced
    where, number = _where(_place(contact, lead), people, tongue), _number(kind)
    alike = len(people) >= _SIDES and kind in _HELD
    did = told.form if told else f"contact.met.{kind}" if alike else None
    day = in_words(contact.date, tongue) if contact.date else None
    noun = told.noun if told else f"{tongue.form(f'noun.{kind}')}{_with(people, kind, tongue)}"
    step = tongue.form(
        did if did and contact.status == "held" else f"contact.{contact.status}",
        who=told.who if told else tongue.listed(people),
        whom=told.whom if told else "",
        where=where,
        what=f"{noun}{where}",
        was=tongue.form(f"was.{number}"),
        when=when(contact.date, tongue),
        on=when(announced, tongue),
        for_=tongue.form("contact.for", day=day) if day else "",
        once_for=tongue.form("contact.once_for", day=day) if day and _was_planned_for(contact) else "",
        as_announced=_as_announced(announced, tongue),
    )
    claims = _claims(contact.reports, lead, number, names, tongue)
    return _sentence(step, contact.status, lead, claims, names, tongue)


def _represented(
    one: str,
    ids: tuple[str, ...],
    kind: ContactKind,
    names: Mapping[str, str],
    actors: Mapping[str, Actor],
    tongue: Tongue,
) -> str:
    """Give the name of who takes part, "representatives of Norland" where a person met or called a country."""
    kinds = {actors[other].kind for other in ids if other in actors}
    state = one in actors and actors[one].kind == "country" and kind in _IN_PERSON and "person" in kinds
    return tongue.form("represented", who=names[one]) if state else names[one]


def _number(kind: ContactKind) -> str:
    return "many" if kind == "talks" else "one"


def _people(contact: Contact) -> tuple[str, ...]:
    """Give those whom reports of the record's status name as taking part; all of them where these name no two sides."""
    named = {
        one for report in current(contact.reports) if report.status == contact.status for one in report.participants
    }
    people = tuple(one for one in contact.participants if one in named)
    return people if len(people) >= _SIDES else contact.participants


def _place(contact: Contact, lead: ContactReport) -> str | None:
    """Give the record's place where reports of its status tell it, or none; else the place that they tell."""
    alike = [report.place for report in current(contact.reports) if report.status == contact.status and report.place]
    return contact.place if contact.place in alike or not alike else lead.place or alike[0]


def _kind(contact: Contact, lead: ContactReport) -> ContactKind:
    """Give the record's kind, but the lead's where only a proposal has the record's."""
    firm = any(report.kind == contact.kind for report in contact.reports if report.status not in _SOUGHT)
    return contact.kind if firm or lead.status in _SOUGHT else lead.kind


def _was_planned_for(contact: Contact) -> bool:
    """Tell whether the record's day is that of the plan: of a refusal, it may be the day on which it was refused."""
    apart = (report for report in contact.reports if report.announced or report.status in {"planned", "proposed"})
    return contact.status != "refused" or any(report.date == contact.date for report in apart)


def _where(place: str | None, people: tuple[str, ...], tongue: Tongue) -> str:
    """Give " in Rill", " at the palace", and " at Fort Rill in Veldia": what lies in a town is a spot.

    Nothing where the place is one of those who take part: a visit to a country.
    """
    if place is None or place.casefold() in {name.casefold().removeprefix("the ") for name in people}:
        return ""
    spot = (place.lower().startswith("the ") and not is_within(place)) or " in " in place
    return tongue.form("where.at" if spot else "where.in", place=tongue.bare(place))


def _targets(report: SanctionReport, names: Mapping[str, str], tongue: Tongue) -> str:
    return tongue.listed(tuple(names[one] for one in report.targets)) or report.target_words or ""


def _with(people: tuple[str, ...], kind: ContactKind, tongue: Tongue) -> str:
    """Give " between A and B", " of A", for what one side does to the other " involving A and B", or nothing."""
    if not people:
        return ""
    joint = "with.many" if len(people) >= _SIDES else "with.one"
    return tongue.form("with.sided" if kind in _ONE_SIDED else joint, who=tongue.listed(people))


def _claims(
    reports: tuple[AnyReport, ...], lead: AnyReport, number: str, names: Mapping[str, str], tongue: Tongue
) -> tuple[str, ...]:
    """Give what others claim later and otherwise, as clauses: "according to A and B, it was probably postponed"."""
    holders: dict[str, list[str]] = {}
    for claim in later_claims(reports, lead):
        words = _claim(claim.status, claim.factuality, number, tongue)
        holders.setdefault(words, []).append(names[str(claim.holder)])
    it = tongue.form(f"it.{number}")
    return tuple(
        tongue.form("claim", who=tongue.listed(tuple(who)), it=it, words=words) for words, who in holders.items()
    )


def _claim(status: str, factuality: Factuality, number: str, tongue: Tongue) -> str:
    if (status, factuality) == ("proposed", "possible"):
        return tongue.form(f"claim.possible.{number}")
    hedge = tongue.form(f"hedge.{factuality}") if factuality in _HEDGED else ""
    told = tongue.form("claim.ongoing") if status == "ongoing" else tongue.status(status)
    return tongue.form("claim.words", was=tongue.form(f"was.{number}"), hedge=hedge, status=told)


def _sentence(
    words: str,
    status: str,
    lead: SanctionReport | ContactReport,
    claims: tuple[str, ...],
    names: Mapping[str, str],
    tongue: Tongue,
) -> str:
    """Close a sentence with its doubt, its holder and the claims, and begin it with a capital letter."""
    holder = tongue.form("holder", who=names[lead.holder]) if lead.holder else ""
    whole = "; ".join((f"{words}{_doubt(status, lead.factuality, tongue)}{holder}", *claims))
    return f"{whole[0].upper()}{whole[1:]}."


def _doubt(status: str, factuality: Factuality, tongue: Tongue) -> str:
    """Say how sure the report is, unless the status says by itself that a thing is only possible."""
    if factuality == "possible" and status in _SOUGHT:
        return ""
    if factuality in _DOUBTED:
        return tongue.form(f"doubt.{factuality}")
    return tongue.form("doubt.disputed") if status == "disputed" else ""
