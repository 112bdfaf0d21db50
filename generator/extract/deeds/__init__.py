"""Deeds of one article beside the two registers: who asks, threatens, refuses, accuses, helps or attacks whom.

Strategy: every sentence's words are looked up in the table of frames (frames); each match is asked who does it, to whom
(doers, recipients), and what the words make of it (standing). What a sentence reports to a register is not told again.

Laws: no doer, no deed; an accusation is a deed of the accuser, and what it says stays a claim; what stands below a
request, a threat, a promise, a refusal or an accusation is its content and no deed; every span lies in its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.clauses import condition, event_date, holder, said_date, sayer
from generator.extract.clauses.claim_chain import OWN_CLAIM
from generator.extract.deeds.doers import doer_of
from generator.extract.deeds.frames import Match, clause_of, is_passive, matches
from generator.extract.deeds.parties import Stage, answerable, linked, words_of
from generator.extract.deeds.recipients import recipient_of
from generator.extract.deeds.standing import Standing, standing
from generator.extract.parse import Line, Parse, Token
from generator.model import (
    PROSE,
    ContactMention,
    Date,
    DeedMention,
    Quote,
    Referent,
    SanctionMention,
    Text,
)

CONTENT = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT", "ACCUSE", "YIELD", "SUPPORT"})
"""Types whose clause below is what is asked, threatened, promised, refused or alleged."""
FREE_OF_REGISTERS = frozenset({"ACCUSE", "REQUEST", "AID", "ASSAULT", "SUPPORT", "PROTEST", "MOBILIZE"})
"""Types that a sentence may report beside a sanction or a contact."""
OF_AUTHORS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "AGREE"})
"""Types that are done to whoever made the thing that they are about."""


def find_deeds(
    text: Text, parse: Parse, referents: tuple[Referent, ...], dates: tuple[Date, ...], quotes: tuple[Quote, ...]
) -> tuple[DeedMention, ...]:
    """Give the deeds that the article reports, in order. Spans count in `text.content`."""
    del text  # the door of every finder has the same signature
    stage = Stage.of(parse, referents, dates)
    lines = (line for line in parse.lines if line.block in PROSE)
    return tuple(deed for line in lines for deed in _of_line(stage, line, quotes))


def _of_line(stage: Stage, line: Line, quotes: tuple[Quote, ...]) -> Iterator[DeedMention]:
    found = tuple(matches(stage.parse, line.start, line.end))
    outer = frozenset(match.i for match in found if match.frame.type in CONTENT)
    for match in found:
        if _is_content(stage.parse, match.i, outer):
            continue
        doer = doer_of(stage, match)
        state = standing(stage, match, doer) if doer else None
        if doer and state:
            yield from _deed(stage, line, match, doer, state, quotes)


def _is_content(parse: Parse, i: int, outer: frozenset[int]) -> bool:
    """Tell whether a word stands in the clause or the noun below a word that says what is asked or alleged."""
    below = parse.tokens[i]
    while below.head != below.i and below.dep not in OWN_CLAIM and below.dep != "conj":
        if below.head in outer:
            return True
        below = parse.tokens[below.head]
    return below.dep == "conj" and _is_content(parse, below.head, outer)


def _deed(
    stage: Stage, line: Line, match: Match, doer: Token, state: Standing, quotes: tuple[Quote, ...]
) -> Iterator[DeedMention]:
    """Put together what the sentence says; nothing where a frame needs a recipient that the sentence does not name."""
    parse, i = stage.parse, match.i
    recipient, place = recipient_of(stage, match, doer) or (None, "")
    if recipient is None and (match.frame.required or match.frame.personal):
        return
    dated, said = event_date(parse, i, stage.dates), said_date(parse, i, stage.dates)
    dated_by = dated or said
    by = sayer(parse, i)
    doers = linked(stage, doer.i)
    in_content = place == "inside" or (match.frame.type == "REQUEST" and _is_demanded(parse, i, place))
    yield DeedMention(
        span=parse.line_span(line),
        sentence=line.n,
        trigger=parse.span(i, i + 1),
        date=dated.value if dated else None,
        announced=said.value if said else None,
        date_words=dated_by.span if dated_by else None,
        factuality=state.sure,
        holder=holder(parse, i, stage.index, quotes),
        holder_words=words_of(stage, by.i) if by else None,
        condition=condition(parse, i),
        rule=f"{match.frame.type.lower()}: {parse.tokens[i].lemma}",
        type=state.type,
        mode=match.frame.mode if state.type == match.frame.type else None,
        doers=doers,
        recipients=_recipients(stage, recipient, state, doers) if not in_content else (),
        in_content=in_content,
        doer_words=words_of(stage, doer.i),
        recipient_words=words_of(stage, recipient.i) if recipient else None,
    )


def _is_demanded(parse: Parse, i: int, place: str) -> bool:
    """Tell whether a request names only what is to happen to somebody: "ordered the rebels to be freed"."""
    clause = clause_of(parse, i, infinitive=True) or clause_of(parse, i, infinitive=False)
    return place in {"object", "clause subject"} and clause is not None and is_passive(parse, clause.i)


def _recipients(stage: Stage, noun: Token | None, state: Standing, doers: tuple[int, ...]) -> tuple[int, ...]:
    if noun is None:
        return ()
    found = linked(stage, noun.i) or (answerable(stage, noun.i) if state.type in OF_AUTHORS else ())
    return tuple(one for one in found if one not in doers)


def beside_registers(
    deeds: tuple[DeedMention, ...], told: tuple[SanctionMention | ContactMention, ...]
) -> tuple[DeedMention, ...]:
    """Leave out the deeds that a register's report of the same words tells: trigger on trigger, or of the same kind."""
    return tuple(deed for deed in deeds if not any(_is_told(deed, report) for report in told))


def _is_told(deed: DeedMention, report: SanctionMention | ContactMention) -> bool:
    if deed.sentence != report.sentence:
        return False
    return deed.type not in FREE_OF_REGISTERS or deed.trigger.meets(report.trigger)
