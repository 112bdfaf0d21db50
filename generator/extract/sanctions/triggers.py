"""Where a sentence names a sanction: nouns ("an asset freeze") and verbs ("was blacklisted").

Strategy: tokens are looked up in the tables of lexicon/sanction_triggers.yml; a noun is then widened to the
phrase that verbs govern ("several rounds of sanctions", "the sanctions regime"). A verb must have an object
that can be put under a sanction, because "to sanction" also means to allow.

Laws:
- A trigger says nothing of what became of a sanction; that is for the modules change and status.
- A word of another field (sport, criminal law) is no trigger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse, Token

_LISTS = load("sanction_triggers")
STRONG = frozenset(tuple(phrase.split()) for phrase in _LISTS["strong"])
WEAK = frozenset(tuple(phrase.split()) for phrase in _LISTS["weak"])
BEFORE = frozenset(_LISTS["carriers_before"])
AFTER = frozenset(_LISTS["carriers_after"])
NEW = frozenset(_LISTS["new"])
VAGUE = frozenset(_LISTS["vague"])
POINTING = frozenset(_LISTS["anaphoric"])
VERBS = frozenset(_LISTS["verbs"])
DESIGNATE = frozenset(_LISTS["designate"])
LISTS = frozenset(_LISTS["lists"])
LIST_WORDS = frozenset(_LISTS["list_words"])
DELIST = frozenset(_LISTS["delist"])
ON_LIST = frozenset({"to", "on", "as", "for"})
OFF_LIST = frozenset({"from", "off"})
LEGAL_BASIS = frozenset(_LISTS["legal_basis"])
FREEZE = frozenset(_LISTS["freeze"])
FROZEN = frozenset(_LISTS["frozen"])
BAR = frozenset(_LISTS["bar"])
BARRED = frozenset(_LISTS["barred"])
SIGNS = frozenset(_LISTS["signs"])
ALLOWED = frozenset(_LISTS["allowed"])
OTHER_FIELD = frozenset(_LISTS["other_field"])
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})

Sort = Literal["strong", "weak", "verb"]


class Trigger(Struct, frozen=True):
    """A sanction word at token `word`; `head` is the token that other words govern.

    A verb has `objects`, whom it hits, and the `base` status that it gives.
    """

    word: int
    head: int
    sort: Sort
    rule: str
    objects: tuple[int, ...] = ()
    base: str = "imposed"


def find_triggers(parse: Parse, line: Line) -> tuple[Trigger, ...]:
    """Give the words of a sentence that name a sanction, in order, one a phrase."""
    if _other_field(parse, line):
        return ()
    found = [
        trigger for token in parse.line_tokens(line) for rule in RULES if (trigger := rule(parse, token)) is not None
    ]
    heads = {trigger.head: trigger for trigger in reversed(found)}
    return tuple(sorted(heads.values(), key=lambda trigger: trigger.word))


def speaks_of_sanctions(parse: Parse, line: Line) -> bool:
    """Tell whether a sentence has a word that names a sanction by itself."""
    return any(trigger.sort != "weak" for trigger in find_triggers(parse, line))


def is_new(parse: Parse, trigger: Trigger) -> bool:
    """Tell whether the sanction is told as news: "new sanctions", "its first sanctions"."""
    return any(kid.lemma in NEW or kid.text.lower() in NEW for at in _heads(trigger) for kid in parse.kids(at, "amod"))


def points_back(parse: Parse, trigger: Trigger) -> bool:
    """Tell whether the words point back at a sanction already named: "the sanctions", "those measures"."""
    kids = [kid for at in _heads(trigger) for kid in parse.kids(at, "det", "amod", "predet")]
    return any(kid.text.lower() in POINTING for kid in kids)


def _heads(trigger: Trigger) -> tuple[int, ...]:
    return tuple(dict.fromkeys((trigger.word, trigger.head)))


# ---------------------------------------------------------------- nouns


def _noun(parse: Parse, token: Token) -> Trigger | None:
    words = _phrase(parse, token)
    return Trigger(token.i, _governed(parse, token), "strong", f"names {words}") if words else None


def _weak_noun(parse: Parse, token: Token) -> Trigger | None:
    words = _phrase(parse, token, WEAK)
    if words is None or (token.dep == "compound" and " " not in words) or _phrase(parse, token) is not None:
        return None
    return Trigger(token.i, _governed(parse, token), "weak", f"names {words}")


def _those(parse: Parse, token: Token) -> Trigger | None:
    """Read "those" for sanctions named before it: "lifted sanctions on the country but kept those on its rulers"."""
    line = parse.line_of(token.i)
    after = parse.tokens[token.i + 1].lemma if token.i + 1 < line.end else ""
    if token.text.lower() != "those" or after not in {"on", "against"}:
        return None
    named = any(_phrase(parse, other) for other in parse.tokens[line.start : token.i])
    return Trigger(token.i, token.i, "strong", "those, for sanctions") if named else None


def _phrase(parse: Parse, token: Token, listed: frozenset[tuple[str, ...]] = STRONG) -> str | None:
    """Give the listed phrase that ends at a noun: "sanctions", "asset freeze"."""
    if token.pos not in NOMINAL or (token.pos == "ADJ" and token.tag != "NN"):
        return None
    last = _singular(token)
    if (last,) in listed:
        return last
    pair = (_singular(parse.tokens[token.i - 1]), last) if token.i else ("", last)
    return " ".join(pair) if pair in listed else None


def _singular(token: Token) -> str:
    """Give the lemma; a name's plural ("Sanctions" in a heading) keeps its ending, so it is cut here."""
    lemma = token.lemma if token.pos == "NOUN" else token.text.lower()
    return lemma.removesuffix("s") if token.pos != "NOUN" and len(lemma) > len("sanc") else lemma


