"""Whoever looks into a watched book leaves a note of what was looked at."""

from __future__ import annotations

import msgspec
import pytest

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.glimpses import heading
from generator.render.watch import Notes, Sight, watched


def test_a_look_under_a_key_is_noted_also_where_nothing_stands(briefing: Briefing) -> None:
    """What is not there may come: a page that asked for it in vain must be made again then."""
    notes: Notes = {}
    book = watched(open_book(briefing), notes)
    first = next(iter(briefing.dossier.actors)).id
    assert book.actors[first].id == first
    assert book.actors.get("nobody") is None
    assert "no page" not in book.sheets
    with pytest.raises(KeyError):
        book.records["nothing"]
    assert list(notes) == [
        f"actors ={first}",
        "actors =nobody",
        "sheets ?no page",
        "records =nothing",
    ]


def test_a_count_and_a_walk_are_noted_apart(briefing: Briefing) -> None:
    """A page that says how many articles there are does not depend on what stands in them."""
    notes: Notes = {}
    book = watched(open_book(briefing), notes)
    assert len(book.dossier.sources) == len(briefing.dossier.sources)
    assert list(notes) == ["dossier.sources #"]
    assert [one.id for one in book.dossier.sources] == [one.id for one in briefing.dossier.sources]
    assert book.dossier.actors[0] == briefing.dossier.actors[0]
    assert list(book.sources) == [one.id for one in briefing.dossier.sources]
    assert list(book.sources.values()) == [one for _, one in book.sources.items()]
    assert book.briefing.as_of == briefing.as_of
    assert [*notes][1:] == [
        "dossier.sources *",
        "dossier.actors *",
        "sources *",
        "sources #",
        "briefing.as_of *",
    ]


def test_every_look_can_be_taken_again_and_written_down(briefing: Briefing) -> None:
    """What a look shows can be encoded; of what is not there it is nothing."""
    sight = Sight(open_book(briefing))
    source = briefing.dossier.sources[0]
    assert sight.seen("dossier.sources #") == len(briefing.dossier.sources)
    assert sight.seen(f"sources ={source.id}") == ("Source", heading(source))
    assert sight.seen(f"sources ?{source.id}") is True
    assert sight.seen("sources ?none") is False
    assert sight.seen("sources =none") == ()
    assert sight.seen("briefing.model *") == briefing.model
    for look in ("sources *", "dossier.settings *", "briefing.independent *", "sheets #"):
        assert msgspec.msgpack.encode(sight.seen(look))
