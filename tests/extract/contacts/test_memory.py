"""What an article has said of its contacts so far."""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.contacts.memory import REMEMBERED, Memory, added, continued, covered, is_kin, place_before
from generator.extract.contacts.triggers import find_triggers
from generator.extract.parse import Parse
from generator.model import ContactKind, ContactMention, ContactStatus, Referent, Span

ParseOf = Callable[[str], Parse]
REFERENTS = (
    Referent(0, "Anna Berg", "person", "NO"),
    Referent(1, "Karl Lund", "person", "SE"),
    Referent(2, "Norway", "country", "NO"),
    Referent(3, "Foreign Ministry", "organization", "NO"),
    Referent(4, "Nordic Council", "bloc"),
)


def _report(
    kind: ContactKind, status: ContactStatus, who: tuple[int, ...], date: str | None = None, place: str | None = None
) -> ContactMention:
    return ContactMention(
        span=Span(0, 5),
        sentence=0,
        trigger=Span(0, 3),
        kind=kind,
        status=status,
        participants=who,
        date=date,
        place=place,
    )


def test_a_state_and_its_ministry_may_be_one_side(parse_of: ParseOf) -> None:
    """Countrymen stand for each other where asked loosely; two persons never do."""
    memory = Memory(parse_of("The summit ended."), REFERENTS)
    assert covered(memory, (3,), (2,))
    assert covered(memory, (2,), (0,))
    assert not covered(memory, (2,), (0,), loose=False)
    assert not covered(memory, (0,), (1,))
    assert not covered(memory, (4,), (2,))


def test_a_summit_may_be_called_a_meeting_and_no_letter() -> None:
    """Families of kinds decide what one contact may be called."""
    assert is_kin("summit", "meeting")
    assert is_kin("talks", "call")
    assert not is_kin("letter", "meeting")


def test_a_definite_noun_continues_the_last_contact_of_its_family(parse_of: ParseOf) -> None:
    """The summit means the meeting before, and not the letter between them."""
    parse = parse_of("The summit was canceled.")
    past = (_report("meeting", "planned", (0, 1)), _report("letter", "held", (0, 1)))
    (trigger,) = find_triggers(parse, parse.lines[0])
    assert continued(Memory(parse, REFERENTS, past), trigger, (), "cancelled") == past[0]


def test_an_indefinite_noun_continues_nothing(parse_of: ParseOf) -> None:
    """A summit is a new one."""
    parse = parse_of("A summit was canceled.")
    (trigger,) = find_triggers(parse, parse.lines[0])
    assert (
        continued(Memory(parse, REFERENTS, (_report("meeting", "planned", (0, 1)),)), trigger, (), "cancelled") is None
    )


def test_the_dated_report_takes_the_place_of_the_undated(parse_of: ParseOf) -> None:
    """The fuller sentence stands for the contact, and keeps the place that the other gave."""
    memory = Memory(parse_of("Met again."), REFERENTS)
    undated, dated = _report("meeting", "held", (0, 1), place="Oslo"), _report("meeting", "held", (0, 1), "2025-10-20")
    (kept,) = added(memory, [undated], dated)
    assert (kept.date, kept.place) == ("2025-10-20", "Oslo")
    assert added(memory, [dated], undated) == [dated]


def test_another_day_is_another_report(parse_of: ParseOf) -> None:
    """Two days are two contacts, and so are two statuses."""
    memory = Memory(parse_of("Met again."), REFERENTS)
    first = _report("meeting", "held", (0, 1), "2025-10-20")
    assert len(added(memory, [first], _report("meeting", "held", (0, 1), "2025-10-21"))) == 2
    assert len(added(memory, [first], _report("meeting", "cancelled", (0, 1)))) == 2


def test_what_was_held_cannot_be_called_off(parse_of: ParseOf) -> None:
    """A cancellation passes over the meeting that took place and means the one that was planned."""
    parse = parse_of("The meeting was canceled.")
    past = (_report("meeting", "planned", (0, 1)), _report("meeting", "held", (0, 4)))
    (trigger,) = find_triggers(parse, parse.lines[0])
    assert continued(Memory(parse, REFERENTS, past), trigger, (), "cancelled") == past[0]
    assert continued(Memory(parse, REFERENTS, past), trigger, (), "held") == past[1]


def test_what_a_sentence_plans_is_not_what_it_says_was_held(parse_of: ParseOf) -> None:
    """Invited for a meeting "during the meeting on Monday": the second is another one."""
    parse = parse_of("The meeting ended.")
    past = (_report("meeting", "held", (0, 4)), _report("meeting", "planned", (0, 1)))
    (trigger,) = find_triggers(parse, parse.lines[0])
    assert continued(Memory(parse, REFERENTS, past), trigger, (), "held") == past[0]


def test_the_place_is_the_one_told_last(parse_of: ParseOf) -> None:
    """A place is taken from the last mention of the same sides that has one."""
    memory = Memory(parse_of("It ended."), REFERENTS, (_report("summit", "planned", (0,), place="Oslo"),))
    found = place_before(memory, _report("meeting", "planned", (0, 1)), (0, 1), "cancelled")
    assert found is not None
    assert found.place == "Oslo"


def test_the_oldest_mentions_are_forgotten(parse_of: ParseOf) -> None:
    """The memory keeps a bounded number of mentions, the latest ones."""
    memory = Memory(parse_of("It ended."), REFERENTS)
    for day in range(REMEMBERED + 5):
        memory = memory.grown(_report("meeting", "held", (0, 1), str(2000 + day)))
    assert len(memory.past) == REMEMBERED
    assert memory.past[-1].date == str(2000 + REMEMBERED + 4)
