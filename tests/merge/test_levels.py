"""At which level a contact takes place, by the offices that the articles state."""

from __future__ import annotations

import pytest

from generator.merge.levels import levels
from generator.model import Actor, Citation, Statement

PLACE = Citation("one", 0, 0, 9, "President")


def _actor(title: str) -> Actor:
    return Actor(
        "a", "A", "person", None, (), (Statement("a", "role", title, PLACE),) if title else (), 1, ("one",), ()
    )


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Norwegian President", "leaders"),
        ("Foreign Minister", "ministers"),
        ("U.S. Secretary of State", "ministers"),
        ("Deputy Foreign Minister", "officials"),
        ("ambassador to Peru", "envoys"),
        ("presidential adviser", "officials"),
        ("former President", None),
        ("racing driver", None),
        ("", None),
    ],
)
def test_a_stated_office_tells_the_level(title: str, level: str | None) -> None:
    """The highest level of the table that the office names, with the words that state it; none is guessed."""
    found = levels((_actor(title),))
    assert [one.value for one in found] == ([level] if level else [])
    assert all(one.evidence == PLACE for one in found)
