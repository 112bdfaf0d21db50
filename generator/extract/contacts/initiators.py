"""Who began a contact that one side does to the other, or calls together: who summoned, expelled, phoned, wrote.

Strategy: a verb of such a kind has its subject as the one who began it; a noun has it before it ("Oslo's expulsion
of"), behind "by" or "from", or as the subject of the verb that carries it ("Oslo ordered the expulsion of"). Whoever
calls for a meeting "of" a body began that one.

Laws: what two do together (talks, a summit, "held a call with") nobody began; whoever is summoned, expelled, phoned or
written to did not begin it; doubt gives ().
"""

from __future__ import annotations

from generator.extract.contacts.parties import carrier_of
from generator.extract.contacts.sides import Cast, doer, side, state_at
from generator.extract.contacts.triggers import Trigger, convoked
from generator.extract.lexicon import load
from generator.model import ContactKind

ONE_SIDED: frozenset[ContactKind] = frozenset({"summons", "expulsion", "recall", "letter", "break-of-relations"})
"""Kinds that one side does to the other, whatever word tells of them."""
BY = frozenset({"by", "from"})
DOING = frozenset(load("contact_triggers")["doing"])


def initiators(cast: Cast, trigger: Trigger, who: tuple[int, ...]) -> tuple[int, ...]:
    """Give who began a trigger's contact, as Referent ids; `who` are those who take part in it."""
    if trigger.verb:
        found = _of_verb(cast, trigger, who)
    elif trigger.kind in ONE_SIDED:
        found = _of_noun(cast, trigger)
        found = tuple(one for one in found if one in who)
    else:
        return _convokers(cast, trigger)
    return found if set(found) < set(who) else ()


def _of_verb(cast: Cast, trigger: Trigger, who: tuple[int, ...]) -> tuple[int, ...]:
    """Give the subject of "summoned", "expelled", "phoned"; in the passive who stands after "by"."""
    one_sided = trigger.kind in ONE_SIDED
    phoned = trigger.kind == "call" and trigger.verb is not None and trigger.verb.other == {"object"}
    if not (one_sided or phoned):
        return ()
    found = tuple(one for one in doer(cast, trigger.i) if one in who)
    envoys = trigger.verb is not None and trigger.verb.object in {"envoy", "diplomat"}
    return found or (who[:1] if envoys and len(who) > 1 else ())  # parties puts who summons or expels first


def _of_noun(cast: Cast, trigger: Trigger) -> tuple[int, ...]:
    """Give whose summons, expulsion or letter it is, by whom or from whom, or who carries it out."""
    parse, i = cast.parse, trigger.i
    owned = tuple(ref for kid in parse.kids(i, "poss") if (ref := state_at(cast, kid.i)) is not None)
    links = (kid for kid in parse.kids(i, "prep", "agent") if kid.lemma in BY)
    inner = (parse.child(kid.i, "pobj") for kid in links)
    behind = tuple(ref for noun in inner if noun for ref in side(cast, noun.i))
    carrier = carrier_of(parse, i)
    done = doer(cast, carrier.i) if carrier and carrier.lemma in DOING else ()
    return owned or behind or done


def _convokers(cast: Cast, trigger: Trigger) -> tuple[int, ...]:
    """Give who calls for a meeting of a body: "Oslo requested an emergency meeting of the Council"."""
    carrier = carrier_of(cast.parse, trigger.i)
    return doer(cast, carrier.i) if carrier and convoked(cast.parse, trigger, carrier) else ()
