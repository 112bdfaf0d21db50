"""Which country an actor belongs to, as the text states it.

Strategy: rules in order of trust. A person's country is that of the office ("Turkey's trade minister", "White
House spokeswoman"), of a title that only one country has ("Foreign Secretary"), or of the person whose aide or
kin it is. An organisation's is in its name, before it ("Russia's oil companies, X and Y") or after it.

Law: what a person studies or is sent to is not their country ("a Russia expert", "ambassador to Russia").
"""

from __future__ import annotations

from generator.extract.actors.belonging import FROM_TITLE, STATED, Belonging, first_of
from generator.extract.actors.cutting import Name
from generator.extract.actors.gazetteer import ADJECTIVES, country_of_words, plain
from generator.extract.actors.kinds import group_before
from generator.extract.actors.roles import Given
from generator.extract.actors.titles import NATIONAL, singular
from generator.extract.actors.vocabulary import GROUPS, POSSESSIVES
from generator.extract.lexicon import load
from generator.extract.parse import Parse

OBSERVERS: frozenset[str] = frozenset(load("titles")["observers"])
"""Callings that take the country they are about before them: "China correspondent"."""
OF = 4
"""Tokens after an office in which "of" names its country."""
COUNTRYS = frozenset({"the country's", "the nation's", "that country's"})
SIDE = 10
"""Tokens before a name in which the possessor of an apposition is looked for."""


def belonging_of_role(parse: Parse, role: Given) -> Belonging | None:
    """Give the country that a role states or that its title alone shows, or None."""
    if role.head is None:
        return None
    place = (role.start, role.end)
    ahead = parse.words(role.start, role.head + 1)
    if singular(parse.tokens[role.head].text) in OBSERVERS:
        return first_of(_by_adjective(parse, role.start, role.head), STATED, place)
    stated = country_of_words(ahead) or _of_phrase(parse, role)
    by_title = national(parse.words(role.start, role.end))
    return first_of(stated, STATED, place) or first_of(by_title, FROM_TITLE, place)


def national(title: str) -> str | None:
    """Give the country that alone has an office of this title in English, or None."""
    words = f" {plain(title).lower().replace('.', '')} "
    return next((country for office, country in NATIONAL if f" {office} " in words), None)


def _by_adjective(parse: Parse, start: int, end: int) -> str | None:
    """Give the country of an adjective or a possessive in tokens [start, end)."""
    for at in range(start, end):
        for stop in (at + 2, at + 1):
            words = plain(parse.words(at, min(stop, end)))
            owned = stop < end and parse.tokens[stop].text in POSSESSIVES
            seated = parse.words(stop, min(stop + 2, end)) == "-based" if stop < end else False
            if words in ADJECTIVES or ((owned or seated) and country_of_words(words)):
                return country_of_words(words)
    return None


def _of_phrase(parse: Parse, role: Given) -> str | None:
    """Give the country in "president of Ukraine"; "ambassador to Ukraine" is another's."""
    at = (role.head or role.start) + 1
    if at < role.end and parse.tokens[at].text in {"of", "in", "for"}:
        return country_of_words(parse.words(at + 1, min(role.end, at + OF))) if at + 1 < role.end else None
    return None


def belonging_of_organization(parse: Parse, name: Name) -> Belonging | None:
    """Give the country that an organisation's name, or the words beside this mention of it, state."""
    inside = country_of_words(parse.words(name.start, name.end))
    found = inside or _owner_before(parse, name) or _apposed_after(parse, name) or _of_that_country(parse, name)
    return first_of(found, STATED, (name.start, name.end))


def _owner_before(parse: Parse, name: Name) -> str | None:
    """Russia's two largest oil companies, X and Y; the Turkish steelmaker X."""
    noun = group_before(parse, name)
    end = name.start if noun is None else noun + 1
    start = end
    first = parse.line_of(start).start
    while start > first and start > end - SIDE and _modifies(parse, start - 1):
        start -= 1
    return country_of_words(parse.words(start, end)) if start < end else None


def _modifies(parse: Parse, at: int) -> bool:
    token = parse.tokens[at]
    return token.pos in {"ADJ", "NOUN", "PROPN", "PART", "NUM"} or token.text in POSSESSIVES | {"-", "based"}


def _of_that_country(parse: Parse, name: Name) -> str | None:
    """The country's X: that of the country named last, in this sentence or the one before."""
    start, line = name.first, parse.line_of(name.start)
    if start - 3 < line.start or parse.words(start - 3, start).lower().replace("’", "'") not in COUNTRYS:
        return None
    least = parse.line_of(line.start - 1).start if line.start else 0
    ends = ((at, stop) for at in range(start - 4, least - 1, -1) for stop in (at + 3, at + 2, at + 1) if stop < start)
    named = (country_of_words(parse.words(at, stop)) for at, stop in ends if parse.tokens[at].text[0].isupper())
    return next((country for country in named if country), None)


def _apposed_after(parse: Parse, name: Name) -> str | None:
    """X, a North Korean shipping firm."""
    line = parse.line_of(name.start)
    if name.end + 1 >= line.end or parse.tokens[name.end].text != ",":
        return None
    at = name.end + 1
    if parse.tokens[at].text.lower() not in {"a", "an", "the"}:
        return None
    while at < line.end and (_modifies(parse, at) or parse.tokens[at].pos == "DET"):
        at += 1
    noun = any(parse.tokens[i].lemma in GROUPS for i in range(name.end + 1, at))
    return _by_adjective(parse, name.end + 1, at) if noun else None
