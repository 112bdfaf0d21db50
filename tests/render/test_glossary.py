"""What the words of a status mean."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.model import Briefing, ContactStatus, Factuality, SanctionStatus
from generator.render import render
from generator.render.glossary import CONTACT_WORDS, SANCTION_WORDS, SURE_WORDS, meaning


def test_every_status_has_its_words() -> None:
    """No status word can appear on a page that is not explained."""
    assert tuple(SANCTION_WORDS) == get_args(SanctionStatus)
    assert tuple(CONTACT_WORDS) == get_args(ContactStatus)
    assert set(SURE_WORDS) == set(get_args(Factuality)) - {"fact"}


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("held", "it has taken place"),
        (
            "refused",
            "of a sanction: somebody who must agree does not; of a contact: a side that was asked does not want it",
        ),
        ("unheard", ""),
    ],
)
def test_a_word_with_two_meanings_says_both(status: str, words: str) -> None:
    """A tooltip never gives the meaning of the other register."""
    assert meaning(status) == words


def test_a_page_explains_the_words_that_it_uses(briefing: Briefing) -> None:
    """The fold at the foot lists each status of the page once, and no other."""
    pages = {page.path: page.content for page in render(briefing)}
    content = pages["diplomacy/c-call.md"]
    assert content.count("<dt>held</dt><dd>it has taken place</dd>") == 1
    assert "<dt>imposed</dt>" not in content
    assert '<details class="words"' not in pages["statements.md"]


def test_doubt_and_grades_are_explained_where_they_stand(briefing: Briefing) -> None:
    """A phrase of doubt has its meaning as a tooltip and at the foot; number and letters lead to the page on method."""
    pages = {page.path: page.content for page in render(briefing)}
    content = pages["diplomacy/c-lisbon.md"]
    assert '<span title="it is called likely or expected, not certain">said to be likely, not certain</span>' in content
    assert "<dt>said to be likely, not certain</dt><dd>it is called likely or expected, not certain</dd>" in content
    assert '<a id="reliability"></a>' in pages["method.md"]
    assert '<a id="credibility"></a>' in pages["method.md"]
