"""The network as arcs."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from msgspec.structs import replace

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.pictures.network import ROW, draw_network
from generator.render.pictures.svg import WIDTH
from generator.render.pictures.ties import Ties, ties


def drawn(briefing: Briefing) -> str:
    """The network of a briefing on the first page."""
    book = open_book(briefing)
    return draw_network(book, ties(book), "index.md")


def test_names_are_links_and_have_a_row_each(briefing: Briefing) -> None:
    """Every actor is a link to its page; no two names are nearer to each other than a row."""
    picture = drawn(briefing)
    found = re.findall(r'\[<text x="216" y="([\d.]+)" text-anchor="end">([^<]*)</text>\]\(([^)]*)\)', picture)
    assert [name for _, name, _ in found] == ["Ana Brandt", "Otto Kerr", "Vale Oil", "Norland's Treasury"]
    assert {address for *_, address in found} >= {"actors/ana-brandt.md", "actors/vale-oil.md"}
    assert all(float(below) - float(above) == ROW for (above, *_), (below, *_) in pairwise(found))


def test_a_sanction_has_an_arrow_and_what_is_not_done_is_broken(briefing: Briefing) -> None:
    """Kind and manner of a tie are told by form, not by colour alone."""
    picture = drawn(briefing)
    assert picture.count('class="arrow"') == 1
    assert 'class="tie tie-contact"' in picture
    dossier = replace(briefing.dossier, contacts=briefing.dossier.contacts[1:])
    assert 'class="tie tie-contact broken"' in drawn(replace(briefing, dossier=dossier))


@pytest.mark.parametrize("number", [2, 14])
def test_everything_stays_inside(briefing: Briefing, number: int) -> None:
    """No arc swings out of the picture, however far apart two actors stand."""
    actors = tuple(replace(briefing.dossier.actors[0], id=f"a-{n:03}", name="N" * 80) for n in range(number))
    call = replace(briefing.dossier.contacts[0], participants=tuple(actor.id for actor in actors))
    dossier = replace(briefing.dossier, actors=actors, contacts=(call,), sanctions=(), conflicts=(), quotations=())
    picture = drawn(replace(briefing, dossier=dossier, sheets=()))
    swings = [float(out) for out in re.findall(r"C([\d.]+) ", picture)]
    assert swings
    assert all(228 + (out - 228) * 3 / 4 <= WIDTH - 4 for out in swings)
    assert "N" * 30 not in picture


def test_without_ties_there_is_no_picture(briefing: Briefing) -> None:
    """An empty briefing draws nothing."""
    assert draw_network(open_book(briefing), Ties((), (), 0), "index.md") == ""
