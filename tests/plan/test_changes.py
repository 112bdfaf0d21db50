"""What changed since an edition, told so that a reader can follow it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.model import Change, Changes, Conflict, Contact, ContactReport, Dossier, Edition, Sanction, Source
from generator.plan.changes import JOINED, changes
from generator.plan.edition import edition_of
from generator.plan.independence import independence

Make = Callable[..., Dossier]


def state(dossier: Dossier, version: str = "1") -> Edition:
    """What an edition keeps of a dossier."""
    return edition_of(dossier, independence(dossier), as_of="2031-04-09", model="none 0", version=version)


def marked(dossier: Dossier, name: str = "first", number: int = 1) -> Edition:
    """A dossier as a marked edition."""
    return replace(state(dossier), name=name, number=number)


def since(then: Dossier, now: Dossier) -> Changes:
    """What changed between two dossiers, the first of which was marked."""
    return changes(now, state(now), (marked(then),))


def lines(found: Changes) -> list[str]:
    """Changes as lines: "contacts case changed status: planned -> held"."""
    return [
        " ".join((one.register, one.id, one.turn, *(f"{s.field}: {s.old} -> {s.new}" for s in one.shifts)))
        for one in found.entries
        if one.register != "actors"
    ]


@pytest.fixture(scope="session")
def articles(source: Callable[..., Source]) -> tuple[Source, Source]:
    """Two articles of two days."""
    return (
        source("one", "2031-04-07", ("Ada Berg will meet Olle Lund.", "paragraph")),
        source("two", "2031-04-09", ("Ada Berg met Olle Lund.", "paragraph")),
    )


@pytest.fixture(scope="session")
def planned(contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]) -> Contact:
    """A summit that one article plans."""
    return contact("planned", contact_report("planned", date="2031-05"), date="2031-05")


@pytest.fixture(scope="session")
def held(contact_report: Callable[..., ContactReport], planned: Contact) -> Contact:
    """The same summit, held in Rill as a second article has it."""
    told = contact_report("held", place="Rill", date="2031-04-08", at=("two", 0))
    return replace(planned, status="held", date="2031-04-08", place="Rill", reports=(*planned.reports, told))


def test_a_first_build_has_nothing_to_compare_with(told: Dossier) -> None:
    """Without an edition there is no "since"."""
    assert changes(told, state(told), ()) == Changes()


def test_every_value_is_told_as_it_was_and_as_it_is(
    dossier: Make, articles: tuple[Source, Source], planned: Contact, held: Contact
) -> None:
    """Status, date, place and corroboration stand side by side, with the citations of now."""
    found = since(dossier(articles[0], contacts=(planned,)), dossier(*articles, contacts=(held,)))
    (line,) = lines(found)
    shifts = (
        "status: planned -> held",
        "date: May 2031 -> 8 April 2031",
        "place:  -> Rill",
        "independent sources: 1 -> 2",
    )
    assert line == f"contacts case changed {' '.join(shifts)}"
    assert [citation.source for citation in found.entries[0].citations] == ["one", "two"]
    assert [(one.turn, one.id) for one in found.sources] == [("new", "two")]


def test_new_and_withdrawn_records_are_told(
    dossier: Make, articles: tuple[Source, Source], planned: Contact, sanction: Callable[..., Sanction],
    sanction_report: Callable[..., object],
) -> None:  # fmt: skip
    """What only one side has is new or no longer told; of what is gone it is said why."""
    measure = sanction("imposed", sanction_report("imposed"))
    found = since(dossier(*articles, contacts=(planned,)), dossier(*articles, sanctions=(measure,)))
    assert lines(found) == ["sanctions measure new", "contacts case withdrawn"]
    assert found.entries[-1].why == "its articles are still there, but nothing in them is read so any more"


def test_another_id_of_the_same_reports_is_no_new_record(
    dossier: Make, articles: tuple[Source, Source], planned: Contact
) -> None:
    """A record whose id changed because an older article joined is told as renamed, not as new and withdrawn."""
    found = since(dossier(*articles, contacts=(planned,)), dossier(*articles, contacts=(replace(planned, id="older"),)))
    assert [(one.turn, one.was, one.id) for one in found.entries] == [("renamed", "case", "older")]


def test_a_record_that_was_joined_to_another_says_to_which(
    dossier: Make, articles: tuple[Source, Source], planned: Contact, held: Contact
) -> None:
    """Where two records became one, the one that is gone leads to the other."""
    other = replace(held, id="other", reports=held.reports[1:])
    found = since(dossier(*articles, contacts=(planned, other)), dossier(*articles, contacts=(held,)))
    assert [(one.id, one.why, one.into) for one in found.entries if one.turn == "withdrawn"] == [
        ("other", JOINED, "case")
    ]


def test_a_record_that_was_parted_is_not_new(
    dossier: Make, articles: tuple[Source, Source], planned: Contact, held: Contact
) -> None:
    """What was told as part of another record is no news."""
    other = replace(held, id="other", reports=held.reports[1:])
    found = since(dossier(*articles, contacts=(held,)), dossier(*articles, contacts=(planned, other)))
    assert [(one.id, one.turn, one.was) for one in found.entries if one.id == "other"] == [("other", "renamed", "case")]


def test_a_new_disagreement_says_what_it_is_about(
    dossier: Make, articles: tuple[Source, Source], held: Contact
) -> None:
    """What is newly contradicted is told with the record and both sides."""
    then = dossier(*articles, contacts=(held,))
    left, right = (report.evidence for report in held.reports)
    now = replace(then, conflicts=(Conflict("x", "case", left, right, "planned against held"),))
    (found,) = since(then, now).entries
    assert found == Change(
        turn="new", register="conflicts", id="x", title="planned against held", about="case", citations=(left, right)
    )


def test_a_briefing_that_is_an_edition_is_compared_with_the_one_before(
    dossier: Make, articles: tuple[Source, Source], planned: Contact, held: Contact
) -> None:
    """Building again after marking says the same: what this edition changed since the last."""
    then, now = dossier(articles[0], contacts=(planned,)), dossier(*articles, contacts=(held,))
    second = marked(now, "second", 2)
    found = changes(now, state(now), (marked(then), second))
    assert (found.since, found.edition) == ("first", "second")
    assert found.entries == since(then, now).entries
    assert changes(now, state(now), (second,)) == Changes(edition="second")


def test_a_changed_program_is_said(told: Dossier) -> None:
    """What reads the articles may be what changed."""
    found = changes(told, state(told, version="2"), (replace(marked(told), entries=()),))
    assert found.otherwise == ("generator version 1 made it, and this is version 2",)


def test_an_actor_under_another_id_changes_no_record(
    dossier: Make, articles: tuple[Source, Source], planned: Contact
) -> None:
    """A participant that is only called otherwise is the same participant."""
    then = dossier(*articles, contacts=(planned,))
    actors = tuple(replace(actor, id="lund-2") if actor.id == "lund" else actor for actor in then.actors)
    contact = replace(planned, participants=("berg", "lund-2"))
    found = since(then, replace(then, actors=actors, contacts=(contact,)))
    assert lines(found) == []
    assert [(one.turn, one.was, one.id) for one in found.entries] == [("renamed", "lund", "lund-2")]
