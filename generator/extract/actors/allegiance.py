"""Which country an official serves where no title says it: "President Smith" in an article on Freedonia.

Strategy: countries that cannot be meant go first: those without such an office, and those whose holder of it the
article names otherwise. Of the rest, a country counts by its share of the sentences that name the official and
by its share of the article. The winner needs a clear lead: a guess without one would put a minister into the
wrong government.

A country that acts on the official is out too: nobody blacklists the own minister.

Laws: only holders of a state's offices get a country this way, and only where no words state it; who serves an
alliance or a world body gets none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from generator.extract.actors.capitals import known_at
from generator.extract.actors.cutting import Name
from generator.extract.actors.gazetteer import ADJECTIVES, look_up, plain
from generator.extract.actors.roles import Given
from generator.extract.actors.titles import singular
from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse

STATE_OFFICES: frozenset[str] = frozenset(load("titles")["state_offices"])
"""Heads of titles that belong to a state."""
STATE_WORDS: frozenset[str] = frozenset(load("titles")["state_words"])
"""Words before any calling that make it a state's: "presidential spokesman"."""
SINGLE: frozenset[str] = frozenset({"president", "chancellor", "king", "queen", "premier", "emir", "sultan"})
"""Offices of which a state has one holder."""
_OFFICES = load("offices")
ONLY: dict[str, frozenset[str]] = {office: frozenset(codes) for office, codes in _OFFICES["only"].items()}
NEVER: dict[str, frozenset[str]] = {office: frozenset(codes) for office, codes in _OFFICES["never"].items()}
NOMINAL: frozenset[str] = frozenset({"compound", "conj", "appos", "pobj", "prep", "nmod", "amod", "pcomp", "nummod"})
"""Relations inside one noun phrase."""
LEAD = 1.5
"""How many times the second country's score the first must have."""
LEAST = 3
"""How often the article must name a country, in whatever form, for it to be an official's."""


class Cue(Struct, frozen=True):
    """A country named, in whatever form, at a token."""

    token: int
    country: str


class Official(Struct, frozen=True):
    """Where somebody is named, the roles that the text gives, and the country if it is stated."""

    names: tuple[Name, ...]
    roles: tuple[Given, ...]
    country: str | None


def cues_of(parse: Parse, names: tuple[Name, ...]) -> tuple[Cue, ...]:
    """Give every place of an article that names a country: its name, capital, seat, organ or adjective."""
    known = [name for name in names if name.entry]
    named = [Cue(name.start, name.entry.country) for name in known if name.entry and name.entry.country]
    taken = {i for name in known for i in range(name.start, name.end)}
    called = [Cue(at, country) for at, country in _adjectives(parse) if at not in taken]
    return tuple(sorted((*named, *called), key=lambda cue: cue.token))


def _adjectives(parse: Parse) -> list[tuple[int, str]]:
    """Give the adjectives of nationality; of "South Korean" only the whole."""
    found: list[tuple[int, str]] = []
    at, end = 0, len(parse.tokens)
    while at < end:
        stops = [stop for stop in (at + 2, at + 1) if stop <= end and plain(parse.words(at, stop)) in ADJECTIVES]
        if stops:
            found.append((at, ADJECTIVES[plain(parse.words(at, stops[0]))]))
        at = stops[0] if stops else at + 1
    return found


def heads_of(parse: Parse, official: Official) -> frozenset[str]:
    """Give the offices of somebody's roles: "minister", "president"."""
    own = (role for role in official.roles if role.head is not None and parse.tokens[role.start].tag != "PRP$")
    return frozenset(singular(parse.tokens[role.head].text) for role in own if role.head is not None)


def _serves_state(parse: Parse, official: Official, heads: frozenset[str]) -> bool:
    """Tell whether an office is a state's by its name ("minister") or by the word before it ("presidential aide")."""
    words = (parse.tokens[i].text.lower() for role in official.roles if role.head for i in range(role.start, role.head))
    return bool(heads & STATE_OFFICES) or any(word in STATE_WORDS for word in words)


class Scene(Struct, frozen=True):
    """What an article says of countries: the cues in order, how often each is named, whose the holders of offices are.

    `holders` has, by the head of an office, the countries whose own holder of it is named.
    """

    cues: tuple[Cue, ...]
    named: Mapping[str, int]
    holders: Mapping[str, frozenset[str]]


