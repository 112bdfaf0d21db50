"""The sentence forms: one plain sentence for a record, built from its own fields.

Strategy: a table says, by status and kind, which form the sentence takes. A plan is told as a plan, what was
called off as called off; a claim names its holder; what is not reported as a fact says so. The forms add
nothing that the fields do not hold: no adjective, no cause, no doer whom the report does not name. Who took part, and
in what, is taken from the reports that say that it took place (or was planned, or called off), not from a proposal.
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
from generator.plan.dates import in_words, when
from generator.plan.leads import AnyReport, contact_lead, later_claims, sanction_lead, step_report
from generator.plan.names import is_within, listed
from generator.plan.roles import Roles, roles

_DOUBTS: Mapping[Factuality, str] = {
    "probable": ", which is told as probable",
    "possible": ", which is told as possible",
    "denied": ", which is denied",
    "unclear": ", which is not confirmed",
}
_ACTIVE: Mapping[SanctionStatus, str] = {
    "considered": "{who} considered {what} on {whom}",
    "threatened": "{who} threatened {whom} with {what}",
    "agreed": "{who} agreed on {what} against {whom}",
    "announced": "{who} announced {what} on {whom}",
    "imposed": "{who} imposed {what} on {whom}",
    "extended": "{who} extended {what} on {whom}",
    "eased": "{who} eased {what} on {whom}",
    "suspended": "{who} suspended {what} on {whom}",
    "lifted": "{who} lifted {what} on {whom}",
}
"""Steps that the imposer takes. Who proposes, refuses or breaks a measure the record does not say."""
_SOUGHT = frozenset({"considered", "threatened", "proposed", "refused"})
"""Statuses of what is not there: they say by themselves that it is only possible."""
_TO_COME: Mapping[SanctionStatus, str] = {
    "announced": "{who} planned to announce {what} on {whom}",
    "imposed": "{who} planned to impose {what} on {whom}",
    "extended": "{who} planned to extend {what} on {whom}",
    "eased": "{who} planned to ease {what} on {whom}",
    "suspended": "{who} planned to suspend {what} on {whom}",
    "lifted": "{who} planned to lift {what} on {whom}",
}
"""Steps of the imposer that are told as a plan, not as done."""
_HELD: Mapping[ContactKind, str] = {
    "summit": "{who} held a summit",
    "meeting": "{who} met",
    "talks": "{who} held talks",
    "call": "{who} held a call",
    "agreement": "{who} reached an agreement",
    "break-of-relations": "{who} broke off relations",
}
"""Kinds that both sides do alike. Who visits, summons, expels or writes the record does not say."""
_NOUNS: Mapping[ContactKind, str] = {
    "agreement": "an agreement",
    "expulsion": "an expulsion",
    "talks": "talks",
    "break-of-relations": "a break of relations",
    "summons": "a summons",
}
_FORMS: Mapping[str, str] = {
    "proposed": "{what} {was} proposed{on}",
    "planned": "{what} {was} planned{for_}{as_announced}",
    "postponed": "{what}{once_for} {was} postponed{on}",
    "cancelled": "{what}{once_for} {was} cancelled{on}",
    "refused": "{what}{once_for} {was} refused{on}",
    "ongoing": "{what} {was} under way{when}",
    "held": "{what} took place{when}",
    "disputed": "{what} {was} reported{when}",
}
_ONE_SIDED: frozenset[ContactKind] = frozenset({"visit", "letter", "summons", "expulsion", "recall"})
_IN_PERSON: frozenset[ContactKind] = frozenset({"meeting", "call"})
"""Kinds in which persons meet or speak."""
_SIDES = 2


def sanction_sentence(sanction: Sanction, names: Mapping[str, str]) -> str:
    """Give one sentence on a sanction; `names` are the actors' names in running text, by id."""
    lead = sanction_lead(sanction)
    fullest = max(sanction.reports, key=lambda report: bool(report.imposers) + bool(report.targets))
    who = listed(tuple(names[one] for one in lead.imposers or fullest.imposers))
    whom = _targets(lead, names) or _targets(fullest, names)
    to_come = lead.factuality == "planned" and sanction.status in _TO_COME
    active = (_TO_COME if to_come else _ACTIVE).get(sanction.status) if who and whom else None
    were = "were to be" if to_come else "were"
    passive = f"{{what}}{' on {whom}' if whom else ''}{' by {who}' if who else ''} {were} {{status}}"
    what = "tariffs" if sanction.measures == ("tariff",) else "sanctions"
    step = (active or passive).format(who=who, whom=whom, what=what, status=sanction.status)
    announced = step_report(sanction.reports, lead).announced
    day = announced if sanction.status in _SOUGHT else sanction.date or announced
    claims = _claims(sanction.reports, lead, plural=True, names=names)
    dated = f", as announced{when(announced)}" if to_come and announced else "" if to_come else when(day)
    return _sentence(f"{step}{dated}", sanction.status, lead, claims, names)


