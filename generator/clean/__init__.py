"""Stage clean: Articles -> Texts. What is read, which line does which job, and what the page tells of itself.

Strategy: cleaners answer with edits (edits.py, cleaners.py), so that every position of a text leads back
to the seed file; a table of rules names each line's job (blocks.py); two kinds of words that run into a
paragraph get blocks of their own (datelines.py, insets.py); metadata.py reads the furniture, and an
article that shows no day may borrow one from a sibling (siblings.py). Copies of one text are told from texts
that stand for themselves (copies.py) before any day is borrowed: a guessed day makes no version the newer one.

Laws:
- `raw[run.raw : run.raw + run.length]` is `content[run.start : run.start + run.length]` for every run.
- Blocks stand in order, do not overlap, and cover every line that has a visible character.
- Quotation marks are never altered, and a word is never put in another's place.
- The door of the walk is `clean`. `read_alone` is the same reading for `briefing add`, which must tell what it
  understood of one article before it is in the folder: no copies, no borrowed day, and nothing of it enters the walk.
- No file is read here; the word lists are loaded when the program starts (vocabulary.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.clean.blocks import classified
from generator.clean.captions import label_of
from generator.clean.cleaners import cleaned
from generator.clean.copies import with_copies
from generator.clean.datelines import Dateline, dateline_of
from generator.clean.insets import insets
from generator.clean.lines import Line, Page, lines_of, page_of
from generator.clean.metadata import metadata_of
from generator.clean.siblings import with_borrowed_days
from generator.clean.sketches import Facts, facts_of
from generator.model import Article, Block, Head, SourceNote, Span, Text, head_text

__all__ = ["Cleaned", "clean", "clean_one", "clean_together", "read_alone"]

_DATELINE_WITHIN = 2  # paragraphs: a summary may stand before the one with the dateline


class Cleaned(Struct, frozen=True):
    """An article read by itself, and what it is compared by."""

    text: Text
    facts: Facts


def clean(articles: tuple[Article, ...]) -> tuple[Text, ...]:
    """Give each article's text, in the order of `articles`, with what it is a copy of, if it is one.

    Undated ones may borrow a day from each other.
    """
    return clean_together(tuple(clean_one(article) for article in articles))


def clean_one(article: Article) -> Cleaned:
    """Give what one article tells by itself; the same article gives the same, whatever stands beside it."""
    text = _text(article)
    return Cleaned(text, facts_of(text))


def clean_together(cleaned: tuple[Cleaned, ...]) -> tuple[Text, ...]:
    """Give the texts in their order with what only their neighbours tell: whose copy one is, a day that it borrows."""
    texts, facts = tuple(one.text for one in cleaned), tuple(one.facts for one in cleaned)
    return with_borrowed_days(with_copies(texts, facts), tuple(one.quoted for one in facts))


def read_alone(file: str, words: str, head: Head) -> Text:
    """Give the text of one article that was just imported as `file`, as its own head and lines tell it."""
    raw = f"{head_text(head)}\n{words}\n"
    return _text(Article(id=file, file=file, sha256="", raw=raw, note=SourceNote(file=file)))


def _text(article: Article) -> Text:
    draft = cleaned(article.raw)
    lines = tuple(lines_of(draft.content))
    page = page_of(lines, classified(lines))
    opening, dateline = _dateline(page)
    told = metadata_of(article, page, dateline)
    return Text(
        article=article,
        content=draft.content,
        runs=draft.runs,
        blocks=tuple(_blocks(page, opening, dateline)),
        title=told.title,
        outlet=told.outlet,
        url=told.url,
        author=told.author,
        published=told.published,
        published_basis=told.published_basis,
        published_at=told.published_at,
        language=told.language,
        place=told.place,
    )


def _dateline(page: Page) -> tuple[int, Dateline | None]:
    """Give the first paragraph that opens with a dateline, and the dateline."""
    paragraphs = [i for i, kind in enumerate(page.kinds) if kind == "paragraph"][:_DATELINE_WITHIN]
    found = ((i, dateline_of(page.lines[i].words)) for i in paragraphs)
    return next(((i, dateline) for i, dateline in found if dateline), (-1, None))


def _blocks(page: Page, opening: int, dateline: Dateline | None) -> Iterator[Block]:
    headline = page.lines[page.headline].words if page.headline is not None else ""
    for i, (line, kind) in enumerate(zip(page.lines, page.kinds, strict=True)):
        if kind != "paragraph":
            label = label_of(line.words) if kind == "caption" else 0
            if label:
                yield Block("boilerplate", Span(line.start, line.start + label - 1))
            yield Block(kind or "paragraph", Span(line.start + label, line.end))
            continue
        after = 0
        if dateline and i == opening:
            yield Block("dateline", Span(line.start, line.start + dateline.length))
            after = dateline.after
        yield from _paragraph(line, after, insets(line.words, headline))


def _paragraph(line: Line, after: int, headings: tuple[Span, ...]) -> Iterator[Block]:
    """Give the blocks of a paragraph from its `after`-th code point on: its sentences, parted by headings."""
    at = after
    for heading in headings:
        if heading.start < at:
            continue
        yield from _prose(line, at, heading.start)
        yield Block("subhead", Span(line.start + heading.start, line.start + heading.end))
        at = heading.end
    yield from _prose(line, at, len(line.words))


def _prose(line: Line, start: int, end: int) -> Iterator[Block]:
    words = line.words[start:end]
    if stripped := words.strip():
        begin = line.start + start + len(words) - len(words.lstrip())
        yield Block("paragraph", Span(begin, begin + len(stripped)))
