"""From the noun that heads a speaker to an actor, to the words that name it, and to the kind of attribution.

Strategy: an actor that the article names is taken from the index of mentions; a pronoun from there or, where
the index is silent, from the last clause about a person; "the official" goes back to the fuller words with
which the official came in. Everything else keeps its words and no actor.

Laws: a plural of speakers has no single actor; a pronoun is no name, so a pronoun nobody resolves leaves the
words unattributed.
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.extract.quotations.cues import DOCUMENTS
from generator.extract.quotations.frames import Frame, Scene
from generator.extract.quotations.onstage import HE, IT, Cast, meant, speaker_before
from generator.model import Attribution, Referent, Span

_LISTS = load("sources")
ANONYMOUS = frozenset(_LISTS["anonymous"])
OFFICE = frozenset(_LISTS["office"])
OUTLET = frozenset(_LISTS["outlet"])
_OWN_WORDS = frozenset(_LISTS["own_words"])
_MEDIA = frozenset(_LISTS["media"])
_OF_NAME = frozenset({"of", "for", "at", "in", "from", "with", "on", "to", "inside", "within", "close", "near"})
_LONGEST = 14
"""Words of a speaker's description: longer ones tell a story."""
_INTRODUCED = 50
"""Places of one noun among which its fullest words are looked for: who comes in later was introduced long before."""


class Named(Struct, frozen=True):
    """A speaker: an actor's id or None, the words that name it, how it is named, and why, if not by itself."""

    speaker: int | None
    words: Span | None
    attribution: Attribution
    why: str = ""


NOBODY = Named(None, None, "unattributed")


def name(cast: Cast, frame: Frame, head: Token) -> Named:
    """Say who is meant by the noun or pronoun `head`, which stands in `frame`."""
    head = _bearer(cast, head)
    if head.pos == "PRON" and head.text.lower() in HE | IT:
        return _by_pronoun(cast, frame, head)
    phrase = cast.scene.parse.conjuncts(head.i)
    if len(phrase) > 1:
        return _several(cast, head, phrase)
    place = cast.index.place(head.i)
    if place is not None:
        return Named(place.referent, place.mention.span, _attribution_of(cast.referents[place.referent], head))
    if head.lemma in DOCUMENTS:
        return _writer(cast, frame, head)
    return _described(cast, head)


def can_speak(cast: Cast, head: Token) -> bool:
    """Tell whether a noun is known to speak: an actor, a name, a person or an office of the lists, a document."""
    known = cast.index.place(head.i) is not None or head.pos in {"PROPN", "PRON"}
    return known or (head.pos != "NUM" and head.lemma in ANONYMOUS | OFFICE | OUTLET | DOCUMENTS)


def words_of(scene: Scene, head: Token) -> Span:
    """Give the noun phrase around its head: what stands before it, and for a plain noun "of ...", "for ..." too."""
    parse = scene.parse
    start = head.i
    while start - 1 not in scene.hidden and _leads_to(parse, start - 1, head.i):
        if not _belongs(parse.tokens[start - 1], parse.tokens[start]):
            break
        start -= 1
    end = head.i + 1
    if head.pos in {"NOUN", "NUM"}:
        end = max([end, *(_phrase_end(scene, kid) for kid in parse.kids(head.i, "prep", "amod") if kid.i >= end)])
    end = min(end, start + _LONGEST)
    return parse.span(start, max(end, head.i + 1))


def _leads_to(parse: Parse, i: int, head: int) -> bool:
    """Tell whether the word before a name depends on the name's head, in however many steps."""
    return i >= 0 and any(upper.i == head for upper in parse.above(i))


def _belongs(token: Token, following: Token) -> bool:
    """Tell whether a word before a name is part of it: no comma and no "and", but the hyphen of "Vienna-based"."""
    return token.dep not in {"punct", "cc"} or (token.text in {"-", "–"} and token.end == following.start)


def _phrase_end(scene: Scene, kid: Token) -> int:
    """Give where a phrase after a noun ends: 0 where it does not belong to the name."""
    if kid.text.lower() not in _OF_NAME and kid.dep != "amod":
        return 0
    below = scene.parse.subtree(kid.i)
    clean = below == tuple(range(below[0], below[-1] + 1)) and not scene.hidden.intersection(below)
    verbal = any(scene.parse.tokens[i].pos in {"VERB", "AUX"} for i in below)
    return below[-1] + 1 if clean and not verbal else 0


def _bearer(cast: Cast, head: Token) -> Token:
    """Give the name that stands in apposition: "the interior minister, Manuel Valls", "one of its founders, Jo Roe"."""
    if head.pos not in {"NOUN", "NUM"}:
        return head
    of = cast.scene.child(head.i, "prep") if head.pos == "NUM" else None
    group = cast.scene.child(of.i, "pobj") if of is not None else None
    apposed = cast.scene.parse.child(head.i, "appos") or (group and cast.scene.parse.child(group.i, "appos"))
    if apposed is not None and apposed.pos == "PROPN" and apposed.i > head.i and apposed.i not in cast.scene.hidden:
        return apposed
    return head


def _attribution_of(referent: Referent, head: Token) -> Attribution:
    """Say whether an actor speaks for itself or is a medium that tells."""
    told = head.lemma in OUTLET or bool(_MEDIA.intersection(referent.name.lower().split()))
    return "outlet" if told and referent.kind != "person" else "named"


def _several(cast: Cast, head: Token, phrase: tuple[int, ...]) -> Named:
    """Name a plural of speakers by its words alone."""
    first = words_of(cast.scene, head)
    last = words_of(cast.scene, cast.scene.parse.tokens[phrase[-1]])
    whole = Span(first.start, max(first.end, last.end))
    if any(i in cast.scene.hidden for i in phrase):
        return name_alone(cast, head)
    named = any(cast.index.place(i) is not None for i in phrase)
    return Named(None, whole, "named" if named else "anonymous", "several speakers at once")


