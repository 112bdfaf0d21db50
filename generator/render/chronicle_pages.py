"""The pages that run through the whole dossier: timeline, statements, disagreements.

Laws: a sentence or quotation stands here as its article has it; the order is that of days, or of names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, groupby
from operator import itemgetter
from typing import TypeAlias

from generator.model import Assertion, Between, Conflict, Contact, Moment, Quotation, Sanction
from generator.model.tongue import Tongue
from generator.render.book import Book, Record, relative, source_name
from generator.render.deed_words import deed_noun
from generator.render.escape import Markdown
from generator.render.leaf import Leaf, Made, leaf, plainly
from generator.render.lists import DISAGREEMENTS, MONTH, STATEMENTS, TIMELINE, Said, speaker_order, speaker_place
from generator.render.pictures import draw_density
from generator.render.registers import day_key, keyed
from generator.render.wording import marked, same_words

FEW = 20
"""Speakers that stand in one line; more of them stand by letter."""

Spoken: TypeAlias = tuple[str, str, tuple[Quotation, ...], tuple[Assertion, ...]]
"""A speaker with the anchor of its section, its quotations and what it is reported to have said."""
Letters: TypeAlias = tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]


def chronicle_pages(book: Book, made: Made = plainly) -> Iterator[Leaf]:
    """Give timeline.md, statements.md and disagreements.md, and the parts of those that are divided."""
    for lead, make in ((TIMELINE, _timeline), (STATEMENTS, _statements), (DISAGREEMENTS, _disagreements)):
        for path in book.pages_of(lead):
            yield from made(book, path.removesuffix(".md"), partial(_alone, path=path, make=make))


def _alone(book: Book, path: str, make: Callable[[Book, str], Leaf]) -> tuple[Leaf, ...]:
    return (make(book, path),)


BETWEEN: tuple[tuple[Between, str], ...] = (
    ("actors", "Between actors"),
    ("actor and outlet", "Between an actor and an article"),
    ("outlets", "Between articles"),
)
"""The sections of the page on disagreements, each with its heading."""


def _timeline(book: Book, path: str) -> Leaf:
    """Give a page of the timeline; what is said of all of it, and the months of all, stand on the leading one."""
    here, leads = _by_day(book.spread(path, book.dossier.moments, book.records)), path == TIMELINE
    drawn = _by_day(book.dossier.moments) if book.contents(path) else here
    bars = [
        (title, relative(path, book.record_address(group[0].id)), len(group))
        for title, group in _months(drawn, book.tongue)
    ]
    shown = frozenset(id_ for ids in book.briefing.on_timeline.values() for id_ in ids) if leads else ()
    return leaf(
        book,
        path,
        "timeline",
        "Timeline",
        book.tongue.say("{} in the order of what they tell", book.tongue.count(len(drawn), "dated sentence")),
        deeds=lambda moment: tuple(book.deeds[id_] for id_ in book.briefing.on_timeline.get(moment.id, ())),
        deed_noun=lambda deed: book.tongue.say(deed_noun(deed)),
        deeds_here=len(shown),
        deeds_elsewhere=len(book.deeds) - len(shown) if leads else 0,
        months=_months(here, book.tongue),
        months_picture=draw_density(bars, book.tongue, divided=bool(book.contents(path))),
    )


def _by_day(found: Iterable[Record]) -> tuple[Moment, ...]:
    return tuple(sorted((one for one in found if isinstance(one, Moment)), key=lambda moment: moment.date))


def _months(moments: Sequence[Moment], tongue: Tongue) -> tuple[tuple[str, tuple[Moment, ...]], ...]:
    months = groupby(moments, key=lambda moment: _month(moment, tongue))
    return tuple((title, tuple(group)) for title, group in months)


def _month(moment: Moment, tongue: Tongue) -> str:
    """Give the heading of a moment: the month in which it begins, or its year where no month is known."""
    return tongue.when(moment.date.partition("/")[0][:MONTH]) or moment.date


def _statements(book: Book, path: str) -> Leaf:
    """Give a page of the statements; one that leads to parts tells how many there are on all of them."""
    whole: Sequence[Sequence[Said]] = (book.dossier.quotations, book.dossier.assertions)
    here = book.spread(path, chain.from_iterable(whole), book.said)
    counted = tuple(chain.from_iterable(whole)) if book.contents(path) else here
    quoted, speakers = sum(isinstance(one, Quotation) for one in counted), _speakers(book, here)
    return leaf(
        book,
        path,
        "statements",
        "Statements",
        book.tongue.say(
            "{} and {} by speaker",
            book.tongue.count(quoted, "quotation"),
            book.tongue.count(len(counted) - quoted, "reported statement"),
        ),
        speakers=speakers,
        letters=_letters(speakers),
        keyed=keyed,
        day_key=day_key,
        wordings=lambda quotation: _wordings(book, quotation),
        beside=lambda quotation: _beside(book, quotation),
    )


def _speakers(book: Book, here: Sequence[Said]) -> tuple[Spoken, ...]:
    """Give the speakers of these statements in order, each with what it says."""
    by_speaker: dict[tuple[bool, str, str], list[Said]] = {}
    for one in here:
        by_speaker.setdefault(speaker_order(book.faces, one, book.tongue), []).append(one)
    return tuple(
        (
            heading,
            speaker_place(found[0]),
            tuple(one for one in found if isinstance(one, Quotation)),
            tuple(one for one in found if isinstance(one, Assertion)),
        )
        for (_, _, heading), found in sorted(by_speaker.items(), key=itemgetter(0))
    )


def _letters(speakers: Sequence[Spoken]) -> Letters:
    """Give the index of the speakers: (letter, (name, anchor, statements) of each); few have one line and no letter."""
    lines = tuple((name, place, len(said) + len(told)) for name, place, said, told in speakers)
    if len(lines) <= FEW:
        return (("", lines),) if lines else ()
    return tuple((letter, tuple(found)) for letter, found in groupby(lines, key=lambda line: line[0][:1].upper()))


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


def _disagreements(book: Book, path: str) -> Leaf:
    found = book.spread(path, book.dossier.conflicts, book.records)
    conflicts = tuple(one for one in found if isinstance(one, Conflict))
    number = len(conflicts) or len(book.dossier.conflicts)
    return leaf(
        book,
        path,
        "disagreements",
        "Disagreements",
        book.tongue.say("{} between reports of one event, side by side", book.tongue.count(number, "disagreement")),
        heading=lambda conflict: _heading(book, conflict),
        sections=tuple(
            (book.tongue.say(words), there)
            for between, words in BETWEEN
            if (there := tuple(conflict for conflict in conflicts if conflict.between == between))
        ),
    )


def _heading(book: Book, conflict: Conflict) -> str:
    about = book.records.get(conflict.about)
    return (about.title if isinstance(about, (Sanction, Contact)) else "") or conflict.detail
