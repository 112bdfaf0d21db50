"""How pages are found: how much a page counts in the search of the site, and the tags under which it stands.

Strategy: weights by the place of a page, the page of an actor first, since a name is what readers type; an article's
own page comes behind every page of the briefing that says the same. Tags are "group: value", so that one list of
them is in order, and a reader sees what "Russia" is a value of.

Law: a tag repeats what the page says of its record in a table or under its title; no tag says more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from generator.model import Actor, ActorKind, Contact, Sanction
from generator.model.tongue import Tongue
from generator.render.book import Book, Case
from generator.render.escape import attribute
from generator.render.scale import ACTOR_TAGS, CASE_TAGS

WEIGHTS: tuple[tuple[str, float], ...] = (
    ("sanctions/index.md", 3),
    ("sanctions/by-year/", 1),
    ("sanctions/", 2.2),
    ("diplomacy/index.md", 3),
    ("diplomacy/by-year/", 1),
    ("diplomacy/", 2.2),
    ("sources/", 0.1),
    ("method.md", 0.1),
    ("tags.md", 0.1),
)
"""What counts for more or less than an ordinary page: (beginning of its path, weight); the first that fits."""


Groups: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Tags by what they are values of, in the language of the site but for the statuses, which are named as in the data."""

MOST = 6
"""Names in a heading; all of them stand below it."""
KINDS: Mapping[ActorKind, float] = {"country": 5.5, "bloc": 3, "person": 3, "organization": 2, "vessel": 2, "other": 2}
"""Weights of the pages of actors: who types "Russia" means the country before a body that is named after it.

No more than that takes: a weight counts for all words of a page, and a page of a country has words of everything.
"""


def weight(book: Book, path: str) -> Mapping[str, object]:
    """Give the fields of a page's head that say how much it counts in a search; none for an ordinary page."""
    actor = book.faces.get(path.removeprefix("actors/").removesuffix(".md")) if path.startswith("actors/") else None
    found = KINDS[actor.kind] if actor else next((number for begins, number in WEIGHTS if path.startswith(begins)), 1)
    return {} if found == 1 else {"search": {"boost": found}}


def also_called(actor: Actor) -> tuple[str, ...]:
    """Give other names of an actor for a heading, which counts for more in a search than a text: no descriptions.

    "the president" and "U.S. President Ana Brandt" are none; "Washington" and "U.S." are.
    """
    names = (alias for alias in actor.aliases if actor.name not in alias and _is_name(alias))
    return tuple(names)[:MOST]


def _is_name(alias: str) -> bool:
    """Tell whether every word begins with a capital, and the first is no article."""
    words = alias.split()
    return all(word[0].isupper() for word in words) and words[:1] != ["The"]


def case_tags(book: Book, case: Case) -> tuple[str, ...]:
    """Give the tags of a case file: its status, its kind, who it is about, and their countries."""
    return _tags(book.tongue, *case_groups(book, case))


def case_groups(book: Book, case: Case) -> Groups:
    """Give the groups of tags of a case file, each with its values; none where there are too many case files."""
    if not book.scale[CASE_TAGS]:
        return ()
    kinds = case.measures if isinstance(case, Sanction) else (case.kind,)
    actors = tuple(book.faces[id_] for id_ in _parties(case))
    kind = book.tongue.say("sanction" if isinstance(case, Sanction) else "contact")
    return (
        ("status", (case.status,)),
        ("kind", (kind, *(book.tongue.value(one) for one in kinds if one != "unspecified"))),
        ("subject", tuple(actor.name for actor in actors if actor.id in book.sheets)),
        ("country", _countries(book.tongue, actors)),
    )


def actor_tags(book: Book, actor: Actor) -> tuple[str, ...]:
    """Give the tags of an actor's page: its kind and its country."""
    return _tags(book.tongue, *actor_groups(book, actor))


def actor_groups(book: Book, actor: Actor) -> Groups:
    """Give the groups of tags of an actor's page, each with its values; none where there are too many pages."""
    if not book.scale[ACTOR_TAGS]:
        return ()
    return (("kind", (book.tongue.value(actor.kind),)), ("country", _countries(book.tongue, (actor,))))


def _parties(case: Case) -> Iterable[str]:
    return case.participants if isinstance(case, Contact) else (*case.imposers, *case.targets)


def _countries(tongue: Tongue, actors: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(filter(None, (tongue.country(actor.country) for actor in actors)))


def _tags(tongue: Tongue, *groups: tuple[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give "group: value" for each value, in the language of the site."""
    named = ((tongue.field(group), tongue.status if group == "status" else str, values) for group, values in groups)
    return tuple(dict.fromkeys(attribute(f"{name}: {said(one)}") for name, said, values in named for one in values))
