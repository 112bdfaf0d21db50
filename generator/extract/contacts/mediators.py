"""Who brought the two sides of a contact together: "mediated by Qatar", "Qatar-brokered talks", "under UN auspices".

Strategy: a verb of mediating that carries the contact or hangs on it, a participle hyphened to a name before the
noun, a noun of mediation with its owner; each in a function, tried in order.

Laws: who only gives the room is no mediator; a mediator is no side of what it mediates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract.contacts.sides import Cast, doer, owners, side, state_at
from generator.extract.contacts.triggers import Trigger
from generator.extract.lexicon import load
from generator.extract.parse import Token

_TABLE = load("contact_triggers")
MEDIATING = frozenset({"mediate", "broker", "facilitate", "moderate"})
MEDIATION = frozenset(_TABLE["mediation"])
PARTICIPLES = frozenset({"mediated", "brokered", "facilitated", "moderated"})
HYPHENS = frozenset({"-", "–"})
PAIR = 2


def mediators(cast: Cast, trigger: Trigger) -> tuple[int, ...]:
    """Give who mediated a trigger's contact, as Referent ids; none where the sentence names nobody."""
    for source in SOURCES:
        found = tuple(dict.fromkeys(source(cast, trigger)))
        if found:
            return found
    return ()


def without_mediators(who: tuple[int, ...], between: tuple[int, ...]) -> tuple[int, ...]:
    """Leave the mediators out of the participants where two others take part."""
    sides = tuple(one for one in who if one not in between)
    return sides if len(sides) >= PAIR else who


def _verb_above(cast: Cast, i: int) -> Token | None:
    return next((one for one in cast.parse.above(i) if one.pos in {"VERB", "AUX"}), None)


def _by(cast: Cast, trigger: Trigger) -> Iterator[int]:
    """Read "talks mediated by Qatar", "held talks, brokered by Oman", "the talks were mediated by Qatar"."""
    verb = _verb_above(cast, trigger.i)
    sites = (trigger.i, *((verb.i,) if verb else ()))
    verbs = [kid for at in sites for kid in cast.parse.kids(at, "acl", "advcl", "relcl", "conj")]
    for one in (*verbs, *((verb,) if verb else ())):
        agent = cast.parse.child(one.i, "agent")
        inner = cast.parse.child(agent.i, "pobj") if agent else None
        if one.lemma in MEDIATING and inner is not None:
            yield from side(cast, inner.i)


def _hyphened(cast: Cast, trigger: Trigger) -> Iterator[int]:
    """Read "Qatar-brokered talks", "the US-mediated truce"."""
    for kid in cast.parse.kids(trigger.i, "amod", "compound", "nmod"):
        dash = cast.parse.tokens[kid.i - 1] if kid.i else kid
        name = state_at(cast, kid.i - 2) if kid.i > 1 else None
        if kid.text.lower() in PARTICIPLES and dash.text in HYPHENS and name is not None:
            yield name


def _does(cast: Cast, trigger: Trigger) -> Iterator[int]:
    """Read "Qatar mediated the talks between Oslo and Lima"."""
    token = cast.parse.tokens[trigger.i]
    head = cast.parse.tokens[token.head]
    if token.dep in {"dobj", "nsubjpass"} and head.lemma in MEDIATING:
        yield from doer(cast, head.i)


def _mediation(cast: Cast, trigger: Trigger) -> Iterator[int]:
    """Read "through Qatari mediation", "with the mediation of Oman", "under UN auspices"."""
    verb = _verb_above(cast, trigger.i)
    top = verb.i if verb else trigger.i
    nouns = (cast.parse.tokens[i] for i in cast.parse.subtree(top))
    for noun in nouns:
        if noun.lemma in MEDIATION and noun.dep == "pobj":
            yield from owners(cast, noun.i)


SOURCES: tuple[Callable[[Cast, Trigger], Iterator[int]], ...] = (_by, _hyphened, _does, _mediation)
"""In this order: the first source that names somebody is believed."""
