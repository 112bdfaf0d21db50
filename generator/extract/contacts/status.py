"""How far a contact has come: proposed, planned, held, cancelled ... and which word says so.

Strategy: the words that govern the contact, from the nearest outwards, are looked up in
lexicon/contact_status.yml; a refusal or a cancellation outweighs the proposal below it. Without such a word
the factuality of the clause decides, and where that is plain fact, its tense.

Laws: what is denied, asked or doubted without such a word has no status (None): it is not reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.extract.clauses.claim_chain import GOVERNED, claim_chain
from generator.extract.clauses.factuality import factuality
from generator.extract.contacts.parties import carrier_of
from generator.extract.contacts.triggers import Trigger
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import ContactKind, ContactStatus, Factuality

_TABLE = load("contact_status")


def _inverted(name: str) -> dict[str, ContactStatus]:
    return {word: status for status, words in _TABLE[name].items() for word in words}


GOVERNORS = _inverted("governors")
PARTICLES = _inverted("particles")
NOUNS = _inverted("nouns")
MODIFIERS = _inverted("modifiers")
PREDICATES = _inverted("predicates")
_BY_WORD = frozenset(_TABLE["by_word"])
PERFORMING: dict[ContactKind, frozenset[str]] = {
    "expulsion": _BY_WORD,
    "break-of-relations": _BY_WORD,
    "recall": _BY_WORD,
    "summons": _BY_WORD,
    "letter": frozenset(_TABLE["by_post"]),
}
"""Kinds that are done by being announced, or sent, with the words that do so; a pledge or a plan does not."""
OCCURRING = frozenset(_TABLE["occurring"])
COPULAS = frozenset({"be", "remain", "seem", "appear", "stay", "become"})
OFF = frozenset({"cancelled", "postponed", "refused", "disputed"})
BY_FACTUALITY: dict[Factuality, ContactStatus] = {"possible": "proposed", "planned": "planned", "probable": "planned"}
NEEDS = frozenset(load("contact_triggers")["no_agreement"]) - {"sanction", "sanctions"}
LINKS = frozenset({"of", "for", "to", "on", "about", "against", "from", "with"})
CARRIERS = frozenset(_TABLE["carriers"])
AHEAD = frozenset({"before", "ahead", "until"})
CAUSING = frozenset(_TABLE["causing"])
DUE = frozenset(
    {"due", "plan", "schedule", "set", "slate", "expect", "intend", "arrange", "suppose", "hope", "prepare"}
)
TOPICS = frozenset({"about", "over", "against"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PAST = frozenset({"after", "following"})


class Cue(Struct, frozen=True):
    """A word that says of the contact how far it has come."""

    i: int
    status: ContactStatus


class Standing(Struct, frozen=True):
    """A status, the word that gave it (None where the tense did), the rule's name, how sure it is.

    `weak` marks a contact that the sentence only mentions: enough to be referred to, not to be reported.
    """

    status: ContactStatus
    cue: int | None
    rule: str
    sure: Factuality = "fact"
    weak: bool = False


def standing(parse: Parse, trigger: Trigger) -> Standing | None:
    """Give how far the trigger's contact has come, or None where the words deny or only ask it."""
    if trigger.verb and trigger.verb.status and factuality(parse, trigger.i) == "fact":
        return _standing(trigger.verb.status, None, "of the verb itself")
    return None if _is_topic(parse, trigger) else _governed(parse, trigger)


def _governed(parse: Parse, trigger: Trigger) -> Standing | None:
    """Give the status by the words that govern the contact, else by how sure its clause is, else by the tense."""
    if (told := _told_in(parse, trigger)) is not None:
        return _standing("held", None, f"what was {parse.tokens[told].text} in it")
    site = _site(parse, trigger)
    cue = _decisive(parse, (*_below(parse, trigger.i), *_cues(parse, site)))
    sure = factuality(parse, site)
    if sure == "unclear" and not trigger.verb and parse.kids(trigger.i, "poss", "agent"):
        sure = "fact"
    if cue and cue.status in OFF:
        return _called_off(parse, cue)
    if cue and (cue.status == "proposed" or sure not in {"denied", "unclear"}):
        return _by_cue(parse, trigger, cue)
    return _by_clause(parse, trigger, sure)


