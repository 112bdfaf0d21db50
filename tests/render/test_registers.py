"""Marks of registers, and what statements are about."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.escape import Markdown
from generator.render.registers import Subjects, day_key, keyed, valued


def test_a_key_stands_beside_the_words() -> None:
    """A day is found by its ISO value; what has none stays plain, and markup stays markup."""
    assert keyed("22 October 2025", "2025-10-22") == '<span data-sort="2025-10-22">22 October 2025</span>'
    assert keyed("–", None) == "–"
    assert keyed(Markdown("<b>2</b>"), 2) == '<span data-sort="2"><b>2</b></span>'


def test_a_key_cannot_leave_its_mark() -> None:
    """Whatever a user's correction sets as a day stays inside the attribute."""
    assert keyed("x", '"><svg>') == '<span data-sort="&quot;&gt;&lt;svg&gt;">x</span>'


def test_values_are_marked_one_by_one() -> None:
    """A value that holds "and" is one value; words are escaped."""
    assert valued(("trade and <b>", "tariff")) == (
        '<span class="value">trade and &#60;b&#62;</span> and <span class="value">tariff</span>'
    )
    assert valued(()) == ""


def test_a_statement_without_a_day_has_that_of_its_article(briefing: Briefing) -> None:
    """The article's day finds a statement of which no day is told."""
    book = open_book(briefing)
    quotation = book.dossier.quotations[0]
    source = book.sources[quotation.citations[0].source]
    assert day_key(replace(quotation, date="2025-05-01"), source) == "2025-05-01"
    assert day_key(replace(quotation, date=None), source) == source.extract.text.published


def test_subjects_are_actors_that_the_words_name(briefing: Briefing) -> None:
    """An actor with a page is a subject by any of its names, as a whole word; the speaker and shared names are none."""
    book = open_book(briefing)
    quotation = book.dossier.quotations[0]
    first, second = (book.actors[id_] for id_ in tuple(book.sheets)[:2])
    subjects = Subjects(book)

    def about(words: str) -> tuple[str, ...]:
        said = replace(quotation, id="q-new", speaker=None, citations=(replace(quotation.citations[0], text=words),))
        return subjects.of(said)

    assert about(f"{second.name} met {first.name}.") == (second.id, first.id)
    assert about(f"un{first.name.lower()}") == ()
    assert about(f"{first.name}x") == ()


def test_a_listed_subject_comes_first(briefing: Briefing) -> None:
    """What the speaker's page lists a quotation under is its first subject."""
    sheet = next(sheet for sheet in briefing.sheets if sheet.said)
    other = next(one.actor for one in briefing.sheets if one.actor != sheet.actor)
    listed = replace(sheet, subjects=((other, sheet.said),))
    book = open_book(replace(briefing, sheets=tuple(listed if one is sheet else one for one in briefing.sheets)))
    quotation = next(one for one in book.dossier.quotations if one.id == sheet.said[0])
    assert Subjects(book).of(quotation)[0] == other
