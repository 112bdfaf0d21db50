"""How many sources tell of a record independently of each other.

The rule: articles that tell of it in the very same sentences are copies of one text (an agency's, as a rule)
and count once. Whether differently worded articles rest on one source, their words do not show.
"""

from __future__ import annotations

from collections import defaultdict

from generator.plan.parties import Record


def independent_sources(record: Record) -> int:
    """Give the number of articles that tell of the record, copies counted once."""
    told: dict[str, set[str]] = defaultdict(set)
    for report in record.reports:
        told[report.evidence.source].add(" ".join(report.evidence.text.split()))
    return len({frozenset(sentences) for sentences in told.values()})
