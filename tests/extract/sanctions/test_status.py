"""What governs the change of a sanction, and what status that makes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract import extract
from generator.extract.nlp import SpacyReader
from generator.extract.parse import Line, Parse, Token
from generator.extract.sanctions.status import State, orphan, state_of
from generator.extract.sanctions.triggers import find_triggers
from generator.model import Text


def state(parse: Parse) -> State | None:
    """Give the state that the first sanction word of a sentence is in."""
    return state_of(parse, find_triggers(parse, parse.lines[0])[0])


GOLDEN = [
    ("Norway voted to impose sanctions.", "imposed"),
    ("Norway took a decision to impose sanctions.", "imposed"),
    ("Norway started easing sanctions.", "eased"),
    ("Norway said it had imposed sanctions.", "imposed"),
    ("Norway said it would impose sanctions.", "announced"),
    ("Norway to impose sanctions on Peru", "announced"),
    ("Norway would impose sanctions.", "considered"),
    ("Norway could impose sanctions.", "considered"),
    ("Norway should impose sanctions.", "proposed"),
    ("Peru protested because Norway is weighing whether to extend the sanctions.", "considered"),
    ("Norway would end aid and ease sanctions.", "considered"),
    ("Norway warned that Peru would face sanctions.", "threatened"),
    ("Norway promised to lift sanctions.", "announced"),
    ("Norway rolled back sanctions.", "eased"),
    ("Norway rolled out sanctions.", "imposed"),
    ("Norway's king signed a bill imposing sanctions on Peru.", "imposed"),
    ("Norway drafted a bill imposing sanctions on Peru.", "proposed"),
    ("Norway vowed to impose sanctions.", "threatened"),
    ("Norway is ready to impose sanctions.", "threatened"),
    ("Norway wants to impose sanctions.", "proposed"),
    ("Norway proposed a bill that would impose sanctions.", "proposed"),
    ("Norway refused to lift sanctions.", "refused"),
    ("Norway will not ease sanctions.", "refused"),
    ("Norway will not impose sanctions.", "refused"),
    ("Norway told Peru to lift sanctions.", "proposed"),
    ("Peru will not oppose the sanctions.", "considered"),
    ("Norway signed an order authorizing sanctions on Peru.", "agreed"),
    ("Peru tried to evade sanctions.", "violated"),
]


@pytest.mark.parametrize(("raw", "status"), GOLDEN)
def test_the_outermost_word_decides(parse_of: Callable[[str], Parse], raw: str, status: str) -> None:
    """Modal verbs, governing words and subordinators make the status of a change."""
    found = state(parse_of(raw))
    assert found is not None
    assert found.status == status


@pytest.mark.parametrize(
    "raw",
    [
        "Norway has not imposed sanctions.",
        "Norway does not threaten sanctions.",
        "Norway may not impose sanctions.",
        "Norway has always said that it would impose sanctions.",
        "Norway acted without imposing sanctions.",
        "Peru might violate the sanctions.",
    ],
)
def test_what_is_denied_or_a_standing_position_is_nothing(parse_of: Callable[[str], Parse], raw: str) -> None:
    """A denial, a denied or supposed thought, and what somebody has always said make no status."""
    assert state(parse_of(raw)) is None


def test_an_infinitive_under_an_unknown_word_is_only_considered(parse_of: Callable[[str], Parse]) -> None:
    """What nobody is said to have done is not shown as done."""
    found = state(parse_of("Norway has a mandate to impose sanctions."))
    assert found is not None
    assert found.status == "considered"


def test_a_lost_subject_is_found_after_its_subordinator() -> None:
    """A conjunct behind a subordinator has its subject after it; a true conjunct has none of its own."""
    for between, found in (("after", 2), ("and", None)):
        words = ("called", between, "Norway", "Monday", "sanctioned")
        tags = ("VBD", "IN", "NNP", "NNP", "VBD")
        places = ("VERB", "ADP", "PROPN", "PROPN", "VERB")
        deps = ("ROOT", "prep", "pobj", "pobj", "conj")
        tokens = tuple(
            Token(i, i * 10, i * 10 + len(word), word, word, pos, tag, dep, 0)
            for i, (word, pos, tag, dep) in enumerate(zip(words, places, tags, deps, strict=True))
        )
        parse = Parse.build(" " * 60, tokens, (Line(0, 0, 5, "paragraph", 0),), ())
        assert orphan(parse, 4) == found


HARD = (
    ("The European Union lifted sanctions on Syria while keeping those on its former rulers.", ["lifted", "extended"]),
    ("Norway imposed counter-sanctions on Peru on Monday.", ["imposed"]),
    ("Norway raised tariffs on steel from Peru on Monday.", []),
    ("The ship carried oil from an unsanctioned terminal in Peru.", []),
    ("The Kenyan federation was sanctioned by the IOC on Monday.", []),
    ("The referee was sanctioned after the match between Spain and Italy.", []),
    ("Norway accused Peru of sanctions-busting on Monday.", []),
    ("Traders in Norway are self-sanctioning and avoid oil from Peru.", []),
    ("Peru sought relief from sanctions of Norway on Monday.", ["proposed"]),
)


@pytest.mark.parametrize(("raw", "expected"), HARD, ids=[raw for raw, _ in HARD])
def test_only_what_is_a_sanction_of_states_is_one(
    reader: SpacyReader, text_of: Callable[..., Text], raw: str, expected: list[str]
) -> None:
    """Lifting and keeping stand apart; sport, trade duties and words made of "sanction" are none."""
    assert [one.status for one in extract(text_of(raw), reader).sanctions] == expected


def test_relief_is_granted_by_whom_it_is_sought_from(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """Who is asked for relief imposes the sanction, and who asks is under it."""
    found = extract(text_of("Peru is seeking sanctions relief from Norway."), reader)
    names = [one.name for one in found.referents]
    (report,) = found.sanctions
    assert report.relief
    assert [names[one] for one in (*report.imposers, *report.targets)] == ["Norway", "Peru"]
