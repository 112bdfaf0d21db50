"""How many sources tell of each record, and carry each quotation, independently of each other.

The rule: articles that are copies or versions of one text count as that text, and so do articles that tell of
the record in the very same sentences (an agency's, as a rule) in whatever else they differ. Whether differently
worded articles rest on one source, their words do not show.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from generator.model import Dossier, Quotation
from generator.plan.parties import Record, records

_WORD = re.compile(r"\w+")
Sign = str | frozenset[str]
"""What two articles of one source share: the article that counts for them, or all sentences on the record."""


def independence(dossier: Dossier) -> Mapping[str, int]:
    """Give the number of independent sources of each record and each quotation, by its id.

    Of quotations copies of one text count once, and an article that has an utterance in words that are only near to
    another's (it translated for itself, or misheard) does not bear out those words.
    """
    counts_as = {source.id: source.counts_as for source in dossier.sources}
    told = {record.id: independent_sources(record, counts_as) for record in records(dossier)}
    said = {quotation.id: _carriers(quotation, counts_as) for quotation in dossier.quotations}
    return told | said


def _carriers(quotation: Quotation, counts_as: Mapping[str, str]) -> int:
    """Give the number of articles that have a quotation in the same words, of the wording that most of them have."""
    groups: dict[str, set[str]] = defaultdict(set)
    for n, citation in enumerate(quotation.citations):
        words = " ".join(_WORD.findall(citation.text.casefold())) if n in quotation.near else ""
        groups[words].add(counts_as[citation.source])
    return max(map(len, groups.values()), default=0)


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
