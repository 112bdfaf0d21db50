"""Why this speaker: the evidence for and against the choice, and who else was there.

Strategy: two tables of small named tests look at the choice that speakers.py made; each that applies says in one
plain clause what it saw. Whoever else a cue of the sentence makes a speaker, or the sentence merely names, is
listed with what speaks against it.

Laws: nothing here changes a choice; a clause only says what can be seen in the article; the order is the tables'.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from generator.extract.quotations.cues import RETOLD, Cue
from generator.extract.quotations.naming import Named, name
from generator.extract.quotations.voices import Asked, Voice, subject
from generator.model import Reason, Rejected, Relay

Test = Callable[[Asked, Voice], str]
"""What one test saw, in a clause; empty where it saw nothing."""

_NEAR = 5
"""Words between a cue and the marks that are close together."""
PASSES = "passes on what the speaker said"
_OTHERS = 6
"""Others that are listed."""
_SILENT = "No rule found words that say who speaks, so nobody is named."
_PLAIN = RETOLD | {"add", "warn", "announce", "declare", "state", "insist", "argue", "explain"}


def weighed(asked: Asked, voice: Voice | None, relays: tuple[Relay, ...] = ()) -> Reason:
    """Give the reason for the speaker of a quotation, or for its having none; `relays` pass its words on."""
    others = tuple(islice(_others(asked, voice, relays), _OTHERS))
    if voice is None:
        return Reason("none", _SILENT, (), (), others)
    return Reason(
        rule=voice.by,
        words=_sentence(asked, voice),
        support=tuple(filter(None, (test(asked, voice) for _, test in SUPPORT))),
        against=tuple(filter(None, (test(asked, voice) for _, test in AGAINST))),
        others=others,
    )


def _sentence(asked: Asked, voice: Voice) -> str:
    """Say the choice and its rule in one sentence."""
    who = _words(asked, voice.named)
    return f"{who} speaks: {voice.rule}." if who else f"Nobody is named: {voice.rule}."


def _words(asked: Asked, named: Named) -> str:
    """Give the words that name a speaker, with the actor's full name where it is another."""
    if named.words is None:
        return ""
    words = " ".join(named.words.of(asked.cast.scene.parse.content).split())
    full = asked.cast.referents[named.speaker].name if named.speaker is not None else words
    return f"“{words}”" if full == words else f"“{words}” ({full})"


def _gap(asked: Asked, voice: Voice) -> int | None:
    """Count the words between the cue and the marks, in one sentence; None where there is no cue in it."""
    if voice.cue is None or voice.frame.n != asked.frame.n:
        return None
    scene, mark, cue = asked.cast.scene, asked.mark.outer, voice.cue
    if cue.start < mark.start:
        between = [t for t in scene.before(asked.frame, mark.start) if t.i > cue.i]
    else:
        between = [t for t in scene.after(asked.frame, mark.end) if t.i < cue.i]
    return sum(t.text[0].isalnum() for t in between)


def _beside(asked: Asked, voice: Voice) -> str:
    gap = _gap(asked, voice)
    if gap is None or gap > _NEAR or voice.cue is None:
        return ""
    return (
        f"'{voice.cue.text}' stands right beside the marks"
        if gap == 0
        else f"'{voice.cue.text}' stands close to the marks"
    )


def _subject_of(asked: Asked, voice: Voice) -> str:
    scene, words = asked.cast.scene, voice.named.words
    own = scene.child(voice.cue.i, "nsubj") if voice.cue is not None else None
    if own is None or words is None or voice.cue is None or not words.start <= own.start < words.end:
        return ""
    return f"in the grammar '{own.text}' is the subject of '{voice.cue.text}'"


def _saying(_: Asked, voice: Voice) -> str:
    return f"'{voice.cue.text}' is a plain verb of saying" if voice.cue and voice.cue.lemma in _PLAIN else ""


def _pointed(asked: Asked, voice: Voice) -> str:
    content, mark = asked.cast.scene.parse.content, asked.mark
    ahead = content[asked.frame.span.start : mark.outer.start].rstrip()[-1:]
    if ahead in {":", ","}:
        return f"a {'colon' if ahead == ':' else 'comma'} leads to the marks"
    after = voice.cue is not None and voice.cue.start > mark.outer.start
    return (
        "the words in marks end in a comma, as before the clause that says who speaks"
        if after and asked.said.endswith(",")
        else ""
    )


