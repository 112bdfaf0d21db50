"""Lengths, rates and sums, as sentences give them, and when two of them cannot both be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.measures import Measure, exclusive, measures_in


@pytest.mark.parametrize(
    ("sentence", "of", "words"),
    [
        ("The call lasted two hours.", "length", "two hours"),
        ("The call lasted more than two hours.", "length", "more than two hours"),
        ("The call lasted half an hour.", "length", "half an hour"),
        ("The leaders met for an hour.", "length", "an hour"),
        ("Berg spoke with Lund for 90 minutes.", "length", "90 minutes"),
        ("They held talks in Rill for nearly three and a half hours.", "length", "nearly three and a half hours"),
        ("It was a 90-minute phone call.", "length", "90-minute"),
        ("Norland set a 25 percent tariff on steel.", "rate tariff on steel", "25 percent"),
        ("Norland raised duties on steel to 50%.", "rate duty on steel", "50%"),
        ("The order froze $300 million in assets.", "sum assets", "$300 million"),
        ("The order froze about $1.5 billion worth of state assets.", "sum state assets", "about $1.5 billion"),
    ],
)
def test_a_figure_and_what_it_measures(sentence: str, of: str, words: str) -> None:
    """The length of a contact, a rate by what it is a rate of, a sum by what it is a sum of."""
    assert [(one.of, one.words) for one in measures_in(sentence)] == [(of, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Berg waited for two hours.",
        "The talks were two hours late.",
        "Norland raised the tariff on steel to 50% from a tariff on steel of 25%.",
        "Some 20 percent of voters agreed.",
        "It costs $300 million.",
        "Norland gave more than $138 million in recent years.",
    ],
)
def test_what_is_no_measure_of_the_event(sentence: str) -> None:
    """A wait, a delay, two rates of one thing, a share of voters and a bare price measure nothing here."""
    assert measures_in(sentence) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The call lasted more than two hours.", "The call lasted one hour."),
        ("The call lasted more than two hours.", "It was a 90-minute call."),
        ("The call lasted less than an hour.", "The leaders spoke for two hours."),
        ("A 25 percent tariff on steel began.", "A 50 percent tariff on steel began."),
        ("It froze $300 million in assets.", "It froze $30 million in assets."),
    ],
)
def test_ranges_that_do_not_meet(one: str, other: str) -> None:
    """More than two hours is not one hour."""
    (a,), (b,) = measures_in(one), measures_in(other)
    assert exclusive(a, b)
    assert exclusive(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The call lasted more than two hours.", "The call lasted two and a half hours."),
        ("The call lasted about an hour.", "The call lasted 70 minutes."),
        ("The call lasted nearly two hours.", "It was a 110-minute call."),
        ("A 25 percent tariff on steel began.", "A 50 percent tariff on cars began."),
        ("A 25 percent import tax began.", "A 50 percent export tax began."),
        ("It froze $1.5 billion in assets.", "It froze $1.48 billion in assets."),
    ],
)
def test_rounding_is_no_contradiction(one: str, other: str) -> None:
    """Rounded figures meet, and rates of different things say nothing of each other."""
    (a,), (b,) = measures_in(one), measures_in(other)
    assert not exclusive(a, b)


@given(st.floats(0.1, 1e6), st.floats(0.1, 1e6))
def test_nothing_excludes_what_it_is_part_of(low: float, more: float) -> None:
    """A range and one around it can both be right."""
    inner, outer = Measure("x", low, low + more, ""), Measure("x", low / 2, low + 2 * more, "")
    assert not exclusive(inner, outer)
