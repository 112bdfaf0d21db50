"""What was read in one article (extract -> merge). Every span counts in the decoded seed file."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from generator.model.terms import (
    ActorKind,
    Attribution,
    BlockKind,
    ContactKind,
    ContactStatus,
    DeedType,
    Factuality,
    MentionForm,
    Precision,
    SanctionStatus,
)
from generator.model.text import Block, Span, Text


class Sentence(Struct, frozen=True, gc=False):
    """The n-th sentence of an article (from 0) and the kind of block that it stands in."""

    n: int
    span: Span
    block: BlockKind


class Mention(Struct, frozen=True, gc=False):
    """One place where an actor is named or meant."""

    span: Span
    sentence: int
    text: str
    form: MentionForm


class Role(Struct, frozen=True, gc=False):
    """A title or office that the words at `span` give to an actor, as stated."""

    title: str
    span: Span
    sentence: int


class Form(Struct, frozen=True, gc=False):
    """A wording that names an actor, where it first stands, the rule that joined it, evidence for and against."""

    words: str
    span: Span
    rule: str
    support: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


FROM_ARTICLE = "inferred from the countries that the article names most beside the actor"
"""The weakest basis of a country: nothing in the article ties the two to each other."""


class Referent(Struct, frozen=True, gc=False):
    """One actor of one article: all mentions that mean the same. `id` is its place in `Extract.referents`.

    `country_basis` is "stated" or "inferred from ...", `country_words` where the article shows the country; `forms`
    say of each wording but the name why it is the actor's.
    """

    id: int
    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()
    country_basis: str | None = None
    country_words: Span | None = None
    forms: tuple[Form, ...] = ()

    @property
    def sure_country(self) -> str | None:
        """The country, unless it is a person's that is only guessed from those which the article speaks of."""
        return None if self.kind == "person" and self.country_basis == FROM_ARTICLE else self.country


class PassedOver(Struct, frozen=True, gc=False):
    """A name that is no actor's, where it first stands, in how many places, and why it was passed over."""

    name: str
    span: Span
    times: int
    reason: str


class Date(Struct, frozen=True, gc=False):
    """An expression that names calendar time. `value` is None where nothing anchors it; `rule` says how it was read."""

    span: Span
    sentence: int
    text: str
    value: str | None
    precision: Precision
    rule: str


class Relay(Struct, frozen=True, gc=False):
    """Somebody who passes on what another said: the words that name it, the Referent meant, and how it is named."""

    words: Span
    speaker: int | None
    attribution: Attribution


class Rejected(Struct, frozen=True, gc=False):
    """Somebody who could have been the speaker, by name, and what speaks against it."""

    words: str
    why: str


class Reason(Struct, frozen=True, gc=False):
    """Why a quotation has its speaker or none: the rule, the choice in a sentence, and the evidence on either side."""

    rule: str
    words: str
    support: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    others: tuple[Rejected, ...] = ()


class Quote(Struct, frozen=True, gc=False):
    """Words in quotation marks that somebody is said to have said.

    `span` lies inside the marks, `text` is the cleaned wording; `frame` spans the quotation and the
    words that attribute it. `speaker` is a Referent id or None; `speaker_text` the words that name the
    speaker; `date` the day on which it was said; `rule` why this speaker was chosen (or none was), `reason` the
    same with the evidence. `venue` are the words in `frame` that say where, through what or to whom it was said;
    `via` who passes it on, the nearest to the speaker first.
    """

    span: Span
    frame: Span
    sentence: int
    text: str
    speaker: int | None
    speaker_text: str | None
    attribution: Attribution
    cue: str | None
    date: str | None
    rule: str
    venue: Span | None = None
    via: tuple[Relay, ...] = ()
    reason: Reason | None = None


class Claim(Struct, frozen=True, gc=False, kw_only=True):
    """What somebody is reported to have said, in the words of the article or (`mixed`) in part in the speaker's own.

    `span` is the content, which the words of `cue` may interrupt; `source` are the words beside the cue that
    name who said it, `speaker` the Referent meant, `speaker_text` the words that name it (for "he" the name
    before). `within` is the number in `Extract.claims` of the claim whose content holds this one: who passes it on.
    """

    span: Span
    cue: Span
    source: Span
    sentence: int
    speaker: int | None
    speaker_text: str | None
    attribution: Attribution
    date: str | None
    mixed: bool
    within: int | None
    rule: str


