"""Which of its kind an event is, and when two articles cannot both be right about it."""

from __future__ import annotations

import pytest

from generator.merge.ranks import excluding, ranks_in


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It was the first summit since 2014, she said.", "the first summit since 2014"),
        ("They agreed on the second largest sanctions package.", "the second largest sanctions package"),
        ("It is the biggest-ever summit.", "the biggest-ever summit"),
    ],
)
def test_a_rank_keeps_the_words(sentence: str, words: str) -> None:
    """The ordinal or superlative, the noun and the year since which is counted make a rank."""
    assert [rank.words for rank in ranks_in(sentence)] == [words]


@pytest.mark.parametrize("sentence", ["The second round of talks began.", "They met first, then dined.", ""])
def test_what_follows_each_other_is_no_rank(sentence: str) -> None:
    """Rounds are counted parts of one thing, and an adverb ranks nothing."""
    assert ranks_in(sentence) == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the first summit since 2014", "the first summit since 2019", True),
        ("the second summit", "the third summit", True),
        ("the largest package", "the second largest package", True),
        ("the first summit since 2014", "the second summit this year", False),
        ("the first summit", "the second meeting", False),
        ("the largest package", "the toughest package", False),
        ("the first summit", "the first summit", False),
    ],
)
def test_only_the_same_count_excludes(one: str, other: str, *, expected: bool) -> None:
    """Two ranks exclude each other where they rank one noun in one respect among the same events."""
    ((left,), (right,)) = ranks_in(one), ranks_in(other)
    assert excluding(left, right) is expected
    assert excluding(right, left) is expected
