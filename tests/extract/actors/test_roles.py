"""Roles are what the words around a name state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.names import find_names
from generator.extract.actors.roles import roles_of
from generator.extract.parse import Parse


def roles(parse: Parse, surname: str) -> list[str]:
    """Give the roles of everybody whose name ends in `surname`."""
    names = (name for name in find_names(parse) if parse.tokens[name.end - 1].text == surname)
    return [parse.words(role.start, role.end) for name in names for role in roles_of(parse, name)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They met White House spokeswoman Ann Brown.", ["White House spokeswoman"]),
        ("They met Mrs. Ann Brown.", []),
        ("Ann Brown, a former adviser to the king, left.", ["a former adviser to the king"]),
        ("Spain's ambassador to France, Ann Brown, left.", ["Spain's ambassador to France"]),
        ("They met the mayor of Porto and the governor of Faro, Ann Brown.", ["the governor of Faro"]),
        ("Ann Brown was prime minister for a year.", ["prime minister for a year"]),
        ("Ann Brown, who heads the council, left.", ["heads the council"]),
        ("Two candidates, Ann Brown said, had left.", []),
        ("They met ministers Ann Brown and Carl Green.", []),
        ("Ann Brown (72), the mayor of Lisbon, left.", ["the mayor of Lisbon"]),
    ],
)
def test_english_puts_roles_in_five_places(
    parse_of: Callable[[str], Parse], sentence: str, expected: list[str]
) -> None:
    """Before the name, behind it, ahead of a comma, after "was", and in a relative clause."""
    assert roles(parse_of(sentence), "Brown") == expected


def test_a_royal_title_is_a_role(parse_of: Callable[[str], Parse]) -> None:
    """A king's title belongs to his name and is his role all the same."""
    assert roles(parse_of("They met King Zorba in May."), "Zorba") == ["King"]
