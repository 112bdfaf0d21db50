"""What was found once and need not be found again: values by a key that tells all they depend on.

Strategy: one SQLite file, so that two builds may share it: SQLite's own lock has one write at a time, and whoever waits
too long does without. A row is known by the `house` that wrote it (the hash of program, model and libraries), and
rows of another house are removed; so the file stays as large as its articles.

Laws:
- Nothing is trusted: a row that does not match its checksum is none, and a file that is broken, of another program or
  another form is made anew.
- No failure of the cache is a failure of the build: without a place to write, everything is found again.
- A value is bytes that its reader decodes strictly; nothing is pickled.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path

APPLICATION = 0x42524658
"""Marks the file as this program's ("BRFX")."""
FORM = 1
"""The form of the table; raise it with every change."""
WAIT = 10.0
"""Seconds that a build waits for another one's write."""
BROKEN = (sqlite3.Error, UnicodeError)
"""What a broken file raises: its own words may stand in SQLite's message, and they need be no text."""
_TABLE = "CREATE TABLE found (key BLOB PRIMARY KEY, house TEXT NOT NULL, sum BLOB NOT NULL, value BLOB NOT NULL)"
_MANY = 500


class Cache:
    """Values of one house in the file `path`; with None, or where the file cannot be used, it holds nothing."""

    def __init__(self, path: Path | None, house: str) -> None:
        self._path, self._house = path, house
        self._usable = path is not None and _ready(path)

    def get(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Give the values of those of `keys` that are known."""
        names = {self._name(key): key for key in keys}
        try:
            rows = self._rows(tuple(names)) if self._usable else []
        except BROKEN:
            self._usable = False
            rows = []
        return {names[name]: value for name, told, value in rows if told == _sum(name, value)}

    def each(self, keys: Sequence[str]) -> Iterator[tuple[int, bytes]]:
        """Give the value of each of `keys` that is known, by its number; no more than some rows are held at once."""
        for at in range(0, len(keys), _MANY):
            some = keys[at : at + _MANY]
            rows = self.get(some)
            yield from ((n, rows[key]) for n, key in enumerate(some, at) if key in rows)

    def put(self, values: Mapping[str, bytes]) -> None:
        """Keep `values`, all or none, and forget those of other houses."""
        if not (self._usable and values):
            return
        named = ((self._name(key), value) for key, value in values.items())
        rows = [(name, self._house, _sum(name, value), value) for name, value in named]
        try:
            with closing(_connected(self._file)) as base, base:
                base.execute("DELETE FROM found WHERE house != ?", (self._house,))
                base.executemany("INSERT OR REPLACE INTO found VALUES (?, ?, ?, ?)", rows)
        except BROKEN:
            self._usable = False

    @property
    def _file(self) -> Path:
        return self._path or Path()

    def _name(self, key: str) -> bytes:
        return sha256(f"{self._house}\n{key}".encode()).digest()

    def _rows(self, names: tuple[bytes, ...]) -> list[tuple[bytes, bytes, bytes]]:
        found: list[tuple[bytes, bytes, bytes]] = []
        with closing(_connected(self._file)) as base:
            for at in range(0, len(names), _MANY):
                some = names[at : at + _MANY]
                marks = ",".join("?" * len(some))
                found += base.execute(f"SELECT key, sum, value FROM found WHERE key IN ({marks})", some)  # noqa: S608 - only question marks
        return [row for row in found if all(isinstance(part, bytes) for part in row)]


def _connected(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path, timeout=WAIT)
    base.text_factory = bytes  # what stands in a broken file is no text
    return base


def _sum(name: bytes, value: bytes) -> bytes:
    return sha256(name + value).digest()


def _ready(path: Path) -> bool:
    """Make `path` a cache if it is none; tell whether it is one now."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and not _is_ours(path):
            path.unlink()
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        _make(path)
    except (OSError, *BROKEN):
        return False
    return True


def _is_ours(path: Path) -> bool:
    """Tell whether the file is whole, of this program and of this form. Raises OperationalError where it is locked."""
    try:
        with closing(_connected(path)) as base:
            marks = (
                base.execute("PRAGMA application_id").fetchone()[0],
                base.execute("PRAGMA user_version").fetchone()[0],
            )
            tables = [row[0] for row in base.execute("SELECT sql FROM sqlite_master WHERE type = 'table'")]
            fresh = marks == (0, 0) and not tables
            return fresh or (marks == (APPLICATION, FORM) and tables == [_TABLE.encode()] and _whole(base))
    except sqlite3.OperationalError:
        raise
    except (sqlite3.DatabaseError, UnicodeError):
        return False


def _whole(base: sqlite3.Connection) -> bool:
    return bool(base.execute("PRAGMA quick_check(1)").fetchone()[0] == b"ok")


def _make(path: Path) -> None:
    """Make the table where there is none, in one transaction, so that two builds at once make one."""
    with closing(sqlite3.connect(path, timeout=WAIT, isolation_level=None)) as base:
        base.execute("BEGIN IMMEDIATE")
        with suppress(sqlite3.OperationalError):  # the table is there
            base.execute(_TABLE)
            base.execute(f"PRAGMA application_id = {APPLICATION}")
            base.execute(f"PRAGMA user_version = {FORM}")
        base.execute("COMMIT")
