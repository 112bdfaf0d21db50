"""Where, through what and to whom it was said: "told reporters in Geneva", "wrote on X", "in a statement".

Strategy: a table of rules reads the phrases that hang on the verb of speech, or on the verb that this one hangs
on ("Speaking in Oslo, she said", "in a speech in which he vowed"): first who hears it, then the occasion, the
channel or the place. Phrases that stand side by side are one venue.

Laws: a venue is one stretch of the article's own words outside of quotation marks; a time is no venue; where no
words say it there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract.lexicon import load
from generator.extract.parse import Token
from generator.extract.quotations.frames import Scene
from generator.extract.quotations.occasions import holders
from generator.extract.quotations.subjects import TIMES
from generator.extract.quotations.voices import Voice
from generator.model import Span

_LISTS = load("venues")
_CHANNELS = frozenset(_LISTS["channels"])
_BRINGS = frozenset(_LISTS["brings"])
_PLACES = frozenset(_LISTS["places"])
_TELLS = frozenset(_LISTS["tells"])
_TREATS = frozenset(_LISTS["treats"])
_NOWHERE = frozenset(_LISTS["nowhere"])
_DATES = load("dates")
_CALENDAR = frozenset({*_DATES["weekdays"], *_DATES["months"]})
"""Names of days, names and short forms of months: "said on Oct. 23"; short forms of days are names too (The Sun)."""
_LINKS = frozenset({"of", "to", "with", "on", "in", "at", "for", "from", "by"})
"""Prepositions that carry a venue on: "in an interview with the radio"."""
_LONGEST = 16
"""Words of a venue: longer ones tell a story."""
_BESIDE = 3
"""Words from a verb to a place that is surely its own."""
_DEEP = 3
"""Phrases inside phrases that a venue reaches down."""

Rule = Callable[[Scene, Token], tuple[Token, Token] | None]
"""From a phrase (its first word) below a verb of speech to the phrase's first word and its noun."""


def venues_of(scene: Scene, voices: tuple[Voice | None, ...]) -> tuple[Span | None, ...]:
    """Give for each quotation the words that say where or to whom it was said; None where none do."""
    found: list[Span | None] = []
    by_frame: dict[int, Span] = {}
    for voice in voices:
        venue = None
        if voice is not None:
            venue = venue_of(scene, voice.cue) if voice.cue is not None else by_frame.get(voice.frame.n)
        if venue is not None and voice is not None and voice.frame.span.covers(venue):
            by_frame.setdefault(voice.frame.n, venue)
            found.append(venue)
        else:
            found.append(None)
    return tuple(found)


def venue_of(scene: Scene, cue: Token) -> Span | None:
    """Give the words below a cue that say where or to whom it was said."""
    spans = sorted(_phrases(scene, cue), key=lambda span: (span.start, -span.end))
    if not spans:
        return None
    venue = spans[0]
    for span in spans[1:]:
        if not scene.parse.content[venue.end : max(venue.end, span.start)].strip():
            venue = Span(venue.start, max(venue.end, span.end))
    return venue


def _phrases(scene: Scene, cue: Token) -> Iterator[Span]:
    """Give every phrase that a rule takes for a venue."""
    for holder in _over(scene, cue):
        for kid in scene.kids(holder):
            found = next((found for _, rule in RULES if (found := rule(scene, kid)) is not None), None)
            if found is None or scene.hidden.intersection(range(found[0].i, found[1].i)):
                continue
            if not any(_is_of_calendar(token) for token in scene.parse.tokens[found[0].i : found[1].i]):
                yield _extent(scene, *found)


def _over(scene: Scene, cue: Token) -> tuple[int, ...]:
    """Give the verbs whose phrases say where the cue happened: not those that it only happened before or after."""
    if cue.text.lower() == "according":
        return ()
    apart = cue.dep == "advcl" and cue.tag != "VBG"
    over = (i for i in holders(scene, cue) if not apart or i == cue.i or scene.parse.tokens[i].head == cue.i)
    return tuple(sorted(i for i in over if scene.child(i, "neg") is None))


