"""Who can do a deed or have it done to them: from a noun to its words and to the actors of the article.

Strategy: a noun is a party where the article's actors know it, where it is a name, or where it is a noun for people who
act together (lexicon/deed_parties.yml). Its words stay as they are said; the actor linked to "Norwegian forces" or "a
spokesman for the ministry" is the side for which they act.

Laws: a pronoun is only whom the article's actors know it to be; a place or a day is no party.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from generator.extract.actors.reference import Index
from generator.extract.actors.states import States, is_city
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import Date, Referent, Span

_TABLE = load("deed_parties")
ACTING = frozenset(_TABLE["acting"])
SERVING = frozenset(_TABLE["serving"])
ARMS = frozenset(_TABLE["arms"])
PERSONS = frozenset(_TABLE["persons"])
ADDRESSING = frozenset({"you", "we", "i"})
SUFFERED = frozenset(_TABLE["suffered"])
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})
LEADING = ("poss", "compound", "amod", "nmod")
OF = frozenset({"of", "from", "for"})
LOOSE = frozenset({"relcl", "acl", "advcl", "punct", "parataxis"})
"""Dependents that add a clause to a noun, which is not part of its name."""
EDGES = ",;:.–—- "


class Stage(Struct, frozen=True):
    """The article as the questions about one deed are asked of it."""

    parse: Parse
    index: Index
    states: States
    referents: tuple[Referent, ...]
    dates: tuple[Date, ...]
    labels: tuple[str, ...]

    @classmethod
    def of(cls, parse: Parse, referents: tuple[Referent, ...], dates: tuple[Date, ...]) -> Stage:
        """Index the actors and names of an article."""
        labels = [""] * len(parse.tokens)
        for name in parse.names:
            labels[name.start : name.end] = [name.label] * (name.end - name.start)
        return cls(parse, Index.of(parse, referents), States.of(referents), referents, dates, tuple(labels))


def is_party(stage: Stage, i: int) -> bool:
    """Tell whether a noun names somebody who can act."""
    token = stage.parse.tokens[i]
    if token.text.lower() in ADDRESSING:
        return False
    if stage.index.head(i) is not None:
        return stage.index.head(i) in linked(stage, i) or token.pos == "PRON"
    if token.pos == "PRON":
        return False
    return stage.labels[i] in NAMES or (token.pos in {"NOUN", "PROPN", "ADJ"} and token.lemma.lower() in ACTING)


def is_arm(stage: Stage, i: int) -> bool:
    """Tell whether a noun is what does violence for somebody: "missiles", "warplanes"."""
    return stage.parse.tokens[i].lemma in ARMS


def is_person(stage: Stage, i: int) -> bool:
    """Tell whether a noun is somebody, who acts or not."""
    return is_party(stage, i) or stage.parse.tokens[i].lemma in PERSONS


def is_time(stage: Stage, i: int) -> bool:
    """Tell whether a noun names a day, a sum or a share."""
    start = stage.parse.tokens[i].start
    before = bisect_right(stage.dates, start, key=lambda date: date.span.start)
    return stage.labels[i] in TIMES or (before > 0 and start < stage.dates[before - 1].span.end)


def is_place(stage: Stage, i: int) -> bool:
    """Tell whether a noun is the name of a place."""
    return stage.labels[i] in PLACES


def linked(stage: Stage, i: int) -> tuple[int, ...]:
    """Give the Referent ids of a noun phrase: the actors that it names, else the side for which they act."""
    found: list[int] = []
    for at in stage.parse.conjuncts(i):
        if _is_people(stage, at):
            continue
        own = stage.index.head(at)
        alone = (own,) if own is not None else (stage.index.phrase(at) if at == i else ())
        found.extend(alone or _side(stage, at))
    return tuple(dict.fromkeys(found))


def _is_people(stage: Stage, i: int) -> bool:
    """Tell "many Norwegians", who are not Norway, from "the Norwegians", who in the press are."""
    token = stage.parse.tokens[i]
    plural = stage.labels[i] == "NORP" and token.text.endswith("s")
    return plural and not any(kid.text.lower() == "the" for kid in stage.parse.kids(i, "det"))


def _side(stage: Stage, i: int) -> Iterator[int]:
    """Give the side of "Norwegian forces", "Oslo's envoy", "a spokesman for the ministry"."""
    if stage.parse.tokens[i].lemma.lower() not in SERVING:
        return
    leading = (at for kid in stage.parse.kids(i, *LEADING) for at in stage.parse.conjuncts(kid.i))
    before = [found for at in leading if (found := _power(stage, at)) is not None]
    if before:
        yield from before
        return
    for prep in stage.parse.kids(i, "prep"):
        inner = stage.parse.child(prep.i, "pobj")
        if inner and prep.lemma in OF:
            yield from linked(stage, inner.i)


def _power(stage: Stage, i: int) -> int | None:
    """Give the actor at a word before a noun, for "Norwegian" the state."""
    named = stage.index.head(i)
    return named if named is not None or is_city(stage.parse, i) else stage.states.at(stage.parse, i)


def answerable(stage: Stage, i: int) -> tuple[int, ...]:
    """Give whom praise or blame for a thing is addressed to: its author, never who suffered it.

    "Oslo's decision" and "the Norwegian decision" are Norway's; "Larsen's killing" is nobody's here.
    """
    token = stage.parse.tokens[i]
    for kid in stage.parse.kids(i, "poss", "amod"):
        who = _power(stage, kid.i)
        if who is not None and not (kid.dep == "poss" and token.lemma in SUFFERED):
            return (who,)
    return ()


def words_of(stage: Stage, i: int) -> Span:
    """Give the characters of a noun phrase, without the clauses that hang on it."""
    kept = {i}
    todo = [i]
    while todo:
        at = todo.pop()
        below = [kid.i for kid in stage.parse.kids(at) if kid.dep not in LOOSE]
        kept.update(below)
        todo.extend(below)
    first, last = i, i
    while first - 1 in kept or _inner_mark(stage.parse, first - 1, first - 2 in kept):
        first -= 1
    while last + 1 in kept or _inner_mark(stage.parse, last + 1, last + 2 in kept):
        last += 1
    return stage.parse.span(first, last + 1)


def _inner_mark(parse: Parse, i: int, inside: bool) -> bool:  # noqa: FBT001 - a fact about the neighbour, private
    return inside and 0 <= i < len(parse.tokens) and parse.tokens[i].dep == "punct"


def noun_below(parse: Parse, prep: Token) -> Token | None:
    """Give the noun that a preposition governs."""
    return parse.child(prep.i, "pobj")
