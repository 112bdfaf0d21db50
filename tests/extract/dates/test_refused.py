"""What looks like a date and is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.dates.absolute import ABSOLUTE
from generator.extract.dates.refused import refused
from generator.extract.dates.relative import RELATIVE
from generator.extract.parse import Parse
from generator.model import Span

RULES = {rule.name: rule for rule in (*ABSOLUTE, *RELATIVE)}


@pytest.mark.parametrize(
    ("rule", "words", "raw", "expected"),
    [
        ("month", "May", "Theresa May left the room.", True),
        ("month", "May", "They met in May.", False),
        ("month", "March", "March on, he said.", True),
        ("month", "July", "Marchers gather each July.", True),
        ("year", "2000", "Around 2000 people fled.", True),
        ("year", "1709", "The survey asked 1709 teachers.", True),
        ("year", "1848", "The revolutions of 1848 failed.", False),
        ("year", "2231", "Resolution 2231 was cited.", True),
        ("year", "2030", "The Agenda 2030 was cited.", True),
        ("year", "2001", "The Recovery Act of 2001 was cited.", True),
        ("year", "2001", "The fire of 2001 was cited.", False),
        ("year", "2016", "The 2016 election was close.", False),
        ("weekday", "Friday", "The shop opens every Friday.", True),
        ("weekday", "Friday", "They rested on Good Friday.", True),
        ("weekday", "Friday", "They rested on Friday.", False),
        ("day near", "Tonight", "He saw The Tonight Show.", True),
        ("day near", "Today", "Tom of USA Today wrote it.", True),
        ("day near", "today", "He wrote it today.", False),
        ("holiday", "Halloween", "They met on Halloween.", False),
    ],
)
def test_refusals(parse_of: Callable[[str], Parse], rule: str, words: str, raw: str, expected: bool) -> None:  # noqa: FBT001 - a golden value
    """Names, counts and habits are refused, dates are not."""
    parse = parse_of(raw)
    start = raw.index(words)
    assert refused(RULES[rule], Span(start, start + len(words)), parse, parse.lines[0]) is expected


def test_words_without_a_token_are_not_refused(parse_of: Callable[[str], Parse]) -> None:
    """Where the parse has no word, no test can speak against it."""
    parse = parse_of("The mayor left.")
    assert not refused(RULES["year"], Span(1, 2), parse, parse.lines[0])
