"""Every indirect or mixed statement of one article: what somebody is reported to have said, and who.

Strategy: the cues of every sentence are read (cues.py); the grammar gives the words that each makes somebody's
(reported.py) and the noun that it makes their source (voices.py), which is named as the speaker of a quotation
is (naming.py). What stands wholly in marks is a quotation and is left to quotes.py.

Laws: statements stand in order of the text and none is given twice; each has a source in words; a statement
that was not made (denied, planned, supposed) is none; a statement within another keeps both sources.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from msgspec.structs import replace

from generator.extract.actors.reference import Index
from generator.extract.clauses.factuality import factuality
from generator.extract.parse import Parse, Token
from generator.extract.quotations.cues import HEARD, Cue, find_cues
from generator.extract.quotations.frames import Frame, Scene, find_frames
from generator.extract.quotations.marks import find_marks
from generator.extract.quotations.naming import can_speak, name, words_of
from generator.extract.quotations.occasions import own_day
from generator.extract.quotations.onstage import Cast
from generator.extract.quotations.reported import HOLDS, SHOWS, reported
from generator.extract.quotations.screening import without_names
from generator.extract.quotations.voices import subject_in
from generator.model import Claim, Date, Quote, Referent, Span, Text

_SPEAKING = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
"""Who speaks or is spoken to: outside of marks these are the writer and the reader, not a source."""

_SHORTEST = 3
"""Words of the shortest statement: fewer name a thing and say nothing of it."""
_RELATIVE = frozenset({"WDT", "WP", "WP$"})


def find_statements(
    text: Text, parse: Parse, referents: tuple[Referent, ...], dates: tuple[Date, ...], quotes: tuple[Quote, ...]
) -> tuple[Claim, ...]:
    """Give the indirect and mixed statements of an article, in order. Spans count in `text.content`."""
    marks = without_names(text.content, find_marks(text.content, text.blocks))
    cast = Cast(find_frames(parse, marks), Index.of(parse, referents), referents)
    found: dict[Span, Claim] = {}
    for frame in cast.scene.frames:
        for cue in _cues(cast.scene, frame):
            claim = _claim(cast, frame, cue, dates, quotes)
            if claim is not None:
                found.setdefault(claim.span, claim)
    ordered = sorted(found.values(), key=lambda claim: (claim.span.start, -claim.span.end))
    return _nested(ordered)


def _cues(scene: Scene, frame: Frame) -> Iterator[Cue]:
    """Give the cues of a sentence, and the further verbs below which a clause is somebody's view or finding."""
    known = find_cues(scene, frame)
    taken = {cue.token.i for cue in known}
    yield from known
    for i in frame.words:
        token = scene.parse.tokens[i]
        if i not in taken and token.lemma in SHOWS | HOLDS and token.pos == "VERB":
            yield Cue("weak", token)


def _claim(cast: Cast, frame: Frame, cue: Cue, dates: tuple[Date, ...], quotes: tuple[Quote, ...]) -> Claim | None:
    """Give the statement that a cue brings, if it brings one."""
    scene = cast.scene
    rule, content = reported(scene, frame, cue)
    if not content or factuality(scene.parse, cue.token.i) != "fact":
        return None
    head = subject_in(scene, frame, cue)
    if head is None or head.i in content or not _is_source(cast, cue, head):
        return None
    span = _whole(scene, frame, scene.parse.span(content[0], content[-1] + 1))
    if not _is_told(scene, cue, content, span):
        return None
    named = name(cast, frame, head)
    return Claim(
        span=span,
        cue=Span(cue.token.start, cue.token.end),
        source=words_of(scene, head),
        sentence=scene.parse.line_of(cue.token.i).n,
        speaker=named.speaker,
        speaker_text=" ".join(named.words.of(scene.parse.content).split()) if named.words else None,
        attribution=named.attribution,
        date=own_day(scene, frame, cue.token, dates),
        mixed=_is_mixed(quotes, span),
        within=None,
        rule="; ".join(filter(None, (rule.format(cue.token.text), named.why))),
    )


def _whole(scene: Scene, frame: Frame, span: Span) -> Span:
    """Give the words together with the quotation that they break off in, and the point of an abbreviation."""
    marks = [scene.marks[k].outer for k in frame.quotes if scene.marks[k].outer.meets(span)]
    start, end = min([span.start, *(m.start for m in marks)]), max([span.end, *(m.end for m in marks)])
    content = scene.parse.content
    abbreviated = end - start > 1 and content[end - 2] == "." and content[end : end + 1] == "."
    return Span(start, end + abbreviated)


def _is_told(scene: Scene, cue: Cue, content: tuple[int, ...], span: Span) -> bool:
    """Tell whether reported words are words of the article that stand by themselves.

    They do not where all stands in marks, where they are too few to say anything, and where a pronoun that
    opens them leans on the words before ("sanctions, which he said were late").
    """
    tokens = scene.parse.tokens
    own = [i for i in content if i not in scene.hidden and tokens[i].pos != "PUNCT"]
    leans = tokens[content[0]].tag in _RELATIVE and content[0] < cue.token.i
    return bool(own) and not leans and len(span.of(scene.parse.content).split()) >= _SHORTEST


def _is_source(cast: Cast, cue: Cue, head: Token) -> bool:
    """Tell whether a noun is somebody or something that states: known to speak, or the plain subject of the verb."""
    if head.text.lower() in _SPEAKING or _suffers(cast.scene, cue.token):
        return False
    own = head.dep == "nsubj" and head.head == cue.token.i
    return can_speak(cast, head) or cue.kind == "according" or own


def _suffers(scene: Scene, verb: Token) -> bool:
    """Tell whether the verb's subject is told, not telling: "she was told", "a man ordered to leave"."""
    if verb.tag != "VBN" or verb.lemma in HEARD or scene.child(verb.i, "agent") is not None:
        return False
    return not any(kid.lemma == "have" for kid in scene.kids(verb.i, "aux"))


def _nested(claims: list[Claim]) -> tuple[Claim, ...]:
    """Give each statement the number of the smallest one before it that holds both its cue and its content."""
    found: list[Claim] = []
    around: list[int] = []
    for k, claim in enumerate(claims):
        whole = Span(min(claim.span.start, claim.cue.start), max(claim.span.end, claim.cue.end))
        around = [n for n in around if claims[n].span.end > claim.span.start]
        outer = next((n for n in reversed(around) if claims[n].span.covers(whole)), None)
        found.append(replace(claim, within=outer))
        around.append(k)
    return tuple(found)


def _is_mixed(quotes: tuple[Quote, ...], span: Span) -> bool:
    """Tell whether one of the quotations, which stand in order, meets a span."""
    at = bisect_right(quotes, span.start, key=lambda quote: quote.span.end)
    return at < len(quotes) and quotes[at].span.start < span.end
