"""One page: a template, filled, with the footnotes that it collected.

Laws: front matter is one line a field and holds no markup, whatever words are in it; no page has more than
one empty line in a row; a page knows which sentences it cites.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec import Struct

from generator.model import Page
from generator.render.around import edition_words, feeds_here, foot_of, head_of
from generator.render.book import Book
from generator.render.environment import ENVIRONMENTS
from generator.render.escape import Markdown, attribute
from generator.render.finding import weight
from generator.render.pen import Pen
from generator.render.words import ATTRIBUTION, RELIABILITY

GAPS = re.compile(r"[ \t]*\n(?:[ \t]*\n){2,}")

WIDE = ("toc",)
HIDDEN: Mapping[str, tuple[str, ...]] = {"index": WIDE, "cases_index": WIDE, "actors_index": WIDE}
"""What a template's pages do without, beside menu and tags: boards and registers have the whole width of the page."""


class Leaf(Struct, frozen=True):
    """A rendered page, and the (source, sentence) pairs that it cites."""

    page: Page
    title: str
    cited: frozenset[tuple[str, int]]


Make: TypeAlias = Callable[[Book], tuple[Leaf, ...]]
"""What makes pages of a book, and of nothing else."""
Made: TypeAlias = Callable[[Book, str, Make], tuple[Leaf, ...]]
"""What is asked for pages: of which book, under which name, and how they are made."""


def plainly(book: Book, _name: str, make: Make) -> tuple[Leaf, ...]:
    """Make pages, whatever was made before."""
    return make(book)


def files(*pages: Page) -> tuple[Leaf, ...]:
    """Give files that cite nothing as leaves."""
    return tuple(Leaf(page, "", frozenset()) for page in pages)


def leaf(
    book: Book, path: str, template: str, title: str, description: str, tags: tuple[str, ...] = (), **context: object
) -> Leaf:
    """Give the page at `path` below docs/, made with templates/<template>.md.j2 from `context`."""
    pen = Pen(book, path)
    language, tongue = book.dossier.settings.language, book.tongue
    title = _titled(book, path, title)
    front: dict[str, object] = {
        "title": attribute(title),
        "description": attribute(description),
        "hide": ["navigation", "tags", *HIDDEN.get(template, ())],
        **({"tags": list(tags)} if tags else {}),
        **weight(book, path),
        **head_of(book, path, title),
    }
    text = (
        ENVIRONMENTS[language]
        .get_template(f"{template}.md.j2")
        .render(
            pen.words(),
            book=book,
            briefing=book.briefing,
            dossier=book.dossier,
            front=Markdown("".join(f"{key}: {_yaml(value)}\n" for key, value in front.items())),
            title=title,
            template=template,
            notes=pen.notes,
            statuses=pen.statuses,
            foot=foot_of(book, path, title),
            part=book.parts.get(path),
            contents=book.contents(path),
            path=path,
            feeds=feeds_here(path),
            edition=edition_words(book),
            RELIABILITY={letter: tongue.say(words) for letter, words in RELIABILITY.items()},
            ATTRIBUTION={name: tongue.say(words) for name, words in ATTRIBUTION.items()},
            **context,
        )
    )
    cited = frozenset((citation.source, citation.sentence) for _, citation in pen.notes.cited)
    return Leaf(Page(path, GAPS.sub("\n\n", text).rstrip() + "\n"), title, cited)


def _titled(book: Book, path: str, title: str) -> str:
    """Give a page's title in the language of the site, and of a part of a list which part it is: "Timeline 2021"."""
    place = book.parts.get(path)
    said = book.tongue.say(title) if place or _is_own(path) else title
    if place is None or path == place.kind.lead:
        return said
    return f"{said}{' ' if place.words[:1].isdigit() else ': '}{place.words}"


def _is_own(path: str) -> bool:
    """Tell whether a page's title is the program's: a register's, not that of the briefing, an actor or a record."""
    return path != "index.md" and ("/" not in path or path.endswith("/index.md"))


def _yaml(value: object) -> str:
    """Give a value in JSON, which YAML reads; whatever the words, they stay one value."""
    return json.dumps(value, ensure_ascii=False)
