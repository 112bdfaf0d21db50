"""Who is on stage: whom "he", "she" or "it" can mean when a pronoun speaks.

Strategy: the index of mentions answers first. Where it is silent, or points at somebody who was only spoken
of, the owner of the occasion ("a speech by the minister in which he vowed"), the subject of the last
sentences, or who spoke last is meant, in this order.

Laws: a person is never meant by "it", nor a thing by "he"; reach is counted in sentences and short.
"""

from __future__ import annotations

from msgspec import Struct

from generator.extract.actors.reference import Index
from generator.extract.lexicon import load
from generator.extract.parse import Token
from generator.extract.quotations.cues import find_cues
from generator.extract.quotations.frames import Frame, Scene
from generator.extract.quotations.subjects import speaker_of
from generator.model import Referent

_LISTS = load("sources")
_PEOPLE = frozenset(_LISTS["anonymous"]) - frozenset(_LISTS["groups"])
_OFFICE = frozenset(_LISTS["office"])
HE = frozenset({"he", "she", "him", "her", "his", "hers"})
IT = frozenset({"it", "its", "they", "them", "their"})
_SHE = frozenset({"she", "her", "hers"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SIRS = frozenset({"Mr", "Sir", "Lord"})
_MADAMS = frozenset({"Mrs", "Ms", "Miss", "Madam", "Lady", "Dame"})
_WOMEN = frozenset(load("given_names")["women"])
_MEN = frozenset(load("given_names")["men"])
_NO_PERSON = frozenset({"ORG", "GPE", "NORP", "LOC", "FAC"})
"""Types of names that are no person's."""
_BACK = 2
"""Sentences that a pronoun reaches back to a subject."""
_FAR = 3
"""Sentences that it reaches back to somebody who spoke."""


class Cast(Struct, frozen=True):
    """A cut article with its actors."""

    scene: Scene
    index: Index
    referents: tuple[Referent, ...]


def meant(cast: Cast, frame: Frame, pronoun: Token) -> tuple[int | None, Token | None, str]:
    """Say whom a pronoun in `frame` means: an actor's number, or the noun that it stands for, and why."""
    owner = _of_occasion(cast, pronoun)
    known = cast.index.head(pronoun.i) if owner is None else None
    if known is not None and _is_thing(cast.referents[known], pronoun):
        known = None
    group = _group_before(cast, frame, pronoun)
    if group is not None:
        return None, group, f"'{pronoun.text}' are those who spoke before"
    if known is not None and not _outspoken(cast, frame, pronoun, known):
        return known, None, f"'{pronoun.text}' is resolved"
    if known is None:
        subject = owner or _last_subject(cast, frame, pronoun)
        if subject is not None:
            return None, subject, f"'{pronoun.text}' is the subject before it"
    speaker = speaker_before(cast, frame, pronoun)
    if speaker is not None:
        return None, speaker, f"'{pronoun.text}' is who spoke before"
    return None, None, f"the pronoun '{pronoun.text}' is not resolved"


def _is_thing(referent: Referent, pronoun: Token) -> bool:
    """Tell whether a pronoun for a person was led to what is no person: "he" is never a ship or a company."""
    return pronoun.text.lower() in HE and referent.kind != "person"


def _group_before(cast: Cast, frame: Frame, pronoun: Token) -> Token | None:
    """Give the group that spoke in the sentence before, if "they" says it: "the lawmakers wrote. ... they wrote"."""
    if pronoun.text.lower() != "they":
        return None
    scene = cast.scene
    for n in range(frame.n - 1, max(-1, frame.n - 1 - _BACK), -1):
        cues = [cue.token for cue in find_cues(scene, scene.frames[n]) if cue.kind == "verb"]
        heads = [head for head in (speaker_of(scene, verb) for verb in cues) if head is not None]
        if heads:
            group = heads[0].tag == "NNS" and cast.index.head(heads[0].i) is None
            return heads[0] if group else None
    return None


def _outspoken(cast: Cast, frame: Frame, pronoun: Token, known: int) -> bool:
    """Tell whether a person who spoke just before is likelier meant by "he said" than the actor `known`.

    So it is where `known` was no subject of late.
    """
    speaker = speaker_before(cast, frame, pronoun) if pronoun.text.lower() in HE else None
    if speaker is None or cast.index.head(speaker.i) == known:
        return False
    tokens = cast.scene.parse.tokens
    near = cast.scene.frames[max(0, frame.n - _BACK) : frame.n + 1]
    recent = [i for one in near for i in one.words if i < pronoun.i and tokens[i].dep in _SUBJECTS]
    return known not in {cast.index.head(i) for i in recent}


def _of_occasion(cast: Cast, pronoun: Token) -> Token | None:
    """Give whose occasion it was: "a speech by the minister in which he vowed"."""
    parse = cast.scene.parse
    line = parse.line_of(pronoun.i)
    ahead = parse.tokens[line.start : pronoun.i]
    if [token.text.lower() for token in ahead[-1:]] != ["which"] or [token.pos for token in ahead[-2:-1]] != ["ADP"]:
        return None
    return next((t for t in reversed(ahead[:-2]) if t.pos == "PROPN" and _fits(cast, t, pronoun)), None)


def _last_subject(cast: Cast, frame: Frame, pronoun: Token) -> Token | None:
    """Give the nearest earlier subject that a pronoun could mean; a plain noun only from one sentence back."""
    scene = cast.scene
    for n in range(frame.n, max(-1, frame.n - 1 - _BACK), -1):
        words = [scene.parse.tokens[i] for i in scene.frames[n].words if i < pronoun.i]
        subjects = [token for token in words if token.dep in _SUBJECTS and token.pos != "PRON"]
        if n == frame.n:
            subjects += _subjects_above(cast, pronoun)  # the nearest in the grammar counts before the nearest in words
        for token in reversed(subjects) if n == frame.n else subjects:
            if _fits(cast, token, pronoun) and (token.pos == "PROPN" or frame.n - n <= 1):
                return token
    return None


def _subjects_above(cast: Cast, pronoun: Token) -> list[Token]:
    """Give the subjects of the clauses that a pronoun stands in, the innermost last: "X vowed that it would"."""
    scene = cast.scene
    verbs = [upper for upper in scene.parse.above(pronoun.i) if upper.pos in {"VERB", "AUX"}]
    found = [scene.child(verb.i, *_SUBJECTS) for verb in reversed(verbs)]
    return [token for token in found if token is not None and token.i < pronoun.i and token.pos != "PRON"]


def speaker_before(cast: Cast, frame: Frame, pronoun: Token | None) -> Token | None:
    """Give the actor who spoke in the last sentences before: one that `pronoun` can mean, if one is given."""
    scene = cast.scene
    for n in range(frame.n - 1, max(-1, frame.n - 1 - _FAR), -1):
        verbs = [cue.token for cue in find_cues(scene, scene.frames[n]) if cue.kind == "verb"]
        for head in (speaker_of(scene, verb) for verb in verbs):
            known = head is not None and (cast.index.place(head.i) is not None or _is_person(cast, head))
            if head is not None and known and (pronoun is None or _fits(cast, head, pronoun)):
                return head
    return None


def _fits(cast: Cast, token: Token, pronoun: Token) -> bool:
    """Tell whether a subject can be what a pronoun means: a person for "he", no person for "it"."""
    persons = pronoun.text.lower() in HE
    known = cast.index.head(token.i)
    if known is not None:
        return (cast.referents[known].kind == "person") == persons and not _other_sex(
            cast, cast.referents[known], pronoun
        )
    if persons:
        return _is_person(cast, token, pronoun) or (
            token.pos == "NOUN" and token.lemma in _PEOPLE and token.tag == "NN"
        )
    return token.pos == "PROPN" or (token.pos == "NOUN" and token.tag == "NN" and token.lemma in _OFFICE)


def _is_person(cast: Cast, token: Token, pronoun: Token | None = None) -> bool:
    """Tell whether a name that is no actor of the article is a person's: the parser says so, or an office beside it.

    With `pronoun`: a person whom it can mean, by the given name.
    """
    if token.pos != "PROPN":
        return False
    if pronoun is not None and _given_to_others(_first_name(cast, token), pronoun):
        return False
    labels = {chunk.label for chunk in cast.scene.parse.names_over(token.i, token.i + 1)}
    whole = cast.scene.child(token.i, "compound") is not None and cast.scene.child(token.i, "appos") is not None
    return "PERSON" in labels or (whole and not labels & _NO_PERSON)


def _other_sex(cast: Cast, referent: Referent, pronoun: Token) -> bool:
    """Tell whether an actor is of another sex than a pronoun says: by other pronouns, by its title or given name."""
    if pronoun.text.lower() not in HE:
        return False
    woman = pronoun.text.lower() in _SHE
    called = cast.index.called[referent.id]
    named_so = _given_to_others(referent.name.partition(" ")[0], pronoun)
    called_so = ("he" if woman else "she") in called.pronouns
    return called_so or bool(called.titles & (_SIRS if woman else _MADAMS)) or named_so


def _given_to_others(name: str, pronoun: Token) -> bool:
    """Tell whether a given name is one of the other sex alone."""
    return name in (_MEN if pronoun.text.lower() in _SHE else _WOMEN)


def _first_name(cast: Cast, token: Token) -> str:
    """Give the first word of a name by its last."""
    kids = cast.scene.kids(token.i, "compound")
    return min((token, *kids), key=lambda one: one.i).text
