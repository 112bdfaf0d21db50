"""The page of tags."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.finding import TAGGED, actor_tags, case_tags
from generator.render.tags_page import tags_page


def test_it_asks_the_builder_for_the_list_and_leads_to_the_registers(briefing: Briefing) -> None:
    """The plugin's mark stands on a line of its own; without the plugin the registers are linked."""
    (leaf,) = tags_page(open_book(briefing))
    assert "\n<!-- material/tags -->\n" in leaf.page.content
    assert "(sanctions/index.md)" in leaf.page.content


def test_what_is_too_much_for_one_page_has_no_tags(briefing: Briefing) -> None:
    """Where actors and case files are more than one page lists, actors go without tags, then case files; it says so."""
    sheets = tuple(replace(briefing.sheets[0], actor=f"a-{n}") for n in range(TAGGED))
    many = open_book(replace(briefing, sheets=sheets))
    (leaf,) = tags_page(many)
    assert f"Without tags, because one page cannot list so many: {TAGGED} actors." in leaf.page.content
    assert actor_tags(many, briefing.dossier.actors[0]) == ()
    assert case_tags(many, briefing.dossier.sanctions[0])
    cases = tuple(replace(briefing.dossier.sanctions[0], id=f"s-{n}") for n in range(TAGGED + 1))
    more = open_book(replace(briefing, dossier=replace(briefing.dossier, sanctions=cases)))
    (leaf,) = tags_page(more)
    assert "5 actors and 1003 case files." in leaf.page.content
    assert case_tags(more, cases[0]) == ()
