"""What kind of deed it is, as the words have it: done, promised, threatened, refused, denied or only spoken of.

Strategy: the frame says what the deed would be if done. How sure the words are (`clauses.factuality`) decides: done, it
is that; intended by the doer, a friendly deed is a promise (AGREE) and a hostile one a threat (THREATEN); not done by
will, a friendly one is a refusal (REJECT). These are the codebook's own rules for events to come and for refusals.

Laws: what the words only ask, wish, suppose or demand of somebody is no deed; a denied one says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from generator.extract.clauses import factuality
from generator.extract.clauses.claim_chain import CLAIM_VERBS, claim_chain
from generator.extract.deeds.frames import Match, is_infinitive
from generator.extract.deeds.parties import Stage
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import DeedType, Factuality

_TABLE = load("deeds")
KIND = frozenset(_TABLE["kind"])
UNKIND = frozenset(_TABLE["unkind"])
WILLS = frozenset({"will", "would", "'ll", "'d", "wo"})
CARRIED_OUT = frozenset(_TABLE["carried_out"])
INTENDING = frozenset(_TABLE["intending"])
DENYING = frozenset({"deny", "denial"})


class Standing(Struct, frozen=True):
    """The type that the words make of it, and how sure they are."""

    type: DeedType
    sure: Factuality


def standing(stage: Stage, match: Match, doer: Token) -> Standing | None:
    """Give the type and factuality of what a match tells, None where it tells of no deed."""
    if _is_bare(stage.parse, match.i):
        return None
    return READINGS[factuality(stage.parse, match.i)](stage, match, doer)


def _is_bare(parse: Parse, i: int) -> bool:
    """Tell whether an infinitive only names an aim, an ability or a wish: "flew in to help", "the power to free"."""
    token = parse.tokens[i]
    if token.tag == "VB" and not parse.kids(i, "aux", "nsubj") and token.dep != "ROOT":
        return True
    governor = parse.tokens[token.head].lemma
    return is_infinitive(parse, i) and not (token.dep == "xcomp" and governor in CARRIED_OUT | INTENDING)


def _intended(stage: Stage, match: Match, doer: Token) -> Standing | None:
    kind = match.frame.type
    governor = stage.parse.tokens[stage.parse.tokens[match.i].head].lemma
    if is_infinitive(stage.parse, match.i) and governor not in INTENDING:
        return None
    if kind in KIND:
        return Standing("AGREE", "planned")
    if kind in UNKIND and _self_said(stage, match.i, doer):
        return Standing("THREATEN", "planned")
    return None


def _done(_stage: Stage, match: Match, _doer: Token) -> Standing:
    return Standing(match.frame.type, "fact")


def _likely(_stage: Stage, match: Match, _doer: Token) -> Standing:
    return Standing(match.frame.type, "probable")


def _doubted(stage: Stage, match: Match, _doer: Token) -> Standing | None:
    """Read a deed that may have been done; what only may be done one day is none."""
    past = any(kid.lemma == "have" for kid in stage.parse.kids(match.i, "aux"))
    return Standing(match.frame.type, "possible") if past else None


def _not_done(stage: Stage, match: Match, _doer: Token) -> Standing | None:
    if any(above.lemma in DENYING for _, above in claim_chain(stage.parse, match.i)):
        return Standing(match.frame.type, "denied")
    return _ruled_out(stage, match, _doer)


def _ruled_out(stage: Stage, match: Match, _doer: Token) -> Standing | None:
    """Read "will not help" and "would not help" as a refusal."""
    parse, kind = stage.parse, match.frame.type
    aux = {kid.text.lower() for kid in parse.kids(match.i, "aux")}
    negated = parse.child(match.i, "neg") is not None
    return Standing("REJECT", "fact") if negated and kind in KIND and aux & WILLS else None


def _self_said(stage: Stage, i: int, doer: Token) -> bool:
    """Tell whether the doer says so: "Oslo said it would"."""
    parse = stage.parse
    told = (above for below, above in claim_chain(parse, i) if below.dep == "ccomp" and above.lemma in CLAIM_VERBS)
    says = next(told, None)
    subject = parse.child(says.i, "nsubj") if says else None
    who = stage.index.head(doer.i)
    return subject is not None and who is not None and who == stage.index.head(subject.i)


READINGS: Mapping[Factuality, Callable[[Stage, Match, Token], Standing | None]] = {
    "fact": _done,
    "probable": _likely,
    "planned": _intended,
    "possible": _doubted,
    "denied": _not_done,
    "unclear": _ruled_out,
}
"""What becomes of a deed, by how sure the words around it are."""
