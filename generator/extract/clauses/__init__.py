"""What a clause does with an event that is named in it: who claims it, how sure, when, on what condition, why.

Strategy: a walk from the event's word up the chain of heads (claim_chain). The two longer questions have
modules of their own, `factuality` and `event_dates`; the registers ask all six here.

Laws: no cue gives None, nothing is guessed; words (condition, reason) are given as they stand in the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.actors.reference import Index
from generator.extract.clauses.claim_chain import CLAIM_VERBS, claim_chain
from generator.extract.clauses.event_dates import event_date, said_date
from generator.extract.clauses.factuality import factuality
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import Quote

__all__ = ["condition", "event_date", "factuality", "holder", "reason", "said_date", "sayer"]

_CLAIMS = load("claims")
CLAIM_NOUNS = frozenset(_CLAIMS["nouns"])
ACCORDING = frozenset(_CLAIMS["according"])
ANSWERING = frozenset(_CLAIMS["answering"])
PLAIN_OBJECTS = frozenset(_CLAIMS["no_grounds"])
REASON_PHRASES = tuple(_CLAIMS["reasons"])

CONDITION_MARKS = frozenset({"if", "unless", "until", "provided", "once"})
REASON_MARKS = frozenset({"because"})
REASON_PREPOSITIONS = frozenset({"because", "due"})


# ---------------------------------------------------------------- who claims it


def holder(parse: Parse, i: int, index: Index, quotes: tuple[Quote, ...]) -> int | None:
    """Give the Referent id of whoever claims the clause of token `i`; None is the article itself.

    Inside a quotation it is the speaker; else the subject of the nearest governing verb of saying, or
    whom the clause is "according to".
    """
    token = parse.tokens[i]
    quoted = [quote for quote in quotes if quote.span.start <= token.start < quote.span.end]
    if quoted:
        return min(quoted, key=lambda quote: quote.span.end - quote.span.start).speaker
    said_by = sayer(parse, i)
    found = index.phrase(said_by.i) if said_by else ()
    return found[0] if found else None


def sayer(parse: Parse, i: int) -> Token | None:
    """Give the noun of whoever claims the clause of token `i`, be it an actor or "officials"."""
    for below, above in _heads(parse, i):
        source = _sayer(parse, below, above) or _according(parse, above)
        if source is not None:
            return source
    return None


def _heads(parse: Parse, i: int) -> Iterator[tuple[Token, Token]]:
    """Give (below, above) for every step from token `i` to the root; the root closes with itself."""
    below = parse.tokens[i]
    if below.head == below.i:
        yield below, below
    for above in parse.above(i):
        yield below, above
        below = above


def _sayer(parse: Parse, below: Token, above: Token) -> Token | None:
    """Give the subject of a verb of saying above a clause, or the possessor of a claim ("Putin's claim that")."""
    if below.dep in {"ccomp", "parataxis"} and above.lemma in CLAIM_VERBS:
        return parse.child(above.i, "nsubj")
    if below.dep == "acl" and above.lemma in CLAIM_NOUNS:
        return parse.child(above.i, "poss")
    said = next((kid for kid in parse.kids(above.i, "parataxis", "ccomp") if _is_aside(parse, kid, above)), None)
    return parse.child(said.i, "nsubj") if said else None


def _is_aside(parse: Parse, kid: Token, above: Token) -> bool:
    """Tell whether a verb of saying stands after the clause, between commas: "..., the Kremlin says, ..."."""
    mark = parse.tokens[kid.i - 1].text if kid.i else ""
    return (
        kid.lemma in CLAIM_VERBS
        and kid.dep == "parataxis"
        and above.lemma not in CLAIM_VERBS
        and (kid.i > above.i or mark == ",")
    )


def _according(parse: Parse, above: Token) -> Token | None:
    """Give X of "according to X" beside a clause."""
    for kid in parse.kids(above.i, "prep", "advcl"):
        if kid.lemma in ACCORDING:
            inner = parse.child(kid.i, "prep") or kid
            return parse.child(inner.i, "pobj")
    return None


# ---------------------------------------------------------------- on what condition, and why


def condition(parse: Parse, i: int) -> str | None:
    """Give the words of the condition that the sentence sets for the event at token `i`, as they stand."""
    for at in _scope(parse, i):
        for kid in parse.kids(at, "advcl", "prep", "acl", "npadvmod"):
            if _opens(parse, kid, CONDITION_MARKS) or _in_order(parse, kid) or _on_condition(parse, kid):
                return _words(parse, kid.i)
    return None


def reason(parse: Parse, i: int) -> str | None:
    """Give the words of the reason that the sentence states for the event at token `i`, as they stand."""
    for at in _scope(parse, i):
        for kid in parse.kids(at):
            if _is_reason(parse, kid):
                return _words(parse, kid.i)
    return None


def _scope(parse: Parse, i: int) -> tuple[int, ...]:
    """Give the word itself and what governs it up to the verb of its claim."""
    above = [up.i for _, up in claim_chain(parse, i) if up.lemma not in CLAIM_VERBS]
    return (i, *above)


def _is_reason(parse: Parse, kid: Token) -> bool:
    if kid.dep == "advcl":
        return _opens(parse, kid, REASON_MARKS) or kid.text.lower() == "citing"
    if kid.dep != "prep":
        return False
    if kid.lemma in {"for", "over"}:
        return _is_ground(parse, kid)
    return kid.lemma in REASON_PREPOSITIONS or _words(parse, kid.i).lower().startswith(REASON_PHRASES)


def _is_ground(parse: Parse, kid: Token) -> bool:
    """Tell "expelled for spying", "over the attack" from "for two weeks", "for talks", "over the phone"."""
    inner = parse.child(kid.i, "pobj", "pcomp")
    if inner is None or inner.dep == "pcomp":
        return inner is not None and inner.tag == "VBG"
    answers = kid.lemma == "over" or parse.tokens[kid.head].lemma in ANSWERING
    counted = parse.child(inner.i, "nummod") is not None
    return answers and inner.pos == "NOUN" and not counted and inner.lemma not in PLAIN_OBJECTS


def _opens(parse: Parse, kid: Token, marks: frozenset[str]) -> bool:
    return kid.text.lower() in marks or any(mark.text.lower() in marks for mark in parse.kids(kid.i, "mark", "advmod"))


def _in_order(parse: Parse, kid: Token) -> bool:
    return kid.dep == "advcl" and _words(parse, kid.i).lower().startswith("in order to")


def _on_condition(parse: Parse, kid: Token) -> bool:
    """Tell "on the condition that he ..." from the press formula "on condition of anonymity"."""
    inner = parse.child(kid.i, "pobj")
    return inner is not None and inner.lemma in {"condition", "proviso"} and parse.child(inner.i, "acl") is not None


def _words(parse: Parse, i: int) -> str:
    tree = parse.subtree(i)
    return parse.words(tree[0], tree[-1] + 1).strip(" ,;.")
