"""How many sources tell of each record, and carry each quotation, independently of each other.

The rule: articles that are copies or versions of one text count as that text, and so do articles that tell of
the record in the very same sentences (an agency's, as a rule) in whatever else they differ. Whether differently
worded articles rest on one source, their words do not show.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model import Dossier
from generator.plan.parties import Record, records

Sign = str | frozenset[str]
"""What two articles of one source share: the article that counts for them, or all sentences on the record."""


def independence(dossier: Dossier) -> Mapping[str, int]:
    """Give the number of independent sources of each record and each quotation, by its id.

    Quotations have the same words wherever they stand, so of these only copies of one text count once.
    """
    counts_as = {source.id: source.counts_as for source in dossier.sources}
    told = {record.id: independent_sources(record, counts_as) for record in records(dossier)}
    said = {
        quotation.id: len({counts_as[citation.source] for citation in quotation.citations})
        for quotation in dossier.quotations
    }
    return told | said


def independent_sources(record: Record, counts_as: Mapping[str, str]) -> int:
    """Give the number of articles that tell of the record, copies counted once.

    `counts_as` leads an article's id to that of the article whose text it has; one that is missing is its own.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for report in record.reports:
        told[report.evidence.source].add(" ".join(report.evidence.text.split()))
    homes: dict[Sign, set[Sign]] = {}
    for source, sentences in told.items():
        signs: tuple[Sign, ...] = (counts_as.get(source, source), frozenset(sentences))
        home = set(signs).union(*(homes[sign] for sign in signs if sign in homes))
        homes |= dict.fromkeys(home, home)
    return len({id(home) for home in homes.values()})
