"""The records as PLOVER events, one a line: docs/data/plover.jsonl.

Strategy: one event a record, coded from its status and from the report that stands for it.

Laws:
- An event's `date` is the day of the act that is coded. That of a meeting agreed on or called off is the day on which
  that was said, never the day named for the meeting, which is `named_for`.
- Who acts on whom is told apart only where the record does: for sanctions, for a contact that one side began, if its
  reports agree on which, and for a visit by people to a country of which none of them is. Else all participants are
  sources, as the codebook codes reciprocal events ("Compound and Reciprocal Actors"), and `directed` is false.
- A record without a code has no line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from msgspec import Struct, to_builtins
from msgspec.structs import replace

from generator.model import Actor, Citation, Contact, ContactReport, Deed, Dossier, Page, Sanction, SanctionReport
from generator.render.plover import Code, contact_code, deed_code, sanction_code
from generator.render.standing import standing, told_on

SAID = frozenset({"AGREE", "REJECT", "THREATEN"})
"""Types of events that are words: their day is that on which they were said."""


class Party(Struct, frozen=True):
    """One side of an event, as the actors' register has it; a group that is no actor has only its words."""

    id: str | None
    name: str
    kind: str | None
    country: str | None


class Parties(Struct, frozen=True):
    """Who acts, on whom, and whether the record tells them apart."""

    source: tuple[Party, ...]
    target: tuple[Party, ...]
    directed: bool


class Event(Struct, frozen=True):
    """A line of plover.jsonl."""

    record: str
    type: str
    mode: str | None
    context: str | None
    date: str | None
    named_for: str | None
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    directed: bool
    status: str | None
    factuality: str
    holder: str | None
    citations: tuple[Citation, ...]


def plover_page(dossier: Dossier) -> Page:
    """Give data/plover.jsonl. The dossier must be without the words that the user withholds."""
    actors = {actor.id: actor for actor in dossier.actors}
    return Page("data/plover.jsonl", "".join(_line(event) for event in _events(dossier, actors)))


def _events(dossier: Dossier, actors: Mapping[str, Actor]) -> Iterator[Event]:
    for sanction in dossier.sanctions:
        report = standing(sanction.reports, sanction.status)
        if code := sanction_code(sanction.status, report.factuality, relief=report.relief):
            yield _event(sanction, report, code, _imposed(sanction, actors))
    for contact in dossier.contacts:
        told = standing(contact.reports, contact.status)
        code, parties = contact_code(contact.kind, contact.status, told.factuality), _met(contact, actors)
        if code.mode == "visit" and not parties.directed:  # the codebook's mode says that the source is the guest
            code = replace(code, mode=None)
        yield _event(contact, told, code, parties)
    for deed in dossier.deeds:
        yield _deed(deed, actors)


def _deed(deed: Deed, actors: Mapping[str, Actor]) -> Event:
    """Give a deed as an event; whom only what is asked or threatened names is no target."""
    report = deed.reports[0]
    code = deed_code(deed.type, deed.mode, report.factuality)
    words = report.recipient_words
    group = (Party(None, words.text, None, None),) if words and words.text and not report.in_content else ()
    return Event(
        record=deed.id,
        type=code.type,
        mode=code.mode,
        context=code.context,
        date=deed.date,
        named_for=None,
        source=_parties(deed.doers, actors),
        target=_parties(deed.recipients, actors) or group,
        directed=True,
        status=None,
        factuality=report.factuality,
        holder=report.holder,
        citations=tuple(dict.fromkeys(one.evidence for one in deed.reports)),
    )


def _event(case: Sanction | Contact, report: SanctionReport | ContactReport, code: Code, parties: Parties) -> Event:
    said = code.type in SAID or code.context is not None
    return Event(
        record=case.id,
        type=code.type,
        mode=code.mode,
        context=code.context,
        date=told_on(case.reports, case.status) if said else case.date,
        named_for=case.date if said else None,
        source=parties.source,
        target=parties.target,
        directed=parties.directed,
        status=case.status,
        factuality=report.factuality,
        holder=report.holder,
        citations=tuple(dict.fromkeys(one.evidence for one in case.reports)),
    )


def _imposed(sanction: Sanction, actors: Mapping[str, Actor]) -> Parties:
    words = dict.fromkeys(report.target_words for report in sanction.reports if report.target_words)
    groups = tuple(Party(None, name, None, None) for name in words)
    return Parties(_parties(sanction.imposers, actors), (*_parties(sanction.targets, actors), *groups), directed=True)


def _met(contact: Contact, actors: Mapping[str, Actor]) -> Parties:
    """Tell who acted on whom: who began it, or of a visit the guests of a country of which none of them is."""
    began = began_by(contact)
    others = tuple(id_ for id_ in contact.participants if id_ not in began)
    if began and others and set(began) < set(contact.participants):
        return Parties(_parties(began, actors), _parties(others, actors), directed=True)
    people = tuple(id_ for id_ in contact.participants if actors[id_].kind != "country")
    homes = {actors[id_].country for id_ in people}
    hosts = tuple(id_ for id_ in contact.participants if id_ not in people and actors[id_].country not in homes)
    if contact.kind == "visit" and people and len(hosts) == 1 and len(people) + 1 == len(contact.participants):
        return Parties(_parties(people, actors), _parties(hosts, actors), directed=True)
    return Parties(_parties(contact.participants, actors), (), directed=False)


def began_by(contact: Contact) -> tuple[str, ...]:
    """Give who began a contact, where all reports that tell it agree; else ()."""
    told = {report.initiators for report in contact.reports if report.initiators}
    return told.pop() if len(told) == 1 else ()


def _parties(ids: tuple[str, ...], actors: Mapping[str, Actor]) -> tuple[Party, ...]:
    found = (actors[id_] for id_ in ids)
    return tuple(Party(actor.id, actor.name, actor.kind, actor.country) for actor in found)


def _line(event: Event) -> str:
    record = to_builtins(event)
    record["citations"] = [_without_empty_words(citation) for citation in record["citations"]]
    return json.dumps(record, ensure_ascii=False) + "\n"


def _without_empty_words(citation: dict[str, object]) -> dict[str, object]:
    """Leave out the words of a withheld source: an empty string is not what it says."""
    return {key: value for key, value in citation.items() if key != "text" or value}
