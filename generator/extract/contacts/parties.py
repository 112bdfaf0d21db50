"""Who took part in a contact: from its trigger to the Referent ids of its participants.

Strategy: a verb has its sides as subject and as the object or preposition that its rule names; a noun has
them below it ("talks between A and B", "the A-B summit", "a call with B"), as the subject of the verb that
carries it ("A held talks") or, with one side missing, as the subject of the clause that it stands beside
("after a call with B, A said").

Laws: a host of two others is no participant; who only announced it is none; no state summons its own envoys.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.extract.actors.states import is_city
from generator.extract.clauses.event_dates import SAME_DAY
from generator.extract.contacts.sides import Cast, beneath, doer, owners, side, state_at, touching
from generator.extract.contacts.triggers import Trigger, VerbRule, convoked, things
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import ContactKind

_TRIGGERS = load("contact_triggers")
LIGHT = frozenset(_TRIGGERS["light"])
HOSTING = frozenset(_TRIGGERS["hosting"])
TOGETHER = frozenset({"with", "between", "among", "amongst", "involving", "by"})
BESIDE = SAME_DAY | {"before", "amid", "ahead", "upon", "for", "on"}
CARRIED = frozenset({"in", "of", "into", "from", "for", "at", "with", "to", "on"})
EDGES = frozenset({"sideline", "margin", "fringe", "start", "opening", "end", "close", "eve"})
ROUNDS = frozenset({"round", "series", "set", "day", "session", "string"})
PAIR = 2
IN_TITLES = frozenset({"of", "for", "and", "the", "&", "(", ")", "'s", "’s", "-", "on"})
LONG_TITLE = 30
WINDOW = 10
"""How many tokens after its noun a "between" may stand."""


def participants(cast: Cast, trigger: Trigger) -> tuple[int, ...]:
    """Give the participants of a trigger's contact, in order, each once."""
    found = _of_verb(cast, trigger.i, trigger.verb) if trigger.verb else _of_noun(cast, trigger)
    return tuple(dict.fromkeys(found))


def _of_verb(cast: Cast, i: int, rule: VerbRule) -> Iterator[int]:
    if rule.object in {"envoy", "diplomat"}:
        yield from _of_envoys(cast, i, rule)
        return
    if (
        not (rule.journey or "object" in rule.other or rule.object)
        and cast.parse.child(i, "dobj")
        and not _with(cast.parse, i)
    ):
        return
    if rule.journey:
        yield from _travel(cast, i, rule)
        return
    found = [ref for token in others(cast.parse, i, rule) for ref in side(cast, token.i)]
    if rule.other == {"object"} and cast.parse.child(i, "dobj") and not found:
        return  # "both called a meeting", "they host workers": nobody is called or received
    yield from doer(cast, i)
    if cast.parse.tokens[i].pos == "NOUN":
        yield from touching(cast, i + 1)
    yield from found or (_near_after(cast, i) if "with" in rule.other else ())


def _travel(cast: Cast, i: int, rule: VerbRule) -> Iterator[int]:
    """Give who travels, or is sent, and the states that the journey leads to; nobody without one of each."""
    parse = cast.parse
    ends = [at for token in others(parse, i, rule) for at in parse.conjuncts(token.i)]
    found = [ref for at in ends for ref in _destination(cast, parse.tokens[at])]
    if "here" in rule.other and any(kid.text == "here" for kid in parse.kids(i, "advmod")) and cast.here is not None:
        found.append(cast.here)
    who = doer(cast, i)
    if rule.sent:
        who = tuple(
            ref for thing in things(parse, parse.tokens[i]) if thing.pos != "PRON" for ref in side(cast, thing.i)
        )
    if found and who:
        yield from (*who, *found)


def _with(parse: Parse, i: int) -> bool:
    return any(kid.lemma == "with" for kid in parse.kids(i, "prep"))


def _of_envoys(cast: Cast, i: int, rule: VerbRule) -> Iterator[int]:
    """Give who summons or expels, and whose envoys; no state does so to its own."""
    theirs = tuple(ref for token in others(cast.parse, i, rule) for ref in _owned(cast, token))
    abroad = {cast.countries[ref] for ref in theirs} - {None}
    root = next((above for above in cast.parse.above(i) if above.head == above.i), cast.parse.tokens[i])
    choices = (doer(cast, i), doer(cast, root.i), _named_left(cast, i, abroad))
    foreign = [who for who in choices if who and not {cast.countries[ref] for ref in who} & abroad]
    known = [who for who in foreign if None not in {cast.countries[ref] for ref in who}]
    yield from next(iter((*known, *foreign)), ())
    yield from theirs