def _audience(scene: Scene, kid: Token) -> tuple[Token, Token] | None:
    """Who is told: the object of "told", "assured"."""
    verb = scene.parse.tokens[kid.head]
    if verb.lemma not in _TELLS or kid.dep not in {"dobj", "dative"} or kid.pos not in {"NOUN", "PROPN"}:
        return None
    following = scene.parse.tokens[kid.i + 1] if kid.i + 1 < len(scene.parse.tokens) else kid
    finite = following.pos in {"AUX", "VERB"} and following.tag not in {"VBG", "VBN"}
    clause = finite and following.i not in scene.hidden  # "warned the town would flood"
    return (_first(scene, kid), kid) if _is_somewhere(kid) and not clause else None


def _hearer(scene: Scene, kid: Token) -> tuple[Token, Token] | None:
    """Who is spoken to: "said to reporters", "speaking to the radio"."""
    noun = scene.child(kid.i, "pobj")
    if kid.text.lower() != "to" or kid.dep not in {"prep", "dative"} or noun is None or noun.pos == "PRON":
        return None
    return (kid, noun) if scene.parse.tokens[kid.head].lemma in {"say", "speak", "talk", "write"} else None


def _occasion(scene: Scene, kid: Token) -> tuple[Token, Token] | None:
    """The occasion or the channel: "in a statement", "on television", "at a rally", "by phone"."""
    noun = scene.child(kid.i, "pobj")
    if kid.dep != "prep" or kid.text.lower() not in _BRINGS or noun is None or not _is_somewhere(noun):
        return None
    if kid.text.lower() == "on" and scene.parse.tokens[kid.head].lemma in _TREATS:
        return None
    return (kid, noun) if noun.lemma.lower() in _CHANNELS and kid.text.lower() != "to" else None


def _place(scene: Scene, kid: Token) -> tuple[Token, Token] | None:
    """The place or the platform by its name: "in Geneva", "on Telegram"."""
    noun = scene.child(kid.i, "pobj")
    if kid.dep != "prep" or kid.text.lower() not in _PLACES or noun is None or not _is_somewhere(noun):
        return None
    opens = scene.parse.line_of(kid.i).start == kid.i
    beside = 0 < kid.i - kid.head <= _BESIDE
    return (kid, noun) if noun.pos == "PROPN" and (opens or beside) else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("who is told", _audience),
    ("who is spoken to", _hearer),
    ("the occasion or channel", _occasion),
    ("the place by name", _place),
)
"""What may say where words were said, the surest first."""


def _is_somewhere(noun: Token) -> bool:
    """Tell whether a noun is no time and no mere turn of phrase ("in fact")."""
    words = {noun.lemma.lower(), noun.text.lower()}
    return words.isdisjoint(_NOWHERE | TIMES) and not noun.text.isdigit() and not _is_of_calendar(noun)


def _is_of_calendar(token: Token) -> bool:
    return token.text.lower().rstrip(".") in _CALENDAR


def _first(scene: Scene, noun: Token) -> Token:
    """Give the first word of the noun phrase around a noun."""
    below = scene.parse.subtree(noun.i)
    start = noun.i
    while start - 1 in below and start - 1 not in scene.hidden and _in_name(scene.parse.tokens[start - 1]):
        start -= 1
    return scene.parse.tokens[start]


def _in_name(token: Token) -> bool:
    """Tell whether a token can stand inside a noun phrase: a word, or the hyphen of "Times-News"."""
    return token.pos != "PUNCT" or token.text == "-"


def _extent(scene: Scene, first: Token, noun: Token) -> Span:
    """Give the words from the first one to the end of the noun and of the phrases that carry it on."""
    last = noun
    for _ in range(_DEEP):
        following = next((kid for kid in scene.kids(last.i, "prep") if kid.i == last.i + 1), None)
        below = scene.child(following.i, "pobj") if following is not None else None
        if following is None or below is None or not _carries_on(following, below):
            break
        if any(i in scene.hidden for i in range(following.i, below.i)):
            break
        last = below
    return scene.parse.span(first.i, min(last.i + 1, first.i + _LONGEST))


def _carries_on(link: Token, noun: Token) -> bool:
    """Tell whether a phrase after a venue belongs to it: "with the radio", but not "on Tuesday"."""
    return link.text.lower() in _LINKS and noun.pos in {"NOUN", "PROPN"} and _is_somewhere(noun)
