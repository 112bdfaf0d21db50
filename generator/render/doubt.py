"""On whose word a record stands, and how sure it is: what keeps a claim from becoming a fact.

Strategy: a record's status stands on the reports that have it. If one of them is a plain fact in its article's
own voice, nothing need be added; otherwise everybody who claims it is named, with how sure they are (R4, R5).

Laws: pure functions of the record; no report is left out because another one agrees with it. What an outlet has
put otherwise in a newer version of its article no longer carries a status.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from generator.model import ContactReport, Factuality, SanctionReport, current
from generator.render.book import Case

AnyReport: TypeAlias = SanctionReport | ContactReport
Claim: TypeAlias = tuple[tuple[str, ...], Factuality]
"""Those who claim something (none: the articles themselves), and how sure they are."""


def standing(case: Case) -> tuple[AnyReport, ...]:
    """Give the current reports of a record's status, the plainest first; the latest report where none has it."""
    every: tuple[AnyReport, ...] = case.reports
    reports = tuple(report for report in current(every) if report.status == case.status) or case.reports[-1:]
    return plainest_first(reports)


def stating(case: Case, slot: str, value: str) -> tuple[AnyReport, ...]:
    """Give the reports whose field `slot` is `value` or holds it, the plainest first."""
    return plainest_first(report for report in case.reports if value in _values(report, slot))


def plainest_first(reports: Iterable[AnyReport]) -> tuple[AnyReport, ...]:
    """Put facts in an article's own voice before what somebody claims."""
    return tuple(sorted(reports, key=is_doubtful))


def is_doubtful(report: AnyReport) -> bool:
    """Tell whether a report is anything but a fact in the article's own voice."""
    return report.holder is not None or report.factuality != "fact"


def claims(reports: Iterable[AnyReport]) -> tuple[Claim, ...]:
    """Group those who claim something by how sure they are; nothing if one article states it as a fact."""
    every = tuple(reports)
    if not all(map(is_doubtful, every)):
        return ()
    sure = dict.fromkeys(report.factuality for report in every)
    return tuple((_holders(report for report in every if report.factuality == value), value) for value in sure)


def sole_holders(case: Case, slot: str, value: str) -> tuple[str, ...]:
    """Give those on whose word alone one value stands that other reports of the record do not have."""
    reports = stating(case, slot, value)
    told_by_an_article = any(report.holder is None for report in reports)
    return () if told_by_an_article or len(reports) == len(case.reports) else _holders(reports)


def article_count(case: Case) -> int:
    """Count the articles that report an event, copies of one text too."""
    return len({report.evidence.source for report in case.reports})


def _holders(reports: Iterable[AnyReport]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(report.holder for report in reports if report.holder))


def _values(report: AnyReport, slot: str) -> tuple[str, ...]:
    """Give what a report has in one of its fields, whether it holds one value or many."""
    found = getattr(report, slot)
    return found if isinstance(found, tuple) else (found,)
