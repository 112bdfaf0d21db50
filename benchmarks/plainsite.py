"""A site of plain pages, to hold ours against: Material and footnotes, as many pages of as many words.

Strategy: the words of our pages are counted in the HTML that a reader sees: the article with its notes, without what
the builder sets there itself (numbers of notes, ways back, marks of headings). A plain page has that many words in
all. It is what a person writes who cites: a heading, fifteen paragraphs, each with a reference, and fifteen notes,
each a sentence of the news, quoted, and a link to where it stands. It stands outside the navigation, as ours do.
Nothing else is turned on: Material with its search, and the extension for footnotes.

Why this is fair: whatever a page of ours has beyond these words counts against us and not against the plain one:
tables, statuses, links between pages, what is folded away, headings, front matter, data for machines. Such things in
the plain pages, too, would flatter us: three links and three bold names a paragraph make a page of 600 words take more
than half as long again to convert. A note without its link would be no citation. The tooltips of footnotes are the
browser's work and cost a build nothing, so they are not turned on.
"""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

NOTES = 15
NOTE = 20
"""Words of the sentence that a footnote quotes: those of a sentence in the news."""
TITLE = 6
"""Words of the title that it links."""
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
_BUILDERS = re.compile(
    r'<sup id="fnref[^>]*><a [^>]*>\d+</a></sup>|<a class="(?:footnote-backref|headerlink)"[^>]*>[^<]*</a>'
)
_TAG = re.compile(r"<[^>]*>")


def words_a_page(site: Path) -> int:
    """Give how many words a page of a built site shows, on average."""
    counts = [
        len(_TAG.sub(" ", _BUILDERS.sub("", article)).split())
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
    body = max(NOTES, words - NOTES * (NOTE + TITLE))
    pieces = [_sentence(random, body // NOTES) + f"[^{note}]" for note in range(NOTES)]
    notes = [
        f"[^{note}]: “{_sentence(random, NOTE)}” [{_sentence(random, TITLE)}](https://example.org/{note})"
        for note in range(NOTES)
    ]
    return "\n\n".join((f"# Page {n}", *pieces, *notes)) + "\n"


def _sentence(random: Random, words: int) -> str:
    made = ("".join(random.choices(SYLLABLES, k=random.randint(1, 4))) for _ in range(words))
    return " ".join(made).capitalize() + "."
