"""Titles in another language: built from the same fields, with the ids that English gave."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.merge.reports import Whos
from generator.merge.titled import titled
from generator.merge.titles import contact_title, sanction_title
from generator.model import Actor, ActorKind, Contact, ContactKind, Correction, Dossier, Language, Sanction, Settings
from generator.model.tongue import TONGUES

GERMAN = TONGUES["de"]


def _actor(id_: str, name: str, kind: ActorKind = "person") -> Actor:
    return Actor(id_, name, kind, None, (), (), 1, (), ())


BERG, LUND = _actor("berg", "Ada Berg"), _actor("lund", "Olle Lund")
NORLAND, ACME = _actor("norland", "Norland", "country"), _actor("acme", "Acme", "organization")
WHOS = Whos.build({}, (BERG, LUND, NORLAND, ACME))


@pytest.mark.parametrize(
    ("kind", "people", "place", "expected"),
    [
        ("summit", (BERG, LUND), "Rill", "Gipfel Berg-Lund (Rill)"),
        ("meeting", (BERG, NORLAND), "the palace", "Treffen Berg-Norland (palace)"),
        ("talks", (BERG, LUND, NORLAND), None, "Gespräche Berg, Lund und Norland"),
        ("expulsion", (NORLAND, ACME), None, "Ausweisung: Norland und Acme"),
        ("break-of-relations", (NORLAND, ACME), None, "Abbruch der Beziehungen: Norland und Acme"),
        ("session", (BERG, LUND, NORLAND, ACME), None, "Sitzung Berg, Lund und 2 weitere"),
        ("call", (), "Rill", "Telefonat (Rill)"),
    ],
)
def test_a_contact_is_titled_in_german(
    kind: ContactKind, people: tuple[Actor, ...], place: str | None, expected: str
) -> None:
    """The noun stands first, so that no name needs a case."""
    assert contact_title(kind, people, place, GERMAN) == expected


def test_a_sanction_is_titled_in_german() -> None:
    """Who and against whom stand behind the noun."""
    assert sanction_title((NORLAND,), (ACME,), None, "sanctions", GERMAN) == "Sanktionen von Norland gegen Acme"
    assert sanction_title((), (), "Ships", "tariffs", GERMAN) == "Zölle gegen Ships"
    assert sanction_title((NORLAND,), (), None, "tariffs", GERMAN) == "Zölle von Norland"


TARIFFS = Sanction(
    "n-1", "Norland tariffs on Acme", "imposed", ("norland",), ("acme",), ("tariff",), None, (), (), "one report"
)
CALL = Contact("c-1", "Berg-Lund call", "call", "held", ("berg", "lund"), None, None, (), (), "one report")


def dossier(language: Language, *corrections: Correction) -> Dossier:
    """A dossier with a contact and a sanction that were merged in English."""
    return Dossier(
        settings=Settings(title="A", language=language, corrections=corrections),
        sources=(),
        actors=(BERG, LUND, NORLAND, ACME),
        quotations=(),
        sanctions=(TARIFFS,),
        contacts=(CALL,),
        moments=(),
        conflicts=(),
    )


def test_titles_change_and_ids_stay() -> None:
    """An address does not depend on the language of the pages; English is left as it stands."""
    german = titled(dossier("de"), WHOS)
    assert [(one.id, one.title) for one in (*german.sanctions, *german.contacts)] == [
        ("n-1", "Zölle von Norland gegen Acme"),
        ("c-1", "Telefonat Berg-Lund"),
    ]
    assert titled(dossier("en"), WHOS) == dossier("en")


def test_a_title_that_the_user_set_stays() -> None:
    """A correction is the user's own word, in whatever language."""
    said = Correction(id="c-1", reason="so called", set={"title": "The night call"})
    before = dossier("de", said)
    before = replace(before, contacts=tuple(replace(one, title="The night call") for one in before.contacts))
    assert titled(before, WHOS).contacts[0].title == "The night call"
