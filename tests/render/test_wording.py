"""Wordings side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.render.wording import marked, same_words


def test_differing_words_are_bold() -> None:
    """The words in which two wordings differ are bold in both."""
    assert marked(["that can happen again", "that could happen again"]) == (
        "that **can** happen again",
        "that **could** happen again",
    )


def test_marks_and_case_make_no_difference() -> None:
    """Punctuation, curly marks and capitals are no other words."""
    assert marked(["He's always said,", "he’s always said"]) == ("He's always said,", "he’s always said")


def test_a_fragment_is_not_marked_for_what_it_leaves_out() -> None:
    """A quotation cut at its ends differs in no word; one with a gap inside does."""
    assert marked(["a very good talk today", "very good talk"])[0] == "a very good talk today"
    assert marked(["a very good talk", "a good talk"])[0] == "a **very** good talk"


def test_one_wording_is_only_escaped() -> None:
    """Without another wording nothing is marked."""
    assert marked(["a *b*"]) == ("a &#42;b&#42;",)


def test_same_words_ignores_marks() -> None:
    """Two wordings are the same if their words are."""
    assert same_words("No, never.", "no never")
    assert not same_words("no never", "never no")


@given(st.lists(st.text(alphabet="ab c,", max_size=20), min_size=2, max_size=3))
def test_no_word_is_added_or_lost(wordings: list[str]) -> None:
    """Without the marks each wording has its own words in their order."""
    assert [shown.replace("**", "").split() for shown in marked(wordings)] == [text.split() for text in wordings]


def test_words_side_by_side_are_marked_together() -> None:
    """Two words that differ and stand side by side are one bold stretch."""
    first, other = marked(("He will go to Rill", "He did not go to Rill"))
    assert (first, other) == ("He **will** go to Rill", "He **did not** go to Rill")


def test_what_a_fragment_has_not_is_no_other_wording() -> None:
    """Where a fragment begins in other words, the longer wording is marked for as many words, not from its start."""
    first, other = marked(("They hope that it has a good use of time", "will be a good use of time"))
    assert (first, other) == ("They hope that **it has** a good use of time", "**will be** a good use of time")
