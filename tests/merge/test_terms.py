"""What an article is about, in weights."""

from __future__ import annotations

from collections.abc import Callable
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.terms import Terms, foremost, heaviest, likeness, profile_of, weighed
from generator.model import Extract

Tell = Callable[..., Extract]


def _article(tell: Tell, source: str, *sentences: str) -> Extract:
    return tell(source, "2031-04-09", *((sentence, "") for sentence in sentences))


def test_endings_and_marks_are_no_difference(tell: Tell) -> None:
    """One term for the forms of a word, written as it stands first; a possessive and an accent change nothing."""
    profile = profile_of(_article(tell, "one", "Berg’s envoys visited the café.", "An envoy visits cafés."))
    assert profile.counts == {"berg": 1, "envoy": 2, "visit": 2, "cafe": 2}
    assert profile.written(("visits", "visited", "visiting")) == "visits"


def test_words_of_any_news_say_nothing(tell: Tell) -> None:
    """Speech, time, number and grammar are left out."""
    assert profile_of(_article(tell, "one", "He said on Monday that two people were there.")).counts == {}


def test_names_weigh_more_than_other_words(tell: Tell) -> None:
    """Of two words as rare and as frequent, the one that names an actor is the heavier."""
    (weights,) = weighed([profile_of(_article(tell, "one", "Acme bought a ferry."))])
    assert weights["acme"] > weights["ferry"]
    assert isclose(sum(weight * weight for weight in weights.values()), 1)


def test_likeness_is_none_without_a_shared_word_and_whole_with_all(tell: Tell) -> None:
    """The cosine runs from 0 to 1, whichever stands first; an article without words is like none."""
    ferry, copy, mine, empty = weighed(
        profile_of(_article(tell, source, words))
        for source, words in (
            ("one", "The ferry sank off Rill."),
            ("two", "The ferry sank off Rill."),
            ("three", "Miners struck a seam of copper."),
            ("four", "He said so."),
        )
    )
    assert likeness(ferry, mine) == likeness(empty, ferry) == 0
    assert likeness(ferry, copy) == pytest.approx(1)


@pytest.mark.parametrize(
    "mark", ["“ferry”", "ferry–", "ferry—", "(ferry)", "ferry_", "\N{NO-BREAK SPACE}ferry", "«ferry»"]
)
def test_marks_part_words_in_ascii_and_beyond(tell: Tell, mark: str) -> None:
    """A word is the same whatever marks stand around it, in plain text and in a text that has others letters too."""
    plain = profile_of(_article(tell, "one", "Acme bought a ferry."))
    assert profile_of(_article(tell, "one", f"Acme bought a {mark}.")) == plain
    assert profile_of(_article(tell, "one", f"Acme bought a {mark} of Śląsk.")).counts == {**plain.counts, "slask": 1}


def test_the_heaviest_terms_come_first_and_equals_from_a_to_z() -> None:
    """However the terms stand, the order is that of their weights, then of the alphabet; no more than are asked for."""
    weights = {"mine": 0.3, "ferry": 0.5, "copper": 0.3, "alpha": 0.1, "beta": 0.3}
    for terms in (weights.items(), tuple(reversed(weights.items()))):
        assert heaviest(terms, 3) == ["ferry", "beta", "copper"]
    assert heaviest(weights.items(), 9) == ["ferry", "beta", "copper", "mine", "alpha"]
    assert heaviest((), 3) == []


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([0.1, 0.2, 0.3, 0.4])), st.integers(1, 9))
def test_of_falling_weights_the_head_is_enough(weights: dict[str, float], number: int) -> None:
    """Where the weights stand in falling order, their head gives what all of them would give."""
    falling = dict(sorted(weights.items(), key=lambda one: -one[1]))
    assert foremost(falling, number) == heaviest(weights.items(), number)


def test_weights_stand_in_falling_order(tell: Tell) -> None:
    """The heaviest term of an article comes first, which is what `foremost` relies on."""
    words = "The ferry sank off Rill, where a ferry and a barge had collided with a dredger in a storm."
    for weights in weighed([profile_of(_article(tell, "one", words)), profile_of(_article(tell, "two", "A ferry."))]):
        assert list(weights.values()) == sorted(weights.values(), reverse=True)


def test_the_words_of_a_term_are_those_that_were_looked_up() -> None:
    """A table of terms tells, of each, in which forms the articles write it."""
    terms = Terms()
    assert [terms[form] for form in ("talks", "Talk", "the", "talks")] == ["talk", "talk", "", "talk"]
    assert terms.forms()["talk"] == ("talks", "Talk")
