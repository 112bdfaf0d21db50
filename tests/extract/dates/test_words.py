"""The words of the calendar as patterns."""

from __future__ import annotations

import re

import pytest

from generator.extract.dates.absolute import ABSOLUTE
from generator.extract.dates.relative import RELATIVE
from generator.extract.dates.told import TOLD
from generator.extract.dates.words import BARE_MONTH, MONTH, NUMBERS, STEPS, YEAR, Rule, month_of, number_of, rule


@pytest.mark.parametrize(("words", "number"), [("October", 10), ("Oct.", 10), ("OCT", 10), ("Sept.", 9), ("May", 5)])
def test_months(words: str, number: int) -> None:
    """A month is known by its name and by its short forms."""
    match = re.fullmatch(MONTH, words)
    assert match
    assert month_of(match) == number


@pytest.mark.parametrize("words", ["may", "march", "Octo", "Marching", "Decor"])
def test_no_months(words: str) -> None:
    """A verb is no month, nor is the beginning of another word."""
    assert re.fullmatch(MONTH, words) is None


def test_a_month_alone_needs_its_stop() -> None:
    """A bare "Jan" is somebody's name, "Jan." is a month."""
    assert re.fullmatch(BARE_MONTH, "Jan.")
    assert re.fullmatch(BARE_MONTH, "January")
    assert not re.fullmatch(BARE_MONTH, "Jan")


def test_numbers() -> None:
    """Figures and words count alike."""
    assert [number_of(words) for words in ("12", "twelve", "A")] == [12, 12, 1]
    assert all(number > 0 for number in NUMBERS.values())


@pytest.mark.parametrize("words", ["2016%", "2016.5", "20165", "1066"])
def test_no_years(words: str) -> None:
    """A share, a decimal, a longer number and the Middle Ages are no years of the news."""
    assert re.match(YEAR, words) is None


def test_a_rule_stands_between_word_boundaries() -> None:
    """Neither "$2016" nor "x2016" matches the rule of a year."""
    year = rule("year", YEAR, lambda match, clock: None)  # noqa: ARG005 - only the pattern is tested
    assert year.pattern.search("in 2016 it")
    assert not any(year.pattern.search(words) for words in ("$2016", "x2016", "€2016", "12/2016"))


@pytest.mark.parametrize("one", [*ABSOLUTE, *RELATIVE, *TOLD], ids=lambda one: one.name)
def test_patterns_are_linear(one: Rule) -> None:
    """A very long run of what a pattern begins with comes to an end, as it would not by trying all splits."""
    for bait in ("early ", "the ", "1 ", "May ", "on ", "2016", "Oct. 1-", " ", "in the "):
        words = bait * 20_000 + "x"
        assert all(match.end() <= len(words) for match in one.pattern.finditer(words))


@pytest.mark.parametrize("rule", [rule for rule in (*ABSOLUTE, *RELATIVE) if "(?P<which>" in rule.pattern.pattern])
def test_every_word_that_a_rule_finds_leads_somewhere(rule: Rule) -> None:
    """No pattern lets a word through ("this past May") of which nobody knows how far it leads."""
    found = re.search(r"\(\?P<which>(?:\(\?i:)?([^()]*)\)", rule.pattern.pattern)
    assert found is not None
    words = re.sub(r"\[.(.)\]", r"\1", found[1]).split("|")
    assert words
    assert set(words) <= set(STEPS)
