"""What a sentence says of the state of a sanction: imposed, threatened, eased, refused ...

Strategy: from the word that changes the sanction up the chain of what governs it ("agreed to", "urged ... to",
"if", "might"). The words stand in lexicon/sanction_status.yml; the outermost one that says something decides.

Laws:
- No word that changes the sanction, no status: a sanction only talked about is no news.
- What is denied is not reported, except where the denial is itself a decision ("will not lift").
- An infinitive under a word that the tables do not know is no more than considered: no plan is shown as done.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from msgspec import Struct

from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.extract.sanctions.change import NOUNS, OFF, OPEN, VERBS, Change, by_lemma, change_of
from generator.extract.sanctions.triggers import Trigger
from generator.model import SanctionStatus

_WORDS = load("sanction_status")
OPERATORS = by_lemma(_WORDS["operators"])
MODALS = by_lemma(_WORDS["modals"])
CONDITIONS = frozenset(_WORDS["conditions"])
SAYING = frozenset(_WORDS["saying"])
STANDING = frozenset(_WORDS["standing"])
WITHOUT = frozenset({"without", "instead", "than"})
SUBORDINATORS = frozenset({"after", "before", "since", "when", "as", "while", "because", "that", "once"})
PASSED_ON = frozenset({"xcomp", "ccomp", "acl", "dobj", "attr", "oprd", "acomp", "nsubjpass", "appos"})
"""Relations along which what stands above holds of what stands below."""
TIES = frozenset({"of", "for", "to", "on", "from", "about", "in", "include"})
MAX_STEPS = 6


class State(Struct, frozen=True):
    """A status with the change that it rests on; `operator` is the outermost word that decided it, if any."""

    status: SanctionStatus
    change: Change
    operator: int | None
    rule: str


def state_of(parse: Parse, trigger: Trigger) -> State | None:
    """Give the state of the sanction that a trigger names, or None where the sentence changes nothing."""
    change = change_of(parse, trigger)
    return None if change is None else judged(parse, change)


def judged(parse: Parse, change: Change) -> State | None:
    """Give the status that a change has after all that governs it, None where it is denied."""
    status, operator, denied, rule = change.base, None, False, change.rule
    for word, verdict in _verdicts(parse, change):
        if verdict == "keep":
            continue
        if _is_void(status, verdict, denied=denied):
            return None
        if verdict == "done":
            status, operator, rule = change.base, None, change.rule
        elif verdict == "not":
            denied = not denied
        elif denied:
            status = "lifted" if status == "imposed" and verdict == "announced" else status
            break
        elif _says_more(status, word):
            status, operator, rule = _weighed(status, verdict), word.i, f"{word.lemma}: {rule}"
    final = _denied(status) if denied else status
    if final is None:
        return None
    return State(cast("SanctionStatus", final), change, operator, f"not: {rule}" if denied else rule)


def _is_void(status: str, verdict: str, *, denied: bool) -> bool:
    """Tell whether a verdict leaves nothing to report: a standing position, a denied thought, a supposed breach."""
    supposed = status == "violated" and verdict in {"considered", "announced", "threatened"}
    return verdict == "never" or supposed or (denied and verdict in OPEN)


def _says_more(status: str, word: Token) -> bool:
    """Tell whether a verdict replaces a status: an auxiliary adds nothing to a thought, an attempt to a breach."""
    return status != "violated" and not (word.dep == "aux" and status in OPEN)


def _weighed(status: str, verdict: str) -> str:
    """Give the verdict on a status; to promise relief is no threat."""
    return "announced" if verdict == "threatened" and status in OFF else verdict


def _denied(status: str) -> str | None:
    """Give what the denial of a status amounts to: "will not lift" is a refusal, "does not rule out" is openness."""
    table = {"lifted": "refused", "eased": "refused", "suspended": "refused", "refused": "considered"}
    return table.get(status)


def _verdicts(parse: Parse, change: Change) -> Iterator[tuple[Token, str]]:
    """Give (word, what it says) from the change outwards: status, "keep" or "not"."""
    at = parse.tokens[change.at]
    yield from _own(parse, at, change)
    if at.tag == "VB" and infinitive(parse, at) and at.dep != "ROOT":
        above = link(parse, at)
        if above is None or _operator(above) is None:
            yield at, "considered"
    if at.dep == "pcomp" and parse.tokens[at.head].lemma in WITHOUT:
        yield at, "never"
    for _ in range(MAX_STEPS):
        above = link(parse, at)
        if above is None or (above.lemma in SAYING and not infinitive(parse, at)):
            return
        verdict = _operator(above)
        if verdict is not None:
            yield above, verdict
        if above.pos in {"VERB", "AUX"} and (verdict is not None or at.dep in {"xcomp", "ccomp", "conj"}):
            yield from _own(parse, above, change)
        at = above


def infinitive(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb is told to be done ("told him to lift"), not claimed ("said that it lifted")."""
    return any(kid.text.lower() == "to" for kid in parse.kids(verb.i, "aux"))


