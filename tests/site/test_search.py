"""Queries as readers type them, and what must come first."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Visiting


class Hits(NamedTuple):
    """The pages that a search gives, the first one first, without the sections under them."""

    paths: tuple[str, ...]

    def place(self, beginning: str) -> int:
        """Where the first page stands whose path begins so; behind all others if there is none."""
        return next((n for n, path in enumerate(self.paths) if path.startswith(beginning)), len(self.paths))


def search(page: Page, words: str) -> Hits:
    """Type words into the search of an open page and give what it finds."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(".md-search-result__meta", has_text="matching").wait_for()
    page.wait_for_timeout(400)  # each letter is a search of its own; the last one counts
    script = "(links) => links.map((link) => new URL(link.href).pathname)"
    return Hits(tuple(page.locator(".md-search-result__item > .md-search-result__link").evaluate_all(script)))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Zelensky", "/actors/volodymyr-zelenskyy/"),
        ("U.S.", "/actors/united-states/"),
        ("Washington", "/actors/united-states/"),
        ("Russia", "/actors/russia/"),
        ("Trump", "/actors/donald-trump/"),
        ("Leavitt", "/actors/karoline-leavitt/"),
        ("Trump-Putin", "/diplomacy/trump-putin-"),
        ("Budapest summit", "/diplomacy/trump-putin-meeting-"),
        ("summit cancelled", "/diplomacy/trump-putin-meeting-"),
        ("White House meeting", "/diplomacy/trump-"),
        ("sanctions on Rosneft", "/sanctions/united-states-sanctions-on-rosneft-"),
        ("sanctions on Russia", "/sanctions/trump-sanctions-on-russia-"),
        ("sanctions", "/sanctions/"),
        ("call", "/diplomacy/trump-putin-call-"),
        ("ceasefire", "/sanctions/united-states-sanctions-on-rosneft-"),
    ],
)
def test_the_first_hit_is_what_was_meant(visiting: Visiting, words: str, first: str) -> None:
    """A name by any alias leads to its actor; what happened leads to its case file, not to a country."""
    with visiting() as visit:
        found = search(visit.open(""), words)
    assert found.paths[0].startswith(first), found.paths


def test_articles_come_behind_briefings(visiting: Visiting) -> None:
    """An article's own page stands behind the pages of the briefing that say the same."""
    with visiting() as visit:
        found = search(visit.open(""), "Tomahawks")
    assert found.place("/sources/") > found.place("/statements/")
    assert found.place("/sources/") > found.place("/actors/")
