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

from collections import Counter
from collections.abc import Callable, Iterable

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


def likely_country(parse: Parse, official: Official, others: Iterable[Official], cues: tuple[Cue, ...]) -> str | None:
    """Give the country that the article and the sentences about an official speak for, or None."""
    heads = heads_of(parse, official)
    if (
        official.country
        or not _serves_state(parse, official, heads)
        or any(_serves_body(parse, role) for role in official.roles)
    ):
        return None
    possible = _possible(parse, heads, others)
    against = {country for name in official.names for country in _acting_on(parse, name, cues)}
    often = {country for country, count in Counter(cue.country for cue in cues).items() if count >= LEAST}
    fitting = tuple(cue for cue in cues if possible(cue.country) and cue.country not in against)
    lines = {parse.line_of(name.start) for name in official.names}
    near = [c for line in lines for c in _in_sentence(parse, line, fitting)]
    shares = (_shares(near), _shares([c.country for c in fitting]))
    winner = _leader({country: sum(share.get(country, 0.0) for share in shares) for country in shares[1]})
    return winner if winner in often else None


def _acting_on(parse: Parse, name: Name, cues: tuple[Cue, ...]) -> set[str]:
    """Give the countries that do something to an official, as in "Freedonia blacklisted Minister Brown"."""
    at = name.end - 1
    while parse.tokens[at].dep in NOMINAL and parse.tokens[at].head != at:
        at = parse.tokens[at].head
    token = parse.tokens[at]
    if token.dep not in {"dobj", "dative"}:
        return set()
    subjects = {kid.i for kid in parse.kids(token.head, "nsubj")}
    below = {i for subject in subjects for i in parse.subtree(subject)}
    return {cue.country for cue in cues if cue.token in below}


def _in_sentence(parse: Parse, line: Line, cues: tuple[Cue, ...]) -> list[str]:
    """Give the countries of a sentence, each once, and once more the one that is its subject."""
    here = [cue for cue in cues if line.start <= cue.token < line.end]
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


def _possible(parse: Parse, heads: frozenset[str], others: Iterable[Official]) -> Callable[[str], bool]:
    """Give the test whether a country can be the one: it has such offices, and no other holder of them."""
    rivals = heads & SINGLE | ({"leader"} if heads & SINGLE else frozenset())
    taken = {other.country for other in others if other.country and heads_of(parse, other) & rivals}

    def possible(country: str) -> bool:
        has = all(country in ONLY.get(head, {country}) and country not in NEVER.get(head, ()) for head in heads)
        return has and country not in taken

    return possible


def _shares(countries: list[str]) -> dict[str, float]:
    """Give for each country its share of all that are counted."""
    return {country: count / len(countries) for country, count in Counter(countries).items()}


def _leader(scores: dict[str, float]) -> str | None:
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= LEAD * ranked[1][1] else None
