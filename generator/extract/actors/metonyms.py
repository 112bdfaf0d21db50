"""A place that stands for who governs there: "Moscow warned" is Russia, "in Moscow" is a city.

Strategy: one table of grammatical uses, first match decides. What no rule settles is a place: doubt names
no government.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from generator.extract.actors.cutting import Name
from generator.extract.actors.vocabulary import POSSESSIVES
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token

Use = Literal["actor", "place"]
_LISTS = load("metonyms")
LOCATING: frozenset[str] = frozenset(_LISTS["locating"])
ADDRESSING: frozenset[str] = frozenset(_LISTS["addressing"])
MOTION: frozenset[str] = frozenset(_LISTS["motion"])
VISITED: frozenset[str] = frozenset(_LISTS["visited"])
LOCAL: frozenset[str] = frozenset(_LISTS["local"])
ISSUED: frozenset[str] = frozenset(_LISTS["issued"])
GOVERNED: frozenset[str] = frozenset(_LISTS["governed"])

TAGGED: frozenset[str] = frozenset({",", '"', "”", "'", "’"})
"""Marks before a tag that only names the source."""


def use_of(parse: Parse, name: Name) -> Use:
    """Tell whether a name of a place stands for its government at this place of the text."""
    token = parse.tokens[_head(parse, name)]
    found = (use for rule in USES if (use := rule(parse, name, token)) is not None)
    return next(found, "place")


def speaks(parse: Parse, name: Name) -> bool:
    """Tell whether a medium itself speaks or acts: a verb's subject, and no mere tag ("..., Reuters adds")."""
    token = parse.tokens[_head(parse, name)]
    verb = parse.tokens[token.head]
    return token.dep in {"nsubj", "agent"} and verb.pos == "VERB" and _previous(parse, name) not in TAGGED


def _head(parse: Parse, name: Name) -> int:
    """Give the token of a name whose head lies outside it."""
    inside = range(name.start, name.end)
    return next((i for i in reversed(inside) if parse.tokens[i].head not in inside), name.end - 1)


def _previous(parse: Parse, name: Name) -> str:
    line = parse.line_of(name.start)
    at = name.start - 1 - (name.start > line.start and parse.tokens[name.start - 1].text.lower() == "the")
    return parse.tokens[at].text.lower() if at >= line.start else ""


def _coordinated(parse: Parse, name: Name, token: Token) -> Use | None:
    """Moscow and Washington: the second is used as the first is."""
    if token.dep != "conj" or token.head >= token.i:
        return None
    head = parse.tokens[token.head]
    if head.pos != "PROPN":
        return None
    return use_of(parse, Name(head.i, head.i, head.i + 1, name.entry))


def _located(parse: Parse, name: Name, _: Token) -> Use | None:
    """In, from, near."""
    return "place" if _previous(parse, name) in LOCATING else None


def _possessive(parse: Parse, name: Name, _: Token) -> Use | None:
    """Moscow's response is a government's, Moscow's airport a city's."""
    line = parse.line_of(name.start)
    if name.end + 1 >= line.end or parse.tokens[name.end].text not in POSSESSIVES:
        return None
    owned = {parse.tokens[i].lemma for i in range(name.end + 1, min(name.end + 4, line.end))}
    return "place" if owned & LOCAL else "actor"


def _subject(parse: Parse, _: Name, token: Token) -> Use | None:
    """What acts, speaks or is acted on as a party."""
    verb = parse.tokens[token.head]
    if token.dep not in {"nsubj", "agent", "csubj"} or verb.pos not in {"VERB", "AUX"}:
        return None
    be = verb.lemma == "be" and parse.child(verb.i, "attr") is not None
    return "place" if be else "actor"


def _object(parse: Parse, _: Name, token: Token) -> Use | None:
    """What is visited or left is a place, what is urged or accused is a party."""
    verb = parse.tokens[token.head]
    if token.dep not in {"dobj", "nsubjpass", "dative", "obj"} or verb.pos != "VERB":
        return None
    return "place" if verb.lemma in VISITED | MOTION else "actor"


def _prepositional(parse: Parse, name: Name, token: Token) -> Use | None:
    """Against, with, between: a party; "to" after a verb or noun of motion: a place."""
    word = _previous(parse, name)
    if word in ADDRESSING:
        return "actor"
    governor = parse.tokens[parse.tokens[token.head].head]
    if word == "to" and token.dep == "pobj":
        return "place" if governor.lemma in MOTION else "actor"
    return None


def _modifier(parse: Parse, _: Name, token: Token) -> Use | None:
    """Moscow officials govern, Moscow talks are held there."""
    noun = parse.tokens[token.head]
    if token.dep not in {"compound", "nmod", "amod"}:
        return None
    return "actor" if noun.lemma in GOVERNED else "place"


def _issued(parse: Parse, name: Name, token: Token) -> Use | None:
    """Pressure from Washington comes from who governs there."""
    governor = parse.tokens[parse.tokens[token.head].head]
    return "actor" if _previous(parse, name) == "from" and governor.lemma in ISSUED else None


USES: tuple[Callable[[Parse, Name, Token], Use | None], ...] = (
    _issued,
    _located,
    _possessive,
    _coordinated,
    _subject,
    _object,
    _prepositional,
    _modifier,
)