def _by_cue(parse: Parse, trigger: Trigger, cue: Cue) -> Standing:
    if cue.status == "planned" and _was_due(parse, cue):
        return Standing("planned", cue.i, f"status: had been {parse.tokens[cue.i].lemma}", "unclear")
    done = parse.tokens[cue.i].lemma in PERFORMING.get(trigger.kind, ()) and factuality(parse, cue.i) == "fact"
    return _standing("held" if done else cue.status, cue.i, parse.tokens[cue.i].lemma)


def _by_clause(parse: Parse, trigger: Trigger, sure: Factuality) -> Standing | None:
    if sure == "planned" and (due := _due_above(parse, trigger.i)) is not None:
        return Standing("planned", due, f"status: had been {parse.tokens[due].lemma}", "unclear")
    if sure in BY_FACTUALITY:
        return _standing(BY_FACTUALITY[sure], None, sure)
    return _by_tense(parse, trigger) if sure == "fact" else None


SURE: dict[ContactStatus, Factuality] = {"planned": "planned", "proposed": "possible"}
"""How sure a contact of this status is; of the others it is a fact that they are so."""


def _standing(status: ContactStatus, cue: int | None, rule: str) -> Standing:
    return Standing(status, cue, f"status: {rule}", SURE.get(status, "fact"))


def _called_off(parse: Parse, cue: Cue) -> Standing | None:
    """Give a cancellation or refusal with how sure it is itself; None where it is only threatened or asked for."""
    if not _happens(parse, cue):
        return None
    sure = factuality(parse, cue.i)
    return Standing(cue.status, cue.i, f"status: {parse.tokens[cue.i].lemma}", sure if sure == "probable" else "fact")


def _is_topic(parse: Parse, trigger: Trigger) -> bool:
    """Tell whether a contact is only what somebody speaks of: "said about negotiating with them"."""
    token = parse.tokens[trigger.i]
    return trigger.verb is not None and token.dep == "pcomp" and parse.tokens[token.head].lemma in TOPICS


def _told_in(parse: Parse, trigger: Trigger) -> int | None:
    """Give the verb for what was stressed or agreed in a contact: "agreed on the need for patience in a call".

    The need is wanted, the contact was held; parsers hang "in a call" on any word of what was needed.
    """
    token = parse.tokens[trigger.i]
    link = parse.tokens[token.head]
    inside = link.lemma == "during" or (link.lemma in {"in", "at", "on", "over"} and _is_single(parse, token))
    if trigger.verb or token.dep != "pobj" or not inside:
        return None
    above = tuple(parse.above(link.i))
    needed = next((n for n, word in enumerate(above) if word.lemma in NEEDS and word.pos == "NOUN"), None)
    if needed is None:
        return None
    verb = next((word for word in above[needed:] if word.pos == "VERB"), None)
    return verb.i if verb and verb.tag == "VBD" and factuality(parse, verb.i) == "fact" else None


def _is_single(parse: Parse, noun: Token) -> bool:
    """Tell whether one certain contact is meant: "a call", "their meeting"; "progress in talks" may be any."""
    return any(kid.lemma in {"a", "an", "the", "this"} or kid.dep == "poss" for kid in parse.kids(noun.i))


def _was_due(parse: Parse, cue: Cue) -> bool:
    """Tell whether a plan is told as one that held before: "had been due to meet", "had planned to visit"."""
    word = parse.tokens[cue.i]
    verbs = [word, parse.tokens[word.head]] if word.pos != "VERB" else [word]
    verbs += [kid for verb in verbs for kid in parse.kids(verb.i, "auxpass")]
    had = any(kid.text.lower() == "had" for verb in verbs for kid in parse.kids(verb.i, "aux"))
    return had and word.pos in {"VERB", "ADJ", "AUX"} and word.lemma in DUE


