"""The fields of a record of a contact, from its reports."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.merge.contact_fields import date_of, participants_of, place_of, status_of
from generator.merge.contacts import merge_contacts
from generator.merge.reports import Whos
from generator.model import ContactMention, ContactReport, Extract

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]
Know = Callable[..., Whos]


def _reports(tell: Tell, contact: Say, whos: Know) -> tuple[Whos, tuple[ContactReport, ...]]:
    """Two reports of one meeting: of the leaders in a town, and of one leader with a country around that town."""
    extracts = tuple(
        tell(source, "2031-04-09", ("Ada Berg met Olle Lund.", "met", contact("meeting", "held", *who, place=place)))
        for source, who, place in (
            ("one", ("Ada Berg", "Olle Lund"), "Rill"),
            ("two", ("Ada Berg", "Sudland"), "Sudland"),
        )
    )
    known = whos(*extracts)
    return known, tuple(report for record in merge_contacts(extracts, known).records for report in record.reports)


def test_a_country_stands_for_its_leader(tell: Tell, contact: Say, whos: Know) -> None:
    """Where a leader is named in one report, the country of the other is no third participant."""
    known, reports = _reports(tell, contact, whos)
    assert set(participants_of(reports, known)) == {"ada-berg", "olle-lund"}


def test_a_town_says_more_than_its_country(tell: Tell, contact: Say, whos: Know) -> None:
    """Of a town and the country around it the town is the place."""
    known, reports = _reports(tell, contact, whos)
    assert place_of(reports, known) == "Rill"


def test_what_everybody_denies_is_disputed(tell: Tell, contact: Say, whos: Know) -> None:
    """A meeting that is only denied did not take place, and nobody says that it did."""
    _, reports = _reports(tell, contact, whos)
    assert status_of(reports) == "held"
    assert status_of(tuple(replace(report, factuality="denied") for report in reports)) == "disputed"


def test_one_dated_report_dates_the_record(tell: Tell, contact: Say, whos: Know) -> None:
    """The day of any report counts where the others have none; without any there is no date."""
    _, (one, two) = _reports(tell, contact, whos)
    assert date_of((one, two)) is None
    assert date_of((replace(one, date="2031-04-07"), two)) == "2031-04-07"
    assert date_of((one, replace(two, date="2031-04-07"))) == "2031-04-07"
