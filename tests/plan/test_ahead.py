"""What is planned next: in order, never told as done."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.model import Contact, ContactReport, Dossier, Sanction, SanctionReport
from generator.plan.ahead import SILENT, STALE, ahead

Make = Callable[..., Dossier]
Contacts = Callable[..., Contact]
Reports = Callable[..., ContactReport]
TODAY = "2031-04-09"


def test_what_is_to_come_stands_by_its_day(dossier: Make, contact: Contacts, contact_report: Reports) -> None:
    """Plans come in the order of their days, what has none behind them; what was held or called off is no plan."""
    contacts = (
        contact("planned", contact_report("planned"), date="2031-06", one="june"),
        contact("planned", contact_report("planned"), date="2031-05-03", one="may"),
        contact("proposed", contact_report("proposed"), one="some-day"),
        contact("planned", contact_report("planned"), date="2031-04-09", one="today"),
        contact("held", contact_report("held"), date="2031-04-20", one="held"),
        contact("cancelled", contact_report("cancelled"), date="2031-05-04", one="off"),
    )
    found = ahead(dossier(contacts=contacts), TODAY)
    assert [(one.about, one.standing, one.day) for one in found] == [
        ("today", "ahead", "2031-04-09"),
        ("may", "ahead", "2031-05-03"),
        ("june", "ahead", "2031-06"),
        ("some-day", "undated", ""),
    ]
    assert found[1].words == "A summit between Ada Berg and Olle Lund was planned for 3 May 2031."


def test_a_plan_whose_day_is_past_is_not_told_as_held(
    dossier: Make, contact: Contacts, contact_report: Reports
) -> None:
    """It is said that no source says whether it took place."""
    plan = contact("planned", contact_report("planned"), date="2031-04-03")
    (found,) = ahead(dossier(contacts=(plan,)), TODAY)
    assert (found.standing, found.words) == (
        "past",
        f"A summit between Ada Berg and Olle Lund was planned for 3 April 2031. {SILENT}",
    )
    assert found.citations == (plan.reports[0].evidence,)


def test_another_record_that_answers_keeps_it_from_being_said(
    dossier: Make, contact: Contacts, contact_report: Reports
) -> None:
    """Where the same people met about that day, it would be untrue that no source says so."""
    plan = contact("planned", contact_report("planned"), date="2031-04-03", one="plan")
    met = contact("held", contact_report("held", kind="meeting"), date="2031-04", one="met")
    assert ahead(dossier(contacts=(plan, met)), TODAY) == ()
    other = replace(met, participants=("veld", "lund"))
    assert [one.about for one in ahead(dossier(contacts=(plan, other)), TODAY)] == ["plan"]


def test_old_plans_are_left_to_the_registers(dossier: Make, contact: Contacts, contact_report: Reports) -> None:
    """What was last spoken of, or was planned for a day, more than three months ago is not next."""
    past = contact("planned", contact_report("planned"), date="2031-01-02", one="past")
    undated = contact("proposed", contact_report("proposed", announced="2031-01-02"), one="undated")
    assert STALE < 97
    assert ahead(dossier(contacts=(past, undated)), TODAY) == ()
    assert [one.about for one in ahead(dossier(contacts=(past, undated)), "2031-02-01")] == ["undated", "past"]


def test_without_a_day_of_the_briefing_nothing_is_past(
    dossier: Make, contact: Contacts, contact_report: Reports
) -> None:
    """Where no article has a day, no plan's day can be held against it."""
    plan = contact("planned", contact_report("planned"), date="2001-01-01")
    assert [one.standing for one in ahead(dossier(contacts=(plan,)), None)] == ["ahead"]


def test_a_sanction_that_takes_effect_later_says_when(
    dossier: Make, sanction: Callable[..., Sanction], sanction_report: Callable[..., SanctionReport]
) -> None:
    """What was decided and is not yet in force is to come; what is in force is not."""
    later = replace(sanction_report("announced", announced="2031-04-08"), effective="2031-05-01")
    force = replace(sanction_report("imposed"), effective="2031-04-01")
    sought = sanction("proposed", sanction_report("proposed", announced="2031-04-07"), one="sought")
    dossier_ = dossier(sanctions=(sanction("announced", later), sanction("imposed", force, one="force"), sought))
    found = ahead(dossier_, TODAY)
    assert [(one.about, one.standing, one.day) for one in found] == [
        ("measure", "ahead", "2031-05-01"),
        ("sought", "undated", ""),
    ]
    assert found[0].words.endswith(" It is to take effect on 1 May 2031.")
