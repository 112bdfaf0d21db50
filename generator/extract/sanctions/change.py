"""The word that changes a sanction: "imposed", "the lifting of", "calls for", "take effect", "aim to".

Strategy: from the word that names the sanction to the word that governs it (object, passive subject, subject,
object of a preposition, first part of a compound) or hangs on it (participle, relative clause). The words stand
in lexicon/sanction_status.yml with the status that each gives by itself.

Laws: a word that is not in the tables changes nothing; what governs comes before what hangs on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from msgspec import Struct

from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.extract.sanctions.triggers import Trigger

_WORDS = load("sanction_status")


def by_lemma(table: Mapping[str, list[str]]) -> dict[str, str]:
    """Turn a table status -> lemmas around."""
    return {lemma: status for status, lemmas in table.items() for lemma in lemmas}


VERBS = by_lemma(_WORDS["verbs"])
PHRASAL = by_lemma(_WORDS["phrasal"])
VERBS_WITH = by_lemma(_WORDS["verbs_with"])
NOUNS = by_lemma(_WORDS["nouns"])
INTRANSITIVE = by_lemma(_WORDS["intransitive"])
PARTICIPLES = by_lemma(_WORDS["participles"])
AIMS = frozenset(_WORDS["aims"])
TOUGHER = frozenset(_WORDS["tougher"])
IDIOMS: tuple[tuple[str, str], ...] = tuple((str(verb), str(word)) for verb, word in _WORDS["not_these"])
VIEWS = frozenset(_WORDS["views"])
WITH_TARGET = frozenset(_WORDS["with_target"])
OPEN = frozenset({"considered", "threatened", "proposed"})
OFF = frozenset({"eased", "suspended", "lifted"})
OF = frozenset({"of", "for", "to", "on", "from", "in", "against"})
"""Prepositions by which a noun governs the sanction: "lifting of", "call for", "end to", "relief from"."""
REMAINING = frozenset({"be", "remain", "stay", "live", "operate", "labor", "labour"})
NEAR = 6
"""Tokens before a sanction word among which a lost verb is looked for."""

Form = Literal["active", "passive", "participle", "noun", "subject", "state", "aim"]


class Change(Struct, frozen=True):
    """The word at token `at` that changes a sanction, the base status that it gives, and how it is built."""

    at: int
    base: str
    form: Form
    rule: str


def change_of(parse: Parse, trigger: Trigger) -> Change | None:
    """Give the word that changes the sanction that a trigger names, None where nothing does."""
    if trigger.sort == "verb":
        return _itself(parse, trigger)
    above = _governing(parse, trigger.head)
    below = _participle(parse, trigger)
    if above is not None and below is not None and above.base in {"violated", *OPEN} and above.form != "noun":
        return below
    return above or below or _near(parse, trigger) or _before_passive(parse, trigger)


def _itself(parse: Parse, trigger: Trigger) -> Change:
    """Give a verb such as "blacklisted" as its own change."""
    token = parse.tokens[trigger.word]
    passive = parse.child(token.i, "nsubjpass", "auxpass") is not None or (token.dep == "acl" and token.tag == "VBN")
    return Change(token.i, trigger.base, "passive" if passive else "active", trigger.rule)


def _governing(parse: Parse, head: int) -> Change | None:
    """Climb from a noun through coordination to the verb, preposition or noun that governs it.

    One of several things that are discussed is a topic, no sanction considered.
    """
    at = parse.tokens[head]
    while at.dep in {"conj", "appos"} and at.head != at.i:
        at = parse.tokens[at.head]
    above = parse.tokens[at.head]
    rule = GOVERNED.get(at.dep)
    change = rule(parse, at, above) if rule and above.i != at.i else None
    listed = at.i != head and change is not None and change.base == "considered"
    return None if listed else change


def _as_object(parse: Parse, noun: Token, verb: Token) -> Change | None:
    particles = (f"{verb.lemma} {kid.lemma}" for kid in parse.kids(verb.i, "prt", "advmod"))
    base = next((PHRASAL[words] for words in particles if words in PHRASAL), None) or VERBS.get(verb.lemma)
    if base is None or any(verb.lemma == v and _has_word(parse, verb, word) for v, word in IDIOMS):
        return None
    form: Form = "passive" if noun.dep == "nsubjpass" else "active"
    return Change(verb.i, base, form, f"object of {verb.lemma}")


def _as_passive_subject(parse: Parse, noun: Token, verb: Token) -> Change | None:
    """Read "sanctions were imposed"; "the measures are meant to" is an aim, as with a subject."""
    return _as_subject(parse, noun, verb) if verb.lemma in AIMS else _as_object(parse, noun, verb)


def _has_word(parse: Parse, verb: Token, word: str) -> bool:
    return any(parse.tokens[at].lemma == word for kid in parse.kids(verb.i) for at in (kid.i, *parse.children[kid.i]))


def _as_subject(parse: Parse, _noun: Token, verb: Token) -> Change | None:
    """Read "sanctions expire", "take effect", "aim to", and the object of "make the sanctions tougher"."""
    above = parse.tokens[verb.head]
    if above.lemma == "make" and verb.lemma in TOUGHER:
        return Change(above.i, "imposed", "active", f"make {verb.lemma}")
    if verb.lemma in AIMS and parse.child(verb.i, "xcomp") is not None:
        return Change(verb.i, "imposed", "aim", f"aim: {verb.lemma}")
    if verb.tag == "VBN" and verb.lemma in VERBS and parse.child(verb.i, "aux", "auxpass") is None:
        outer = verb.dep == "ccomp" and above.lemma in VERBS
        return Change(
            above.i if outer else verb.i, VERBS[verb.lemma], "active" if outer else "participle", "participle"
        )
    completed = [f"{verb.lemma} {at.lemma}" for kid in parse.kids(verb.i) for at in (kid, *parse.kids(kid.i))]
    base = next((INTRANSITIVE[word] for word in (verb.lemma, *completed) if word in INTRANSITIVE), None)
    return Change(verb.i, base, "subject", f"subject of {verb.lemma}") if base else None


def _under_preposition(parse: Parse, _noun: Token, prep: Token) -> Change | None:
    """Read "call for sanctions", "hit with sanctions", "the lifting of sanctions", "under sanctions"."""
    above = _noun_before(parse, prep) or parse.tokens[prep.head]
    pair = f"{above.lemma} {prep.lemma}"
    if above.pos in {"VERB", "AUX"} and pair in VERBS_WITH:
        return Change(above.i, VERBS_WITH[pair], _voice(parse, above), f"object of {pair}")
    if prep.lemma == "under" and above.lemma in REMAINING:
        return Change(above.i, "imposed", "state", f"in force: {above.lemma} under")
    if above.pos == "ADJ" and pair in VERBS_WITH:
        verb = parse.tokens[above.head] if above.dep in {"acomp", "oprd", "attr"} else above
        return Change(verb.i, VERBS_WITH[pair], "state", f"object of {pair}")
    if above.pos in {"NOUN", "PROPN"} and above.lemma in NOUNS and prep.lemma in OF:
        return Change(above.i, NOUNS[above.lemma], "noun", f"noun {above.lemma}")
    return None


def _noun_before(parse: Parse, prep: Token) -> Token | None:
    """Give the noun just before a preposition that the parser hung on the verb: "sought relief from sanctions"."""
    noun = parse.tokens[prep.i - 1] if prep.i else prep
    is_object = noun.dep == "dobj" and noun.head == prep.head
    return noun if is_object and noun.lemma in NOUNS and prep.lemma in OF else None


def _under_noun(_parse: Parse, _noun: Token, above: Token) -> Change | None:
    """Read "sanctions relief", "sanctions violations"."""
    base = NOUNS.get(above.lemma)
    return Change(above.i, base, "noun", f"noun {above.lemma}") if base else None


def _voice(parse: Parse, verb: Token) -> Form:
    passive = parse.child(verb.i, "nsubjpass", "auxpass") is not None
    bare = verb.tag == "VBN" and parse.child(verb.i, "aux", "nsubj") is None
    return "passive" if passive or bare else "active"


def _participle(parse: Parse, trigger: Trigger) -> Change | None:
    """Read "sanctions imposed in 2014", "sanctions targeting banks", "the sanctions that it announced"."""
    kids = (kid for at in dict.fromkeys((trigger.head, trigger.word)) for kid in parse.kids(at, "acl", "relcl"))
    return next((change for kid in kids if (change := _hanging(parse, kid)) is not None), None)


def _hanging(parse: Parse, kid: Token) -> Change | None:
    """Read one participle or relative clause that hangs on a sanction."""
    subject = parse.child(kid.i, "nsubj")
    if subject is not None and subject.lemma not in {"that", "which"}:
        base = VERBS.get(kid.lemma)
        return Change(kid.i, base, "active", f"relative clause with {kid.lemma}") if base else None
    if subject is not None and (change := _as_subject(parse, subject, kid)) is not None:
        return change
    base = PARTICIPLES.get(kid.lemma) or (VERBS.get(kid.lemma) if kid.tag == "VBN" else None)
    return Change(kid.i, base, "participle", f"participle {kid.lemma}") if base else None


def _near(parse: Parse, trigger: Trigger) -> Change | None:
    """Fall back on a verb just before the noun phrase, where the parse lost the tie between them."""
    line = parse.line_of(trigger.word)
    token = parse.tokens[trigger.head]
    if token.dep not in {"ROOT", "dep", "npadvmod", "oprd", "dative"}:
        return None
    first = max(line.start, trigger.word - NEAR)
    for at in range(trigger.word - 1, first - 1, -1):
        before = parse.tokens[at]
        if before.text in {",", ";", ":", ".", "“", '"'}:
            return None
        if before.lemma in VERBS and before.pos == "VERB":
            return Change(before.i, VERBS[before.lemma], "active", f"just after {before.lemma}")
    return None


def _before_passive(parse: Parse, trigger: Trigger) -> Change | None:
    """Fall back on a passive without a subject just after the noun phrase: "... and action could be considered"."""
    last = parse.subtree(trigger.head)[-1]
    line = parse.line_of(trigger.head)
    after = parse.tokens[last + 1 : line.end]
    verb = next((token for token in after if token.pos not in {"AUX", "ADV", "PART"}), None)
    if verb is None or verb.tag != "VBN" or verb.lemma not in VERBS or parse.child(verb.i, "auxpass") is None:
        return None
    owned = parse.child(verb.i, "nsubj", "nsubjpass") is not None
    return None if owned else Change(verb.i, VERBS[verb.lemma], "passive", f"just before {verb.lemma}")


GOVERNED: dict[str, Callable[[Parse, Token, Token], Change | None]] = {
    "dobj": _as_object,
    "nsubjpass": _as_passive_subject,
    "nsubj": _as_subject,
    "attr": _as_object,
    "pobj": _under_preposition,
    "compound": _under_noun,
    "nmod": _under_noun,
}
"""Relation of the sanction to the word above it -> how that word is read; each takes (parse, sanction, word)."""
