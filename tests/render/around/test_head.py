"""What the head of a page says to machines."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.model import Briefing
from generator.render.around.head import CARDS, card_of, feeds_here, head_of
from generator.render.book import open_book

ROOT = Path(__file__).parents[3]
FOLDERS = (ROOT / "overrides/assets/cards", ROOT / "generator/starter/files/overrides/assets/cards")
PNG = b"\x89PNG\r\n\x1a\n"
LARGEST = 8192


@pytest.mark.parametrize("folder", FOLDERS, ids=["site", "starter"])
def test_every_card_is_drawn(folder: Path) -> None:
    """Each card is a PNG of 1200 by 630 and small (mend: `python -m cards`)."""
    assert {card.stem for card in folder.iterdir()} == set(CARDS)
    for name in CARDS:
        data = (folder / f"{name}.png").read_bytes()
        assert data.startswith(PNG)
        assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (1200, 630)
        assert len(data) <= LARGEST


@pytest.mark.parametrize(
    ("path", "card"),
    [
        ("index.md", "front"),
        ("diplomacy/c-lisbon.md", "diplomacy-cancelled"),
        ("sanctions/s-vale.md", "sanctions-imposed"),
        ("sanctions/index.md", "sanctions"),
        ("actors/ana-brandt.md", "actors"),
        ("statements.md", "statements"),
        ("a/page/of/your/own.md", "front"),
    ],
)
def test_a_case_file_shows_its_status(briefing: Briefing, path: str, card: str) -> None:
    """A picture passed around says that a summit is cancelled; whatever has no card has that of the front page."""
    assert card_of(open_book(briefing), path) == card
    assert card in CARDS


def test_a_page_names_the_feed_of_its_section(briefing: Briefing) -> None:
    """Case files and registers lead to their section's feed; pages without one to none of their own."""
    book = open_book(briefing)
    assert head_of(book, "diplomacy/c-lisbon.md", "t")["feed"] == "diplomacy"
    assert head_of(book, "statements.md", "t")["feed"] == "statements"
    assert "feed" not in head_of(book, "method.md", "t")


def test_a_register_links_its_feeds() -> None:
    """What a register lists can be followed in both formats; a case file repeats no links."""
    assert feeds_here("sanctions/index.md") == (("feeds/sanctions.xml", "Atom"), ("feeds/sanctions.json", "JSON Feed"))
    assert feeds_here("index.md")[0] == ("feeds/everything.xml", "Atom")
    assert feeds_here("sanctions/s-vale.md") == ()


def test_another_language_names_feeds_and_cards(briefing: Briefing) -> None:
    """In German a feed and a card are called in German, with the status; English needs no such words."""
    settings = replace(briefing.dossier.settings, language="de")
    book = open_book(replace(briefing, dossier=replace(briefing.dossier, settings=settings)))
    head = head_of(book, "diplomacy/c-lisbon.md", "t")
    assert head["feed_words"] == {"diplomacy": "Diplomatie", "everything": "Alles"}
    assert head["card_words"] == "Diplomatie: abgesagt"
    assert head_of(book, "method.md", "t")["card_words"] == briefing.dossier.settings.title
    assert {"feed_words", "card_words"}.isdisjoint(head_of(open_book(briefing), "method.md", "t"))