def _due_above(parse: Parse, i: int) -> int | None:
    """Give the word of a plan that held before, among the words above a contact."""
    return next((above.i for above in parse.above(i) if _was_due(parse, Cue(above.i, "planned"))), None)


def _site(parse: Parse, trigger: Trigger) -> int:
    """Give the word whose clause tells of the contact: the verb that carries its noun, or the trigger itself."""
    carrier = None if trigger.verb else carrier_of(parse, trigger.i)
    below = parse.tokens[trigger.i]
    through = (
        carrier is not None and below.dep == "pobj" and parse.tokens[below.head].lemma in {"in", "into", "at", "of"}
    )
    return carrier.i if carrier and through else trigger.i


def _happens(parse: Parse, cue: Cue) -> bool:
    """Tell whether a cancellation or refusal itself is said to be a fact, not a threat or a wish."""
    sure = factuality(parse, cue.i)
    return sure in {"fact", "probable", "planned"} or (sure == "denied" and cue.status == "refused")


def _decisive(parse: Parse, cues: tuple[Cue, ...]) -> Cue | None:
    """Give the nearest cue, or the refusal or cancellation of what it proposes or plans."""
    off = [cue for cue in cues if cue.status in OFF]
    happened = [cue for cue in off if _happens(parse, cue)]
    return next(iter((*happened, *off, *cues)), None)


def _cues(parse: Parse, i: int) -> Iterator[Cue]:
    """Give the cues of a contact's word, the nearest first."""
    if parse.tokens[i].pos == "VERB":
        yield from (Cue(i, status) for status in (_lexical(parse, parse.tokens[i]),) if status in OFF)
    yield from _misattached(parse, parse.tokens[i])
    for below, above in claim_chain(parse, i):
        if below.dep in {"nsubj", "nsubjpass"} and above.lemma in COPULAS:
            yield from _predicate(parse, above)
        if below.dep in GOVERNED and not (below.dep == "ccomp" and is_finite(parse, below)):
            yield from _governs(parse, above)
        if below.dep == "conj" and GOVERNORS.get(below.lemma) in OFF and GOVERNORS.get(above.lemma) in OFF:
            yield Cue(above.i, GOVERNORS[above.lemma])
        if above.pos in {"NOUN", "PROPN"} and above.lemma not in CARRIERS and above.lemma not in NOUNS:
            return


