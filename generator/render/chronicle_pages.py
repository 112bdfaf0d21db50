"""The pages that run through the whole dossier: timeline, statements, disagreements.

Laws: a sentence or quotation stands here as its article has it; the order is that of days, or of names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TypeAlias

from generator.model import Assertion, Between, Conflict, Moment, Quotation
from generator.render.book import Book, source_name
from generator.render.deed_words import deed_noun
from generator.render.escape import Markdown
from generator.render.leaf import Leaf, Made, leaf, plainly
from generator.render.pictures import draw_density
from generator.render.registers import Subjects, day_key, keyed
from generator.render.wording import marked, same_words
from generator.render.words import count, when

MONTH = len("2025-10")
FEW = 20
"""Speakers that stand in one line; more of them stand by letter."""

Spoken: TypeAlias = tuple[str, str, tuple[Quotation, ...], tuple[Assertion, ...]]
"""A speaker with the anchor of its section, its quotations and what it is reported to have said."""
Letters: TypeAlias = tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]


def chronicle_pages(book: Book, made: Made = plainly) -> tuple[Leaf, ...]:
    """Give timeline.md, statements.md and disagreements.md."""
    pages = (("timeline", _timeline), ("statements", _statements), ("disagreements", _disagreements))
    return tuple(page for name, make in pages for page in made(book, name, partial(_alone, make=make)))


def _alone(book: Book, make: Callable[[Book], Leaf]) -> tuple[Leaf, ...]:
    return (make(book),)


BETWEEN: tuple[tuple[Between, str], ...] = (
    ("actors", "Between actors"),
    ("actor and outlet", "Between an actor and an article"),
    ("outlets", "Between articles"),
)
"""The sections of the page on disagreements, each with its heading."""


def _timeline(book: Book) -> Leaf:
    moments = sorted(book.dossier.moments, key=lambda moment: moment.date)
    months = tuple((title, tuple(group)) for title, group in groupby(moments, key=_month))
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
        months=months,
        months_picture=draw_density([(title, group[0].id, len(group)) for title, group in months]),
    )


def _month(moment: Moment) -> str:
    """Give the heading of a moment: the month in which it begins, or its year where no month is known."""
    return when(moment.date.partition("/")[0][:MONTH]) or moment.date


def _statements(book: Book) -> Leaf:
    quoted, reported = book.dossier.quotations, book.dossier.assertions
    by_speaker: dict[tuple[bool, str, str], tuple[list[Quotation], list[Assertion]]] = {}
    for quotation in quoted:
        by_speaker.setdefault(_speaker_order(book, quotation), ([], []))[0].append(quotation)
    for assertion in reported:
        by_speaker.setdefault(_speaker_order(book, assertion), ([], []))[1].append(assertion)
    speakers = tuple(
        (key[-1], _place(said[0] if said else told[0]), tuple(said), tuple(told))
        for key, (said, told) in sorted(by_speaker.items())
    )
    return leaf(
        book,
        "statements.md",
        "statements",
        "Statements",
        f"{count(len(quoted), 'quotation')} and {count(len(reported), 'reported statement')} by speaker",
        speakers=speakers,
        letters=_letters(speakers),
        subjects=Subjects(book),
        keyed=keyed,
        day_key=day_key,
        wordings=lambda quotation: _wordings(book, quotation),
        beside=lambda quotation: _beside(book, quotation),
    )


def _place(said: Quotation | Assertion) -> str:
    """Give the anchor of the section of whoever said this."""
    return f"by-{said.speaker or said.attribution}"


def _letters(speakers: Sequence[Spoken]) -> Letters:
    """Give the index of the speakers: (letter, (name, anchor, statements) of each); few have one line and no letter."""
    lines = tuple((name, place, len(said) + len(told)) for name, place, said, told in speakers)
    if len(lines) <= FEW:
        return (("", lines),) if lines else ()
    return tuple((letter, tuple(found)) for letter, found in groupby(lines, key=lambda line: line[0][:1].upper()))


def _speaker(book: Book, said: Quotation | Assertion) -> str:
    if said.speaker:
        return book.actors[said.speaker].name
    return UNNAMED.get(said.attribution, "Other speakers")


UNNAMED: Mapping[str, str] = {
    "anonymous": "Anonymous speakers",
    "office": "Speakers named by office only",
    "outlet": "News outlets",
    "unattributed": "Unattributed",
}
"""Headings for what is said without a named speaker; they stand behind the named ones."""


def _speaker_order(book: Book, said: Quotation | Assertion) -> tuple[bool, str, str]:
    """Give the place of a speaker on the page: whether it has no name, its name to sort by, its heading."""
    name = _speaker(book, said)
    return said.speaker is None, name.casefold(), name


def _wordings(book: Book, quotation: Quotation) -> tuple[tuple[str, Markdown, bool, bool], ...]:
    """Give (article, its wording, whether it is the first's words, whether only near) for several wordings."""
    told = tuple((n, citation) for n, citation in enumerate(quotation.citations) if citation.text)
    if len(told) < 2:  # noqa: PLR2004 - side by side takes two
        return ()
    texts = tuple(citation.text for _, citation in told)
    names = (source_name(book.sources[citation.source]) for _, citation in told)
    same = (n > 0 and same_words(text, texts[0]) for n, text in enumerate(texts))
    near = (n in quotation.near for n, _ in told)
    shown = (Markdown(f"“{words}”") for words in marked(texts))
    return tuple(zip(names, shown, same, near, strict=True))


def _beside(book: Book, quotation: Quotation) -> tuple[tuple[str, Markdown, Quotation], ...]:
    """Give (article, its words with those that differ marked, the quotation) for what may be the same utterance."""
    found = (book.records.get(one) for one in quotation.beside)
    others = tuple(one for one in found if isinstance(one, Quotation) and one.text and quotation.text)
    names = (source_name(book.sources[other.citations[0].source]) for other in others)
    shown = (Markdown(f"“{marked((quotation.text, other.text))[1]}”") for other in others)
    return tuple(zip(names, shown, others, strict=True))


def _disagreements(book: Book) -> Leaf:
    conflicts = book.dossier.conflicts
    return leaf(
        book,
        "disagreements.md",
        "disagreements",
        "Disagreements",
        f"{count(len(conflicts), 'disagreement')} between reports of one event, side by side",
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
