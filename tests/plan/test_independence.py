"""A copy of the same text is not a second source."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.model import Contact, ContactReport
from generator.plan.independence import independent_sources


def test_copies_count_once(contact: Callable[..., Contact], contact_report: Callable[..., ContactReport]) -> None:
    """Two articles with the same sentence, broken over other lines, are one source; another wording is a second."""
    reports = [contact_report("held", at=(source, 0)) for source in ("one", "two", "three")]
    texts = ("They met on Monday.", "They met\non Monday.", "The two met.")
    told = [
        replace(report, evidence=replace(report.evidence, text=text))
        for report, text in zip(reports, texts, strict=True)
    ]
    assert independent_sources(contact("held", *told[:2])) == 1
    assert independent_sources(contact("held", *told)) == 2
