"""What a name names: a person, an organisation, a vessel, or nothing that acts (a place, an event, a thing).

Strategy: a table of evidence, each rule with the kind that it speaks for and a weight. Strong evidence counts
once wherever it is found; weak evidence counts by the share of the places where it is found. The kind with
the highest sum wins if it reaches `ENOUGH` and leads by `LEAD`; else the name names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from typing import Literal

from msgspec import Struct

from generator.extract.actors.callings import calling_at, is_plural
from generator.extract.actors.cutting import Name
from generator.extract.actors.titles import GIVEN, HONORIFICS, KIN, ROYAL, SHOUTED, is_address, is_office
from generator.extract.actors.vocabulary import (
    BEFORE_OF,
    CALENDAR,
    GROUPS,
    HEADS,
    KNOWN_PLACES,
    ORDINARY,
    PARTICLES,
    PLACES,
    POSSESSIVES,
    SMALL,
    SPEECH,
    SUFFIXES,
    THINGS,
    VESSELS,
)
from generator.extract.parse import Parse
from generator.model import ActorKind

Sense = Literal["person", "organization", "vessel", "place", "thing"]
ENOUGH = 2.0
ENOUGH_ALONE = 2.75
LEAD = 0.5
SHIPS = frozenset({"HMAS", "HMCS", "HMS", "INS", "M/T", "M/V", "MS", "MT", "MV", "RMS", "SS", "USNS", "USS"})
"""Prefixes that are part of the names of ships."""
LONGEST_ACRONYM = 6
LONGEST_LIST = 40
"""Tokens back in which the noun before a list of names is looked for."""
STRONG = 3.0
"""Evidence of this weight counts in full where one place of the name shows it."""

_ADDRESSES = HONORIFICS | SHOUTED
EITHER = frozenset(
    {"ally", "champion", "leader", "member", "opponent", "owner", "partner", "rival", "sponsor", "winner"}
)
"""Callings of people and of companies alike: "rival chipmaker X"."""
_ROMAN = frozenset({"II", "III", "IV", "Jr", "Jr.", "Sr", "Sr."})
_INITIAL = re.compile(r"[A-Z]\.")
_LOCATING = frozenset({"in", "at", "near", "outside", "across", "around", "throughout", "off"})
_NUMBERED = re.compile(r"(?=.*\d)[\w./-]+")


class Place(Struct, frozen=True):
    """One name in its article: what a rule looks at."""

    parse: Parse
    name: Name
    words: tuple[str, ...]

    def before(self, back: int = 1) -> str:
        """Give the lower-case word `back` tokens before the title or name, "" at the head of the sentence."""
        at = self.name.first - back
        return self.parse.tokens[at].text.lower() if at >= self.parse.line_of(self.name.start).start else ""

    def after(self, on: int = 0) -> str:
        """Give the word `on` tokens after the name, "" at the end of the sentence."""
        at = self.name.end + on
        return self.parse.tokens[at].text if at < self.parse.line_of(self.name.start).end else ""

    def labels(self) -> frozenset[str]:
        """Give the types that the parser has for what overlaps the name."""
        return frozenset(chunk.label for chunk in self.parse.names_over(self.name.start, self.name.end))


class Rule(Struct, frozen=True):
    """Evidence for a kind: its name, the kind, the weight, and the test of one place."""

    name: str
    sense: Sense
    weight: float
    test: Callable[[Place], bool]


def is_dateline(parse: Parse, name: Name) -> bool:
    """Tell whether a name is the place in a dateline: at the head of a paragraph, before a dash or an agency's name."""
    line = parse.line_of(name.start)
    first = parse.line_of(line.start - 1).block_n != line.block_n if line.start else True
    if not first or name.start != line.start or name.end + 1 >= line.end:
        return False
    mark, after = parse.tokens[name.end].text, parse.tokens[name.end + 1]
    bracketed = mark == "(" and after.text[0].isupper() and name.end + 2 < line.end
    return bracketed or (
        mark in {"—", "–", "--", "-", "/"} and parse.tokens[name.end].start > parse.tokens[name.end - 1].end
    )


def titled(place: Place) -> bool:
    """Tell whether a title or form of address stands before the name."""
    title = place.parse.tokens[place.name.first : max(place.name.start, place.name.first + (place.words[0] in ROYAL))]
    calls = any(_calls_person(token.text) for token in title)
    company = "ORG" in place.labels() or _acronym(place) or _business_title(place)
    return calls or (any(is_office(token.text) for token in title) and not company)


def _calls_person(word: str) -> bool:
    """Tell whether a word before a name is said of people only; companies are rivals and broadcasters too."""
    either = word.lower() in GROUPS | EITHER
    return (is_office(word) and not either) or word in _ADDRESSES or word in KIN


def described(place: Place) -> bool:
    """Tell whether an apposition after the name calls its bearer something: "X, a lawmaker"."""
    line = place.parse.line_of(place.name.start)
    if place.after() != ",":
        return False
    found = calling_at(place.parse, place.name.end + 1, line.end)
    return found is not None and not is_plural(place.parse.tokens[found.head])


