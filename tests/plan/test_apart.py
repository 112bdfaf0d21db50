"""Two records of one title are told apart by what differs."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.model import Contact, ContactReport, Dossier, Sanction, SanctionReport
from generator.plan.apart import told_apart

Made = Callable[..., Dossier]


def test_the_day_tells_apart(
    dossier: Made, contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]
) -> None:
    """Two calls of the same two are told apart by their days; one without a day says so."""
    call = contact_report("held")
    calls = (contact("held", call, date="2031-04-07"), contact("held", call, one="other"))
    made = told_apart(dossier(contacts=calls))
    assert [one.title for one in made.contacts] == ["A title (7 April 2031)", "A title (day not stated)"]


def test_the_status_tells_apart(
    dossier: Made, sanction: Callable[..., Sanction], sanction_report: Callable[..., SanctionReport]
) -> None:
    """What is in force and what is only weighed differ in their status where neither has a day."""
    two = (sanction("imposed", sanction_report("imposed")), sanction("considered", sanction_report("considered")))
    made = told_apart(dossier(sanctions=(two[0], replace(two[1], id="other"))))
    assert [one.title for one in made.sanctions] == ["A title (imposed)", "A title (considered)"]


def test_all_that_differs_stands_where_nothing_alone_is_enough(
    dossier: Made, sanction: Callable[..., Sanction], sanction_report: Callable[..., SanctionReport]
) -> None:
    """Three records, of which each two share something: status and holder together tell them apart."""
    claimed, own = sanction_report("imposed", holder="berg"), sanction_report("imposed")
    three = (sanction("imposed", own), sanction("imposed", claimed, one="b"), sanction("lifted", own, one="c"))
    made = told_apart(dossier(sanctions=three))
    assert [one.title for one in made.sanctions] == [
        "A title (imposed)",
        "A title (imposed, according to Ada Berg)",
        "A title (lifted)",
    ]


def test_a_title_of_its_own_stays(told: Dossier) -> None:
    """Nothing is added where nothing is alike, nor where nothing differs."""
    renamed = replace(told, contacts=tuple(replace(one, title="Another") for one in told.contacts))
    assert told_apart(renamed) == renamed
    twin = replace(told.sanctions[0], id="twin")
    same = replace(renamed, sanctions=(told.sanctions[0], twin))
    assert told_apart(same) == same
