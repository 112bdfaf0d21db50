"""Who passes the words on: outlet -> spokesman -> leader ("his aide said he had called it "mad", the agency wrote").

Strategy: from the cue of a quotation the grammar is climbed; every verb of speech above it, "according to" beside
them and a medium that "quoted" the speaker names one who hands the words on. The nearest to the speaker stands first.

Laws: nobody passes on what he said himself, and nobody stands twice; a relay is words of the article outside of
marks; where the grammar names nobody there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract.parse import Token
from generator.extract.quotations.cues import DOCUMENTS, HEARD, Cue, find_cues
from generator.extract.quotations.naming import Named, can_speak, name
from generator.extract.quotations.onstage import Cast
from generator.extract.quotations.subjects import head_of, quoted_by, usable
from generator.extract.quotations.voices import Voice, subject_in
from generator.model import Relay

_TAIL = 2
"""Words after the verb of a clause that closes a sentence: "reported on Monday"."""

Rule = Callable[[Cast, Voice, Token], Iterator[Token]]
"""From a verb at or above the cue to the nouns that pass its words on."""


def relays_of(cast: Cast, voice: Voice | None) -> tuple[Relay, ...]:
    """Give who passes on the words of a voice, the nearest to the speaker first."""
    if voice is None or voice.cue is None or voice.named.words is None:
        return ()
    found: list[Relay] = []
    known = [voice.named]
    for head in _heads(cast, voice, voice.cue):
        named = name(cast, voice.frame, head)
        if named.words is None or named.attribution == "unattributed" or any(_same(named, one) for one in known):
            continue
        known.append(named)
        found.append(Relay(named.words, named.speaker, named.attribution))
    return tuple(found)


def _same(one: Named, other: Named) -> bool:
    """Tell whether two names are of one speaker, or stand in the same words."""
    if one.speaker is not None and one.speaker == other.speaker:
        return True
    return one.words is not None and other.words is not None and one.words.meets(other.words)


def _heads(cast: Cast, voice: Voice, cue: Token) -> Iterator[Token]:
    """Give the nouns that pass the words on, climbing from the cue."""
    last = closing(cast, voice)
    for verb in (cue, *cast.scene.parse.above(cue.i)):
        for _, rule in RULES if last is None or verb.i != last[0].i else ():
            yield from rule(cast, voice, verb)
        if verb.dep in {"relcl", "acl"} or (verb.dep == "advcl" and verb.tag != "VBG"):
            break  # what stands above tells of a thing, or of another time
    if last is not None:
        yield last[1]


def closing(cast: Cast, voice: Voice) -> tuple[Token, Token] | None:
    """Give the verb and the noun of a short clause that closes the sentence: "..., the agency reported.".

    The parser often hangs it below the clause that it closes, so it is told by where it stands.
    """
    scene, cue = cast.scene, voice.cue
    verbs = [c.token for c in _cues(cast, voice) if c.kind == "verb"]
    if cue is None or not verbs or verbs[-1].i <= cue.i:
        return None
    verb = verbs[-1]
    after = [token for token in scene.after(voice.frame, verb.end) if token.text[0].isalnum()]
    ahead = scene.before(voice.frame, verb.start)
    comma = next((n for n in range(len(ahead) - 1, -1, -1) if ahead[n].text == ","), None)
    if comma is None or len(after) > _TAIL or ahead[comma].i <= cue.i:
        return None
    head = head_of(scene, ahead[comma + 1 :])
    named = head is not None and head.i == verb.i - 1 and head.pos != "PRON" and can_speak(cast, head)
    return (verb, head) if head is not None and named else None


def _quoting(cast: Cast, _: Voice, verb: Token) -> Iterator[Token]:
    """The medium that quotes: "the agency quoted him as saying", "he was quoted by the agency"."""
    scene = cast.scene
    if verb.lemma not in HEARD:
        return
    agent = scene.child(verb.i, "agent")
    medium = scene.child(agent.i, "pobj") if agent is not None else None
    if medium is None and quoted_by(scene, verb) is not None:
        medium = scene.child(verb.i, "nsubj")
    if medium is not None and usable(scene, medium):
        yield medium


def _reporting(cast: Cast, voice: Voice, verb: Token) -> Iterator[Token]:
    """Who reports the clause that the cue stands in: "the aide said that she had called it"."""
    scene = cast.scene
    cue = voice.cue
    if cue is None or verb.i == cue.i or verb.i not in voice.frame.words:
        return
    if not _reports(cast, cue, verb) or not any(c.token.i == verb.i and c.kind == "verb" for c in _cues(cast, voice)):
        return
    head = subject_in(scene, voice.frame, Cue("verb", verb))
    own = head is not None and head.dep == "nsubj" and head.head == verb.i
    if head is None or not usable(scene, head) or not (own or can_speak(cast, head)):
        return
    again = head.pos == "PRON" and verb.i > cue.i  # "The doctor said it was "bad", he said": the same voice twice
    if not again and (own or head.lemma not in DOCUMENTS):
        yield head


def _reports(cast: Cast, cue: Token, verb: Token) -> bool:
    """Tell whether a verb governs the clause of a cue, and is not merely coordinated with it or opened by it."""
    below = cue
    for upper in cast.scene.parse.above(cue.i):
        if below.dep in {"ccomp", "parataxis"}:
            return upper.i == verb.i or _reports(cast, upper, verb)
        if upper.i == verb.i:
            return False
        below = upper
    return False


def _according(cast: Cast, voice: Voice, verb: Token) -> Iterator[Token]:
    """Who tells of it: "..., according to the agency"."""
    for cue in _cues(cast, voice):
        if (
            cue.kind == "according"
            and cue.token.head == verb.i
            and voice.cue is not None
            and cue.token.i != voice.cue.i
        ):
            head = subject_in(cast.scene, voice.frame, cue)
            if head is not None and can_speak(cast, head):
                yield head


def _cues(cast: Cast, voice: Voice) -> tuple[Cue, ...]:
    return find_cues(cast.scene, voice.frame)


RULES: tuple[tuple[str, Rule], ...] = (
    ("a medium that quotes", _quoting),
    ("who reports the clause", _reporting),
    ("according to whom", _according),
)
"""Who may hand words on, at each verb from the cue upwards."""
