"""The report that speaks for a record, and the citations that carry a sentence about it."""

from __future__ import annotations

from typing import TypeVar

from generator.model import Citation, Contact, ContactReport, Sanction, SanctionReport, current

AnyReport = TypeVar("AnyReport", SanctionReport, ContactReport)

_FIRM = frozenset({"fact", "planned"})
_MOST = 6
"""Citations of one sentence: enough for each field and a second source, few enough to be read."""


def sanction_lead(record: Sanction) -> SanctionReport:
    """Give the fullest report of the record's status, an article's own before a claim, a firm one before a doubtful."""
    return max(
        _of_status(record.reports, record.status),
        key=lambda report: (*_weight(report), bool(report.targets) + bool(report.imposers) + bool(report.date)),
    )


def contact_lead(record: Contact) -> ContactReport:
    """Give the fullest report of the record's status, an article's own before a claim, a firm one before a doubtful."""
    return max(
        _of_status(record.reports, record.status),
        key=lambda report: (*_weight(report), len(report.participants) + bool(report.place) + bool(report.date)),
    )


def step_report(reports: tuple[AnyReport, ...], lead: AnyReport) -> AnyReport:
    """Give the report that dates the lead's step: the lead, else the first of the same status that has its day."""
    alike = (report for report in current(reports) if report.status == lead.status and report.announced)
    return lead if lead.announced else next(alike, lead)


def later_claims(reports: tuple[AnyReport, ...], lead: AnyReport) -> tuple[AnyReport, ...]:
    """Give what others claim after the lead and otherwise than it: the last report of each who does."""
    after = reports[reports.index(lead) + 1 :]
    claims = {report.holder: report for report in after if report.holder and report.status != lead.status}
    return tuple(report for report in reports if report in claims.values())


def sanction_citations(record: Sanction) -> tuple[Citation, ...]:
    """Give the evidence of the lead, of whatever its sentence takes from another report, and of other sources."""
    lead = sanction_lead(record)
    whole = [report for report in record.reports if report.imposers and report.targets]
    dated = [report for report in record.reports if record.date and report.date == record.date]
    return _evidence(
        lead,
        [] if lead.imposers and lead.targets else whole,
        [] if lead.date == record.date else dated,
        [step_report(record.reports, lead)],
        *([claim] for claim in later_claims(record.reports, lead)),
        record.reports,
    )


def contact_citations(record: Contact) -> tuple[Citation, ...]:
    """Give the evidence of the lead, of whatever its sentence takes from another report, and of other sources."""
    lead = contact_lead(record)
    missing = set(record.participants) - set(lead.participants)
    fuller = [report for report in record.reports if missing & set(report.participants)]
    placed = [report for report in record.reports if record.place and report.place == record.place]
    dated = [report for report in record.reports if record.date and report.date == record.date]
    return _evidence(
        lead,
        fuller,
        [] if lead.place == record.place else placed,
        [] if lead.date == record.date else dated,
        [step_report(record.reports, lead)],
        *([claim] for claim in later_claims(record.reports, lead)),
        record.reports,
    )


def _of_status(reports: tuple[AnyReport, ...], status: str) -> tuple[AnyReport, ...]:
    """Give the current reports of the record's status; all where a correction has set one that none reports."""
    return tuple(report for report in current(reports) if report.status == status) or reports


def _weight(report: SanctionReport | ContactReport) -> tuple[bool, bool]:
    return report.factuality in _FIRM, report.holder is None


def _grounds(report: SanctionReport | ContactReport) -> tuple[Citation, ...]:
    """Give the evidence of a report, and the words that date it, if another sentence has them."""
    words = report.date_words
    if words is None or words.sentence == report.evidence.sentence:
        return (report.evidence,)
    return report.evidence, words


def _evidence(lead: AnyReport, *lists: list[AnyReport] | tuple[AnyReport, ...]) -> tuple[Citation, ...]:
    """Give the lead's evidence, the first of each list but the last, then one of each source not yet cited.

    Where the words that date a report stand in another sentence, they are cited with it.
    """
    *fields, everything = lists
    told: tuple[SanctionReport | ContactReport, ...] = (lead, *(reports[0] for reports in fields if reports))
    chosen = dict.fromkeys(citation for report in told for citation in _grounds(report))
    for report in everything:
        if report.evidence.source not in {citation.source for citation in chosen}:
            chosen[report.evidence] = None
    return tuple(chosen)[:_MOST]
