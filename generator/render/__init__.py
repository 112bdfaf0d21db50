"""Stage render: a briefing becomes Markdown pages and data files.

Strategy: what the user does not publish is emptied first; then every page is one template filled from the
briefing's index; pages on articles come last, because they list what cites them.

Laws: no page says what no record says; every word of an article is escaped where it is printed; the same
briefing gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.model import Briefing, Page
from generator.render.actor_pages import actor_pages
from generator.render.around import feed_pages
from generator.render.assets import ASSETS
from generator.render.book import Book, open_book
from generator.render.case_pages import case_pages
from generator.render.changes_page import changes_page
from generator.render.chronicle_pages import chronicle_pages
from generator.render.division import BUDGET
from generator.render.exports import exports
from generator.render.front_page import front_page
from generator.render.leaf import Leaf, Made, files, plainly
from generator.render.memory import Memory, memory_written, read_memory
from generator.render.method_page import method_page
from generator.render.names_pages import names_pages
from generator.render.places import place_pages
from generator.render.position_page import position_pages
from generator.render.source_pages import source_pages
from generator.render.tags_page import tags_page
from generator.render.withhold import published

__all__ = ["Memory", "memory_written", "read_memory", "render", "rendered"]

PAGES: tuple[Callable[[Book, Made], Iterable[Leaf]], ...] = (
    lambda book, made: made(book, "index", front_page),
    actor_pages,
    case_pages,
    chronicle_pages,
    position_pages,
    lambda book, made: made(book, "changes", changes_page),
    lambda book, made: made(book, "method", method_page),
    names_pages,
    lambda book, made: made(book, "tags", tags_page),
)
"""What is rendered from the briefing alone, in the order of the site."""


def render(briefing: Briefing, memory: Memory | None = None, budget: int = BUDGET) -> tuple[Page, ...]:
    """Give every file of the site below docs/: Markdown pages, the style sheet, JSON and CSV.

    With a `memory`, those that are as they were are Kept; it then holds what the next build may remember. `budget` is
    how many bytes of Markdown, as estimated, a list may have on one page.
    """
    return tuple(rendered(briefing, memory, budget))


def rendered(briefing: Briefing, memory: Memory | None = None, budget: int = BUDGET) -> Iterator[Page]:
    """Give what `render` gives, one file after the other: of a large briefing never more than one is held."""
    book, made = open_book(published(briefing), budget), memory.made if memory else plainly
    citing: list[Leaf] = []
    for pages in PAGES:
        for one in pages(book, made):
            yield one.page
            citing.append(Leaf(Page(one.page.path, ""), one.title, one.cited))
    yield from (one.page for one in source_pages(book, citing, made))
    yield from ASSETS
    yield from (one.page for one in made(book, "feeds/", lambda book: files(*feed_pages(book))))
    yield from (one.page for one in place_pages(book, made))
    yield from exports(book, made)
