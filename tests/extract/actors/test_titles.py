"""Titles end where names begin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.titles import is_office, name_start, singular, title_before
from generator.extract.parse import Parse


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("Secretary of State John Miller", 3),
        ("Director of National Intelligence James Miller", 4),
        ("Prime Minister Zorba", 2),
        ("Mrs. Brown", 1),
        ("MS BROWN", 1),
        ("MS Estonia", 0),
        ("Sen. Carl E. Green", 1),
        ("Minister of Foreign Affairs Zorba Kolani", 4),
        ("Ann Brown", 0),
    ],
)
def test_the_name_begins_behind_the_last_office(phrase: str, start: int) -> None:
    """What precedes the name in a capitalised phrase is title."""
    assert name_start(tuple(phrase.split())) == start


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("On Monday former foreign ministry spokeswoman Ann Brown spoke.", "former foreign ministry spokeswoman"),
        ("Then the rebel commander (retired) Ann Brown spoke.", "rebel commander (retired)"),
        ("Yesterday guitarist Ann Brown sang.", "guitarist"),
        ("We met Ann Brown there.", ""),
    ],
)
def test_a_lower_case_title_reaches_back(parse_of: Callable[[str], Parse], sentence: str, title: str) -> None:
    """Nouns and adjectives before an office in small letters belong to the title."""
    parse = parse_of(sentence)
    start = next(t.i for t in parse.tokens if t.text == "Ann")
    begin = title_before(parse, start)
    assert (parse.words(begin, start) if begin < start else "") == title


def test_plurals_and_feminines_are_offices() -> None:
    """An office is known in the plural too."""
    assert singular("Spokeswomen") == "spokeswoman"
    assert is_office("Ministers")
    assert not is_office("Mountains")
