"""Many sources, one identity, one record an event (merge -> plan)."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from generator.model.extract import Extract, Reason
from generator.model.settings import Settings
from generator.model.terms import (
    ActorKind,
    Attribution,
    ContactKind,
    ContactStatus,
    Factuality,
    Precision,
    SanctionStatus,
)
from generator.model.text import CopyOf


class Citation(Struct, frozen=True, order=True):
    """Words of a seed file: `text` is exactly the decoded file at [start, end); `sentence` is their number."""

    source: str
    sentence: int
    start: int
    end: int
    text: str


class Source(Struct, frozen=True):
    """An article as the briefing lists it."""

    id: str
    extract: Extract

    @property
    def copy_of(self) -> CopyOf | None:
        """What the article is a copy or an older version of; None for a text of its own."""
        return self.extract.text.copy_of

    @property
    def counts_as(self) -> str:
        """The id of the article that counts for this one: its own, or that of the article whose text it has."""
        return self.id if self.copy_of is None else self.copy_of.lead


class SetAside(Struct, frozen=True):
    """An article that was not read because it is not in English; `language` names the one that it is in."""

    file: str
    title: str
    language: str


class Statement(Struct, frozen=True):
    """Somebody's property as one source states it: (actor id, "role", "U.S. President", where)."""

    subject: str
    property: str
    value: str
    evidence: Citation


class Actor(Struct, frozen=True):
    """One identity across all articles. `mentions` counts; `citations` are first mentions, one a source."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    aliases: tuple[str, ...]
    roles: tuple[Statement, ...]
    mentions: int
    sources: tuple[str, ...]
    citations: tuple[Citation, ...]


class Passing(Struct, frozen=True):
    """Somebody who passes on what another said: where that is written, the Actor's id, and how it is named."""

    words: Citation
    speaker: str | None
    attribution: Attribution


class Quotation(Struct, frozen=True):
    """One utterance with every wording of it: `citations` has one a wording, the longest first.

    `speaker` is an Actor id. `frames` are the words that attribute each wording, parallel to `citations`; within
    them `venue` says where, through what or to whom it was said, and `via` who passes it on, the nearest to the
    speaker first. `reason` is the evidence for and against the speaker.
    """

    id: str
    text: str
    speaker: str | None
    speaker_text: str | None
    attribution: Attribution
    date: str | None
    citations: tuple[Citation, ...]
    frames: tuple[Citation, ...]
    rule: str
    venue: Citation | None = None
    via: tuple[Passing, ...] = ()
    reason: Reason | None = None


class Assertion(Struct, frozen=True, kw_only=True):
    """What one article reports somebody to have said, in its own words or (`mixed`) in part in the speaker's.

    `speaker` is an Actor id; `source` the words beside the `cue` that name who said it; `within` the id of the
    Assertion whose content holds this one: who passes it on.
    """

    id: str
    speaker: str | None
    speaker_text: str | None
    attribution: Attribution
    date: str | None
    mixed: bool
    within: str | None
    content: Citation
    source: Citation
    cue: Citation
    rule: str


class Report(Struct, frozen=True, kw_only=True):
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


class SanctionReport(Report, frozen=True, kw_only=True):
    """One sentence's report of a sanction; with `relief` the status is that of easing, suspending or lifting it."""

    status: SanctionStatus
    imposers: tuple[str, ...]
    targets: tuple[str, ...]
    target_words: str | None
    measures: tuple[str, ...]
    relief: bool = False


class ContactReport(Report, frozen=True, kw_only=True):
    """One sentence's report of a contact."""

    kind: ContactKind
    status: ContactStatus
    participants: tuple[str, ...]
    place: str | None


AnyReport = TypeVar("AnyReport", bound=Report)


def current(reports: tuple[AnyReport, ...]) -> tuple[AnyReport, ...]:
    """Give the reports of a record that say how things stand.

    Those of an older version of an article do not where its newer version is among the articles that report.
    """
    telling = {report.evidence.source for report in reports}
    return tuple(report for report in reports if report.superseded_by not in telling)


class Sanction(Struct, frozen=True):
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


class Contact(Struct, frozen=True):
    """One diplomatic contact with all reports of it, in the order of its life."""

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


class Moment(Struct, frozen=True):
    """A dated sentence for the timeline: the words cited, the words that dated it, and the rule that read them."""

    id: str
    date: str
    precision: Precision
    evidence: Citation
    date_words: Citation | None
    rule: str
    actors: tuple[str, ...]
    record: str | None


class Conflict(Struct, frozen=True):
    """Two reports of one record that cannot both hold, side by side, without a verdict."""

    id: str
    about: str
    left: Citation
    right: Citation
    detail: str


class Dossier(Struct, frozen=True):
    """Everything the sources say, merged, each line with its sentence."""

    settings: Settings
    sources: tuple[Source, ...]
    actors: tuple[Actor, ...]
    quotations: tuple[Quotation, ...]
    sanctions: tuple[Sanction, ...]
    contacts: tuple[Contact, ...]
    moments: tuple[Moment, ...]
    conflicts: tuple[Conflict, ...]
    set_aside: tuple[SetAside, ...] = ()
    assertions: tuple[Assertion, ...] = ()
