"""The way along which what is said above holds of an event below.

Strategy: heads are climbed through the relations that pass a claim on (object, complement, conjunct), and
not through those that open a claim of their own (relative clause, adverbial clause, apposition) or that only
place a noun in time ("after the meeting, he will go").
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token

CLAIM_VERBS = frozenset(load("claims")["verbs"])
"""Verbs whose clause is a claim of their subject."""
OWN_CLAIM = frozenset({"relcl", "advcl", "appos", "parataxis"})
"""Relations that open a claim of their own: what stands above does not touch it."""
GOVERNED = frozenset({"dobj", "pobj", "pcomp", "xcomp", "ccomp", "acl", "attr", "oprd", "nsubjpass", "dative"})
"""Relations in which a governing word speaks of the clause or noun below it."""
VERBAL = frozenset({"VERB", "AUX"})
TIME_PREPOSITIONS = frozenset({"after", "following", "during", "in", "at", "before", "since", "ahead", "amid", "upon"})
ONLY_TIME = frozenset({"after", "following", "during", "before", "since"})


def claim_chain(parse: Parse, i: int) -> Iterator[tuple[Token, Token]]:
    """Give the pairs (below, above) along which what is said above holds of token `i`, nearest first."""
    below = parse.tokens[i]
    while below.head != below.i and below.dep not in OWN_CLAIM and not is_adjunct(parse, below):
        above = parse.tokens[below.head]
        yield below, above
        below = above


def is_adjunct(parse: Parse, token: Token) -> bool:
    """Tell whether a preposition only places its noun in time: "after the meeting, he will go"."""
    head = parse.tokens[token.head]
    if token.dep != "prep":
        return token.dep == "npadvmod"
    loose = head.pos in VERBAL and token.lemma in TIME_PREPOSITIONS
    return loose or token.text.lower() in ONLY_TIME
