"""What an article has said of its contacts so far: who "the two leaders" are, what "the summit" continues.

Strategy: reports are compared by kind, sides, status and day. Two kinds are kin where one contact may be
called by both ("the summit", "the meeting"); two actors may be the same side where one is a state and the
other its ministry or, for envoys and what was called off, its man.

Laws: the nearest fitting report before is meant; where none fits, nothing is inherited.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

import msgspec
from msgspec import Struct

from generator.extract.contacts.sides import Cast
from generator.extract.contacts.status import OFF
from generator.extract.contacts.triggers import Trigger
from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse
from generator.model import ContactKind, ContactMention, ContactStatus, Referent

AFRESH = frozenset(load("contact_triggers")["afresh"])
FAMILIES = (
    frozenset({"summit", "meeting", "talks", "visit", "session", "summons"}),
    frozenset({"call", "talks"}),
    *(frozenset({kind}) for kind in ("letter", "agreement", "expulsion", "recall", "break-of-relations")),
)
"""Kinds by which one contact may be called."""
GATHERINGS = frozenset({"summit", "meeting", "visit", "session"})
ENVOYS = frozenset({"summons", "expulsion", "recall"})
DEFINITE = frozenset({"the", "that", "this", "such", "those", "these"})
PAIR = 2
NEAR = 2
"""How many sentences back "they" and "the two leaders" reach first ..."""
REMEMBERED = 60
"""Mentions that a definite noun can reach."""
REPORTED = 200
"""Reports among which one that says the same is looked for; an article of the news has some twenty."""
FAR = 8
"""... and at most, to the last contact of two persons."""


class Memory(Struct, frozen=True):
    """The article's actors, and its latest mentions of contacts before the word that is read, in order."""

    parse: Parse
    referents: tuple[Referent, ...]
    past: tuple[ContactMention, ...] = ()

    def grown(self, report: ContactMention) -> Memory:
        """Give the memory with one mention more; the oldest beyond `REMEMBERED` are forgotten."""
        return Memory(self.parse, self.referents, (*self.past[1 - REMEMBERED :], report))


# ---------------------------------------------------------------- who is meant


def pair_of(memory: Memory, cast: Cast, line: Line, kind: str) -> tuple[int, ...]:
    """Give the two persons, or the two states, that a plural without a name means; () where it is open."""
    named = _last_named(memory, cast, line, kind)
    choices = (*_sides_since(memory, line.n - NEAR), *((named,) if named else ()), *_sides_since(memory, line.n - FAR))
    return next((who for who in choices if _is_pair(memory, who, kind)), ())


def last_pair(memory: Memory, line: Line) -> tuple[int, ...]:
    """Give the sides of a contact just before, whom "they" means; () where none was told or they are not two."""
    return next((who for who in _sides_since(memory, line.n - 1) if len(who) == PAIR), ())


def _sides_since(memory: Memory, sentence: int) -> tuple[tuple[int, ...], ...]:
    """Give the participants of the contacts from a sentence on, the last first."""
    return tuple(before.participants for before in reversed(memory.past) if before.sentence >= sentence)


def _is_pair(memory: Memory, who: tuple[int, ...], kind: str) -> bool:
    return len(who) == PAIR and all(memory.referents[ref].kind == kind for ref in who)


def _last_named(memory: Memory, cast: Cast, line: Line, kind: str) -> tuple[int, ...]:
    """Give the two actors of a kind that were named last in the sentences just before."""
    recent: list[int] = []
    places = cast.index.places
    first = memory.parse.lines[max(0, line.n - NEAR)].start
    edges = (bisect_left(places, token, key=lambda place: place.start) for token in (first, line.start))
    for place in places[slice(*edges)]:
        if place.referent in cast.official and memory.referents[place.referent].kind == kind:
            recent = [*(ref for ref in recent if ref != place.referent), place.referent]
    return tuple(recent[-PAIR:]) if len(recent) >= PAIR else ()


def continued(memory: Memory, trigger: Trigger, who: tuple[int, ...], status: ContactStatus) -> ContactMention | None:
    """Give the contact that a definite noun continues: the last of its family whose sides agree with those named.

    What has been held cannot be called off, and what a sentence only plans is not what it says was held.
    """
    parse = memory.parse
    definite = any(kid.text.lower() in DEFINITE for kid in parse.kids(trigger.i, "det", "predet", "amod"))
    if trigger.verb or not definite or (not who and _has_own(parse, trigger.i)):
        return None
    kin = [
        before
        for before in reversed(memory.past)
        if is_kin(before.kind, trigger.kind)
        and before.participants
        and not _is_over(before, status)
        and not (_is_to_come(before, status) and before.sentence == parse.line_of(trigger.i).n)
    ]
    choices = (
        before
        for loose in (False, True)
        for likeness in LIKENESS
        for before in kin
        if likeness(before.kind, trigger.kind) and _agree(memory, who, before.participants, loose=loose)
    )
    return next(choices, None)


def _is_to_come(before: ContactMention, status: ContactStatus) -> bool:
    """Tell whether the earlier mention plans what this one says took place."""
    return before.status in {"proposed", "planned"} and status in {"held", "ongoing"}


