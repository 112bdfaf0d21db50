"""How many, as a sentence counts it."""

from __future__ import annotations

import pytest

from generator.merge.amounts import Count, counts_in, exclude


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Norland expelled 35 Sudland diplomats.", (Count("diplomats", 35, hedged=False),)),
        (
            "It listed nearly 1,200 vessels and two banks.",
            (Count("banks", 2, hedged=False), Count("vessels", 1200, hedged=True)),
        ),
        ("At least 12 envoys left.", ()),
        ("They met for three hours, 10 days later, for $40 billions.", ()),
        ("Norland expelled 31 diplomats there and four diplomats here.", ()),
        ("The 2,000-page file names no banks.", ()),
    ],
)
def test_a_number_counts_the_plural_behind_it(sentence: str, counts: tuple[Count, ...]) -> None:
    """Words and figures count, with what hedges them; time, money, open ends and what is counted twice do not."""
    assert counts_in(sentence) == counts


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (Count("banks", 12, hedged=False), Count("banks", 15, hedged=False), True),
        (Count("banks", 12, hedged=False), Count("ships", 15, hedged=False), False),
        (Count("banks", 198, hedged=False), Count("banks", 200, hedged=True), False),
        (Count("banks", 150, hedged=False), Count("banks", 200, hedged=True), True),
        (Count("banks", 12, hedged=False), Count("banks", 12, hedged=True), False),
    ],
)
def test_rounding_is_no_disagreement(a: Count, b: Count, expected: bool) -> None:  # noqa: FBT001 - what is expected
    """Only what cannot both be right excludes, in either order."""
    assert exclude(a, b) == exclude(b, a) == expected
