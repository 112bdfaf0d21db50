"""Words below a picture."""

from __future__ import annotations

import pytest

from generator.clean.captions import (
    is_alternative_text,
    is_caption,
    is_credited_caption,
    is_labelled_caption,
    is_under_credit,
    label_of,
)
from generator.clean.lines import Page, lines_of, page_of

LEAD = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week."
NEXT = "Moss told the board that the new cranes were safe, although two of them had been damaged by the storm in March."


def page(*lines: str) -> Page:
    """Make a page on which no kind is known."""
    found = tuple(lines_of("\n".join(lines)))
    return page_of(found, (None,) * len(found))


@pytest.mark.parametrize(
    "words",
    [
        "Ada Moss (R) and Ben Lind wave from the quay in Westport, March 4, 2031. (AFP Photo)",
        "The quay after the storm. (Photo: AFP/Getty Images)",
        "The quay after the storm. REUTERS/Ben Lind",
        "The quay in this undated photo released by the board",
        "Ada Moss speaks at the harbour on Monday (AP Photo/Ben Lind)",
        "Image copyright Reuters Image caption The quay in March",
        "Ada Moss (L to R), Ben Lind and Cleo Dale pose at the quay",
        "FILE PHOTO: The quay in March",
        "The quay after the storm. | Reuters",
        "Ada Moss greets the crew at the harbour (Reuters)",
        "Moss walks along the quay, with Lind, left, behind her",
    ],
)
def test_a_caption_has_marks_of_its_own(words: str) -> None:
    """A credit, who stands where, or the words that only captions use."""
    assert is_credited_caption(page(words), 0)


@pytest.mark.parametrize(
    "words",
    [
        LEAD,
        "Sen. Ada Moss (R) said that she would vote against the bill.",
        "Moss meets Lind in Westport on Friday.",
        "The talks ended without an agreement. (Reuters)",
        "A photo of the quay was sent to the board, Moss said.",
        "She has left, right or wrong, the party.",
        "Westport faced new waves of storms on Friday.",
        "Moss dined with her peers in Westport on Friday.",
        "She appeared in a photo that the board had posted.",
        "Experts who had seen a satellite image of the quay agreed.",
        "The board posted a screenshot of the plan.",
        "Right after the talks, Moss left for the airport.",
    ],
)
def test_a_sentence_of_the_story_has_not(words: str) -> None:
    """One weak sign is not enough."""
    assert not is_credited_caption(page(words), 0)


def test_the_second_copy_of_a_caption_is_left_to_another_rule() -> None:
    """The first stays a caption, the copy is a duplicate."""
    words = "The quay after the storm. (AFP Photo)"
    assert [is_credited_caption(page(words, words), i) for i in (0, 1)] == [True, False]


@pytest.mark.parametrize(
    "words",
    [
        "A guard peers through the gate of the harbour in Westport on Friday.",
        "Security footage shows the crane falling on March 2.",
        "Ada Moss complained about the state of the cranes after the storm on Sunday",
        "Moss was under pressure before the board met for the second time",
        f"Warning: {NEXT}",
        "The harbour master, who had warned of the storm, was in charge of the quay when the first of the cranes fell",
    ],
)
def test_a_caption_is_known_by_its_style(words: str) -> None:
    """What a camera sees on a day, an open full sentence, or the story told again."""
    assert is_caption(page(LEAD, NEXT, words, NEXT), 2)


@pytest.mark.parametrize(
    "words",
    [
        "Board promises safer cranes after storm",
        "There is some debate about the costs of all this in the end",
        "What the storm has done to the cranes of the harbour of Westport",
        "Moss: 'We will do all that has to be done for the quay'",
        "Moss added: The cranes were damaged by the storm in March.",
        "Moss visits the harbour of Westport on Friday.",
        "She smiles often, said Lind, who was there on Friday.",
        "The harbour master said: “We will do all that can be done for the quay, and the crews of Westport know it",
        "“We will do all that can be done for the quay, and the crews of Westport know that we will",
        "The quay was hit by the storm in the night to Monday. The crews of Westport have worked on it ever since",
        NEXT,
    ],
)
def test_subheads_and_paragraphs_have_another_style(words: str) -> None:
    """Headlines save small words, questions are no captions, and plans are no pictures."""
    assert not is_caption(page(LEAD, NEXT[:-40] + ".", words, "The board agreed with her on all of these points."), 2)


def test_style_says_nothing_above_the_story() -> None:
    """A long open line under the headline is its deck."""
    deck = "Ada Moss complained about the state of the cranes after the storm on Sunday"
    assert not is_caption(page("Ports reopen", deck, LEAD), 1)


def test_an_open_line_under_a_credit_is_its_caption() -> None:
    """One or two of them, and none that closes its sentence."""
    lines = tuple(lines_of(f"Getty Images\nA man waves on the quay\nThe last crew leaves the quay\n{LEAD}"))
    found = page_of(lines, ("credit", None, None, None))
    assert [is_under_credit(found, i) for i in range(4)] == [False, True, True, False]


def test_a_text_for_a_picture_begins_its_caption() -> None:
    """The same words, then more of them in the caption that follows at once."""
    lines = tuple(lines_of(f"Ada Moss on the quay.\nMore\nAda Moss on the quay. AFP Photo\n{LEAD}"))
    found = page_of(lines, (None, None, "caption", None))
    assert [is_alternative_text(found, i) for i in range(4)] == [True, False, False, False]


@pytest.mark.parametrize("label", ["Image caption: ", "Image caption, ", "Media caption ", "Video caption: "])
def test_a_label_makes_a_caption(label: str) -> None:
    """What an outlet or an import writes before a caption tells it for certain, however short or long the words are."""
    assert label_of(f"{label}The quay in March") == len(label)
    assert is_labelled_caption(page(f"{label}The quay."), 0)
    assert is_labelled_caption(page(label + LEAD * 12), 0)


@pytest.mark.parametrize(
    "words", ["Image captions are written by hand.", "Image caption", "The image caption: a quay."]
)
def test_words_about_captions_are_no_label(words: str) -> None:
    """Only a label with words behind it counts."""
    assert label_of(words) == 0
