"""Hard-wrapped lines."""

from __future__ import annotations

import textwrap

import pytest

from generator.clean.edits import apply, draft_of
from generator.clean.wraps import hard_wraps

PARAGRAPHS = (
    (
        "The harbour master of Westport said on Monday that the quay would reopen within a week, provided that the "
        "inspectors of the Grain Board found the new cranes safe and the insurers agreed to the terms that were set."
    ),
    (
        "Ships from Norland have waited outside the harbour since early March, and their crews have been supplied by "
        "boat. The owners hope that the first of them can be unloaded before the end of the month, an agent said."
    ),
)


def joined(text: str) -> str:
    """Give `text` with its hard wraps joined."""
    return apply(draft_of(text), hard_wraps(text)).content


@pytest.mark.parametrize("width", [50, 72, 100])
def test_a_wrapped_text_gets_its_paragraphs_back(width: int) -> None:
    """What a program broke at any usual width is joined, and the blank lines between paragraphs stay."""
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert joined(wrapped) == "\n\n".join(PARAGRAPHS)


def test_a_headline_above_a_wrapped_text_stays_a_line() -> None:
    """A line longer than the width was not broken by the program, and a short one could have been longer."""
    head = "A headline that runs on for much longer than any line of the text that stands below it on this page"
    text = f"{head}\nMarch 4, 2031\n\n" + "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    assert joined(text).split("\n")[:2] == [head, "March 4, 2031"]


def test_a_hyphen_at_the_line_end_joins_without_a_space() -> None:
    """A compound that was broken behind its hyphen is whole again."""
    text = textwrap.fill(PARAGRAPHS[0].replace("harbour master", "harbour-master"), 16 + 30)
    broken = text.replace("harbour-master", "harbour-\nmaster") if "harbour-\n" not in text else text
    assert "harbour- master" not in joined(broken)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS * 3),
        "Close\nNewsletters\nShare this\nPost",
        "Short line\nanother short line\na third short line\nand a fourth",
        "- one thing that is long enough to be a line of its own\n- another thing\n- a third thing\n- a fourth",
        "",
    ],
)
def test_lines_that_are_paragraphs_stay(text: str) -> None:
    """One paragraph a line, menus and lists are not joined."""
    assert joined(text) == text
