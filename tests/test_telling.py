"""Explanations in words."""

from __future__ import annotations

from pathlib import Path

from generator.explain import Explanation, Ground
from generator.identities import Joined, LookAlike
from generator.telling import doubts_line, lines, pair_lines

GROUND = Ground("one.txt", 2, 1, "Ann", 1, "Ann left.", "met: held")
JOIN = Joined("same name", "Ann Brown", "A. Brown", "one", "two", "actors:\n  - name: Ann Brown")
PAIR = LookAlike("ann", "anna", ("Ann Brown", "Anna Brown"), 60, ("same surname",), (), "merge", "split")


def test_an_actor_is_told_with_its_joins() -> None:
    """Forms, joins with their undo, look-alikes and places each have their lines."""
    found = Explanation("ann", "actors", "Ann Brown", "a rule", (GROUND,), ("Brown",), (JOIN,), (PAIR,))
    told = "\n".join(lines(found, Path("seeds")))
    assert "also called: Brown" in told
    assert "joined: Ann Brown (one) and A. Brown (two)\n  because: same name" in told
    assert "      actors:\n        - name: Ann Brown" in told
    assert "seeds/one.txt:2:1 (sentence 1)" in told
    assert "rule:     met: held" in told


def test_a_pair_is_told_with_its_evidence() -> None:
    """For and against, and both ways to decide."""
    told = "\n".join(pair_lines((PAIR,)))
    assert "kept apart: Ann Brown (ann) and Anna Brown (anna), 60 of 100" in told
    assert "against it:  nothing" in told
    assert told.index("to join them") < told.index("to end the doubt")


def test_a_build_says_that_names_look_alike() -> None:
    """One line, only where there is a doubt, that a person can copy."""
    assert not doubts_line(0, Path("docs"))
    assert doubts_line(1, Path("docs")).endswith(
        "1 pair of names looks alike and was kept apart: briefing explain --pairs"
    )
    assert doubts_line(3, Path("out")).endswith("kept apart: briefing explain --pairs --docs out")
