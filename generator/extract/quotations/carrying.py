"""Quotations that their own sentence says nothing of: who was speaking goes on speaking.

Strategy: a paragraph that a quotation before was not closed in carries it on; a sentence that is all
quotation takes the speaker of the sentences before it in its paragraph, or whom they lead to; what is left
then takes the speaker of a later quotation in its paragraph, else of the paragraph before.

Laws: a speaker is only taken over where no word of the sentence could name another; the answer says from
where it came.
"""

from __future__ import annotations

from msgspec.structs import replace

from generator.extract.parse import Token
from generator.extract.quotations.cues import find_cues
from generator.extract.quotations.frames import Frame
from generator.extract.quotations.onstage import Cast
from generator.extract.quotations.voices import Asked, Voice, heard_if_known, main_subject, subject

_SENTENCE = 5
"""Words from which a stretch that begins a sentence is taken for a sentence of its own."""
_BOX = 10
"""Paragraphs of a box that may stand inside a quotation."""
_BACK = 2
"""Sentences without quotation that a run of quotations may step over."""


def continued(asked: Asked) -> Voice | None:
    """A quotation before was not closed: this paragraph carries it on, be it below a box that interrupts it."""
    if not asked.mark.leads:
        return None
    k = _open_before(asked)
    voice = asked.voices[k] if k is not None else None
    if voice is None:
        return None
    return Voice(voice.named, voice.cue, "speaker of the quotation that this paragraph carries on", voice.frame)


def _open_before(asked: Asked) -> int | None:
    """Give the number of the quotation that is still open here.

    A paragraph that only quotes a few words in its midst leaves an open one open, one that starts with a
    quotation does not.
    """
    marks = asked.cast.scene.marks
    for k in range(asked.k - 1, -1, -1):
        far = asked.mark.block - marks[k].block > _BOX
        if far or not marks[k].closed:
            return None if far else k
        if marks[k].leads or not asked.bare or marks[k].block == asked.mark.block:
            return None
    return None


def run(asked: Asked) -> Voice | None:
    """A sentence that is all quotation goes on with the speaker of the sentences before it in its paragraph."""
    if not (asked.bare or _begins(asked)):
        return None
    scene = asked.cast.scene
    for n in range(asked.frame.n - 1, max(-1, asked.frame.n - 1 - _BACK), -1):
        frame = scene.frames[n]
        if frame.block != asked.frame.block:
            return None
        voice = _of_frame(asked, frame)
        if voice is not None:
            return voice
    return None


def _begins(asked: Asked) -> bool:
    """Tell whether the quotation begins its sentence, and no word after it announces speech."""
    first = not asked.cues and asked.mark.outer.start == asked.frame.span.start
    return first and asked.said[0].isupper() and len(asked.said.split()) >= _SENTENCE


def _of_frame(asked: Asked, frame: Frame) -> Voice | None:
    """Give the speaker whom an earlier sentence leaves on stage."""
    if frame.quotes:
        voice = asked.voices[frame.quotes[-1]]
        return None if voice is None else Voice(voice.named, None, "speaker of the quotation before", voice.frame)
    leads = _leads_on(asked, frame)
    cues = [cue for cue in find_cues(asked.cast.scene, frame) if cue.kind == "verb" or leads]
    there = Asked(asked.cast, asked.k, frame, tuple(cues), asked.voices)
    for cue in cues[:1]:
        voice = heard_if_known(
            there, subject(there, cue), cue.token, f"subject of '{cue.token.text}' in the sentence before", frame
        )
        if voice is not None and voice.named.attribution != "unattributed":
            return voice
    tokens = tuple(asked.cast.scene.parse.tokens[i] for i in frame.words)
    head = main_subject(asked, tokens) if leads else _person(asked, tokens)
    return heard_if_known(there, head, None, "subject of the sentence before", frame)


def _leads_on(asked: Asked, frame: Frame) -> bool:
    """Tell whether a sentence ends in a colon, so that what follows is what it announces."""
    return frame.span.of(asked.cast.scene.parse.content).endswith(":")


def _person(asked: Asked, tokens: tuple[Token, ...]) -> Token | None:
    """Give the first subject that is a person of the article or a pronoun for one."""
    head = main_subject(asked, tokens)
    if head is None:
        return None
    known = asked.cast.index.head(head.i)
    if known is not None:
        return head if asked.cast.referents[known].kind == "person" else None
    return head if head.text.lower() in {"he", "she"} else None


def carried(asked: Asked) -> Voice | None:
    """A paragraph that is all quotation goes on with the speaker of the paragraph before."""
    if not asked.bare or not asked.mark.leads or not asked.frame.n:
        return None
    frame = asked.cast.scene.frames[asked.frame.n - 1]
    voice = _of_frame(asked, frame)
    if voice is None:
        return None
    return Voice(voice.named, None, f"{voice.rule}, in the paragraph before", voice.frame)


def resumed(cast: Cast, voices: tuple[Voice | None, ...]) -> tuple[Voice | None, ...]:
    """Decide what is left, in order: by a later quotation of the same paragraph, else by the paragraph before."""
    scene = cast.scene
    found = list(voices)
    for k, voice in enumerate(found):
        frame = scene.frames[scene.home[k]]
        asked = Asked(cast, k, frame, (), found)
        if voice is not None or not asked.bare:
            continue
        ahead = next(
            (
                found[m]
                for m in range(k + 1, len(found))
                if scene.marks[m].block == frame.block and found[m] is not None
            ),
            None,
        )
        if ahead is not None and scene.marks[k].leads:
            rule = "speaker of the quotation after, in one paragraph"
            found[k] = Voice(ahead.named, None, rule, ahead.frame, "the quotation after")
        else:
            late = carried(asked) or run(asked)
            found[k] = late and replace(late, by="the paragraph before")
    return tuple(found)