def is_kin(left: str, right: str) -> bool:
    """Tell whether one contact may be called by both kinds."""
    return any(left in family and right in family for family in FAMILIES)


def _is_alike(left: str, right: str) -> bool:
    return left == right or {left, right} <= GATHERINGS


LIKENESS: tuple[Callable[[str, str], bool], ...] = (_is_alike, is_kin)
"""How like the kinds of a noun and of what it continues are, the closest first."""


def _agree(memory: Memory, who: tuple[int, ...], sides: tuple[int, ...], *, loose: bool) -> bool:
    """Tell whether the sides named fit those of a contact before: all its sides are known, or all of theirs."""
    whole = len(sides) >= PAIR or memory.referents[sides[0]].kind == "bloc"
    within = whole and covered(memory, who, sides, loose=loose)
    return within or (len(who) >= PAIR and covered(memory, sides, who, loose=loose))


def led_to(memory: Memory, line: Line, kind: ContactKind, who: tuple[int, ...]) -> ContactMention | None:
    """Give the dated contact of the same sides just before that an agreement came out of: "They agreed on a truce"."""
    if kind != "agreement":
        return None
    just_before = (before for before in reversed(memory.past) if line.n - 1 <= before.sentence < line.n)
    alike = (before for before in just_before if set(before.participants) == set(who) and before.status == "held")
    return next((before for before in alike if before.date is not None), None)


def place_before(
    memory: Memory, before: ContactMention, who: tuple[int, ...], status: ContactStatus
) -> ContactMention | None:
    """Give the last mention of the contact that `before` is one of which tells its place."""
    choices = (
        past for past in reversed(memory.past) if past.place and past.participants and not _is_over(past, status)
    )
    alike = (past for past in choices if _is_alike(past.kind, before.kind))
    return next((past for past in alike if covered(memory, past.participants, who, loose=False)), None)


def _is_over(before: ContactMention, status: ContactStatus) -> bool:
    return status in OFF and before.status in {"held", "ongoing"}


def _has_own(parse: Parse, i: int) -> bool:
    """Tell whether the noun says whose meeting it is, though in words that name no participant."""
    below = {kid.lemma for kid in parse.kids(i, "prep")}
    return bool({"of", "between", "with", "by"} & below) or bool(parse.kids(i, "poss"))


# ---------------------------------------------------------------- the same contact


def covered(memory: Memory, few: tuple[int, ...], many: tuple[int, ...], *, loose: bool = True) -> bool:
    """Tell whether each of `few` is among `many`; `loose`: a state or an organ also by a countryman there."""
    return all(ref in many or any(_stands_for(memory, ref, other, loose=loose) for other in many) for ref in few)


def _stands_for(memory: Memory, ref: int, other: int, *, loose: bool) -> bool:
    """Tell whether an actor and another one may be the same side: Paris and its foreign ministry, or its envoy."""
    actor, mate = memory.referents[ref], memory.referents[other]
    if "bloc" in {actor.kind, mate.kind} or (not loose and "person" in {actor.kind, mate.kind}):
        return False
    if actor.kind == "person" and (mate.kind == "person" or actor.country is None):
        return False
    return actor.country == mate.country or (mate.kind == "person" and mate.country is None)


def added(memory: Memory, reports: list[ContactMention], report: ContactMention) -> list[ContactMention]:
    """Add a report, unless the article said as much before; where it says more, it takes that report's place."""
    near = range(max(0, len(reports) - REPORTED), len(reports))
    twin = next((k for k in near if _repeats(memory, report, reports[k])), None)
    if twin is None or _is_afresh(memory.parse, report):
        return [*reports, report]
    if reports[twin].date is None and (report.date is not None or _names_more(report, reports[twin])):
        fuller = msgspec.structs.replace(report, place=report.place or reports[twin].place)
        return [*reports[:twin], *reports[twin + 1 :], fuller]
    return reports


def _names_more(report: ContactMention, before: ContactMention) -> bool:
    """Tell whether a report names all sides that the one before it names, and another."""
    return set(report.participants) > set(before.participants)


def _is_afresh(parse: Parse, report: ContactMention) -> bool:
    """Tell whether the words name another contact of the same kind: "another call", "a more recent call"."""
    token = parse.inside(report.trigger)[0]
    return any(kid.text.lower() in AFRESH for kid in parse.kids(token.i, "det", "amod"))


def _repeats(memory: Memory, report: ContactMention, before: ContactMention) -> bool:
    """Tell whether a report says the same of the same contact as one before, on no other day.

    What the article says in its own voice is no repetition of what it had only reported as somebody's claim.
    """
    if report.holder is None and report.factuality == "fact" and before.holder is not None:
        return False
    alike = report.status in OFF or _is_alike(report.kind, before.kind)
    alike = alike and is_kin(report.kind, before.kind) and report.status == before.status
    undated = None in {report.date, before.date} or report.date == before.date
    envoys = report.kind in ENVOYS
    few, many = report.participants, before.participants
    there = covered(memory, few, many, loose=envoys or report.status in OFF)
    return alike and undated and (there or (envoys and covered(memory, many, few)))
