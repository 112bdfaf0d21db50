"""Which words of a sentence tell of a deed: the table of frames, and how a word meets one.

Strategy: `lexicon/deeds.yml` holds frames; each is read into a `Frame`, and a word is looked up by its lemma. The
frame that asks for the most is tried first, so that "launched an investigation" is none of "launched an attack" and
"refused to send" none of "refused the offer".

Laws: every condition of a frame is one function of `CONDITIONS`; a word meets at most one frame.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import get_args

from msgspec import Struct

from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import DeedType

_TABLE = load("deeds")
VIOLENCE = frozenset(_TABLE["violence"])
PLAY = frozenset(_TABLE["play"])
ASKING = frozenset({"whether", "if"})
CLAUSES = ("xcomp", "ccomp", "advcl", "acl")
OBJECTS = ("dobj", "dative")
MEASURING = frozenset({"of", "in", "worth"})
"""Prepositions between a measure and what is measured: "tons of food", "$5 million in aid"."""
ADJECTIVES = frozenset(_TABLE["adjectives"])
PREDICATED = frozenset({"AGREE", "ACCUSE"})
"""Types whose frames mean these words as adjectives."""
KEEPING = frozenset(_TABLE["keeping"])
CARRYING = frozenset({"on", "in", "into"})
"""Prepositions that carry the noun of a set phrase: "go on strike", "take part in talks"."""
BEFORE = ("amod", "compound", "nmod", "poss", "nummod")


class Frame(Struct, frozen=True, kw_only=True):
    """What a word must stand with to tell of a deed, and where whom it is done to is looked for."""

    type: DeedType
    verbs: tuple[str, ...]
    recipient: tuple[str, ...]
    mode: str | None = None
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    clause: str = ""
    clause_verbs: frozenset[str] = frozenset()
    not_clause: frozenset[str] = frozenset()
    adjective: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()
    through: str = ""
    inner: frozenset[str] = frozenset()
    not_for: frozenset[str] = frozenset()
    armed: bool = False
    noun: bool = False
    required: bool = False
    personal: bool = False
    transitive: bool = False

    @property
    def demands(self) -> int:
        """Count what the frame asks for beside its word."""
        asked = (self.objects, self.clause, self.clause_verbs, self.adjective, self.through, self.inner)
        return sum(map(bool, asked))


class Match(Struct, frozen=True):
    """A word that tells of a deed, the frame that it meets, and the object that the frame asks for."""

    i: int
    frame: Frame
    object: int | None


def _frame(record: Mapping[str, object]) -> Frame:
    sets = {key: frozenset(value) for key, value in record.items() if isinstance(value, list)}
    sequences = {"verbs": tuple(map(str, sets["verbs"])), "recipient": tuple(record["recipient"])}  # type: ignore[arg-type] # a list, by the table
    return Frame(**({**record, **sets, **sequences}))  # type: ignore[arg-type] # the table's keys are the fields


def _by_word() -> Mapping[str, tuple[tuple[str, Frame], ...]]:
    """Lead from the first word of each trigger to (its particle, its frame), the most demanding frame first."""
    found: dict[str, list[tuple[str, Frame]]] = defaultdict(list)
    for frame in map(_frame, _TABLE["frames"]):
        if frame.type not in get_args(DeedType):
            msg = f"lexicon/deeds.yml: {frame.type} is no type of deed"
            raise ValueError(msg)
        for verb in frame.verbs:
            word, _, particle = verb.partition(" ")
            found[word].append((particle, frame))
    return {word: tuple(sorted(them, key=lambda one: (-one[1].demands, not one[0]))) for word, them in found.items()}


FRAMES = _by_word()


def matches(parse: Parse, start: int, end: int) -> Iterator[Match]:
    """Give the words of tokens [start, end) that tell of a deed, in order; none in a sentence on games or plays."""
    lemmas = frozenset(token.lemma for token in parse.tokens[start:end])
    if lemmas & PLAY:
        return
    for token in parse.tokens[start:end]:
        found = next(_met(parse, token, lemmas), None)
        if found:
            yield found


def _met(parse: Parse, token: Token, lemmas: frozenset[str]) -> Iterator[Match]:
    for particle, frame in FRAMES.get(token.lemma, ()):
        if not _is_word(parse, token, frame, particle):
            continue
        thing = _object(parse, token, frame)
        if frame.objects and thing is None:
            continue
        if all(holds(parse, token, frame, lemmas) for holds in CONDITIONS):
            yield Match(token.i, frame, thing)


def _is_word(parse: Parse, token: Token, frame: Frame, particle: str) -> bool:
    """Tell whether a token is the frame's verb (with its particle), its adjective, or for `noun` its noun."""
    if frame.noun:
        return token.pos == "NOUN" and token.dep not in BEFORE
    predicate = token.pos == "ADJ" and token.dep in {"acomp", "oprd", "conj", "ROOT", "attr"}
    if token.lemma in ADJECTIVES and frame.type in PREDICATED and not predicate:
        return False
    verbal = token.pos == "VERB" and token.dep not in {"amod", "compound"}
    fitting = _has_particle(parse, token, particle) if particle else _is_plain(parse, token)
    return (verbal or predicate) and fitting


