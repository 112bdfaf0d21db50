"""When a contact takes place, when that was announced, and what it was moved from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.contacts.days import When, new_place, when
from generator.extract.contacts.status import standing
from generator.extract.contacts.triggers import find_triggers
from generator.extract.dates import find_dates
from generator.extract.nlp import SpacyReader
from generator.model import Text


@pytest.fixture
def dated(reader: SpacyReader, text_of: Callable[..., Text]) -> Callable[[str], When]:
    """When the first contact of a text takes place; the text was published on Friday 2025-10-24."""

    def found(raw: str) -> When:
        text = text_of(raw)
        parse = reader(text)
        trigger = find_triggers(parse, parse.lines[0])[0]
        state = standing(parse, trigger)
        assert state is not None
        return when(parse, trigger, state, find_dates(text, parse), text.published)

    return found


DAYS = (
    ("Anna Berg met Karl Lund in Oslo on Monday.", "2025-10-20"),
    ("Norway and Peru held talks in Doha, mediated by Qatar, on Monday.", "2025-10-20"),
    ("This week, Norway demanded an apology, and also summoned the ambassador.", "2025-10-20/2025-10-26"),
    ("Anna Berg said Monday that rogue agents could be behind the theft, after a call with Karl Lund.", "2025-10-20"),
    ("Anna Berg said Monday that prices fell after a call with Karl Lund.", None),
    ("The talks between Norway and Peru were postponed on Monday.", None),
    ("The talks between Norway and Peru were postponed from 3 May 2025 to 12 June 2025.", "2025-06-12"),
)


@pytest.mark.parametrize(("raw", "day"), DAYS)
def test_the_day_is_that_of_the_contact_itself(dated: Callable[[str], When], raw: str, day: str | None) -> None:
    """A day of another happening, of saying or of calling off is not the contact's."""
    found = dated(raw).date
    assert (found.value if found else None) == day


def test_the_day_of_putting_off_is_that_of_the_announcement(dated: Callable[[str], When]) -> None:
    """What was postponed on Monday takes place on no day that the words tell."""
    found = dated("The talks between Norway and Peru were postponed on Monday.")
    assert found.announced is not None
    assert found.announced.value == "2025-10-20"


@pytest.mark.parametrize(
    "raw",
    [
        "The talks between Norway and Peru were postponed from 3 May 2025 to 12 June 2025.",
        "The talks, originally scheduled for 3 May 2025, were postponed to 12 June 2025.",
    ],
)
def test_what_is_moved_has_a_previous_day(dated: Callable[[str], When], raw: str) -> None:
    """The day from which it was moved is told apart from that to which it was moved."""
    found = dated(raw)
    assert found.previous is not None
    assert found.date is not None
    assert (found.previous.value, found.date.value) == ("2025-05-03", "2025-06-12")


def test_what_is_moved_has_a_previous_place(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """The place from which it was moved is told apart from that to which it was moved."""
    parse = reader(text_of("The summit between Norway and Peru was moved from Vienna to Geneva."))
    trigger = find_triggers(parse, parse.lines[0])[0]
    state = standing(parse, trigger)
    assert state is not None
    assert state.status == "planned"
    assert when(parse, trigger, state, (), None).previous_place == "Vienna"
    assert new_place(parse, state) == "Geneva"