def _governed(parse: Parse, token: Token) -> int:
    """Give the token that stands for the whole phrase: "round" of "a round of sanctions"."""
    at = token
    for _ in range(3):
        head = parse.tokens[at.head]
        if (at.dep in {"compound", "nmod", "amod", "poss"} and head.lemma in AFTER) or (
            at.dep in {"compound", "nmod"} and _phrase(parse, head)
        ):
            at = head
        elif at.dep == "pobj" and head.lemma == "of" and parse.tokens[head.head].lemma in BEFORE:
            at = parse.tokens[head.head]
    return at.i


# ---------------------------------------------------------------- verbs


def _verb(parse: Parse, token: Token) -> Trigger | None:
    if token.lemma not in VERBS or token.pos != "VERB" or token.dep == "amod":
        return None
    objects = hit_by(parse, token.i)
    allowed = any(parse.tokens[at].lemma in ALLOWED for at in objects)
    return None if allowed or not objects else Trigger(token.i, token.i, "verb", f"verb {token.lemma}", objects)


def _listing(parse: Parse, token: Token) -> Trigger | None:
    """Read "added to the SDN list", "designated under Executive Order ..."."""
    if token.lemma not in DESIGNATE or token.pos != "VERB":
        return None
    objects = hit_by(parse, token.i)
    if not objects or not (_to_list(parse, token) or _on_basis(parse, token)):
        return None
    return Trigger(token.i, token.i, "verb", f"verb {token.lemma} with a list or a legal basis", objects)


def _delisting(parse: Parse, token: Token) -> Trigger | None:
    """Read "removed two firms from its sanctions list"."""
    if token.lemma not in DELIST or token.pos != "VERB" or not _to_list(parse, token, OFF_LIST):
        return None
    objects = hit_by(parse, token.i)
    rule = f"verb {token.lemma} from a list"
    return Trigger(token.i, token.i, "verb", rule, objects, "lifted") if objects else None


def _to_list(parse: Parse, token: Token, prepositions: frozenset[str] = ON_LIST) -> bool:
    """Tell whether a verb is completed by a list of the sanctioned: "to its sanctions list", "on a blacklist"."""
    for prep in parse.kids(token.i, "prep", "dative"):
        inner = parse.child(prep.i, "pobj")
        if inner is None or prep.lemma not in prepositions:
            continue
        words = {parse.tokens[at].text.lower() for at in parse.subtree(prep.i)}
        if words & LIST_WORDS and (inner.lemma in LISTS or words & SIGNS):
            return True
    return False


def _on_basis(parse: Parse, token: Token) -> bool:
    """Tell whether a designation names the law of sanctions that it rests on."""
    if token.lemma != "designate":
        return False
    line = parse.line_of(token.i)
    words = [other.text.lower() for other in parse.line_tokens(line)]
    return any(word in SIGNS or word in LEGAL_BASIS for word in words)


