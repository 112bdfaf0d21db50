"""Whom a sanction hits.

Strategy: sources in a fixed order: the object of a verb such as "blacklisted", objects of "targeting", phrases
with "on" and "against", a country before the sanction word, the subject of "face" and "be subject to", who asks
for relief. The first that names an actor of the article is believed; what names none is kept as it stands.

Laws:
- Nobody is both imposer and target of one report.
- Where a company or person of a country is named as target, the country beside it is no target of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile

from msgspec import Struct

from generator.extract.actors.states import States
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.extract.sanctions.change import OFF
from generator.extract.sanctions.scene import (
    LEADING,
    RELATIVE,
    STATES,
    SUFFERING,
    Scene,
    before,
    governing,
    is_power,
    meant,
)
from generator.model import Referent

_WORDS = load("sanction_parties")
ON = frozenset(_WORDS["target_prepositions"])
RELIEF = frozenset(_WORDS["relief_prepositions"])
OF_GOODS = frozenset({"embargo", "cap", "ban"})
"""Sanctions before which the adjective of a country names whose goods are hit: "a Russian oil embargo"."""
DEALINGS = frozenset(_WORDS["dealings"])
DEALING = frozenset(_WORDS["dealing_prepositions"])
HITTING = frozenset(_WORDS["hitting"])
COUNTRY_NOUNS = frozenset(_WORDS["country_nouns"])
STATE_PARTS = frozenset(_WORDS["state_parts"])
GROUPS = frozenset(_WORDS["groups"])
OUTSIDE = frozenset({"include", "for", "over", "after", "amid", "in"})
"""Prepositions after a noun that are no part of who is meant."""
LOOSE = frozenset({"relcl", "acl", "advcl", "appos", "punct", "cc", "conj", "parataxis"})


class Targets(Struct, frozen=True):
    """Whom a sanction hits: actors of the article, and the words for those who are none.

    `open` where the sentence says whom, but nobody in particular ("any bank").
    """

    actors: tuple[int, ...] = ()
    words: str | None = None
    open: bool = False


def targets(scene: Scene, imposing: tuple[int, ...]) -> Targets:
    """Give whom the sanction hits, leaving out who imposes it."""
    described = Targets()
    for source in TARGETS:
        heads = tuple(at for at in dict.fromkeys(source(scene)) if at != scene.trigger.head)
        found = _hit(scene, heads, imposing)
        if found.actors:
            return Targets(found.actors, found.words or described.words)
        described = described if described.words or not heads else found
    return described


def _objects(scene: Scene) -> Iterator[int]:
    """Whom a verb such as "blacklisted" hits."""
    yield from scene.trigger.objects


def _targeting(scene: Scene) -> Iterator[int]:
    """Objects of "targeting", "aimed at", "hit ... with": below the sanction, below the change, or beside it."""
    parse = scene.parse
    for at in _sites(scene):
        for kid in parse.kids(at, "acl", "relcl", "advcl", "xcomp", "prep"):
            if kid.lemma in HITTING:
                yield from _object(parse, kid.i)
    preposition = scene.change.rule.split()[-1]
    if parse.tokens[scene.change.at].lemma in HITTING or preposition in {"with", "under"}:
        yield from (at for at in _object(parse, scene.change.at) if at != scene.trigger.head)


def _object(parse: Parse, verb: int) -> Iterator[int]:
    found = [*parse.kids(verb, "dobj", "pobj", "nsubjpass")]
    found += [inner for prep in parse.kids(verb, "prep") if prep.lemma == "at" for inner in parse.kids(prep.i, "pobj")]
    yield from (at for token in found for at in parse.conjuncts(token.i))


def _on(scene: Scene) -> Iterator[int]:
    """Objects of "on" and "against" at the sanction, at the word that changes it, or at a word between."""
    parse = scene.parse
    preps = ON | RELIEF if scene.change.form == "noun" and scene.change.base == "eased" else ON
    for at in _sites(scene):
        for prep in parse.kids(at, "prep", "dative"):
            if prep.lemma in preps and (at != scene.change.at or prep.i > scene.trigger.word or prep.lemma in ON):
                inner = _past_dealings(parse, parse.child(prep.i, "pobj"))
                if inner is not None and _can_be_hit(scene, inner.i):
                    yield from parse.conjuncts(inner.i)


def _past_dealings(parse: Parse, noun: Token | None) -> Token | None:
    """Give with whom the dealings are that a noun names ("on trade with Iraq"), else the noun itself."""
    if noun is None or noun.lemma not in DEALINGS:
        return noun
    partners = (parse.child(prep.i, "pobj") for prep in parse.kids(noun.i, "prep") if prep.lemma in DEALING)
    return next((partner for partner in partners if partner is not None), noun)


def _can_be_hit(scene: Scene, at: int) -> bool:
    """Tell whether a noun can be hit: an actor, a name, a group, or something of theirs; not a day or a topic."""
    parse = scene.parse
    return any(
        scene.index.phrase(one)
        or parse.tokens[one].lemma in GROUPS
        or (parse.tokens[one].pos == "PROPN" and not _is_time(parse, one))
        or list(before(scene, one, STATES))
        for one in parse.conjuncts(at)
    )


def _is_time(parse: Parse, at: int) -> bool:
    return any(name.label in {"DATE", "TIME"} for name in parse.names_over(at, at + 1))


def _sites(scene: Scene) -> tuple[int, ...]:
    """Give the words that a target phrase may hang on: the sanction, what carries it, the word that changes it."""
    parse = scene.parse
    found = [scene.trigger.word, scene.trigger.head]
    if scene.trigger.head != scene.trigger.word:
        found.extend(
            one.i for one in takewhile(lambda one: one.i != scene.trigger.head, parse.above(scene.trigger.word))
        )
    found.append(scene.change.at)
    found.extend(kid.i for kid in parse.kids(scene.trigger.head, "acl") if kid.tag == "VBN")
    above = parse.tokens[parse.tokens[scene.trigger.head].head]
    if above.tag == "VBN":
        found.append(above.i)
    return tuple(dict.fromkeys(found))


def _compound(scene: Scene) -> Iterator[int]:
    """A country before the word that is no power of its own: "Iran sanctions", "the Peru sanctions program"."""
    for at in dict.fromkeys((scene.trigger.word, scene.trigger.head)):
        for kid in scene.parse.kids(at, "compound", "nmod", "amod"):
            who = scene.index.head(kid.i)
            power = is_power(scene, kid.i)
            named = who is not None and not power and scene.referents[who].kind in STATES
            if named or (scene.parse.tokens[scene.trigger.word].lemma in OF_GOODS and meant(scene, kid.i)):
                yield kid.i


def _suffering(scene: Scene) -> Iterator[int]:
    """The subject of "face sanctions", "come under sanctions", "be subject to"; of a relative clause, its noun."""
    parse = scene.parse
    word = parse.tokens[scene.change.at]
    if word.lemma not in SUFFERING and scene.change.form != "state":
        return
    for at in governing(scene):
        for subject in parse.kids(at, "nsubj", "nsubjpass"):
            relative = subject.lemma in RELATIVE and parse.tokens[at].dep == "relcl"
            yield from parse.conjuncts(parse.tokens[at].head if relative else subject.i)
            return


def _violator(scene: Scene) -> Iterator[int]:
    """The state that evades a sanction of which nothing else says whom it hits: it is its own."""
    if scene.state.status != "violated" or scene.change.form != "active":
        return
    for subject in scene.parse.kids(scene.change.at, "nsubj"):
        who = scene.index.head(subject.i)
        if who is not None and scene.referents[who].kind in STATES:
            yield subject.i


def _relieved(scene: Scene) -> Iterator[int]:
    """The state that asks for relief, or whose official does: "its demand for relief", "Peru's president urged"."""
    if scene.state.status != "proposed" or scene.change.base not in OFF:
        return
    reached = False
    for at in governing(scene):
        reached = reached or at == scene.state.operator
        for asker in scene.parse.kids(at, "nsubj", "poss") if reached else ():
            named = (asker, *scene.parse.kids(asker.i, *LEADING))
            found = next((one for one in named if _is_state(scene, one.i)), None)
            if found is not None:
                yield found.i
                return


def _is_state(scene: Scene, at: int) -> bool:
    return any(scene.referents[one].kind in STATES for one in meant(scene, at))


def _hit(scene: Scene, heads: tuple[int, ...], imposing: tuple[int, ...]) -> Targets:
    """Turn the heads of target phrases into actors and words."""
    actors: list[int] = []
    words: list[str] = []
    for at in heads:
        own = _own(scene, at, imposing)
        named = (own,) if own is not None else _apposed(scene, at, heads)
        actors.extend(one for one in (*named, *_state_of_part(scene, at)) if one not in imposing)
        if named and not _only_examples(scene, at):
            continue
        if _is_described(scene.parse, at):
            words.append(phrase(scene.parse, at))
    return Targets(_specific(scene.referents, tuple(dict.fromkeys(actors))), "; ".join(words) or None, open=not words)


def _is_described(parse: Parse, at: int) -> bool:
    """Tell whether words describe somebody: a noun that is not "any bank", a pronoun with more to it ("those who")."""
    if parse.tokens[at].pos == "PRON":
        return parse.child(at, "relcl", "acl", "amod", "prep") is not None
    vague = any(kid.text.lower() in {"any", "no"} for kid in parse.kids(at, "det"))
    return parse.tokens[at].pos in {"NOUN", "PROPN", "NUM"} and not vague


def _own(scene: Scene, at: int, imposing: tuple[int, ...]) -> int | None:
    """Give the actor at the head of a target phrase: named there, a capital for its state, or "the country".

    Some people of a country ("17 more Russians") are not the country.
    """
    if scene.parse.tokens[at].tag in {"NNS", "NNPS"} and scene.parse.child(at, "nummod") is not None:
        return None
    named = scene.index.head(at)
    if named is None:
        named = States.of(scene.referents).at(scene.parse, at)
    return _country_meant(scene, at, imposing) if named is None else named


def _state_of_part(scene: Scene, at: int) -> Iterator[int]:
    """Give the country whose economy, army or government is hit: "Iran's oil industry"."""
    if scene.parse.tokens[at].lemma in STATE_PARTS and scene.index.head(at) is None:
        yield from before(scene, at, STATES)


def _only_examples(scene: Scene, at: int) -> bool:
    """Tell whether the names beside a group are some of it only: "two banks, including ..."."""
    own = scene.index.head(at)
    return own is None and any(prep.lemma == "include" for prep in scene.parse.kids(at, "prep"))


def _country_meant(scene: Scene, at: int, imposing: tuple[int, ...]) -> int | None:
    """Give the country last named before "the country", "that nation"; it does not impose."""
    parse = scene.parse
    token = parse.tokens[at]
    if token.lemma not in COUNTRY_NOUNS or parse.child(at, "det") is None or parse.child(at, "amod", "compound"):
        return None
    line = parse.line_of(at)
    sides = {scene.referents[one].country for one in imposing} - {None}
    countries = States.of(scene.referents).ids
    for place in range(at - 1, line.start - 1, -1):
        who = scene.index.head(place)
        code = scene.referents[who].country if who is not None else None
        if code is not None and code not in sides and code in countries:
            return None if countries[code] in imposing else countries[code]
    return None


def _apposed(scene: Scene, at: int, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Give the actors that name a group: in apposition, after a comma, or introduced by "including"."""
    parse = scene.parse
    found = [kid.i for kid in parse.kids(at, "appos")]
    found += [kid.i for kid in parse.kids(scene.trigger.head, "appos") if parse.subtree(kid.i)[0] == at + 2]
    found += [head for head in heads if parse.tokens[head].head == at and parse.tokens[at + 1].text == ","][:1]
    found += [
        inner.i for prep in parse.kids(at, "prep") if prep.lemma == "include" for inner in parse.kids(prep.i, "pobj")
    ]
    named = (one for token in found for one in parse.conjuncts(token))
    return tuple(who for one in named if (who := scene.index.head(one)) is not None)


