"""The people of an article as descriptions and pronouns see them: offices, country, sex, where they were named.

Strategy: a `Person` is a frozen view on one group of names; the words of an office are those between the
country and the head ("Russian [foreign minister]"), so that "the minister" can mean a foreign minister and
"the president" never a vice president.
"""

from __future__ import annotations

from msgspec import Struct

from generator.extract.actors.gazetteer import country_of_words
from generator.extract.actors.roles import Given
from generator.extract.actors.titles import MEN, MEN_GIVEN, MODIFIERS, OFFICES, WOMEN, WOMEN_GIVEN, singular
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token

_LISTS = load("titles")
QUALIFIERS: frozenset[str] = frozenset(word.lower() for word in MODIFIERS) | OFFICES
STRICT: frozenset[str] = frozenset(_LISTS["strict"])
"""Words that make another office of one: a vice president is no president."""
LEADERS: frozenset[str] = frozenset(_LISTS["leaders"])
"""Offices whose holder is "the leader"."""
_WOMEN_LOW = frozenset(word.lower() for word in WOMEN)
_MEN_LOW = frozenset(word.lower() for word in MEN)


class Office(Struct, frozen=True):
    """The words of an office without country and article: head "minister", words {"foreign", "minister"}."""

    head: str
    words: frozenset[str]


class Person(Struct, frozen=True):
    """One person: `id` of the group, offices, country, "f" or "m" where the text shows it, tokens of all mentions."""

    id: int
    offices: tuple[Office, ...]
    country: str | None
    sex: str | None
    places: tuple[int, ...]


def office_of(parse: Parse, start: int, head: int) -> Office:
    """Give the office that tokens [start, head] name."""
    before = parse.tokens[start:head]
    words = {token.text.lower() for token in before if token.text.lower() in QUALIFIERS or _is_noun(token)}
    after = {token.text.lower() for token in parse.tokens[head + 1 : head + 3]} & STRICT
    own = singular(parse.tokens[head].text)
    return Office(own, frozenset(words | after | {own}))


def _is_noun(token: Token) -> bool:
    """Tell whether a word narrows an office: a noun that is no country."""
    return token.pos in {"NOUN", "PROPN"} and country_of_words(token.text) is None and token.text.isalpha()


def holds(offices: tuple[Office, ...], asked: Office) -> bool:
    """Tell whether one of the offices is the one asked for, or a fuller form of it."""
    return any(_is(office, asked) for office in offices)


def _is(office: Office, asked: Office) -> bool:
    if asked.head == "leader" and len(asked.words) == 1 and not office.words & (STRICT - {"prime", "crown"}):
        return office.head in LEADERS and (office.head != "minister" or "prime" in office.words)
    strict = office.words & STRICT == asked.words & STRICT
    return strict and _same_head(office.head, asked.head) and asked.words - {asked.head} <= office.words


def _same_head(left: str, right: str) -> bool:
    """Tell whether two heads are one, whatever the sex: spokesman, spokeswoman, spokesperson."""
    return _stem(left) == _stem(right)


def _stem(head: str) -> str:
    return head.removesuffix("woman").removesuffix("person").removesuffix("man")


class Company:
    """The people of an article, found by the offices that they hold and by the sentences that name them."""

    def __init__(self, parse: Parse, people: tuple[Person, ...]) -> None:
        """Take all `people` in."""
        self._parse = parse
        self._known: dict[int, Person] = {}
        self._by_head: dict[str, set[int]] = {}
        self._by_line: dict[int, list[tuple[int, int]]] = {}
        for person in people:
            self.learn(person, *person.places)

    def learn(self, person: Person, *places: int) -> None:
        """Keep what is known of a person now, and that the tokens `places` mean it."""
        self._known[person.id] = person
        for office in person.offices:
            self._by_head.setdefault(_stem(office.head), set()).add(person.id)
        for at in places:
            self._by_line.setdefault(self._parse.line_of(at).n, []).append((at, person.id))

    def holders(self, asked: Office) -> list[Person]:
        """Give who holds an office, in order."""
        heads = {asked.head, *(LEADERS if asked.head == "leader" else ())}
        ids = {id_ for head in heads for id_ in self._by_head.get(_stem(head), ())}
        return [person for person in (self._known[id_] for id_ in sorted(ids)) if holds(person.offices, asked)]

    def named(self, first: int, last: int) -> list[tuple[int, Person]]:
        """Give who is named in the sentences from `first` to `last`, with the tokens, in order of place."""
        found = [spot for n in range(first, last + 1) for spot in self._by_line.get(n, ())]
        return [(at, self._known[id_]) for at, id_ in sorted(found)]


def sex_of(parse: Parse, roles: tuple[Given, ...], titles: tuple[str, ...], given_name: str) -> str | None:
    """Give "f" or "m" where a title, a role or a given name of one sex shows it; a title outweighs a name."""
    words = {word.lower() for word in titles}
    words |= {singular(parse.tokens[role.head].text) for role in roles if role.head is not None}
    shown = (
        ("f", bool(words & _WOMEN_LOW)),
        ("m", bool(words & _MEN_LOW)),
        ("f", given_name in WOMEN_GIVEN),
        ("m", given_name in MEN_GIVEN),
    )
    return next((sex for sex, told in shown if told), None)
