"""Who said it: for each quotation the rule that finds its speaker, and the words that make it so.

Strategy: a table of rules, surest first. A quotation looks for the clause that follows it ('"...," she
said'), then for the nearest cue before it ('she said: "..."'), then farther on in its sentence, then in
the sentences around it; last it takes over the speaker of the quotation before it. The first rule that
answers decides; its name is the evidence that a reader sees.

Laws: quotations are decided in the order of the text; a rule looks only at words outside of quotation
marks; where no rule answers the quotation stays unattributed.
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from generator.extract.parse import Token
from generator.extract.quotations.carrying import continued, resumed, run
from generator.extract.quotations.cues import ANSWERS, HEARD, RETOLD, UNPASSIVE, VERBS, Cue, find_cues
from generator.extract.quotations.naming import Named
from generator.extract.quotations.onstage import Cast
from generator.extract.quotations.subjects import beside_after, head_of
from generator.extract.quotations.voices import Asked, Rule, Voice, heard, heard_if_known, main_subject, subject
from generator.model import Span

_NOT_TAIL = frozenset(
    {"and", "but", "which", "who", "that", "while", "as", "or", "whom", "whose", "because", "when", "if"}
)
_DASHES = frozenset("—–―-")
_SIGNATURE = 80
"""Characters of a name, an office and a place after a dash."""
_LABEL = 4
"""Words of a transcript's label."""
_WEAK_REACH = 6
"""Words between a weak verb and the marks: "hopes for a "better deal"" is near, a clause away is not."""
_CUES = 12
"""Cues on either side of a quotation that can be its own."""
_LEAD_GAP = 3
"""Words between a leading verb and the comma before a quotation: 'he told reporters, "..."'."""


def find_voices(cast: Cast) -> tuple[Voice | None, ...]:
    """Give for each mark of the scene who speaks, in order; None where no rule answers."""
    scene = cast.scene
    cues = {frame.n: find_cues(scene, frame) for frame in scene.frames if frame.quotes}
    found: list[Voice | None] = []
    for k in range(len(scene.marks)):
        frame = scene.frames[scene.home[k]]
        near = _near(cues[frame.n], scene.marks[k].outer.start)
        asked = Asked(cast, k, frame, near, found)
        found.append(_decided(asked))
    return resumed(cast, tuple(found))


def asked_of(cast: Cast, k: int, voices: tuple[Voice | None, ...]) -> Asked:
    """Give the question that the k-th mark puts, with the cues around it."""
    frame = cast.scene.frames[cast.scene.home[k]]
    return Asked(cast, k, frame, _near(find_cues(cast.scene, frame), cast.scene.marks[k].outer.start), voices)


def _decided(asked: Asked) -> Voice | None:
    """Give the answer of the first rule that has one, under the rule's name."""
    answers = ((name, rule(asked)) for name, rule in RULES)
    return next((replace(voice, by=name) for name, voice in answers if voice is not None), None)


def _near(cues: tuple[Cue, ...], position: int) -> tuple[Cue, ...]:
    """Give the cues around a position of the text."""
    at = bisect_left(cues, position, key=lambda cue: cue.token.start)
    return cues[max(0, at - _CUES) : at + _CUES]


# The rules, surest first.


def followed(asked: Asked) -> Voice | None:
    """The clause right after the quotation says who speaks: '"...," she said', '"...," said the aide'."""
    verb = _tail_verb(asked)
    if verb is None or (_leading(asked) is not None and not _opens_anew(asked)):
        return None
    scene = asked.cast.scene
    head = beside_after(scene, asked.frame, asked.mark.outer.end, verb)
    return heard(asked, head, verb, f"subject of '{verb.text}' after the quotation")


def _tail_verb(asked: Asked) -> Token | None:
    """Give the first verb after the quotation if it is a verb of speech whose clause may belong to it."""
    if asked.said.rstrip("'’\"”")[-1:] not in ",?!—–-….":
        return None
    scene = asked.cast.scene
    nearest = _next_mark(asked)
    tail = [t for t in scene.after(asked.frame, asked.mark.outer.end) if nearest is None or t.start < nearest]
    words = [t for t in tail if t.text[0].isalnum()]
    if not words or words[0].text.lower() in _NOT_TAIL:
        return None
    named = next((n for n, t in enumerate(words) if t.pos in {"NOUN", "PROPN"}), len(words))
    verb = next((t for n, t in enumerate(words) if _is_cue(asked, t) or (t.pos == "VERB" and _bars(t, n, named))), None)
    return verb if verb is not None and verb.tag != "VBG" and _is_cue(asked, verb) else None


def _bars(verb: Token, n: int, named: int) -> bool:
    """Tell whether a verb ends the search: not one in -ing inside a name ("of a lending firm"), nor a passive."""
    return verb.tag != "VBG" or n < named


def _next_mark(asked: Asked) -> int | None:
    """Give where the next quotation of the sentence opens."""
    scene, k = asked.cast.scene, asked.k + 1
    return scene.marks[k].outer.start if k < len(scene.marks) and scene.home[k] == asked.frame.n else None


