"""Diplomatic contacts as schema.org events: docs/data/events.jsonld.

Strategy: one `Event` a contact that people attend, with its `eventStatus` (https://schema.org/EventStatusType) read
off its reports. A data file, not a script within the pages, so that a site may forbid scripts in its pages.

Laws:
- Whoever reads schema.org takes an event without a status for one that is scheduled. So a contact that is only
  proposed, refused or disputed, or not firmly reported, is no event here.
- `startDate` is the day, month or year in which the contact takes place, took place or, cancelled, was to take
  place. What was postponed has none but, where it is known, a `previousStartDate`, unless a new day is reported: then
  it is rescheduled.
- A range of days is no `startDate`: that something comes within two weeks does not say that it lasts two weeks.
- A country is no `Organization`: it stands in `about`, not among the attendees.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Actor, ActorKind, Contact, ContactKind, ContactReport, ContactStatus, Dossier, Page, Source
from generator.render.reported import json_page
from generator.render.standing import standing

Node = dict[str, object]

ATTENDED: frozenset[ContactKind] = frozenset({"summit", "meeting", "talks", "call", "visit", "session"})
"""Kinds of contacts that take place on a day and that people attend."""

STATUS: Mapping[ContactStatus, str] = {
    "planned": "EventScheduled",
    "ongoing": "EventScheduled",
    "held": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
}
"""The eventStatus of a contact; the other statuses have none."""

FIRM = frozenset({"fact", "planned"})

TYPES: Mapping[ActorKind, str] = {"person": "Person", "organization": "Organization", "bloc": "Organization"}
"""The type of those who attend; others are what the event is about."""


def events_page(dossier: Dossier) -> Page:
    """Give data/events.jsonld. The dossier must be without the words that the user withholds."""
    actors = {actor.id: actor for actor in dossier.actors}
    sources = {source.id: source for source in dossier.sources}
    graph = [event_node(contact, actors, sources) for contact in dossier.contacts if is_event(contact)]
    document = {"@context": "https://schema.org", "@graph": graph}
    return json_page("data/events.jsonld", document)


def is_event(contact: Contact) -> bool:
    """Tell whether schema.org can say how things stand with a contact."""
    firm = standing(contact.reports, contact.status).factuality in FIRM
    return contact.kind in ATTENDED and contact.status in STATUS and firm


def event_node(contact: Contact, actors: Mapping[str, Actor], sources: Mapping[str, Source]) -> Node:
    """Give a contact as an Event; fields without a value are left out."""
    who = tuple(actors[id_] for id_ in contact.participants)
    told_by = dict.fromkeys(report.evidence.source for report in contact.reports)
    node = {
        "@type": "Event",
        "@id": f"../diplomacy/{contact.id}/",
        "identifier": contact.id,
        "name": contact.title,
        **_when(contact),
        "location": contact.place and {"@type": "Place", "name": contact.place},
        "attendee": [{"@type": TYPES[one.kind], "name": one.name} for one in who if one.kind in TYPES],
        "about": [_subject(one) for one in who if one.kind not in TYPES],
        "subjectOf": [article_node(sources[id_]) for id_ in told_by],
    }
    return {key: value for key, value in node.items() if value}


def _subject(actor: Actor) -> Node:
    return {"@type": "Country" if actor.kind == "country" else "Thing", "name": actor.name}


def article_node(source: Source) -> Node:
    """Give an article as a NewsArticle; fields without a value are left out."""
    text = source.extract.text
    node = {
        "@type": "NewsArticle",
        "headline": text.title,
        "url": text.url,
        "datePublished": text.published_at or text.published,
        "publisher": text.outlet and {"@type": "Organization", "name": text.outlet},
    }
    return {key: value for key, value in node.items() if value}


def _when(contact: Contact) -> Node:
    """Give the status with the days that go with it."""
    status, before = STATUS[contact.status], _named_before(contact)
    day = _day(standing(contact.reports, contact.status).date or contact.date)
    moved = bool(before and day and day > before[-1])
    if moved and status != "EventCancelled":
        return {"eventStatus": _term("EventRescheduled"), "startDate": day, "previousStartDate": before[-1]}
    if status == "EventPostponed":
        return {"eventStatus": _term(status), "previousStartDate": before[-1] if before else None}
    return {"eventStatus": _term(status), "startDate": day}


def _named_before(contact: Contact) -> tuple[str, ...]:
    """Give the days that the plans named before the contact was put off, in order; none if it was not."""
    at = next((n for n, report in enumerate(contact.reports) if _puts_off(report)), None)
    days = (_day(plan.date) for plan in contact.reports[: at or 0] if plan.status == "planned")
    return tuple(sorted({day for day in days if day}))


def _puts_off(report: ContactReport) -> bool:
    return report.status == "postponed" and report.factuality in FIRM


def _day(value: str | None) -> str | None:
    """Give a day, month or year; of a range nothing, because it says within which time and not how long."""
    return None if value is None or "/" in value else value


def _term(name: str) -> str:
    return f"https://schema.org/{name}"
