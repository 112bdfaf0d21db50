"""From a line of the briefing back to the words it rests on: file, line, sentence, words, rule.

Strategy: the exports under docs/data are the only witness; the extractors are not run again. A record is
found by its id wherever it stands, and every citation inside it is looked up in its seed file, so that an
explanation also works for a briefing that somebody else built.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from generator.errors import BriefingError, InputError
from generator.identities import Joined, LookAlike, Wording, joins_of, look_alikes, read_export, wordings_of

REGISTERS = ("actors", "quotes", "statements", "sanctions", "contacts", "deeds", "moments", "conflicts", "sources")


_NEVER = -100
"""The weight of a clue that no other outweighs."""


class Ground(Struct, frozen=True):
    """One place that a record rests on: `file` below seeds/, 1-based line and column, the words, the sentence."""

    file: str
    line: int
    column: int
    words: str
    sentence: int
    sentence_words: str
    rule: str | None


class Other(Struct, frozen=True):
    """Somebody who could have been the speaker, and what speaks against it."""

    words: str
    why: str


class Why(Struct, frozen=True):
    """Why a quotation has its speaker: the rule's name, the choice in a sentence, the evidence for and against it."""

    rule: str
    words: str
    support: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """Give the reason as lines to read."""
        return (
            f"speaker: {self.words}",
            f"decided by: {self.rule}",
            *(f"  for:      {clause}" for clause in self.support),
            *(f"  against:  {clause}" for clause in self.against),
            *(f"  not:      {other.words}: {other.why}" for other in self.others),
        )


class Explanation(Struct, frozen=True):
    """A record of the briefing, what it is called, the rule that made it, and all that it rests on.

    An actor also has the names it goes by, why each is its own within an article (`called`), the joins across articles
    that made it, and whom it looks like; `merging` says in a line
    each which reports are held to be one with it, which are not, and by which evidence.
    """

    id: str
    register: str
    title: str
    rule: str | None
    grounds: tuple[Ground, ...]
    forms: tuple[str, ...] = ()
    joins: tuple[Joined, ...] = ()
    alike: tuple[LookAlike, ...] = ()
    merging: tuple[str, ...] = ()
    reason: Why | None = None
    called: tuple[Wording, ...] = ()


def explain(ident: str, docs: Path, seeds: Path) -> Explanation:
    """Find the record, report or quotation `ident` in docs/data and lead it back to the seed files.

    Raises BriefingError where docs/data is missing or nothing has that id (with the nearest ids there are).
    """
    data = docs / "data"
    registers = {name: read_export(data / f"{name}.json") for name in REGISTERS}
    files = {source["id"]: source["file"] for source in registers["sources"]}
    found = next(((name, node) for name in REGISTERS for node in _named(registers[name]) if node["id"] == ident), None)
    if found is None:
        known = sorted({node["id"] for name in REGISTERS for node in _named(registers[name])})
        near = get_close_matches(ident, known, n=3, cutoff=0.5)
        hint = f"; nearest: {', '.join(near)}" if near else ""
        msg = f"nothing in {data} has the id {ident!r}{hint}\n  mend: ids stand on the pages and in {data}"
        raise BriefingError(msg)
    register, node = found
    actor = register == "actors"
    return Explanation(
        id=ident,
        register=register,
        title=_title(node) or ident,
        rule=_rule(node),
        grounds=tuple(_ground(cited, files, data, seeds) for cited in _citations(node)),
        forms=tuple(node["aliases"]) if actor else (),
        called=wordings_of(ident, docs) if actor else (),
        joins=joins_of(ident, node["name"], docs) if actor else (),
        alike=look_alikes(docs, ident) if actor else (),
        merging=tuple(_weighed(ident, data)),
        reason=msgspec.convert(node["reason"], Why) if register == "quotes" and node.get("reason") else None,
    )


def _title(node: dict[str, Any]) -> str:
    """Give what a record is called: a statement goes by its words."""
    words = node["content"].get("text") if isinstance(node.get("content"), dict) else None
    return str(node.get("title") or node.get("name") or node.get("text") or node.get("detail") or words or "")


def _weighed(ident: str, data: Path) -> Iterator[str]:
    """Say of a record or a report what it was joined with and what not, each with all evidence and its weight."""
    path = data / "merging.json"
    for one in read_export(path) if path.exists() else ():
        if ident not in (one["record"], one["other"], one["report"], one["other_report"]):
            continue
        evidence = ", ".join(f"{clue['clue']} ({_weight(clue['weight'])})" for clue in one["evidence"])
        ours = ident in (one["record"], one["report"])
        total = "kept apart" if one["weight"] <= _NEVER else f"{one['weight']} of {one['needed']} needed"
        if one["joined"]:
            yield f"{one['report']} is one with {one['other_report']}: {total}: {evidence}"
        else:
            other, report = ("other", "other_report") if ours else ("record", "report")
            yield f"not merged with {one[other]} ({one[report]}): {total}: {evidence}"


def _weight(weight: int) -> str:
    return "never" if weight <= _NEVER else f"{weight:+d}"


def _named(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Give every object with an id, at any depth."""
    if isinstance(node, dict):
        if "id" in node:
            yield node
        for value in node.values():
            yield from _named(value)
    elif isinstance(node, list):
        for value in node:
            yield from _named(value)


def _rule(node: dict[str, Any]) -> str | None:
    return node.get("rule") or node.get("merge_rule")


def _citations(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Give every object that points into a seed file, at any depth, each place once."""
    seen: set[tuple[str, int, int]] = set()
    todo = [node]
    while todo:
        at = todo.pop(0)
        if isinstance(at, list):
            todo[:0] = at
        elif isinstance(at, dict):
            if {"source", "start", "end", "sentence"} <= at.keys():
                place = (at["source"], at["start"], at["end"])
                if place not in seen:
                    seen.add(place)
                    yield at
            todo[:0] = list(at.values())


def _ground(cited: dict[str, Any], files: dict[str, str], data: Path, seeds: Path) -> Ground:
    file = files[cited["source"]]
    try:
        raw = (seeds / file).read_bytes().decode("utf-8-sig")
    except OSError:
        raise InputError(str(seeds / file), "the article is gone", "put it back, or build again without it") from None
    start, end = cited["start"], cited["end"]
    detail = read_export(data / "sources" / f"{cited['source']}.json")
    sentence = next((s for s in detail["sentences"] if s["n"] == cited["sentence"]), {"start": start, "end": end})
    return Ground(
        file=file,
        line=raw.count("\n", 0, start) + 1,
        column=start - (raw.rfind("\n", 0, start) + 1) + 1,
        words=raw[start:end],
        sentence=cited["sentence"],
        sentence_words=raw[sentence["start"] : sentence["end"]],
        rule=_rule(cited),
    )
