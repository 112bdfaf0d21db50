"""The words that announce a quotation: verbs of speech, "according to", nouns that carry words, a bare dash.

Strategy: a cue is sought among the words of a sentence outside of its quotation marks only; what kind of
cue it is decides how its speaker is found (speakers.py).

Laws: cues stand in order; a cue is one token; a word inside marks is never a cue.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from generator.extract.lexicon import load
from generator.extract.parse import Token
from generator.extract.quotations.frames import Frame, Scene

CueKind = Literal["verb", "weak", "according", "noun"]

_LISTS = load("speech_verbs")
VERBS = frozenset(_LISTS["verbs"])
WEAK = frozenset(_LISTS["weak"])
NOUNS = frozenset(_LISTS["nouns"])
DOCUMENTS = frozenset(_LISTS["documents"])
HEARD = frozenset(_LISTS["heard"])
_WITHHELD = frozenset(_LISTS["withheld"])
RETOLD = frozenset(_LISTS["retold"])
ANSWERS = frozenset(_LISTS["answers"])
UNPASSIVE = frozenset(_LISTS["unpassive"])
_DOINGS: dict[str, frozenset[str]] = {verb: frozenset(deps) for verb, deps in _LISTS["doings"].items()}
_NO_DEPS: frozenset[str] = frozenset()
_CALLS = frozenset({"for", "off", "in", "up"})
"""Particles after which "call" is no verb of speech."""
_SAID = frozenset({"said", "says", "added", "told", "wrote", "tweeted"})
"""Forms that are hardly ever anything but verbs, whatever the tagger says."""


class Cue(Struct, frozen=True):
    """A word that announces speech, its kind, and the token that it is."""

    kind: CueKind
    token: Token


def find_cues(scene: Scene, frame: Frame) -> tuple[Cue, ...]:
    """Give the cues of a sentence, in order."""
    parse = scene.parse
    found = []
    for i in frame.words:
        kind = _kind(scene, parse.tokens[i])
        if kind is not None:
            found.append(Cue(kind, parse.tokens[i]))
    return tuple(found)


def _kind(scene: Scene, token: Token) -> CueKind | None:
    """Say what kind of cue a token is, if any."""
    lower = token.text.lower()
    if lower == "according":
        return "according"
    if lower in _SAID or (token.lemma in VERBS and _is_verb(token)):
        return None if _names_a_thing(scene, token) or _withheld(scene, token) else "verb"
    if token.lemma in WEAK and _is_verb(token):
        return None if _withheld(scene, token) or _suffered(scene, token) or _foretold(scene, token) else "weak"
    if token.lemma in NOUNS and token.pos == "NOUN" and _has_owner(scene, token):
        return "noun"
    return None


def _is_verb(token: Token) -> bool:
    return token.pos == "VERB" or (
        token.tag.startswith("VB") and token.dep in {"ROOT", "advcl", "conj", "ccomp", "xcomp"}
    )


def _names_a_thing(scene: Scene, token: Token) -> bool:
    """Tell whether a verb form reports nothing: "the said law", "was added to a list", "a man called", "called for"."""
    if token.dep == "amod":
        return True
    if _describes_noun(scene, token) or _suffered(scene, token):
        return token.lemma not in HEARD and scene.child(token.i, "agent") is None and written_in(scene, token) is None
    if token.lemma == "call" and any(kid.text.lower() in _CALLS for kid in scene.kids(token.i, "prt")):
        return True
    return bool(scene.parse.kids(token.i, *doings)) if (doings := _DOINGS.get(token.lemma, _NO_DEPS)) else False


def _describes_noun(scene: Scene, token: Token) -> bool:
    """Tell whether a participle describes the noun before it: "a man called so"; "the tyrant boasted" is no such."""
    previous = scene.parse.tokens[token.i - 1] if token.i else None
    beside = previous is not None and previous.pos in {"NOUN", "PROPN"}
    return token.tag == "VBN" and token.dep == "acl" and beside and token.lemma not in UNPASSIVE


def _suffered(scene: Scene, token: Token) -> bool:
    """Tell whether a verb is passive, so that its subject hears and does not speak: "they were told", "is seen"."""
    return bool(scene.kids(token.i, "nsubjpass", "auxpass"))


def _foretold(scene: Scene, token: Token) -> bool:
    """Tell whether a verb that now and then reports words tells what will be: "the law will introduce"."""
    return any(kid.lemma == "will" or kid.text.lower() in {"’ll", "'ll"} for kid in scene.kids(token.i, "aux"))


def _withheld(scene: Scene, token: Token) -> bool:
    """Tell whether the words were not said: "did not say", "declined to call it", "stopped short of calling it"."""
    if scene.child(token.i, "neg") is not None:
        return True
    upper = scene.parse.tokens[token.head]
    if token.dep == "pcomp":
        above = scene.parse.tokens[upper.head]
        return bool({upper.lemma, above.lemma} & _WITHHELD)
    return token.dep == "xcomp" and upper.lemma in _WITHHELD


def written_in(scene: Scene, verb: Token) -> Token | None:
    """Give the written thing in which something is called so: "named in the resolution as"."""
    places = (scene.child(kid.i, "pobj") for kid in scene.kids(verb.i, "prep") if kid.text.lower() == "in")
    return next((place for place in places if place is not None and place.lemma in DOCUMENTS), None)


def _has_owner(scene: Scene, token: Token) -> bool:
    """Tell whether a noun says whose words it carries: "his warning", "a statement by the ministry"."""
    own = scene.child(token.i, "poss")
    return own is not None or any(kid.text.lower() in {"by", "from"} for kid in scene.kids(token.i, "prep"))
