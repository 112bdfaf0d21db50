"""The page of tags."""

from __future__ import annotations

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.tags_page import tags_page


def test_it_asks_the_builder_for_the_list_and_leads_to_the_registers(briefing: Briefing) -> None:
    """The plugin's mark stands on a line of its own; without the plugin the registers are linked."""
    (leaf,) = tags_page(open_book(briefing))
    assert "\n<!-- material/tags -->\n" in leaf.page.content
    assert "(sanctions/index.md)" in leaf.page.content
