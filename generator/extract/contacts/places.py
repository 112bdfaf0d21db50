"""Where a contact takes place, in the words of the article.

Strategy: the nearest "in", "at" or "to" below the trigger, or below the verb that carries it, whose noun is
a name of a place or a building. Only the name is given, with what is apposed to it by commas.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.actors.states import code_at, is_city
from generator.extract.clauses.claim_chain import claim_chain
from generator.extract.contacts.triggers import Trigger
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token

_TABLE = load("places")
BUILDINGS = frozenset(_TABLE["buildings"])
LABELS = frozenset({"GPE", "LOC", "FAC"})
AT = frozenset({"in", "at", "inside", "outside", "near"})
TOPICS = frozenset({"on", "about", "over", "regarding", "concerning", "against", "of", "amid", "despite", "since"})
NEAR = 3
TO = frozenset({"to", "for"})
CLOSED = frozenset({"relcl", "advcl", "ccomp", "parataxis", "nsubj", "nsubjpass", "poss", "appos"})
"""Relations below which another clause or another actor's place begins."""


def place_of(parse: Parse, trigger: Trigger) -> str | None:
    """Give the place of the trigger's contact as it is written, or None."""
    found = next((noun for noun in _sites(parse, trigger) if is_place(parse, noun)), None)
    return _name(parse, found) if found else _before(parse, trigger)


def is_place(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun names a place: a place's name by the parser, a country or capital, a building."""
    if noun.lemma in BUILDINGS:
        return True
    labelled = any(chunk.label in LABELS for chunk in parse.names_over(noun.i, noun.i + 1))
    return noun.pos == "PROPN" and (labelled or code_at(parse, noun.i) is not None)


def _sites(parse: Parse, trigger: Trigger) -> Iterator[Token]:
    """Give the nouns that may name the place: of the trigger itself, then of the verbs that its claim hangs on."""
    wanted = AT | TO if trigger.kind == "visit" else AT
    if trigger.verb and trigger.verb.journey and "object" in trigger.verb.other:
        yield from parse.kids(trigger.i, "dobj")
    yield from _below(parse, trigger.i, wanted, deep=trigger.verb is not None)
    for below, above in claim_chain(parse, trigger.i):
        if below.dep == "ccomp":
            return
        yield from _below(parse, above.i, AT, deep=False)


def _below(parse: Parse, site: int, wanted: frozenset[str], *, deep: bool) -> Iterator[Token]:
    """Give the nouns after "in", "at" beside a word, near ones first; `deep`: also beside the nouns of its clause."""
    todo = [site]
    while todo:
        at = todo.pop(0)
        for kid in parse.kids(at):
            if kid.dep == "pobj" and parse.tokens[at].lemma in wanted:
                yield kid
            if kid.dep not in CLOSED and kid.lemma not in TOPICS and (deep or kid.dep == "prep"):
                todo.append(kid.i)


def _before(parse: Parse, trigger: Trigger) -> str | None:
    """Read a city before the noun as its place: "the Cairo meeting"."""
    kids = parse.kids(trigger.i, "compound", "nmod")
    return next((kid.text for kid in kids if is_city(parse, kid.i)), None)


def _name(parse: Parse, noun: Token) -> str:
    """Give the words of the place with what it lies in: "the White House in Washington", "Anchorage, Alaska"."""
    first = min((i for i in parse.subtree(noun.i) if i <= noun.i and _joined(parse, i, noun)), default=noun.i)
    return parse.words(first, _end(parse, noun) + 1)


def _end(parse: Parse, noun: Token) -> int:
    for kid in parse.kids(noun.i, "appos"):
        if kid.i - noun.i <= NEAR and is_place(parse, kid) and not kid.text.isdigit():
            return kid.i
    for kid in parse.kids(noun.i, "prep"):
        inner = parse.child(kid.i, "pobj")
        if kid.lemma == "in" and kid.i == noun.i + 1 and inner and is_place(parse, inner):
            return _end(parse, inner)
    return noun.i


def _joined(parse: Parse, i: int, noun: Token) -> bool:
    return i == noun.i or parse.tokens[i].head == noun.i or parse.tokens[parse.tokens[i].head].head == noun.i
