"""Invented actors, and the scene of a sanction in a text, for the tests of this folder."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.actors.reference import Index
from generator.extract.parse import Parse
from generator.extract.sanctions.scene import Scene
from generator.extract.sanctions.status import state_of
from generator.extract.sanctions.triggers import find_triggers
from generator.model import ActorKind, Mention, Referent, Span

PEOPLE: tuple[tuple[str, ActorKind, str | None], ...] = (
    ("Norway", "country", "NO"),
    ("Peru", "country", "PE"),
    ("European Union", "bloc", None),
    ("Anna Berg", "person", "NO"),
    ("Andes Copper", "organization", "PE"),
    ("Security Council", "organization", None),
)


def make_actors(raw: str) -> tuple[Referent, ...]:
    """Give the invented actors with their mentions in a text."""
    return tuple(
        Referent(
            id=n,
            name=name,
            kind=kind,
            country=country,
            mentions=tuple(
                Mention(Span(hit.start(), hit.end()), 0, name, "name") for hit in re.finditer(re.escape(name), raw)
            ),
        )
        for n, (name, kind, country) in enumerate(PEOPLE)
    )


def make_scene(parse: Parse) -> Scene:
    """Give the scene of the first sanction word whose state a text tells."""
    referents = make_actors(parse.content)
    trigger, state = next(
        (trigger, state)
        for line in parse.lines
        for trigger in find_triggers(parse, line)
        if (state := state_of(parse, trigger)) is not None
    )
    return Scene(parse, Index.of(parse, referents), referents, trigger, state)


@pytest.fixture(scope="session")
def scene() -> Callable[[Parse], Scene]:
    """The scene of the first sanction word whose state a parsed text tells."""
    return make_scene
