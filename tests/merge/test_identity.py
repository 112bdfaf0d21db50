"""Whether two bearers of names are one is decided by stated rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.merge.identity import (
    Bearer,
    acronym_of,
    folded,
    is_bare_name_of,
    offices_of,
    one_spelling,
    person_words,
    same_country,
    same_name,
    surname_of,
)
from generator.model import ActorKind, Referent, Role, Span


def bearer(name: str, kind: ActorKind = "person", country: str | None = None, around: str = "") -> Bearer:
    """Give the bearer of a name in an article that speaks of the countries `around`."""
    referent = Referent(id=0, name=name, kind=kind, country=country, aliases=(name,))
    return Bearer("article", referent, frozenset({folded(name)}), frozenset(around.split()), ("article", 0))


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Karlo Zorbensky", "Karlo Zorbenskyy", True),
        ("Alexei Kolanin", "Alexey Kolanin", True),
        ("Karlo Tayyip Zorba", "Tayyip Zorba", True),
        ("Carl E. Green", "Carl Green", True),
        ("C. Green", "Carl Green", True),
        ("Tom Green", "Thomas R. Green", True),
        ("Bob Green", "Will Green", False),
        ("Ann Brown", "Carl Brown", False),
        ("Ann Li", "Ann Lu", False),
        ("Zorba", "Karlo Zorba", False),
    ],
)
def test_spellings_of_one_person(left: str, right: str, *, one: bool) -> None:
    """Transcriptions, initials and short forms agree; different given names and short surnames do not."""
    assert one_spelling(bearer(left), bearer(right)) is one


def test_the_office_is_the_head_of_a_title() -> None:
    """What an office is for, and whose it is, makes no other office of it."""
    roles = tuple(
        Role(title, Span(0, 1), 0) for title in ("Secretary of State", "the Foreign Minister", "MP for Porto")
    )
    one = bearer("Ann Brown")
    assert offices_of(replace(one, referent=replace(one.referent, roles=roles))) == {"secretary", "minister", "mp"}


def test_a_bare_name_is_one_however_it_is_transcribed() -> None:
    """Zorbensky and Zorbenskyy are one surname; Li and Ly are two."""
    assert is_bare_name_of(bearer("Zorbensky"), bearer("Karlo Zorbenskyy"))
    assert not is_bare_name_of(bearer("Li"), bearer("Ann Ly"))


def test_countries_are_one_by_code() -> None:
    """Two names with one code are one country."""
    turkey, other = bearer("Turkey", "country", "TR"), bearer("Türkiye", "country", "TR")
    assert same_country(turkey, other)
    assert not same_country(turkey, bearer("Spain", "country", "ES"))
    assert not same_country(bearer("Atlantis", "country"), bearer("Lemuria", "country"))


def test_a_single_name_makes_no_person_the_same() -> None:
    """Two bare surnames are not one person by that alone, two full names are."""
    assert not same_name(bearer("Brown"), bearer("Brown"))
    assert same_name(bearer("Ann Brown"), bearer("Ann Brown"))
    assert same_name(bearer("Kolanol", "organization"), bearer("Kolanol", "organization"))


def test_an_acronym_is_its_expansion() -> None:
    """Initials of at least three words make an acronym, whichever comes first."""
    short, long = bearer("KRD", "organization"), bearer("Kolani Rowing Department", "organization")
    assert acronym_of(short, long)
    assert acronym_of(long, short)
    assert not acronym_of(bearer("KR", "organization"), bearer("Kolani Rowing", "organization"))
    assert not acronym_of(bearer("KRD"), bearer("Karlo Rita Danton"))


def test_a_surname_needs_an_article_on_the_country() -> None:
    """A bare surname joins a full name where its article speaks of the person's country."""
    full = bearer("Ann Brown", country="ES")
    assert surname_of(bearer("Brown", around="ES PT"), full)
    assert not surname_of(bearer("Brown", around="PT"), full)
    assert not surname_of(bearer("Brown", country="PT", around="ES PT"), full)
    assert not surname_of(bearer("Green", around="ES"), full)
    assert not surname_of(bearer("Brown", "organization", around="ES"), full)


def test_words_of_a_person() -> None:
    """Middle initials and generations are no part of who somebody is."""
    assert person_words("Carl E. Green Jr.") == ("carl", "green")
    assert person_words("Zorba") == ("zorba",)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(words: str) -> None:
    """Folded words stay as they are, but for a leading article within them."""
    once = folded(words)
    assert folded(once).endswith(folded(folded(once)))
