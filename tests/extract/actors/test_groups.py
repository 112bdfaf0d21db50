"""Names that mean one actor stand in one group, and two people never do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.clusters import one_name
from generator.extract.actors.groups import find_groups, has_title
from generator.extract.actors.names import find_names
from generator.extract.parse import Parse


def groups(parse: Parse) -> list[tuple[str, list[str]]]:
    """Give kind and wordings of each group."""
    found = find_groups(parse, find_names(parse))
    return [(g.kind, [parse.words(n.start, n.end) for n in g.names]) for g in found]


def test_a_surname_joins_its_person(parse_of: Callable[[str], Parse]) -> None:
    """A bare surname, with or without Mr, means the person named in full."""
    parse = parse_of("Minister Ann Brown left. Brown was ill. Mrs. Brown returned.")
    assert groups(parse) == [("person", ["Ann Brown", "Brown", "Brown"])]


def test_two_people_of_one_surname_stay_two(parse_of: Callable[[str], Parse]) -> None:
    """A shared surname alone is nobody's, unless one of the two was named just before."""
    parse = parse_of("Minister Ann Brown left. Minister Carl Brown stayed. Brown said nothing.")
    assert [wordings for _, wordings in groups(parse)] == [["Ann Brown"], ["Carl Brown"]]


def test_the_one_named_just_before_is_meant(parse_of: Callable[[str], Parse]) -> None:
    """Of two people of one surname the only one named in the last sentences is meant."""
    text = "Minister Ann Brown left. It rained. It snowed. It stopped. Minister Carl Brown stayed. Brown said nothing."
    assert ("person", ["Carl Brown", "Brown"]) in groups(parse_of(text))


def test_a_king_keeps_his_own_name(parse_of: Callable[[str], Parse]) -> None:
    """The bare name of a king is his, not that of a prince who has it as a surname."""
    text = "King Zorba met Crown Prince Ali bin Zorba. Later Zorba left."
    assert ("person", ["King Zorba", "Zorba"]) in groups(parse_of(text))


def test_an_acronym_in_brackets_joins_its_expansion(parse_of: Callable[[str], Parse]) -> None:
    """What stands in brackets behind a name in capitals is its short form."""
    text = "The Kolani Rowing Department (KRD) agreed. The KRD paid."
    assert groups(parse_of(text)) == [("organization", ["Kolani Rowing Department", "KRD", "KRD"])]


def test_a_capital_joins_its_country_where_it_acts(parse_of: Callable[[str], Parse]) -> None:
    """A government named by its capital is the country, a city is not."""
    text = "Spain agreed. Madrid warned the banks. The talks in Madrid ended."
    assert groups(parse_of(text)) == [("country", ["Spain", "Madrid"])]


def test_a_capital_needs_its_country_in_the_article(parse_of: Callable[[str], Parse]) -> None:
    """In an article that never speaks of the country, the capital is a city."""
    assert groups(parse_of("Madrid celebrated the cup.")) == []


def test_adjectives_made_of_names_are_no_mentions(parse_of: Callable[[str], Parse]) -> None:
    """A country that only leads or backs something is not named as an actor there."""
    assert groups(parse_of("The Spain-led mission ended.")) == []


def test_a_state_of_america_is_no_country(parse_of: Callable[[str], Parse]) -> None:
    """Georgia beside Florida is the state."""
    assert groups(parse_of("The storm hit Florida and Georgia.")) == []


def test_a_country_inside_a_persons_name_is_no_country(parse_of: Callable[[str], Parse]) -> None:
    """Where somebody is called Jordan, Jordan is that person."""
    kinds = {kind for kind, _ in groups(parse_of("Jordan Miller sang. Jordan Miller said that she was ill."))}
    assert kinds == {"person"}


def test_a_bare_organ_joins_the_only_one(parse_of: Callable[[str], Parse]) -> None:
    """The ministry of a country is the one of its ministries that is named in full."""
    text = "The Spanish foreign ministry agreed. The Spanish ministry paid. Later the foreign ministry denied it."
    assert groups(parse_of(text)) == [
        ("organization", ["Spanish foreign ministry", "Spanish ministry", "foreign ministry"])
    ]


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("carl e. green", "carl green", True),
        ("alexey zorba", "alexei zorba", True),
        ("kim zor-il", "kim zor il", True),
        ("ann brown", "carl brown", False),
        ("ann brown", "ann green", False),
        ("king zorba", "ali zorba", False),
        ("j. green", "john green", True),
    ],
)
def test_full_names_are_compared(left: str, right: str, *, one: bool) -> None:
    """Initials and spellings agree, different given names do not."""
    assert one_name(left, right, "person") is one


def test_names_of_bodies_are_one_if_one_holds_the_other() -> None:
    """A shorter name inside a longer one is the same body."""
    assert one_name("kolani rowing club", "kolani rowing", "organization")
    assert not one_name("kolani rowing club", "zorba rowing club", "organization")


def test_a_title_is_seen(parse_of: Callable[[str], Parse]) -> None:
    """A form of address before a name is a title."""
    parse = parse_of("They met Mrs. Brown.")
    assert has_title(parse, find_names(parse)[0])
