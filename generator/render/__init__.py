"""Stage render: a briefing becomes Markdown pages and data files.

Strategy: what the user does not publish is emptied first; then every page is one template filled from the
briefing's index; pages on articles come last, because they list what cites them.

Laws: no page says what no record says; every word of an article is escaped where it is printed; the same
briefing gives the same bytes.
"""

from __future__ import annotations

from generator.model import Briefing, Page
from generator.render.actor_pages import actor_pages
from generator.render.around import feed_pages
from generator.render.assets import ASSETS
from generator.render.book import open_book
from generator.render.case_pages import case_pages
from generator.render.changes_page import changes_page
from generator.render.chronicle_pages import chronicle_pages
from generator.render.division import BUDGET
from generator.render.exports import exports
from generator.render.front_page import front_page
from generator.render.method_page import method_page
from generator.render.names_pages import names_pages
from generator.render.places import place_pages
from generator.render.position_page import position_page
from generator.render.source_pages import source_pages
from generator.render.tags_page import tags_page
from generator.render.withhold import published

__all__ = ["render"]

PAGES = (
    front_page,
    actor_pages,
    case_pages,
    chronicle_pages,
    position_page,
    changes_page,
    method_page,
    names_pages,
    tags_page,
)
"""What is rendered from the briefing alone, in the order of the site."""


def render(briefing: Briefing, budget: int = BUDGET) -> tuple[Page, ...]:
    """Give every file of the site below docs/: Markdown pages, the style sheet, JSON and CSV.

    `budget` is how many bytes of Markdown, as estimated, a list may have on one page.
    """
    book = open_book(published(briefing), budget)
    leaves = tuple(leaf for pages in PAGES for leaf in pages(book))
    return (
        *(leaf.page for leaf in (*leaves, *source_pages(book, leaves))),
        *ASSETS,
        *feed_pages(book),
        *place_pages(book),
        *exports(briefing),
    )
