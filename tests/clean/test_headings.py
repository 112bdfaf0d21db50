"""Headlines, subheads and the headlines of other articles."""

from __future__ import annotations

import pytest

from generator.clean.headings import (
    heads,
    is_above_headline,
    is_dashed_heading,
    is_duplicate,
    is_headline,
    is_marked_heading,
    is_offer,
    is_question,
    is_repeated_headline,
    is_subhead,
)
from generator.clean.lines import Page, lines_of, page_of
from generator.model import BlockKind

LEAD = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week."
NEXT = "Moss told the board that the new cranes were safe, although two of them had been damaged by the storm."


def page(*lines: str, kinds: tuple[BlockKind | None, ...] = ()) -> Page:
    """Make a page; kinds that are not given are not known."""
    found = tuple(lines_of("\n".join(lines)))
    return page_of(found, kinds + (None,) * (len(found) - len(kinds)))


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (("Ports reopen after storm", LEAD), 0),
        (("# Ports", LEAD), 0),
        (("Westport", "Ports reopen after storm", LEAD), 1),
        (("Harbour crisis", "Ports reopen after the storm", LEAD), 1),
        (("Ports reopen today", "Ada Lind, Ben Dale and Cleo Moss", LEAD), 0),
        (("Will the ports reopen?", LEAD), 0),
        (("The ports reopen.", LEAD), 0),
        ((LEAD, "Ports reopen"), None),
        (("One sentence. And another one", LEAD), 0),
        (("Ports reopen. The strike goes on.", LEAD), 0),
        (("Shipping news", "Harbour jobs", "Tide tables", "Ports reopen after the long storm", LEAD), 3),
        (("Shipping news", "Harbour jobs", "Tide tables", "Will the ports reopen this week?", LEAD), 3),
        (("Ports reopen", "Ada Lind", "The strike is over, says the union", LEAD), 0),
        (("Shipping news", "Harbour jobs", "Tide tables", LEAD), 0),
    ],
)
def test_the_headline_is_the_first_line_that_can_be_one(lines: tuple[str, ...], headline: int | None) -> None:
    """Two words or more above the story, and no running text; at most one."""
    found = page(*lines)
    assert [i for i in range(len(lines)) if is_headline(found, i)] == ([] if headline is None else [headline])


def test_a_page_has_one_headline() -> None:
    """Where it is known, no other line is one."""
    assert not is_headline(page("Ports reopen", "Quay open", LEAD, kinds=("headline",)), 1)


@pytest.mark.parametrize(
    ("words", "repeats"),
    [
        ("Ports reopen after the great storm - Harbour Post", True),
        ("PORTS REOPEN AFTER THE GREAT STORM", True),
        ("Ports close before the great storm", False),
        ("Ports reopen after the great storm.", False),
    ],
)
def test_a_repeated_headline_may_differ_by_a_word(words: str, repeats: bool) -> None:  # noqa: FBT001 - a table's column
    """The outlet's name behind it makes it no other headline; a stop makes it a sentence."""
    head = "Ports reopen after the great storm and a strike"
    assert (
        is_repeated_headline(
            page(head, f"{words} and a strike"[: None if repeats else len(words)], LEAD, kinds=("headline",)), 1
        )
        is repeats
    )


def test_a_duplicate_stood_on_the_page_before() -> None:
    """The first copy is none, and neither are single words."""
    found = page("Ports reopen", "Ports REOPEN!", "Photo", "Photo")
    assert [is_duplicate(found, i) for i in range(4)] == [False, True, False, False]


def test_a_caption_is_no_first_copy_of_the_story() -> None:
    """A sentence of the story that a caption above the story has told before is the story's own."""
    found = page(NEXT, LEAD, NEXT, kinds=("caption",))
    assert [is_duplicate(found, i) for i in range(3)] == [False, False, False]
    found = page(NEXT, LEAD, NEXT, kinds=("paragraph",))
    assert [is_duplicate(found, i) for i in range(3)] == [False, False, True]


def test_what_stands_above_the_headline_is_left_over() -> None:
    """Only lines before it, and only where it is known."""
    found = page("Westport", "Ports reopen", LEAD, kinds=(None, "headline"))
    assert [is_above_headline(found, i) for i in range(3)] == [True, False, False]
    assert not is_above_headline(page("Westport", LEAD), 0)


def test_a_marked_heading_needs_a_headline_above() -> None:
    """A Markdown heading is a subhead, unless it is the headline itself."""
    found = page("# Ports reopen", LEAD, "## The cranes", kinds=("headline",))
    assert is_marked_heading(found, 2)
    assert not is_marked_heading(page("# Ports reopen"), 0)


@pytest.mark.parametrize(
    ("words", "heading"), [("- 'Safe cranes' -", True), ("— The board —", True), ("- one thing", False)]
)
def test_an_agency_puts_dashes_around_a_crosshead(words: str, heading: bool) -> None:  # noqa: FBT001 - a table's column
    """A dash at both ends makes a crosshead, one before it a list."""
    assert is_dashed_heading(page(words), 0) is heading


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Are the cranes safe?", True),
        ("'Are the cranes safe?'", False),
        ("She stayed. But are the cranes safe?", False),
        ("Why?", False),
    ],
)
def test_a_question_alone_is_a_subhead(words: str, question: bool) -> None:  # noqa: FBT001 - a table's column
    """A short one below the lead that is nobody's words."""
    assert is_question(page("Ports reopen", LEAD, words, NEXT), 2) is question
    assert not is_question(page(words, LEAD), 0)


def test_offers_stand_in_rows() -> None:
    """Two headlines in a row below the lead offer other articles, and so does one with nothing below."""
    found = page("Ports reopen", LEAD, "Storm hits Norland", "Board meets crews", NEXT, "Ministry names new envoy")
    assert [is_offer(found, i) for i in range(6)] == [False, False, True, True, False, True]


def test_a_line_that_opens_offers_makes_the_next_one_an_offer() -> None:
    """Under "Most read" stands another article's headline, under an advert a subhead."""
    offered = page("Ports reopen", LEAD, "Most read", "Storm hits Norland", NEXT, kinds=(None, None, "boilerplate"))
    assert is_offer(offered, 3)
    advert = page("Ports reopen", LEAD, "Advertisement", "Storm hits Norland", NEXT, kinds=(None, None, "boilerplate"))
    assert not is_offer(advert, 3)


def test_a_single_headline_is_an_offer_only_among_offers() -> None:
    """A heading that the part below does not take up is a subhead, unless the page offers other articles elsewhere."""
    single = page("Ports reopen", LEAD, "Elections near in Norland", NEXT)
    assert not is_offer(single, 2)
    assert is_subhead(single, 2)
    among = page("Ports reopen", LEAD, "Elections near in Norland", NEXT, "Storm hits", "Board meets", NEXT)
    assert is_offer(among, 2)
    taken_up = page("Ports reopen", LEAD, "Moss calls cranes safe", NEXT, "Storm hits", "Board meets", NEXT)
    assert not is_offer(taken_up, 2)


@pytest.mark.parametrize(
    ("words", "can"),
    [
        ("Board meets crews", True),
        ("Board meets crews.", False),
        ("- Board meets crews", False),
        ("One sentence. Then another one", False),
        (" ".join(["word"] * 19), False),
    ],
)
def test_a_heading_is_short_and_open(words: str, can: bool) -> None:  # noqa: FBT001 - a table's column
    """One sentence at most, no stop, no mark of a list."""
    assert heads(next(lines_of(words))) is can
