"""The words of a sentence that report a diplomatic contact, each with its kind.

Strategy: a table of nouns (summit, talks, call) and a table of verbs (meet, summon, expel) from
lexicon/contact_triggers.yml; an ambiguous word counts only with the company that the table asks for.

Laws: one trigger a token; who took part, and whether they were states, is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse, Token
from generator.model import ContactKind, ContactStatus


class NounRule(Struct, frozen=True):
    """Nouns that name a contact; one of `beside` must stand below as preposition or modifier, or one of `under` above.

    `number` is "plural" where the singular means something else; `of` is a class of nouns that must follow.
    """

    words: frozenset[str]
    kind: ContactKind
    number: str | None = None
    beside: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    of: str | None = None


class VerbRule(Struct, frozen=True):
    """Verbs that report a contact; `other` says where the other side stands.

    `particle`, `object` and `beside` (a word of the clause) must be there; `bare`: an object and no other
    complement; `journey`: the other side is the state at its end; `sent`: the object travels; `status`
    overrides the tense; `afar`: without a place or an occasion the press means a call.
    """

    words: frozenset[str]
    kind: ContactKind
    other: frozenset[str]
    particle: str | None = None
    object: str | None = None
    bare: bool = False
    journey: bool = False
    sent: bool = False
    status: ContactStatus | None = None
    beside: str | None = None
    afar: bool = False


class Trigger(Struct, frozen=True):
    """A word that reports a contact; `verb` is the rule of a verb, None for a noun."""

    i: int
    kind: ContactKind
    verb: VerbRule | None = None


_TABLE = load("contact_triggers")
NOUNS = msgspec.convert(_TABLE["nouns"], tuple[NounRule, ...])
VERBS = msgspec.convert(_TABLE["verbs"], tuple[VerbRule, ...])
MODIFIERS: dict[str, ContactKind] = {word: kind for kind, words in _TABLE["modifiers"].items() for word in words}
OTHER_SENSES = frozenset(_TABLE["other_senses"])
OCCASIONS = frozenset(_TABLE["occasions"])
PRESENT = frozenset(_TABLE["present"])
OBJECTS = {name: frozenset(words) for name, words in _TABLE["objects"].items()}
PHONE = frozenset(_TABLE["phone"])
CONVOKING = frozenset(_TABLE["convoking"])
GATHERINGS: frozenset[ContactKind] = frozenset({"meeting", "session", "summit"})
WHERE = frozenset({"in", "at", "outside", "inside", "near"})
ON_OCCASION = frozenset({"on", "during", "aboard", "over", "after", "before"})
COMPLEMENTS = ("oprd", "ccomp", "attr", "acomp")


def find_triggers(parse: Parse, line: Line) -> tuple[Trigger, ...]:
    """Give the triggers of a sentence in order."""
    found = (_noun(parse, token) or _verb(parse, token) for token in parse.line_tokens(line))
    return tuple(trigger for trigger in found if trigger)


def _noun(parse: Parse, token: Token) -> Trigger | None:
    if token.pos not in {"NOUN", "PROPN"} or token.dep == "compound":
        return None
    modifiers = _modifiers(parse, token)
    if OTHER_SENSES & modifiers:
        return None
    below = modifiers | {kid.text.lower() for kid in parse.kids(token.i, "prep")}
    for rule in NOUNS:
        fits = token.lemma in rule.words and (rule.number is None or token.tag in {"NNS", "NNPS"})
        above = parse.tokens[token.head].lemma
        beside = not rule.beside or rule.beside & below or above in rule.under
        if fits and beside and (rule.of is None or _is_of(parse, token, OBJECTS[rule.of])):
            return Trigger(token.i, _modified(rule.kind, modifiers))
    return None


def _is_of(parse: Parse, token: Token, words: frozenset[str]) -> bool:
    """Tell whether one of the words stands after the noun: "a cut of all ties"."""
    inner = (parse.child(kid.i, "pobj") for kid in parse.kids(token.i, "prep"))
    return any(noun.lemma in words for noun in inner if noun)


def _modifiers(parse: Parse, token: Token) -> set[str]:
    return {kid.text.lower() for kid in parse.kids(token.i, "compound", "amod", "nmod")}


def _modified(kind: ContactKind, modifiers: set[str]) -> ContactKind:
    """Read "telephone conversation" as a call, "summit meeting" as a summit, but no "special agreement"."""
    if kind not in {"meeting", "talks"}:
        return kind
    return next((MODIFIERS[word] for word in sorted(modifiers) if word in MODIFIERS), kind)


def _verb(parse: Parse, token: Token) -> Trigger | None:
    if token.pos != "VERB" and not _headline_verb(parse, token):
        return None
    for rule in VERBS:
        if token.lemma in rule.words and _allowed(parse, token, rule):
            kind = "call" if rule.kind == "talks" and _is_call(parse, token, rule) else rule.kind
            return Trigger(token.i, kind, rule)
    return None


def _headline_verb(parse: Parse, token: Token) -> bool:
    """Tell whether the root of a caption is a verb that the parser took for a plural: "X greets Y at the gate"."""
    is_root = token.pos == "NOUN" and token.dep == "ROOT" and token.tag == "NNS"
    return is_root and parse.tokens[max(token.i - 1, 0)].pos == "PROPN"


def _allowed(parse: Parse, token: Token, rule: VerbRule) -> bool:
    if not _has_particle(parse, token, rule.particle):
        return False
    if rule.beside and all(parse.tokens[i].lemma != rule.beside for i in parse.subtree(token.i)):
        return False
    if rule.bare and not _is_bare(parse, token):
        return False
    return rule.object is None or any(_belongs(parse, thing, OBJECTS[rule.object]) for thing in things(parse, token))


def _is_bare(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb has an object and no other complement; parsers take "called President Moss" for one."""
    complements = parse.kids(verb.i, *COMPLEMENTS)
    if parse.kids(verb.i, "dobj", "nsubjpass"):
        return not complements
    return len(complements) == 1 and complements[0].dep == "oprd" and complements[0].pos == "PROPN"


