"""What happened: one record an event, with all reports of it (merge -> plan)."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from generator.model.citation import Citation, Statement
from generator.model.terms import Between, ContactKind, ContactStatus, DeedType, Factuality, Precision, SanctionStatus


class Report(Struct, frozen=True, gc=False, kw_only=True):
    """What one sentence says of one event, its actors by Actor id. `holder` None is the article's own voice.

    `superseded_by` is the article that is the newer version of the one in which the sentence stands, if one is.
    """

    id: str
    evidence: Citation
    date: str | None
    announced: str | None
    date_words: Citation | None
    factuality: Factuality
    holder: str | None
    condition: str | None
    reason: str | None
    rule: str
    superseded_by: str | None = None


class SanctionReport(Report, frozen=True, gc=False, kw_only=True):
    """One sentence's report of a sanction; with `relief` the status is that of easing, suspending or lifting it.

    `basis` are the words for the law or programme, `effective` the day from which it holds; `background` marks a
    sanction that the sentence only recalls.
    """

    status: SanctionStatus
    imposers: tuple[str, ...]
    targets: tuple[str, ...]
    target_words: str | None
    measures: tuple[str, ...]
    relief: bool = False
    basis: str | None = None
    effective: str | None = None
    background: bool = False


class ContactReport(Report, frozen=True, gc=False, kw_only=True):
    """One sentence's report of a contact; `previous_date` and `previous_place` are those from which it was moved.

    `initiators` are who began it, where one side does it to the other or calls a body together.
    """

    kind: ContactKind
    status: ContactStatus
    participants: tuple[str, ...]
    place: str | None
    previous_date: str | None = None
    previous_place: str | None = None
    mediators: tuple[str, ...] = ()
    initiators: tuple[str, ...] = ()


class DeedReport(Report, frozen=True, gc=False, kw_only=True):
    """One sentence's report of a deed: the words that name doer, deed and recipient, as they stand.

    `holder_words` name who claims it, also where that is no Actor; with `in_content` the recipient's words stand only
    in what is asked, promised or threatened.
    """

    trigger: Citation
    doer_words: Citation
    recipient_words: Citation | None
    holder_words: Citation | None
    in_content: bool


AnyReport = TypeVar("AnyReport", bound=Report)


def current(reports: tuple[AnyReport, ...]) -> tuple[AnyReport, ...]:
    """Give the reports of a record that say how things stand.

    Those of an older version of an article do not where its newer version is among the articles that report.
    """
    telling = {report.evidence.source for report in reports}
    return tuple(report for report in reports if report.superseded_by not in telling)


class Sanction(Struct, frozen=True, gc=False):
    """One measure with all reports of it, in the order of its life; the status is the latest firm report's.

    `reactions` are ids of Quotations about it, `merge_rule` says why its reports are held to be one; `conditions`
    are what those quotations demand, each with its quotation's id as the subject.
    """

    id: str
    title: str
    status: SanctionStatus
    imposers: tuple[str, ...]
    targets: tuple[str, ...]
    measures: tuple[str, ...]
    date: str | None
    reports: tuple[SanctionReport, ...]
    reactions: tuple[str, ...]
    merge_rule: str
    conditions: tuple[Statement, ...] = ()


class Contact(Struct, frozen=True, gc=False):
    """One diplomatic contact with all reports of it, in the order of its life.

    `levels` say of participants at which level they act, each with the office that tells it.
    """

    id: str
    title: str
    kind: ContactKind
    status: ContactStatus
    participants: tuple[str, ...]
    place: str | None
    date: str | None
    reports: tuple[ContactReport, ...]
    reactions: tuple[str, ...]
    merge_rule: str
    conditions: tuple[Statement, ...] = ()
    levels: tuple[Statement, ...] = ()


class Deed(Struct, frozen=True, gc=False, kw_only=True):
    """What one actor did to another, with all reports of it; `type` and `mode` are those of PLOVER.

    Doers and recipients are Actor ids; a recipient that is no Actor is in the reports' words only. `merge_rule` says
    why its reports are held to be one.
    """

    id: str
    type: DeedType
    mode: str | None
    doers: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    reports: tuple[DeedReport, ...]
    merge_rule: str


class Moment(Struct, frozen=True, gc=False):
    """A dated sentence for the timeline: the words cited, the words that dated it, and the rule that read them."""

    id: str
    date: str
    precision: Precision
    evidence: Citation
    date_words: Citation | None
    rule: str
    actors: tuple[str, ...]
    record: str | None


class Conflict(Struct, frozen=True, gc=False):
    """Two reports of one record that cannot both hold, side by side, without a verdict.

    `between` says who disagrees: "actors" where each side is somebody's claim, "outlets" where each is an article's.
    """

    id: str
    about: str
    left: Citation
    right: Citation
    detail: str
    between: Between = "outlets"


class Weighing(Struct, frozen=True, gc=False):
    """Two reports that were held against each other, and all evidence for (+) and against (-) their being one event.

    `record` and `other` are the ids of their records: the same where they were joined. They are one from the weight
    `needed` on, unless another report of either record keeps them apart.
    """

    record: str
    report: str
    other: str
    other_report: str
    weight: int
    needed: int
    evidence: tuple[tuple[str, int], ...]

    @property
    def joined(self) -> bool:
        """Whether the two reports are in one record."""
        return self.record == self.other
