"""How many sources tell of each record independently of each other.

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
    """Give the number of independent sources of each record, by its id."""
    counts_as = {source.id: source.counts_as for source in dossier.sources}
    return {record.id: independent_sources(record, counts_as) for record in records(dossier)}


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
