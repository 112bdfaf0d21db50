"""Why records and stories are one or apart, as data and in words."""

from __future__ import annotations

import pytest

from generator.model import Weighing
from generator.render.evidence import nearest_apart


def _weighing(weight: int, *evidence: tuple[str, int], other: str = "b") -> Weighing:
    return Weighing(
        record="a", report="a-1", other=other, other_report="b-1", weight=weight, needed=5, evidence=evidence
    )


@pytest.mark.parametrize(
    ("weighing", "why"),
    [
        (_weighing(-100, ("the same participants", 3), ("the dates exclude each other", -100)), "the dates exclude"),
        (_weighing(3, ("the same participants", 3)), "the evidence for it weighs 3, and 5 are needed"),
        (_weighing(6, ("the same participants", 6)), "another report of the two keeps them apart"),
    ],
)
def test_a_refusal_is_said_in_words(weighing: Weighing, why: str) -> None:
    """What spoke against it, else that too little spoke for it, else that others of the records stand between."""
    ((other, words),) = nearest_apart("a", [weighing])
    assert other == "b"
    assert words.startswith(why)
    assert nearest_apart("b", [weighing])[0][0] == "a"


def test_what_is_joined_is_not_apart() -> None:
    """A link within a record and the weighing of two others say nothing of it."""
    assert nearest_apart("a", [_weighing(7, other="a")]) == ()
    assert nearest_apart("c", [_weighing(3)]) == ()
