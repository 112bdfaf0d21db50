"""Where an original comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.acquire.decode import LARGEST
from generator.acquire.importing import origins
from generator.acquire.importing.found import Original
from generator.acquire.importing.origins import file_at, original_of
from generator.acquire.importing.web import Manners
from generator.errors import InputError


def nothing(_: int) -> bytes:
    """Stand in for a standard input that nobody should read."""
    raise AssertionError


def test_a_dash_is_standard_input() -> None:
    """Its bytes, without a name."""
    assert original_of("-", lambda size: b"Words."[:size], Manners("me")) == Original("", b"Words.")


def test_a_path_is_a_file(tmp_path: Path) -> None:
    """With its name, which tells the format."""
    (tmp_path / "a.md").write_bytes(b"Words.")
    assert original_of(str(tmp_path / "a.md"), nothing, Manners("me")) == Original("a.md", b"Words.")


def test_an_address_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what the user allowed."""
    monkeypatch.setattr(origins, "fetch", lambda url, manners: Original(url, b"", manners.agent))
    assert original_of("https://a.example/b", nothing, Manners("me")) == Original("https://a.example/b", b"", "me")


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    """No such file, a folder, an empty file, one that is too large."""
    (tmp_path / "empty.txt").write_bytes(b" \n")
    with pytest.raises(InputError, match="no such file"):
        file_at(tmp_path / "none.txt")
    with pytest.raises(InputError, match="no ordinary file"):
        file_at(tmp_path)
    with pytest.raises(InputError, match="nothing in it"):
        file_at(tmp_path / "empty.txt")
    with pytest.raises(InputError, match="larger than 20 MB"):
        original_of("-", lambda size: b"x" * size, Manners("me"))
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(InputError, match="larger than 20 MB"):
        file_at(tmp_path / "large.txt")


def test_a_file_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's reason is passed on."""
    (tmp_path / "a.txt").write_bytes(b"x")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(InputError, match="Permission denied"):
        file_at(tmp_path / "a.txt")
