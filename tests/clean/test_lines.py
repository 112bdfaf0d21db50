"""Lines and the page that they make."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.lines import fold, lines_of, page_of

PROSE = "The harbour master of Westport said on Monday that the quay would reopen within the week, if all went well."


def test_a_line_knows_its_words_and_its_place() -> None:
    """Blank lines are left out, the space around words and the mark before them is no part of a line."""
    content = "Title\n\n  ## The  quay \n- one\n> said\n2. two"
    lines = tuple(lines_of(content))
    assert [(line.mark, line.words) for line in lines] == [
        ("", "Title"),
        ("##", "The  quay"),
        ("-", "one"),
        (">", "said"),
        ("2.", "two"),
    ]
    assert all(content[line.start : line.end] == line.words for line in lines)


@pytest.mark.parametrize("words", ["He left.", "Did he?", 'She said "no."', "He left (at noon).", "She said:", "“No!”"])
def test_a_closed_line_ends_with_a_stop(words: str) -> None:
    """A stop, a colon or a comma closes a line, whatever marks follow it."""
    assert next(lines_of(words)).closed


@pytest.mark.parametrize("words", ["Ports reopen", "Moss calls it 'useful'", "The quay (left)", 'A "pause"', "2031"])
def test_an_open_line_does_not(words: str) -> None:
    """A closing quotation mark or bracket alone closes nothing."""
    assert not next(lines_of(words)).closed


def test_folded_words_can_be_compared() -> None:
    """Case, accents, punctuation and spaces make no difference."""
    assert fold("  Türkiye’s  “Élan”: U.S.-led! ") == "turkiye s elan u s led"


@given(st.text() | st.text(alphabet="aeéèñ\u0301\u0308\u200b’“ 1."))
def test_no_mark_is_left_on_a_letter(words: str) -> None:
    """What is folded has no letter that combines with another, and keeps every other word character in its order."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    assert fold(words) == " ".join(re.sub(r"[^\w\s]|_", " ", kept).split())


def test_a_page_knows_where_the_story_begins() -> None:
    """The lead is the first closed line of twelve words that has no other kind yet."""
    lines = tuple(lines_of(f"Ports reopen\n{PROSE}\nMore\n{PROSE}"))
    assert page_of(lines, (None,) * 4).lead == 1
    assert page_of(lines, (None, "caption", None, None)).lead == 3
    assert page_of(lines[:1], (None,)).lead == 1


def test_a_page_knows_what_came_before() -> None:
    """`first` leads from each line to the first with the same words."""
    lines = tuple(lines_of("Ports\nQuay\nPORTS!\nquay"))
    assert page_of(lines, (None,) * 4).first == (0, 1, 0, 1)


def test_a_tidy_page_closes_its_paragraphs() -> None:
    """Where most long lines have no stop at the end, an open end says nothing."""
    lines = tuple(lines_of(f"{PROSE}\n{PROSE[:-1]}\n{PROSE[:-1]} too"))
    assert not page_of(lines, (None,) * 3).tidy
    assert page_of(lines[:1], (None,)).tidy


@given(st.text("a# \n->1.\t", max_size=40))
def test_every_visible_word_is_in_one_line(content: str) -> None:
    """Lines stand in order and hold all words, marks aside."""
    lines = list(lines_of(content))
    assert all(a.end <= b.start for a, b in pairwise(lines))
    assert all(line.words == line.words.strip() != "" for line in lines)
    assert "".join(line.words for line in lines).count("a") == content.count("a")