def _is_plain(parse: Parse, token: Token) -> bool:
    """Tell whether a verb has no particle that makes another verb of it: "call", not "call off"."""
    particle = parse.child(token.i, "prt")
    return particle is None or f"{token.lemma} {particle.lemma}" in KEEPING


def _has_particle(parse: Parse, token: Token, particle: str) -> bool:
    near = parse.kids(token.i, "prt", "prep", "advmod", "acomp", "oprd", "dobj")
    words = particle.split()
    found = any(kid.lemma == words[0] and kid.i > token.i for kid in near)
    after = parse.tokens[token.i + 1 : token.i + 1 + len(words)]
    return found or tuple(one.lemma for one in after) == tuple(words)


# ---------------------------------------------------------------- the object that a frame asks for


def _object(parse: Parse, token: Token, frame: Frame) -> int | None:
    """Give the object of a word that is one of the frame's nouns."""
    return next((thing.i for thing in objects(parse, token) if _is_any(parse, thing, frame.objects)), None)


def objects(parse: Parse, token: Token) -> Iterator[Token]:
    """Give the objects of a verb with what is coordinated with them; in the passive its subject."""
    direct = parse.kids(token.i, "nsubjpass") if is_passive(parse, token.i) else parse.kids(token.i, *OBJECTS)
    carried = (parse.child(prep.i, "pobj") for prep in parse.kids(token.i, "prep") if prep.lemma in CARRYING)
    for thing in (*direct, *(one for one in carried if one)):
        yield from (parse.tokens[at] for at in parse.conjuncts(thing.i))


def is_passive(parse: Parse, i: int) -> bool:
    """Tell whether a verb stands in the passive: "was attacked", "a plan rejected by Oslo"."""
    if parse.child(i, "nsubjpass", "auxpass") is not None:
        return True
    token = parse.tokens[i]
    if token.tag != "VBN" or any(aux.lemma in {"have", "'ve"} for aux in parse.kids(i, "aux")):
        return False
    return token.dep != "conj" or is_passive(parse, token.head)


def is_infinitive(parse: Parse, i: int) -> bool:
    """Tell whether a verb stands with "to"."""
    return any(aux.tag == "TO" for aux in parse.kids(i, "aux"))


def _is_any(parse: Parse, thing: Token, nouns: frozenset[str]) -> bool:
    """Tell whether a noun, what it measures or a set phrase with it is among the nouns."""
    measured = (parse.child(prep.i, "pobj") for prep in parse.kids(thing.i, "prep") if prep.lemma in MEASURING)
    before = parse.kids(thing.i, "amod", "compound")
    phrases = (f"{word.lemma} {thing.lemma}" for word in before)
    quantity = {kid.lemma for kid in parse.kids(thing.i, "nummod", "quantmod", "nmod")}
    names = {thing.lemma, *phrases, *(one.lemma for one in measured if one)}
    return bool(names & nouns) or (thing.pos == "NUM" and bool(quantity & nouns))


