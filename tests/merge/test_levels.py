"""At which level a contact takes place, by the offices that the articles state."""

from __future__ import annotations

import pytest

from generator.merge.levels import level
from generator.model import Actor, Citation, Statement

PLACE = Citation("one", 0, 0, 9, "President")


def _actor(title: str) -> Actor:
    return Actor(
        "a", "A", "person", None, (), (Statement("a", "role", title, PLACE),) if title else (), 1, ("one",), ()
    )


@pytest.mark.parametrize(
    ("title", "told"),
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
def test_a_stated_office_tells_the_level(title: str, told: str | None) -> None:
    """The highest level of the table that the office names, with the words that state it; none is guessed."""
    found = level(_actor(title))
    assert (found and found.value) == told
    assert found is None or found.evidence == PLACE
