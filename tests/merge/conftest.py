"""A small invented world from which the tests of this folder tell their articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from msgspec.structs import replace

from generator.merge.citations import cite
from generator.merge.ids import slug
from generator.merge.reports import Whos
from generator.model import (
    Actor,
    ActorKind,
    Article,
    Block,
    ContactKind,
    ContactMention,
    ContactStatus,
    Extract,
    Factuality,
    Mention,
    Quote,
    Referent,
    Run,
    SanctionMention,
    SanctionStatus,
    Sentence,
    SourceNote,
    Span,
    Text,
)

CAST: tuple[tuple[str, ActorKind, str | None], ...] = (
    ("Ada Berg", "person", "NX"),
    ("Olle Lund", "person", "SX"),
    ("Ida Veld", "person", "VX"),
    ("Norland", "country", "NX"),
    ("Sudland", "country", "SX"),
    ("Veldia", "country", "VX"),
    ("Norland Treasury", "organization", "NX"),
    ("Acme", "organization", "SX"),
    ("Bolt", "organization", "SX"),
    ("Eastern Union", "bloc", None),
)
"""Everybody whom the articles of these tests can name; a name's place is its referent's number."""
NUMBER = {name: number for number, (name, _, _) in enumerate(CAST)}


NOWHERE = Span(0, 1)
"""Stands for every place in the text until the sentence is told."""
M = TypeVar("M", ContactMention, SanctionMention)


def make_contact(
    kind: ContactKind,
    status: ContactStatus,
    *people: str,
    place: str | None = None,
    date: str | None = None,
    announced: str | None = None,
    factuality: Factuality = "fact",
    holder: str | None = None,
) -> ContactMention:
    """A report of a contact, without its place in the text."""
    return ContactMention(
        span=NOWHERE,
        sentence=0,
        trigger=NOWHERE,
        kind=kind,
        status=status,
        participants=tuple(NUMBER[name] for name in people),
        place=place,
        date=date,
        announced=announced,
        factuality=factuality,
        holder=None if holder is None else NUMBER[holder],
    )


def make_sanction(
    status: SanctionStatus,
    imposers: tuple[str, ...],
    targets: tuple[str, ...],
    *,
    target_words: str | None = None,
    measures: tuple[str, ...] = ("unspecified",),
    date: str | None = None,
    announced: str | None = None,
    factuality: Factuality = "fact",
    holder: str | None = None,
) -> SanctionMention:
    """A report of a sanction, without its place in the text."""
    return SanctionMention(
        span=NOWHERE,
        sentence=0,
        trigger=NOWHERE,
        status=status,
        imposers=tuple(NUMBER[name] for name in imposers),
        targets=tuple(NUMBER[name] for name in targets),
        target_words=target_words,
        measures=measures,
        date=date,
        announced=announced,
        factuality=factuality,
        holder=None if holder is None else NUMBER[holder],
    )


def make_quote(words: str, speaker: str, day: str | None = None) -> tuple[str, str, str | None]:
    """A quotation of `words` that stand in the sentence told."""
    return words, speaker, day


Line = tuple[str | tuple[str, str, str | None] | ContactMention | SanctionMention, ...]
"""The words of a sentence, the word in it that triggers its reports, then its reports and quotations."""


def make_article(source: str, published: str | None, *lines: Line) -> Extract:
    """An article of one sentence a line."""
    raw = "\n".join(str(line[0]) for line in lines)
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(str(line[0]))))
        at += len(str(line[0])) + 1
    article = Article(id=source, file=f"{source}.txt", sha256="0" * 64, raw=raw, note=SourceNote(file=source))
    blocks = tuple(Block("paragraph", span) for span in spans)
    text = Text(article=article, content=raw, runs=(Run(0, 0, len(raw)),), blocks=blocks, title="", published=published)
    told = [(n, spans[n], str(line[1]), one) for n, line in enumerate(lines) for one in line[2:]]
    return Extract(
        text=text,
        blocks=blocks,
        sentences=tuple(Sentence(n, span, "paragraph") for n, span in enumerate(spans)),
        referents=_referents(raw, spans),
        quotes=tuple(_quote(raw, n, span, one) for n, span, _, one in told if isinstance(one, tuple)),
        sanctions=tuple(_at(raw, n, span, at, one) for n, span, at, one in told if isinstance(one, SanctionMention)),
        contacts=tuple(_at(raw, n, span, at, one) for n, span, at, one in told if isinstance(one, ContactMention)),
    )


def _at(raw: str, n: int, span: Span, trigger: str, mention: M) -> M:
    start = raw.index(trigger, span.start, span.end)
    return replace(mention, span=span, sentence=n, trigger=Span(start, start + len(trigger)))


def _quote(raw: str, n: int, span: Span, told: tuple[str, str, str | None]) -> Quote:
    words, speaker, day = told
    start = raw.index(words, span.start, span.end)
    return Quote(
        span=Span(start, start + len(words)),
        frame=span,
        sentence=n,
        text=words,
        speaker=NUMBER[speaker],
        speaker_text=speaker,
        attribution="named",
        cue="said",
        date=day,
        rule="told",
    )


def _referents(raw: str, spans: list[Span]) -> tuple[Referent, ...]:
    return tuple(
        Referent(number, name, kind, country, mentions=tuple(_mentions(raw, spans, name)))
        for number, (name, kind, country) in enumerate(CAST)
    )


def _mentions(raw: str, spans: list[Span], name: str) -> list[Mention]:
    found = ((n, raw.find(name, span.start, span.end)) for n, span in enumerate(spans))
    return [Mention(Span(at, at + len(name)), n, name, "name") for n, at in found if at >= 0]


def whos_of(*extracts: Extract) -> Whos:
    """Who is who in these articles: everybody of the cast, under the slug of the name."""
    actors = tuple(
        Actor(
            id=slug(name),
            name=name,
            kind=kind,
            country=country,
            aliases=(name.split()[-1],),
            roles=(),
            mentions=1,
            sources=tuple(extract.text.article.id for extract in extracts),
            citations=tuple(cite(extract, Span(0, 1)) for extract in extracts),
        )
        for name, kind, country in CAST
    )
    of = {(extract.text.article.id, number): slug(name) for extract in extracts for name, number in NUMBER.items()}
    return Whos.build(of, actors)


@pytest.fixture(scope="session")
def contact() -> Callable[..., ContactMention]:
    """A way to report a contact."""
    return make_contact


@pytest.fixture(scope="session")
def sanction() -> Callable[..., SanctionMention]:
    """A way to report a sanction."""
    return make_sanction


@pytest.fixture(scope="session")
def quote() -> Callable[..., tuple[str, str, str | None]]:
    """A way to quote words that stand in a sentence."""
    return make_quote


@pytest.fixture(scope="session")
def tell() -> Callable[..., Extract]:
    """A way to tell an article."""
    return make_article


@pytest.fixture(scope="session")
def whos() -> Callable[..., Whos]:
    """Who is who in some articles."""
    return whos_of


@pytest.fixture(scope="session")
def story() -> tuple[Extract, ...]:
    """Two articles on one summit and one measure."""
    two = ("Ada Berg", "Olle Lund")
    hit = make_sanction("imposed", ("Norland",), ("Acme",), date="2031-04-07")
    return (
        make_article(
            "one",
            "2031-04-09",
            ("Ada Berg cancelled the summit with Olle Lund.", "summit", make_contact("summit", "cancelled", *two)),
            ("Norland imposed sanctions on Acme.", "sanctions", hit),
            ("Olle Lund called the sanctions “unjust”.", "", make_quote("unjust", "Olle Lund", "2031-04-08")),
            (
                "Olle Lund said the summit was postponed.",
                "summit",
                make_contact("summit", "postponed", *two, holder="Olle Lund"),
            ),
        ),
        make_article("two", "2031-04-08", ("Norland imposed sanctions on Acme on Monday.", "sanctions", hit)),
    )
