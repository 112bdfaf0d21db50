"""Which side acts: who summons, expels, breaks off relations, visits, and whose summit it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from msgspec.structs import replace

from generator.model import Actor, ActorKind, Citation, Contact, ContactKind, ContactReport, ContactStatus
from generator.model.tongue import ENGLISH, TONGUES, Tongue
from generator.plan.roles import _OFFICES, _SENT
from generator.plan.sentences import contact_sentence

CAST: tuple[tuple[str, str, ActorKind, str | None], ...] = (
    ("berg", "Ada Berg", "person", "NX"),
    ("lund", "Olle Lund", "person", "SX"),
    ("norland", "Norland", "country", "NX"),
    ("sudland", "Sudland", "country", "SX"),
    ("veldia", "Veldia", "country", "VX"),
    ("union", "Eastern Union", "bloc", None),
)
NAMES: Mapping[str, str] = {one: name for one, name, _, _ in CAST} | {"union": "the Eastern Union"}
ACTORS = {one: Actor(one, name, kind, country, (), (), 1, ("one",), ()) for one, name, kind, country in CAST}
Report = Callable[..., ContactReport]
Made = Callable[..., Contact]


def _told(
    contact: Made,
    contact_report: Report,
    kind: ContactKind,
    people: tuple[str, ...],
    words: str,
    acting: tuple[str, ...] = (),
    status: ContactStatus = "held",
    tongue: Tongue = ENGLISH,
) -> str:
    report = replace(
        contact_report(status, kind=kind, people=people),
        evidence=Citation("one", 0, 0, len(words), words),
        initiators=acting,
    )
    return contact_sentence(contact(status, report), NAMES, ACTORS, tongue)


@pytest.mark.parametrize(
    ("kind", "people", "words", "expected"),
    [
        ("summons", ("norland", "lund"), "Norland summoned Lund.", "Norland summoned Olle Lund."),
        (
            "summons",
            ("norland", "sudland"),
            "Norland summoned the ambassador.",
            "Norland summoned the ambassador of Sudland.",
        ),
        (
            "summons",
            ("norland", "sudland"),
            "Norland called them in.",
            "Norland summoned representatives of Sudland.",
        ),
        (
            "expulsion",
            ("norland", "sudland"),
            "Norland expelled nine diplomats.",
            "Norland expelled diplomats of Sudland.",
        ),
        (
            "expulsion",
            ("norland", "sudland"),
            "Norland threw them out.",
            "An expulsion involving Norland and Sudland took place.",
        ),
        (
            "break-of-relations",
            ("norland", "sudland", "veldia"),
            "Norland cut all ties.",
            "Norland broke off relations with Sudland and Veldia.",
        ),
        (
            "expulsion",
            ("norland", "sudland", "lund"),
            "Norland expelled nine diplomats.",
            "Norland expelled diplomats of Sudland.",
        ),
        ("letter", ("norland", "lund"), "Norland wrote.", "Norland wrote to Olle Lund."),
        ("summons", ("norland", "lund", "berg"), "Norland summoned Lund.", "Norland summoned Olle Lund."),
    ],
)
def test_who_acts(
    contact: Made, contact_report: Report, kind: ContactKind, people: tuple[str, ...], words: str, expected: str
) -> None:
    """The initiators act; whom they expel or summon for a state is called as the report calls them."""
    assert _told(contact, contact_report, kind, people, words, ("norland",)) == expected


def test_a_refusal_names_who_refuses(contact: Made, contact_report: Report) -> None:
    """What was not done is told as a noun."""
    words = "Norland refused to expel diplomats."
    told = _told(contact, contact_report, "expulsion", ("norland", "sudland"), words, ("norland",), "refused")
    assert told == "An expulsion of diplomats of Sudland by Norland was refused."


@pytest.mark.parametrize(
    ("people", "words", "expected"),
    [
        (("berg", "sudland"), "Berg visited Sudland.", "Ada Berg visited Sudland."),
        (("berg", "lund", "sudland"), "Berg, on a visit to Sudland, saw Lund.", "Ada Berg visited Sudland."),
        (("berg", "sudland", "veldia"), "Her trip to Sudland and Veldia.", "Ada Berg visited Sudland and Veldia."),
        (("norland", "sudland"), "Norland visited Sudland.", "Norland visited Sudland."),
        (("berg", "sudland"), "Sudland came to see Berg.", "A visit involving Ada Berg and Sudland took place."),
        (("berg", "lund"), "Berg visited Lund.", "A visit involving Ada Berg and Olle Lund took place."),
    ],
)
def test_who_visits(contact: Made, contact_report: Report, people: tuple[str, ...], words: str, expected: str) -> None:
    """The country behind a word of travel is visited, by those who are not of it; else nobody is said to visit."""
    assert _told(contact, contact_report, "visit", people, words) == expected


def test_a_summit_of_a_body(contact: Made, contact_report: Report) -> None:
    """A body holds its summit; a person comes to it."""
    told = _told(contact, contact_report, "summit", ("berg", "union"), "The summit began.")
    assert told == "A summit of the Eastern Union with Ada Berg took place."
    told = _told(contact, contact_report, "summit", ("berg", "union"), "The summit is due.", status="planned")
    assert told == "A summit of the Eastern Union with Ada Berg was planned."


def test_a_person_meets_people(contact: Made, contact_report: Report) -> None:
    """A person meets the representatives of a country; two countries meet."""
    told = _told(contact, contact_report, "meeting", ("berg", "sudland"), "They met.")
    assert told == "Ada Berg and representatives of Sudland met."
    told = _told(contact, contact_report, "meeting", ("norland", "sudland"), "They met.")
    assert told == "Norland and Sudland met."


@pytest.mark.parametrize(
    ("kind", "people", "words", "status", "expected"),
    [
        ("summons", ("norland", "lund"), "Summoned.", "held", "Einbestellung von Olle Lund durch Norland: erfolgt."),
        (
            "summons",
            ("norland", "sudland"),
            "Norland summoned the ambassador.",
            "held",
            "Einbestellung des Botschafters von Sudland durch Norland: erfolgt.",
        ),
        (
            "summons",
            ("norland", "sudland"),
            "Norland called them in.",
            "planned",
            "Einbestellung von Vertretern von Sudland durch Norland: geplant.",
        ),
        (
            "expulsion",
            ("norland", "sudland"),
            "Norland refused to expel diplomats.",
            "refused",
            "Ausweisung von Diplomaten von Sudland durch Norland: abgelehnt.",
        ),
        (
            "break-of-relations",
            ("norland", "sudland", "veldia"),
            "Norland cut all ties.",
            "held",
            "Abbruch der Beziehungen zu Sudland und Veldia durch Norland: erfolgt.",
        ),
        ("letter", ("norland", "lund"), "It wrote.", "held", "Brief von Norland an Olle Lund: geschrieben."),
        (
            "visit",
            ("berg", "sudland"),
            "Berg visited Sudland.",
            "held",
            "Besuch von Ada Berg in Sudland: stattgefunden.",
        ),
        ("visit", ("berg", "sudland"), "To visit Sudland.", "cancelled", "Besuch von Ada Berg in Sudland: abgesagt."),
        ("summit", ("berg", "union"), "It began.", "held", "Gipfel von the Eastern Union mit Ada Berg: stattgefunden."),
        (
            "meeting",
            ("berg", "sudland"),
            "They met.",
            "held",
            "Treffen zwischen Ada Berg und Vertretern von Sudland: stattgefunden.",
        ),
    ],
)
def test_who_acts_in_german(
    contact: Made,
    contact_report: Report,
    kind: ContactKind,
    people: tuple[str, ...],
    words: str,
    status: ContactStatus,
    expected: str,
) -> None:
    """German names the step as a noun, who takes it and whom it meets, and keeps the degree behind the colon."""
    assert _told(contact, contact_report, kind, people, words, ("norland",), status, TONGUES["de"]) == expected


@pytest.mark.parametrize("office", [*_SENT, *_OFFICES, "representatives", "nobody"])
def test_every_office_has_its_form(office: str) -> None:
    """Each word that is looked for in reports has a form in every language, with the state in it."""
    assert all("Sudland" in tongue.form(f"office.{office}", whom="Sudland") for tongue in TONGUES.values())
