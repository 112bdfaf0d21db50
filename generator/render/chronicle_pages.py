"""The pages that run through the whole dossier: timeline, statements, disagreements.

Laws: a sentence or quotation stands here as its article has it; the order is that of days, or of names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import groupby

from generator.model import Assertion, Between, Conflict, Moment, Quotation
from generator.model.tongue import Tongue
from generator.render.book import Book, source_name
from generator.render.deed_words import deed_noun
from generator.render.escape import Markdown
from generator.render.leaf import Leaf, Made, leaf, plainly
from generator.render.pictures import draw_density
from generator.render.registers import Subjects, day_key, keyed
from generator.render.wording import marked, same_words

MONTH = len("2025-10")


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
    months = tuple(
        (title, tuple(group)) for title, group in groupby(moments, key=lambda moment: _month(moment, book.tongue))
    )
    shown = frozenset(id_ for ids in book.briefing.on_timeline.values() for id_ in ids)
    return leaf(
        book,
        "timeline.md",
        "timeline",
        "Timeline",
        book.tongue.say("{} in the order of what they tell", book.tongue.count(len(moments), "dated sentence")),
        deeds=lambda moment: tuple(book.deeds[id_] for id_ in book.briefing.on_timeline.get(moment.id, ())),
        deed_noun=lambda deed: book.tongue.say(deed_noun(deed)),
        deeds_here=len(shown),
        deeds_elsewhere=len(book.deeds) - len(shown),
        months=months,
        months_picture=draw_density([(title, group[0].id, len(group)) for title, group in months], book.tongue),
    )


def _month(moment: Moment, tongue: Tongue) -> str:
    """Give the heading of a moment: the month in which it begins, or its year where no month is known."""
    return tongue.when(moment.date.partition("/")[0][:MONTH]) or moment.date


def _statements(book: Book) -> Leaf:
    quoted, reported = book.dossier.quotations, book.dossier.assertions
    by_speaker: dict[tuple[bool, str, str], tuple[list[Quotation], list[Assertion]]] = {}
    for quotation in quoted:
        by_speaker.setdefault(_speaker_order(book, quotation), ([], []))[0].append(quotation)
    for assertion in reported:
        by_speaker.setdefault(_speaker_order(book, assertion), ([], []))[1].append(assertion)
    return leaf(
        book,
        "statements.md",
        "statements",
        "Statements",
        book.tongue.say(
            "{} and {} by speaker",
            book.tongue.count(len(quoted), "quotation"),
            book.tongue.count(len(reported), "reported statement"),
        ),
        speakers=tuple((key[-1], tuple(said), tuple(told)) for key, (said, told) in sorted(by_speaker.items())),
        subjects=Subjects(book),
        keyed=keyed,
        day_key=day_key,
        wordings=lambda quotation: _wordings(book, quotation),
        beside=lambda quotation: tuple(_beside(book, quotation)),
    )


def _speaker(book: Book, said: Quotation | Assertion) -> str:
    if said.speaker:
        return book.actors[said.speaker].name
    return book.tongue.say(UNNAMED.get(said.attribution, "Other speakers"))


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


def _beside(book: Book, quotation: Quotation) -> Iterator[tuple[str, Markdown, Quotation]]:
    """Give (article, its words with those that differ marked, the quotation) for what may be the same utterance."""
    found = (book.records.get(one) for one in quotation.beside)
    for other in (one for one in found if isinstance(one, Quotation)):
        if other.text and quotation.text:
            _, words = marked((quotation.text, other.text))
            yield source_name(book.sources[other.citations[0].source]), Markdown(f"“{words}”"), other


def _disagreements(book: Book) -> Leaf:
    conflicts = book.dossier.conflicts
    return leaf(
        book,
        "disagreements.md",
        "disagreements",
        "Disagreements",
        book.tongue.say(
            "{} between reports of one event, side by side", book.tongue.count(len(conflicts), "disagreement")
        ),
        heading=lambda conflict: _heading(book, conflict),
        sections=tuple(
            (book.tongue.say(words), found)
            for between, words in BETWEEN
            if (found := tuple(conflict for conflict in conflicts if conflict.between == between))
        ),
    )


def _heading(book: Book, conflict: Conflict) -> str:
    about = {case.id: case.title for case in book.cases}.get(conflict.about)
    return about or conflict.detail
