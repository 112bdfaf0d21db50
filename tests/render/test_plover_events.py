"""The records as PLOVER events, one a line."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from generator.model import Actor, Briefing, Contact, Dossier, Publish
from generator.render.book import open_book
from generator.render.exports import exports
from generator.render.plover_events import plover_page
from generator.render.withhold import published


def events(dossier: Dossier) -> dict[str, Any]:
    """The events by their record."""
    lines = plover_page(dossier).content.splitlines()
    return {event["record"]: event for event in map(json.loads, lines)}


def with_visit(dossier: Dossier, contact: Contact, *hosts: Actor) -> Any:  # noqa: ANN401 - decoded JSON
    """The event of a visit by Ana Brandt of Portugal to `hosts`."""
    participants = ("ana-brandt", *(host.id for host in hosts))
    visit = replace(contact, id="c-visit", kind="visit", participants=participants)
    actors = (*(a for a in dossier.actors if a.id not in participants[1:]), *hosts)
    return events(replace(dossier, actors=actors, contacts=(visit,)))["c-visit"]


def test_every_record_is_one_event(briefing: Briefing) -> None:
    """Sanctions and contacts have one line each, with type, mode and all their sentences."""
    found = events(briefing.dossier)
    assert {record: (event["type"], event["mode"]) for record, event in found.items()} == {
        "s-vale": ("SANCTION", "discontinue"),
        "c-call": ("CONSULT", "phone"),
        "c-lisbon": ("REJECT", "meet"),
    }
    assert [len(event["citations"]) for event in found.values()] == [2, 1, 2]


def test_a_cancelled_meeting_is_dated_by_its_cancellation(briefing: Briefing) -> None:
    """The day of a rejection is the day on which it was said; the day named for the meeting stands apart."""
    call, lisbon = briefing.dossier.contacts
    dossier = replace(briefing.dossier, contacts=(call, replace(lisbon, date="2025-06-01")))
    event = events(dossier)["c-lisbon"]
    assert (event["date"], event["named_for"]) == ("2025-05-06", "2025-06-01")
    assert (events(dossier)["c-call"]["date"], events(dossier)["c-call"]["named_for"]) == ("2025-04-30", None)


def test_a_sanction_has_a_direction(briefing: Briefing) -> None:
    """Imposers are the source, targets with their country and groups in words the target."""
    event = events(briefing.dossier)["s-vale"]
    assert [party["id"] for party in event["source"]] == ["norland-treasury"]
    assert event["target"] == [
        {"id": "vale-oil", "name": "Vale Oil", "kind": "organization", "country": "IS"},
        {"id": None, "name": "the sanctions", "kind": None, "country": None},
    ]
    assert event["directed"]


def test_a_meeting_has_no_direction(briefing: Briefing) -> None:
    """Those who meet are all sources, as the codebook codes it."""
    event = events(briefing.dossier)["c-call"]
    assert [party["id"] for party in event["source"]] == ["ana-brandt", "otto-kerr"]
    assert (event["target"], event["directed"]) == ([], False)


def test_a_guest_is_told_from_a_host(briefing: Briefing) -> None:
    """A visit has a direction only where somebody goes to a country that is not their own."""
    call = briefing.dossier.contacts[0]
    iceland = Actor("iceland", "Iceland", "country", "IS", (), (), 1, (), ())
    abroad = with_visit(briefing.dossier, call, iceland)
    assert (abroad["mode"], abroad["directed"], abroad["target"][0]["id"]) == ("visit", True, "iceland")
    home = with_visit(briefing.dossier, call, replace(iceland, country="PT"))
    assert (home["mode"], home["directed"], home["target"]) == (None, False, [])


def test_what_has_no_code_has_no_line(briefing: Briefing) -> None:
    """A violation does not say in its record who violated, so it is no event."""
    vale = replace(briefing.dossier.sanctions[0], status="violated")
    assert "s-vale" not in events(replace(briefing.dossier, sanctions=(vale,)))


def test_withheld_words_are_left_out(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Of a source with `publish: none` an event has the place and not the words."""
    pages = {page.path: page.content for page in exports(open_book(published(briefing_with("none"))))}
    event = json.loads(pages["data/plover.jsonl"].splitlines()[0])
    assert [("text" in citation) for citation in event["citations"]] == [False, True]


def test_who_began_a_contact_is_the_source(briefing: Briefing) -> None:
    """Who phoned or summoned acts on the other; where reports name different ones, nobody does."""
    call = briefing.dossier.contacts[0]
    first = replace(call.reports[0], initiators=("otto-kerr",))
    begun = replace(call, reports=(first, *call.reports[1:]))
    event = events(replace(briefing.dossier, contacts=(begun,)))["c-call"]
    assert [party["id"] for party in event["source"]] == ["otto-kerr"]
    assert ([party["id"] for party in event["target"]], event["directed"]) == (["ana-brandt"], True)
    disputed = replace(call, reports=(first, replace(first, initiators=("ana-brandt",))))
    assert not events(replace(briefing.dossier, contacts=(disputed,)))["c-call"]["directed"]