def orphan(parse: Parse, verb: int) -> int | None:
    """Give the lost subject of a finite verb that the parse took for a conjunct of a clause before it.

    "He called for talks after the bank on Monday sanctioned ...": a conjunct has a comma or "and" before
    it, and no subordinator between its head and itself.
    """
    token = parse.tokens[verb]
    if token.dep != "conj" or token.tag not in {"VBD", "VBZ", "VBP"} or parse.child(verb, "nsubj", "nsubjpass"):
        return None
    before = parse.tokens[token.head + 1 : verb]
    marks = [one.i for one in before if one.text.lower() in SUBORDINATORS]
    if not marks or any(one.text == "," or one.pos == "CCONJ" for one in parse.tokens[marks[-1] : verb]):
        return None
    nouns = (one for one in parse.tokens[marks[-1] : verb] if one.pos in {"NOUN", "PROPN", "PRON"})
    return next((one.i for one in nouns if one.dep not in {"compound", "nmod", "amod"}), None)


def _own(parse: Parse, verb: Token, change: Change) -> Iterator[tuple[Token, str]]:
    """Give what auxiliaries, negation and a subordinator say of a verb."""
    if verb.pos not in {"VERB", "AUX"}:
        return
    if parse.child(verb.i, "neg") is not None:
        yield verb, "not"
    for kid in parse.kids(verb.i, "aux", "mark", "advmod"):
        word = kid.text.lower()
        if kid.dep == "aux" and word in MODALS and change.form != "participle":
            yield kid, _modal(parse, verb, word)
        if kid.dep in {"mark", "advmod"} and word in CONDITIONS:
            yield kid, "considered"
    if verb.tag == "VB" and verb.dep in {"ROOT", "relcl"} and infinitive(parse, verb):
        yield verb, "announced"


def _modal(parse: Parse, verb: Token, word: str) -> str:
    """Read "said it would impose" as an announcement, "would impose" without a past claim as a thought."""
    claim = parse.tokens[verb.head]
    if verb.dep != "ccomp" or claim.tag not in {"VBD", "VBN"} or word not in {"would", "'d", "’d"}:
        return MODALS[word]
    standing = any(kid.lemma in STANDING for kid in parse.kids(claim.i, "advmod"))
    return "never" if standing else "announced"


def link(parse: Parse, at: Token) -> Token | None:
    """Give the word that governs a change or an operator, None where a new claim begins.

    A verb is no conjunct of a noun: where the parse has it so ("end aid and ease sanctions"), it is one of
    the noun's verb.
    """
    above = parse.tokens[at.head]
    if above.i == at.i:
        return None
    if at.dep in PASSED_ON:
        return None if at.dep == "acl" and at.tag == "VBN" else above
    if at.dep == "relcl" and OPERATORS.get(above.lemma) == "proposed" and above.pos == "NOUN":
        return above
    if at.dep in {"pobj", "pcomp"}:
        higher = parse.tokens[above.head]
        return higher if higher.i != above.i and _governs(above, higher) else None
    if at.dep == "conj" and parse.child(at.i, "nsubj", "nsubjpass") is None and orphan(parse, at.i) is None:
        misread = at.pos == "VERB" and above.pos == "NOUN" and above.dep == "dobj"
        return parse.tokens[above.head] if misread else above
    return None


def _governs(prep: Token, higher: Token) -> bool:
    """Tell whether a preposition ties its noun to what is above ("calls for", "threat of"), not to a place or time."""
    if prep.dep != "prep" or prep.lemma not in TIES:
        return False
    return (
        prep.lemma in {"of", "include"} or higher.lemma in OPERATORS or higher.lemma in NOUNS or higher.lemma in VERBS
    )


def _operator(word: Token) -> str | None:
    if word.pos == "NOUN" and word.lemma in NOUNS and word.lemma not in OPERATORS:
        return NOUNS[word.lemma]
    return OPERATORS.get(word.lemma)
