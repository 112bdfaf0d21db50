"""The bundled lists lead from the forms of countries, blocs and bodies to one entry each."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.actors.gazetteer import ADJECTIVES, FORMS, USUAL, country_of_words, look_up, names_country, plain

ALL_MEMBERS = 197
"""193 members of the United Nations, two observers, Taiwan and Kosovo."""


@pytest.mark.parametrize(
    ("form", "code"),
    [("U.S.", "US"), ("US", "US"), ("the United Kingdom", "GB"), ("Türkiye", "TR"), ("Turkey", "TR"), ("UAE", "AE")],
)
def test_forms_of_a_country_lead_to_its_code(form: str, code: str) -> None:
    """Name, acronym and the form with an article are one country."""
    entry = look_up(form)
    assert entry is not None
    assert (entry.kind, entry.country) == ("country", code)


def test_every_member_state_is_there_under_a_code_that_cldr_knows() -> None:
    """The list is complete, and each code is a territory of the Unicode CLDR."""
    territories = Locale("en").territories
    assert len(USUAL) == ALL_MEMBERS
    assert all(code in territories for code in USUAL)


def test_names_agree_with_cldr_where_it_has_a_plain_name() -> None:
    """A name of CLDR that is in the list belongs to the same code there."""
    for code, name in Locale("en").territories.items():
        entry = FORMS.get(name)
        if code in USUAL and entry is not None and entry.sort == "country":
            assert entry.country == code


def test_a_seat_is_an_organisation_of_its_country() -> None:
    """The Kremlin is an organisation in Russia, Moscow a name for Russia."""
    seat, capital = look_up("the Kremlin"), look_up("Moscow")
    assert seat is not None
    assert capital is not None
    assert (seat.kind, seat.country, seat.sort) == ("organization", "RU", "seat")
    assert (capital.kind, capital.country, capital.sort) == ("country", "RU", "capital")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("South Korean president", "KR"),
        ("Turkey’s trade minister", "TR"),
        ("White House spokeswoman", "US"),
        ("the mayor", None),
        ("BBC presenter", None),
    ],
)
def test_words_state_a_country(words: str, code: str | None) -> None:
    """Adjective, possessive and seat state a country; a medium states none."""
    assert country_of_words(words) == code


def test_a_country_is_named_by_its_words_alone() -> None:
    """A country counts as named by a form or an adjective as a whole word."""
    assert names_country("Two Omani officials spoke.", "OM")
    assert not names_country("The Romanian spoke.", "OM")


@given(st.text(max_size=40))
def test_plain_changes_nothing_twice(words: str) -> None:
    """Plain words stay as they are."""
    assert plain(plain(words)) == plain(words)


def test_adjectives_lead_to_known_countries() -> None:
    """Each adjective belongs to a country of the list."""
    assert set(ADJECTIVES.values()) <= set(USUAL)
