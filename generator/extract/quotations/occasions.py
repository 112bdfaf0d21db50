"""On which day it was said: the date that hangs on the verb of speech, or on the occasion just told.

Strategy: a date says when something was said if the verb above it in the grammar is the cue itself or a
verb that the cue hangs on ("responded on Thursday, calling it ..."), so that a date inside what was said
("a meeting set for Friday") does not count. The article is then read through once: what a speaker says
soon after a dated occasion, and without a word that moves it elsewhere, was said on that day too.

Laws: only days count; a date inside quotation marks dates nothing; an occasion never passes from one
speaker to another.
"""

from __future__ import annotations

from msgspec import Struct

from generator.extract.dates.stretches import within
from generator.extract.lexicon import load
from generator.extract.parse import Token
from generator.extract.quotations.cues import NOUNS, find_cues
from generator.extract.quotations.frames import Frame, Scene
from generator.extract.quotations.naming import name
from generator.extract.quotations.onstage import Cast
from generator.extract.quotations.subjects import speaker_of
from generator.extract.quotations.voices import Voice
from generator.model import Date

_LISTS = load("speech_marks")
_SHIFTS = frozenset(_LISTS["shifts"])
_BOUNDS = frozenset(_LISTS["bounds"])
_EVENTS = frozenset(_LISTS["events"])
_OPENERS = frozenset(_LISTS["openers"])
_AIRED = frozenset(_LISTS["aired"])
_STEPS = 4
_NEAR = 3
"""Paragraphs over which an occasion carries: a lead, and the quotations that bear it out."""


class _Day(Struct, frozen=True):
    """What a cue's own words say of its time: a day, and whether they move it to another occasion."""

    value: str | None
    moved: bool


class _Occasion(Struct, frozen=True):
    """The day on which a speaker last spoke, and the paragraph that told of it."""

    value: str
    paragraph: int


def days_of(cast: Cast, voices: tuple[Voice | None, ...], dates: tuple[Date, ...]) -> tuple[str | None, ...]:
    """Give for each quotation the ISO day on which it was said; None where the article does not say."""
    found: list[str | None] = [None] * len(voices)
    last: dict[int, _Occasion] = {}
    paragraphs = {block: n for n, block in enumerate(dict.fromkeys(frame.block for frame in cast.scene.frames))}
    for frame in cast.scene.frames:
        for k, speaker, cue in _speakers(cast, frame, voices):
            day = _day(cast.scene, frame, cue, dates)
            value = day.value or _carried(last, speaker, paragraphs[frame.block], moved=day.moved)
            if k is not None:
                found[k] = value
            if speaker is not None and value is not None:
                last[speaker] = _Occasion(value, paragraphs[frame.block])
            elif speaker is not None and day.moved:
                last.pop(speaker, None)
    return tuple(found)


def own_day(scene: Scene, frame: Frame, cue: Token, dates: tuple[Date, ...]) -> str | None:
    """Give the ISO day that hangs on a cue of `frame` itself; None where no words there say it."""
    return _day(scene, frame, cue, dates).value


def _speakers(
    cast: Cast, frame: Frame, voices: tuple[Voice | None, ...]
) -> list[tuple[int | None, int | None, Token | None]]:
    """Give who speaks in a sentence: (number of the quotation or None, the actor, the cue)."""
    if frame.quotes:
        spoken = ((k, voices[k]) for k in frame.quotes)
        return [(k, v.named.speaker, v.cue if v.frame.n == frame.n else None) for k, v in spoken if v is not None]
    verb = next((cue.token for cue in find_cues(cast.scene, frame) if cue.kind == "verb"), None)
    head = speaker_of(cast.scene, verb) if verb is not None else None
    return [] if head is None else [(None, name(cast, frame, head).speaker, verb)]


def _carried(last: dict[int, _Occasion], speaker: int | None, paragraph: int, *, moved: bool) -> str | None:
    """Give the day of the occasion that a speaker is still on."""
    occasion = last.get(speaker) if speaker is not None and not moved else None
    return occasion.value if occasion is not None and paragraph - occasion.paragraph <= _NEAR else None


def _day(scene: Scene, frame: Frame, cue: Token | None, dates: tuple[Date, ...]) -> _Day:
    """Read the time that hangs on a cue."""
    if cue is None:
        return _Day(None, moved=False)
    over = holders(scene, cue)
    own = [date for date in within(dates, frame.span) if _hangs(scene, date, over, cue)]
    day = next((date.value for date in own if date.precision == "day" and date.value), None)
    return _Day(day, moved=day is None and (bool(own) or _moved(scene, cue)))


def _moved(scene: Scene, cue: Token) -> bool:
    """Tell whether words beside a cue move it: "previously said", and before it "after the race, she said"."""
    beside = [kid for kid in scene.parse.kids(cue.i) if kid.i not in scene.hidden]
    return any(kid.text.lower() in _SHIFTS or (kid.i < cue.i and kid.text.lower() in _OPENERS) for kid in beside)


def holders(scene: Scene, cue: Token) -> frozenset[int]:
    """Give the tokens on which a date says when the cue happened.

    They are the cue, the verbs that it hangs on as a participle or a coordinated verb, participles that hang on it
    ("Speaking on Friday, ..."), the noun of speech that it tells about, and verbs for the airing of a recording.
    """
    parse = scene.parse
    found, at = {cue.i}, cue
    for _ in range(_STEPS):
        if at.dep not in {"advcl", "conj", "pcomp", "prep", "acl", "xcomp", "relcl", "pobj"} or at.head == at.i:
            break
        at = parse.tokens[at.head]
        if at.pos in {"VERB", "AUX"} or at.lemma in NOUNS:
            found.add(at.i)
    found.update(kid.i for kid in parse.kids(cue.i, "advcl") if kid.tag == "VBG")
    below = (parse.tokens[i] for i in parse.subtree(cue.i))
    found.update(token.i for token in below if token.lemma in _AIRED and token.dep in {"relcl", "acl"})
    return frozenset(found)


def _hangs(scene: Scene, date: Date, over: frozenset[int], cue: Token) -> bool:
    """Tell whether a date outside of marks hangs on one of the holders."""
    tokens = [token for token in scene.parse.inside(date.span) if token.i not in scene.hidden]
    if not tokens:
        return False
    if (
        cue.tag == "VBG"
        and scene.parse.tokens[tokens[-1].i + 1 : cue.i]
        and _only_comma(scene, tokens[-1].i + 1, cue.i)
    ):
        return True
    below = tokens[0]
    for upper in scene.parse.above(tokens[0].i):
        if not date.span.start <= upper.start < date.span.end:
            if upper.i in over:
                return True
            if upper.pos in {"VERB", "AUX"} or upper.text.lower() in _BOUNDS or _belongs(below, upper):
                return False
        below = upper
    return False


def _belongs(below: Token, upper: Token) -> bool:
    """Tell whether a date only describes a noun that is no occasion of speech: "Friday's attack"."""
    return upper.pos in {"NOUN", "PROPN"} and below.dep != "prep" and upper.lemma not in NOUNS | _EVENTS


def _only_comma(scene: Scene, start: int, end: int) -> bool:
    """Tell whether nothing but a comma stands between two tokens: "on Wednesday, saying"."""
    return [token.text for token in scene.parse.tokens[start:end]] == [","]
