"""One page: a template, filled, with the footnotes that it collected.

Laws: front matter is one line a field and holds no markup, whatever words are in it; no page has more than
one empty line in a row; a page knows which sentences it cites.
"""

from __future__ import annotations

import json
import re

from msgspec import Struct

from generator.model import Page
from generator.render.book import Book
from generator.render.environment import ENVIRONMENT
from generator.render.escape import Markdown, attribute
from generator.render.finding import weight
from generator.render.pen import Pen
from generator.render.words import ATTRIBUTION

GAPS = re.compile(r"[ \t]*\n(?:[ \t]*\n){2,}")


class Leaf(Struct, frozen=True):
    """A rendered page, and the (source, sentence) pairs that it cites."""

    page: Page
    title: str
    cited: frozenset[tuple[str, int]]


def leaf(
    book: Book, path: str, template: str, title: str, description: str, tags: tuple[str, ...] = (), **context: object
) -> Leaf:
    """Give the page at `path` below docs/, made with templates/<template>.md.j2 from `context`."""
    pen = Pen(book, path)
    front: dict[str, object] = {
        "title": attribute(title),
        "description": attribute(description),
        "hide": ["navigation", "tags"],
        **({"tags": list(tags)} if tags else {}),
        **weight(book, path),
    }
    text = ENVIRONMENT.get_template(f"{template}.md.j2").render(
        pen.words(),
        book=book,
        briefing=book.briefing,
        dossier=book.dossier,
        front=Markdown("".join(f"{key}: {_yaml(value)}\n" for key, value in front.items())),
        title=title,
        notes=pen.notes,
        ATTRIBUTION=ATTRIBUTION,
        **context,
    )
    cited = frozenset((citation.source, citation.sentence) for _, citation in pen.notes.cited)
    return Leaf(Page(path, GAPS.sub("\n\n", text).rstrip() + "\n"), title, cited)


def _yaml(value: object) -> str:
    """Give a value in JSON, which YAML reads; whatever the words, they stay one value."""
    return json.dumps(value, ensure_ascii=False)