def _freezing(parse: Parse, token: Token) -> Trigger | None:
    """Read "froze the assets of two banks", "any property they hold is blocked"."""
    if token.lemma not in FREEZE or token.pos != "VERB":
        return None
    things = [at for at in hit_by(parse, token.i) if parse.tokens[at].lemma in FROZEN and not _is_any(parse, at)]
    owners = tuple(owner for at in things for owner in _owners(parse, at))
    return Trigger(token.i, token.i, "verb", f"verb {token.lemma} with assets", owners) if things else None


def _is_any(parse: Parse, thing: int) -> bool:
    """Tell whether words speak of whatever there may be ("any property of such persons"), as notices of law do."""
    return any(kid.text.lower() in {"any", "all"} for kid in parse.kids(thing, "det", "predet"))


def _owners(parse: Parse, thing: int) -> Iterator[int]:
    yield from (kid.i for kid in parse.kids(thing, "poss"))
    for prep in parse.kids(thing, "prep"):
        if prep.lemma in {"of", "belonging"}:
            yield from (at for kid in parse.kids(prep.i, "pobj") for at in parse.conjuncts(kid.i))


def _barring(parse: Parse, token: Token) -> Trigger | None:
    """Read "barred two ministers from entering the country"."""
    if token.lemma not in BAR or token.pos != "VERB":
        return None
    for prep in parse.kids(token.i, "prep"):
        inner = parse.child(prep.i, "pcomp", "pobj")
        if prep.lemma == "from" and inner is not None and inner.lemma in BARRED:
            objects = hit_by(parse, token.i)
            return Trigger(token.i, token.i, "verb", f"verb {token.lemma} from entering", objects) if objects else None
    return None


def _retaliating(parse: Parse, token: Token) -> Trigger | None:
    """Read "threatened to retaliate" in a sentence about sanctions."""
    if token.lemma != "retaliate" or token.pos != "VERB":
        return None
    if not any(_phrase(parse, other) for other in parse.line_tokens(parse.line_of(token.i))):
        return None
    objects = tuple(
        at
        for prep in parse.kids(token.i, "prep")
        if prep.lemma == "against"
        for inner in parse.kids(prep.i, "pobj")
        for at in parse.conjuncts(inner.i)
    )
    return Trigger(token.i, token.i, "verb", "verb retaliate", objects or _provoked_by(parse, token))


def _provoked_by(parse: Parse, verb: Token) -> tuple[int, ...]:
    """Give the subject of the clause that would provoke a retaliation: "retaliate if Washington imposed ..."."""
    clauses = [kid for at in (verb.i, verb.head) for kid in parse.kids(at, "advcl") if kid.i > verb.i]
    subjects = (parse.child(kid.i, "nsubj") for kid in clauses)
    return tuple(subject.i for subject in subjects if subject is not None)[:1]


def hit_by(parse: Parse, verb: int) -> tuple[int, ...]:
    """Give the heads of a verb's object, or of its subject in the passive, with what is coordinated to them."""
    found = parse.kids(verb, "dobj", "nsubjpass")
    if not found and parse.tokens[verb].dep == "acl" and parse.tokens[verb].tag == "VBN":
        noun = parse.tokens[parse.tokens[verb].head]
        found = (noun,) if noun.pos == "PROPN" or parse.child(noun.i, "det", "nummod", "amod", "poss") else ()
    if not found and parse.tokens[verb].dep == "conj":
        return hit_by(parse, parse.tokens[verb].head) if parse.tokens[verb].tag == "VBN" else ()
    heads = (_antecedent(parse, verb) if token.tag in {"WDT", "WP"} else token.i for token in found)
    return tuple(at for head in heads for at in parse.conjuncts(head))


def _antecedent(parse: Parse, verb: int) -> int:
    """Give what the relative pronoun of a clause stands for: "a bank that was blacklisted"."""
    return parse.tokens[verb].head if parse.tokens[verb].dep == "relcl" else verb


# ---------------------------------------------------------------- not these


def _other_field(parse: Parse, line: Line) -> bool:
    """Tell whether the sentence is about sport or another field with sanctions of its own."""
    tokens = parse.line_tokens(line)
    words = {token.lemma for token in tokens} | {f"{left.lemma} {right.lemma}" for left, right in pairwise(tokens)}
    return bool(words & OTHER_FIELD)


RULES: tuple[Callable[[Parse, Token], Trigger | None], ...] = (
    _noun,
    _weak_noun,
    _those,
    _verb,
    _listing,
    _delisting,
    _freezing,
    _barring,
    _retaliating,
)
"""In this order; where two find the same phrase, the first decides."""
