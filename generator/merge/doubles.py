"""Actors that look alike and were kept apart: a score with its sentence, for a person to decide.

Strategy: actors that share a clue (surname, a surname spelt alike, a whole name, an acronym) are held against each
other by two tables of evidence, for and against, each rule with its points. Who reaches `ENOUGH` is reported. Nothing
is joined here: what is sure was joined before, and what is left is the user's to say in briefing.yml.

A clue that many share is searched as a sorted neighbourhood: the faces of a shelf in the order of their last words,
each against the `NEIGHBOURS` after it (Hernández and Stolfo, The merge/purge problem, 1995).

Law: a pair is reported once, with the earlier id first; countries are told apart by their codes and are no pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct
from rapidfuzz.fuzz import ratio

from generator.merge.identity import folded, person_words
from generator.model import Actor, Pair

ENOUGH = 50
"""Points from which a pair is reported."""
ALIKE = 80.0
"""Likeness in per cent from which two words are a pair's."""
LONG = 4
"""Letters from which two different surnames can be spellings of one."""
ACRONYM = 3
MOST = 100
NEIGHBOURS = 40
"""Actors of one shelf, in the order of their last words, with which one of them is compared."""
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "de"})


class Face(Struct, frozen=True):
    """What of an actor is compared: the words of its name, the folded name, the heads of its roles.

    `letters` are the name where it is an acronym, `initials` those of a name of several words, little ones aside;
    `surname` is the last word of the name, `sources` are the articles that name it.
    """

    actor: Actor
    words: tuple[str, ...]
    name: str
    offices: frozenset[str]
    letters: str
    initials: str
    surname: str
    person: bool
    sources: frozenset[str]


def face_of(actor: Actor) -> Face:
    """Give what of an actor is compared."""
    name = folded(actor.name)
    words = person_words(actor.name) if actor.kind == "person" else tuple(name.split())
    offices = frozenset(folded(role.value).rpartition(" ")[2] for role in actor.roles)
    letters, large = actor.name.replace(".", ""), [word for word in words if word not in _SMALL]
    return Face(
        actor=actor,
        words=words or (name,),
        name=name,
        offices=offices,
        letters=letters.lower() if len(letters) >= ACRONYM and letters.isupper() else "",
        initials="".join(word[0] for word in large) if len(large) > 1 else "",
        surname=words[-1] if words else name,
        person=actor.kind == "person",
        sources=frozenset(actor.sources),
    )


def _people(a: Face, b: Face) -> bool:
    return a.person and b.person


def _full(a: Face, b: Face) -> bool:
    return len(a.words) > 1 and len(b.words) > 1


def _same_name(a: Face, b: Face) -> bool:
    return a.name == b.name


def _bare(a: Face, b: Face) -> bool:
    short, long = (a, b) if len(a.words) <= len(b.words) else (b, a)
    return _people(a, b) and len(short.words) == 1 < len(long.words) and short.words[0] == long.surname


def _surname(a: Face, b: Face) -> bool:
    return _people(a, b) and _full(a, b) and a.surname == b.surname and a.name != b.name


def _spelling(a: Face, b: Face) -> bool:
    """Tell whether two different surnames are spelt alike."""
    if not _people(a, b) or a.surname == b.surname or min(len(a.surname), len(b.surname)) <= LONG:
        return False
    return ratio(a.surname, b.surname) >= ALIKE


def _given(a: Face, b: Face) -> bool:
    """Tell whether two people's first names agree, one by its initial perhaps."""
    return _people(a, b) and _full(a, b) and _agree(a.words[0], b.words[0])


def _agree(one: str, other: str) -> bool:
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return one == other or ratio(one, other) >= ALIKE


def _given_differ(a: Face, b: Face) -> bool:
    return _people(a, b) and _full(a, b) and not _agree(a.words[0], b.words[0])


def _acronym(a: Face, b: Face) -> bool:
    return _shortens(a, b) or _shortens(b, a)


def _shortens(short: Face, long: Face) -> bool:
    return bool(short.letters) and short.letters == long.initials


def _within(a: Face, b: Face) -> bool:
    """Tell whether one body's name of two words or more stands in the other's."""
    if _people(a, b) or a.name == b.name:
        return False
    short, long = (a.name, b.name) if len(a.name) <= len(b.name) else (b.name, a.name)
    return " " in short and f" {short} " in f" {long} "


def _country(a: Face, b: Face) -> bool:
    return a.actor.country is not None and a.actor.country == b.actor.country


def _countries_differ(a: Face, b: Face) -> bool:
    return None not in {a.actor.country, b.actor.country} and a.actor.country != b.actor.country


def _office(a: Face, b: Face) -> bool:
    return bool(a.offices & b.offices)


def _surnames_differ(a: Face, b: Face) -> bool:
    """Tell whether two people have full names with two surnames, that are no two spellings of one."""
    return _people(a, b) and _full(a, b) and a.surname != b.surname and not _spelling(a, b)


def _together(a: Face, b: Face) -> bool:
    return _people(a, b) and not a.sources.isdisjoint(b.sources)


def _kinds_differ(a: Face, b: Face) -> bool:
    return a.actor.kind != b.actor.kind


