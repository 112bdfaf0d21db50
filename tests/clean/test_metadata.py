"""What the furniture tells of an article."""

from __future__ import annotations

import pytest

from generator.clean.blocks import classified
from generator.clean.datelines import Dateline, dateline_of
from generator.clean.lines import lines_of, page_of
from generator.clean.metadata import Metadata, metadata_of
from generator.model import Article, SourceNote

LEAD = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week."
THIRD = "The board agreed with her on all of these points, and the crews went back to work on the same evening."
NEXT = "Moss told the board that the new cranes were safe, although two of them had been damaged by the storm."

NOTED = Metadata(
    "T", "O", "https://u.example", "A", "2031-03-09", "briefing.yml", place=None, published_at="2031-03-09T00:39+03:00"
)


def told(*lines: str, note: SourceNote | None = None, dateline: Dateline | None = None) -> Metadata:
    """Give what a page tells."""
    found = tuple(lines_of("\n".join(lines)))
    article = Article(id="a", file="a.txt", sha256="", raw="", note=note or SourceNote(file="a.txt"))
    return metadata_of(article, page_of(found, classified(found)), dateline)


def test_the_note_comes_first() -> None:
    """What the user says is not overruled by the page."""
    note = SourceNote(
        file="a", title="T", outlet="O", url="https://u.example", author="A", published="2031-03-09T00:39+03:00"
    )
    page = ("Ports reopen today", "By Ada Lind", "March 4, 2031", LEAD, "More from Harbour Post")
    assert told(*page, note=note) == NOTED


def test_a_bare_page_tells_nothing() -> None:
    """What is not shown is None, and the file's name stands for a headline that is not there."""
    assert told(LEAD, NEXT) == Metadata("a.txt", None, None, None, None, None, None)
    assert told("Ports reopen today", LEAD).title == "Ports reopen today"


def test_a_headline_loses_the_name_of_a_known_outlet() -> None:
    """The outlet behind a bar is no part of the title; other words are."""
    assert told("Ports reopen today | Reuters", LEAD).title == "Ports reopen today"
    assert told("Ports reopen today - Moss", LEAD).title == "Ports reopen today - Moss"


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (("Ports reopen today", "March 4, 2031", LEAD, NEXT), "2031-03-04"),
        (("Ports reopen today", "Updated March 6, 2031", "Published March 4, 2031", LEAD), "2031-03-04"),
        (("Ports reopen today", "Updated March 6, 2031", LEAD), "2031-03-06"),
        (("Ports reopen today", "By Ada Lind, March 4, 2031", LEAD), "2031-03-04"),
        (("Ports reopen today", LEAD, "March 4, 2031"), "2031-03-04"),
        (("Ports reopen today", LEAD, "March 4, 2031", NEXT, THIRD), "2031-03-04"),
        (("Ports reopen today", LEAD, NEXT, "March 4, 2031", THIRD), None),
        (("Ports reopen today", "By Ada Lind March 4, 2031 (Updated: March 6, 2031)", LEAD), "2031-03-04"),
        (("Ports reopen today", LEAD, "Read more: Storm hits", "March 4, 2031"), None),
        (("Ports reopen today", "March 4", LEAD), None),
        (("---", "title: Ports", "date: 2031-03-04", "---", "# Ports reopen", LEAD), "2031-03-04"),
    ],
)
def test_the_day_is_that_of_the_page(lines: tuple[str, ...], published: str | None) -> None:
    """A date line above the story or right under it; one beside other articles is theirs."""
    found = told(*lines)
    assert found.published == published
    assert found.published_basis == ("date line of the article" if published else None)


def test_a_dateline_gives_place_and_day() -> None:
    """Where no line gives the day, a dateline with a year does."""
    dateline = dateline_of(f"WESTPORT, March 4, 2031 (Reuters) - {LEAD}")
    found = told("Ports reopen today", LEAD, dateline=dateline)
    assert (found.place, found.published, found.published_basis) == (
        "Westport",
        "2031-03-04",
        "dateline of the article",
    )
    assert told("Ports reopen today", "March 5, 2031", LEAD, dateline=dateline).published == "2031-03-05"
    yearless = dateline_of(f"WESTPORT, March 4 (Reuters) - {LEAD}")
    assert told("Ports reopen today", LEAD, dateline=yearless).published is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("More from Harbour Post", "Harbour Post"),
        ("More From the Harbour Post", "Harbour Post"),
        ("Copyright © 2031 The Harbour Post, LLC. All rights reserved.", "The Harbour Post"),
        ("© 2031 Harbour Post Inc", "Harbour Post"),
        ("More from Politics", None),
        ("More from our newsroom and its partners", None),
        ("Copyright 2031. All rights reserved.", None),
    ],
)
def test_an_outlet_names_itself(line: str, outlet: str | None) -> None:
    """The line "More from X" and the rights name the outlet; sections and small words do not."""
    assert told("Ports reopen today", LEAD, NEXT, line).outlet == outlet