def _alone(asked: Asked, voice: Voice) -> str:
    alone = voice.cue is not None and {cue.token.i for cue in asked.cues} == {voice.cue.i}
    return "no other word of the sentence reports speech" if alone else ""


def _known(asked: Asked, voice: Voice) -> str:
    if voice.named.speaker is None:
        return ""
    count = len(asked.cast.referents[voice.named.speaker].mentions)
    return f"the article speaks of this actor {count} time{'s' if count != 1 else ''}"


SUPPORT: tuple[tuple[str, Test], ...] = (
    ("close", _beside),
    ("subject", _subject_of),
    ("plain verb", _saying),
    ("punctuation", _pointed),
    ("only cue", _alone),
    ("known actor", _known),
)
"""What speaks for a choice: (the test's name, the test)."""


def _taken_over(asked: Asked, voice: Voice) -> str:
    far = asked.frame.n - voice.frame.n
    if not far:
        return ""
    where = f"{abs(far)} sentence{'s' if abs(far) != 1 else ''} {'before' if far > 0 else 'after'}"
    return f"the sentence itself does not say it: the speaker is named {where}"


def _by_pronoun(_: Asked, voice: Voice) -> str:
    return f"the name does not stand beside the words: {voice.named.why}" if voice.named.why else ""


def _far_off(asked: Asked, voice: Voice) -> str:
    gap = _gap(asked, voice)
    return f"{gap} words stand between '{voice.cue.text}' and the marks" if gap and gap > _NEAR and voice.cue else ""


def _unsure_verb(asked: Asked, voice: Voice) -> str:
    weak = voice.cue is not None and any(c.kind == "weak" and c.token.i == voice.cue.i for c in asked.cues)
    return f"'{voice.cue.text}' reports words only now and then" if weak and voice.cue else ""


def _left_open(asked: Asked, _: Voice) -> str:
    return "" if asked.mark.closed else "the marks are not closed in this paragraph"


AGAINST: tuple[tuple[str, Test], ...] = (
    ("another sentence", _taken_over),
    ("no name beside it", _by_pronoun),
    ("far off", _far_off),
    ("weak verb", _unsure_verb),
    ("open marks", _left_open),
)
"""What speaks against a choice: (the test's name, the test)."""


def _others(asked: Asked, voice: Voice | None, relays: tuple[Relay, ...]) -> Iterator[Rejected]:
    """Give who else could be meant and why not: first whom other cues name, then who is only named."""
    taken = [voice.named] if voice is not None else []
    for cue in asked.cues:
        head = subject(asked, cue)
        if head is None or (voice is not None and voice.cue is not None and cue.token.i == voice.cue.i):
            continue
        named = name(asked.cast, asked.frame, head)
        if named.words is not None and not any(_same(named, one) for one in taken):
            taken.append(named)
            passes = any(relay.words == named.words for relay in relays)
            yield Rejected(_words(asked, named), PASSES if passes else _why_not(asked, cue, voice))
    words = frozenset(asked.frame.words)
    for place in asked.cast.index.over(min(words, default=0), max(words, default=-1) + 1):
        if place.start not in words or place.mention.form == "pronoun":
            continue
        named = Named(place.referent, place.mention.span, "named")
        if asked.cast.referents[place.referent].kind == "person" and not any(_same(named, one) for one in taken):
            taken.append(named)
            yield Rejected(_words(asked, named), "named in the sentence, but no word there makes it the speaker")


def _same(one: Named, other: Named) -> bool:
    if one.speaker is not None or other.speaker is not None:
        return one.speaker == other.speaker
    return one.words == other.words


def _why_not(asked: Asked, cue: Cue, voice: Voice | None) -> str:
    """Say why the subject of a cue is not the speaker."""
    words = f"subject of '{cue.token.text}'"
    if cue.kind in {"weak", "noun"}:
        return f"{words}, which reports words only now and then"
    if voice is None or voice.cue is None:
        return f"{words}, whose clause is another one"
    own, other = abs(voice.cue.start - asked.mark.outer.start), abs(cue.token.start - asked.mark.outer.start)
    return (
        f"{words}, which stands farther from the marks"
        if other > own
        else f"{words}, which rules another clause than these marks"
    )
