"""What an article has said of its sanctions so far."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.extract.parse import Parse
from generator.extract.sanctions.memory import inherited, repeats, without_headings
from generator.model import Referent, SanctionMention, Span

ACTORS = (
    Referent(id=0, name="Norway", kind="country", country="NO"),
    Referent(id=1, name="Peru", kind="country", country="PE"),
    Referent(id=2, name="Canada", kind="country", country="CA"),
    Referent(id=3, name="Anna Berg", kind="person", country="NO"),
)
IMPOSED = SanctionMention(
    span=Span(0, 10), sentence=0, trigger=Span(2, 4), status="imposed", imposers=(0,), targets=(1,)
)


def test_a_sanction_that_names_nobody_takes_both_parties() -> None:
    """Imposers and targets come from the last report."""
    assert inherited(((), (), None), (IMPOSED,), "lifted", ACTORS, back=True) == ((0,), (1,), None)


def test_what_is_named_is_kept() -> None:
    """A named target stays, only the imposer is filled in; so does a described one."""
    assert inherited(((), (1,), None), (IMPOSED,), "lifted", ACTORS, back=True) == ((0,), (1,), None)
    assert inherited(((), (), "two banks"), (IMPOSED,), "lifted", ACTORS, back=True) == ((0,), (), "two banks")


def test_a_new_sanction_takes_little() -> None:
    """Without words that point back, a described target is anybody's, and an unnamed side fits no named one."""
    assert inherited(((), (), "two banks"), (IMPOSED,), "lifted", ACTORS, back=False) == ((), (), "two banks")
    nameless = replace(IMPOSED, imposers=())
    assert inherited(((0,), (), None), (nameless,), "lifted", ACTORS, back=False) == ((0,), (), None)
    assert inherited(((0,), (), None), (nameless,), "lifted", ACTORS, back=True) == ((0,), (1,), None)


def test_a_report_of_other_parties_lends_nothing() -> None:
    """Canada's sanctions are not Norway's, and sanctions on Canada not those on Peru."""
    assert inherited(((2,), (), None), (IMPOSED,), "lifted", ACTORS, back=True) == ((2,), (), None)
    assert inherited(((), (2,), None), (IMPOSED,), "lifted", ACTORS, back=True) == ((), (2,), None)


def test_a_person_stands_on_the_side_of_the_country() -> None:
    """A Norwegian's sanctions may be Norway's."""
    assert inherited(((3,), (), None), (IMPOSED,), "lifted", ACTORS, back=True) == ((3,), (1,), None)


def test_the_report_of_the_same_status_lends_first() -> None:
    """Of two sanctions, "are being eased" means the one that is being eased."""
    eased = replace(IMPOSED, status="eased", targets=(2,))
    assert inherited(((), (), None), (eased, IMPOSED), "eased", ACTORS, back=True) == ((0,), (2,), None)


@pytest.mark.parametrize(
    ("change", "again"),
    [
        ({}, True),
        ({"imposers": (3,)}, True),
        ({"targets": ()}, True),
        ({"status": "lifted"}, False),
        ({"targets": (2,)}, False),
        ({"target_words": "two banks"}, False),
        ({"date": "2025-10-22"}, False),
        ({"measures": ("travel ban",)}, False),
    ],
)
def test_only_what_adds_nothing_is_a_repetition(change: dict[str, object], *, again: bool) -> None:
    """A new status, party, date or measure makes a report of its own."""
    assert repeats(replace(IMPOSED, **change), (IMPOSED,), ACTORS, named=True) is again


def test_a_measure_is_new_only_with_a_party(parse_of: Callable[[str], Parse]) -> None:
    """A sentence that names no party may mention a measure in passing; headings yield to the story."""
    more = replace(IMPOSED, measures=("travel ban",))
    assert repeats(more, (IMPOSED,), ACTORS, named=False)
    parse = parse_of("Norway imposed sanctions.")
    heading = replace(parse, lines=(*parse.lines, replace(parse.lines[0], n=1, block="headline")))
    title = replace(IMPOSED, sentence=1)
    assert without_headings((IMPOSED, title), heading, ACTORS) == (IMPOSED,)
    assert without_headings((title,), heading, ACTORS) == (title,)
