"""What lies on disk: the exports, the pages and the seed files, read once.

Strategy: the exports are read into types of the gate's own, so that a file that is not what a build writes is
named with the field that is wrong. A missing seed file or reading is no error here but None: the rules say
what is missing, all of it at once.

Laws: nothing outside docs/ and seeds/ is read, whatever path the data names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from generator.errors import InputError

T = TypeVar("T")
REGISTERS = ("actors", "quotes", "statements", "sanctions", "contacts", "deeds", "moments", "conflicts")
CITING = (*REGISTERS, "briefing", "positions", "changes", "identities")
"""The exports that cite: every one of their citations is held against the seed files."""
MANIFEST = "data/manifest.json"
REBUILD = "build again (`make`)"


class Place(Struct, frozen=True):
    """Words of a source: [start, end) in its seed file, from sentence `sentence`; no `text` where it is withheld."""

    source: str
    sentence: int
    start: int
    end: int
    text: str | None = None


class Reported(Struct, frozen=True):
    """A report of a sanction, contact or deed, as far as the gate reads it."""

    id: str
    source: str
    sentence: int
    start: int
    end: int
    date: str | None = None
    announced: str | None = None
    date_words: Place | None = None
    condition: str | None = None
    reason: str | None = None
    target_words: str | None = None
    place: str | None = None


class Case(Struct, frozen=True):
    """A sanction, contact or deed with its reports."""

    id: str
    reports: tuple[Reported, ...]


class Quoted(Struct, frozen=True):
    """A quotation with every wording of it."""

    id: str
    text: str
    attribution: str
    citations: tuple[Place, ...]
    frames: tuple[Place, ...] = ()
    venue: Place | None = None
    via: tuple[Place, ...] = ()


class Dated(Struct, frozen=True):
    """A line of the timeline."""

    id: str
    date: str
    evidence: Place
    date_words: Place | None = None


class Line(Struct, frozen=True):
    """A sentence of a source, or a date in it with its value."""

    start: int
    end: int
    n: int = -1
    text: str = ""
    value: str | None = None


class Reading(Struct, frozen=True):
    """What was read in one source: data/sources/<id>.json."""

    sentences: tuple[Line, ...]
    dates: tuple[Line, ...]


class Listed(Struct, frozen=True):
    """An article in the register of sources; `set_aside` says why it is none of the briefing's sources."""

    id: str
    file: str
    sha256: str
    published: str | None = None
    set_aside: str | None = None


class Saying(Struct, frozen=True):
    """A line of the bottom line."""

    words: str
    citations: tuple[Place, ...]


class Summary(Struct, frozen=True):
    """data/briefing.json, as far as the gate reads it."""

    as_of: str | None
    model: str
    version: str
    language: str = "en"
    developments: tuple[Saying, ...] = ()


class Shelf(Struct, frozen=True):
    """All that is on disk. `raw` has the decoded seed files by source, None where there is none to decode.

    `records` are the exports that cite, as plain values, for rules that look at every field; `pages` the Markdown
    files by their path below docs/, `files` the SHA-256 of every file there.
    """

    sources: Mapping[str, Listed]
    raw: Mapping[str, str | None]
    seed_sums: Mapping[str, str]
    readings: Mapping[str, Reading | None]
    records: Mapping[str, object]
    quotes: tuple[Quoted, ...]
    cases: tuple[tuple[str, Case], ...]
    moments: tuple[Dated, ...]
    summary: Summary
    pages: Mapping[str, str]
    files: Mapping[str, str]
    manifest: Mapping[str, str]

    def words(self, place: Place) -> str | None:
        """Give the words of the seed file that a citation names, None where there are none."""
        raw = self.raw.get(place.source)
        return None if raw is None or not 0 <= place.start < place.end <= len(raw) else raw[place.start : place.end]

    def sentence(self, source: str, n: int) -> Line | None:
        """Give a sentence of a source by its number."""
        reading = self.readings.get(source)
        lines = reading.sentences if reading else ()
        at = bisect_left(lines, n, key=lambda line: line.n)
        return lines[at] if at < len(lines) and lines[at].n == n else None


def read_shelf(docs: Path, seeds: Path) -> Shelf:
    """Read all of it. Raises InputError where docs/data is missing or one of its files is not what a build writes."""
    data = docs / "data"
    if not data.is_dir():
        raise InputError(str(data), "there is no briefing here", "run `make` (or `briefing build`) first")
    records = {name: _decoded(data / f"{name}.json", object) for name in CITING}
    listed = _decoded(data / "sources.json", tuple[Listed, ...])
    sources = {source.id: source for source in listed if source.set_aside is None}
    raw_bytes = {name: _below(seeds, source.file) for name, source in sources.items()}
    files = dict(_files(docs))
    return Shelf(
        sources=sources,
        raw={name: _text(content) for name, content in raw_bytes.items()},
        seed_sums={name: sha256(content).hexdigest() for name, content in raw_bytes.items() if content is not None},
        readings={name: _reading(data, name) for name in sources},
        records=records,
        quotes=_decoded(data / "quotes.json", tuple[Quoted, ...]),
        cases=tuple(
            (register, case)
            for register in ("sanctions", "contacts", "deeds")
            for case in _decoded(data / f"{register}.json", tuple[Case, ...])
        ),
        moments=_decoded(data / "moments.json", tuple[Dated, ...]),
        summary=_decoded(data / "briefing.json", Summary),
        pages={name: content.decode("utf-8", "replace") for name, content in files.items() if name.endswith(".md")},
        files={name: sha256(content).hexdigest() for name, content in files.items()},
        manifest=_decoded(docs / MANIFEST, dict[str, str]),
    )


def _decoded(path: Path, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError:
        raise InputError(str(path), "there is no such file", REBUILD) from None
    except msgspec.MsgspecError as error:
        raise InputError(str(path), f"not the JSON that a build writes ({error})", REBUILD) from None


def _reading(data: Path, source: str) -> Reading | None:
    path = data / "sources" / f"{source}.json"
    return _decoded(path, Reading) if _is_below(data, path) and path.is_file() else None


def _below(folder: Path, name: str) -> bytes | None:
    """Give the bytes of a file below a folder, None where there is none."""
    path = folder / name
    return path.read_bytes() if _is_below(folder, path) and path.is_file() else None


def _is_below(folder: Path, path: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _text(content: bytes | None) -> str | None:
    """Decode a seed file as the build does: UTF-8 without its byte order mark."""
    try:
        return None if content is None else content.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError:
        return None


def _files(docs: Path) -> Iterator[tuple[str, bytes]]:
    """Give every file below docs/ by its path, in order."""
    for path in sorted(docs.rglob("*")):
        if path.is_file():
            yield path.relative_to(docs).as_posix(), path.read_bytes()
