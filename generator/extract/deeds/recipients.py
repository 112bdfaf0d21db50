"""To whom a deed is done: from a `Match` to the noun that names the recipient.

Strategy: the recipient is looked for in the places that the frame names, in their order; each place is a function of
`PLACES`, any other name is a preposition.

Laws: nobody is doer and recipient of the same deed; a day or a sum is no recipient; what stands beside the deed ("after
talks with Oslo") is not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.extract.deeds.doers import SUBJECTS
from generator.extract.deeds.frames import MEASURING, Match, clause_of, is_infinitive, is_passive, objects
from generator.extract.deeds.parties import Stage, is_party, is_person, is_place, is_time, noun_below
from generator.extract.parse import Parse, Token

LOCAL = frozenset({"in", "across", "inside", "into", "along", "near", "over", "at"})
"""Prepositions of place: what follows is a recipient only if it is somebody or a named place."""
BESIDE = frozenset({"after", "following", "according", "accord", "during", "before", "amid", "since"})
"""Prepositions behind which something else is told than the deed."""
TOWARDS = frozenset({"to", "with"})
OF_WHOM = frozenset({"of", "by", "from"})
HEADS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "dative"})
LEADING = frozenset({"poss", "amod", "compound", "nmod", "conj"})
NAMED = frozenset({"NORP", "GPE", "ORG", "PERSON"})


def recipient_of(stage: Stage, match: Match, doer: Token) -> tuple[Token, str] | None:
    """Give the noun of whom it is done to and the place where it stands: the first of the frame's that is filled."""
    for place in match.frame.recipient:
        look = PLACES.get(place)
        found = look(stage, match) if look else _behind_preposition(stage, match, place)
        one = next((noun for noun in found if _fits(stage, noun, doer)), None)
        if one is not None:
            return None if match.frame.personal and not is_person(stage, one.i) else (one, place)
    return None


def _fits(stage: Stage, noun: Token, doer: Token) -> bool:
    nobody = noun.pos == "PRON" and stage.index.head(noun.i) is None
    if nobody or noun.i == doer.i or is_time(stage, noun.i):
        return False
    who = stage.index.head(noun.i)
    return who is None or who != stage.index.head(doer.i)


def _object(stage: Stage, match: Match) -> Iterator[Token]:
    parse = stage.parse
    if match.object is not None and not match.frame.noun:
        yield parse.tokens[match.object]
        return
    if is_passive(parse, match.i):
        subject = parse.child(match.i, "nsubjpass")
        verb = parse.tokens[match.i]
        yield from (subject,) if subject else (parse.tokens[verb.head],) if verb.dep == "acl" else ()
        return
    yield from parse.kids(match.i, "dobj", "dative")
    yield from _clause_subject(stage, match)


def _dative(stage: Stage, match: Match) -> Iterator[Token]:
    for kid in stage.parse.kids(match.i, "dative"):
        inner = noun_below(stage.parse, kid) if kid.pos == "ADP" else kid
        yield from (inner,) if inner and inner.i != match.object else ()
    first = [kid for kid in stage.parse.kids(match.i, "dobj") if kid.i != match.object and is_party(stage, kid.i)]
    yield from first[:1]


def _owner(stage: Stage, match: Match) -> Iterator[Token]:
    for thing in _things(stage, match):
        before = stage.parse.kids(thing, "poss", "amod", "compound")
        yield from (kid for kid in before if is_party(stage, kid.i) or stage.labels[kid.i] == "NORP")
        yield from (one for one in _authors(stage.parse, thing) if is_party(stage, one.i))


def _authors(parse: Parse, thing: int) -> Iterator[Token]:
    """Give who stands behind a thing: "an appeal by the union", "an offer of the union", "a bid made by the union"."""
    made = (agent for clause in parse.kids(thing, "acl") for agent in parse.kids(clause.i, "agent"))
    behind = (prep for prep in parse.kids(thing, "prep", "agent") if prep.lemma in OF_WHOM)
    yield from (noun for prep in (*behind, *made) if (noun := noun_below(parse, prep)))


def _things(stage: Stage, match: Match) -> tuple[int, ...]:
    """Give the object that the frame asks for, else all objects of the word."""
    if match.object is not None:
        return (match.object,)
    return tuple(thing.i for thing in objects(stage.parse, stage.parse.tokens[match.i]))


def _clause_subject(stage: Stage, match: Match) -> Iterator[Token]:
    for infinitive in (True, False):
        clause = clause_of(stage.parse, match.i, infinitive=infinitive)
        subject = stage.parse.child(clause.i, *SUBJECTS) if clause else None
        if subject:
            yield subject


def _clause_object(stage: Stage, match: Match) -> Iterator[Token]:
    """Give the object of the infinitive below the word: "threatened to shell the port"."""
    clause = clause_of(stage.parse, match.i, infinitive=True)
    yield from stage.parse.kids(clause.i, "dobj") if clause else ()


