"""Which names were held to be one actor's, which look alike and were kept apart, and how a person changes either.

Strategy: docs/data/identities.json is the only witness, as for every explanation. Each join comes with the lines for
seeds/briefing.yml that undo it, each pair with those that join it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from generator.errors import InputError


class Joined(Struct, frozen=True):
    """Two names that became one actor's, the rule, their articles, and the settings that part them again."""

    rule: str
    left: str
    right: str
    left_source: str
    right_source: str
    undo: str


class Wording(Struct, frozen=True):
    """A wording inside an article that is an actor's: the rule, the article, the evidence for and against."""

    words: str
    rule: str
    source: str
    speaking: tuple[str, ...]
    against: tuple[str, ...]


class LookAlike(Struct, frozen=True):
    """Two actors kept apart: names, ids, score of 100, evidence, and the settings that join them or end the doubt."""

    left: str
    right: str
    names: tuple[str, str]
    score: int
    speaking: tuple[str, ...]
    against: tuple[str, ...]
    join: str
    keep: str


def joins_of(actor: str, name: str, docs: Path) -> tuple[Joined, ...]:
    """Give the joins that made an actor, in the order in which they were made; `name` is the actor's own."""
    return tuple(_joined(one, name) for one in _identities(docs)["joins"] if one["actor"] == actor)


def wordings_of(actor: str, docs: Path) -> tuple[Wording, ...]:
    """Give why each wording inside an article is the actor's, in reading order; a withheld wording has no words."""
    called = (one for one in _identities(docs).get("called", ()) if one["actor"] == actor)
    return tuple(
        Wording(
            words=one["words"].get("text", ""),
            rule=one["rule"],
            source=one["words"]["source"],
            speaking=tuple(one["for"]),
            against=tuple(one["against"]),
        )
        for one in called
    )


def look_alikes(docs: Path, actor: str | None = None) -> tuple[LookAlike, ...]:
    """Give the pairs that were kept apart, the likeliest first; those of one `actor`, if one is named."""
    names = {one["id"]: one["name"] for one in read_export(docs / "data" / "actors.json")}
    pairs = _identities(docs)["pairs"]
    return tuple(_pair(one, names) for one in pairs if actor is None or actor in {one["left"], one["right"]})


def _joined(one: Mapping[str, Any], name: str) -> Joined:
    left, right = one["names"]
    apart = right if right not in {left, name} else f"{right} @ {one['right']['source']}"
    return Joined(
        rule=one["rule"],
        left=left,
        right=right,
        left_source=one["left"]["source"],
        right_source=one["right"]["source"],
        undo=_note(name, "split", apart),
    )


def _pair(one: Mapping[str, Any], names: Mapping[str, str]) -> LookAlike:
    left, right = names[one["left"]], names[one["right"]]
    long, short = sorted((left, right), key=lambda name: (-len(name), name))
    return LookAlike(
        left=one["left"],
        right=one["right"],
        names=(left, right),
        score=one["score"],
        speaking=tuple(one["for"]),
        against=tuple(one["against"]),
        join=_note(long, "merge", short),
        keep=_note(long, "split", short),
    )


def _note(name: str, key: str, other: str) -> str:
    """Give the lines of briefing.yml; names stand in quotation marks, which YAML reads whatever is in them."""
    quoted = (msgspec.json.encode(words).decode() for words in (name, other))
    return "actors:\n  - name: {}\n    {key}: [{}]".format(*quoted, key=key)


def _identities(docs: Path) -> Any:  # noqa: ANN401 - the exports are plain JSON
    return read_export(docs / "data" / "identities.json")


def read_export(path: Path) -> Any:  # noqa: ANN401 - the exports are plain JSON
    """Read what a build exported. Raises InputError where there is no such file, or one that no build wrote."""
    try:
        return msgspec.json.decode(path.read_bytes())
    except FileNotFoundError:
        raise InputError(str(path), "there is no such file", "run `make` (or `briefing build`) first") from None
    except msgspec.DecodeError as error:
        raise InputError(str(path), f"not the JSON that a build writes ({error})", "build again") from None