def scene_of(parse: Parse, officials: Iterable[Official], cues: tuple[Cue, ...]) -> Scene:
    """Read the `cues` of an article and whom its `officials` serve."""
    holders: dict[str, set[str]] = {}
    for official in officials:
        if official.country:
            for head in heads_of(parse, official):
                holders.setdefault(head, set()).add(official.country)
    named = Counter(cue.country for cue in cues)
    return Scene(cues, named, {head: frozenset(countries) for head, countries in holders.items()})


def likely_of(parse: Parse, official: Official, scene: Scene) -> str | None:
    """Give the country that the article and the sentences about an official speak for, or None."""
    heads = heads_of(parse, official)
    if (
        official.country
        or not _serves_state(parse, official, heads)
        or any(_serves_body(parse, role) for role in official.roles)
    ):
        return None
    against = {country for name in official.names for country in _acting_on(parse, name, scene)}
    possible = _possible(heads, scene)
    fitting = {country: n for country, n in scene.named.items() if possible(country) and country not in against}
    lines = {parse.line_of(name.start) for name in official.names}
    near = Counter(c for line in lines for c in _in_sentence(parse, line, scene) if c in fitting)
    shares = (_shares(near), _shares(fitting))
    winner = _leader({country: sum(share.get(country, 0.0) for share in shares) for country in fitting})
    return winner if winner is not None and scene.named[winner] >= LEAST else None


def _acting_on(parse: Parse, name: Name, scene: Scene) -> set[str]:
    """Give the countries that do something to an official, as in "Freedonia blacklisted Minister Brown"."""
    at = name.end - 1
    while parse.tokens[at].dep in NOMINAL and parse.tokens[at].head != at:
        at = parse.tokens[at].head
    token = parse.tokens[at]
    if token.dep not in {"dobj", "dative"}:
        return set()
    subjects = {kid.i for kid in parse.kids(token.head, "nsubj")}
    below = {i for subject in subjects for i in parse.subtree(subject)}
    return {cue.country for cue in _cues_of_line(parse.line_of(at), scene) if cue.token in below}


def _cues_of_line(line: Line, scene: Scene) -> tuple[Cue, ...]:
    first, beyond = (bisect_left(scene.cues, at, key=lambda cue: cue.token) for at in (line.start, line.end))
    return scene.cues[first:beyond]


def _in_sentence(parse: Parse, line: Line, scene: Scene) -> list[str]:
    """Give the countries of a sentence, each once, and once more the one that is its subject."""
    here = _cues_of_line(line, scene)
    subjects = {cue.country for cue in here if _is_subject(parse, cue.token)}
    return [*sorted({cue.country for cue in here}), *sorted(subjects)]


def _is_subject(parse: Parse, at: int) -> bool:
    """Tell whether the noun phrase at a token is the subject of the sentence's main verb."""
    token = parse.tokens[at]
    while token.dep in {"compound", "amod", "nmod", "poss"}:
        token = parse.tokens[token.head]
    verb = parse.tokens[token.head]
    return token.dep in {"nsubj", "nsubjpass"} and verb.dep in {"ROOT", "ccomp"}


def _serves_body(parse: Parse, role: Given) -> bool:
    """Tell whether a role is in an alliance or a world body: "NATO Secretary General"."""
    for at in range(role.start, role.end):
        stop = known_at(parse, at, role.end)
        entry = look_up(parse.words(at, stop)) if stop else None
        if entry and entry.sort in {"bloc", "body"} and entry.country is None:
            return True
    return False


def _possible(heads: frozenset[str], scene: Scene) -> Callable[[str], bool]:
    """Give the test whether a country can be the one: it has such offices, and no other holder of them."""
    rivals = heads & SINGLE | ({"leader"} if heads & SINGLE else frozenset())
    taken = frozenset[str]().union(*(scene.holders.get(rival, ()) for rival in rivals))

    def possible(country: str) -> bool:
        has = all(country in ONLY.get(head, {country}) and country not in NEVER.get(head, ()) for head in heads)
        return has and country not in taken

    return possible


def _shares(counts: Mapping[str, int]) -> dict[str, float]:
    """Give for each country its share of all that are counted."""
    whole = sum(counts.values())
    return {country: count / whole for country, count in counts.items()}


def _leader(scores: dict[str, float]) -> str | None:
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= LEAD * ranked[1][1] else None
