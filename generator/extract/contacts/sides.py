"""Who is meant by a noun phrase that stands for one side of a contact, and who does what a verb says.

Strategy: a name means its actor with what is coordinated with it; a noun for a state's people ("Turkish
officials", "delegations from Oslo") means the state; "the two leaders" and "both sides" mean the pair that
the article named last. A verb without a subject of its own has that of the verb above it.

Laws: only actors that can take part (actors) are given; a phrase that names none gives ().
"""

from __future__ import annotations

from msgspec import Struct

from generator.extract.actors.reference import Index
from generator.extract.actors.states import States
from generator.extract.contacts.actors import is_official
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import Referent

_TABLE = load("contact_parties")
PEOPLE = frozenset(_TABLE["people"])
LEADERS = frozenset(_TABLE["groups"]["people"])
SIDES = frozenset(_TABLE["groups"]["states"])
PRONOUNS = frozenset(_TABLE["pronouns"])
FROM = frozenset({"of", "from", "at"})
RELATIVES = frozenset({"who", "which", "that", "whom"})


class Cast(Struct, frozen=True):
    """The actors of one article as far as they can take part.

    `countries` by Referent id; `people` are the persons among them;
    `here` is the dateline's state, `pair` whom "the two leaders" means at this
    point, `sides` whom "both sides" and `they` whom "they" means.
    """

    parse: Parse
    index: Index
    states: States
    official: frozenset[int]
    countries: dict[int, str | None]
    here: int | None = None
    pair: tuple[int, ...] = ()
    sides: tuple[int, ...] = ()
    they: tuple[int, ...] = ()
    people: frozenset[int] = frozenset()

    @classmethod
    def of(cls, parse: Parse, referents: tuple[Referent, ...], here: str | None = None) -> Cast:
        """Index the referents of an article and tell which of them can take part."""
        official = frozenset(referent.id for referent in referents if is_official(referent))
        countries = {referent.id: referent.country for referent in referents}
        states = States.of(referents)
        people = frozenset(referent.id for referent in referents if referent.kind == "person")
        return cls(parse, Index.of(parse, referents), states, official, countries, states.named(here), people=people)


# ---------------------------------------------------------------- one side


def side(cast: Cast, i: int) -> tuple[int, ...]:
    """Give the participants that the noun phrase at token `i` means, in order."""
    found: list[int] = []
    for at in _coordinated(cast, i):
        found.extend(_one(cast, at))
    return tuple(dict.fromkeys(found))


def _coordinated(cast: Cast, i: int) -> tuple[int, ...]:
    """Give token `i` and what is coordinated with any word of its name, which parsers hang on any of them."""
    place = cast.index.place(i)
    words = range(place.start, place.end) if place else (i,)
    found = {i}
    for word in words:
        found.update(c for c in cast.parse.conjuncts(word) if c != word and c not in words)
    found.update(
        head for word in words if (head := cast.parse.tokens[word].head) not in words and _is_conj(cast, word, i)
    )
    return tuple(sorted(found))


def _is_conj(cast: Cast, word: int, i: int) -> bool:
    """Tell whether a word of a name, not its head, is coordinated with another name before it."""
    token = cast.parse.tokens[word]
    return word != i and token.dep == "conj" and cast.index.head(token.head) is not None


def _one(cast: Cast, i: int) -> tuple[int, ...]:
    parse, token = cast.parse, cast.parse.tokens[i]
    if token.pos == "PRON" and token.text.lower() in PRONOUNS:
        return cast.they
    if _is_group(parse, token):
        return cast.sides if token.lemma in SIDES else cast.pair
    named = tuple(ref for ref in _named(cast, i) if ref in cast.official)
    if named:
        return named
    if token.lemma in PEOPLE:
        return owners(cast, i)
    return next((found for kid in parse.kids(i, "appos") if (found := _one(cast, kid.i))), ()) or _inner(cast, i)


