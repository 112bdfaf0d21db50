"""Counts of the whole briefing, for the foot of each page and the page on method."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import PROSE, Audit, Citation, Dossier
from generator.plan.parties import records


def audit(dossier: Dossier, independent: Mapping[str, int]) -> Audit:
    """Give the counts; `independent` is the number of independent sources of each record.

    Words and sentences are those of the prose; a record has a single source where one article alone tells it, or
    several as copies of one text.
    """
    told = records(dossier)
    citations = tuple(_citations(dossier))
    cited = {(citation.source, citation.sentence) for citation in citations}
    raw = {source.id: source.extract.text.article.raw for source in dossier.sources}
    prose = [
        (source.id, sentence)
        for source in dossier.sources
        for sentence in source.extract.sentences
        if sentence.block in PROSE
    ]
    return Audit(
        words=sum(len(sentence.span.of(raw[source]).split()) for source, sentence in prose),
        sentences=len(prose),
        sentences_cited=sum((source, sentence.n) in cited for source, sentence in prose),
        quotations=len(dossier.quotations),
        unattributed=sum(quotation.attribution == "unattributed" for quotation in dossier.quotations),
        anonymous=sum(quotation.attribution == "anonymous" for quotation in dossier.quotations),
        reports=sum(len(record.reports) for record in told),
        single_source=sum(independent[record.id] == 1 for record in told),
        conflicts=len(dossier.conflicts),
        statements=len(dossier.assertions),
        citations=len(citations),
        traced=sum(raw.get(one.source, "")[one.start : one.end] == one.text for one in citations),
    )


def _citations(dossier: Dossier) -> Iterator[Citation]:
    """Give every citation of the dossier."""
    for actor in dossier.actors:
        yield from actor.citations
        yield from (role.evidence for role in actor.roles)
    for quotation in dossier.quotations:
        yield from (*quotation.citations, *quotation.frames)
    for record in records(dossier):
        yield from (report.evidence for report in record.reports)
    for moment in dossier.moments:
        yield moment.evidence
