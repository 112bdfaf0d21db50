"""Identity where it is hard: spellings, kin, namesakes, months, ships, firms and names of many orders."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.parse import Parse
from generator.model import Referent, Text

Read = Callable[[str], dict[str, Referent]]


@pytest.fixture
def read(text_of: Callable[[str], Text], parse_of: Callable[[str], Parse]) -> Read:
    """Give the actors of a text by name."""
    return lambda words: {one.name: one for one in find_referents(text_of(words), parse_of(words))}


def forms(referent: Referent) -> set[str]:
    """Give the wordings of an actor."""
    return {mention.text for mention in referent.mentions}


@pytest.mark.parametrize(
    ("words", "name", "also"),
    [
        (
            "President Oleh Kolanskyy spoke. Kolansky left. Kolanskiy said no.",
            "Oleh Kolanskyy",
            {"Kolansky", "Kolanskiy"},
        ),
        ("Turkish President Recep Kolanoğlu spoke. Kolanoglu left.", "Recep Kolanoğlu", {"Kolanoglu"}),
        ("Spanish minister José García Moreno met her; García Moreno left.", "José García Moreno", {"García Moreno"}),
        ("Iraqi Prime Minister Haider al-Kolani came. Kolani spoke.", "Haider al-Kolani", {"Kolani"}),
        ("British Prime Minister Theresa May spoke. May left. In May, talks failed.", "Theresa May", {"May"}),
        ('Robert "Bob" Kolan, a lawyer, spoke. Bob Kolan left.', 'Robert "Bob" Kolan', {"Bob Kolan"}),
        ("Hungarian Prime Minister Kolán Viktor left. Kolán smiled.", "Kolán Viktor", {"Kolán"}),
        ("The National Rowing Union met. The NRU agreed.", "National Rowing Union", {"NRU"}),
    ],
)
def test_forms_of_one(read: Read, words: str, name: str, also: set[str]) -> None:
    """Transcriptions, diacritics, two surnames, an Arabic article, months, nicknames and acronyms lead to one actor."""
    assert also <= forms(read(words)[name])


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "President George Kolan Sr. spoke. His son, George Kolan Jr., was elected.",
            {"George Kolan Sr", "George Kolan Jr."},
        ),
        ("President Carl Brown and his wife, Ann Brown, arrived.", {"Carl Brown", "Ann Brown"}),
        ("Polish minister Jan Novak met Czech minister Petr Novak. Jan Novak spoke.", {"Jan Novak", "Petr Novak"}),
        (
            "Ann Kolani spoke. The Ann Kolani Foundation agreed. Ann Kolani left.",
            {"Ann Kolani", "Ann Kolani Foundation"},
        ),
    ],
)
def test_two_stay_two(read: Read, words: str, names: set[str]) -> None:
    """Father and son, husband and wife, namesakes, and a person and the body named after her."""
    assert names <= set(read(words))


@pytest.mark.parametrize(
    ("words", "name", "kind", "country"),
    [
        ("USS Kolan and HMS Brown sailed.", "HMS Brown", "vessel", None),
        ("Kolan & Sons said it left.", "Kolan & Sons", "organization", None),
        ("South Korean President Kim Dae-ho spoke.", "Kim Dae-ho", "person", "KR"),
        ("Israel's Prime Minister's Office denied it.", "Prime Minister's Office", "organization", "IL"),
        ("The Securities and Futures Commission said so.", "Securities and Futures Commission", "organization", None),
        ("The broadcaster KTV reported it.", "KTV", "organization", None),
        ("They met Spanish and Portuguese leaders in Rome.", "Portugal", "country", "PT"),
        ("Scotland rejected the plan.", "Scotland", "other", "GB"),
    ],
)
def test_kinds_and_countries(read: Read, words: str, name: str, kind: str, country: str | None) -> None:
    """Ships by prefix, firms by partners, offices by owner, bodies of two fields, leaders for their state."""
    assert (read(words)[name].kind, read(words)[name].country) == (kind, country)


def test_leaders_who_speak_stay_anonymous(read: Read) -> None:
    """Words of unnamed leaders are not put into their state's mouth."""
    assert "Finland" not in read('"No," Finnish leaders said. According to Finnish leaders, it failed.')


def test_the_credit_of_a_picture_is_nobody(read: Read) -> None:
    """Who took a picture is no actor, and the label of a credit ends a name."""
    assert "Ann Kolan" not in read("Talks went on (Ann Kolan/Kolan Images) in Rome.")
    assert "Ann Brown" in read("The exhibit of Ann Brown Image: Carl Lund. Ann Brown spoke.")
