"""Whose verb is this: from a verb of speech to the noun that heads its speaker.

Strategy: small rules, tried in the order of a table, climb the grammar from the verb: its own subject, the
agent of a passive, the noun that a relative clause tells about, then the subject of the verb that it is
coordinated with or hangs on ("imposed sanctions, citing ..."). Where the grammar gives nothing, the words
beside the verb do.

Laws: a speaker never stands inside quotation marks; climbing ends after a fixed number of steps.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.lexicon import load
from generator.extract.parse import Token
from generator.extract.quotations.cues import DOCUMENTS, HEARD, UNPASSIVE, written_in
from generator.extract.quotations.frames import Frame, Scene

Rule = Callable[[Scene, Token], Token | None]

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_EMPTY = frozenset({"there", "what", "nobody", "none", "nothing", "neither"})
_STEPS = 6
_ENDS_NAME = frozenset({",", ";", ":", ".", "(", ")", "—", "–", "―", "--"})
_DASHES = frozenset({"-", "–", "—", "--"})
_PHRASE_STOPS = frozenset({"ADP", "SCONJ", "VERB", "AUX", "CCONJ"})
TIMES = frozenset(load("sources")["times"])
"""Nouns that say when, not who: "said Monday" has no speaker in it."""


def speaker_of(scene: Scene, verb: Token) -> Token | None:
    """Give the head noun of who does `verb`, by grammar; None where the grammar does not say."""
    at = verb
    for _ in range(_STEPS):
        for rule in RULES:
            found = rule(scene, at)
            if found is not None and usable(scene, found):
                return _past_dateline(scene, at, found)
        shared = scene.child(at.i, "nsubjpass") if at.i != verb.i else None
        if shared is not None and usable(scene, shared):
            return shared
        upper = _governor(scene, at)
        if upper is None or upper.i == at.i or upper.i in scene.hidden:
            return None
        if upper.pos in {"NOUN", "PROPN"} and upper.i != verb.i:
            return upper if usable(scene, upper) else None
        at = upper
    return None


def _past_dateline(scene: Scene, verb: Token, found: Token) -> Token:
    """Give the subject after a dateline that the parser took for it: "Cairo (Agency) - The minister said"."""
    line = scene.parse.line_of(found.i)
    if found.i != line.start:
        return found
    dash = next((i for i in range(found.i, verb.i) if scene.parse.tokens[i].text in _DASHES), None)
    if dash is None:
        return found
    return head_of(scene, scene.parse.tokens[dash + 1 : verb.i]) or found


def usable(scene: Scene, token: Token) -> bool:
    """Tell whether a token can name a speaker: a noun or pronoun outside of marks that is no time and no filler."""
    lower = token.text.lower()
    return (
        token.i not in scene.hidden
        and (token.pos in _NOMINAL or lower == "one")
        and lower not in _RELATIVE
        and lower not in _EMPTY
        and lower not in TIMES
        and not _denied(scene, token)
    )


def _denied(scene: Scene, token: Token) -> bool:
    """Tell whether a noun says that there is nobody: "no minister said", "no one said"."""
    return any(kid.text.lower() == "no" for kid in scene.kids(token.i, "det"))


def _own(scene: Scene, verb: Token) -> Token | None:
    """The subject of the verb itself."""
    return scene.child(verb.i, "nsubj")


def _heard_as(scene: Scene, verb: Token) -> Token | None:
    """The one who was quoted: "Smith was quoted as saying", "the paper quoted Smith as saying"."""
    parse = scene.parse
    preposition = parse.tokens[verb.head]
    upper = parse.tokens[preposition.head]
    if verb.lemma in HEARD and scene.kids(verb.i, "auxpass"):
        return scene.child(verb.i, "nsubjpass")
    if verb.dep == "pcomp" and preposition.text.lower() == "as" and upper.lemma in HEARD:
        return scene.child(upper.i, "nsubjpass", "dobj")
    return _heard_by(scene, verb)


def _heard_by(scene: Scene, verb: Token) -> Token | None:
    """The one who was quoted by another: "Smith was quoted by the agency saying"."""
    medium = scene.parse.tokens[verb.head]
    by = scene.parse.tokens[medium.head]
    if verb.dep not in {"acl", "advcl", "pcomp"} or by.dep != "agent":
        return None
    upper = scene.parse.tokens[by.head]
    return scene.child(upper.i, "nsubjpass") if upper.lemma in HEARD else None


def quoted_by(scene: Scene, verb: Token) -> Token | None:
    """Give whom a verb of quoting passes on: "the agency quoted Smith as saying" makes it Smith, not the agency."""
    passed = scene.child(verb.i, "dobj") if verb.lemma in HEARD else None
    as_ = next((kid for kid in scene.kids(verb.i, "prep") if kid.text.lower() == "as"), None)
    if as_ is None and passed is not None:
        as_ = next((kid for kid in scene.kids(passed.i, "prep") if kid.text.lower() == "as"), None)
    return passed if as_ is not None and scene.child(as_.i, "pcomp") is not None else None


def _agent(scene: Scene, verb: Token) -> Token | None:
    """The agent of a passive: "was described by the ministry as"."""
    by = scene.child(verb.i, "agent")
    if by is not None:
        return scene.child(by.i, "pobj")
    return written_in(scene, verb) if verb.tag == "VBN" else None


def _antecedent(scene: Scene, verb: Token) -> Token | None:
    """The noun that a relative clause tells about: "the senator, who called it"."""
    subject = scene.child(verb.i, "nsubj")
    if subject is None or subject.text.lower() not in _RELATIVE:
        return None
    if verb.dep == "relcl":
        noun = scene.parse.tokens[verb.head]
        bearer = scene.parse.tokens[noun.head]
        return bearer if noun.dep == "appos" and bearer.pos == "PROPN" else noun
    return _noun_before(scene, subject.i)


def _noun_before(scene: Scene, i: int) -> Token | None:
    """The nearest noun before a token, within three tokens."""
    nearby = (scene.parse.tokens[k] for k in range(i - 1, max(-1, i - 4), -1))
    return next((token for token in nearby if token.pos in {"NOUN", "PROPN"}), None)


def _blamed(scene: Scene, verb: Token) -> Token | None:
    """The one who is judged for saying it: "criticized the senator for calling it"."""
    parse = scene.parse
    preposition = parse.tokens[verb.head]
    if verb.dep != "pcomp" or preposition.text.lower() not in {"for", "of"}:
        return None
    return scene.child(preposition.head, "dobj", "nsubjpass")


def _misread(scene: Scene, verb: Token) -> Token | None:
    """The noun that the parser made a past tense describe: "The comedian, 47, tweeted that ..."."""
    if verb.tag != "VBN" or verb.dep != "acl" or scene.kids(verb.i, "aux", "auxpass", "agent"):
        return None
    told = verb.lemma in UNPASSIVE or scene.child(verb.i, "ccomp") is not None
    return scene.parse.tokens[verb.head] if told else None


RULES: tuple[Rule, ...] = (_heard_as, _blamed, _agent, _antecedent, _own, _misread)


def _governor(scene: Scene, verb: Token) -> Token | None:
    """Give the verb that shares its subject with `verb`, or the noun that a participle describes."""
    parse = scene.parse
    if scene.child(verb.i, "nsubjpass") is not None:
        return None
    for upper in parse.above(verb.i):
        if upper.pos in {"VERB", "AUX"}:
            return upper
        if upper.pos in {"NOUN", "PROPN"} and _describes(scene, verb, upper):
            return _issuer(scene, upper) or upper
    return None


def _describes(scene: Scene, verb: Token, noun: Token) -> bool:
    """Tell whether a participle tells about a noun ("officials saying"): after a comma it tells about the clause."""
    comma = verb.i > 0 and scene.parse.tokens[verb.i - 1].text == ","
    return verb.dep in {"acl", "relcl"} and verb.head == noun.i and not comma


def _issuer(scene: Scene, noun: Token) -> Token | None:
    """Give who puts out a document: "the council issued a statement calling ..."."""
    if noun.lemma not in DOCUMENTS or noun.dep != "dobj":
        return None
    subject = scene.child(noun.head, "nsubj")
    return subject if subject is not None and usable(scene, subject) else None


def beside_after(scene: Scene, frame: Frame, position: int, verb: Token) -> Token | None:
    """Give who does a verb after a quotation that ends at `position`: '"...," an aide said', '"...," said an aide'."""
    between = tuple(token for token in scene.after(frame, position) if token.i < verb.i)
    nominal = [token for token in between if token.pos in _NOMINAL]
    quoted = quoted_by(scene, verb)
    if quoted is not None:
        return quoted
    if nominal:
        own = scene.child(verb.i, "nsubj")
        named = head_of(scene, between)
        if own is not None and own in nominal and usable(scene, own) and not _in_apposition(named, own, between):
            return own
        return named
    following = tuple(token for token in scene.after(frame, verb.end) if token.i > verb.i)
    while following and following[0].pos in {"ADV", "PART"}:
        following = following[1:]
    return head_of(scene, following)


def _in_apposition(named: Token | None, subject: Token, tokens: tuple[Token, ...]) -> bool:
    """Tell whether the parser took the end of an apposition for a subject: "Jo Roe, head of a lending firm, said"."""
    if named is None or named.pos != "PROPN" or named.i >= subject.i:
        return False
    return any(token.text == "," and named.i < token.i < subject.i for token in tokens)


def head_of(scene: Scene, tokens: tuple[Token, ...]) -> Token | None:
    """Give the head of the noun phrase that opens `tokens`: its last noun before a comma, a preposition or a verb."""
    head = None
    for token in tokens:
        ends = token.text in _ENDS_NAME or token.pos in _PHRASE_STOPS or token.pos in {"PRON", "DET"}
        if token.i in scene.hidden or (head is not None and ends):
            break
        if token.pos in {"VERB", "AUX", "ADP", "SCONJ"} and head is None:
            return None
        if usable(scene, token) and token.dep != "poss":
            head = token
    return head


def before_verb(scene: Scene, frame: Frame, verb: Token) -> Token | None:
    """Give the noun just before a verb, past its auxiliaries and adverbs: the last resort for a leading cue."""
    for token in reversed(scene.before(frame, verb.start)):
        if token.pos in {"AUX", "ADV", "PART"}:
            continue
        return token if usable(scene, token) else None
    return None
