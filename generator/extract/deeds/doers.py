"""Who does what a word says: from a `Match` to the noun that names the doer.

Strategy: the doer is the subject, in the passive who stands behind "by"; a verb without one has the doer of the verb
that controls it ("decided to send"), of the noun that it hangs on ("rebels holding") or of who brought a text about ("a
statement accusing").

Laws: no subject, no doer; where two verbs of a sentence may be joined to each other or not, nobody is guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.extract.clauses.claim_chain import CLAIM_VERBS, claim_chain
from generator.extract.deeds.frames import Match, is_infinitive, is_passive
from generator.extract.deeds.parties import Stage, is_arm, is_party, noun_below
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token

_TABLE = load("deeds")
WORDED = frozenset(_TABLE["worded"])
SUBJECT_CONTROL = frozenset(_TABLE["subject_control"])
RELATIVE = frozenset({"who", "which", "that"})
OWN_PRONOUNS = frozenset({"it", "they", "he", "she"})
SUBJECTS = ("nsubj", "nsubjpass")
NAMED = frozenset({"PERSON", "ORG", "NORP"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
VERBAL = frozenset({"VERB", "AUX", "ADJ"})
MAX_STEPS = 4


def doer_of(stage: Stage, match: Match) -> Token | None:
    """Give the noun of who does it, None where the sentence does not say."""
    found = _of_noun(stage, match.i) if match.frame.noun else _of_verb(stage, match.i)
    if found is not None and found.pos == "PRON" and stage.index.head(found.i) is None:
        found = _speaking(stage.parse, found)
    if found is None:
        return None
    armed = match.frame.type == "ASSAULT" and is_arm(stage, found.i)
    return found if armed or is_party(stage, found.i) else None


def _speaking(parse: Parse, pronoun: Token) -> Token | None:
    """Give who says of themselves what the pronoun's verb says: "the ministry said it had summoned"."""
    verb = parse.tokens[pronoun.head]
    says = parse.tokens[verb.head]
    told = verb.dep == "ccomp" and says.lemma in CLAIM_VERBS and says.i < verb.i
    return parse.child(says.i, "nsubj") if told and pronoun.text.lower() in OWN_PRONOUNS else None


def _of_noun(stage: Stage, i: int) -> Token | None:
    """Give whose deed a noun is: "an attack by rebels", "the rebels' attack", "a Norwegian attack"."""
    parse = stage.parse
    by = next((prep for prep in parse.kids(i, "prep") if prep.lemma == "by"), None)
    if by:
        return noun_below(parse, by)
    return next((kid for kid in parse.kids(i, "poss", "compound", "amod") if _acts(stage, kid)), None)


def _acts(stage: Stage, kid: Token) -> bool:
    """Tell an attacker before a noun ("a Taliban attack") from a place ("the Bali bombing")."""
    return stage.labels[kid.i] in NAMED or (kid.dep != "compound" and is_party(stage, kid.i))


def _of_verb(stage: Stage, i: int) -> Token | None:
    parse = stage.parse
    if is_passive(parse, i):
        agent = parse.child(i, "agent")
        return noun_below(parse, agent) if agent else None
    at = parse.tokens[i]
    for _ in range(MAX_STEPS):
        own = _subject(parse, at.i)
        if own is not None:
            return _antecedent(parse, at, own) if own.text.lower() in RELATIVE else own
        above = _controlling(parse, at)
        if above is None or above.pos not in VERBAL:
            return above
        if is_passive(parse, above.i) and at.dep != "conj":
            return parse.child(above.i, "nsubjpass")
        at = above
    return None


def _subject(parse: Parse, i: int) -> Token | None:
    """Give the subject nearest to a verb: the first of two is a place line ("OSLO (AP) -- A court rejected")."""
    found = parse.kids(i, *SUBJECTS)
    before = [one for one in found if one.i < i]
    return before[-1] if before else next(iter(found), None)


def _antecedent(parse: Parse, verb: Token, pronoun: Token) -> Token | None:
    """Give whom "who" and "which" mean: of "Oslo and Rome, which has" Rome, of "Oslo and Rome, which warned" nobody."""
    if verb.dep != "relcl":
        return None
    joined = [at for at in parse.conjuncts(verb.head) if at < pronoun.i]
    if len(joined) <= 1:
        return parse.tokens[verb.head]
    tags = {verb.tag, *(aux.tag for aux in parse.kids(verb.i, "aux"))}
    if "VBZ" in tags:
        return parse.tokens[joined[-1]]
    return parse.tokens[verb.head] if "VBP" in tags else None


def _controlling(parse: Parse, at: Token) -> Token | None:
    """Give the verb whose subject does it too, or the noun that does it; None where the tree does not say."""
    find = CONTROL.get(at.dep)
    return find(parse, at, parse.tokens[at.head]) if find and at.head != at.i else None


def _of_infinitive(parse: Parse, _at: Token, head: Token) -> Token:
    return (head.lemma not in SUBJECT_CONTROL and parse.child(head.i, "dobj")) or head


def _of_gerund(parse: Parse, _at: Token, head: Token) -> Token | None:
    """Give the verb beside "by accusing", "after accusing"; behind another preposition the doer is not told."""
    return parse.tokens[head.head] if head.lemma in {"by", "after", "before"} else None


def _of_joined(parse: Parse, at: Token, head: Token) -> Token | None:
    return None if _may_be_anothers(parse, at, head) else head


def _of_adjunct(_parse: Parse, _at: Token, head: Token) -> Token:
    return head


def _may_be_anothers(parse: Parse, at: Token, head: Token) -> bool:
    """Tell whether a verb joined to another may belong to the clause above or below it.

    "Oslo said Rome had left and asked him": who asked? The words do not settle it.
    """
    if _is_finite(at) != _is_finite(head) and not (parse.kids(at.i, "aux") or parse.kids(head.i, "aux")):
        return True
    if _is_finite(at) and is_infinitive(parse, head.i):
        return True
    above = any(low.dep == "ccomp" and up.lemma in CLAIM_VERBS for low, up in claim_chain(parse, head.i))
    between = (token for token in parse.tokens[head.i + 1 : at.i] if token.pos in {"VERB", "AUX"})
    return above or (head.lemma in CLAIM_VERBS and any(map(_is_finite, between)))


def _is_finite(token: Token) -> bool:
    return token.tag in FINITE


def _behind(parse: Parse, at: Token, noun: Token) -> Token | None:
    """Give the verb that brings a text about ("issued a statement accusing"), or the noun itself ("rebels holding")."""
    if at.tag != "VBG":
        return None
    if noun.lemma not in WORDED:
        return noun
    verb = parse.tokens[noun.head]
    return parse.child(noun.i, "poss") or (verb if noun.dep == "dobj" else None)


CONTROL: Mapping[str, Callable[[Parse, Token, Token], Token | None]] = {
    "xcomp": _of_infinitive,
    "acl": _behind,
    "pcomp": _of_gerund,
    "conj": _of_joined,
    "advcl": _of_adjunct,
    "acomp": _of_adjunct,
}
"""By the relation of a verb without a subject: which word above says who does it."""