class Phrase(Struct, frozen=True, gc=False):
    """A noun with its compounds inside words that somebody said, or a part of such a phrase that can recur alone.

    `key` is what two forms of it share ("oil company" for "oil companies"); `proper` marks one with a name in it.
    """

    span: Span
    sentence: int
    key: str
    proper: bool


class EventMention(Struct, frozen=True, gc=False, kw_only=True):
    """What one sentence reports of one event. `holder` is the Referent who claims it, None the article itself.

    `span` is the evidence (within the sentence `sentence`); `trigger` the word that names the event; `date`
    the day of the event itself, `announced` the day on which it was announced, called off or claimed;
    `date_words` the words that gave `date` or, without one, `announced`, if in the text.
    """

    span: Span
    sentence: int
    trigger: Span
    date: str | None = None
    announced: str | None = None
    date_words: Span | None = None
    factuality: Factuality = "fact"
    holder: int | None = None
    condition: str | None = None
    reason: str | None = None
    rule: str = ""


class SanctionMention(EventMention, frozen=True, gc=False, kw_only=True):
    """A report of a sanction; imposers and targets are Referent ids, `target_words` what names no actor.

    `relief` says that the status is that of easing, suspending or lifting it: "urged them to lift" is proposed relief.
    `basis` are the words for the law or programme, `effective` the day from which it holds, if told beside the
    day of the act; `background` marks a sanction in force that the sentence only recalls.
    """

    status: SanctionStatus
    imposers: tuple[int, ...] = ()
    targets: tuple[int, ...] = ()
    target_words: str | None = None
    measures: tuple[str, ...] = ("unspecified",)
    relief: bool = False
    basis: str | None = None
    effective: str | None = None
    background: bool = False


class ContactMention(EventMention, frozen=True, gc=False, kw_only=True):
    """A report of a diplomatic contact; participants, mediators and initiators are Referent ids.

    `previous_date` and `previous_place` are those from which it was moved; `initiators` who did to the other what one
    side does (summons, expulsion, letter, phoning), or called the meeting of a body together.
    """

    kind: ContactKind
    status: ContactStatus
    participants: tuple[int, ...] = ()
    place: str | None = None
    previous_date: str | None = None
    previous_place: str | None = None
    mediators: tuple[int, ...] = ()
    initiators: tuple[int, ...] = ()


class DeedMention(EventMention, frozen=True, gc=False, kw_only=True):
    """A report of what one actor did to another: a request, a threat, an accusation, aid, an attack.

    `type` is the PLOVER event type, `mode` its mode where the words tell one. Doers and recipients are Referent ids as
    far as the article has them, `doer_words` and `recipient_words` the words that name them; `holder_words` those that
    name who claims it, also where that is no actor ("officials"). With `in_content` the recipient's words stand only in
    what is asked, promised or threatened, and no recipient is linked.
    """

    type: DeedType
    mode: str | None = None
    doers: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    doer_words: Span
    recipient_words: Span | None = None
    holder_words: Span | None = None
    in_content: bool = False


class Extract(Struct, frozen=True, gc=False):
    """All that was read in one article. Every span counts in `article.raw`."""

    text: Text
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    referents: tuple[Referent, ...] = ()
    dates: tuple[Date, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sanctions: tuple[SanctionMention, ...] = ()
    contacts: tuple[ContactMention, ...] = ()
    claims: tuple[Claim, ...] = ()
    deeds: tuple[DeedMention, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    phrases: tuple[Phrase, ...] = ()

    def sentence(self, n: int) -> Sentence | None:
        """Give the sentence with the number `n`; None where there is none."""
        at = bisect_left(self.sentences, n, key=lambda sentence: sentence.n)
        return self.sentences[at] if at < len(self.sentences) and self.sentences[at].n == n else None
