"""A country is what the words of a role or beside a name state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.names import find_names
from generator.extract.actors.nationality import belonging_of_organization, belonging_of_role, national
from generator.extract.actors.roles import roles_of
from generator.extract.parse import Parse


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("They met Spanish minister Ann Brown.", "ES"),
        ("Spain's ambassador to France, Ann Brown, left.", "ES"),
        ("Ann Brown, president of Portugal, left.", "PT"),
        ("They met White House spokeswoman Ann Brown.", "US"),
        ("Ann Brown, a Russia expert at a bank, left.", None),
        ("Ann Brown, a Russian expert at a bank, left.", "RU"),
        ("They met Foreign Secretary Ann Brown.", "GB"),
        ("They met NATO official Ann Brown.", None),
    ],
)
def test_a_role_states_a_country(parse_of: Callable[[str], Parse], sentence: str, country: str | None) -> None:
    """The country of an office counts, not the one that is visited or studied."""
    parse = parse_of(sentence)
    name = next(n for n in find_names(parse) if parse.words(n.start, n.end) == "Ann Brown")
    stated = [belonging_of_role(parse, role) for role in roles_of(parse, name)]
    assert [belongs and belongs.country for belongs in stated] == [country]


@pytest.mark.parametrize(
    ("sentence", "name", "country"),
    [
        ("They joined the Spanish Rowing Society.", "Spanish Rowing Society", "ES"),
        ("They punished Spain's two oil companies, Kolanol and Petrona.", "Petrona", "ES"),
        ("The sale of Kolanol Bank, a Spanish lender, failed.", "Kolanol Bank", "ES"),
        ("They sold Kolanol Bank, a lender.", "Kolanol Bank", None),
        ("The navy boarded a Spanish freighter, the Kolani Maru, on Monday.", "Kolani Maru", "ES"),
    ],
)
def test_an_organisation_is_placed_by_words_beside_it(
    parse_of: Callable[[str], Parse], sentence: str, name: str, country: str | None
) -> None:
    """A name, an owner before a list, and an apposition state where an organisation belongs."""
    parse = parse_of(sentence)
    found = next(n for n in find_names(parse) if parse.words(n.start, n.end) == name)
    belongs = belonging_of_organization(parse, found)
    assert (belongs.country if belongs else None) == country


def test_some_titles_have_one_country() -> None:
    """English has one Foreign Secretary, and many foreign ministers."""
    assert national("the Foreign Secretary") == "GB"
    assert national("Sen.") == "US"
    assert national("foreign minister") is None