def contact_sentence(contact: Contact, names: Mapping[str, str], actors: Mapping[str, Actor] | None = None) -> str:
    """Give one sentence on a contact; `names` are the actors' names in running text, by id, as are the `actors`.

    Without the actors it is not told which side visits, or whose summit it is.
    """
    lead = contact_lead(contact)
    ids, kind, known = _people(contact), _kind(contact, lead), actors or {}
    people = tuple(_represented(one, ids, kind, names, known) for one in ids)
    told = roles(contact, ids, kind, names, known)
    alike = _HELD.get(kind) if contact.status == "held" and len(people) >= _SIDES else None
    clause = told.clause if told else alike.format(who=listed(people)) if alike else None
    if clause is not None and contact.status == "held":
        step = f"{clause}{_where(_place(contact, lead), people)}{when(contact.date)}"
    else:
        step = _step(contact, lead, people, kind, told)
    claims = _claims(contact.reports, lead, plural=kind == "talks", names=names)
    return _sentence(step, contact.status, lead, claims, names)


def _represented(
    one: str, ids: tuple[str, ...], kind: ContactKind, names: Mapping[str, str], actors: Mapping[str, Actor]
) -> str:
    """Give the name of who takes part, "representatives of Norland" where a person met or called a country."""
    kinds = {actors[other].kind for other in ids if other in actors}
    state = one in actors and actors[one].kind == "country"
    return f"representatives of {names[one]}" if state and kind in _IN_PERSON and "person" in kinds else names[one]


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


def _step(contact: Contact, lead: ContactReport, people: tuple[str, ...], kind: ContactKind, told: Roles | None) -> str:
    """Fill the form of the contact's status."""
    announced = step_report(contact.reports, lead).announced
    noun = _NOUNS.get(kind, f"a {kind}")
    return _FORMS[contact.status].format(
        what=f"{told.noun if told else noun + _with(people, kind)}{_where(_place(contact, lead), people)}",
        was="were" if kind == "talks" else "was",
        when=when(contact.date),
        on=when(announced),
        for_=f" for {in_words(contact.date)}" if contact.date else "",
        once_for=f", planned for {in_words(contact.date)}," if contact.date and _was_planned_for(contact) else "",
        as_announced=f", as announced{when(announced)}" if announced else "",
    )


def _was_planned_for(contact: Contact) -> bool:
    """Tell whether the record's day is that of the plan: of a refusal, it may be the day on which it was refused."""
    apart = (report for report in contact.reports if report.announced or report.status in {"planned", "proposed"})
    return contact.status != "refused" or any(report.date == contact.date for report in apart)


def _where(place: str | None, people: tuple[str, ...]) -> str:
    """Give " in Rill", " at the palace", and " at Fort Rill in Veldia": what lies in a town is a spot.

    Nothing where the place is one of those who take part: a visit to a country.
    """
    if place is None or place.casefold() in {name.casefold().removeprefix("the ") for name in people}:
        return ""
    spot = (place.lower().startswith("the ") and not is_within(place)) or " in " in place
    return f" {'at' if spot else 'in'} {place}"


def _targets(report: SanctionReport, names: Mapping[str, str]) -> str:
    return listed(tuple(names[one] for one in report.targets)) or report.target_words or ""


def _with(people: tuple[str, ...], kind: ContactKind) -> str:
    """Give " between A and B", " of A", for what one side does to the other " involving A and B", or nothing."""
    if not people:
        return ""
    joint = "between" if len(people) >= _SIDES else "of"
    return f" {'involving' if kind in _ONE_SIDED else joint} {listed(people)}"


def _claims(
    reports: tuple[AnyReport, ...], lead: AnyReport, *, plural: bool, names: Mapping[str, str]
) -> tuple[str, ...]:
    """Give what others claim later and otherwise, as clauses: "according to A and B, it was probably postponed"."""
    it, be, was = ("they", "are", "were") if plural else ("it", "is", "was")
    holders: dict[str, list[str]] = {}
    for claim in later_claims(reports, lead):
        words = _claim(claim.status, claim.factuality, be, was)
        holders.setdefault(words, []).append(names[str(claim.holder)])
    return tuple(f"according to {listed(tuple(who))}, {it} {words}" for words, who in holders.items())


def _claim(status: str, factuality: Factuality, be: str, was: str) -> str:
    if (status, factuality) == ("proposed", "possible"):
        return "remain possible" if be == "are" else "remains possible"
    hedge = {"probable": "probably ", "possible": "possibly ", "denied": "not "}.get(factuality, "")
    return f"{was} {hedge}{'under way' if status == 'ongoing' else status}"


def _sentence(
    words: str,
    status: str,
    lead: SanctionReport | ContactReport,
    claims: tuple[str, ...],
    names: Mapping[str, str],
) -> str:
    """Close a sentence with its doubt, its holder and the claims, and begin it with a capital letter."""
    holder = f", according to {names[lead.holder]}" if lead.holder else ""
    whole = "; ".join((f"{words}{_doubt(status, lead.factuality)}{holder}", *claims))
    return f"{whole[0].upper()}{whole[1:]}."


def _doubt(status: str, factuality: Factuality) -> str:
    """Say how sure the report is, unless the status says by itself that a thing is only possible."""
    if factuality == "possible" and status in _SOUGHT:
        return ""
    return _DOUBTS.get(factuality, ", which is disputed" if status == "disputed" else "")
