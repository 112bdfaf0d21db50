"""Conditions stand in the words of those who make them."""

from __future__ import annotations

import pytest

from generator.merge.conditions import conditions_in
from generator.model import Citation, Quotation


def _said(text: str) -> Quotation:
    cited = Citation("one", 3, 10, 10 + len(text), text)
    return Quotation("q-1", text, "berg", "Berg", "named", None, (cited,), (cited,), "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "We may meet, but we want to make sure that it is worth the journey.",
            "make sure that it is worth the journey",
        ),
        ("I will come only if the guns fall silent. Nothing else counts.", "only if the guns fall silent"),
        ("There will be no summit unless both sides want one,", "unless both sides want one"),
    ],
)
def test_a_demand_is_a_condition_to_the_end_of_its_sentence(text: str, words: str) -> None:
    """The condition is a part of the quotation, which is its subject and its evidence."""
    (found,) = conditions_in(("q-1",), {"q-1": _said(text)})
    assert (found.subject, found.property, found.value) == ("q-1", "condition", words)
    assert found.value in found.evidence.text


@pytest.mark.parametrize("text", ["We had a good talk.", "Not until then.", "We ensured it."])
def test_other_words_demand_nothing(text: str) -> None:
    """A phrase of too few words, or none of the list, is no condition."""
    assert conditions_in(("q-1",), {"q-1": _said(text)}) == ()


def test_only_what_is_about_the_record_counts() -> None:
    """A quotation that is no reaction gives the record no condition."""
    assert conditions_in((), {"q-1": _said("I will come only if the guns fall silent.")}) == ()
