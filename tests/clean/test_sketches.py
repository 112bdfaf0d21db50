"""A sketch is part of a text's shingles, the same wherever the text stands."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from generator.clean.sketches import Facts, Profile, facts_of, met_again, profile_of, shared_words, shingles
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


@given(st.lists(st.frozensets(st.integers(0, (1 << 64) - 1), max_size=40), max_size=8))
def test_what_two_sketches_have_is_met_again(sketches: list[frozenset[int]]) -> None:
    """A number that stands in two sketches is never left out."""
    text = make_text("A word.")
    profiles = [
        Profile(text, Facts(1, b"".join(one.to_bytes(8, "little") for one in sketch), "", (), ()))
        for sketch in sketches
    ]
    common = met_again(profiles)
    for n, one in enumerate(profiles):
        for other in profiles[:n]:
            assert one.sketch & other.sketch <= common


def test_words_in_shared_runs_are_counted_once() -> None:
    """Six words of which both texts have the same six in a row are two shingles, and six words."""
    words = ("the", "council", "built", "a", "new", "bridge")
    assert shared_words(words, frozenset(shingles(words))) == len(words)
    assert shared_words(words, frozenset()) == 0
