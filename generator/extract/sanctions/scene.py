"""What the questions about one report of a sanction are asked of, and who is meant by a word of it.

Strategy: a `Scene` is one sanction word with the word that changes it. A word means the actor that the article
names there; else the state of its adjective or capital ("Russian", "Moscow"); else, for an office, whoever
stands before it ("the Berg administration", "Norwegian officials").

Laws: a word that may mean two means none; nothing is known of an actor that the article does not name.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.extract.actors.reference import Index
from generator.extract.actors.states import States
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.extract.sanctions.change import Change
from generator.extract.sanctions.status import SAYING, State, infinitive, link
from generator.extract.sanctions.triggers import Trigger
from generator.model import Referent

_WORDS = load("sanction_parties")
POWERS = frozenset(_WORDS["powers"])
OFFICES = frozenset(_WORDS["offices"])
OFFICIALS = frozenset(_WORDS["officials"])
MATTERS = frozenset(_WORDS["matters"])
BLOCS: dict[str, str] = _WORDS["blocs"]
SUFFERING = frozenset(_WORDS["suffering"])
STATES = frozenset({"country", "bloc"})
BODIES = frozenset({"country", "bloc", "organization", "person"})
RELATIVE = frozenset({"that", "which", "who"})
LEADING = ("poss", "compound", "amod", "nmod")
"""Relations of words before a noun."""
MAX_STEPS = 9


class Scene(Struct, frozen=True):
    """What the questions about one report are asked of."""

    parse: Parse
    index: Index
    referents: tuple[Referent, ...]
    trigger: Trigger
    state: State

    @property
    def change(self) -> Change:
        """The word that changes the sanction."""
        return self.state.change


def governing(scene: Scene) -> Iterator[int]:
    """Give the change and what governs it, nearest first, up to a verb of saying or a clause of its own."""
    parse = scene.parse
    at = parse.tokens[scene.change.at]
    yield at.i
    for _ in range(MAX_STEPS):
        above = parse.tokens[at.head]
        told = above.lemma in SAYING and at.dep == "ccomp" and not infinitive(parse, at)
        apart = at.dep in {"relcl", "parataxis", "advcl"} and not (infinitive(parse, at) or _shares_subject(parse, at))
        lost = scene.change.form == "noun" and at.pos == "NOUN" and link(parse, at) is None
        if above.i == at.i or told or apart or lost:
            return
        at = above
        yield at.i


def _shares_subject(parse: Parse, verb: Token) -> bool:
    """Tell whether a participle is done by who does what it hangs on: "lifted them while keeping those on banks"."""
    return verb.dep == "advcl" and verb.tag == "VBG" and parse.child(verb.i, "nsubj", "nsubjpass") is None


def acting(scene: Scene, noun: Token) -> tuple[int, ...]:
    """Give the actors that a noun names or that it acts for."""
    return meant(scene, noun.i) or tuple(_office(scene, noun))


def _office(scene: Scene, noun: Token) -> Iterator[int]:
    """Give who stands before a noun that acts for them: "the Berg administration", "Norwegian officials"."""
    parse = scene.parse
    if noun.lemma in OFFICES:
        yield from before(scene, noun.i, BODIES)
    elif noun.lemma in OFFICIALS:
        yield from before(scene, noun.i, STATES)
    elif noun.lemma in MATTERS:
        for prep in parse.kids(noun.i, "prep"):
            yield from (who for inner in parse.kids(prep.i, "pobj") for who in scene.index.phrase(inner.i))


def before(scene: Scene, at: int, kinds: frozenset[str]) -> Iterator[int]:
    """Give the actors before a noun: "a U.N. resolution", "Berg's decision", "Norwegian officials"."""
    near = scene.parse.kids(at, *LEADING)
    inner = tuple(one for kid in near for one in scene.parse.kids(kid.i, "compound", "nmod"))
    found = (
        one
        for kid in (*near, *inner)
        for one in meant(scene, kid.i)
        if kid.dep == "poss" or scene.referents[one].kind in kinds
    )
    yield from dict.fromkeys(found)


def meant(scene: Scene, at: int) -> tuple[int, ...]:
    """Give the actors at a word; for a country's adjective that country, for "European" before officials the bloc."""
    named = scene.index.phrase(at)
    if named:
        return named
    state = States.of(scene.referents).at(scene.parse, at)
    if state is not None:
        return (state,)
    of_officials = scene.parse.tokens[scene.parse.tokens[at].head].lemma in OFFICIALS
    wanted = BLOCS.get(scene.parse.tokens[at].text.lower()) if of_officials else None
    return tuple(one.id for one in scene.referents if wanted and wanted in {one.name, *one.aliases})[:1]


def is_power(scene: Scene, at: int) -> bool:
    """Tell whether a word before "sanctions" names who imposes them: a power, a person or an office of one."""
    who = scene.index.head(at)
    text = scene.parse.tokens[at].text.lower()
    if who is None:
        return text in POWERS
    referent = scene.referents[who]
    names = {referent.name.lower(), *(alias.lower() for alias in referent.aliases), text}
    words = {word for name in names for word in name.split()}
    return bool((names | words) & POWERS) or referent.kind in {"person", "bloc"}
