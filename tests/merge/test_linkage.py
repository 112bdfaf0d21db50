"""Groups that are alike on the average."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge import linkage
from generator.merge.linkage import FAR, Linked, linked
from generator.merge.terms import Weights

WORDS = ["ferry", "harbour", "storm", "copper", "mine", "strike", "ballot", "senate", "treaty", "border"]


def _weights(*words: str) -> Weights:
    return {word: len(words) ** -0.5 for word in words}


def _groups(found: Linked) -> set[tuple[int, ...]]:
    return set(found.groups)


def test_what_shares_most_words_is_one_group() -> None:
    """Two articles on the ferry are one story, the one on the mine another."""
    ferry, again, mine = _weights("ferry", "harbour", "storm"), _weights("ferry", "harbour"), _weights("mine", "strike")
    found = linked([ferry, again, mine], [1, 2, 3])
    assert _groups(found) == {(0, 1), (2,)}
    assert (found.joins[0].left, found.joins[0].right) == (0, 1)
    assert 0.8 < found.joins[0].mean < 0.82


def test_a_chain_of_neighbours_is_no_group() -> None:
    """The mean over all members decides: what is near one member only is refused, and that is told."""
    left, middle, right = (
        _weights("ferry", "harbour", "storm", "copper"),
        _weights("ferry", "harbour", "mine", "strike"),
        _weights("mine", "strike", "ballot", "senate"),
    )
    found = linked([left, middle, right], [1, 1, 1], alike=0.3)
    assert _groups(found) == {(0, 1), (2,)}
    assert [(one.left, one.right, round(one.mean, 2)) for one in found.refused] == [(0, 2, 0.25)]


def test_the_same_words_months_later_are_another_event() -> None:
    """However alike, what lies far apart in time is not joined."""
    ferry = _weights("ferry", "harbour", "storm")
    assert _groups(linked([ferry, ferry], [0, FAR])) == {(0, 1)}
    assert _groups(linked([ferry, ferry], [0, FAR + 1])) == {(0,), (1,)}


def test_without_a_day_more_likeness_is_needed() -> None:
    """An article whose day is not known joins where it is twice as alike."""
    ferry, near = _weights("ferry", "harbour", "storm"), _weights("ferry", "harbour", *WORDS[3:])
    assert _groups(linked([ferry, near], [1, 1], alike=0.3)) == {(0, 1)}
    assert _groups(linked([ferry, near], [1, None], alike=0.3)) == {(0,), (1,)}


@given(st.lists(st.sets(st.sampled_from(WORDS), min_size=1), max_size=8))
def test_each_article_is_in_one_group(articles: list[set[str]]) -> None:
    """Nothing is lost and nothing stands twice; every join but the first of a group makes one group fewer."""
    found = linked([_weights(*sorted(one)) for one in articles], [1] * len(articles))
    assert sorted(i for group in found.groups for i in group) == list(range(len(articles)))
    assert len(found.joins) == len(articles) - len(found.groups)
    assert all(one.mean < 0.14 for one in found.refused)


@given(
    st.lists(st.tuples(st.sets(st.sampled_from(WORDS), min_size=1), st.none() | st.integers(1, 200)), max_size=14),
    st.sampled_from([0.1, 0.2, 0.3, 0.4]),
)
def test_what_is_added_up_decides_as_what_is_taken_anew(
    articles: list[tuple[set[str], int | None]], alike: float
) -> None:
    """Groups, joins and their means are the same, to the last digit, as where every mean is taken anew."""
    weights, days = [_weights(*sorted(words)) for words, _ in articles], [day for _, day in articles]
    found = linked(weights, days, alike=alike)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(linkage, "ROOM", 1e9)
        assert linked(weights, days, alike=alike) == found
