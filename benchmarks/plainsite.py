"""A site of plain pages, to hold ours against: Material and footnotes, as many pages of as many words.

Strategy: the words of our pages are counted in the HTML that a reader sees (the article, with its notes). A plain page
has that many words in all, fifteen footnotes among them, and stands outside the navigation, as ours do. Nothing else is
turned on: Material with its search, and the extension for footnotes.
"""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

NOTES = 15
NOTE = 20
"""Words of a footnote: those of a sentence in the news."""
CONFIGURATION = """\
site_name: Plain
theme:
  name: material
  font: false
plugins: [search]
markdown_extensions: [footnotes]
nav: [index.md]
not_in_nav: "/p*.md"
"""
SYLLABLES = ("ba", "de", "fi", "go", "lu", "mar", "nel", "pos", "rik", "tun", "ver", "zan")
_ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def words_a_page(site: Path) -> int:
    """Give how many words a page of a built site shows, on average."""
    counts = [
        len(_TAG.sub(" ", article).split())
        for page in site.rglob("*.html")
        for article in _ARTICLE.findall(page.read_text(encoding="utf-8"))
    ]
    return sum(counts) // max(1, len(counts))


def plain_site(folder: Path, pages: int, words: int) -> None:
    """Write mkdocs.yml and docs/ with so many pages of so many words."""
    docs = folder / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (docs / "index.md").write_text("# Plain\n", encoding="utf-8")
    for n in range(pages):
        (docs / f"p{n}.md").write_text(page(n, words), encoding="utf-8")


def page(n: int, words: int) -> str:
    """Give the n-th page: a heading, paragraphs with fifteen references, and the notes."""
    random = Random(n)  # noqa: S311 - the same page for the same number
    body = max(NOTES, words - NOTES * NOTE)
    pieces = [_sentence(random, body // NOTES) + f"[^{note}]" for note in range(NOTES)]
    notes = [f"[^{note}]: {_sentence(random, NOTE)}" for note in range(NOTES)]
    return "\n\n".join((f"# Page {n}", *pieces, *notes)) + "\n"


def _sentence(random: Random, words: int) -> str:
    made = ("".join(random.choices(SYLLABLES, k=random.randint(1, 4))) for _ in range(words))
    return " ".join(made).capitalize() + "."
