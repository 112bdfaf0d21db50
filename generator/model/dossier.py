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
    DeedType,
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
    """An article that was not read, and the `reason` in words; `language` names its own where it is not English."""

    id: str
    file: str
    sha256: str
    title: str
    language: str | None
    reason: str


class Statement(Struct, frozen=True):
    """Somebody's property as one source states it: (actor id, "role", "U.S. President", where)."""

    subject: str
    property: str
    value: str
    evidence: Citation


class Actor(Struct, frozen=True):
    """One identity across all articles. `mentions` counts; `citations` are first mentions, one a source.

    `country_basis` is "stated", "inferred from ..." or "set in briefing.yml"; `country_evidence` the words, if some
    show the country.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None
    aliases: tuple[str, ...]
    roles: tuple[Statement, ...]
    mentions: int
    sources: tuple[str, ...]
    citations: tuple[Citation, ...]
    country_basis: str | None = None
    country_evidence: Citation | None = None


class Join(Struct, frozen=True):
    """Why two articles' names are one actor's: the rule that joined them, both names, and where each stands."""

    actor: str
    rule: str
    names: tuple[str, str]
    left: Citation
    right: Citation


class Pair(Struct, frozen=True):
    """Two actors that look alike and were kept apart: evidence for one identity and against it, in words.

    `score` runs from 0 to 100; `citations` show one mention of each.
    """

    left: str
    right: str
    score: int
    speaking: tuple[str, ...]
    against: tuple[str, ...]
    citations: tuple[Citation, ...]


class Ignored(Struct, frozen=True):
    """A name that became no actor, why, where it first stands, and in how many places it was read."""

    name: str
    reason: str
    times: int
    evidence: Citation


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


class ContactReport(Report, frozen=True, kw_only=True):
    """One sentence's report of a contact; `previous_date` and `previous_place` are those from which it was moved."""

    kind: ContactKind
    status: ContactStatus
    participants: tuple[str, ...]
    place: str | None
    previous_date: str | None = None
    previous_place: str | None = None
    mediators: tuple[str, ...] = ()


class DeedReport(Report, frozen=True, kw_only=True):
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


class Deed(Struct, frozen=True, kw_only=True):
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


class Weighing(Struct, frozen=True):
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

    @property
    def speaks_for(self) -> int:
        """The weight of the evidence for the pair alone."""
        return sum(weight for _, weight in self.evidence if weight > 0)


class StoryLink(Struct, frozen=True):
    """Two groups of articles, each by the id of its first, their mean likeness (0 to 1) and what words they share."""

    left: str
    right: str
    likeness: float
    words: tuple[str, ...]


class Story(Struct, frozen=True):
    """Articles on one event, in the order of their days; `words` are what they share, the heaviest first.

    `links` are the joins that made it; `apart` the groups nearest to it that were not joined, and how near they were.
    """

    id: str
    sources: tuple[str, ...]
    words: tuple[str, ...]
    links: tuple[StoryLink, ...] = ()
    apart: tuple[StoryLink, ...] = ()


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
    deeds: tuple[Deed, ...] = ()
    joins: tuple[Join, ...] = ()
    pairs: tuple[Pair, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    stories: tuple[Story, ...] = ()
    weighings: tuple[Weighing, ...] = ()
