"""What a feed tells of each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.model import Assertion, Briefing, Site
from generator.render.around.items import (
    SHORT,
    Item,
    Thing,
    disagreements,
    everything,
    item_id,
    item_of,
    newest,
    sanctions,
    statements,
)
from generator.render.book import Book, open_book
from tests.render.conftest import POST, WIRE, make_briefing, make_source


def _items(book: Book, things: Callable[[Book], Sequence[Thing]]) -> list[Item]:
    return [item_of(book, one) for one in things(book)]


@given(st.integers(0, 12), st.lists(st.sampled_from((None, "2025-05", "2025-05-06", "2025-05-07")), max_size=2))
def test_the_newest_are_those_of_all(most: int, days: list[str | None]) -> None:
    """Which items are made never shows: they are the first of all, the latest first and then by their ids."""
    whole = make_briefing(make_source("post", POST), make_source("wire", WIRE))
    texts = [source.extract for source in whole.dossier.sources]
    dated = [replace(one, text=replace(one.text, published=day)) for one, day in zip(texts, days, strict=False)]
    sources = tuple(
        replace(source, extract=one)
        for source, one in zip(whole.dossier.sources, [*dated, *texts[len(dated) :]], strict=True)
    )
    book = open_book(replace(whole, dossier=replace(whole.dossier, sources=sources)))
    items = sorted(_items(book, everything), key=lambda item: item.id)
    items.sort(key=lambda item: item.updated, reverse=True)
    assert newest(book, everything(book), most) == tuple(items[:most])


def test_a_quotation_is_its_speakers(briefing: Briefing) -> None:
    """The title has the speaker and the words; a speaker who is not settled is called so."""
    titles = [item.title for item in _items(open_book(briefing), statements)]
    assert "Ana Brandt: “We will not sit down for a photograph,”" in titles
    assert "unattributed: “a lack of good will”" in titles


def test_a_reported_statement_has_no_marks(briefing: Briefing) -> None:
    """Words of the article are not put in quotation marks as if they were the speaker's; a long line is cut."""
    content = replace(briefing.dossier.quotations[1].citations[0], text="the talks " * 30)
    told = Assertion(
        id="a-1", speaker=None, speaker_text="the ministry", attribution="office", date="2025-05-06", mixed=False,
        within=None, content=content, source=content, cue=content, rule="that-clause",
    )  # fmt: skip
    book = open_book(replace(briefing, dossier=replace(briefing.dossier, quotations=(), assertions=(told,))))
    (item,) = _items(book, statements)
    assert item.title.startswith("“the ministry”, as reported: the talks the talks")
    assert item.title.endswith(" …")
    assert len(item.title) < SHORT + 40
    assert item.remark == "6 May 2025, speaker named by office only"


def test_a_disagreement_shows_both_sides(briefing: Briefing) -> None:
    """Both sentences stand in the item, named for the record that they are about."""
    (item,) = _items(open_book(briefing), disagreements)
    assert item.title == "disputed: Summit of Ana Brandt and Otto Kerr"
    assert len(item.words) == 2
    alone = replace(briefing.dossier, conflicts=(replace(briefing.dossier.conflicts[0], about="elsewhere"),))
    (item,) = _items(open_book(replace(briefing, dossier=alone)), disagreements)
    assert item.title == "disputed: cancelled against postponed"


def test_a_sanction_has_its_day_and_sources(briefing: Briefing) -> None:
    """The remark says when, and on how many sources the record rests."""
    (item,) = _items(open_book(briefing), sanctions)
    assert item.remark == "6 May 2025, 2 sources"


def test_an_id_without_an_address_is_a_name_based_uuid(briefing: Briefing) -> None:
    """The same record has the same id for ever, another one another."""
    book = open_book(briefing)
    assert item_id(book, "a", "x.md") == "urn:uuid:" + item_id(book, "a", "y.md").removeprefix("urn:uuid:")
    assert item_id(book, "a", "x.md") != item_id(book, "b", "x.md")


def test_an_id_stays_when_a_list_is_divided(briefing: Briefing) -> None:
    """A statement leads to the part on which it stands now; its id is that which it had on the whole page."""
    site = replace(briefing.dossier.settings, site=Site(url="https://a.example/b/"))
    told = replace(briefing, dossier=replace(briefing.dossier, settings=site))
    whole, divided = (_items(open_book(told, budget), statements)[0] for budget in (100_000, 2000))
    assert (whole.address, divided.address) == ("statements.md#q-photograph", "statements/a.md#q-photograph")
    assert whole.id == divided.id == "https://a.example/b/statements/#q-photograph"
