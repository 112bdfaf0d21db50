"""Which words a cue makes somebody's: a golden case for each rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations.cues import find_cues
from generator.extract.quotations.frames import find_frames
from generator.extract.quotations.marks import find_marks
from generator.extract.quotations.reported import RULES, reported
from generator.model import Text

CASES = (
    ("Kessler said that the talks had failed.", "governs", "the talks had failed"),
    ("The talks had failed, Kessler said on Monday.", "governs", "The talks had failed"),
    ("Kessler vowed to leave the alliance.", "to do", "to leave the alliance"),
    ("Kessler called the plan a mistake.", "and as what", "the plan a mistake"),
    ("Kessler rejected the offer of the council.", "the thing", "the offer of the council"),
    ("Kessler called for new talks with Ostria.", "the thing", "new talks with Ostria"),
    ("According to Kessler, the talks had failed.", "is so", "the talks had failed"),
    ("They dismissed Kessler's claim that the talks had failed.", "of the noun", "the talks had failed"),
)


@pytest.fixture(scope="session")
def read(text_of: Callable[..., Text], parse_of: Callable[[str], Parse]) -> Callable[[str], list[tuple[str, str]]]:
    """The rule and the words for each cue of a raw string."""

    def rules_and_words(raw: str) -> list[tuple[str, str]]:
        parse = parse_of(raw)
        scene = find_frames(parse, find_marks(raw, text_of(raw).blocks))
        found = [reported(scene, frame, cue) for frame in scene.frames for cue in find_cues(scene, frame)]
        return [(rule, parse.words(tokens[0], tokens[-1] + 1)) for rule, tokens in found if tokens]

    return rules_and_words


@pytest.mark.parametrize(("raw", "rule", "words"), CASES)
def test_each_form_of_report(read: Callable[[str], list[tuple[str, str]]], raw: str, rule: str, words: str) -> None:
    """Each rule gives the words that the cue reports, without "that" and without the marks at their edges."""
    found = read(raw)
    assert any(rule in name and told == words for name, told in found), found


@pytest.mark.parametrize(
    "raw",
    ["As Kessler said, nothing was ready.", "Kessler spoke.", "The plan was described.", "Kessler opened the door."],
)
def test_doubt_gives_nothing(read: Callable[[str], list[tuple[str, str]]], raw: str) -> None:
    """An aside that compares, a verb without content and a verb that reports nothing give no words."""
    assert read(raw) == []


def test_every_rule_can_name_its_cue() -> None:
    """Each rule's words have one place for the cue, and a docstring says what it finds."""
    assert all(name.count("{}") == 1 and rule.__doc__ for name, rule in RULES)
