"""Contacts as schema.org events."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from generator.model import Briefing, ContactKind, ContactReport, ContactStatus, Factuality
from generator.render.schema_events import events_page


def graph(briefing: Briefing, *reports: ContactReport, **fields: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - JSON
    """The events when the Lisbon summit is the only contact, with these reports and fields."""
    lisbon = replace(briefing.dossier.contacts[1], **fields)
    contact = replace(lisbon, reports=reports or lisbon.reports)
    page = events_page(replace(briefing.dossier, contacts=(contact,)))
    found: list[dict[str, Any]] = json.loads(page.content)["@graph"]
    return found


def report(briefing: Briefing, status: ContactStatus, date: str | None) -> ContactReport:
    """A firm report of the summit."""
    return replace(briefing.dossier.contacts[1].reports[0], status=status, date=date, holder=None)


def test_a_cancelled_summit_says_so(briefing: Briefing) -> None:
    """The event has its status, place, people and articles."""
    (event,) = graph(briefing)
    assert event["eventStatus"] == "https://schema.org/EventCancelled"
    assert (event["identifier"], event["@id"]) == ("c-lisbon", "../diplomacy/c-lisbon/")
    assert event["location"] == {"@type": "Place", "name": "Lisbon"}
    assert event["attendee"] == [{"@type": "Person", "name": "Ana Brandt"}, {"@type": "Person", "name": "Otto Kerr"}]
    assert event["subjectOf"][0]["publisher"] == {"@type": "Organization", "name": "Harbour Post"}
    assert "startDate" not in event


@pytest.mark.parametrize("status", ["planned", "ongoing", "held"])
def test_what_goes_as_planned_is_scheduled(briefing: Briefing, status: ContactStatus) -> None:
    """schema.org calls what is ahead and what took place as scheduled the same."""
    (event,) = graph(briefing, report(briefing, status, "2025-06-01"), status=status, date="2025-06-01")
    assert (event["eventStatus"], event["startDate"]) == ("https://schema.org/EventScheduled", "2025-06-01")


@pytest.mark.parametrize("status", ["proposed", "refused", "disputed"])
def test_what_is_not_scheduled_is_no_event(briefing: Briefing, status: ContactStatus) -> None:
    """A meeting that somebody only proposed or refused is not put into anybody's calendar."""
    assert graph(briefing, report(briefing, status, None), status=status) == []


@pytest.mark.parametrize("factuality", ["possible", "probable", "denied", "unclear"])
def test_what_is_not_firm_is_no_event(briefing: Briefing, factuality: Factuality) -> None:
    """A meeting that may have been held is none."""
    unsure = replace(report(briefing, "held", None), factuality=factuality)
    assert graph(briefing, unsure, status="held") == []


@pytest.mark.parametrize("kind", ["letter", "expulsion", "recall", "break-of-relations", "agreement", "summons"])
def test_what_nobody_attends_is_no_event(briefing: Briefing, kind: ContactKind) -> None:
    """A letter or an expulsion is a contact and not an event that people go to."""
    assert graph(briefing, report(briefing, "held", None), status="held", kind=kind) == []


def test_a_range_is_no_day(briefing: Briefing) -> None:
    """What comes "within two weeks" comes neither on the first nor on the last day of them."""
    (event,) = graph(
        briefing, report(briefing, "planned", "2025-06-01/2025-06-14"), status="planned", date="2025-06-01/2025-06-14"
    )
    assert not {"startDate", "endDate"} & event.keys()


def test_what_is_postponed_has_only_its_previous_day(briefing: Briefing) -> None:
    """Without a new day the old one is the previous one, and without any there is none."""
    plan, off = report(briefing, "planned", "2025-06-01"), report(briefing, "postponed", None)
    (event,) = graph(briefing, plan, off, status="postponed", date="2025-06-01")
    assert (event["eventStatus"], event["previousStartDate"]) == ("https://schema.org/EventPostponed", "2025-06-01")
    assert "startDate" not in event
    (bare,) = graph(briefing, off, status="postponed")
    assert not {"startDate", "previousStartDate"} & bare.keys()


@pytest.mark.parametrize("status", ["postponed", "planned", "held"])
def test_what_has_a_new_day_is_rescheduled(briefing: Briefing, status: ContactStatus) -> None:
    """Put off from one day to a later one, it has both, whether it is still ahead or took place."""
    plan, off = report(briefing, "planned", "2025-06-01"), report(briefing, "postponed", "2025-06-09")
    then = replace(off, status=status)
    (event,) = graph(briefing, plan, off, then, status=status, date="2025-06-09")
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert (event["previousStartDate"], event["startDate"]) == ("2025-06-01", "2025-06-09")


def test_a_country_is_no_attendee(briefing: Briefing) -> None:
    """Countries are what the event is about."""
    (event,) = graph(briefing, participants=("ana-brandt", "sudland"))
    assert [one["name"] for one in event["attendee"]] == ["Ana Brandt"]
    assert event["about"] == [{"@type": "Country", "name": "Sudland"}]
