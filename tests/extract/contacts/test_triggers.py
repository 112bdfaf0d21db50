"""Words that report a contact, and the company that ambiguous ones need."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.contacts.triggers import find_triggers
from generator.extract.parse import Parse

ParseOf = Callable[[str], Parse]

GOLDEN = (
    ("Anna Berg met Karl Lund in Oslo.", [("met", "meeting")]),
    ("Anna Berg held talks with Karl Lund.", [("talks", "talks")]),
    ("Anna Berg gave a talk.", []),
    ("Anna Berg had a phone call with Karl Lund.", [("call", "call")]),
    ("Anna Berg heard the call of the wild.", []),
    ("Anna Berg had a telephone conversation with Karl Lund.", [("conversation", "call")]),
    ("Anna Berg spoke by phone with Karl Lund.", [("spoke", "call")]),
    ("Anna Berg spoke with Karl Lund.", [("spoke", "call")]),
    ("Anna Berg spoke with Karl Lund in Oslo.", [("spoke", "talks")]),
    ("Anna Berg spoke with Karl Lund on the sidelines of a summit.", [("spoke", "talks"), ("summit", "summit")]),
    ("Anna Berg called President Lund on Friday.", [("called", "call")]),
    ("Anna Berg called Karl Lund a fool.", []),
    ("Anna Berg called Karl Lund on Friday.", [("called", "call")]),
    ("Madrid called in the ambassador.", [("called", "summons")]),
    ("Madrid summoned the ambassador.", [("summoned", "summons")]),
    ("The court summoned the witness.", []),
    ("Madrid expelled two diplomats.", [("expelled", "expulsion")]),
    ("The school expelled two pupils.", []),
    ("Madrid declared two envoys persona non grata.", [("declared", "expulsion")]),
    ("Madrid declared two envoys heroes.", []),
    ("Madrid kicked out two diplomats.", [("kicked", "expulsion")]),
    ("Madrid severed all ties with Oslo.", [("severed", "break-of-relations")]),
    ("Madrid announced a cut of all ties with Oslo.", [("cut", "break-of-relations")]),
    ("Madrid announced a cut of taxes.", []),
    ("The council held an emergency meeting on Friday.", [("meeting", "session")]),
    ("The shareholder meeting ended.", []),
    ("Anna Berg shook hands with Karl Lund.", [("shook", "meeting")]),
    ("Anna Berg shook the bottle.", []),
    ("Anna Berg sat down with Karl Lund.", [("sat", "meeting")]),
)


@pytest.mark.parametrize(("raw", "wanted"), GOLDEN)
def test_a_trigger_needs_its_company(parse_of: ParseOf, raw: str, wanted: list[tuple[str, str]]) -> None:
    """The table's conditions decide, word by word."""
    parse = parse_of(raw)
    found = find_triggers(parse, parse.lines[0])
    assert [(parse.tokens[trigger.i].text, trigger.kind) for trigger in found] == wanted


def test_a_caption_verb_taken_for_a_noun_is_read(parse_of: ParseOf) -> None:
    """The root of a caption counts as a verb after a name."""
    parse = parse_of("President Anna Berg greets Karl Lund at the palace in Oslo, May 5, 2024.")
    found = find_triggers(parse, parse.lines[0])
    assert [parse.tokens[trigger.i].text for trigger in found] == ["greets"]
