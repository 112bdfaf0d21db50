"""Who began a contact that one side does to the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract import extract
from generator.extract.nlp import SpacyReader
from generator.model import ContactMention, Text

TextOf = Callable[..., Text]


def _contacts(reader: SpacyReader, text: Text) -> tuple[tuple[ContactMention, list[str], list[str]], ...]:
    found = extract(text, reader)
    names = [one.name for one in found.referents]
    return tuple(
        (one, [names[n] for n in one.initiators], [names[n] for n in one.participants]) for one in found.contacts
    )


@pytest.mark.parametrize(
    ("raw", "kind", "began"),
    [
        ("Norway summoned the Chilean ambassador on Monday.", "summons", ["Norway"]),
        ("The Chilean ambassador was summoned by Norway.", "summons", ["Norway"]),
        ("Norway ordered the expulsion of three Chilean diplomats.", "expulsion", ["Norway"]),
        ("Norway recalled its ambassador from Chile.", "recall", ["Norway"]),
        ("Norway broke off diplomatic relations with Chile.", "break-of-relations", ["Norway"]),
        ("Norwegian President Anna Berg phoned Chilean President Luis Rojas.", "call", ["Anna Berg"]),
        ("Norwegian President Anna Berg sent a letter to Chilean President Luis Rojas.", "letter", ["Anna Berg"]),
    ],
)
def test_who_does_it_to_the_other_began_it(
    reader: SpacyReader, text_of: TextOf, raw: str, kind: str, began: list[str]
) -> None:
    """The subject, who stands behind "by" or "from", or who orders it; in either voice."""
    ((contact, who_began, who),) = _contacts(reader, text_of(raw))
    assert (contact.kind, contact.status, who_began) == (kind, "held", began)
    assert set(began) < set(who)


@pytest.mark.parametrize(
    "raw",
    [
        "Norwegian President Anna Berg spoke by phone with Chilean President Luis Rojas.",
        "Norway and Chile held talks in Oslo.",
        "Norwegian President Anna Berg met Chilean President Luis Rojas.",
    ],
)
def test_what_two_do_together_nobody_began(reader: SpacyReader, text_of: TextOf, raw: str) -> None:
    """Talks, meetings and calls that are held have no initiator."""
    ((_, began, _),) = _contacts(reader, text_of(raw))
    assert began == []


def test_who_calls_for_a_meeting_of_a_body_takes_no_part(reader: SpacyReader, text_of: TextOf) -> None:
    """Who asks for a session of the Council began it and is not counted among those who meet."""
    ((_, began, who),) = _contacts(reader, text_of("Norway requested an emergency meeting of the UN Security Council."))
    assert (began, who) == (["Norway"], ["UN Security Council"])
