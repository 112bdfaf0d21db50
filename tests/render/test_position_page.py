"""The position map as a page and as data."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.model import Assertion, Briefing, Subject
from generator.render.book import open_book
from generator.render.lists import SUBJECTS
from generator.render.position_page import LINES, position_pages, position_rows


@pytest.fixture
def mapped(briefing: Briefing) -> Briefing:
    """The briefing with a subject that is a record and one that is words."""
    words = briefing.dossier.quotations[0].citations[0]
    anonymous = Assertion(
        id="a-water",
        speaker=None,
        speaker_text="two  officials",
        attribution="anonymous",
        date=None,
        mixed=False,
        within=None,
        content=words,
        source=words,
        cue=replace(words, text="warned"),
        rule="",
    )
    subjects = (
        Subject("on-1", "Summit of Ana Brandt and Otto Kerr", "c-lisbon", 2, ("q-photograph", "q-postponed"), "rule"),
        Subject("on-2", "photograph", None, 2, ("q-photograph", "a-water"), "rule", words),
    )
    return replace(briefing, subjects=subjects, dossier=replace(briefing.dossier, assertions=(anonymous,)))


def _page(briefing: Briefing) -> str:
    (found,) = position_pages(open_book(briefing))
    return found.page.content


def test_each_subject_shows_who_says_what(mapped: Briefing) -> None:
    """Speakers stand under the subject with their words and notes; a record leads to its case file."""
    page = _page(mapped)
    assert "## Summit of Ana Brandt and Otto Kerr" in page
    assert "2 speakers · 2 statements · [case file](diplomacy/c-lisbon.md)" in page
    assert "**[Ana Brandt](actors/ana-brandt.md)**\n\n- “We will not sit down for a photograph,”[^" in page
    assert "words that recur[^" in page


def test_a_reported_statement_is_marked(mapped: Briefing) -> None:
    """What stands in an article's words shows the verb that reports it, and a speaker without a name its words."""
    page = _page(mapped)
    assert "**“two officials”**" in page
    assert "- <em>warned:</em> We will not sit down for a photograph," in page


def test_long_lists_are_cut_and_counted(mapped: Briefing) -> None:
    """What is left out of the page is counted and can be reached."""
    long = replace(mapped.subjects[0], statements=("q-photograph",) * (LINES + 1))
    assert "and [1 further statement](statements.md)" in _page(replace(mapped, subjects=(long,)))


def test_many_subjects_stand_on_several_pages(mapped: Briefing) -> None:
    """The weightiest stand on the first page, the others on pages behind it, each leading to the next."""
    many = replace(mapped, subjects=tuple(replace(mapped.subjects[0], id=f"on-{n}") for n in range(SUBJECTS + 2)))
    first, second = position_pages(open_book(many))
    assert (first.page.path, second.page.path) == ("positions.md", "positions/2.md")
    assert (first.title, second.title) == ("Positions", "Positions 31–32")
    assert (first.page.content.count('<a id="on-'), second.page.content.count('<a id="on-')) == (SUBJECTS, 2)
    assert "Page 1 of 2 of [Positions](positions.md) · next: [31–32](positions/2.md)" in first.page.content
    assert "Page 2 of 2 of [Positions](../positions.md) · back: [1–30](../positions.md)" in second.page.content


def test_without_subjects_the_page_says_so(briefing: Briefing) -> None:
    """An empty map is no empty page."""
    assert "No subject has two speakers or three statements." in _page(briefing)


def test_the_data_have_all_statements(mapped: Briefing) -> None:
    """Each subject is exported with every statement, its kind and its place."""
    first, second = position_rows(mapped)
    assert (first["record"], first["words"]) == ("c-lisbon", None)
    assert isinstance(second["statements"], list)
    assert [(row["id"], row["kind"]) for row in second["statements"]] == [
        ("q-photograph", "quotation"),
        ("a-water", "reported"),
    ]
    assert second["statements"][0]["text"] == "We will not sit down for a photograph,"
