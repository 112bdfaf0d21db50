"""When a contact takes place, when that was announced or called off, and what it was moved from.

Strategy: rules in a fixed order, from the date that hangs on the contact's word or its clause to what the words
of a lead say: a date before the subject holds for all that is coordinated behind it, and what somebody "said on
Monday after a call" with another was that day's call. What is put off "from 3 May to 12 June" has the first as its
previous day and the second as its day; what is "moved from Oslo to Rome" has a previous place in the same way.

Laws: the day of a verb of saying or calling off is no day of the contact; a previous day is never the contact's.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from generator.extract.clauses import event_date, said_date
from generator.extract.contacts.places import is_place
from generator.extract.contacts.sides import subject
from generator.extract.contacts.status import Standing
from generator.extract.contacts.triggers import Trigger
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import Date

_TABLE = load("contact_status")
MOVING = frozenset(_TABLE["moving"])
MEDIATING = frozenset(load("contact_triggers")["mediating"])
ONCE = frozenset(_TABLE["once"])
LEAD_IN = frozenset({"after", "following", "during"})
NEW_DAY = frozenset({"to", "until", "till"})
SPEAKING = frozenset(
    {"say", "tell", "suggest", "announce", "add", "state", "declare", "confirm", "write", "acknowledge"}
)
NEAR = 6
"""Tokens before a date among which "originally scheduled for" is looked for."""


class When(Struct, frozen=True):
    """The day of a contact, the day of its announcement, and from which day and place it was moved."""

    date: Date | None = None
    announced: Date | None = None
    previous: Date | None = None
    previous_place: str | None = None


def when(parse: Parse, trigger: Trigger, state: Standing, dates: tuple[Date, ...], published: str | None) -> When:
    """Tell the day of the contact from the day on which it was announced: a day to come is the contact's."""
    previous, later = _moved(parse, trigger, state, dates)
    left = tuple(date for date in dates if date not in {previous, later}) if previous or later else dates
    place = _left_place(parse, state)
    dated = later or next((found for rule in RULES if (found := rule(parse, trigger, left)) is not None), None)
    said = said_date(parse, trigger.i, left)
    if dated and said and dated == said and state.cue is not None:
        ahead = is_ahead(dated, published)
        return When(dated if ahead else None, None if ahead else said, previous, place)
    if dated is None and said and is_ahead(said, published):
        return When(said, None, previous, place)
    return When(dated, said if said != dated else None, previous, place)


def is_ahead(date: Date, published: str | None) -> bool:
    """Tell whether a date lies after the article's own day, as far as its precision tells."""
    return bool(date.value and published and date.value[:10] > published[: len(date.value[:10])])


# ---------------------------------------------------------------- the day


def _own(parse: Parse, trigger: Trigger, dates: tuple[Date, ...]) -> Date | None:
    return event_date(parse, trigger.i, dates)


def _fronted(parse: Parse, trigger: Trigger, dates: tuple[Date, ...]) -> Date | None:
    """A date that opens the sentence holds for its main verbs: "This week, Oslo protested and also summoned ..."."""
    line = parse.line_of(trigger.i)
    first = parse.tokens[line.start]
    opening = next((date for date in dates if date.span.start == first.start), None)
    verb = parse.tokens[trigger.i]
    if opening is None or verb.pos != "VERB":
        return None
    while verb.dep == "conj" and not _after_comma(parse, verb):
        verb = parse.tokens[verb.head]
    return opening if verb.dep in {"ROOT", "conj"} else None


