"""The lines of printed pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.acquire.importing.paragraphs import pages_of, paragraphs, repeated, without_repeated

PAGE_1 = """3/4/31, 9:05 AM Ports reopen today
Ports reopen today
The harbour master of Westport, Ada Moss, said on Mon-
day that the quay would reopen.
Moss told the board that the cranes were safe, and the
https://harbour.example/ports 1/2"""
PAGE_2 = """3/4/31, 9:05 AM Ports reopen today
crews of the well-
known Westport Line could go back.
The board agreed.
https://harbour.example/ports 2/2"""


def test_headers_and_footers_go() -> None:
    """What most pages repeat at their edges, but for the numbers, is no part of the article."""
    pages = pages_of((PAGE_1, PAGE_2))
    assert repeated(pages) == {(1, "0/0/0, 0:0 AM Ports reopen today"), (-1, "https://harbour.example/ports 0/0")}
    assert [page[0] for page in without_repeated(pages)] == ["Ports reopen today", "crews of the well-"]


def test_lines_become_paragraphs_across_pages() -> None:
    """Broken words are mended, a line with room ends a paragraph, and a page does not."""
    assert paragraphs(without_repeated(pages_of((PAGE_1, PAGE_2)))) == (
        "Ports reopen today",
        "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen.",
        "Moss told the board that the cranes were safe, and the crews of the well-known Westport Line could go back.",
        "The board agreed.",
    )


def test_a_page_number_alone_goes() -> None:
    """At the edge of a page, and only there."""
    pages = pages_of(("One line\nPage 1 of 9", "another\nb\nc\nd\n1969\ne\nf\ng"))
    assert without_repeated(pages)[0] == ("One line",)
    assert "1969" in without_repeated(pages)[1]


def test_a_blank_line_ends_a_paragraph_only_behind_a_stop() -> None:
    """A blank in the middle of a sentence is a break of the page."""
    lines = ("a" * 50 + " said", "", "b" * 50 + ".", "", "c" * 50 + ".")
    assert [len(words) for words in paragraphs((lines,))] == [107, 51]


def test_other_hyphens_stay() -> None:
    """A hyphen before a capital belongs to the word; a soft hyphen never does."""
    assert paragraphs((("the talks between the Anglo-", "Irish sides were the first ones"),)) == (
        "the talks between the Anglo-Irish sides were the first ones",
    )
    assert paragraphs((("the talks were again post\u00ad", "Poned"),)) == ("the talks were again postPoned",)


@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_pages_can_be_joined(texts: list[str]) -> None:
    """No text breaks the joining, and no paragraph is empty."""
    assert all(paragraphs(without_repeated(pages_of(texts))))


def test_words_of_the_story_that_return_are_no_header() -> None:
    """A subheading on many pages stays: only what stands at the same place of most pages goes."""
    pages = pages_of(tuple(f"Post {n}\n{'line ' * n}\n{'x ' * (n + 3)}\nIn brief\nend {'y ' * n}" for n in (1, 2, 3)))
    assert [page.count("In brief") for page in without_repeated(pages)] == [0, 0, 0]
    moved = pages_of(
        ("a\nIn brief\nb\nc\nd\ne\nf\ng", "h\ni\nj\nk\nIn brief\nl\nm\nn", "o\np\nq\nr\ns\nt\nu\nIn brief")
    )
    assert [page.count("In brief") for page in without_repeated(moved)] == [1, 1, 1]


def joined(above: str, line: str, elsewhere: str = "") -> str:
    """Join two lines of a page that has other words, too."""
    full = "The harbour master of Westport said on Monday that all of this"
    return paragraphs(((f"{full} {above}", line, "", elsewhere),))[0].removeprefix(f"{full} ")


def test_a_hyphen_at_the_end_of_a_line_is_the_words_own_where_the_article_says_so() -> None:
    """The same word elsewhere decides, with its hyphen or without; else the first part of a usual compound keeps it."""
    assert joined("was mis-", "taken.") == "was mistaken."
    assert joined("was well-", "known.") == "was well-known."
    assert joined("was well-", "being.", "Their wellbeing matters.") == "was wellbeing."
    assert joined("was ice-", "free.", "The ice-free port opened.") == "was ice-free."
    assert joined("was misrepre\u2010", "sented.") == "was misrepresented."
    assert joined("was misrepre \u2010", "sented.") == "was misrepresented."
    assert joined("in Guinea-", "Bissau.") == "in Guinea-Bissau."