def _specific(referents: tuple[Referent, ...], actors: tuple[int, ...]) -> tuple[int, ...]:
    """Leave out a country beside its own companies or persons, who are what is hit."""
    owned = {referents[one].country for one in actors if referents[one].kind not in STATES}
    kept = [one for one in actors if referents[one].kind not in STATES or referents[one].country not in owned - {None}]
    return tuple(kept)


def phrase(parse: Parse, at: int) -> str:
    """Give the words of a noun phrase as they stand, with a clause that says who of them is meant.

    Appositions, conjuncts and what is only added behind a comma are left out.
    """
    kept, todo = [at], [at]
    while todo:
        for kid in parse.kids(todo.pop()):
            if kid.dep not in LOOSE and kid.lemma not in OUTSIDE:
                kept.append(kid.i)
                todo.append(kid.i)
    last = max(kept)
    clause = next((kid for kid in parse.kids(at, "relcl", "acl") if parse.subtree(kid.i)[0] == last + 1), None)
    if clause is not None and parse.tokens[last + 1].text.lower() in {"who", "that"}:
        last = _clause_end(parse, clause.i)
    return " ".join(parse.words(min(kept), last + 1).split())


def _clause_end(parse: Parse, clause: int) -> int:
    """Give the last word of a clause before a comma or a date: "officials who ran the election"."""
    tree = parse.subtree(clause)
    stop = next((i for i in tree if parse.tokens[i].text in {",", ";", "–", "—"} or _is_time(parse, i)), tree[-1] + 1)
    last = stop - 1
    while last > clause and parse.tokens[last].pos in {"ADP", "PUNCT"}:
        last -= 1
    return last


TARGETS: tuple[Callable[[Scene], Iterator[int]], ...] = (
    _objects,
    _targeting,
    _on,
    _compound,
    _suffering,
    _relieved,
    _violator,
)
"""In this order: the first source that names an actor is believed."""
