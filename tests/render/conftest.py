"""A small briefing, written by hand, with one of everything: invented people, two invented articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.model import (
    Actor,
    ActorSheet,
    Article,
    Audit,
    Block,
    Briefing,
    Citation,
    Conflict,
    Contact,
    ContactReport,
    Date,
    Development,
    Dossier,
    Extract,
    Moment,
    Publish,
    Quotation,
    Run,
    Sanction,
    SanctionReport,
    Sentence,
    Settings,
    Source,
    SourceNote,
    Span,
    Statement,
    Text,
)

POST = """Norland puts sanctions on Vale Oil
Norland's Treasury imposed sanctions on Vale Oil on Tuesday, citing "a lack of good will".
President Ana Brandt said she had cancelled the Lisbon summit with Prime Minister Otto Kerr.
"We will not sit down for a photograph," Brandt told reporters on Tuesday.
Kerr said the summit was "only postponed" until the spring.
Officials said more measures were possible if the talks failed."""

WIRE = """Summit off, says Brandt
Ana Brandt called off the summit on May 6.
"We won't sit down for a photograph," the president said.
The two leaders spoke by telephone on April 30.
Sudland will answer the sanctions, its foreign ministry said."""


def _text(name: str, raw: str, note: SourceNote, outlet: str | None, published: str | None) -> Text:
    article = Article(id=name, file=f"{name}.txt", sha256=f"{len(raw):064x}", raw=raw, note=note)
    lines = raw.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    blocks = tuple(
        Block("paragraph" if n else "headline", Span(start, start + len(line)))
        for n, (start, line) in enumerate(zip(starts, lines, strict=True))
    )
    return Text(
        article=article,
        content=raw,
        runs=(Run(0, 0, len(raw)),),
        blocks=blocks,
        title=lines[0],
        outlet=outlet,
        published=published,
        published_basis="briefing.yml" if outlet else "sibling post: 1 shared quotation",
    )


def make_source(name: str, raw: str, publish: Publish = "cited", outlet: str | None = None) -> Source:
    """Give an article whose lines are its sentences; the first one is the headline."""
    note = SourceNote(file=f"{name}.txt", publish=publish)
    text = _text(name, raw, note, outlet, "2025-05-07")
    sentences = tuple(Sentence(n, block.span, block.kind) for n, block in enumerate(text.blocks))
    dates = tuple(
        Date(Span(at, at + len(words)), 1, words, value, "day", "weekday: the latest on or before publication")
        for words, value in (("Tuesday", "2025-05-06"), ("May 6", "2025-05-06"), ("April 30", "2025-04-30"))
        if (at := raw.find(words)) >= 0
    )
    return Source(name, Extract(text=text, blocks=text.blocks, sentences=sentences, dates=dates))


def cite(source: Source, words: str) -> Citation:
    """Give the place of `words`, which the article must contain."""
    start = source.extract.text.article.raw.index(words)
    n = next(s.n for s in source.extract.sentences if s.span.start <= start < s.span.end)
    return Citation(source.id, n, start, start + len(words), words)


def _line(source: Source, n: int) -> Citation:
    return cite(source, source.extract.text.article.raw.split("\n")[n])


def _actors(post: Source, wire: Source) -> tuple[Actor, ...]:
    president = Statement("ana-brandt", "role", "President", cite(post, "President Ana Brandt"))
    premier = Statement("otto-kerr", "role", "Prime Minister", cite(post, "Prime Minister Otto Kerr"))
    both = ("post", "wire")
    return (
        Actor("ana-brandt", "Ana Brandt", "person", "PT", ("Brandt",), (president,), 5, both,
              (cite(post, "Ana Brandt"), cite(wire, "Ana Brandt"))),
        Actor("norland-treasury", "Norland's Treasury", "organization", "PT", (), (), 1, ("post",),
              (cite(post, "Norland's Treasury"),)),
        Actor("otto-kerr", "Otto Kerr", "person", "IS", ("Kerr",), (premier,), 2, ("post",),
              (cite(post, "Otto Kerr"),)),
        Actor("sudland", "Sudland", "country", None, (), (), 1, ("wire",), (cite(wire, "Sudland"),)),
        Actor("vale-oil", "Vale Oil", "organization", "IS", (), (), 2, ("post",), (cite(post, "Vale Oil"),)),
    )  # fmt: skip


def _quotations(post: Source, wire: Source) -> tuple[Quotation, ...]:
    return (
        Quotation(
            "q-photograph", "We will not sit down for a photograph,", "ana-brandt", "Brandt", "named", "2025-05-06",
            (cite(post, "We will not sit down for a photograph,"), cite(wire, "We won't sit down for a photograph,")),
            (_line(post, 3), _line(wire, 2)), "the subject of the verb of saying",
        ),
        Quotation(
            "q-postponed", "only postponed", "otto-kerr", "Kerr", "named", None,
            (cite(post, "only postponed"),), (_line(post, 4),), "the subject of the verb of saying",
        ),
        Quotation(
            "q-good-will", "a lack of good will", None, None, "unattributed", None,
            (cite(post, "a lack of good will"),), (_line(post, 1),), "no speaker is named",
        ),
    )  # fmt: skip


def _sanction(post: Source, wire: Source) -> Sanction:
    imposed = SanctionReport(
        id="s-vale-1", evidence=_line(post, 1), date="2025-05-06", announced=None, date_words=cite(post, "Tuesday"),
        factuality="fact", holder=None, condition=None, reason='"a lack of good will"', rule="verb of imposing",
        status="imposed", imposers=("norland-treasury",), targets=("vale-oil",), target_words=None,
        measures=("asset freeze",),
    )  # fmt: skip
    answer = replace(
        imposed, id="s-vale-2", evidence=_line(wire, 4), date=None, date_words=None, factuality="planned",
        holder="sudland", reason=None, status="announced", rule="noun with a verb of intent", targets=(),
        target_words="the sanctions",
    )  # fmt: skip
    return Sanction(
        "s-vale", "Norland's Treasury on Vale Oil", "imposed", ("norland-treasury",), ("vale-oil",), ("asset freeze",),
        "2025-05-06", (imposed, answer), ("q-good-will",), "same imposer, target and day",
    )  # fmt: skip


def _contacts(post: Source, wire: Source) -> tuple[Contact, ...]:
    cancelled = ContactReport(
        id="c-lisbon-1", evidence=_line(post, 2), date=None, announced="2025-05-06", date_words=None,
        factuality="fact", holder="ana-brandt", condition=None, reason=None, rule="verb of cancelling",
        kind="summit", status="cancelled", participants=("ana-brandt", "otto-kerr"), place="Lisbon",
    )  # fmt: skip
    postponed = replace(
        cancelled, id="c-lisbon-2", evidence=_line(post, 4), announced=None, holder="otto-kerr", status="postponed",
        factuality="probable", condition="until the spring", place=None,
    )  # fmt: skip
    call = ContactReport(
        id="c-call-1", evidence=_line(wire, 3), date="2025-04-30", announced=None, date_words=cite(wire, "April 30"),
        factuality="fact", holder=None, condition=None, reason=None, rule="verb of calling",
        kind="call", status="held", participants=("ana-brandt", "otto-kerr"), place=None,
    )  # fmt: skip
    return (
        Contact("c-call", "Call of Ana Brandt and Otto Kerr", "call", "held", call.participants, None, "2025-04-30",
                (call,), (), "a single report"),
        Contact("c-lisbon", "Summit of Ana Brandt and Otto Kerr", "summit", "cancelled", cancelled.participants,
                "Lisbon", None, (cancelled, postponed), ("q-photograph", "q-postponed"), "same kind and participants"),
    )  # fmt: skip


def make_briefing(post: Source, wire: Source) -> Briefing:
    """Give a briefing on the two articles, which must hold the sentences of POST and WIRE."""
    contacts, sanction = _contacts(post, wire), _sanction(post, wire)
    rule = "weekday: the latest on or before publication"
    dossier = Dossier(
        settings=Settings(title="Norland and Sudland"),
        sources=(post, wire),
        actors=_actors(post, wire),
        quotations=_quotations(post, wire),
        sanctions=(sanction,),
        contacts=contacts,
        moments=(
            Moment(
                "m-call", "2025-04-30", "day", _line(wire, 3), cite(wire, "April 30"), "month and day", (), "c-call"
            ),
            Moment("m-vale", "2025-05-06", "day", _line(post, 1), cite(post, "Tuesday"), rule, ("vale-oil",), "s-vale"),
            Moment("m-month", "2025-05", "month", _line(post, 5), None, "date of publication", (), None),
        ),
        conflicts=(Conflict("x-lisbon", "c-lisbon", _line(post, 2), _line(post, 4), "cancelled against postponed"),),
    )
    return Briefing(
        dossier=dossier,
        as_of="2025-05-07",
        model="en_core_web_sm 3.8.0",
        version="0.1.0",
        developments=(
            Development("s-vale", "Norland's Treasury imposed an asset freeze on Vale Oil on 6 May 2025.",
                        (_line(post, 1),), "the sanction with the latest firm report"),
            Development("c-lisbon", "The summit of Ana Brandt and Otto Kerr is cancelled, according to Ana Brandt.",
                        (_line(post, 2), _line(wire, 1)), "the contact with the most sources"),
        ),
        sheets=(
            ActorSheet("ana-brandt", 9, (), ("c-call", "c-lisbon"), (), ("q-photograph",), (), (("otto-kerr", 2),),
                       subjects=(("c-lisbon", ("q-photograph",)),), shown=(("otto-kerr", (cite(post, "Otto Kerr"),)),)),
            ActorSheet("vale-oil", 3, (), (), ("s-vale",), (), ("m-vale",), (("norland-treasury", 1),)),
            ActorSheet("norland-treasury", 2, ("s-vale",), (), (), (), (), (("vale-oil", 1),)),
            ActorSheet("otto-kerr", 2, (), ("c-call", "c-lisbon"), (), ("q-postponed",), (), (("ana-brandt", 2),),
                       subjects=(("", ("q-postponed",)),)),
            ActorSheet("sudland", 1, (), (), (), (), ("s-vale",), ()),
        ),
        audit=Audit(words=90, sentences=11, sentences_cited=9, quotations=3, unattributed=1, anonymous=0, reports=5,
                    single_source=2, conflicts=1),
        independent={"s-vale": 2, "c-lisbon": 1, "c-call": 1},
    )  # fmt: skip


@pytest.fixture
def briefing() -> Briefing:
    """The briefing on both articles, whose cited sentences may be published."""
    return make_briefing(make_source("post", POST, outlet="Harbour Post"), make_source("wire", WIRE))


@pytest.fixture
def briefing_with() -> Callable[[Publish], Briefing]:
    """The same briefing with another answer to what of the first article may be published."""
    return lambda publish: make_briefing(make_source("post", POST, publish, "Harbour Post"), make_source("wire", WIRE))


@pytest.fixture
def hostile_briefing() -> Callable[[str], Briefing]:
    """The same briefing whose articles carry a hostile string in every sentence, name and title."""

    def build(words: str) -> Briefing:
        line = " ".join(words.split())
        post, wire = (
            make_source(name, "\n".join(f"{text} {line}" for text in raw.split("\n")), outlet=f"Post {line}")
            for name, raw in (("post", POST), ("wire", WIRE))
        )
        plain = make_briefing(post, wire)
        actors = tuple(replace(a, name=f"{a.name} {line}", aliases=(line,)) for a in plain.dossier.actors)
        contacts = tuple(replace(c, title=f"{line} {c.title}", place=line) for c in plain.dossier.contacts)
        settings = Settings(title=f"{line} title")
        quotations = tuple(replace(q, text=f"{q.text} {line}", rule=line) for q in plain.dossier.quotations)
        dossier = replace(
            plain.dossier, actors=actors, contacts=contacts, quotations=quotations, settings=settings
        )  # fmt: skip
        return replace(plain, dossier=dossier)

    return build
