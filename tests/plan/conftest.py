"""Records, actors and articles from which the tests of this folder make their dossiers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model import (
    Actor,
    ActorKind,
    Article,
    BlockKind,
    Citation,
    Contact,
    ContactKind,
    ContactReport,
    ContactStatus,
    Dossier,
    Extract,
    Factuality,
    Mention,
    Quotation,
    Referent,
    Run,
    Sanction,
    SanctionReport,
    SanctionStatus,
    Sentence,
    Settings,
    Source,
    SourceNote,
    Span,
    Text,
)

CAST: tuple[tuple[str, str, ActorKind], ...] = (
    ("berg", "Ada Berg", "person"),
    ("lund", "Olle Lund", "person"),
    ("veld", "Ida Veld", "person"),
    ("norland", "United Norland States", "country"),
    ("treasury", "Norland Treasury", "organization"),
    ("acme", "Acme", "organization"),
)
"""Identity, name and kind of everybody in these tests."""


def make_contact_report(
    status: ContactStatus,
    *,
    kind: ContactKind = "summit",
    people: tuple[str, ...] = ("berg", "lund"),
    place: str | None = None,
    date: str | None = None,
    announced: str | None = None,
    factuality: Factuality = "fact",
    holder: str | None = None,
    at: tuple[str, int] = ("one", 0),
) -> ContactReport:
    """A report of a contact in the sentence `at` (article, number)."""
    return ContactReport(
        id=f"r-{at[0]}-{at[1]}-{status}",
        evidence=Citation(at[0], at[1], at[1] * 10, at[1] * 10 + 5, f"words of {at[0]}"),
        date=date,
        announced=announced,
        date_words=None,
        factuality=factuality,
        holder=holder,
        condition=None,
        reason=None,
        rule="",
        kind=kind,
        status=status,
        participants=people,
        place=place,
    )


def make_contact(status: ContactStatus, *reports: ContactReport, date: str | None = None, one: str = "case") -> Contact:
    """A contact of these reports; kind, participants and place are those of the first."""
    first = reports[0]
    people, place = first.participants, first.place
    return Contact(one, "A title", first.kind, status, people, place, date, reports, (), "")


def make_sanction_report(
    status: SanctionStatus,
    *,
    imposers: tuple[str, ...] = ("norland",),
    targets: tuple[str, ...] = ("acme",),
    target_words: str | None = None,
    date: str | None = None,
    announced: str | None = None,
    factuality: Factuality = "fact",
    holder: str | None = None,
    at: tuple[str, int] = ("one", 0),
) -> SanctionReport:
    """A report of a sanction in the sentence `at` (article, number)."""
    return SanctionReport(
        id=f"r-{at[0]}-{at[1]}-{status}",
        evidence=Citation(at[0], at[1], at[1] * 10, at[1] * 10 + 5, f"words of {at[0]}"),
        date=date,
        announced=announced,
        date_words=None,
        factuality=factuality,
        holder=holder,
        condition=None,
        reason=None,
        rule="",
        status=status,
        imposers=imposers,
        targets=targets,
        target_words=target_words,
        measures=("unspecified",),
    )


def make_sanction(
    status: SanctionStatus,
    *reports: SanctionReport,
    date: str | None = None,
    measures: tuple[str, ...] = ("unspecified",),
    one: str = "measure",
) -> Sanction:
    """A sanction of these reports; imposers and targets are those of the first."""
    first = reports[0]
    return Sanction(one, "A title", status, first.imposers, first.targets, measures, date, reports, (), "")


def make_quotation(one: str, text: str, speaker: str | None, date: str | None, at: tuple[str, int]) -> Quotation:
    """A quotation in the sentence `at` (article, number), its frame one mark wider on each side."""
    start = at[1] * 1000
    citation = Citation(at[0], at[1], start + 1, start + 1 + len(text), text)
    frame = Citation(at[0], at[1], start, start + 2 + len(text), f"“{text}”")
    attribution = "named" if speaker else "unattributed"
    return Quotation(one, text, speaker, None, attribution, date, (citation,), (frame,), "")


def make_source(source: str, published: str | None, *lines: tuple[str, BlockKind]) -> Source:
    """An article of one sentence a line; every name of the cast that stands in it is mentioned."""
    raw = "\n".join(words for words, _ in lines)
    article = Article(id=source, file=f"{source}.txt", sha256="0" * 64, raw=raw, note=SourceNote(file=source))
    text = Text(
        article=article, content=raw, runs=(Run(0, 0, max(1, len(raw))),), blocks=(), title="", published=published
    )
    sentences, at = [], 0
    for n, (words, block) in enumerate(lines):
        sentences.append(Sentence(n, Span(at, at + len(words)), block))
        at += len(words) + 1
    referents = tuple(
        Referent(number, name, kind, mentions=_mentions(raw, sentences, name))
        for number, (_, name, kind) in enumerate(CAST)
    )
    return Source(source, Extract(text=text, blocks=(), sentences=tuple(sentences), referents=referents))


def _mentions(raw: str, sentences: list[Sentence], name: str) -> tuple[Mention, ...]:
    found = ((one.n, raw.find(name, one.span.start, one.span.end)) for one in sentences)
    return tuple(Mention(Span(at, at + len(name)), n, name, "name") for n, at in found if at >= 0)


def make_actor(one: str, name: str, kind: ActorKind, sources: tuple[Source, ...]) -> Actor:
    """An actor with its first mention in each article that names it."""
    firsts = [
        (source.id, mention)
        for source in sources
        for referent in source.extract.referents
        if referent.name == name
        for mention in referent.mentions[:1]
    ]
    cited = tuple(Citation(at, m.sentence, m.span.start, m.span.end, m.text) for at, m in firsts)
    return Actor(one, name, kind, None, (), (), len(cited), tuple(at for at, _ in firsts), cited)


def make_dossier(
    *sources: Source,
    sanctions: tuple[Sanction, ...] = (),
    contacts: tuple[Contact, ...] = (),
    quotations: tuple[Quotation, ...] = (),
) -> Dossier:
    """A dossier of these sources and records, with the whole cast."""
    actors = tuple(make_actor(one, name, kind, sources) for one, name, kind in CAST)
    return Dossier(Settings(), sources, actors, quotations, sanctions, contacts, (), ())


@pytest.fixture(scope="session")
def contact_report() -> Callable[..., ContactReport]:
    """A way to make a report of a contact."""
    return make_contact_report


@pytest.fixture(scope="session")
def contact() -> Callable[..., Contact]:
    """A way to make a contact."""
    return make_contact


@pytest.fixture(scope="session")
def sanction_report() -> Callable[..., SanctionReport]:
    """A way to make a report of a sanction."""
    return make_sanction_report


@pytest.fixture(scope="session")
def sanction() -> Callable[..., Sanction]:
    """A way to make a sanction."""
    return make_sanction


@pytest.fixture(scope="session")
def quotation() -> Callable[..., Quotation]:
    """A way to make a quotation."""
    return make_quotation


@pytest.fixture(scope="session")
def source() -> Callable[..., Source]:
    """A way to make an article."""
    return make_source


@pytest.fixture(scope="session")
def dossier() -> Callable[..., Dossier]:
    """A way to make a dossier."""
    return make_dossier


@pytest.fixture(scope="session")
def told() -> Dossier:
    """A dossier of two articles with a measure, a summit that was called off and a quotation."""
    one = make_source(
        "one",
        "2031-04-09",
        ("Ada Berg off", "headline"),
        ("Ada Berg cancelled it with Olle Lund.", "paragraph"),
        ("Share this story", "boilerplate"),
        ("Olle Lund said so.", "paragraph"),
        ("Acme was hit.", "paragraph"),
    )
    two = make_source("two", "2031-04-07", ("Ada Berg spoke.", "paragraph"))
    return make_dossier(
        one,
        two,
        sanctions=(make_sanction("imposed", make_sanction_report("imposed", at=("one", 4))),),
        contacts=(make_contact("cancelled", make_contact_report("cancelled", at=("one", 1))),),
        quotations=(make_quotation("q", "Ada Berg left", "lund", None, ("one", 1)),),
    )
