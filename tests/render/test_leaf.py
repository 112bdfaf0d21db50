"""One page."""

from __future__ import annotations

import yaml

from generator.model import Briefing
from generator.render.book import open_book
from generator.render.leaf import leaf


def test_a_leaf_knows_what_it_cites(briefing: Briefing) -> None:
    """A page carries the sentences that it rests on, for the pages of the articles."""
    book = open_book(briefing)
    told = (("Between articles", briefing.dossier.conflicts),)
    page = leaf(
        book, "disagreements.md", "disagreements", "Disagreements", "x", heading=lambda c: c.detail, sections=told
    )
    assert page.cited == {("post", 2), ("post", 4)}


def test_front_matter_holds_any_words(briefing: Briefing) -> None:
    """Whatever a title holds, the front matter is YAML whose values hold no markup and one line each."""
    title = 'a: "b" - <c> & \\ # \u2028 \x7f \x85 \uffff [d] {e} %f @g `h\n---\n'
    told = (("Between articles", briefing.dossier.conflicts),)
    page = leaf(
        open_book(briefing), "x.md", "disagreements", title, title, ("t: u",), heading=lambda c: c.detail, sections=told
    )
    front = yaml.safe_load(page.page.content.split("---\n")[1])
    assert front["title"] == "a: &quot;b&quot; - &lt;c&gt; &amp; \\ # [d] {e} %f @g `h ---"
    assert front["tags"] == ["t: u"]


def test_a_page_has_no_runs_of_empty_lines(briefing: Briefing) -> None:
    """Templates may leave gaps, pages have none; a page ends with one line feed."""
    told = (("Between articles", briefing.dossier.conflicts),)
    page = leaf(open_book(briefing), "x.md", "disagreements", "t", "d", heading=lambda c: c.detail, sections=told)
    assert "\n\n\n" not in page.page.content
    assert page.page.content.endswith(")\n")