def is_finite(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb has a tense of its own: "announced that they met" says nothing of how far it came."""
    return verb.tag in FINITE or any(kid.tag in FINITE for kid in parse.kids(verb.i, "aux", "auxpass"))


def _misattached(parse: Parse, token: Token) -> Iterator[Cue]:
    """Read "resisted a call to expel": parsers hang the infinitive on the verb, not on the noun before it."""
    head = parse.tokens[token.head]
    thing = parse.child(head.i, "dobj")
    infinitive = any(kid.tag == "TO" for kid in parse.kids(token.i, "aux"))
    if token.dep == "advcl" and infinitive and thing and thing.lemma in NOUNS and thing.i < token.i:
        yield Cue(thing.i, NOUNS[thing.lemma])
        status = _lexical(parse, head)
        if status:
            yield Cue(head.i, status)


def _below(parse: Parse, i: int) -> Iterator[Cue]:
    for kid in parse.kids(i):
        word = kid.text.lower()
        if kid.dep in {"amod", "det", "advmod"} and word in MODIFIERS:
            yield Cue(kid.i, MODIFIERS[word])
        elif kid.dep == "acl" and kid.tag == "VBN" and kid.lemma == "hold":
            yield Cue(kid.i, "held")
        elif kid.dep == "acl" and kid.tag == "VBN" and kid.lemma in GOVERNORS:
            yield Cue(kid.i, GOVERNORS[kid.lemma])


def _governs(parse: Parse, above: Token) -> Iterator[Cue]:
    """Give what a word says of the contact that is its object or complement, or that of its preposition."""
    linked = above.dep == "prep" and above.lemma in LINKS
    word = parse.tokens[above.head] if linked else above
    if word.pos == "ADP":
        return
    status = PARTICLES.get(f"{word.lemma} {above.lemma}") if linked else None
    status = status or _lexical(parse, word)
    if status is None and word.lemma in COPULAS:
        adjectives = parse.kids(word.i, "acomp", "oprd")
        status = next((PREDICATES[kid.lemma] for kid in adjectives if kid.lemma in PREDICATES), None)
    if status:
        yield Cue(word.i, status)


def _lexical(parse: Parse, word: Token) -> ContactStatus | None:
    particle = parse.child(word.i, "prt")
    if particle and (status := PARTICLES.get(f"{word.lemma} {particle.lemma}")):
        return status
    if word.pos in {"NOUN", "PROPN"}:
        return NOUNS.get(word.lemma)
    if word.pos == "ADJ":
        return PREDICATES.get(word.lemma)
    return GOVERNORS.get(word.lemma)


def _predicate(parse: Parse, copula: Token) -> Iterator[Cue]:
    """Read the predicate: "is off the table", "remains possible", "is cancelled"."""
    below = [i for i in parse.subtree(copula.i) if i > copula.i]
    called_off = [i for i in below if parse.tokens[i].tag == "VBN" and GOVERNORS.get(parse.tokens[i].lemma) in OFF]
    yield from (Cue(i, GOVERNORS[parse.tokens[i].lemma]) for i in called_off)
    for i in below:
        token = parse.tokens[i]
        if token.lemma in PREDICATES:
            yield Cue(i, PREDICATES[token.lemma])
            return
        if token.head == copula.i and token.text.lower() in MODIFIERS:
            yield Cue(i, MODIFIERS[token.text.lower()])


# ---------------------------------------------------------------- by tense


def _by_tense(parse: Parse, trigger: Trigger) -> Standing | None:
    token = parse.tokens[trigger.i]
    head = parse.tokens[token.head]
    if token.dep == "pobj" and head.lemma in AHEAD:
        return Standing("planned", None, "status: ahead of it", "planned", weak=True)
    above = _verb_above(parse, token)
    sure = factuality(parse, above.i) if above and token.dep == "pobj" and head.dep == "prep" else "fact"
    if sure in BY_FACTUALITY and (sure == "planned" or head.text.lower() not in PAST):
        return _standing(BY_FACTUALITY[sure], None, f"beside what is {sure}")
    verb = token if trigger.verb else _verb_above(parse, token)
    if verb is None:
        return _standing("held", None, "named as a fact")
    if trigger.verb and _is_purpose(parse, verb):
        denied = factuality(parse, verb.head) == "denied"
        return None if denied else _standing("planned", None, "purpose")
    if _progressive(parse, verb):
        return _standing("ongoing", None, "present progressive")
    return _standing("held", None, "past")


def is_told(parse: Parse, i: int) -> bool:
    """Tell whether the contact's noun is the subject of a verb that says that it began, took place or ended."""
    token = parse.tokens[i]
    return token.dep in {"nsubj", "nsubjpass"} and parse.tokens[token.head].lemma in OCCURRING


def _verb_above(parse: Parse, token: Token) -> Token | None:
    return next((above for above in parse.above(token.i) if above.pos in {"VERB", "AUX"}), None)


def _is_purpose(parse: Parse, verb: Token) -> bool:
    """Tell whether an infinitive only says what for: "left for Oslo to meet him"; "was in Oslo to meet him" is past."""
    infinitive = any(kid.tag == "TO" for kid in parse.kids(verb.i, "aux"))
    head = parse.tokens[verb.head]
    return infinitive and head.lemma not in CAUSING and not (head.lemma == "be" and head.tag in {"VBD", "VBN"})


def _progressive(parse: Parse, verb: Token) -> bool:
    auxiliaries = [kid for kid in parse.kids(verb.i, "aux") if kid.lemma == "be"]
    return verb.tag == "VBG" and any(kid.tag in {"VBZ", "VBP"} for kid in auxiliaries)