def _is_cue(asked: Asked, token: Token) -> bool:
    return any(cue.token.i == token.i and cue.kind in {"verb", "weak"} for cue in asked.cues)


def _opens_anew(asked: Asked) -> bool:
    """Tell whether a quotation after a comma begins a clause of its own, away from the verb before it."""
    scene = asked.cast.scene
    lead = _leading(asked)
    ahead = scene.before(asked.frame, asked.mark.outer.start)
    if lead is None or not ahead or ahead[-1].text != "," or not asked.said[0].isupper():
        return False
    return sum(t.i > lead.token.i and t.text[0].isalnum() for t in ahead) > _LEAD_GAP


def _leading(asked: Asked) -> Cue | None:
    """Give the cue before the quotation that rules it, if there is one."""
    return next(iter(_leads(asked)), None)


def _leads(asked: Asked) -> tuple[Cue, ...]:
    """Give the cues before the quotation, the ruling one first.

    The nearest rules, unless it only retells what another one reports: in "the aide said that the king denied
    any "rift"" the words are the aide's; in "the agency reported that the king said ..." they are the king's.
    """
    start = asked.mark.outer.start
    nearest = [c for c in reversed(asked.cues) if c.token.start < start and c.kind in {"verb", "according"}]
    sure = [c for c in nearest if (c.kind != "according" or not _aside(asked, c)) and not _elsewhere(asked, c)]
    outer = [c for c in sure if not _retells(asked, c, sure)]
    return tuple(outer)


def _elsewhere(asked: Asked, cue: Cue) -> bool:
    """Tell whether a cue only describes a thing that is spoken of, or answers what the marks hold.

    "tariffs announced by the president are a "bad idea"" is not the president's, "respond to "any crisis"" no answer.
    """
    parse = asked.cast.scene.parse
    inside = {token.i for token in parse.inside(asked.mark.span)}
    if cue.token.tag == "VBN" and cue.token.dep == "acl" and cue.token.lemma not in UNPASSIVE:
        own = parse.child(cue.token.i, "ccomp") is not None
        return not own and not inside.intersection(parse.subtree(cue.token.i))
    by = parse.child(cue.token.i, "agent")
    between = asked.cast.scene.before(asked.frame, asked.mark.outer.start)
    if by is not None and cue.token.lemma not in RETOLD | HEARD:
        return not any(t.i > by.i and t.text.lower() == "as" for t in between)  # "attacked by men "from the north""
    if cue.token.lemma not in ANSWERS:
        return False
    towards = (kid for kid in parse.kids(cue.token.i, "prep") if kid.text.lower() == "to")
    return any(inside.intersection(parse.subtree(kid.i)) for kid in towards)


def _retells(asked: Asked, cue: Cue, cues: list[Cue]) -> bool:
    """Tell whether a cue stands in the reported clause of another one and is no plain verb of saying."""
    if cue.kind == "according" or cue.token.lemma in RETOLD:
        return False
    others = {other.token.i for other in cues if other.token.i < cue.token.i}
    reported = False
    at = cue.token
    for upper in asked.cast.scene.parse.above(cue.token.i):
        reported = reported or at.dep == "ccomp"
        if upper.i in others:
            return reported
        at = upper
    return False


def _aside(asked: Asked, cue: Cue) -> bool:
    """Tell whether "according to ..." stands after another quotation, to which it belongs."""
    first = asked.frame.quotes[0]
    return first < asked.k and asked.cast.scene.marks[first].outer.end <= cue.token.start


def led(asked: Asked) -> Voice | None:
    """The cue before the quotation says who speaks: 'she said: "..."', 'calling it "..."'."""
    silent = None
    for cue in _leads(asked):
        voice = _shared(asked, cue) or heard(
            asked, subject(asked, cue), cue.token, f"subject of '{cue.token.text}' before the quotation"
        )
        if voice is not None and voice.named.attribution != "unattributed":
            return voice
        silent = silent or voice
    return silent


def _shared(asked: Asked, cue: Cue) -> Voice | None:
    """Give the speaker that the same cue gave an earlier quotation: '"...," she said, "..."'."""
    for k in range(asked.k - 1, max(asked.frame.quotes[0], asked.k - _CUES) - 1, -1):
        voice = asked.voices[k]
        if voice is not None and voice.cue is not None and voice.cue.i == cue.token.i:
            rule = f"subject of '{cue.token.text}' between two quotations"
            reason = f"{rule}; {voice.named.why}" if voice.named.why else rule
            return Voice(voice.named, cue.token, reason, voice.frame)
    return None


def later(asked: Asked) -> Voice | None:
    """A cue farther on in the sentence says who speaks: 'the "best" deal, the minister said'."""
    for cue in asked.cues:
        if any(t.text == ";" and t.i < cue.token.i for t in asked.cast.scene.after(asked.frame, asked.mark.outer.end)):
            break  # another clause begins
        if cue.token.start < asked.mark.outer.end or not _speaks(cue) or _has_own_words(asked, cue):
            continue
        head = _closing(asked, cue) or subject(asked, cue)
        voice = heard_if_known(asked, head, cue.token, f"subject of '{cue.token.text}' later in the sentence")
        if voice is not None:
            return voice
    return None