def _clause_party(stage: Stage, match: Match) -> Iterator[Token]:
    """Give for whom or with whom the infinitive below the word is done: "agreed to lend arms to Oslo"."""
    clause = clause_of(stage.parse, match.i, infinitive=True)
    if clause is None:
        return
    things = list(objects(stage.parse, clause))
    preps = (prep for at in (clause, *things) for prep in stage.parse.kids(at.i, "prep", "dative"))
    behind = (noun for prep in preps if prep.lemma in TOWARDS and (noun := noun_below(stage.parse, prep)))
    yield from (
        one
        for one in (*stage.parse.kids(clause.i, "dative"), *behind, *things)
        if is_party(stage, one.i) and not _is_own(stage.parse, one.i)
    )


def _addressee(stage: Stage, match: Match) -> Iterator[Token]:
    yield from stage.parse.kids(match.i, "dobj", "dative")


def _inside(stage: Stage, match: Match) -> Iterator[Token]:
    """Give the parties behind the word, below it, the first one first; of equal worth are the names of places."""
    below = [stage.parse.tokens[at] for at in stage.parse.subtree(match.i) if at > match.i]
    nouns = [one for one in below if one.dep in HEADS | LEADING and not _is_aside(stage.parse, one, match.i)]
    heads = [one for one in nouns if one.dep in HEADS]
    yield from (one for one in heads if is_party(stage, one.i) and _is_named(stage, one.i))
    yield from (one for one in heads if is_place(stage, one.i))
    yield from (one for one in heads if is_party(stage, one.i) and not _is_own(stage.parse, one.i))
    yield from (one for one in nouns if stage.labels[one.i] in NAMED)


def _is_named(stage: Stage, i: int) -> bool:
    return stage.labels[i] in NAMED or stage.index.head(i) is not None


def _is_own(parse: Parse, i: int) -> bool:
    """Tell whether a noun is the doer's own: "its troops"."""
    return any(kid.pos == "PRON" for kid in parse.kids(i, "poss"))


def _is_aside(parse: Parse, noun: Token, i: int) -> bool:
    """Tell whether a noun only stands in "after talks with X", "according to X", beside the deed."""
    for above in (noun, *parse.above(noun.i)):
        if above.i == i:
            return False
        finite = above.tag != "VBG" and not is_infinitive(parse, above.i)
        if above.lemma in BESIDE or (above.dep in {"advcl", "relcl"} and finite):
            return True
    return False


def _behind_preposition(stage: Stage, match: Match, word: str) -> Iterator[Token]:
    """Give what stands behind a preposition below the deed's word or its object."""
    for head in (match.i, *_things(stage, match)):
        yield from _after(stage, head, word)
    if word == "against":
        yield from _opposed(stage.parse, match.i)


def _opposed(parse: Parse, i: int) -> Iterator[Token]:
    """Give what stands behind "against" anywhere below a word: parsers hang it on the nearest noun."""
    preps = (parse.tokens[at] for at in parse.subtree(i) if at > i and parse.tokens[at].lemma == "against")
    yield from (noun for prep in preps if (noun := noun_below(parse, prep)) and not _is_aside(parse, noun, i))


def _after(stage: Stage, head: int, word: str) -> Iterator[Token]:
    """Give the nouns behind the preposition `word` below a word, also behind what it measures: "$5m in aid to"."""
    for prep in _prepositions(stage.parse, head):
        noun = noun_below(stage.parse, prep)
        if noun is None:
            continue
        if prep.lemma == word and (word not in LOCAL or _is_side(stage, noun.i)):
            yield noun
        if prep.lemma in MEASURING and prep.lemma != word:
            deeper = (noun_below(stage.parse, one) for one in stage.parse.kids(noun.i, "prep") if one.lemma == word)
            yield from (inner for inner in deeper if inner and _is_side(stage, inner.i))


def _prepositions(parse: Parse, head: int) -> Iterator[Token]:
    """Give the prepositions below a word, also those behind a particle: "lashed out at"."""
    direct = parse.kids(head, "prep", "dative", "agent")
    yield from direct
    for carrier in (*direct, *parse.kids(head, "prt", "advmod")):
        yield from parse.kids(carrier.i, "prep")


def _is_side(stage: Stage, i: int) -> bool:
    return is_party(stage, i) or is_place(stage, i)


PLACES: Mapping[str, Callable[[Stage, Match], Iterator[Token]]] = {
    "object": _object,
    "dative": _dative,
    "owner": _owner,
    "clause subject": _clause_subject,
    "clause object": _clause_object,
    "clause party": _clause_party,
    "addressee": _addressee,
    "inside": _inside,
}
"""Places of a frame that are no prepositions."""