def _named_left(cast: Cast, i: int, abroad: AbstractSet[str | None]) -> tuple[int, ...]:
    """Give the nearest actor before the verb in its sentence who is not of the envoys' country."""
    first = cast.parse.line_of(i).start
    for at in range(i - 1, first - 1, -1):
        ref = cast.index.head(at)
        if ref is not None and ref in cast.official and cast.countries[ref] not in {None, *abroad}:
            return (ref,)
    return ()


def others(parse: Parse, i: int, rule: VerbRule) -> Iterator[Token]:
    """Give the nouns where the other side of a verb stands."""
    nouns = tuple(things(parse, parse.tokens[i])) if rule.object else ()
    if "object" in rule.other:
        yield from nouns or parse.kids(i, "dobj", "nsubjpass", "dative", *(("oprd",) if rule.bare else ()))
    for at in (i, *(noun.i for noun in nouns)):
        for kid in parse.kids(at, "prep"):
            inner = parse.child(kid.i, "pobj")
            if inner and (kid.lemma in rule.other or (at == i and kid.lemma == "with")):
                yield inner


def _owned(cast: Cast, token: Token) -> tuple[int, ...]:
    """Give an envoy by name, else the state that the envoy or the diplomats belong to."""
    return side(cast, token.i) or owners(cast, token.i) or _its(cast, token.i)


def _its(cast: Cast, i: int) -> tuple[int, ...]:
    """Read "its ambassador", "their envoys" as those of the state named last before it in the sentence."""
    parse = cast.parse
    if not any(kid.tag == "PRP$" for kid in parse.kids(i, "poss")):
        return ()
    before = range(i - 1, parse.line_of(i).start - 1, -1)
    states = (ref for at in before if (ref := cast.index.head(at)) in cast.states.ids.values())
    return tuple(ref for ref in (next(states, None),) if ref is not None)


def _destination(cast: Cast, token: Token) -> tuple[int, ...]:
    """Give the state that a journey leads to; of "Geneva, Switzerland" the one that is named behind the town."""
    behind = _behind_comma(cast, token.i)
    if behind is not None:
        return (behind,)
    named = cast.index.head(token.i)
    state = named if named in cast.states.ids.values() else cast.states.at(cast.parse, token.i)
    return () if state is None else (state,)


def _behind_comma(cast: Cast, i: int) -> int | None:
    """Give the country that a comma sets behind a town, unless it is one more in a list."""
    tokens = cast.parse.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].text != "," or cast.index.head(i) in cast.states.ids.values():
        return None
    place = cast.index.place(i + 2)
    after = tokens[place.end].text.lower() if place and place.end < len(tokens) else ""
    listed = after == "and" or tokens[i + 2].dep == "conj"
    return place.referent if place and not listed and place.referent in cast.states.ids.values() else None


def _of_noun(cast: Cast, trigger: Trigger) -> Iterator[int]:
    parse, i = cast.parse, trigger.i
    own = tuple(dict.fromkeys((*_named_before(cast, trigger), *_named_after(cast, trigger))))
    own = own or _near_after(cast, i)
    carrier = carrier_of(parse, i)
    if len(own) < PAIR:
        own = (*_possessed(cast, i), *own)
    led = doer(cast, carrier.i) if carrier and not (carrier.lemma in HOSTING and len(own) >= PAIR) else ()
    if convoked(parse, trigger, carrier):
        yield from own  # who calls for a meeting of a body does not thereby take part in it
        return
    if not led and len(own) < PAIR:
        led = _beside(cast, i, alone=not own)
    yield from led
    yield from own
    if carrier and len({*led, *own}) < PAIR:
        wanted = {"with", "between", *({"to"} if trigger.kind == "letter" else ())}
        for kid in parse.kids(carrier.i, "prep", "dative"):
            inner = parse.child(kid.i, "pobj")
            if kid.lemma in wanted and inner:
                yield from side(cast, inner.i)