# ---------------------------------------------------------------- conditions


def clause_of(parse: Parse, i: int, *, infinitive: bool) -> Token | None:
    """Give the infinitive below a word ("agreed to send"), or the clause with a subject ("demanded that they go")."""
    heads = (i, *(thing.i for thing in objects(parse, parse.tokens[i])))
    for kid in chain.from_iterable(parse.kids(head, *CLAUSES) for head in heads):
        has_to = is_infinitive(parse, kid.i)
        asks = any(mark.text.lower() in ASKING for mark in parse.kids(kid.i, "mark"))
        said = kid.dep == "ccomp" and not asks and parse.child(kid.i, "nsubj", "nsubjpass") is not None
        if kid.i > i and (has_to if infinitive else said and not has_to):
            return kid
    return None


def _clause(parse: Parse, token: Token, frame: Frame, _lemmas: frozenset[str]) -> bool:
    if not frame.clause:
        return True
    below = clause_of(parse, token.i, infinitive=frame.clause == "to")
    return below is not None and (not frame.clause_verbs or below.lemma in frame.clause_verbs)


def _not_clause(parse: Parse, token: Token, frame: Frame, _lemmas: frozenset[str]) -> bool:
    return not frame.not_clause or not any(kid.lemma in frame.not_clause for kid in parse.kids(token.i, *CLAUSES))


def _not_objects(parse: Parse, token: Token, frame: Frame, _lemmas: frozenset[str]) -> bool:
    return not frame.not_objects or not any(_is_any(parse, thing, frame.not_objects) for thing in objects(parse, token))


def _adjective(parse: Parse, token: Token, frame: Frame, _lemmas: frozenset[str]) -> bool:
    if not frame.adjective:
        return True
    return any(parse.tokens[at].lemma in frame.adjective for at in parse.subtree(token.i) if at > token.i)


def _cued(_parse: Parse, _token: Token, frame: Frame, lemmas: frozenset[str]) -> bool:
    return not frame.cues or bool(lemmas & frame.cues)


def _armed(_parse: Parse, token: Token, frame: Frame, lemmas: frozenset[str]) -> bool:
    return not frame.armed or bool((lemmas - {token.lemma}) & VIOLENCE)


def _positive(parse: Parse, token: Token, frame: Frame, _lemmas: frozenset[str]) -> bool:
    """Tell "provided aid" from "provided no aid" and "agreed to send" from "agreed not to send"."""
    things = objects(parse, token)
    none = any(kid.text.lower() in {"no", "neither"} for thing in things for kid in parse.kids(thing.i, "det"))
    below = clause_of(parse, token.i, infinitive=True) if frame.type == "AGREE" else None
    return not none and (below is None or parse.child(below.i, "neg") is None)


def _transitive(parse: Parse, token: Token, frame: Frame, _lemmas: frozenset[str]) -> bool:
    return not frame.transitive or next(objects(parse, token), None) is not None


def _through(parse: Parse, token: Token, frame: Frame, _lemmas: frozenset[str]) -> bool:
    if not frame.through:
        return True
    preps = [kid for kid in parse.kids(token.i, "prep", "dative") if kid.lemma == frame.through]
    inner = (parse.child(prep.i, "pobj") for prep in preps)
    return bool(preps) and (not frame.inner or any(one is not None and one.lemma in frame.inner for one in inner))


def _not_for(parse: Parse, token: Token, frame: Frame, _lemmas: frozenset[str]) -> bool:
    if not frame.not_for:
        return True
    things = (token,) if frame.noun else tuple(objects(parse, token))
    return not any(kid.lemma in frame.not_for for thing in things for kid in parse.kids(thing.i, *BEFORE))


CONDITIONS: tuple[Callable[[Parse, Token, Frame, frozenset[str]], bool], ...] = (
    _cued,
    _armed,
    _positive,
    _transitive,
    _clause,
    _not_clause,
    _not_objects,
    _adjective,
    _through,
    _not_for,
)
"""What a word must hold of, beside its object, to meet a frame."""
