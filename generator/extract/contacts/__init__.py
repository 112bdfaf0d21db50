"""Diplomatic contacts of one article: who met, called, summoned or expelled whom, and how far it came.

Strategy: every sentence's triggers (triggers) are read one by one: participants, status, place,
date, claim. What one sentence says twice of the same contact ("a visit for talks") becomes one report. A
definite "the summit" without participants of its own continues the last contact of its family
(memory). A sentence that adds nothing to what the article has reported gives no report.

Laws: a report has two participants who are not all of one country, or one bloc or council that meets;
what the words deny or only ask is no report; every span lies in its sentence.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from generator.extract.clauses import condition, holder, reason
from generator.extract.contacts.actors import apart, in_office, is_assembly
from generator.extract.contacts.days import is_ahead, new_place, when
from generator.extract.contacts.initiators import initiators
from generator.extract.contacts.mediators import mediators, without_mediators
from generator.extract.contacts.memory import (
    ENVOYS,
    PAIR,
    Memory,
    added,
    continued,
    covered,
    is_kin,
    last_pair,
    led_to,
    pair_of,
    place_before,
)
from generator.extract.contacts.parties import participants
from generator.extract.contacts.places import place_of
from generator.extract.contacts.sides import Cast
from generator.extract.contacts.stated import with_stated_countries
from generator.extract.contacts.status import Standing, is_told, standing
from generator.extract.contacts.triggers import Trigger, find_triggers
from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse, Token
from generator.model import BlockKind, ContactMention, ContactStatus, Date, Quote, Referent, Text

_TABLE = load("contact_triggers")
CLOSING = frozenset(_TABLE["closing"])
OUTCOME = frozenset(_TABLE["outcome"])
NO_AGREEMENT = frozenset(_TABLE["no_agreement"])
SILENT: frozenset[BlockKind] = frozenset({"headline", "subhead"})
"""Blocks that repeat in short what the text reports."""
GATHERING = frozenset({"summit", "session", "meeting"})
"""Kinds that a bloc can hold by itself."""
MENTIONED = Standing("proposed", None, "status: only mentioned", weak=True)


class Candidate(Struct, frozen=True):
    """A report in the making: its trigger, and the word that it is the purpose of ("a visit for talks"), if any."""

    i: int
    purpose_of: int | None
    report: ContactMention


class Story(Struct, frozen=True):
    """What the finder reads: the article, its parse, its actors, dates and quotations."""

    text: Text
    parse: Parse
    cast: Cast
    referents: tuple[Referent, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Quote, ...]


def find_contacts(
    text: Text, parse: Parse, referents: tuple[Referent, ...], dates: tuple[Date, ...], quotes: tuple[Quote, ...]
) -> tuple[ContactMention, ...]:
    """Give the diplomatic contacts that the article reports, in order. Spans count in `text.content`."""
    referents = with_stated_countries(parse, referents)
    story = Story(text, parse, Cast.of(parse, referents, text.place), referents, dates, quotes)
    memory = Memory(parse, referents)
    reports: list[ContactMention] = []
    for line in parse.lines:
        if line.block in SILENT:
            continue
        memory, drafts = _drafts(story, memory, line)
        for report in _merged(memory, drafts):
            if _is_contact(referents, report):
                reports = added(memory, reports, report)
    return tuple(reports)


def _drafts(story: Story, memory: Memory, line: Line) -> tuple[Memory, tuple[Candidate, ...]]:
    """Read the triggers of a sentence; the memory grows with each, also with those that are only mentioned."""
    drafts: list[Candidate] = []
    for trigger in find_triggers(story.parse, line):
        if not _is_closed(story.parse, trigger):
            continue
        state = standing(story.parse, trigger)
        cast = _cast(story, memory, line)
        named = _sides(story, cast, trigger)
        before = continued(memory, trigger, named, (state or MENTIONED).status)
        report = _report(story, memory, line, trigger, state or MENTIONED, named, before)
        if state and not state.weak and _is_report(story.parse, trigger, state, report, before, named):
            drafts.append(Candidate(trigger.i, _purpose_of(story.parse, trigger), report))
        if state or trigger.kind not in ENVOYS:
            memory = memory.grown(report)
    return memory, tuple(drafts)


def _cast(story: Story, memory: Memory, line: Line) -> Cast:
    """Give the actors with whom "the two leaders" and "both sides" mean at this point of the article."""
    pair = pair_of(memory, story.cast, line, "person")
    sides = pair_of(memory, story.cast, line, "country")
    they = last_pair(memory, line)
    return msgspec.structs.replace(story.cast, pair=pair or sides, sides=sides or pair, they=they)


def _sides(story: Story, cast: Cast, trigger: Trigger) -> tuple[int, ...]:
    """Give the participants that the sentence names; of an agreement that talks led to, those of the talks."""
    verb = next((above for above in story.parse.above(trigger.i) if above.pos == "VERB"), None)
    led_to = trigger.kind == "agreement" and not trigger.verb and verb is not None and verb.lemma in OUTCOME
    return cast.sides if led_to else participants(cast, trigger)


def _is_report(
    parse: Parse,
    trigger: Trigger,
    state: Standing,
    report: ContactMention,
    before: ContactMention | None,
    named: tuple[int, ...],
) -> bool:
    """Tell whether a trigger reports: it names its sides, or says of an earlier contact a new side, state or day."""
    if before is None or len(named) >= PAIR:
        return bool(named)
    if set(named) - set(before.participants):
        return True
    told = state.cue is not None or (is_told(parse, trigger.i) and state.status != "proposed")
    dated = report.date is not None and report.date != before.date
    return dated or (told and before.status != report.status)


def _report(
    story: Story,
    memory: Memory,
    line: Line,
    trigger: Trigger,
    state: Standing,
    named: tuple[int, ...],
    before: ContactMention | None,
) -> ContactMention:
    """Put together what the sentence reports of the trigger's contact."""
    inherits = before is not None and len(named) < PAIR
    who = (*before.participants, *named) if before and inherits else named
    between = mediators(story.cast, trigger)
    days = when(story.parse, trigger, state, story.dates, story.text.published)
    dated_by = days.date or days.announced
    outcome = None if days.date else led_to(memory, line, trigger.kind, who)
    named_by = f"trigger: {story.parse.tokens[trigger.i].lemma}"
    place = new_place(story.parse, state) or place_of(story.parse, trigger)
    placed = place_before(memory, before, who, state.status) if before and not place else None
    return ContactMention(
        span=story.parse.line_span(line),
        sentence=line.n,
        trigger=story.parse.span(trigger.i, trigger.i + 1),
        date=days.date.value if days.date else outcome.date if outcome else None,
        announced=days.announced.value if days.announced else None,
        date_words=outcome.date_words if outcome else dated_by.span if dated_by else None,
        factuality=state.sure,
        holder=holder(story.parse, trigger.i, story.cast.index, story.quotes),
        condition=condition(story.parse, trigger.i),
        reason=reason(story.parse, trigger.i),
        rule="; ".join((named_by, state.rule, *_inherited(before if inherits else None, placed, outcome))),
        kind=trigger.kind,
        status=_settled(story, state, days.date),
        participants=without_mediators(tuple(dict.fromkeys(who)), between),
        place=place or (placed.place if placed else None),
        previous_date=days.previous.value if days.previous else None,
        previous_place=days.previous_place,
        mediators=between,
        initiators=initiators(story.cast, trigger, who),
    )


