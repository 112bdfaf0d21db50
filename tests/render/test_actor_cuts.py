"""What the page of an actor leaves out, and where it leads for the rest."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing, Statement
from generator.render.actor_cuts import MOST, names_page, said_elsewhere, statements_page
from generator.render.actor_pages import actor_pages
from generator.render.book import Book, open_book


def text_of(book: Book, actor: str) -> str:
    """The page of an actor."""
    return next(page.page.content for page in actor_pages(book) if page.page.path == f"actors/{actor}.md")


def with_sheet(briefing: Briefing, **fields: object) -> Briefing:
    """The briefing whose first actor has these fields in its sheet."""
    return replace(briefing, sheets=(replace(briefing.sheets[0], **fields), *briefing.sheets[1:]))


def test_a_small_page_is_whole(briefing: Briefing) -> None:
    """An actor of a few articles has nothing cut."""
    assert "more](" not in text_of(open_book(briefing), "ana-brandt")


def test_long_sections_are_cut_and_lead_to_the_rest(briefing: Briefing) -> None:
    """Every section that is cut says by how much, and links to where all of it stands."""
    over = 3
    many = with_sheet(
        briefing,
        met=("c-call",) * (MOST.cases + over),
        met_whom=(("otto-kerr", ("c-call",) * (MOST.notes + over)),) * (MOST.met + over),
        about=("q-postponed",) * (MOST.about + over),
        relations=(("otto-kerr", 2),) * (MOST.relations + over),
        subjects=(("c-lisbon", ("q-photograph",) * (MOST.said + over)),),
    )
    text = text_of(open_book(many), "ana-brandt")
    assert f"- [and {over} more](../diplomacy/index.md)\n" in text
    assert f"; [and {over} more](../data/briefing.json)\n" in text
    assert text.count(f"- [and {over} more](../data/briefing.json)\n") == 2  # partners, and what others say
    assert f"- [and {over} more](../statements.md)\n" in text
    assert f"| [and {over} more](../data/briefing.json) | |\n" in text


def test_a_role_shows_some_of_its_articles(briefing: Briefing) -> None:
    """A role that hundreds of articles state names the first of them, and counts the others."""
    first = briefing.dossier.actors[0]
    roles = tuple(Statement(first.id, "role", "President", first.roles[0].evidence) for _ in range(MOST.notes + 2))
    actors = (replace(first, roles=roles), *briefing.dossier.actors[1:])
    text = text_of(open_book(replace(briefing, dossier=replace(briefing.dossier, actors=actors))), "ana-brandt")
    assert "; [and 2 more](../data/actors.json)" in text


def test_quotations_of_further_subjects_are_counted(briefing: Briefing) -> None:
    """Subjects beyond those that are shown are counted by what was said on them."""
    many = with_sheet(briefing, subjects=(("c-lisbon", ("q-photograph",)),) * (MOST.subjects + 2))
    assert said_elsewhere(many.sheets[0]) == 2
    text = text_of(open_book(many), "ana-brandt")
    assert "2 further statements: [all statements](../statements.md), [all as data](../data/quotes.json)." in text


def test_the_rest_is_where_the_speaker_stands(briefing: Briefing) -> None:
    """In a divided list of statements the page of the speaker is linked; look-alikes lead to the page on method."""
    book = open_book(briefing, 2000)
    assert statements_page(book, book.sheets["otto-kerr"]) == "statements/o.md"
    assert statements_page(book, book.sheets["sudland"]) == "statements.md"
    assert names_page(book) == "method.md#who-is-who"
