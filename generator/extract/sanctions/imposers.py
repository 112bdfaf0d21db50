"""Who imposes, changes, threatens or refuses a sanction.

Strategy: sources in a fixed order, the first that names somebody is believed: a by-phrase, the subject of the
change or of what governs it, a possessive or a power before the sanction word. In a request it is the one who
is asked, not the one who asks.

Laws: a subject that the article does not name is nobody, and then nobody else is taken in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract.lexicon import load
from generator.extract.parse import Token
from generator.extract.sanctions.change import VIEWS
from generator.extract.sanctions.scene import RELATIVE, STATES, SUFFERING, Scene, acting, governing, is_power, meant
from generator.extract.sanctions.status import SAYING, orphan

ASKING = frozenset(load("sanction_parties")["asking"])
PRESSING = frozenset({"call", "push", "press", "want"})
"""Verbs of asking whose subject, where it is a state, may well act itself."""
REQUESTS = frozenset({"call", "demand", "request", "appeal", "push"})
"""Nouns of asking; "order" and "want" ask only as verbs."""
PERSONAL = frozenset({"he", "she", "it", "they"})
PASSIVE = frozenset({"passive", "participle", "subject", "state", "aim"})


def imposers(scene: Scene) -> tuple[int, ...]:
    """Give who imposes, changes or threatens the sanction, as Referent ids; none where the sentence names none."""
    for source in OF_OTHERS if _is_view(scene) else IMPOSERS:
        found = tuple(dict.fromkeys(source(scene)))
        if found:
            return found
    return ()


def _is_view(scene: Scene) -> bool:
    """Tell whether the sentence gives a view of a sanction that may be another's: "backed U.S. sanctions"."""
    return scene.state.operator is None and scene.change.base in {"agreed", "proposed", "considered"}


def is_only_a_view(scene: Scene) -> bool:
    """Tell whether somebody merely dislikes a sanction of others: "opposed U.S. sanctions"."""
    lemma = scene.parse.tokens[scene.change.at].lemma
    owners = set(_named_before(scene))
    return scene.change.base == "refused" and lemma in VIEWS and bool(owners - set(_subject(scene)))


def _agent(scene: Scene) -> Iterator[int]:
    """By-phrases: "imposed by the EU", "sanctions by the West"."""
    hanging = (kid.i for kid in scene.parse.kids(scene.trigger.head, "acl"))
    for at in dict.fromkeys((scene.change.at, scene.trigger.head, scene.trigger.word, *hanging)):
        for by in scene.parse.kids(at, "agent", "prep"):
            inner = scene.parse.child(by.i, "pobj")
            if by.lemma == "by" and inner is not None:
                yield from scene.index.phrase(inner.i)


def _granting(scene: Scene) -> Iterator[int]:
    """Who grants relief, where it is sought from somebody: "sanctions relief from the EU"."""
    if scene.change.form != "noun" or scene.change.base != "eased":
        return
    noun = scene.parse.tokens[scene.change.at]
    for at in (noun.i, noun.head):
        for prep in scene.parse.kids(at, "prep"):
            inner = scene.parse.child(prep.i, "pobj")
            if prep.lemma == "from" and inner is not None and inner.i != scene.trigger.head:
                yield from meant(scene, inner.i)


def _subject(scene: Scene) -> Iterator[int]:
    """The subject of an active change or of what governs it; the one asked where somebody is asked."""
    if scene.parse.tokens[scene.change.at].lemma in SUFFERING:
        yield from _threatening(scene)
        return
    if scene.change.form in PASSIVE or scene.state.status == "violated":
        return
    for at in governing(scene):
        word = scene.parse.tokens[at]
        asks = word.lemma in ASKING and (word.pos == "VERB" or word.lemma in REQUESTS)
        if asks and (at != scene.change.at or scene.change.base == "proposed"):
            yield from _asked(scene, word)
            return
        lost = orphan(scene.parse, at)
        subject = scene.parse.child(at, "nsubj") if lost is None else scene.parse.tokens[lost]
        if subject is not None:
            found = list(_who(scene, subject)) or list(_sayer(scene, at, subject))
            if found or subject.lemma not in PERSONAL:
                yield from found
                return
        owner = scene.parse.child(at, "poss")
        if owner is not None:
            yield from scene.index.phrase(owner.i)
            return


