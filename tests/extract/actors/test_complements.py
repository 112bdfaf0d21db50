"""What an office is for: the fields behind it end, and the name of its holder begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.complements import complement_of
from generator.extract.actors.names import find_names
from generator.extract.actors.titles import is_office
from generator.extract.nlp import SpacyReader
from generator.extract.parse import Parse
from generator.model import Text

Read = Callable[[str], Parse]


@pytest.fixture
def read(reader: SpacyReader, text_of: Callable[[str], Text]) -> Read:
    """Parse a sentence."""
    return lambda words: reader(text_of(words))


def held(parse: Parse) -> list[tuple[str, str]]:
    """Give (what it is for, the name behind it) of each office with a complement."""
    found = (complement_of(parse, parse.lines[0], at) for at, token in enumerate(parse.tokens) if is_office(token.text))
    return [
        (parse.words(one.office + 2, one.end), parse.words(one.end, one.stop) if one.stop > one.end else "")
        for one in found
        if one is not None
    ]


@pytest.mark.parametrize(
    ("sentence", "field", "name"),
    [
        ("He met Under Secretary for Political Affairs Ann Brown.", "Political Affairs", "Ann Brown"),
        (
            "He met Assistant Secretary of State for East Asian and Pacific Affairs Bo J. Lund.",
            "State for East Asian and Pacific Affairs",
            "Bo J. Lund",
        ),
        (
            "He met Under Secretary for Civilian Security, Democracy, and Human Rights Ann Zorn.",
            "Civilian Security, Democracy, and Human Rights",
            "Ann Zorn",
        ),
        (
            "He met the deputy assistant secretary of state for South and Central Asian Affairs Bo Lund.",
            "state for South and Central Asian Affairs",
            "Bo Lund",
        ),
        ("He met Special Envoy for the Horn of Africa Bo Lund.", "the Horn of Africa", "Bo Lund"),
        ("He met Ambassador to the United Nations Ann Brown.", "the United Nations", "Ann Brown"),
        ("He met Special Envoy for the Middle East Peace Process Bo Lund.", "the Middle East Peace Process", "Bo Lund"),
        ("He met the Minister for Europe and Foreign Affairs Ann Brown.", "Europe and Foreign Affairs", "Ann Brown"),
        ("He asked the Secretary of Defense for Patriot missiles.", "Defense", ""),
    ],
)
def test_fields_end_before_the_name(read: Read, sentence: str, field: str, name: str) -> None:
    """However many fields an office has, the name stands behind the last one."""
    assert (field, name) in held(read(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "He met the Foreign Minister of Norway and Human Rights Watch.",
        "He met the President of Mexico and Jose Maria Lund.",
        "He met the Director of the National Security Council.",
        "He met the President of Jordan Brand.",
        "He met the Minister of Foreign Affairs and Trade Minister Bo Lund.",
        "He met the head of delegations.",
        "He met the heads of the Rome-Based Food Agencies.",
        "He met partners in the Pacific Islands and the Committee of Chiefs of Defense Staff.",
        "He met the coordinator for ASEAN-U.S. relations.",
        "He met the Director of the Africa Centers for Disease Control.",
    ],
)
def test_where_nothing_tells_there_is_none(read: Read, sentence: str) -> None:
    """Another actor, an organisation or another office behind "and" is no field of this one."""
    assert not [name for _, name in held(read(sentence)) if name]


def test_the_whole_title_belongs_to_the_name(read: Read) -> None:
    """The name begins behind the fields, its title before the office."""
    parse = read("She met Spanish Secretary of State for Foreign and Global Affairs Ann Moreno in Oslo.")
    (name,) = (name for name in find_names(parse) if parse.words(name.start, name.end) == "Ann Moreno")
    assert parse.words(name.first, name.start) == "Spanish Secretary of State for Foreign and Global Affairs"


def test_what_nobody_holds_here_is_no_person(read: Read) -> None:
    """The fields of an office without a name behind them name nobody."""
    parse = read("He met the Under Secretary for Economic Growth, Energy, and the Environment in Oslo.")
    assert [parse.words(name.start, name.end) for name in find_names(parse)] == ["Oslo"]


def test_under_secretary_is_one_office(read: Read) -> None:
    """In a sentence "Under" before "Secretary" belongs to the title; at its beginning it may be a preposition."""
    parse = read("He met Under Secretary Brown. Under Secretary Brown, the talks had failed.")
    assert [parse.words(name.first, name.start).strip() for name in find_names(parse)] == [
        "Under Secretary",
        "Secretary",
    ]