def _inherited(
    participants_from: ContactMention | None, place_from: ContactMention | None, date_from: ContactMention | None
) -> Iterator[str]:
    """Say what a report took over from sentences before."""
    for what, before in (("participants", participants_from), ("place", place_from), ("date", date_from)):
        if before:
            yield f"{what} from sentence {before.sentence}"


def _is_closed(parse: Parse, trigger: Trigger) -> bool:
    """Tell whether an agreement was come to or turned down, not only spoken of; to agree on a need settles nothing."""
    if trigger.kind != "agreement":
        return True
    if trigger.verb:
        preps = [kid for kid in parse.kids(trigger.i, "prep") if kid.lemma in {"on", "to"}]
        things = [parse.child(kid.i, "pobj") for kid in preps]
        if things and all(thing is not None and thing.lemma in NO_AGREEMENT for thing in things):
            return False
        return bool(preps) or parse.child(trigger.i, "dobj") is not None
    token = parse.tokens[trigger.i]
    if _is_agreed_on(parse, token):
        return False
    verbs = [parse.tokens[token.head], *parse.kids(trigger.i, "acl", "relcl")]
    if token.dep == "pobj":
        verbs.append(parse.tokens[parse.tokens[token.head].head])
    return any(verb.lemma in CLOSING for verb in verbs)


