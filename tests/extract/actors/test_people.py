"""Offices are compared by their words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.callings import calling_at
from generator.extract.actors.people import Office, holds, office_of, sex_of
from generator.extract.actors.roles import Given
from generator.extract.parse import Parse


def office(parse: Parse) -> Office:
    """Give the office that a phrase names."""
    found = calling_at(parse, 0, len(parse.tokens))
    assert found is not None
    return office_of(parse, found.start, found.head)


@pytest.mark.parametrize(
    ("held", "asked", "same"),
    [
        ("the Spanish foreign minister", "the foreign minister", True),
        ("the foreign minister", "the prime minister", False),
        ("the vice president", "the president", False),
        ("the Spanish president", "the leader", True),
        ("the foreign minister", "the leader", False),
        ("the prime minister", "the leader", True),
        ("the White House spokeswoman", "the spokesman", True),
        ("the league chief", "the police chief", False),
        ("the president-elect", "the president-elect", True),
    ],
)
def test_a_shorter_form_means_the_office(
    parse_of: Callable[[str], Parse], held: str, asked: str, *, same: bool
) -> None:
    """A shorter description fits a fuller office, never another one."""
    assert holds((office(parse_of(held)),), office(parse_of(asked))) is same


def test_sex_is_shown_by_words(parse_of: Callable[[str], Parse]) -> None:
    """A form of address, a role or a woman's given name shows it; a man's given name does not."""
    parse = parse_of("the spokeswoman")
    assert sex_of(parse, (Given(0, 2, 1),), (), "Kim") == "f"
    assert sex_of(parse, (), ("Mr.",), "Kim") == "m"
    assert sex_of(parse, (), (), "Maria") == "f"
    assert sex_of(parse, (), (), "John") == "m"
    assert sex_of(parse, (), ("Mrs.",), "John") == "f"
    assert sex_of(parse, (), (), "Robin") is None
