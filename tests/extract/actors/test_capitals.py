"""Runs of capitalised words begin and end where names do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors.capitals import known_at, may_start, run_end, seen_in
from generator.extract.parse import Parse


def runs(parse: Parse) -> list[str]:
    """Give all runs of a parsed text."""
    seen, found = seen_in(parse), []
    for line in parse.lines:
        at = line.start
        while at < line.end:
            end = run_end(parse, line, at) if may_start(parse, line, at, seen) else at
            if end > at:
                found.append(parse.words(at, end))
            at = max(end, at + 1)
    return found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We saw Ann Brown on Monday.", ["Ann Brown"]),
        ("They met Ali bin Zorba there.", ["Ali bin Zorba"]),
        ("They met Kolani al-Zorba there.", ["Kolani al-Zorba"]),
        ("They met Park Zor-il there.", ["Park Zor-il"]),
        ("The Zorbanian-backed rebels fled.", ["Zorbanian"]),
        ("She joined the Foundation for Defense of Rivers and Lakes.", ["Foundation for Defense of Rivers and Lakes"]),
        ("They asked the Bakers’ Association.", ["Bakers’ Association"]),
        ("He met [Foreign Minister Ann] Brown.", ["Foreign Minister Ann] Brown"]),
        ("Yesterday it rained. However, it stopped.", []),
        ("They met the Secretary of the Treasury.", ["Secretary of the Treasury"]),
    ],
)
def test_runs_take_in_the_links_of_names(parse_of: Callable[[str], Parse], sentence: str, expected: list[str]) -> None:
    """Particles, hyphens, "of" and "for" join; days, small words and English tails do not."""
    assert runs(parse_of(sentence)) == expected


def test_a_capital_at_the_head_of_a_sentence_needs_support(parse_of: Callable[[str], Parse]) -> None:
    """A word that the article also has in small letters is no name because it opens a sentence."""
    parse = parse_of("Protesters marched. The protesters met Brown.")
    assert runs(parse) == ["Brown"]


def test_known_forms_are_found_at_their_longest(parse_of: Callable[[str], Parse]) -> None:
    """Of "United States of America" the whole is taken."""
    parse = parse_of("the United States of America")
    assert known_at(parse, 1, len(parse.tokens)) == len(parse.tokens)
    assert known_at(parse, 0, 1) is None