def _is_agreed_on(parse: Parse, noun: Token) -> bool:
    """Tell whether the verb before tells the agreement by itself: "agreed on a truce" is one, not two."""
    link = parse.tokens[noun.head]
    return noun.dep == "pobj" and link.lemma in {"on", "to"} and parse.tokens[link.head].lemma == "agree"


# ---------------------------------------------------------------- how it stands


def _settled(story: Story, state: Standing, date: Date | None) -> ContactStatus:
    """Give the status; what lies ahead of the article is planned, not held."""
    ahead = date is not None and is_ahead(date, story.text.published)
    return "planned" if ahead and state.status in {"held", "ongoing"} else state.status


# ---------------------------------------------------------------- one contact of a sentence


def _purpose_of(parse: Parse, trigger: Trigger) -> int | None:
    """Give the word that a contact is the purpose of: "a visit for talks", "flew in to meet her"."""
    token = parse.tokens[trigger.i]
    head = parse.tokens[token.head]
    if token.dep == "pobj" and head.lemma == "for":
        return head.head
    if token.dep in {"advcl", "xcomp", "acl"} and any(kid.tag == "TO" for kid in parse.kids(token.i, "aux")):
        return head.i
    return None


def _merged(memory: Memory, drafts: tuple[Candidate, ...]) -> list[ContactMention]:
    """Make one report of what a sentence says twice of the same contact."""
    kept: list[Candidate] = []
    for draft in drafts:
        twin = next((k for k, other in enumerate(kept) if _is_same(memory, other, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        left, right = kept[twin], draft
        if len(left.report.participants) < PAIR <= len(right.report.participants):
            left, right = right, left
        kept[twin] = Candidate(left.i, left.purpose_of, _union(left.report, right.report))
    return [draft.report for draft in kept]


def _is_same(memory: Memory, left: Candidate, right: Candidate) -> bool:
    """Tell whether two reports of a sentence mean one contact: one is for the other, or state and sides agree."""
    if not is_kin(left.report.kind, right.report.kind):
        return False
    if right.purpose_of == left.i:
        return True
    a, b = left.report.participants, right.report.participants
    return left.report.status == right.report.status and (covered(memory, a, b) or covered(memory, b, a))


def _union(left: ContactMention, right: ContactMention) -> ContactMention:
    return msgspec.structs.replace(
        left,
        participants=tuple(dict.fromkeys((*left.participants, *right.participants))),
        place=left.place or right.place,
        date=left.date or right.date,
        date_words=left.date_words if left.date else right.date_words or left.date_words,
        announced=left.announced or right.announced,
        condition=left.condition or right.condition,
        reason=left.reason or right.reason,
        previous_date=left.previous_date or right.previous_date,
        previous_place=left.previous_place or right.previous_place,
        mediators=tuple(dict.fromkeys((*left.mediators, *right.mediators))),
        initiators=left.initiators or right.initiators,
    )


def _is_contact(referents: tuple[Referent, ...], report: ContactMention) -> bool:
    """Tell whether the participants make it a contact: two sides of more than one country, or a bloc that meets."""
    actors = [referents[ref] for ref in report.participants]
    if len(actors) == 1:
        return report.kind in GATHERING and is_assembly(actors[0])
    pairs = itertools.combinations(actors, PAIR)
    return any(apart(*pair) for pair in pairs) and any(in_office(actor) for actor in actors)