def _after_comma(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb is coordinated by ", and": such a one goes on with the sentence, whatever it is hung on."""
    joins = [kid.i for kid in parse.kids(verb.head, "cc") if kid.i < verb.i]
    return bool(joins) and parse.tokens[joins[-1] - 1].text == ","


def _on_speaking(parse: Parse, trigger: Trigger, dates: tuple[Date, ...]) -> Date | None:
    """The day on which one of the two spoke "after a call with" the other, which is how the press tells that call."""
    token = parse.tokens[trigger.i]
    link = parse.tokens[token.head]
    if trigger.verb or token.dep != "pobj" or link.text.lower() not in LEAD_IN:
        return None
    said = next((above for above in parse.above(token.i) if above.lemma in SPEAKING and above.tag == "VBD"), None)
    if said is None or not said.i < link.i or subject(parse, said.i) is None or _own_clause(parse, link, said):
        return None
    return said_date(parse, trigger.i, dates)


def _own_clause(parse: Parse, link: Token, said: Token) -> bool:
    """Tell whether what leads in stands with a happening of its own: "said that oil fell after a call"."""
    verb = next((above for above in parse.above(link.i) if above.pos in {"VERB", "AUX"}), said)
    return verb.i != said.i and verb.tag == "VBD" and not any(kid.tag == "MD" for kid in parse.kids(verb.i, "aux"))


def _of_participle(parse: Parse, trigger: Trigger, dates: tuple[Date, ...]) -> Date | None:
    """A date behind who mediated or hosted it: "held talks in Doha, mediated by Qatar, on Monday"."""
    sites = (trigger.i, *(above.i for above in parse.above(trigger.i) if above.pos in {"VERB", "AUX"}))
    for at in sites[:2]:
        for kid in parse.kids(at, "acl", "advcl"):
            if kid.tag == "VBN" and kid.lemma in MEDIATING and parse.child(kid.i, "agent"):
                return event_date(parse, kid.i, dates)
    return None


RULES: tuple[Callable[[Parse, Trigger, tuple[Date, ...]], Date | None], ...] = (
    _own,
    _of_participle,
    _fronted,
    _on_speaking,
)
"""In this order: the first rule that finds a date is believed."""


# ---------------------------------------------------------------- moved


def _moved(parse: Parse, trigger: Trigger, state: Standing, dates: tuple[Date, ...]) -> tuple[Date | None, Date | None]:
    """Give the day from which a contact was moved and that to which, as far as the sentence tells either."""
    if state.cue is None or not (state.status == "postponed" or parse.tokens[state.cue].lemma in MOVING):
        return None, None
    span = parse.line_span(parse.line_of(trigger.i))
    here = [(date, _before(parse, date)) for date in dates if span.covers(date.span)]
    after = [(date, words) for date, words in here if date.span.start > parse.tokens[state.cue].start]
    previous = next((date for date, words in after if words[-1:] == ["from"]), None)
    previous = previous or next((date for date, words in here if ONCE & set(words)), None)
    later = next((date for date, words in after if words and words[-1] in NEW_DAY and date != previous), None)
    return previous, later


def _before(parse: Parse, date: Date) -> list[str]:
    """Give the words of the sentence just before a date, in lower case."""
    inside = parse.inside(date.span)
    if not inside:
        return []
    first = inside[0].i
    start = max(parse.line_of(first).start, first - NEAR)
    head = [token.text.lower() for token in parse.tokens[start:first]]
    opening = inside[0].text.lower()
    return [*head, opening] if opening in {"from", "on", *NEW_DAY} else head


def _left_place(parse: Parse, state: Standing) -> str | None:
    """Give the place from which a contact was moved: "moved from Oslo to Rome"."""
    if state.cue is None or parse.tokens[state.cue].lemma not in MOVING:
        return None
    links = {kid.lemma: parse.child(kid.i, "pobj") for kid in parse.kids(state.cue, "prep")}
    left, reached = links.get("from"), links.get("to")
    if left is None or reached is None or not (is_place(parse, left) and is_place(parse, reached)):
        return None
    return parse.words(parse.subtree(left.i)[0], left.i + 1)


def new_place(parse: Parse, state: Standing) -> str | None:
    """Give the place to which a contact was moved."""
    if _left_place(parse, state) is None or state.cue is None:
        return None
    links = {kid.lemma: parse.child(kid.i, "pobj") for kid in parse.kids(state.cue, "prep")}
    reached = links.get("to")
    return parse.words(parse.subtree(reached.i)[0], reached.i + 1) if reached else None