def _named_before(cast: Cast, trigger: Trigger) -> Iterator[int]:
    """Give who stands before the noun: "the Trump-Putin meeting", "Russia-Ukraine talks", "his visit"."""
    parse, i = cast.parse, trigger.i
    for t in parse.subtree(i):
        if t < i and beneath(parse, t, i) and not (is_city(parse, t) and not _hyphened(parse, t)):
            ref = state_at(cast, t)
            if ref is not None:
                yield ref


def _possessed(cast: Cast, i: int) -> Iterator[int]:
    """Give whose contact it is by "their" or "his", and whose cancellation or proposal of it is told."""
    parse = cast.parse
    for kid in parse.kids(i, "poss"):
        verb = next((above for above in parse.above(i) if above.pos in {"VERB", "AUX"}), None)
        if kid.tag == "PRP$" and verb and cast.index.head(kid.i) is None:
            yield from next((who for up in (verb, *parse.above(verb.i)) if (who := doer(cast, up.i))), ())
    link = parse.tokens[parse.tokens[i].head]
    if link.lemma == "of":
        yield from (ref for kid in parse.kids(link.head, "poss") for ref in side(cast, kid.i))


def _near_after(cast: Cast, i: int) -> tuple[int, ...]:
    """Give who is named after a "between" or "with" near the noun that the parser hung elsewhere."""
    for token in cast.parse.tokens[i + 1 : min(i + WINDOW, cast.parse.line_of(i).end)]:
        if token.text in {",", ";", ":"} or (token.pos == "VERB" and token.dep not in {"acl", "amod"}):
            return ()
        if token.lemma == "between":
            return _between(cast, token.i)
        if token.lemma == "with":
            return _with_whom(cast, token.i)
    return ()


def _with_whom(cast: Cast, i: int) -> tuple[int, ...]:
    """Give who stands after a "with", also where the parser took it for a conjunction."""
    inner = cast.parse.child(i, "pobj")
    after = cast.index.place(i + 1)
    found = side(cast, inner.i) if inner else side(cast, after.end - 1) if after else ()
    return found or _titled(cast, i)


def _titled(cast: Cast, i: int) -> tuple[int, ...]:
    """Give the person at the end of a long title: "with Coordinating Minister for Trade and Investment Ana Lopo"."""
    found: tuple[int, ...] = ()
    for token in cast.parse.tokens[i + 1 : min(i + LONG_TITLE, cast.parse.line_of(i).end)]:
        if not (token.text[:1].isupper() or token.text.lower() in IN_TITLES):
            break
        ref = cast.index.head(token.i)
        if ref is not None and ref in cast.official and ref in cast.people:
            found = (ref,)
    return found


def _hyphened(parse: Parse, t: int) -> bool:
    beside = (parse.tokens[n].text for n in (t - 1, t + 1) if 0 <= n < len(parse.tokens))
    return any(text in {"-", "–"} for text in beside)


def _named_after(cast: Cast, trigger: Trigger) -> Iterator[int]:
    """Give who stands below the noun: "between A and B", "with B", "of the Council", "a visit to B"."""
    wanted = TOGETHER | EXTRA.get(trigger.kind, frozenset())
    kids = cast.parse.kids(trigger.i, "prep", "agent")
    if trigger.kind == "expulsion":
        below = (cast.parse.tokens[i] for i in cast.parse.subtree(trigger.i))
        kids += tuple(token for token in below if token.lemma == "by" and token not in kids)
    for kid in kids:
        inner = cast.parse.child(kid.i, "pobj")
        if kid.lemma in wanted and inner:
            yield from _after(cast, trigger.kind, kid, inner)


def _after(cast: Cast, kind: ContactKind, preposition: Token, inner: Token) -> tuple[int, ...]:
    """Give whom the noun after a preposition means: the state of expelled envoys, of ties, at a journey's end."""
    parse = cast.parse
    if preposition.lemma == "between":
        return _between(cast, preposition.i) or side(cast, inner.i)
    if kind == "expulsion":
        return side(cast, inner.i) if preposition.lemma == "by" else _owned(cast, inner)
    if kind == "break-of-relations":
        partners = (parse.child(kid.i, "pobj") for kid in parse.kids(inner.i, "prep") if kid.lemma == "with")
        return side(cast, inner.i) + tuple(ref for partner in partners if partner for ref in side(cast, partner.i))
    return _destination(cast, inner) if preposition.lemma == "to" and kind == "visit" else side(cast, inner.i)