Test = Callable[[Face, Face], bool]
FOR: tuple[tuple[str, int, Test], ...] = (
    ("same name", 70, _same_name),
    ("one is a bare name of the other", 50, _bare),
    ("same surname", 30, _surname),
    ("surnames spelt alike", 30, _spelling),
    ("first names agree", 30, _given),
    ("one is made of the initials of the other", 60, _acronym),
    ("one name stands in the other", 45, _within),
    ("same country", 15, _country),
    ("same office", 20, _office),
)
"""Evidence that two actors are one: words, points, test."""
AGAINST: tuple[tuple[str, int, Test], ...] = (
    ("first names differ", 45, _given_differ),
    ("surnames differ", 45, _surnames_differ),
    ("one article names both", 30, _together),
    ("countries differ", 30, _countries_differ),
    ("kinds differ", 20, _kinds_differ),
)
"""Evidence that two actors are two."""
_OF_PEOPLE = frozenset({_bare, _surname, _spelling, _given, _given_differ, _surnames_differ, _together})
_FOR_BODIES, _AGAINST_BODIES = (tuple(row for row in table if row[2] not in _OF_PEOPLE) for table in (FOR, AGAINST))
"""The rows that can hold for a pair of which one is no person."""


def pairs_of(actors: Iterable[Actor], apart: Callable[[Actor, Actor], bool]) -> tuple[Pair, ...]:
    """Give the pairs of actors that look alike, the likeliest first; those that the user keeps `apart` are left out."""
    faces = [face_of(actor) for actor in sorted(actors, key=lambda actor: actor.id) if actor.kind != "country"]
    named = [face for face in faces if face.name]  # a name of marks alone is like no other
    near = ((a, b, _evidence(a, b)) for a, b in _candidates(named) if not apart(a.actor, b.actor))
    found = (_pair(a, b, evidence) for a, b, evidence in near if evidence.score >= ENOUGH)
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.left, pair.right)))


def weighed(a: Face, b: Face) -> Pair:
    """Weigh two actors against each other."""
    return _pair(a, b, _evidence(a, b))


class _Evidence(NamedTuple):
    """What speaks for a pair and what against it, in words, and the points of both together."""

    score: int
    speaking: tuple[str, ...]
    against: tuple[str, ...]


def _evidence(a: Face, b: Face) -> _Evidence:
    people = _people(a, b)
    speaking = [(words, points) for words, points, test in (FOR if people else _FOR_BODIES) if test(a, b)]
    against = [(words, points) for words, points, test in (AGAINST if people else _AGAINST_BODIES) if test(a, b)]
    score = sum([points for _, points in speaking]) - sum([points for _, points in against])
    return _Evidence(score, tuple([words for words, _ in speaking]), tuple([words for words, _ in against]))


def _pair(a: Face, b: Face, evidence: _Evidence) -> Pair:
    return Pair(
        left=a.actor.id,
        right=b.actor.id,
        score=max(0, min(MOST, evidence.score)),
        speaking=evidence.speaking,
        against=evidence.against,
        citations=(*a.actor.citations[:1], *b.actor.citations[:1]),
    )


def _candidates(faces: list[Face]) -> Iterator[tuple[Face, Face]]:
    """Give the pairs that share a clue, each once."""
    seen: set[tuple[str, str]] = set()
    for a, b in (*_sharing(faces, _clues), *_spelt_alike(faces)):
        if (a.actor.id, b.actor.id) not in seen:
            seen.add((a.actor.id, b.actor.id))
            yield a, b


def _sharing(faces: Iterable[Face], clues: Callable[[Face], frozenset[str]]) -> Iterator[tuple[Face, Face]]:
    """Give the pairs of faces that have one of their clues in common."""
    shelves: dict[str, list[Face]] = {}
    for face in faces:
        for clue in clues(face):
            shelves.setdefault(clue, []).append(face)
    for _, shelf in sorted(shelves.items()):
        row = sorted(shelf, key=lambda face: (face.words[::-1], face.actor.id))
        for n, one in enumerate(row):
            for other in row[n + 1 : n + 1 + NEIGHBOURS]:
                yield (one, other) if one.actor.id < other.actor.id else (other, one)


def _spelt_alike(faces: Iterable[Face]) -> Iterator[tuple[Face, Face]]:
    """Give the people of one first name, or of the same initials, whose surnames are spelt alike.

    One comparison of two short words a pair: many share a first name.
    """
    people = [face for face in faces if face.actor.kind == "person" and len(face.words) > 1]
    near = _sharing(people, lambda face: frozenset({face.words[0], f"{face.words[0][0]}.{face.surname[0]}."}))
    return ((a, b) for a, b in near if _spelling(a, b) and _given(a, b))


def _clues(face: Face) -> frozenset[str]:
    """Give what two actors must share to be compared: a whole name, a person's surname, the initials of a body's."""
    if face.actor.kind == "person":
        return frozenset({face.name, face.surname})
    initials = "".join(word[0] for word in face.words if word not in _SMALL)
    return frozenset({face.name, initials, face.name.replace(" ", ""), " ".join(face.words[:2])})