def _speaks(place: Place) -> bool:
    token = place.parse.tokens[place.name.end - 1]
    verb = place.parse.tokens[token.head]
    return token.dep in {"nsubj", "nsubjpass"} and verb.lemma in SPEECH


def _acts(place: Place) -> bool:
    token = place.parse.tokens[place.name.end - 1]
    return token.dep == "nsubj" and place.parse.tokens[token.head].pos == "VERB"


def _in_name_of_thing(place: Place) -> bool:
    """Tell whether the name goes on after a possessive and ends as a thing: "Countering X's Rivals Act"."""
    line = place.parse.line_of(place.name.start)
    tokens = place.parse.tokens[place.name.end : line.end]
    if not tokens or tokens[0].text not in POSSESSIVES or not place.words[0].endswith("ing"):
        return False
    run = takewhile(lambda token: token.text[0].isupper(), tokens[1:])
    return any(token.text in THINGS for token in run)


def _abbreviates_thing(place: Place) -> bool:
    """Tell whether the name is the bracketed short form of an event, a law or a thing: "Sanctions Act (CSA)"."""
    return place.before() == "(" and place.after() == ")" and place.before(2).capitalize() in THINGS


def _credited(place: Place) -> bool:
    """Tell whether the name stands in brackets at the head of a sentence: "(AFP) -"."""
    line = place.parse.line_of(place.name.start)
    return place.before() == "(" and place.after() == ")" and place.name.start <= line.start + 4


def _took_picture(place: Place) -> bool:
    """Tell whether the name stands as a picture's credit: "(Ann Brown/Agency)", "Credit Ann Brown"."""
    slash = place.after() == "/" and place.after(1)[:1].isupper() and place.before() in {"(", "by", "credit", ""}
    return slash or (place.before() in {"credit", "credits"} and place.name.first - 1 >= 0)


def _given(place: Place) -> bool:
    return len(place.words) > 1 and place.words[0] in GIVEN and not _headed(place)


def _headed(place: Place) -> bool:
    linked = not {"of", "for"}.isdisjoint(place.words)
    return place.words[-1] in HEADS | SUFFIXES or (linked and not HEADS.isdisjoint(place.words[:-1]))


def _company(place: Place) -> bool:
    """Tell whether a noun for groups stands beside the name: "companies Rosneft", "Orange, the operator"."""
    near = [place.before(back) for back in (1, 2, 3)]
    if near[0] in GROUPS or (near[0] == "," and near[1] in GROUPS) or _business_title(place):
        return True
    token = place.parse.tokens[place.name.end - 1]
    heads = [token, *place.parse.above(token.i)][:3]
    above = [place.parse.tokens[h.head].lemma for h in heads if h.dep == "appos"]
    noun = group_before(place.parse, place.name)
    listed = noun is not None and place.parse.tokens[noun].text.lower() in GROUPS
    return any(lemma in GROUPS for lemma in above) or _apposed_group(place) or listed


def _business_title(place: Place) -> bool:
    """Tell whether what seems a title is the noun for a company: "rival chipmaker X"."""
    name = place.name
    return name.first < name.start and place.parse.tokens[name.start - 1].text.lower() in GROUPS and not _given(place)


def group_before(parse: Parse, name: Name) -> int | None:
    """Give the noun for groups before a list of names that this one stands in: "companies, X, Y and Z"."""
    first = parse.line_of(name.start).start
    at = name.first - 1
    while at > max(first, name.first - LONGEST_LIST) and (
        parse.tokens[at].text in {",", "and", "&", "or", "the"} or parse.tokens[at].text[0].isupper()
    ):
        at -= 1
    listed = at + 1 < len(parse.tokens) and parse.tokens[at + 1].text in {",", ":"}
    return at if listed and at >= first and parse.tokens[at].text.lower() in GROUPS | VESSELS else None


def _apposed_group(place: Place) -> bool:
    following = [place.after(on).lower() for on in range(1, 7)]
    return place.after() == "," and following[0] in {"a", "an", "the"} and any(word in GROUPS for word in following[1:])


def _vessel(place: Place) -> bool:
    following = [place.after(on).lower() for on in range(1, 6)]
    ahead = [place.before(back) for back in (1, 2, 3)]
    apposed = ahead[:2] == ["the", ","] and ahead[2] in VESSELS
    return (
        ahead[0] in VESSELS
        or ahead[1] in VESSELS
        or apposed
        or (place.after() == "," and any(word in VESSELS for word in following))
    )


def _ship(place: Place) -> bool:
    words = place.words
    return len(words) > 1 and words[0] in SHIPS and not is_address(*words[:2])


def _acronym(place: Place) -> bool:
    word = place.words[0]
    return len(place.words) == 1 and 1 < len(word) <= LONGEST_ACRONYM and word.isupper() and word.isalpha()