def _between(cast: Cast, i: int) -> tuple[int, ...]:
    """Give the actors named after "between" up to the next verb, whatever the parser made of their titles."""
    parse, found = cast.parse, []
    for token in parse.tokens[i + 1 : parse.line_of(i).end]:
        if token.pos in {"VERB", "AUX"} or token.text in {";", ":", "?"}:
            break
        ref = state_at(cast, token.i)
        if ref is not None and ref not in found and ref in cast.official:
            found.append(ref)
        if len(found) >= PAIR and (token.text == "," or (token.pos == "ADP" and token.lemma not in {"with", "of"})):
            break
    return tuple(found) if len(found) >= PAIR else ()


EXTRA: dict[ContactKind, frozenset[str]] = {
    "visit": frozenset({"to", "of", "from"}),
    "letter": frozenset({"to", "from"}),
    "expulsion": frozenset({"of"}),
    "break-of-relations": frozenset({"of", "in"}),
    "session": frozenset({"of"}),
    "summit": frozenset({"of"}),
    "meeting": frozenset({"of", "for"}),
    "summons": frozenset({"of"}),
}
"""Further prepositions that lead to a participant, by kind."""


def _round(parse: Parse, token: Token) -> Token:
    """Give the noun that stands for the contact in its clause: "a round of talks", "lunch and talks"."""
    head = parse.tokens[token.head]
    if token.dep == "conj":
        return _round(parse, head)
    outer = parse.tokens[head.head]
    return outer if token.dep == "pobj" and head.lemma == "of" and outer.lemma in ROUNDS else token


def carrier_of(parse: Parse, i: int) -> Token | None:
    """Give the verb whose object the contact is: "held talks", "took part in talks", "the talks that Oslo hosted"."""
    token = _round(parse, parse.tokens[i])
    head = parse.tokens[token.head]
    if token.dep in {"dobj", "nsubjpass"} and head.lemma in LIGHT:
        return head
    if token.dep == "pobj" and head.lemma in CARRIED:
        verb = parse.tokens[head.head]
        verb = parse.tokens[verb.head] if verb.pos == "ADJ" else verb
        ready = head.lemma == "to" and parse.child(verb.i, "acomp", "oprd") is not None
        return verb if ready or (verb.pos == "VERB" and verb.lemma in LIGHT) else None
    return next((kid for kid in parse.kids(token.i, "relcl") if kid.lemma in LIGHT), None)


def _beside(cast: Cast, i: int, *, alone: bool) -> tuple[int, ...]:
    """Give the subject of the clause that the noun stands beside: "after a call with B, A said"."""
    parse, token = cast.parse, cast.parse.tokens[i]
    while token.dep == "conj":
        token = parse.tokens[token.head]
    head = parse.tokens[token.head]
    if head.lemma == "of" and parse.tokens[head.head].lemma in EDGES:
        head = parse.tokens[parse.tokens[head.head].head]
    if head.lemma not in BESIDE and head.text.lower() not in BESIDE:
        return ()
    verb = parse.tokens[head.head]
    if verb.pos in {"NOUN", "PROPN"} and cast.index.head(verb.i) is not None:
        return side(cast, verb.i)
    found = doer(cast, verb.i) or next((who for up in parse.above(verb.i) if (who := doer(cast, up.i))), ())
    if alone and len(found) < PAIR and (clause := parse.child(i, "relcl")):
        found = tuple(dict.fromkeys((*found, *_within(cast, clause))))
    if alone and len(found) < PAIR:
        return (*found, *(ref for kid in _addressed(parse, verb) for ref in side(cast, kid.i)))
    return found


def _within(cast: Cast, clause: Token) -> Iterator[int]:
    """Give who speaks in a call by the clause about it: "a call in which A said that B had agreed"."""
    verbs = (clause, *cast.parse.kids(clause.i, "ccomp"))
    yield from (ref for verb in verbs for kid in cast.parse.kids(verb.i, "nsubj", "dobj") for ref in side(cast, kid.i))


def _addressed(parse: Parse, verb: Token) -> Iterator[Token]:
    """Give whom the subject spoke to: "urged him", "urged him to lift" (which parsers read as a clause)."""
    yield from parse.kids(verb.i, "dobj", "dative")
    for clause in parse.kids(verb.i, "ccomp"):
        if any(kid.tag == "TO" for kid in parse.kids(clause.i, "aux")):
            yield from parse.kids(clause.i, "nsubj")
