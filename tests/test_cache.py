"""What was found once is found again, or not at all: never something else."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import Cache


def changed(path: Path, statement: str) -> None:
    """Do something to a cache that its program would not do."""
    with closing(sqlite3.connect(path)) as base, base:
        base.execute(statement)


def test_what_is_kept_is_found_by_its_house_alone(tmp_path: Path) -> None:
    """A value is found under its key by the house that kept it, and by no other."""
    path = tmp_path / "deep" / "cache.sqlite3"
    Cache(path, "one").put({"a": b"1", "b": b"2"})
    assert Cache(path, "one").get(("a", "b", "c")) == {"a": b"1", "b": b"2"}
    assert Cache(path, "two").get(("a",)) == {}


def test_rows_of_another_house_go_when_something_is_kept(tmp_path: Path) -> None:
    """A cache does not grow with the versions of the program."""
    path = tmp_path / "cache.sqlite3"
    Cache(path, "one").put({"a": b"1"})
    Cache(path, "two").put({"a": b"2"})
    assert Cache(path, "one").get(("a",)) == {}
    assert Cache(path, "two").get(("a",)) == {"a": b"2"}


@pytest.mark.parametrize("column", ["value", "sum", "key"])
def test_a_row_that_was_changed_is_none(tmp_path: Path, column: str) -> None:
    """What does not match its checksum is not trusted, whatever it is."""
    path = tmp_path / "cache.sqlite3"
    Cache(path, "one").put({"a": b"1"})
    for value in ("X'00'", "'words'", "7"):
        changed(path, f"UPDATE found SET {column} = {value}")  # noqa: S608 - the test's own words
        assert Cache(path, "one").get(("a",)) == {}


@pytest.mark.parametrize(
    "damage",
    ["PRAGMA application_id = 1", "PRAGMA user_version = 99", "CREATE TABLE more (a)", "ALTER TABLE found ADD b"],
)
def test_a_foreign_cache_is_made_anew(tmp_path: Path, damage: str) -> None:
    """A file of another program or form is no cache; a fresh one takes its place and works."""
    path = tmp_path / "cache.sqlite3"
    Cache(path, "one").put({"a": b"1"})
    changed(path, damage)
    anew = Cache(path, "one")
    assert anew.get(("a",)) == {}
    anew.put({"a": b"2"})
    assert Cache(path, "one").get(("a",)) == {"a": b"2"}


@settings(max_examples=40)
@given(words=st.binary(min_size=1, max_size=300), at=st.integers(0, 12_000))
def test_a_broken_file_gives_nothing_false(tmp_path_factory: pytest.TempPathFactory, words: bytes, at: int) -> None:
    """Whatever is written over a cache, a value that it gives is the value that was kept."""
    path = tmp_path_factory.mktemp("broken") / "cache.sqlite3"
    Cache(path, "one").put({"a": b"1" * 5000, "b": b"2"})
    data = bytearray(path.read_bytes())
    data[at : at + len(words)] = words
    path.write_bytes(bytes(data))
    again = Cache(path, "one")
    assert set(again.get(("a", "b")).items()) <= {("a", b"1" * 5000), ("b", b"2")}
    again.put({"c": b"3"})
    assert again.get(("c",)) in ({}, {"c": b"3"})


def test_without_a_place_to_write_nothing_is_kept_and_nothing_fails(tmp_path: Path) -> None:
    """No cache, a file where its folder should be, or a folder in its own place: all are found again."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for path in (None, tmp_path / "file" / "cache.sqlite3", tmp_path / "folder"):
        nothing = Cache(path, "one")
        nothing.put({"a": b"1"})
        assert nothing.get(("a",)) == {}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    """A folder that only others may write to is left alone."""
    tmp_path.chmod(0o500)
    Cache(tmp_path / "cache.sqlite3", "one").put({"a": b"1"})
    assert list(tmp_path.iterdir()) == []
    tmp_path.chmod(0o700)


def test_a_cache_that_another_build_holds_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits too long for another's write goes on without the cache."""
    path = tmp_path / "cache.sqlite3"
    cache = Cache(path, "one")
    monkeypatch.setattr("generator.cache.WAIT", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        cache.put({"a": b"1"})
        assert Cache(path, "one").get(("a",)) == {}
        other.execute("ROLLBACK")
    assert Cache(path, "one").get(("a",)) == {}


def test_two_builds_at_once_lose_nothing(tmp_path: Path) -> None:
    """Two processes that make and fill one cache at the same time both find all that was kept."""
    path = tmp_path / "cache.sqlite3"
    code = (
        "import sys; from pathlib import Path; from generator.cache import Cache\n"
        "for n in range(40): Cache(Path(sys.argv[1]), 'one').put({f'{sys.argv[2]}{n}': b'x'})"
    )
    root = Path(__file__).parent.parent
    both = [subprocess.Popen([sys.executable, "-c", code, str(path), name], cwd=root) for name in "ab"]
    assert [one.wait(timeout=120) for one in both] == [0, 0]
    assert len(Cache(path, "one").get([f"{name}{n}" for name in "ab" for n in range(40)])) == 80


def test_values_are_given_by_the_numbers_of_their_keys(tmp_path: Path) -> None:
    """However many are asked for, each known one comes once, in order; the others are left out."""
    known = Cache(tmp_path / "cache.sqlite3", "house")
    known.put({str(n): str(n).encode() for n in range(0, 1200, 2)})
    assert list(known.each(tuple(map(str, range(1200))))) == [(n, str(n).encode()) for n in range(0, 1200, 2)]
