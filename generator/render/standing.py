"""The report that stands for a record where a format has room for one.

Laws: a report in an article's own voice goes before a claim, a fact before anything less; among equals the latest.
"""

from __future__ import annotations

from typing import TypeVar

from generator.model import ContactReport, SanctionReport

AnyReport = TypeVar("AnyReport", SanctionReport, ContactReport)


def standing(reports: tuple[AnyReport, ...], status: str) -> AnyReport:
    """Give the report that best says that the record has this status; of no report with it, the best of all."""
    same = tuple(report for report in reports if report.status == status) or reports
    return max(enumerate(same), key=lambda at: (at[1].factuality == "fact", at[1].holder is None, at[0]))[1]


def told_on(reports: tuple[SanctionReport, ...] | tuple[ContactReport, ...], status: str) -> str | None:
    """Give the first day on which the record is said to have got this status."""
    return min((report.announced for report in reports if report.status == status and report.announced), default=None)
