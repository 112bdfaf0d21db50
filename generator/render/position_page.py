"""The position map: for each subject who says what of it, in their words, and the same as data.

Laws: a quotation stands in quotation marks, a reported statement is marked as reported; speakers without a name are
labelled; lists are cut, never sampled: what is left out is counted, and the export has all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import TypeAlias

from msgspec import Struct

from generator.model import Assertion, Briefing, Quotation, Subject
from generator.render.book import Book
from generator.render.leaf import Leaf, Made, leaf, plainly
from generator.render.lists import POSITIONS
from generator.render.reported import Record, place, places

VOICES, LINES, NAMED = 8, 3, 2
"""Speakers of a subject, statements of one speaker, and speakers by whom a subject is told apart."""
Said: TypeAlias = Quotation | Assertion


class Voice(Struct, frozen=True):
    """One speaker of a subject: an actor's id, else the words that name it, and how many statements are not shown."""

    speaker: str | None
    words: str
    quoted: tuple[Quotation, ...]
    told: tuple[Assertion, ...]
    more: int


def position_pages(book: Book, made: Made = plainly) -> Iterator[Leaf]:
    """Give positions.md, and further pages where there are many subjects."""
    for path in book.pages_of(POSITIONS):
        yield from made(book, path.removesuffix(".md"), partial(_page, path=path))


def _page(book: Book, path: str) -> tuple[Leaf, ...]:
    here = book.spread(path, book.briefing.subjects, book.subjects)
    number = len(book.briefing.subjects) if path == POSITIONS else len(here)
    page = leaf(
        book,
        path,
        "positions",
        "Positions",
        book.tongue.say("{} and who says what of each", book.tongue.count(number, "subject")),
        shown=tuple((_heading(book, subject), subject, *_voices(book, subject)) for subject in here),
    )
    return (page,)


def _heading(book: Book, subject: Subject) -> str:
    """Give the name of a subject, where another has the same with the first speakers: "sanctions (Berg, Lund)"."""
    if book.namesakes[subject.name] == 1:
        return subject.name
    voices, _ = _voices(book, subject)
    names = (book.faces[voice.speaker].name if voice.speaker else voice.words for voice in voices[:NAMED])
    return f"{subject.name} ({', '.join(names)})"


def _voices(book: Book, subject: Subject) -> tuple[tuple[Voice, ...], int]:
    """Give the speakers of a subject, and how many more there are."""
    said = (book.said[id_] for id_ in subject.statements)
    voices = tuple(_voice(tuple(group)) for _, group in groupby(said, key=_who))
    return voices[:VOICES], max(0, len(voices) - VOICES)


def _voice(said: tuple[Said, ...]) -> Voice:
    shown = said[:LINES]
    return Voice(
        speaker=said[0].speaker,
        words=" ".join((said[0].speaker_text or "").split()),
        quoted=tuple(one for one in shown if isinstance(one, Quotation)),
        told=tuple(one for one in shown if isinstance(one, Assertion)),
        more=len(said) - len(shown),
    )


def _who(said: Said) -> str:
    return said.speaker or " ".join((said.speaker_text or "").casefold().split())


def position_rows(briefing: Briefing) -> list[Record]:
    """Give every subject with all that is said of it, for data/positions.json."""
    said: dict[str, Said] = {one.id: one for one in briefing.dossier.quotations}
    said |= {one.id: one for one in briefing.dossier.assertions}
    return [
        {
            "id": subject.id,
            "name": subject.name,
            "record": subject.record,
            "words": subject.words and place(subject.words),
            "speakers": subject.speakers,
            "rule": subject.rule,
            "statements": list(_rows(subject, said)),
        }
        for subject in briefing.subjects
    ]


def _rows(subject: Subject, said: dict[str, Said]) -> Iterator[Record]:
    for id_ in subject.statements:
        one = said[id_]
        cited = places(one.citations if isinstance(one, Quotation) else (one.content,))
        yield {
            "id": one.id,
            "kind": "quotation" if isinstance(one, Quotation) else "reported",
            "speaker": one.speaker,
            "speaker_text": one.speaker_text,
            "attribution": one.attribution,
            "date": one.date,
            **cited[0],
            "citations": cited,
        }