def name_alone(cast: Cast, head: Token) -> Named:
    """Name a head without what is coordinated with it."""
    place = cast.index.place(head.i)
    return Named(place.referent, place.mention.span, "named") if place is not None else _described(cast, head)


def _described(cast: Cast, head: Token) -> Named:
    """Name a speaker who is no actor of the article by the words of the article."""
    if head.pos == "PROPN":
        return Named(None, words_of(cast.scene, head), "named")
    if head.pos == "PRON" and head.lemma not in ANONYMOUS:
        return Named(None, None, "unattributed", f"the pronoun '{head.text}' is not resolved")
    words, why = words_of(cast.scene, head), ""
    if _definite(cast.scene, head):
        holder = _role_bearer(cast, head)
        if holder is not None:
            return Named(holder, words, "named", f"'{head.text}' is this actor's role")
        words, why = _fuller(cast.scene, head, words)
    return Named(None, words, _kind_of(head), why)


def _kind_of(head: Token) -> Attribution:
    """Say how a plain noun attributes."""
    kinds: tuple[tuple[frozenset[str], Attribution], ...] = (
        (OUTLET, "outlet"),
        (OFFICE, "office"),
        (DOCUMENTS, "office"),
    )
    return next((kind for nouns, kind in kinds if head.lemma in nouns), "anonymous")


def _definite(scene: Scene, head: Token) -> bool:
    determiner = scene.parse.child(head.i, "det")
    return determiner is not None and determiner.text.lower() in {"the", "this", "that"}


def _role_bearer(cast: Cast, head: Token) -> int | None:
    """Give the one person of the article whose stated role has this noun; None for none or several."""
    wanted = {cast.scene.parse.tokens[i].text.lower() for i in cast.scene.parse.subtree(head.i) if i <= head.i}
    wanted -= {"the", "this", "that"}
    held = {
        referent.id
        for referent in cast.referents
        for role in referent.roles
        if referent.kind == "person"
        and wanted <= set(role.title.lower().replace("’", "'").split())
        and _holds(role.title, head)
    }
    return held.pop() if len(held) == 1 else None


def _holds(title: str, head: Token) -> bool:
    """Tell whether a noun is the office that a title names: the "bureau" of a "bureau spokesman" is not."""
    words = title.lower().replace("’", "'").split()
    stop = next((n for n, word in enumerate(words) if n and word in _OF_NAME), len(words))
    return head.text.lower() == words[stop - 1] or ("and" in words and head.text.lower() in words)


def _fuller(scene: Scene, head: Token, words: Span) -> tuple[Span, str]:
    """Give the fuller words with which "the official" came in before, else its own."""
    best, why = words, ""
    for i in scene.nouns.get((head.lemma, head.tag), ())[:_INTRODUCED]:
        if i >= head.i:
            break
        token = scene.parse.tokens[i]
        if not _brought_in(scene, token):
            continue
        earlier = words_of(scene, token)
        if len(earlier.of(scene.parse.content).split()) > len(best.of(scene.parse.content).split()):
            best, why = earlier, "the fuller words stand before"
    return best, why


def _brought_in(scene: Scene, token: Token) -> bool:
    """Tell whether a noun stands for something in particular: not the "force" of "full force of the law"."""
    return token.tag in {"NNS", "NNPS"} or bool(scene.kids(token.i, "det", "poss", "compound", "nummod"))


def _writer(cast: Cast, frame: Frame, head: Token) -> Named:
    """Name the writer of a document: its owner, else the actor of the sentence before, else its own words."""
    parse = cast.scene.parse
    for kid in parse.kids(head.i, "poss", "compound", "nmod", "amod"):
        place = cast.index.place(kid.i)
        if place is not None and (kid.dep != "amod" or cast.referents[place.referent].kind != "country"):
            return Named(place.referent, place.mention.span, "named", f"owner of the {head.lemma}")
    for kid in parse.kids(head.i, "prep", "agent"):
        owner = parse.child(kid.i, "pobj") if kid.text.lower() in {"by", "from", "of"} else None
        if owner is not None and cast.index.place(owner.i) is not None:
            return name_alone(cast, owner)
    if _definite(cast.scene, head):
        earlier = speaker_before(cast, frame, None)
        if earlier is not None and (head.lemma in _OWN_WORDS or parse.tokens[earlier.head].lemma == "write"):
            found = name_alone(cast, earlier)
            return Named(found.speaker, found.words, found.attribution, f"writer of the {head.lemma} named before")
    return Named(None, words_of(cast.scene, head), "office")


def _by_pronoun(cast: Cast, frame: Frame, head: Token) -> Named:
    """Name whom a pronoun means."""
    known, noun, why = meant(cast, frame, head)
    if known is not None:
        return Named(known, _name_span(cast, known, head), "named", why)
    if noun is None:
        return Named(None, None, "unattributed", why)
    found = name_alone(cast, noun)
    words = _name_span(cast, found.speaker, head) if found.speaker is not None else found.words
    return Named(found.speaker, words, found.attribution, why)


def _name_span(cast: Cast, referent: int, head: Token) -> Span:
    """Give the last mention of an actor by name before a token, else its first."""
    own = cast.index.own[referent]
    at = bisect_left(own, head.i, key=lambda place: place.start)
    places = (*reversed(own[:at]), *own[at:])
    return next((place for place in places if place.mention.form != "pronoun"), own[0]).mention.span