def _threatening(scene: Scene) -> Iterator[int]:
    """Give who threatens others with a sanction: "he warned that the bank would face sanctions"."""
    operator = scene.state.operator
    subject = scene.parse.child(operator, "nsubj") if operator is not None else None
    if scene.state.status == "threatened" and subject is not None:
        yield from acting(scene, subject)


def _sayer(scene: Scene, verb: int, subject: Token) -> Iterator[int]:
    """Give who says what "he", "she", "it" or "they" will do, where the pronoun leads nowhere else."""
    clause = scene.parse.tokens[verb]
    above = scene.parse.tokens[clause.head]
    sayer = scene.parse.child(above.i, "nsubj")
    if subject.lemma in PERSONAL and clause.dep == "ccomp" and above.lemma in SAYING and sayer is not None:
        human = subject.lemma in {"he", "she"}
        yield from (one for one in acting(scene, sayer) if (scene.referents[one].kind == "person") is human)


def _asked(scene: Scene, word: Token) -> Iterator[int]:
    """Give whom a request is addressed to: "urged Norway to lift", "called on the EU to impose"."""
    inner = scene.parse.child(scene.change.at, "nsubj") if scene.change.at != word.i else None
    direct = scene.parse.child(word.i, "dobj", "dative")
    preps = (scene.parse.child(prep.i, "pobj") for prep in scene.parse.kids(word.i, "prep") if prep.lemma == "on")
    for candidate in (inner, direct, *preps):
        if candidate is not None and candidate.i != scene.trigger.head:
            found = list(scene.index.phrase(candidate.i))
            if found:
                yield from found
                return
    subject = scene.parse.child(word.i, "nsubj")
    if subject is not None and word.lemma in PRESSING:
        yield from (one for one in scene.index.phrase(subject.i) if scene.referents[one].kind in STATES)


def _who(scene: Scene, subject: Token) -> Iterator[int]:
    """Give the actors of a subject, of what a relative pronoun points to, or of whose resolution it is."""
    if subject.lemma in RELATIVE:
        verb = scene.parse.tokens[subject.head]
        antecedent = scene.parse.tokens[verb.head] if verb.dep == "relcl" else verb
        if antecedent.i != scene.trigger.head:
            yield from scene.index.phrase(antecedent.i)
        return
    yield from acting(scene, subject)


def acts(scene: Scene) -> bool:
    """Tell whether the sentence says who acts, be it somebody whom the article does not name ("some senators")."""
    asked = scene.change.form == "noun" and scene.state.operator is not None
    if not (asked or scene.change.form == "active") or scene.state.status == "violated":
        return False
    subjects = (scene.parse.child(at, "nsubj") for at in governing(scene))
    first = next((subject for subject in subjects if subject is not None), None)
    return first is not None and first.lemma not in RELATIVE


def _named_before(scene: Scene) -> Iterator[int]:
    """Possessives and powers before the sanction: "Berg's sanctions", "U.S. sanctions", "EU sanctions"."""
    for at in dict.fromkeys((scene.trigger.word, scene.trigger.head)):
        for kid in scene.parse.kids(at, "poss"):
            yield from acting(scene, kid)
        for kid in scene.parse.kids(at, "amod", "compound", "nmod"):
            if is_power(scene, kid.i):
                yield from scene.index.phrase(kid.i)


IMPOSERS: tuple[Callable[[Scene], Iterator[int]], ...] = (_agent, _granting, _subject, _named_before)
"""In this order: the first source that names somebody is believed."""
OF_OTHERS = (_agent, _granting, _named_before, _subject)
"""The order for views: a power named before the sanction is its imposer, whoever likes it or not."""
