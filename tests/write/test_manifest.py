"""The manifest, and the paths that it may list."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import WriteError
from generator.write.manifest import MANIFEST, checked_path, manifest_of, read_manifest


@pytest.mark.parametrize("path", ["index.md", "actors/ana-brandt.md", "sources/…ü.md", "a..b"])
def test_a_path_below_docs_is_good(path: str) -> None:
    """A plain relative path is given back."""
    assert checked_path(path) == path


@pytest.mark.parametrize("path", ["/etc/x", "../x", "a/../../x", "a//b", ".", "", "C:x", "a\\b", "a\0b", "a/"])
def test_a_path_that_leads_out_is_refused(path: str) -> None:
    """A path that could leave docs/ on some platform is an error."""
    with pytest.raises(WriteError, match="not a path below"):
        checked_path(path)


def test_the_manifest_is_sorted() -> None:
    """The order of the pages does not change the manifest."""
    assert manifest_of({"b": "1f", "a": "2e"}) == manifest_of({"a": "2e", "b": "1f"})


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """The manifest lists the files and counts itself among them."""
    (tmp_path / "data").mkdir()
    (tmp_path / MANIFEST).write_bytes(manifest_of({"index.md": "1f"}))
    assert read_manifest(tmp_path) == {"index.md", MANIFEST}


def test_without_a_manifest_nothing_is_owned(tmp_path: Path) -> None:
    """A folder without a manifest holds a person's files only."""
    assert read_manifest(tmp_path) == frozenset()


@pytest.mark.parametrize("content", ["{", "[]", '{"../x": ""}', "\xff"])
def test_a_broken_manifest_is_an_error(tmp_path: Path, content: str) -> None:
    """A manifest that cannot be trusted is named, because what it lists may be removed."""
    (tmp_path / "data").mkdir()
    (tmp_path / MANIFEST).write_bytes(content.encode("latin-1"))
    with pytest.raises(WriteError, match="mend"):
        read_manifest(tmp_path)
