"""The pages that run through the whole dossier: timeline, statements, disagreements.

Laws: a sentence or quotation stands here as its article has it; the order is that of days, or of names.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.model import Assertion, Between, Conflict, Moment, Quotation
from generator.render.book import Book, relative, source_name
from generator.render.deed_words import deed_noun
from generator.render.escape import Markdown
from generator.render.leaf import Leaf, leaf
from generator.render.lists import DISAGREEMENTS, STATEMENTS, TIMELINE, Said, speaker_order
from generator.render.pictures import draw_density
from generator.render.registers import Subjects, day_key, keyed
from generator.render.wording import marked, same_words
from generator.render.words import count, when

MONTH = len("2025-10")


def chronicle_pages(book: Book) -> tuple[Leaf, ...]:
    """Give timeline.md, statements.md and disagreements.md, and the parts of those that are divided."""
    return (*_timeline(book), *_statements(book), *_disagreements(book))


BETWEEN: tuple[tuple[Between, str], ...] = (
    ("actors", "Between actors"),
    ("actor and outlet", "Between an actor and an article"),
    ("outlets", "Between articles"),
)
"""The sections of the page on disagreements, each with its heading."""


def _timeline(book: Book) -> tuple[Leaf, ...]:
    moments = sorted(book.dossier.moments, key=lambda moment: moment.date)
    return tuple(
        _timeline_page(book, path, tuple(moments) if book.contents(path) else here, here)
        for path, here in book.spread(TIMELINE, moments)
    )


def _timeline_page(book: Book, path: str, drawn: Sequence[Moment], here: Sequence[Moment]) -> Leaf:
    """Give the page at `path` with the moments that stand here, and the months of those that are drawn."""
    months = _months(here)
    bars = [(title, relative(path, book.record_address(group[0].id)), len(group)) for title, group in _months(drawn)]
    shown = frozenset(id_ for ids in book.briefing.on_timeline.values() for id_ in ids)
    return leaf(
        book,
        path,
        "timeline",
        "Timeline",
        f"{count(len(drawn), 'dated sentence')} in the order of what they tell",
        deeds=lambda moment: tuple(book.deeds[id_] for id_ in book.briefing.on_timeline.get(moment.id, ())),
        deed_noun=deed_noun,
        deeds_here=len(shown),
        deeds_elsewhere=len(book.deeds) - len(shown),
        months=months,
        months_picture=draw_density(bars, "on the pages below" if book.contents(path) else "on the page"),
    )


def _months(moments: Sequence[Moment]) -> tuple[tuple[str, tuple[Moment, ...]], ...]:
    return tuple((title, tuple(group)) for title, group in groupby(moments, key=_month))


def _month(moment: Moment) -> str:
    """Give the heading of a moment: the month in which it begins, or its year where no month is known."""
    return when(moment.date.partition("/")[0][:MONTH]) or moment.date


def _statements(book: Book) -> tuple[Leaf, ...]:
    dossier, subjects = book.dossier, Subjects(book)
    said: tuple[Quotation | Assertion, ...] = (*dossier.quotations, *dossier.assertions)
    return tuple(
        _statements_page(book, path, subjects, said if book.contents(path) else here, here)
        for path, here in book.spread(STATEMENTS, said)
    )


def _statements_page(
    book: Book, path: str, subjects: Subjects, all_of_it: Sequence[Said], here: Sequence[Said]
) -> Leaf:
    """Give the page at `path` with the statements that stand here; `all_of_it` are those that it speaks of."""
    quoted = sum(isinstance(one, Quotation) for one in all_of_it)
    by_speaker: dict[tuple[bool, str, str], tuple[list[Quotation], list[Assertion]]] = {}
    for one in here:
        quotations, assertions = by_speaker.setdefault(speaker_order(book.actors, one), ([], []))
        if isinstance(one, Quotation):
            quotations.append(one)
        else:
            assertions.append(one)
    return leaf(
        book,
        path,
        "statements",
        "Statements",
        f"{count(quoted, 'quotation')} and {count(len(all_of_it) - quoted, 'reported statement')} by speaker",
        speakers=tuple((key[-1], tuple(some), tuple(told)) for key, (some, told) in sorted(by_speaker.items())),
        subjects=subjects,
        keyed=keyed,
        day_key=day_key,
        wordings=lambda quotation: _wordings(book, quotation),
    )


def _wordings(book: Book, quotation: Quotation) -> tuple[tuple[str, Markdown, bool], ...]:
    """Give (article, its wording, whether it has the words of the first) for an utterance with several wordings."""
    citations = tuple(citation for citation in quotation.citations if citation.text)
    if len(citations) < 2:  # noqa: PLR2004 - side by side takes two
        return ()
    texts = tuple(citation.text for citation in citations)
    names = (source_name(book.sources[citation.source]) for citation in citations)
    same = (n > 0 and same_words(text, texts[0]) for n, text in enumerate(texts))
    shown = (Markdown(f"“{words}”") for words in marked(texts))
    return tuple(zip(names, shown, same, strict=True))


def _disagreements(book: Book) -> tuple[Leaf, ...]:
    return tuple(_conflicts_page(book, path, here) for path, here in book.spread(DISAGREEMENTS, book.dossier.conflicts))


def _conflicts_page(book: Book, path: str, conflicts: Sequence[Conflict]) -> Leaf:
    number = len(conflicts) or len(book.dossier.conflicts)
    return leaf(
        book,
        path,
        "disagreements",
        "Disagreements",
        f"{count(number, 'disagreement')} between reports of one event, side by side",
        heading=lambda conflict: _heading(book, conflict),
        sections=tuple(
            (words, found)
            for between, words in BETWEEN
            if (found := tuple(conflict for conflict in conflicts if conflict.between == between))
        ),
    )


def _heading(book: Book, conflict: Conflict) -> str:
    about = {case.id: case.title for case in book.cases}.get(conflict.about)
    return about or conflict.detail
