"""The register of articles, and a page for each with its sentences and what cites them.

Laws: a cited sentence is always there to be linked to, even where its words are withheld; of an article
with `publish: full` every sentence is shown, with `cited` those that are cited, with `none` no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

from msgspec.structs import replace

from generator.model import PROSE, Page, Publish, Sentence, Source, Text
from generator.render.book import Book, Citer, day_of
from generator.render.fragment import fragment
from generator.render.leaf import Leaf, Made, leaf, plainly
from generator.render.lists import SOURCES
from generator.render.registers import keyed
from generator.render.source_rows import prose_words
from generator.render.words import RELIABILITY, count, language, moment, when

HEADINGS: Mapping[Publish, str] = {
    "full": "All sentences, in order",
    "cited": "Cited sentences, in order",
    "none": "Cited places, in order",
}

MOST = 100
"""Articles in a list of those set aside, and stories; the data has all."""
EACH = 20
"""Articles named of one story; the data has all."""
USES = 8
"""Pages named beside a sentence; the others that cite it are counted."""

Citers: TypeAlias = Mapping[int, tuple[Citer, ...]]
"""The pages that cite an article, by the numbers of its sentences."""


def source_pages(book: Book, leaves: Iterable[Leaf], made: Made = plainly) -> Iterator[Leaf]:
    """Give sources/index.md and sources/<id>.md for every article; `leaves` are the pages that may cite them."""
    book = replace(book, citers=_citers(leaves))
    for path in book.pages_of(SOURCES):
        yield from made(book, path.removesuffix("index.md"), partial(_register, path=path))
    for id_ in book.sources:
        yield from made(book, f"sources/{id_}", partial(_source_page, id_=id_))


def _citers(leaves: Iterable[Leaf]) -> dict[str, Citers]:
    """Give for each article which pages cite which of its sentences."""
    found: dict[str, dict[int, list[Citer]]] = {}
    for one in leaves:
        citer = Citer(Page(one.page.path, ""), one.title)
        for source, sentence in one.cited:
            found.setdefault(source, {}).setdefault(sentence, []).append(citer)
    return {source: {n: tuple(cited[n]) for n in sorted(cited)} for source, cited in found.items()}


def _register(book: Book, path: str) -> tuple[Leaf, ...]:
    """Give a page of the register; copies, stories and what was set aside stand on the leading one."""
    sources = book.spread(path, book.dossier.sources, book.sources)
    rest = book.dossier if path == SOURCES else None
    page = leaf(
        book,
        path,
        "sources_index",
        "Sources",
        f"The {count(len(sources) or len(book.dossier.sources), 'article')} that this briefing is made of",
        sources_cited=tuple((source, len(_cited(source, book.citers.get(source.id, {})))) for source in sources),
        copies=tuple(source for source in rest.sources if source.copy_of) if rest else (),
        aside=rest.set_aside if rest else (),
        most=MOST,
        each=EACH,
        stories=tuple(
            (story, tuple(book.sources[one] for one in story.sources))
            for story in (rest.stories if rest else ())
            if len(story.sources) > 1
        ),
        prose_words=prose_words,
        keyed=keyed,
        letters=letters(),
    )
    return (page,)


def letters() -> str:
    """Give the meaning of every letter of reliability in one line."""
    return "; ".join(f"{letter}: {meaning}" for letter, meaning in RELIABILITY.items())


def _source_page(book: Book, id_: str) -> tuple[Leaf, ...]:
    source, citers = book.sources[id_], book.citers.get(id_, {})
    text = source.extract.text
    publish, title = text.article.note.publish, text.title or text.article.file
    cited = _cited(source, citers)
    shown = source.extract.sentences if publish == "full" else cited
    total = count(len(source.extract.sentences), "sentence")
    page = leaf(
        book,
        f"sources/{source.id}.md",
        "source",
        title,
        f"{text.outlet or 'Outlet not stated'}, {when(text.published) or 'undated'}: {len(cited)} of {total} cited",
        facts=_facts(source),
        head=_head(source),
        url=text.url,
        uses=USES,
        article=source,
        copies=tuple(one for one in book.same_text.get(id_, ()) if one.id != id_),
        heading=HEADINGS[publish],
        coverage=f"{len(cited)} of {total} are cited in this briefing.",
        lines=tuple(
            (
                sentence,
                "" if publish == "none" else _words(source, sentence),
                citers.get(sentence.n, ()),
                "" if publish == "none" else fragment(text.url, _words(source, sentence)),
            )
            for sentence in shown
        ),
        prose=PROSE,
    )
    return (page,)


def _cited(source: Source, citers: Citers) -> tuple[Sentence, ...]:
    return tuple(sentence for sentence in source.extract.sentences if sentence.n in citers)


def _words(source: Source, sentence: Sentence) -> str:
    return sentence.span.of(source.extract.text.article.raw)


def _published(text: Text) -> str | None:
    """Give the day of publication in words, with the time and its zone where they are told."""
    return moment(text.published_at) if text.published_at else when(text.published)


def _head(source: Source) -> tuple[str, ...]:
    """Give what an article is in one line: outlet, author, day."""
    text = source.extract.text
    outlet, author = text.outlet or "outlet not stated", f"by {text.author}" if text.author else ""
    return tuple(filter(None, (outlet, author, day_of(source))))


def _facts(source: Source) -> tuple[tuple[str, str], ...]:
    text = source.extract.text
    note = text.article.note
    reason = f" ({note.reliability_reason})" if note.reliability_reason else ""
    basis = f" ({text.published_basis})" if text.published_basis else ""
    return (
        ("Outlet", text.outlet or "not stated"),
        ("Author", text.author or "not stated"),
        ("Published", f"{_published(text) or 'not known'}{basis}"),
        ("Place of dateline", text.place or "not stated"),
        ("Language", f"{language(text.language)}, as its page declares" if text.language else "read as English"),
        ("Reliability", f"{note.reliability}: {RELIABILITY[note.reliability]}{reason}"),
        ("Length", count(prose_words(source), "word")),
        ("File", text.article.file),
        ("SHA-256", text.article.sha256),
    )
