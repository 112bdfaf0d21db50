"""A sketch is part of a text's shingles, the same wherever the text stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean import sketches as counted
from generator.clean.sketches import (
    SHINGLE,
    Facts,
    Profile,
    facts_of,
    met_again,
    profile_of,
    runs,
    shared_words,
    shingles,
)
from generator.model import Text
from tests.conftest import make_text

WORDS = st.lists(
    st.sampled_from(["river", "bridge", "envoy", "harbour", "treaty", "winter", "council", "ferry"]),
    min_size=1,
    max_size=90,
)


def test_a_text_that_is_read_twice_has_the_same_facts(text_of: Callable[..., Text]) -> None:
    """The facts are the text's own, and its quotations stand among them, folded."""
    text = text_of('The council met. "We shall build the bridge before the winter," Ana Brandt said.')
    facts = facts_of(text)
    assert facts == facts_of(text_of(text.content))
    assert facts.quoted == ("we shall build the bridge before the winter",)
    assert facts.size > 0


@given(WORDS)
def test_a_sketch_has_only_shingles_of_its_text(words: list[str]) -> None:
    """Every number of a sketch is that of five words in a row, and there is one."""
    profile = profile_of(make_text(" ".join(words)))
    assert profile.sketch
    assert profile.sketch <= set(shingles(tuple(words)))


SKETCHES = st.lists(st.frozensets(st.integers(0, (1 << 64) - 1) | st.integers(0, 9), max_size=40), max_size=8)


def _profiles(sketches: list[frozenset[int]]) -> list[Profile]:
    """Give profiles of texts with these hashes."""
    text = make_text("A word.")
    packed = (b"".join(one.to_bytes(8, "little") for one in sorted(sketch)) for sketch in sketches)
    return [Profile(text, Facts(1, sketch, "", (), ())) for sketch in packed]


@given(SKETCHES)
def test_what_two_sketches_have_is_met_again(sketches: list[frozenset[int]]) -> None:
    """A number is met again if and only if two sketches have it."""
    common = met_again(_profiles(sketches))
    pairs = (one & other for n, one in enumerate(sketches) for other in sketches[:n])
    assert common == frozenset().union(*pairs)


@given(SKETCHES)
def test_a_stretch_at_a_time_finds_the_same(sketches: list[frozenset[int]]) -> None:
    """However few hashes are looked through at once, the same are met again."""
    profiles = _profiles(sketches)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(counted, "_AT_ONCE", 16)
        few = met_again(profiles)
    assert few == met_again(profiles)


@given(SKETCHES, st.frozensets(st.integers(0, 9)))
def test_what_is_wanted_of_a_sketch(sketches: list[frozenset[int]], wanted: frozenset[int]) -> None:
    """What is asked of a sketch is what it shares with that, and it tells how many hashes it has."""
    for one, sketch in zip(_profiles(sketches), sketches, strict=True):
        assert one.sketched(wanted) == one.sketch & wanted
        assert one.kept == len(sketch)


def test_words_in_shared_runs_are_counted_once() -> None:
    """Six words of which both texts have the same six in a row are two runs, and six words."""
    words = ("the", "council", "built", "a", "new", "bridge")
    assert shared_words(words, frozenset(runs(words))) == len(words)
    assert shared_words(words, frozenset()) == 0


@given(WORDS, WORDS)
def test_shared_words_are_those_in_a_shared_run(left: list[str], right: list[str]) -> None:
    """A word counts if and only if one of the runs in which it stands is a run of the other text."""
    one, other = tuple(left), frozenset(runs(tuple(right)))
    inside = {at + n for at, run in enumerate(runs(one)) if run in other for n in range(len(run))}
    assert shared_words(one, other) == len(inside)


@given(WORDS)
def test_every_word_stands_in_a_run(words: list[str]) -> None:
    """A run is five words in a row, or all words of a shorter text; each word stands in one."""
    found = tuple(runs(tuple(words)))
    assert [run[0] for run in found] + list(found[-1][1:]) == words
    assert {len(run) for run in found} == {min(SHINGLE, len(words))}
