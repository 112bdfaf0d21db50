"""A run is cut into titles and names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.names import find_names
from generator.extract.parse import Parse


def cut(parse: Parse) -> list[tuple[str, str]]:
    """Give title and name of each name in a text."""
    return [
        (parse.words(n.first, n.start) if n.first < n.start else "", parse.words(n.start, n.end))
        for n in find_names(parse)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They met Prime Minister Ann Brown.", [("Prime Minister", "Ann Brown")]),
        ("They met King Zorba.", [("", "King Zorba")]),
        ("They met the French Ann Brown.", [("", "Ann Brown")]),
        ("They saw the Brown-Green summit. Then Brown and Green left.", [("", "Brown"), ("", "Green")] * 2),
        ("They talked about Spain-Portugal relations.", [("", "Spain"), ("", "Portugal")]),
        ("The 5th Congress of the Zorbanian Rowing Society met.", [("", "Zorbanian Rowing Society")]),
        ("They attended the Zorba Bank Summit.", [("", "Zorba Bank")]),
        ("He phoned the Prime Minister.", []),
        ("Reuters President Ann Brown wept.", [("President", "Ann Brown")]),
        ("BREAKING Ann Brown wept.", [("", "Ann Brown")]),
        ("Zorba Media Ann Brown wept.", [("", "Ann Brown")]),
        ("Spain’s President Ann Brown wept.", [("", "Spain"), ("Spain’s President", "Ann Brown")]),
        ("They met the President of the United States.", [("", "United States")]),
    ],
)
def test_a_run_is_cut(parse_of: Callable[[str], Parse], sentence: str, expected: list[tuple[str, str]]) -> None:
    """Titles, adjectives, pairs and glued words are told from the name."""
    assert cut(parse_of(sentence)) == expected


def test_a_body_in_a_title_is_a_name_of_its_own(parse_of: Callable[[str], Parse]) -> None:
    """The White House of a White House spokesman is named too."""
    parse = parse_of("They met White House Press Secretary Ann Brown.")
    assert cut(parse) == [("", "White House"), ("White House Press Secretary", "Ann Brown")]
