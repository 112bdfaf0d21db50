"""What an edition keeps of a briefing."""

from __future__ import annotations

from msgspec import json

from generator.model import Dossier, Edition, Entry
from generator.plan.edition import edition_of, grounds, things
from generator.plan.independence import independence


def kept(dossier: Dossier) -> Edition:
    """What an edition keeps of a dossier."""
    return edition_of(dossier, independence(dossier), as_of="2031-04-09", model="none 0", version="0")


def test_each_register_is_kept_in_order(told: Dossier) -> None:
    """Sanctions, contacts and quotations come by id with what a reader would miss; actors come last."""
    entries = kept(told).entries
    assert entries[:3] == (
        Entry(
            register="sanctions", id="measure", title="A title", status="imposed", who=("norland",), whom=("acme",),
            measures=("unspecified",), independent=1, citations=("one:e129c3df",),
        ),
        Entry(
            register="contacts", id="case", title="A title", status="cancelled", who=("berg", "lund"), independent=1,
            citations=("one:e129c3df",),
        ),
        Entry(
            register="quotations", id="q", title="Words of Olle Lund", who=("lund",), independent=1,
            citations=entries[2].citations,
        ),
    )  # fmt: skip
    assert [entry.register for entry in entries[3:]] == ["actors"] * 6
    assert [source.id for source in kept(told).sources] == ["one", "two"]


def test_no_word_of_an_article_is_kept(told: Dossier) -> None:
    """A withdrawn article leaves none of its words behind: places are kept as hashes, quotations by their speaker."""
    text = json.encode(kept(told)).decode()
    for words in ("words of one", "Ada Berg left"):
        assert words not in text


def test_every_entry_leads_back_to_its_places(told: Dossier) -> None:
    """The thing behind an entry, and the citations that it rests on, are found by register and id."""
    found = things(told)
    assert {(one.register, one.id) for one in kept(told).entries} == set(found)
    assert grounds(found["contacts", "case"]) == (told.contacts[0].reports[0].evidence,)
