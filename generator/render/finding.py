"""How pages are found: how much a page counts in the search of the site, and the tags under which it stands.

Strategy: weights by the place of a page, the page of an actor first, since a name is what readers type; an article's
own page comes behind every page of the briefing that says the same. Tags are "group: value", so that one list of
them is in order, and a reader sees what "Russia" is a value of.

Law: a tag repeats what the page says of its record in a table or under its title; no tag says more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model import Actor, ActorKind, Contact, Sanction
from generator.model.tongue import ENGLISH, Tongue
from generator.render.book import Book, Case
from generator.render.escape import attribute

WEIGHTS: tuple[tuple[str, float], ...] = (
    ("sanctions/index.md", 1),
    ("sanctions/", 2),
    ("diplomacy/index.md", 1),
    ("diplomacy/", 2),
    ("sources/", 0.1),
    ("method.md", 0.1),
    ("tags.md", 0.1),
)
"""What counts for more or less than an ordinary page: (beginning of its path, weight); the first that fits."""


MOST = 6
"""Names in a heading; all of them stand below it."""
KINDS: Mapping[ActorKind, float] = {"country": 8, "bloc": 4, "person": 4, "organization": 2, "vessel": 2, "other": 2}
"""Weights of the pages of actors: who types "Russia" means the country before a body that is named after it."""


def weight(book: Book, path: str) -> Mapping[str, object]:
    """Give the fields of a page's head that say how much it counts in a search; none for an ordinary page."""
    actor = book.actors.get(path.removeprefix("actors/").removesuffix(".md")) if path.startswith("actors/") else None
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
    say, value = book.tongue.say, book.tongue.value
    kinds = case.measures if isinstance(case, Sanction) else (case.kind,)
    actors = tuple(book.actors[id_] for id_ in _parties(case))
    return _tags(
        book.tongue,
        ("status", (book.tongue.status(case.status),)),
        (
            "kind",
            (
                say("sanction" if isinstance(case, Sanction) else "contact"),
                *(value(kind) for kind in kinds if kind != "unspecified"),
            ),
        ),
        ("subject", (actor.name for actor in actors if actor.id in book.sheets)),
        ("country", _countries(book.tongue, actors)),
    )


def actor_tags(actor: Actor, tongue: Tongue = ENGLISH) -> tuple[str, ...]:
    """Give the tags of an actor's page: its kind and its country."""
    return _tags(tongue, ("kind", (tongue.value(actor.kind),)), ("country", _countries(tongue, (actor,))))


def _parties(case: Case) -> Iterable[str]:
    return case.participants if isinstance(case, Contact) else (*case.imposers, *case.targets)


def _countries(tongue: Tongue, actors: Iterable[Actor]) -> Iterable[str]:
    return filter(None, (tongue.country(actor.country) for actor in actors))


def _tags(tongue: Tongue, *groups: tuple[str, Iterable[str]]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(attribute(f"{tongue.field(group)}: {value}") for group, values in groups for value in values)
    )