def _has_particle(parse: Parse, token: Token, particle: str | None) -> bool:
    """Tell whether the verb has the particle, also where the parser took it for a preposition; or has none."""
    kid = parse.child(token.i, "prt")
    if particle is None:
        return kid is None
    after = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else token
    return particle in {kid.lemma if kid else "", after.lemma if after.head == token.i else ""}


def _belongs(parse: Parse, thing: Token, words: frozenset[str]) -> bool:
    """Tell whether a noun, or the title before a name, is one of these words."""
    return any(word.lemma in words for word in (thing, *parse.kids(thing.i, "compound", "nmod", "appos")))


def things(parse: Parse, verb: Token) -> Iterator[Token]:
    """Give the direct object of a verb, in the passive its subject, and what is coordinated with it.

    A verb in two words may have its object below the second ("called in the envoy"), a verdict below what
    is said of it ("declared him persona non grata").
    """
    below = [verb.i, *(kid.i for kid in parse.kids(verb.i, "prep") if kid.i == verb.i + 1)]
    nouns = [kid for at in below for kid in parse.kids(at, "dobj", "nsubjpass", "pobj")]
    verdicts = [kid for kid in parse.kids(verb.i, "ccomp") if not parse.kids(kid.i, "aux", "mark")]
    nouns += [kid for verdict in verdicts for kid in parse.kids(verdict.i, "nsubj")] if verb.lemma == "declare" else []
    for noun in nouns:
        yield from (parse.tokens[i] for i in parse.conjuncts(noun.i))


def _is_call(parse: Parse, verb: Token, rule: VerbRule) -> bool:
    """Tell whether a talk was a call: held by phone, or "spoke with" where the clause puts the two in no one place."""
    return by_phone(parse, verb) or (rule.afar and not _is_face_to_face(parse, verb))


def _is_face_to_face(parse: Parse, verb: Token) -> bool:
    """Tell whether the words of the sentence bring the speakers together: "in Vienna", "at the summit", "in person"."""
    words = {kid.text.lower() for kid in parse.kids(verb.i, "advmod")}
    partners = (parse.child(kid.i, "pobj") for kid in parse.kids(verb.i, "prep") if kid.lemma in {"with", "to"})
    sites = (verb.i, *(partner.i for partner in partners if partner))
    settings = [kid for at in sites for kid in parse.kids(at, "prep") if kid.lemma in WHERE | ON_OCCASION]
    somewhere = any(kid.lemma in WHERE and _has_name(parse, kid) for kid in settings)
    occasions = {inner.lemma for kid in settings for inner in parse.kids(kid.i, "pobj")}
    return somewhere or bool(occasions & (OCCASIONS | PRESENT)) or bool(words & PRESENT)


def _has_name(parse: Parse, preposition: Token) -> bool:
    inner = parse.child(preposition.i, "pobj")
    return inner is not None and inner.pos == "PROPN"


def by_phone(parse: Parse, verb: Token) -> bool:
    """Tell whether a talk was held by phone."""
    nouns = (
        parse.child(kid.i, "pobj") for kid in parse.kids(verb.i, "prep") if kid.lemma in {"by", "over", "on", "via"}
    )
    return any(noun.lemma in PHONE for noun in nouns if noun)


def convoked(parse: Parse, trigger: Trigger, carrier: Token | None) -> bool:
    """Tell whether the verb that carries a contact's noun calls for the meeting "of" others."""
    of_others = any(kid.lemma == "of" for kid in parse.kids(trigger.i, "prep"))
    return trigger.kind in GATHERINGS and carrier is not None and carrier.lemma in CONVOKING and of_others
