"""Days that one article borrows from another."""

from __future__ import annotations

import msgspec
import pytest

from generator.clean.siblings import alike, quotations, with_borrowed_days
from generator.model import Article, Block, Run, SourceNote, Span, Text

FIRST = '"The quay will be open again before the month is over," Moss said.'
SECOND = '"We have seen the cranes, and all of the cranes are safe," said Lind.'
SECOND_ALIKE = '"We have seen the cranes and all those cranes are safe," said Lind.'


def text(name: str, content: str, published: str | None = None) -> Text:
    """Make a text of one paragraph."""
    article = Article(id=name, file=f"{name}.txt", sha256=name, raw=content, note=SourceNote(file=name))
    return Text(
        article=article,
        content=content,
        runs=(Run(0, 0, len(content)),),
        blocks=(Block("paragraph", Span(0, len(content))),),
        title="",
        published=published,
        published_basis="date line of the article" if published else None,
    )


DATED = text("dated", f"{FIRST} {SECOND}", "2031-03-05")


def borrowed(content: str, *others: Text) -> tuple[str | None, str | None]:
    """Give the day and its basis that a text of this content borrows."""
    *_, last = with_borrowed_days((*others, text("bare", content)))
    return last.published, last.published_basis


@pytest.mark.parametrize(
    ("said_on", "day", "words"),
    [
        ("on March 4", "2031-03-04", "day from 'March 4' in the article"),
        ("on March 3 and on March 5", "2031-03-05", "day from 'March 5' in the article"),
        ("on March 6", "2031-03-05", "the sibling's day"),
        ("on Feb. 1", "2031-03-05", "the sibling's day"),
        ("on March 4, 2030", "2031-03-05", "the sibling's day"),
        ("yesterday", "2031-03-05", "the sibling's day"),
    ],
)
def test_the_sibling_lends_its_year(said_on: str, day: str, words: str) -> None:
    """The latest day near the sibling's and no later than it is the article's; else it is the sibling's own."""
    assert borrowed(f"It was {said_on}. {FIRST} {SECOND_ALIKE}", DATED) == (
        day,
        f"sibling dated: 2 shared quotations; {words}",
    )


def test_a_year_may_end_between_the_two() -> None:
    """31 December belongs to the year before a sibling of 1 January."""
    lender = text("dated", f"{FIRST} {SECOND}", "2031-01-01")
    assert borrowed(f"It was on Dec. 31. {FIRST} {SECOND}", lender)[0] == "2030-12-31"


def test_one_shared_quotation_is_not_enough() -> None:
    """Everybody quotes the one line of the day."""
    assert borrowed(f"It was on March 4. {FIRST}", DATED) == (None, None)


def test_short_quotations_do_not_count() -> None:
    """Four words can be anybody's."""
    lender = text("dated", '"We are safe now," she said. "No one is hurt," he said.', "2031-03-05")
    assert borrowed('"We are safe now," she said. "No one is hurt," he said.', lender) == (None, None)


def test_the_nearest_sibling_lends() -> None:
    """More shared quotations count for more, and then the order."""
    third = '"There is nothing more to say about it today," Dale said.'
    more = text("more", f"{FIRST} {SECOND} {third}", "2031-03-07")
    assert borrowed(f"{FIRST} {SECOND} {third}", DATED, more)[0] == "2031-03-07"
    assert borrowed(f"{FIRST} {SECOND}", DATED, more)[0] == "2031-03-05"


def test_a_borrowed_day_is_not_lent_on() -> None:
    """Only an article that shows its own day is a lender."""
    third = '"There is nothing more to say about it today," Dale said.'
    fourth = '"The insurers have agreed to every single term," Dale said.'
    middle = text("middle", f"{FIRST} {SECOND} {third} {fourth}")
    found = with_borrowed_days((DATED, middle, text("far", f"{third} {fourth}")))
    assert [one.published for one in found] == ["2031-03-05", "2031-03-05", None]


def test_dated_articles_keep_their_days() -> None:
    """Nothing changes where every article has a day, or none has."""
    bare = msgspec.structs.replace(DATED, published=None, published_basis=None)
    assert with_borrowed_days((DATED, DATED)) == (DATED, DATED)
    assert with_borrowed_days((bare, bare)) == (bare, bare)


def test_quotations_are_read_in_both_kinds_of_marks() -> None:
    """Curly and straight marks, five words or more, on one line."""
    assert quotations('“One two three four five,” and "six seven eight nine ten" and "short one"') == (
        ("one", "two", "three", "four", "five"),
        ("six", "seven", "eight", "nine", "ten"),
    )


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("a b c d e", "a b c d e", True),
        ("a b c d e f g h i j", "a b c d e f g h i x", True),
        ("a b c d e", "a b c d x", False),
        ("a b c d e f g h", "a b c d e f g h i j k l m n o p", True),
        ("a b c d e", "a b c d e f g h i j", False),
    ],
)
def test_four_words_in_five_make_the_same_utterance(left: str, right: str, same: bool) -> None:  # noqa: FBT001 - a table
    """Of both together, or, from eight words on, of the shorter."""
    assert alike(tuple(left.split()), tuple(right.split())) is same
