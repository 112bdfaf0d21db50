"""Headings that lost their line."""

from __future__ import annotations

import pytest

from generator.clean.insets import insets

HEADLINE = "Storm news: Westport harbour to reopen within the week"
PART = "Westport harbour to reopen within the week"
ECHO = "The board said that all cranes of the harbour were safe"


def words_of(paragraph: str, headline: str = HEADLINE) -> list[str]:
    """Give the words of each inset."""
    return [span.of(paragraph) for span in insets(paragraph, headline)]


def test_the_headline_between_sentences_is_an_inset() -> None:
    """The whole headline, or what follows its colon, wherever it stands alone."""
    assert words_of(f"The storm is over. {PART} Ada Moss said so. It is. {HEADLINE}") == [PART, HEADLINE]


def test_a_sentence_that_begins_again_before_its_stop_has_an_inset() -> None:
    """The first time the words were a heading."""
    assert words_of(f"It is over. {ECHO} After a long day, {ECHO[0].lower()}{ECHO[1:]}, and paid.") == []
    assert words_of(f"It is over. {ECHO} On Monday, {ECHO}, and paid. All went home.") == [ECHO]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The storm is over. Ada Moss said so.",
        f"Moss promised that {PART} and left.",
        f"She said it. {PART} or later.",
        "We will not go, we will not go, we will not go there again.",
        f"{ECHO}. On Monday, {ECHO}.",
        "",
    ],
)
def test_ordinary_paragraphs_have_none(paragraph: str) -> None:
    """A headline inside a sentence, and words that come again after a stop, stay."""
    assert words_of(paragraph) == []


def test_a_short_headline_is_no_evidence() -> None:
    """Four words can stand anywhere."""
    assert words_of("It is over. Ports reopen today Moss said.", "Ports reopen today") == []
