"""Records as lines of time."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from msgspec.structs import replace

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.pictures.lifelines import MOST, ROW, days, draw_lifelines, lifelines
from generator.render.pictures.svg import WIDTH


def drawn(briefing: Briefing) -> str:
    """The timeline of a briefing on the first page."""
    book = open_book(briefing)
    return draw_lifelines(book, lifelines(book), "index.md")


def many(briefing: Briefing, number: int) -> Briefing:
    """The briefing with so many calls, a day each."""
    call = briefing.dossier.contacts[0]
    days_on = (date.fromordinal(date(2024, 1, 1).toordinal() + n).isoformat() for n in range(number))
    calls = tuple(replace(call, id=f"c-{n:03}", date=day) for n, day in enumerate(days_on))
    return replace(briefing, dossier=replace(briefing.dossier, contacts=calls, conflicts=()))


def test_dated_records_are_drawn_and_the_others_counted(briefing: Briefing) -> None:
    """The records with a day stand in their order; a record without one is counted."""
    chosen = lifelines(open_book(briefing))
    assert [case.id for case in chosen.cases] == ["c-call", "s-vale"]
    assert (chosen.earlier, chosen.undated) == (0, 1)


def test_the_latest_of_many_are_drawn(briefing: Briefing) -> None:
    """Of five hundred records the latest are drawn, and the others counted."""
    chosen = lifelines(open_book(many(briefing, 500)))
    assert len(chosen.cases) == MOST
    assert chosen.earlier == 501 - MOST


def test_rows_do_not_overlap(briefing: Briefing) -> None:
    """Each record has a row of its own, with a link to its case file; every mark is inside of the picture."""
    picture = drawn(many(briefing, 500))
    rows = [float(y) for y in re.findall(r'\[<text x="0" y="([\d.]+)">', picture)]
    assert len(rows) == MOST
    assert all(below - above == ROW for above, below in pairwise(rows))
    marks = re.findall(r'<rect x="([-\d.]+)" y="[\d.]+" width="([\d.]+)"', picture)
    assert all(float(x) >= 0 and float(x) + float(width) <= WIDTH for x, width in marks)
    assert "](diplomacy/c-499.md)" in picture


def test_form_tells_kind_and_manner(briefing: Briefing) -> None:
    """A sanction is a square, a contact round; what is off is struck through, what is done filled."""
    call, summit = briefing.dossier.contacts
    contacts = (call, replace(summit, date="2025-05-20/2025-05-25"))
    picture = drawn(replace(briefing, dossier=replace(briefing.dossier, contacts=contacts)))
    assert re.search(r'rx="1" class="mark done"', picture)
    assert re.search(r'rx="5" class="mark done"', picture)
    assert re.search(r'class="mark off"></rect><path d="[^"]*" class="slash">', picture)
    assert "20 to 25 May 2025" in picture


@pytest.mark.parametrize(
    ("value", "span"),
    [
        ("2025-02", (date(2025, 2, 1), date(2025, 2, 28))),
        ("2025", (date(2025, 1, 1), date(2025, 12, 31))),
        ("2025-12/2026-01-02", (date(2025, 12, 1), date(2026, 1, 2))),
        ("2025-13", None),
        ("2025-05-06/2025-05-01", None),
        ("soon", None),
        (None, None),
    ],
)
def test_a_value_names_its_days(briefing: Briefing, value: str | None, span: tuple[date, date] | None) -> None:
    """A month, a year and a range have a first and a last day; what is no date has none."""
    assert days(replace(briefing.dossier.contacts[0], date=value)) == span


def test_without_days_there_is_no_picture(briefing: Briefing) -> None:
    """A briefing without dated records draws nothing."""
    dossier = replace(briefing.dossier, contacts=briefing.dossier.contacts[1:], sanctions=())
    assert drawn(replace(briefing, dossier=dossier)) == ""


def test_long_spans_have_a_line_a_year(briefing: Briefing) -> None:
    """Over many months the faint lines stand at the beginnings of years."""
    call = briefing.dossier.contacts[0]
    contacts = (replace(call, id="c-1", date="2020-03-01"), replace(call, id="c-2", date="2023-06-01"))
    dossier = replace(briefing.dossier, contacts=contacts, sanctions=(), conflicts=())
    assert drawn(replace(briefing, dossier=dossier)).count('class="grid"') == 3
