"""The pages that run through the whole dossier: timeline, statements, disagreements.

Laws: a sentence or quotation stands here as its article has it; the order is that of days, or of names.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from generator.model import Conflict, Moment, Quotation
from generator.render.book import Book, source_name
from generator.render.deed_words import deed_noun
from generator.render.escape import Markdown
from generator.render.leaf import Leaf, leaf
from generator.render.wording import marked, same_words
from generator.render.words import count, when

MONTH = len("2025-10")


def chronicle_pages(book: Book) -> tuple[Leaf, ...]:
    """Give timeline.md, statements.md and disagreements.md."""
    return (_timeline(book), _statements(book), _disagreements(book))


def _timeline(book: Book) -> Leaf:
    moments = sorted(book.dossier.moments, key=lambda moment: moment.date)
    shown = frozenset(id_ for ids in book.briefing.on_timeline.values() for id_ in ids)
    return leaf(
        book,
        "timeline.md",
        "timeline",
        "Timeline",
        f"{count(len(moments), 'dated sentence')} in the order of what they tell",
        deeds=lambda moment: tuple(book.deeds[id_] for id_ in book.briefing.on_timeline.get(moment.id, ())),
        deed_noun=deed_noun,
        deeds_here=len(shown),
        deeds_elsewhere=len(book.deeds) - len(shown),
        months=tuple((title, tuple(group)) for title, group in groupby(moments, key=_month)),
    )


def _month(moment: Moment) -> str:
    """Give the heading of a moment: the month in which it begins, or its year where no month is known."""
    return when(moment.date.partition("/")[0][:MONTH]) or moment.date


def _statements(book: Book) -> Leaf:
    by_speaker = sorted(book.dossier.quotations, key=lambda quotation: _speaker_order(book, quotation))
    speakers = groupby(by_speaker, key=lambda quotation: _speaker(book, quotation))
    return leaf(
        book,
        "statements.md",
        "statements",
        "Statements",
        f"{count(len(by_speaker), 'quotation')} by speaker, with every wording",
        speakers=tuple((name, tuple(quotations)) for name, quotations in speakers),
        wordings=lambda quotation: _wordings(book, quotation),
    )


def _speaker(book: Book, quotation: Quotation) -> str:
    if quotation.speaker:
        return book.actors[quotation.speaker].name
    return UNNAMED.get(quotation.attribution, "Other speakers")


UNNAMED: Mapping[str, str] = {
    "anonymous": "Anonymous speakers",
    "office": "Speakers named by office only",
    "outlet": "News outlets",
    "unattributed": "Unattributed",
}
"""Headings for quotations without a named speaker; they stand behind the named ones."""


def _speaker_order(book: Book, quotation: Quotation) -> tuple[bool, str]:
    return quotation.speaker is None, _speaker(book, quotation).casefold()


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


def _disagreements(book: Book) -> Leaf:
    conflicts = book.dossier.conflicts
    return leaf(
        book,
        "disagreements.md",
        "disagreements",
        "Disagreements",
        f"{count(len(conflicts), 'disagreement')} between reports of one event, side by side",
        heading=lambda conflict: _heading(book, conflict),
    )


def _heading(book: Book, conflict: Conflict) -> str:
    about = {case.id: case.title for case in book.cases}.get(conflict.about)
    return about or conflict.detail
