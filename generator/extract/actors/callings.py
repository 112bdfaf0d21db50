"""Phrases that call a person something: "a former adviser to the king", "Turkey's trade minister".

Strategy: a walk over the tokens of a noun phrase, because the parser's own phrases break at appositions. The
phrase must hold an office or a relation of kin; what follows it with "of", "to", "for" still belongs to it.
"""

from __future__ import annotations

from msgspec import Struct

from generator.extract.actors.titles import KIN, OFFICES, singular
from generator.extract.parse import Parse, Token

NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
MARKS = frozenset({"-", "–", "’s", "'s", "'", "’", "&"})
BEGINNING = frozenset({"DT", "PRP$"})
"""Tags of words that begin a noun phrase and do not stand inside it."""
LINKS = frozenset({"of", "to", "for", "at", "in", "with", "on", "from", "and", "under"})
TAILS = 4
"""Prepositional phrases at most that are taken in after the office."""


class Calling(Struct, frozen=True):
    """Tokens [start, end) that call a person something; `head` is the office, `stop` the end of the phrase up to it."""

    start: int
    head: int
    stop: int
    end: int


def is_plural(token: Token) -> bool:
    """Tell whether a noun is plural; the parser takes some foreign words for plurals ("fiancée")."""
    return token.tag in {"NNS", "NNPS"} and token.text.lower().endswith(("s", "men", "people"))


def calling_at(parse: Parse, start: int, limit: int) -> Calling | None:
    """Give the phrase for a person that begins at token `start` and ends before `limit`, or None."""
    at = _nominal_end(parse, start, limit)
    heads = [i for i in range(start, at) if _is_head(parse, i)]
    if not heads:
        return None
    head = heads[-1]
    if any(token.tag in BEGINNING for token in parse.tokens[start + 1 : head]):
        return None
    stop = _law(parse, head, at)
    if stop < at and parse.tokens[stop].text != ",":
        return None
    return Calling(start, head, stop, _tail_end(parse, stop, limit))


def _is_head(parse: Parse, i: int) -> bool:
    token = parse.tokens[i]
    return singular(token.text) in OFFICES | KIN and token.pos in {"NOUN", "PROPN", "ADJ"}


def _law(parse: Parse, head: int, end: int) -> int:
    """Step over "-in-law" and "-elect" after a head."""
    at = head + 1
    while at + 1 < end and parse.tokens[at].text == "-" and parse.tokens[at + 1].text in {"in", "law", "elect"}:
        at += 2
    return at


def _nominal_end(parse: Parse, start: int, limit: int) -> int:
    at = start
    while at < limit and _is_nominal(parse, parse.tokens[at]):
        at += 1
    return at


def _is_nominal(parse: Parse, token: Token) -> bool:
    """Tell whether a token can stand inside a noun phrase before its head."""
    if token.pos in NOMINAL or token.text in MARKS or token.tag == "PRP$":
        return token.text not in {"to", "not"}
    before = parse.tokens[token.i - 1].text if token.i else ""
    return (token.dep in {"amod", "advmod", "compound"} and token.tag in {"VBN", "VBG", "RB", "RBS"}) or before == "-"


def _tail_end(parse: Parse, stop: int, limit: int) -> int:
    """Take in the prepositional phrases after an office: "to the king of Spain"."""
    end = stop
    for _ in range(TAILS):
        if end >= limit or parse.tokens[end].text not in LINKS:
            break
        after = _nominal_end(parse, end + 1, limit)
        if after == end + 1:
            break
        end = after
    return end
