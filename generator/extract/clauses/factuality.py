"""How sure the words around an event are that it took, takes or will take place.

Strategy: what stands on the way from the event's word to the top of its claim - modal, negation, governing
word, modifier, subordinator - is looked up in lexicon/modality.yml; the strongest doubt decides.

Laws: no cue is plain fact; two denials leave a possibility; a denied possibility is unclear.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.clauses.claim_chain import CLAIM_VERBS, GOVERNED, claim_chain, is_adjunct
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import Factuality

_MODALITY = load("modality")


def _levels(table: str) -> dict[str, Factuality]:
    return {word: level for level, words in _MODALITY[table].items() for word in words}


MODALS: dict[str, Factuality] = dict(_MODALITY["modals"])
GOVERNORS = _levels("governors")
MODIFIERS = _levels("modifiers")
SUPPOSITIONS = frozenset(_MODALITY["suppositions"])
NEGATIONS = frozenset(_MODALITY["negations"])
CONDITIONS = frozenset(_MODALITY["conditions"])
GOVERNING_PREPOSITIONS = frozenset({"of", "for", "to", "on", "about", "from", "against", "with", "in", "over", "at"})
INSTEAD = frozenset({"instead", "rather"})
ORDER: tuple[Factuality, ...] = ("unclear", "denied", "possible", "planned", "probable")
"""The level that wins where several are found, the strongest doubt first."""


def factuality(parse: Parse, i: int) -> Factuality:
    """Give how sure the words around token `i` are that its event took or takes place.

    Two denials (did not rule out) leave a possibility; a denied possibility (may not) is unclear.
    """
    found = list(_cues(parse, i))
    denials = found.count("denied")
    rest = [level for level in found if level != "denied"]
    if denials > 1:
        return "possible"
    if denials and "possible" in rest:
        return "unclear"
    if denials:
        return "denied"
    return next((level for level in ORDER if level in rest), "fact")


def _cues(parse: Parse, i: int) -> Iterator[Factuality]:
    yield from _own_cues(parse, parse.tokens[i])
    for below, above in claim_chain(parse, i):
        if _is_passive_agent(below):
            return
        if level := _governs(parse, below, above):
            yield level
        if _is_instead(parse, above) or _preferred(parse, below, above):
            yield "denied"
        yield from _own_cues(parse, above, below.i)
    if _asks(parse, i):
        yield "unclear"


def _is_instead(parse: Parse, word: Token) -> bool:
    """Tell whether what follows is the alternative not taken: "instead of meeting him"."""
    return any(token.text.lower() in INSTEAD for token in (word, *parse.kids(word.i, "advmod")) if word.pos != "VERB")


def _preferred(parse: Parse, below: Token, above: Token) -> bool:
    """Tell whether what is coordinated is the alternative not taken: "postponing rather than canceling"."""
    joins = (kid.text.lower() for kid in parse.kids(above.i, "cc", "prep") if above.i < kid.i < below.i)
    return below.dep == "conj" and "than" in joins


def _is_passive_agent(below: Token) -> bool:
    return below.dep == "agent"


def _own_cues(parse: Parse, token: Token, read: int | None = None) -> Iterator[Factuality]:
    """Give what a word's auxiliaries, modifiers and subordinators say of it, but for the word already read."""
    for kid in (kid for kid in parse.kids(token.i) if kid.i != read):
        word = kid.text.lower()
        if kid.dep == "aux" and word in MODALS:
            yield _modal(parse, word, token)
        elif word in NEGATIONS and kid.dep in {"neg", "det", "advmod", "preconj", "cc"}:
            yield "denied"
        elif kid.dep in {"amod", "advmod"} and word in MODIFIERS:
            yield MODIFIERS[word]
        elif kid.dep == "mark" and word in CONDITIONS:
            yield "possible"
        elif kid.dep in {"nsubj", "nsubjpass"} and (kid.lemma in NEGATIONS or _has_no(parse, kid)):
            yield "denied"


def _has_no(parse: Parse, token: Token) -> bool:
    return any(kid.text.lower() == "no" for kid in parse.kids(token.i, "det"))


def _modal(parse: Parse, word: str, verb: Token) -> Factuality:
    """Read "would" as a reported plan, unless something in the sentence makes it a supposition."""
    if word not in {"would", "'d"}:
        return MODALS[word]
    line = parse.line_tokens(parse.line_of(verb.i))
    reported = any(above.tag == "VBD" and above.lemma in CLAIM_VERBS for above in parse.above(verb.i))
    supposed = any(token.text.lower() in SUPPOSITIONS for token in line)
    return "planned" if reported and not supposed else "possible"


def _governs(parse: Parse, below: Token, above: Token) -> Factuality | None:
    """Give what a word says of the clause or noun that it governs: "refused to meet", "a threat of sanctions"."""
    if below.dep == "prep":
        return "denied" if below.text.lower() == "without" else None
    if below.dep not in GOVERNED or is_adjunct(parse, above):
        return None
    word = parse.tokens[above.head] if above.dep == "prep" else above
    if word.i != above.i and above.lemma not in GOVERNING_PREPOSITIONS:
        return None
    if below.dep in {"xcomp", "acl"} and (level := GOVERNORS.get(f"{word.lemma} to")):
        return level
    particle = parse.child(word.i, "prt")
    if particle and (level := GOVERNORS.get(f"{word.lemma} {particle.lemma}")):
        return level
    return GOVERNORS.get(word.lemma)


def _asks(parse: Parse, i: int) -> bool:
    line = parse.line_of(i)
    return any(token.text == "?" for token in parse.tokens[max(line.start, line.end - 2) : line.end])
