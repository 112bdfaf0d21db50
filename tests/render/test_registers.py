"""Marks of registers."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.model.tongue import TONGUES
from generator.render.book import open_book
from generator.render.escape import Markdown
from generator.render.registers import day_key, keyed, valued


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


def test_values_are_joined_in_the_language_of_the_site() -> None:
    """A German register has no "and" between two measures."""
    assert valued(("Zoll", "Reiseverbot"), TONGUES["de"]) == (
        '<span class="value">Zoll</span> und <span class="value">Reiseverbot</span>'
    )


def test_a_statement_without_a_day_has_that_of_its_article(briefing: Briefing) -> None:
    """The article's day finds a statement of which no day is told."""
    book = open_book(briefing)
    quotation = book.dossier.quotations[0]
    source = book.sources[quotation.citations[0].source]
    assert day_key(replace(quotation, date="2025-05-01"), source) == "2025-05-01"
    assert day_key(replace(quotation, date=None), source) == source.extract.text.published
