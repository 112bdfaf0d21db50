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
from generator.model.tongue import ENGLISH, Tongue
from generator.render.book import Book, Citer, day_of
from generator.render.fragment import fragment
from generator.render.leaf import Leaf, Made, leaf, plainly
from generator.render.lists import SOURCES
from generator.render.registers import keyed
from generator.render.source_rows import prose_words
from generator.render.words import RELIABILITY, moment

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
    sources = tuple(book.readings[one.id] for one in book.spread(path, book.dossier.sources, book.sources))
    rest, number = book.dossier if path == SOURCES else None, len(sources) or len(book.dossier.sources)
    page = leaf(
        book,
        path,
        "sources_index",
        "Sources",
        book.tongue.say("The {} that this briefing is made of", book.tongue.count(number, "article")),
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
        letters=letters(book.tongue),
    )
    return (page,)


def letters(tongue: Tongue = ENGLISH) -> str:
    """Give the meaning of every letter of reliability in one line."""
    return "; ".join(f"{letter}: {tongue.say(meaning)}" for letter, meaning in RELIABILITY.items())


def _source_page(book: Book, id_: str) -> tuple[Leaf, ...]:
    source, citers = book.readings[id_], book.citers.get(id_, {})
    text = source.extract.text
    publish, title = text.article.note.publish, text.title or text.article.file
    cited = _cited(source, citers)
    shown = source.extract.sentences if publish == "full" else cited
    say, total = book.tongue.say, book.tongue.count(len(source.extract.sentences), "of sentence")
    outlet, day = text.outlet or say("Outlet not stated"), book.tongue.when(text.published) or say("undated")
    page = leaf(
        book,
        f"sources/{source.id}.md",
        "source",
        title,
        say("{}, {}: {} of {} cited", outlet, day, len(cited), total),
        facts=_facts(source, book.tongue),
        head=_head(source, book.tongue),
        url=text.url,
        uses=USES,
        article=source,
        copies=tuple(one for one in book.same_text.get(id_, ()) if one.id != id_),
        heading=say(HEADINGS[publish]),
        coverage=say("{} of {} are cited in this briefing.", len(cited), total),
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


def _published(text: Text, tongue: Tongue) -> str | None:
    """Give the day of publication in words, with the time and its zone where they are told."""
    return moment(text.published_at, tongue) if text.published_at else tongue.when(text.published)


def _head(source: Source, tongue: Tongue) -> tuple[str, ...]:
    """Give what an article is in one line: outlet, author, day."""
    text = source.extract.text
    outlet = text.outlet or tongue.say("outlet not stated")
    author = tongue.say("by {}", text.author) if text.author else ""
    return tuple(filter(None, (outlet, author, day_of(source, tongue))))


def _facts(source: Source, tongue: Tongue) -> tuple[tuple[str, str], ...]:
    text = source.extract.text
    note = text.article.note
    reason = f" ({note.reliability_reason})" if note.reliability_reason else ""
    say, basis = tongue.say, f" ({tongue.rule(text.published_basis)})" if text.published_basis else ""
    declared = say("{}, as its page declares", tongue.named_language(text.language)) if text.language else None
    return (
        (say("Outlet"), text.outlet or say("not stated")),
        (say("Author"), text.author or say("not stated")),
        (say("Published"), f"{_published(text, tongue) or say('not known')}{basis}"),
        (say("Place of dateline"), text.place or say("not stated")),
        (say("Language"), declared or say("read as English")),
        (say("Reliability"), f"{note.reliability}: {say(RELIABILITY[note.reliability])}{reason}"),
        (say("Length"), tongue.count(prose_words(source), "word")),
        (say("File"), text.article.file),
        ("SHA-256", text.article.sha256),
    )