def _closing(asked: Asked, cue: Cue) -> Token | None:
    """Give the name that a verb closes the sentence with: "..., Radio Nine reports."."""
    scene = asked.cast.scene
    ahead = scene.before(asked.frame, cue.token.start)
    comma = next((n for n in range(len(ahead) - 1, -1, -1) if ahead[n].text == ","), None)
    named = ahead[comma + 1 :] if comma is not None and cue.kind == "verb" else ()
    return named[-1] if named and all(token.pos == "PROPN" for token in named) else None


def _speaks(cue: Cue) -> bool:
    """Tell whether a cue can rule words that stand before it: a finite verb of speech, or "according to"."""
    return cue.kind == "according" or (cue.kind == "verb" and cue.token.tag not in {"VB", "VBG"})


def _has_own_words(asked: Asked, cue: Cue) -> bool:
    """Tell whether a later cue reports other words: 'ordered "swift" help as he admitted that it was late'."""
    parse = asked.cast.scene.parse
    clause = parse.child(cue.token.i, "ccomp")
    apart = cue.token.dep == "advcl" and any(kid.i < cue.token.i for kid in parse.kids(cue.token.i, "mark"))
    return apart and clause is not None and clause.i > cue.token.i


def near(asked: Asked) -> Voice | None:
    """A verb or a noun that now and then reports words stands close before the marks: "hopes for a "better deal""."""
    start = asked.mark.outer.start
    tokens = asked.cast.scene.before(asked.frame, start)
    for cue in reversed([c for c in asked.cues if c.token.start < start and c.kind in {"weak", "noun"}]):
        if sum(t.i > cue.token.i and t.text[0].isalnum() for t in tokens) <= _WEAK_REACH:
            return heard_if_known(
                asked, subject(asked, cue), cue.token, f"'{cue.token.text}' close before the quotation"
            )
    return None


def labelled(asked: Asked) -> Voice | None:
    """A transcript names the speaker in capitals inside the marks: '"ROE: Well, ..."'."""
    label, colon, _ = asked.said.partition(":")
    if not colon or not label.isupper() or len(label.split()) > _LABEL:
        return None
    wanted = label.split()[-1].casefold()
    known = [r for r in asked.cast.referents if r.kind == "person" and r.name.split()[-1].casefold() == wanted]
    start = asked.mark.span.start
    words = Span(start, start + len(label))
    return Voice(
        Named(known[0].id if len(known) == 1 else None, words, "named"), None, "label of a transcript", asked.frame
    )


def signed(asked: Asked) -> Voice | None:
    """A dash and a name follow a whole quotation and end the sentence: '"..." — Jane Roe'."""
    scene = asked.cast.scene
    end = asked.mark.outer.end
    following = scene.parse.content[end : asked.frame.span.end].strip()
    if following[:1] not in _DASHES or len(following) > _SIGNATURE or scene.before(asked.frame, asked.mark.outer.start):
        return None
    tail = tuple(token for token in scene.after(asked.frame, end) if token.text[0] not in _DASHES)
    return heard(asked, head_of(scene, tail), None, "name after a dash")


def introduced(asked: Asked) -> Voice | None:
    """Words that end in a colon or a comma lead to a whole sentence in marks."""
    scene = asked.cast.scene
    ahead = scene.before(asked.frame, asked.mark.outer.start)
    if not ahead or ahead[-1].text not in {":", ","} or not asked.said[0].isupper():
        return None
    reason = "subject of the words that lead to the quotation"
    verbless = ahead[-1].text == ":" and not any(token.pos in {"VERB", "AUX"} for token in ahead)
    return heard_if_known(
        asked, main_subject(asked, ahead) or (head_of(scene, ahead) if verbless else None), None, reason
    )


def put_to(asked: Asked) -> Voice | None:
    """Somebody is asked or told the words, and nobody is said to ask: 'the minister was asked, "..."'."""
    scene = asked.cast.scene
    ahead = scene.before(asked.frame, asked.mark.outer.start)
    if not ahead or ahead[-1].text not in {":", ","}:
        return None
    verb = next((token for token in reversed(ahead) if token.pos == "VERB"), None)
    if verb is None or verb.lemma not in VERBS or scene.child(verb.i, "agent") is not None:
        return None
    if not scene.kids(verb.i, "auxpass") or ahead.index(verb) < len(ahead) - 1 - _LEAD_GAP or verb.lemma in HEARD:
        return None
    return Voice(
        Named(None, None, "unattributed"), None, f"'{verb.text}' says to whom it was put, not by whom", asked.frame
    )


RULES: tuple[tuple[str, Rule], ...] = (
    ("a transcript's label", labelled),
    ("put to somebody", put_to),
    ("the clause after the marks", followed),
    ("a signature", signed),
    ("a quotation that goes on", continued),
    ("the cue before the marks", led),
    ("a cue later in the sentence", later),
    ("a weaker word beside the marks", near),
    ("words that lead to the marks", introduced),
    ("a run of quotations", run),
)
"""Ways to find a speaker, the surest first: (the name that an explanation gives, the rule)."""