def _inner(cast: Cast, i: int) -> tuple[int, ...]:
    """Give the person within a noun phrase whose head the parser took for something else: "X, Jr."."""
    if cast.parse.tokens[i].pos != "PROPN":
        return ()
    left = (t for t in reversed(cast.parse.subtree(i)) if t < i and beneath(cast.parse, t, i))
    refs = (cast.index.head(t) for t in left)
    return tuple(
        ref for ref in (next((r for r in refs if r is not None), None),) if ref in cast.official and ref is not None
    )


def _named(cast: Cast, i: int) -> tuple[int, ...]:
    """Give the referents at a token alone, without what is coordinated with it (that is asked for by itself)."""
    below = {ref for c in cast.parse.conjuncts(i) if c != i for ref in cast.index.phrase(c)}
    whole = cast.index.phrase(i)
    own = cast.index.head(i)
    return tuple(ref for ref in whole if ref == own or ref not in below)


def _is_group(parse: Parse, token: Token) -> bool:
    determined = any(kid.text.lower() in {"two", "both"} for kid in parse.kids(token.i))
    return token.lemma in LEADERS | SIDES and determined and not parse.kids(token.i, "amod", "compound")


def owners(cast: Cast, i: int) -> tuple[int, ...]:
    """Give the states named beside a noun for their people: "US, Ukrainian and Turkish officials"."""
    parse = cast.parse
    left = [t for t in parse.subtree(i) if t < i and beneath(parse, t, i)]
    found = [ref for t in left if (ref := state_at(cast, t)) is not None]
    for kid in parse.kids(i, "prep"):
        inner = parse.child(kid.i, "pobj")
        if kid.lemma in FROM and inner:
            found.extend(side(cast, inner.i))
    return tuple(dict.fromkeys(found))


def beneath(parse: Parse, below: int, noun: int) -> bool:
    """Tell whether a word modifies a noun directly or by coordination, not inside a clause."""
    at = parse.tokens[below]
    while at.i != noun:
        if at.dep in {"relcl", "acl", "prep", "pobj"}:
            return False
        at = parse.tokens[at.head]
    return True


def state_at(cast: Cast, i: int) -> int | None:
    """Give the actor named at a token, or the state that a word for it belongs to ("Turkish", "Ankara")."""
    named = cast.index.head(i)
    if named is not None:
        return named if named in cast.official else None
    return cast.states.at(cast.parse, i)


# ---------------------------------------------------------------- subjects


def subject(parse: Parse, verb: int) -> Token | None:
    """Give the noun that does what the word says, its own or that of what governs it; None where none is."""
    at = parse.tokens[verb]
    while True:
        found = _own_subject(parse, at) or _controller(parse, at)
        if found or at.head == at.i:
            return found
        at = parse.tokens[at.head]


def _own_subject(parse: Parse, at: Token) -> Token | None:
    own = parse.child(at.i, "nsubj", "nsubjpass")
    if own and own.text.lower() in RELATIVES and at.dep == "relcl":
        return parse.tokens[at.head]
    return own


def _controller(parse: Parse, at: Token) -> Token | None:
    """Give who does it by control: "urged Rome to meet", "officials meeting in Oslo", "his plan to meet"."""
    head = parse.tokens[at.head]
    if at.dep == "xcomp":
        thing = parse.child(head.i, "dobj")
        return thing if thing and thing.i < at.i else None
    if at.dep == "acl":
        return head if at.tag == "VBG" else parse.child(head.i, "poss")
    return None


def doer(cast: Cast, i: int) -> tuple[int, ...]:
    """Give the participants that the subject of the word means; in the passive those after "by"."""
    parse = cast.parse
    if parse.child(i, "nsubjpass"):
        agent = parse.child(i, "agent")
        inner = parse.child(agent.i, "pobj") if agent else None
        return side(cast, inner.i) if inner else ()
    token = subject(parse, i)
    if token is None and parse.tokens[i].pos == "NOUN":
        return touching(cast, i - 1)
    return side(cast, token.i) if token else ()


def touching(cast: Cast, i: int) -> tuple[int, ...]:
    """Give the participant named at a token, where the parser took a headline's verb for a noun."""
    ref = cast.index.head(i)
    return (ref,) if ref in cast.official and ref is not None else ()
