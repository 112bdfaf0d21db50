"""Counts of the whole briefing, for the foot of each page and the page on method."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.model import PROSE, Audit, Citation, Dossier, Source
from generator.plan.parties import records


def audit(dossier: Dossier, independent: Mapping[str, int]) -> Audit:
    """Give the counts; `independent` is the number of independent sources of each record.

    Words and sentences are those of the prose; a record has a single source where one article alone tells it, or
    several as copies of one text.
    """
    told = records(dossier)
    citations = tuple(_citations(dossier))
    raw = {source.id: source.extract.text.article.raw for source in dossier.sources}
    cited: dict[str, set[int]] = defaultdict(set)
    for citation in citations:
        cited[citation.source].add(citation.sentence)
    prose = tuple(_prose(source, cited[source.id]) for source in dossier.sources)
    return Audit(
        words=sum(words for words, _, _ in prose),
        sentences=sum(sentences for _, sentences, _ in prose),
        sentences_cited=sum(told for _, _, told in prose),
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


def _prose(source: Source, cited: set[int]) -> tuple[int, int, int]:
    """Give the words and sentences of an article's prose, and how many of those sentences are cited."""
    raw = source.extract.text.article.raw
    prose = [sentence for sentence in source.extract.sentences if sentence.block in PROSE]
    words = sum([len(raw[one.span.start : one.span.end].split()) for one in prose])
    return words, len(prose), sum([one.n in cited for one in prose])


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
