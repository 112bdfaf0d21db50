"""The page of tags."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator.model import Briefing
from generator.render import render
from generator.render.book import open_book
from generator.render.finding import actor_tags, case_tags
from generator.render.scale import TAGGED
from generator.render.tags_page import tags_page


def test_each_tag_lists_its_pages(briefing: Briefing) -> None:
    """A status, a kind, a subject and a country each lead to the pages that have them, with their number."""
    (leaf,) = tags_page(open_book(briefing))
    content = leaf.page.content
    assert [line for line in content.splitlines() if line.startswith("## ")] == [
        "## Status",
        "## Kind",
        "## Subject",
        "## Country",
    ]
    assert ">cancelled</span> 1: [Summit of Ana Brandt and Otto Kerr](diplomacy/c-lisbon.md)" in content
    assert "- **contact** 2: [Call of Ana Brandt and Otto Kerr](diplomacy/c-call.md) · [Summit of" in content
    assert "material/tags" not in content


def test_the_lists_say_what_the_heads_of_the_pages_say(briefing: Briefing) -> None:
    """No page is listed under a tag that it does not have, and none with a tag is left out."""
    pages = {page.path: page.content for page in render(briefing)}
    tagged = sum(
        len(re.findall(r'"[a-z]+: ', found))
        for page in pages.values()
        for found in re.findall(r"^tags: (.*)$", page, re.MULTILINE)
    )
    listed = re.findall(r"^- .*?(\d+): (.*)$", pages["tags.md"], re.MULTILINE)
    assert sum(int(number) for number, _ in listed) == tagged == sum(line.count("](") for _, line in listed)


def test_what_is_too_much_for_one_page_has_no_tags(briefing: Briefing) -> None:
    """Where actors and case files are more than one page lists, actors go without tags, then case files; it says so."""
    sheets = tuple(replace(briefing.sheets[0], actor=f"a-{n}") for n in range(TAGGED))
    actors = tuple(replace(briefing.dossier.actors[0], id=sheet.actor) for sheet in sheets)
    dossier = replace(briefing.dossier, actors=(*briefing.dossier.actors, *actors))
    many = open_book(replace(briefing, sheets=sheets, dossier=dossier))
    (leaf,) = tags_page(many)
    assert f"Without tags, because one page cannot list so many: {TAGGED} actors." in leaf.page.content
    assert "(sanctions/" in leaf.page.content
    assert "(actors/a-1" not in leaf.page.content
    assert actor_tags(many, briefing.dossier.actors[0]) == ()
    assert case_tags(many, briefing.dossier.sanctions[0])
    cases = tuple(replace(briefing.dossier.sanctions[0], id=f"s-{n}") for n in range(TAGGED + 1))
    more = open_book(replace(briefing, dossier=replace(briefing.dossier, sanctions=cases)))
    (leaf,) = tags_page(more)
    assert f"5 actors and {len(more.cases)} case files." in leaf.page.content
    assert case_tags(more, cases[0]) == ()