def test_an_outlet_that_signs_above_the_story_is_the_outlet() -> None:
    """A known name alone under the headline."""
    assert told("Ports reopen today", "Ada Lind", "USA TODAY", LEAD).outlet == "USA TODAY"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Lind", "Ada Lind"),
        ("BY ADA LIND AND BEN DALE", "ADA LIND AND BEN DALE"),
        ("By Ada Lind, Reuters", "Ada Lind"),
        ("By Ada Lind in Westport", "Ada Lind"),
        ("by Ada Lind March 4, 2031 10:18 pm 2 min read", "Ada Lind"),
        ("By Ada Lind | March 4, 2031", "Ada Lind"),
        ("Ada Lind, Ben Dale and Cleo Moss", "Ada Lind, Ben Dale and Cleo Moss"),
        ("Reuters", None),
    ],
)
def test_the_byline_gives_the_author(line: str, author: str | None) -> None:
    """The names, without By, the outlet, the place and the day."""
    assert told("Ports reopen today", line, LEAD).author == author


def test_a_byline_inside_the_story_is_another_piece() -> None:
    """A byline names the author in the head of the page: above the story, or under one summary of it."""
    assert told("Ports reopen today", LEAD, NEXT, "By Ada Lind", THIRD).author is None
    assert told("Ports reopen today", LEAD, "By Ada Lind", NEXT, THIRD).author == "Ada Lind"


HEAD = """---
title: "Quays reopen"
outlet: "Harbour Post"
author: "Ada Lind"
published: "2031-03-04T23:05:07-03:00"
url: "https://harbour.example/ports"
retrieved: "2031-03-09T00:00:00+00:00"
---
"""


def headed(head: str, note: SourceNote | None = None) -> Metadata:
    """Give what a seed with this head tells, whose own lines tell other things."""
    raw = f"{head}\nPorts reopen today\n\nBy Ben Dale\n\nMarch 7, 2031\n\n{LEAD}\n"
    found = tuple(lines_of(raw))
    article = Article(id="a", file="a.txt", sha256="", raw=raw, note=note or SourceNote(file="a.txt"))
    return metadata_of(article, page_of(found, classified(found)), None)


@pytest.mark.parametrize("head", [HEAD, HEAD.replace("\n", "\r\n")])
def test_the_head_of_a_file_comes_before_its_lines(head: str) -> None:
    """The day is that of the outlet's own zone, and the time of retrieval is none."""
    url = "https://harbour.example/ports"
    assert headed(head) == Metadata(
        "Quays reopen",
        "Harbour Post",
        url,
        "Ada Lind",
        "2031-03-04",
        "head of the file",
        None,
        "2031-03-04T23:05:07-03:00",
    )


def test_the_note_comes_before_the_head() -> None:
    """What the user says is not overruled by an import."""
    note = SourceNote(
        file="a", title="T", outlet="O", url="https://u.example", author="A", published="2031-03-09T00:39+03:00"
    )
    assert headed(HEAD, note) == NOTED


@pytest.mark.parametrize("published", ["2031-02-30", "2031-13-01T00:00", "soon"])
def test_a_day_that_is_none_is_passed_over(published: str) -> None:
    """The lines of the page still count."""
    assert headed(f"---\npublished: {published}\n---\n").published == "2031-03-07"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//harbour.example", "https://a b", "data:text/html,x"])
def test_only_an_address_of_the_web_is_taken(url: str) -> None:
    """It becomes a link on a page."""
    assert headed(f'---\nurl: "{url}"\n---\n').url is None


@pytest.mark.parametrize(
    ("published", "at"),
    [
        ("2031-03-04T23:05:07-03:00", "2031-03-04T23:05:07-03:00"),
        ("2031-03-04 23:05", "2031-03-04T23:05"),
        ("2031-03-04T23:05Z", "2031-03-04T23:05Z"),
        ("2031-03-04", None),
        ("2031-03-04T29:05", None),
        ("2031-03-04T23:05pm", None),
    ],
)
def test_the_time_is_told_where_it_is_one(published: str, at: str | None) -> None:
    """A time stands beside its day, with the zone if one is told; what is no time is left at the day."""
    found = headed(f'---\npublished: "{published}"\n---\n')
    assert (found.published, found.published_at) == ("2031-03-04", at)


def test_a_time_of_another_day_is_not_told() -> None:
    """Where the user names another day than the head of the file, the time of the head does not count."""
    assert headed(HEAD, SourceNote(file="a", published="2031-03-05")).published_at is None
    assert headed(HEAD, SourceNote(file="a", published="2031-03-04")).published_at == "2031-03-04T23:05:07-03:00"


def test_the_language_is_that_of_the_head() -> None:
    """What the page declared when it was imported is carried on."""
    assert headed("---\nlanguage: en-GB\n---\n").language == "en-GB"
