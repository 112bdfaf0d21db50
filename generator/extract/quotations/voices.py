"""What the rules for speakers share: the question, the answer, and the way from a cue to a speaker.

Strategy: a rule is a function from one quotation and its surroundings (`Asked`) to a `Voice` or None. This
file holds both values and the small questions that several rules put: whom a cue makes the speaker, how a
noun becomes a voice.

Laws: what a rule may look at stands in `Asked`; a voice always says which rule found it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from generator.extract.parse import Token
from generator.extract.quotations.cues import VERBS, Cue
from generator.extract.quotations.frames import Frame, Scene
from generator.extract.quotations.marks import Marked
from generator.extract.quotations.naming import Named, can_speak, name
from generator.extract.quotations.onstage import Cast
from generator.extract.quotations.subjects import before_verb, head_of, speaker_of, usable
from generator.model import Span

_MANY = frozenset({"NNS", "NNPS", "EX"})
"""Tags of subjects that a participle after a comma hardly tells about: "people were screaming, describing ..."."""
_SAYS = frozenset({"say", "tell", "add", "write"})
_OPENING = 3
"""Words within which a participle opens its sentence: "After often saying"."""


class Voice(Struct, frozen=True):
    """What a rule found: the speaker, the cue if there is one, the rule's words, and the sentence of the cue.

    `by` is the rule's name in its table.
    """

    named: Named
    cue: Token | None
    rule: str
    frame: Frame
    by: str = ""


class Asked(Struct, frozen=True):
    """One quotation with what its rules may look at; `voices` are the decisions on the quotations before it."""

    cast: Cast
    k: int
    frame: Frame
    cues: tuple[Cue, ...]
    voices: Sequence[Voice | None]

    @property
    def mark(self) -> Marked:
        """The marks of the quotation."""
        return self.cast.scene.marks[self.k]

    @property
    def said(self) -> str:
        """The words in the marks."""
        return self.mark.span.of(self.cast.scene.parse.content)

    @property
    def bare(self) -> bool:
        """Tell whether the sentence has no words outside of marks."""
        tokens = self.cast.scene.parse.tokens
        return not any(tokens[i].text[0].isalnum() for i in self.frame.words)


Rule = Callable[[Asked], Voice | None]
"""One way to find a speaker; its docstring says which."""


def heard(asked: Asked, head: Token | None, cue: Token | None, rule: str, frame: Frame | None = None) -> Voice | None:
    """Give the voice that `head` names, if it names any."""
    if head is None:
        return None
    where = frame or asked.frame
    named = name(asked.cast, where, head)
    reason = f"{rule}; {named.why}" if named.why else rule
    return Voice(named, cue, reason, where)


def heard_if_known(
    asked: Asked, head: Token | None, cue: Token | None, rule: str, frame: Frame | None = None
) -> Voice | None:
    """Give the voice that `head` names if it is known to speak: what a weaker rule finds may be any noun."""
    return heard(asked, head, cue, rule, frame) if head is not None and can_speak(asked.cast, head) else None


def subject(asked: Asked, cue: Cue) -> Token | None:
    """Give the noun that a cue makes the speaker."""
    return subject_in(asked.cast.scene, asked.frame, cue)


def subject_in(scene: Scene, frame: Frame, cue: Cue) -> Token | None:
    """Give the noun that a cue of `frame` makes the speaker."""
    verb = cue.token
    if cue.kind == "according":
        return _according(scene, frame, verb)
    if cue.kind == "noun":
        return _owner(scene, verb)
    return (
        _outer(scene, verb)
        or speaker_of(scene, verb)
        or before_verb(scene, frame, verb)
        or _inverted(scene, frame, verb)
        or _of_clause(scene, frame, verb)
    )


def _outer(scene: Scene, verb: Token) -> Token | None:
    """Give who says it all, where the parser hung a further verb of speech into the words that are reported.

    "He said people were screaming, describing it as ..." and "She said the club had money and called it ...": what
    is coordinated with the reported words, or follows them after a comma, is the speaker's own.
    """
    inner = scene.parse.tokens[verb.head]
    hangs = verb.dep == "advcl" and verb.tag == "VBG" and scene.parse.tokens[verb.i - 1].text == ","
    joined = verb.dep == "conj" and verb.tag == "VBD" and not scene.kids(verb.i, "aux", "nsubj")
    while inner.dep == "conj" and inner.head != inner.i:
        inner = scene.parse.tokens[inner.head]
    upper = scene.parse.tokens[inner.head]
    if not (hangs or joined) or inner.dep != "ccomp" or upper.lemma not in _SAYS or upper.i > verb.i:
        return None
    below = scene.child(inner.i, "nsubj", "nsubjpass")
    if below is None or (joined and inner.lemma in VERBS) or (hangs and below.tag not in _MANY):
        return None
    return speaker_of(scene, upper)


def _inverted(scene: Scene, frame: Frame, verb: Token) -> Token | None:
    """Give who does a verb that opens its sentence: 'Said Roe: "..."'."""
    if scene.before(frame, verb.start) or verb.tag == "VB":
        return None
    return head_of(scene, scene.after(frame, verb.end))


def _of_clause(scene: Scene, frame: Frame, verb: Token) -> Token | None:
    """Give the subject of the clause that a participle opens: "After saying ..., she was ..."."""
    if verb.tag != "VBG" or verb.i not in frame.words[:_OPENING]:
        return None
    below = set(scene.parse.subtree(verb.i))
    others = (token for token in scene.after(frame, verb.end) if token.i not in below)
    return _first_subject(scene, tuple(others))


def _according(scene: Scene, frame: Frame, token: Token) -> Token | None:
    """Give the noun after "according to"."""
    following = [t for t in scene.after(frame, token.end) if t.text.lower() != "to"]
    return head_of(scene, tuple(following))


def _owner(scene: Scene, token: Token) -> Token | None:
    """Give whose words a noun carries: "his warning", "a statement by the ministry"."""
    own = scene.child(token.i, "poss")
    if own is None:
        prep = next((kid for kid in scene.kids(token.i, "prep") if kid.text.lower() in {"by", "from"}), None)
        own = scene.child(prep.i, "pobj") if prep is not None else None
    return own if own is not None and (own.pos == "PRON" or usable(scene, own)) else None


def main_subject(asked: Asked, tokens: tuple[Token, ...]) -> Token | None:
    """Give the first subject among tokens that names somebody."""
    return _first_subject(asked.cast.scene, tokens)


def _first_subject(scene: Scene, tokens: tuple[Token, ...]) -> Token | None:
    subjects = [t for t in tokens if t.dep in {"nsubj", "nsubjpass"} and usable(scene, t)]
    return subjects[0] if subjects else None


def span_of(voice: Voice, own: Span) -> Span:
    """Give the words from the quotation's sentence to the sentence that names its speaker."""
    return Span(min(voice.frame.span.start, own.start), max(voice.frame.span.end, own.end))