def _numbered(place: Place) -> bool:
    return len(place.words) == 1 and bool(_NUMBERED.fullmatch(place.words[0]))


def _parsed(*labels: str) -> Callable[[Place], bool]:
    return lambda place: bool(place.labels() & frozenset(labels))


RULES: tuple[Rule, ...] = (
    Rule("title before it", "person", 5, titled),
    Rule("given name first", "person", 4, _given),
    Rule("apposition calls it a person", "person", 4, described),
    Rule("given name alone", "person", 1, lambda p: len(p.words) == 1 and p.words[0] in GIVEN),
    Rule("relative pronoun", "person", 3, lambda p: p.after() == "," and p.after(1) in {"who", "whose"}),
    Rule("age after it", "person", 3, lambda p: p.after() == "," and p.after(1).isdigit() and p.after(2) == ","),
    Rule(
        "initial or generation", "person", 1.5, lambda p: any(_INITIAL.fullmatch(w) or w in _ROMAN for w in p.words[1:])
    ),
    Rule("particle of a person's name", "person", 3, lambda p: any(w in PARTICLES for w in p.words[1:-1])),
    Rule("subject of speech", "person", 1.5, _speaks),
    Rule("acts as its subject", "person", 0.5, _acts),
    Rule("parser: person", "person", 2, _parsed("PERSON")),
    Rule("head or ending of an organisation", "organization", 7, _headed),
    Rule("partners in it", "organization", 6, lambda p: "&" in p.words[1:-1]),
    Rule("noun for groups beside it", "organization", 4, _company),
    Rule("acronym", "organization", 0.5, _acronym),
    Rule("article before it", "organization", 1, lambda p: p.before() == "the"),
    Rule("parser: organisation", "organization", 1.25, _parsed("ORG")),
    Rule("subject of a verb", "organization", 0.75, _acts),
    Rule("noun for ships beside it", "vessel", 6, _vessel),
    Rule("prefix of a ship", "vessel", 9, _ship),
    Rule("known place", "place", 11, lambda p: " ".join(p.words) in KNOWN_PLACES),
    Rule("head of a place", "place", 7.5, lambda p: len(p.words) > 1 and p.words[-1] in PLACES),
    Rule("place before of", "place", 6, lambda p: len(p.words) > 1 and p.words[0] in BEFORE_OF and p.words[1] == "of"),
    Rule("place of a dateline", "place", 6, lambda p: is_dateline(p.parse, p.name)),
    Rule("locating preposition", "place", 2, lambda p: p.before() in _LOCATING),
    Rule("parser: place", "place", 2, _parsed("GPE", "LOC", "FAC")),
    Rule("head of an event or thing", "thing", 7.5, lambda p: p.words[-1] in THINGS),
    Rule("ordinary words", "thing", 9, lambda p: all(w in ORDINARY | CALENDAR or w.lower() in SMALL for w in p.words)),
    Rule("head that stands alone", "thing", 12, lambda p: len(p.words) == 1 and p.words[0] in HEADS),
    Rule("possessor in a thing's name", "thing", 6, _in_name_of_thing),
    Rule("bracketed after a thing", "thing", 6, _abbreviates_thing),
    Rule("credit in brackets", "thing", 4, _credited),
    Rule("credit of a picture", "thing", 9, _took_picture),
    Rule("figures in it", "thing", 5, _numbered),
    Rule("indefinite article", "thing", 3, lambda p: p.before() in {"a", "an"} and len(p.words) == 1),
    Rule("parser: thing", "thing", 2, _parsed("EVENT", "PRODUCT", "LAW", "WORK_OF_ART", "LANGUAGE", "NORP")),
)
ACTORS: dict[Sense, ActorKind] = {"person": "person", "organization": "organization", "vessel": "vessel"}


def weigh(parse: Parse, names: tuple[Name, ...]) -> dict[Sense, float]:
    """Give the sum of evidence for each kind that the places of one name show."""
    places = tuple(Place(parse, name, words_of(parse, name)) for name in names)
    sums: dict[Sense, float] = {}
    for rule in RULES:
        hits = sum(rule.test(place) for place in places)
        share = float(hits > 0) if rule.weight >= STRONG else hits / len(places)
        sums[rule.sense] = sums.get(rule.sense, 0.0) + rule.weight * share
    return sums


def decide(sums: dict[Sense, float], *, alone: bool = False) -> Sense | None:
    """Give the kind that the evidence is enough for, or None; a single word that stands `alone` needs more."""
    ranked = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))
    best, lead = ranked[0], ranked[0][1] - ranked[1][1]
    enough = ENOUGH_ALONE if alone and best[0] == "person" else ENOUGH
    return best[0] if best[1] >= enough and lead >= LEAD else None


def words_of(parse: Parse, name: Name) -> tuple[str, ...]:
    """Give the words of a name; hyphened ones are one word."""
    return tuple(parse.words(name.start, name.end).replace("]", "").split())
