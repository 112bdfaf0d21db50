"""What is said, where no marks say so: from a cue to the words of the article that it makes somebody's.

Strategy: a table of rules, surest first, asks the grammar which clause the cue governs: the clause below a
verb of speech, the clause that it closes or interrupts ("..., the minister said, ..."), what is "according
to" somebody, the clause of a noun ("the claim that ..."), what somebody vows or is urged to do, what
somebody calls a thing. The first rule that answers decides.

Laws: the words of the cue and of its source are never among the content; doubt gives nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.lexicon import load
from generator.extract.parse import Token
from generator.extract.quotations.cues import Cue
from generator.extract.quotations.frames import Frame, Scene

Rule = Callable[[Scene, Frame, Cue], frozenset[int]]
"""One way to find what is reported: the tokens of its words, none where the rule does not answer."""

_LISTS = load("statements")
SHOWS = frozenset(_LISTS["shows"])
_COMMITS = frozenset(_LISTS["commits"])
HOLDS = frozenset(_LISTS["holds"])
_JUDGES = frozenset(_LISTS["judges"])
_NAMES = frozenset(_LISTS["names"])
_NAMES_WITH: dict[str, frozenset[str]] = {verb: frozenset(words) for verb, words in _LISTS["names_with"].items()}
_NOTHING: frozenset[int] = frozenset()
_NO_WORDS: frozenset[str] = frozenset()
_CLAUSE_HEADS = frozenset({"VERB", "AUX"})
_AS = frozenset({"as", "like", "than"})
_CLOSERS = frozenset({",", "—", "–", "--", "-"})


def reported(scene: Scene, frame: Frame, cue: Cue) -> tuple[str, tuple[int, ...]]:
    """Give the rule that answers and the tokens of the reported words, in order; ("", ()) where none does."""
    for name, rule in RULES:
        found = _trimmed(scene, rule(scene, frame, cue))
        if found:
            return name, found
    return "", ()


def _trimmed(scene: Scene, tokens: frozenset[int]) -> tuple[int, ...]:
    """Give the tokens in order without the marks and the "that" at their edges."""
    tokens_ = scene.parse.tokens
    found = sorted(tokens)
    while found and tokens_[found[0]].pos in {"PUNCT", "SPACE"} and tokens_[found[0]].i not in scene.hidden:
        found.pop(0)
    if found and tokens_[found[0]].text.lower() == "that" and tokens_[found[0]].dep == "mark":
        found.pop(0)
    while found and tokens_[found[-1]].pos == "PUNCT" and tokens_[found[-1]].i not in scene.hidden:
        found.pop()
    return tuple(found)


def _below(scene: Scene, i: int, *without: int) -> frozenset[int]:
    """Give the tokens of the clause at `i`, less those of other clauses."""
    left = frozenset(scene.parse.subtree(i))
    return left.difference(*(scene.parse.subtree(k) for k in without))


def _tells(cue: Cue) -> bool:
    """Tell whether a clause below a verb is what its subject says, holds or shows."""
    return cue.kind == "verb" or (cue.kind == "weak" and cue.token.lemma in HOLDS | SHOWS)


def _as_aside(scene: Scene, verb: Token) -> bool:
    """Tell whether a verb only compares: "as he said"."""
    return any(kid.text.lower() in _AS for kid in scene.parse.kids(verb.i, "mark", "advmod") if kid.i < verb.i)


def _clause(scene: Scene, _: Frame, cue: Cue) -> frozenset[int]:
    """The clause that a verb governs: "said that ...", "..., she said"."""
    verb = cue.token
    if not _tells(cue) or _as_aside(scene, verb):
        return _NOTHING
    clauses = [kid for kid in scene.parse.kids(verb.i, "ccomp") if kid.pos in _CLAUSE_HEADS or kid.i > verb.i]
    return _NOTHING.union(*(scene.parse.subtree(kid.i) for kid in clauses))


def _interrupted(scene: Scene, _: Frame, cue: Cue) -> frozenset[int]:
    """The main clause that a verb stands in or after as an aside: "The plan, she said, is dead"."""
    verb = cue.token
    upper = scene.parse.tokens[verb.head]
    if not _tells(cue) or verb.dep not in {"parataxis", "ccomp"} or upper.pos not in _CLAUSE_HEADS:
        return _NOTHING
    aside = verb.i > 0 and _opens_after_comma(scene, verb)
    return _below(scene, upper.i, verb.i) if aside and not _as_aside(scene, verb) else _NOTHING


def _opens_after_comma(scene: Scene, verb: Token) -> bool:
    """Tell whether the clause of a verb opens after a comma or a dash."""
    first = scene.parse.subtree(verb.i)[0]
    at = first - 1 if scene.parse.tokens[first].pos != "PUNCT" else first
    return at >= 0 and scene.parse.tokens[at].text in _CLOSERS


def _according(scene: Scene, _: Frame, cue: Cue) -> frozenset[int]:
    """The clause that is so according to somebody."""
    at = cue.token
    if cue.kind != "according":
        return _NOTHING
    upper = next((t for t in scene.parse.above(at.i) if t.pos in _CLAUSE_HEADS), None)
    top = upper or scene.parse.tokens[at.head]
    line = scene.parse.line_of(at.i)
    if scene.parse.tokens[line.start].i == at.i:
        root = next((t for t in scene.parse.line_tokens(line) if t.head == t.i), None)
        top = root or top
    return _below(scene, top.i, at.i) if top.i != at.i else _NOTHING


def _of_noun(scene: Scene, _: Frame, cue: Cue) -> frozenset[int]:
    """The clause of a noun: "the minister's claim that ..."."""
    if cue.kind != "noun":
        return _NOTHING
    clauses = scene.parse.kids(cue.token.i, "acl", "ccomp", "relcl")
    told = [kid for kid in clauses if any(mark.text.lower() == "that" for mark in scene.parse.kids(kid.i, "mark"))]
    return _NOTHING.union(*(scene.parse.subtree(kid.i) for kid in told))


def _committed(scene: Scene, _: Frame, cue: Cue) -> frozenset[int]:
    """What somebody vows, or asks another, to do: "vowed to leave"."""
    verb = cue.token
    if verb.lemma not in _COMMITS:
        return _NOTHING
    return _NOTHING.union(*(scene.parse.subtree(kid.i) for kid in scene.parse.kids(verb.i, "xcomp") if kid.i > verb.i))


def _judged(scene: Scene, _: Frame, cue: Cue) -> frozenset[int]:
    """What somebody calls a thing, and the thing: "called the plan a mistake", "described it as late"."""
    verb = cue.token
    if verb.lemma not in _JUDGES or scene.child(verb.i, "nsubjpass") is not None:
        return _NOTHING
    thing = scene.parse.kids(verb.i, "dobj", "oprd")
    told = [kid for kid in scene.parse.kids(verb.i, "prep") if kid.text.lower() in {"as", "to"}]
    parts = [kid for kid in (*thing, *told) if kid.i > verb.i] if thing else []
    return _NOTHING.union(*(scene.parse.subtree(kid.i) for kid in parts))


def _named(scene: Scene, _: Frame, cue: Cue) -> frozenset[int]:
    """What somebody denies, announces, calls for: the thing that stands for the words."""
    verb = cue.token
    if scene.child(verb.i, "nsubjpass") is not None:
        return _NOTHING
    things = scene.parse.kids(verb.i, "dobj") if verb.lemma in _NAMES else ()
    with_ = _NAMES_WITH.get(verb.lemma, _NO_WORDS)
    links = (kid for kid in scene.parse.kids(verb.i, "prep") if kid.text.lower() in with_)
    asked = [inner for kid in links for inner in scene.parse.kids(kid.i, "pobj", "pcomp")]
    return _NOTHING.union(*(scene.parse.subtree(kid.i) for kid in (*things, *asked) if kid.i > verb.i))


RULES: tuple[tuple[str, Rule], ...] = (
    ("the clause that '{}' governs", _clause),
    ("the clause that '{}' interrupts", _interrupted),
    ("what is so {} to the source", _according),
    ("the clause of the noun '{}'", _of_noun),
    ("what the source '{}' to do", _committed),
    ("what the source '{}', and as what", _judged),
    ("the thing that the source '{}'", _named),
)
"""How reported words are found: (the rule's words, with the cue in its place; the rule), surest first."""
