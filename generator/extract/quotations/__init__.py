"""Every quotation of one article with who said it, and on which day.

Strategy: marks are paired (marks.py), the paragraphs are cut into sentences around them (frames.py), rules
name a speaker (speakers.py, naming.py), what is no speech is left out (screening.py), and from the words that attribute
are read the day (occasions.py), where or to whom it was said (venues.py) and who passes it on (relays.py). The
evidence for and against the speaker is set down beside the choice (weighing.py).

Laws: quotations stand in order and do not overlap; each carries the rule that chose its speaker, or says
that none did; a quotation that nobody is named for is "unattributed", never guessed.
"""

from __future__ import annotations

from generator.extract.actors.reference import Index
from generator.extract.parse import Parse
from generator.extract.quotations.frames import find_frames
from generator.extract.quotations.marks import find_marks
from generator.extract.quotations.naming import NOBODY
from generator.extract.quotations.occasions import days_of
from generator.extract.quotations.onstage import Cast
from generator.extract.quotations.relays import relays_of
from generator.extract.quotations.screening import is_speech, without_names
from generator.extract.quotations.speakers import asked_of, find_voices
from generator.extract.quotations.venues import venues_of
from generator.extract.quotations.voices import Asked, Voice, span_of
from generator.extract.quotations.weighing import weighed
from generator.model import Date, Quote, Referent, Span, Text

_LONGEST_FRAME = 1500
"""Characters: a frame that would run farther stays with the quotation's own sentence."""
_SILENT = "no words say who speaks"


def find_quotes(
    text: Text, parse: Parse, referents: tuple[Referent, ...], dates: tuple[Date, ...]
) -> tuple[Quote, ...]:
    """Give the quotations of an article, in order. Spans count in `text.content`."""
    marks = without_names(text.content, find_marks(text.content, text.blocks))
    cast = Cast(find_frames(parse, marks), Index.of(parse, referents), referents)
    voices = find_voices(cast)
    days = days_of(cast, voices, dates)
    venues = venues_of(cast.scene, voices)
    return tuple(_quote(cast, k, voices, days[k], venues[k]) for k in range(len(marks)) if _is_kept(cast, k, voices))


def _is_kept(cast: Cast, k: int, voices: tuple[Voice | None, ...]) -> bool:
    """Tell whether the k-th mark is speech."""
    frame = cast.scene.frames[cast.scene.home[k]]
    return is_speech(Asked(cast, k, frame, (), voices), voices[k])


def _quote(cast: Cast, k: int, voices: tuple[Voice | None, ...], day: str | None, venue: Span | None) -> Quote:
    """Put the k-th mark and its voice together."""
    scene, voice = cast.scene, voices[k]
    mark = scene.marks[k]
    own = scene.frames[scene.home[k]].span
    named = voice.named if voice else NOBODY
    content = scene.parse.content
    line = scene.parse.line_at(mark.span.start)
    frame = _frame(voice, own)
    relays = tuple(relay for relay in relays_of(cast, voice) if frame.covers(relay.words))
    return Quote(
        span=mark.span,
        frame=frame,
        sentence=line.n if line else 0,
        text=" ".join(mark.span.of(content).split()),
        speaker=named.speaker,
        speaker_text=" ".join(named.words.of(content).split()) if named.words else None,
        attribution=named.attribution,
        cue=voice.cue.text if voice and voice.cue else None,
        date=day,
        rule=voice.rule if voice else _SILENT,
        venue=venue if venue is not None and frame.covers(venue) else None,
        via=relays,
        reason=weighed(asked_of(cast, k, voices), voice, relays),
    )


def _frame(voice: Voice | None, own: Span) -> Span:
    """Give the words that attribute the quotation, together with it."""
    if voice is None:
        return own
    whole = span_of(voice, own)
    return whole if whole.end - whole.start <= _LONGEST_FRAME else own
