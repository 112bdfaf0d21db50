"""When two quotations are one utterance in two wordings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.wordings import ACROSS, WITHIN, joined, wording

LONG = "The minister hopes that one day the bridge can open again, but we want a tangible result out of that meeting."

CASES = (
    ("the same words, other marks", "We wait, here.", "we wait here", "the same words"),
    ("a part", "the bridge can open again", LONG, "a part of it"),
    (
        "a part, one little word changed",
        "the bridge could open again, but we want",
        LONG,
        "a part of it in other little words",
    ),
    (
        "pronouns changed",
        "will be a good use of his harbour",
        "We want to be sure that it is a good use of the mayor's harbour.",
        "a part of it in other little words",
    ),
    (
        "another translation",
        "Patience is always better than confrontation or any quarrel, and especially war.",
        "Patience is always better than any confrontation, any quarrels, or especially war.",
        "a part of it in other little words",
    ),
    (
        "another wording",
        "The port will reopen in spring after long repairs of the northern pier",
        "The port will surely reopen in spring after the repairs of its northern pier",
        "another wording of it",
    ),
)
APART = (
    ("little words alone", "it is what it is", "it is what it was, and that is that"),
    ("a short part", "bridge can open", LONG),
    (
        "a like sentence",
        "We will never sell the harbour to a foreign bank",
        "We will never sell the railway to a foreign state",
    ),
    ("the contrary of nothing", "no comment on the matter today", "the minister spoke on fish"),
)


@pytest.mark.parametrize(("left", "right", "rule"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_joined(left: str, right: str, rule: str) -> None:
    """Two wordings of one utterance are joined, with the rule that says why."""
    found = joined(wording(left), wording(right), WITHIN)
    assert found is not None
    assert found[0] == rule


@pytest.mark.parametrize(("left", "right"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_apart(left: str, right: str) -> None:
    """What only sounds alike stays apart."""
    assert joined(wording(left), wording(right), ACROSS) is None


def test_moved_clauses_join_across_articles_only() -> None:
    """Two outlets may move a clause; one article that says it twice says two things."""
    left = wording("As two old harbour towns, there should be no customs barrier between us")
    right = wording("There should be no customs barrier between two old harbour partners")
    assert joined(left, right, ACROSS) == ("another wording of it, its clauses moved", pytest.approx(0.857, abs=0.01))
    assert joined(left, right, WITHIN) is None


def test_words_are_bare() -> None:
    """Case, accents, marks and apostrophes do not tell words apart; little words are no stems."""
    assert wording("It’s the Café — really!").words == ("its", "the", "cafe", "really")
    assert wording("It’s the Café — really!").stems == ("cafe", "really")


@given(st.text("abc dé'’.", max_size=40), st.text("abc dé'’.", max_size=40))
def test_the_order_of_arguments_is_nothing(left: str, right: str) -> None:
    """Whichever wording comes first, the answer is the same; equal words are always joined."""
    one, two = wording(left), wording(right)
    assert joined(one, two, ACROSS) == joined(two, one, ACROSS)
    assert joined(one, one, WITHIN) == ("the same words", 1.0)
