"""The forms of one actor's name, and where to look for the actor that a name may mean.

Strategy: what a name is compared with is looked up, so that an article of many names is not a comparison of each
with each: people by their surname, all else by two neighbouring words of their names, of which the rarest decides.

Law: a shelf gives what a look at all of its clusters would give, in the order in which they were put there; only of
people with one surname no more than `KIN` are looked at, and no article of the news has as many.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from msgspec import Struct
from rapidfuzz.fuzz import ratio

from generator.extract.actors.cutting import Name
from generator.extract.actors.titles import ROYAL
from generator.model import ActorKind
from generator.model.given import in_full, short_of_one

ALIKE = 90.0
"""Likeness, in per cent, from which two given names before one surname are spellings of one."""
LETTERS = (("iy", "i"), ("yi", "i"), ("yy", "y"), ("y", "i"), ("j", "i"), ("kh", "h"), ("ks", "x"), ("ii", "i"))
"""What the transcriptions of one name differ in: Sergey and Sergei."""
KIN = 100
SHORT = 4
"""Letters up to which a surname must agree to the letter."""
ACRONYM = 3
"""Letters at least of an acronym that is known by the initials of a name."""
LINKS = frozenset({"of", "the", "and", "for", "on", "in", "to", "de", "&"})
_ARTICLES = ("al-", "el-")
"""Arabic articles, with which a surname stands or without."""
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""Father and son of one name are two."""
_INITIAL = re.compile(r"[a-z]\.?")
_APART = frozenset({*(title.lower() for title in ROYAL), "jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
"""What stands in a person's name and is no name: titles, generations."""

Key = tuple[str, ...]
"""A surname, or two neighbouring words of a name."""


class Cluster(Struct):
    """The names of one actor while they are gathered: number, kind, wordings in small letters, places."""

    n: int
    kind: ActorKind
    wordings: list[str]
    names: list[Name]


class Shelf:
    """The clusters of an article in order, found by what their full names are made of."""

    def __init__(self) -> None:
        """Begin with none."""
        self.clusters: list[Cluster] = []
        self._under: dict[Key, list[Cluster]] = {}

    def add(self, kind: ActorKind, wording: str, names: tuple[Name, ...]) -> None:
        """Put a new cluster at the end."""
        self.clusters.append(Cluster(len(self.clusters), kind, [], []))
        self.join(self.clusters[-1], wording, names)

    def join(self, cluster: Cluster, wording: str, names: tuple[Name, ...]) -> None:
        """Give a cluster of this shelf one more wording with its places."""
        cluster.wordings.append(wording)
        cluster.names.extend(names)
        for key in _keys(wording, cluster.kind):
            self._under.setdefault(key, []).append(cluster)

    def homes(self, wording: str, kind: ActorKind) -> list[Cluster]:
        """Give the clusters of this kind that have another form of the name `wording`."""
        near = self._near(wording, kind)
        return [c for c in near if c.kind == kind and any(one_name(wording, other, kind) for other in c.wordings)]

    def bodies(self, wording: str) -> list[Cluster]:
        """Give the organisations whose name begins with `wording` and goes on."""
        near = self._near(wording, "organization")
        return [c for c in near if c.kind == "organization" and any(o.startswith(f"{wording} ") for o in c.wordings)]

    def _near(self, wording: str, kind: ActorKind) -> list[Cluster]:
        """Give the clusters under the rarest key of a name, each once, in order."""
        shelves = (self._under.get(key, []) for key in _keys(wording, kind))
        near = {cluster.n: cluster for cluster in min(shelves, key=len, default=[])}
        return [near[n] for n in sorted(near)[: KIN if kind == "person" else None]]


class Owners:
    """Whose name a single word may be: a name without its title, a surname, a given name, a body's first word."""

    def __init__(self, clusters: list[Cluster]) -> None:
        """Read the wordings of all clusters."""
        self._tables: tuple[dict[str, dict[int, Cluster]], ...] = tuple({} for _ in WAYS)
        self._initials: dict[str, dict[int, Cluster]] = {}
        self._given = self._tables[WAYS.index((_given_name, str))]
        for cluster in clusters:
            for wording in cluster.wordings:
                self._initials.setdefault(_initials(wording), {})[cluster.n] = cluster
                for table, (in_name, _) in zip(self._tables, WAYS, strict=True):
                    word = in_name(wording, cluster.kind)
                    if word is not None:
                        table.setdefault(word, {})[cluster.n] = cluster

    def of(self, word: str) -> list[Cluster]:
        """Give the clusters by the first of these ways that finds any, in order."""
        tried = (table.get(alone(word) or "", {}) for table, (_, alone) in zip(self._tables, WAYS, strict=True))
        return list((next((found for found in tried if found), {}) or self._by_short_form(word)).values())

    def _by_short_form(self, word: str) -> dict[int, Cluster]:
        """Give the clusters whose given name the word may be a short form of, in order."""
        return dict(
            sorted(
                (pair for name in in_full(word) for pair in self._given.get(name, {}).items()), key=lambda pair: pair[0]
            )
        )

    def by_initials(self, letters: str) -> list[Cluster]:
        """Give the clusters of a name whose words begin with `letters`, links apart, in order."""
        return list(self._initials.get(letters.lower(), {}).values()) if len(letters) >= ACRONYM else []


def one_name(left: str, right: str, kind: ActorKind) -> bool:
    """Tell whether two full names in small letters are forms of one."""
    if left == right:
        return True
    if kind != "person":
        return f" {left} ".find(f" {right} ") >= 0 or f" {right} ".find(f" {left} ") >= 0
    a, b = (_core(words.replace("-", " ")) for words in (left, right))
    marks = [{word.rstrip(".") for word in words.split()} & _GENERATIONS for words in (left, right)]
    if all(marks) and marks[0] != marks[1]:
        return False
    if min(len(a), len(b)) < len(("given", "surname")) or a[-1] != b[-1]:
        return False
    return _given_agree(a[:-1], b[:-1])


def _keys(wording: str, kind: ActorKind) -> tuple[Key, ...]:
    """Give under what a name is shelved: every other form of it has all of this too."""
    if kind == "person":
        return (_core(wording.replace("-", " "))[-1:],)
    return tuple(dict.fromkeys(pairwise(wording.split())))


def _whole(wording: str, _kind: ActorKind) -> str | None:
    core = _core(wording)
    return core[0] if len(core) == 1 else None


def _surname(wording: str, kind: ActorKind) -> str | None:
    return next(iter(_core(wording)[-1:]), None) if kind == "person" else None


def _given_name(wording: str, kind: ActorKind) -> str | None:
    return next(iter(_core(wording)), None) if kind == "person" else None


def _spelt_surname(wording: str, kind: ActorKind) -> str | None:
    return _spelt(_surname(wording, kind) or "")


def _first_of_body(wording: str, kind: ActorKind) -> str | None:
    return wording.partition(" ")[0] if kind != "person" else None


def _spelt(surname: str) -> str | None:
    """Give the one form of a surname's transcriptions, with its Arabic article and without; None of a short one."""
    bare = next((surname[len(a) :] for a in _ARTICLES if surname.startswith(a)), surname)
    return _transcribed(bare) if len(bare) > SHORT else None


WAYS: tuple[tuple[Callable[[str, ActorKind], str | None], Callable[[str], str | None]], ...] = (
    (_whole, str),
    (_surname, str),
    (_given_name, str),
    (_spelt_surname, _spelt),
    (_first_of_body, str),
)
"""How a single word may be somebody's, the surest first: what a name gives for it, and what the word itself does."""


def _initials(wording: str) -> str:
    """Give the initials of the words of a name that are no links."""
    return "".join(word[0] for word in wording.split() if word not in LINKS)


def _core(words: str) -> tuple[str, ...]:
    """Give a person's names without middle initials and generation."""
    parts = [part for part in words.split() if part not in _APART]
    inner = [part for n, part in enumerate(parts) if n in {0, len(parts) - 1} or not _INITIAL.fullmatch(part)]
    return tuple(inner)


def _given_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    short, long = sorted((left, right), key=len)
    if not short:
        return True
    return all(any(_alike(one, other) for other in long) for one in short)


def _alike(left: str, right: str) -> bool:
    if _INITIAL.fullmatch(left) or _INITIAL.fullmatch(right):
        return left[0] == right[0]
    return short_of_one(left, right) or ratio(_transcribed(left), _transcribed(right)) >= ALIKE


def _transcribed(word: str) -> str:
    """Give the one spelling of all transcriptions of a name."""
    for letters, one in LETTERS:
        word = word.replace(letters, one)
    return word
