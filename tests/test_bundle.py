"""A built site as one archive."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from generator.bundle import bundle
from generator.errors import InputError, WriteError


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of four files, one of them only for search engines."""
    folder = tmp_path / "site"
    (folder / "search").mkdir(parents=True)
    (folder / "index.html").write_text("front", encoding="utf-8")
    (folder / "search/search_index.js").write_text("var __index = {}", encoding="utf-8")
    (folder / "sitemap.xml").write_text("the moment of the build", encoding="utf-8")
    return folder


def test_the_same_site_gives_the_same_archive(site: Path, tmp_path: Path) -> None:
    """Neither the times of the files nor the order of the folder is in the archive."""
    assert bundle(site, tmp_path / "a/briefing.zip") == 2
    for file in site.rglob("*"):
        os.utime(file, (0, 1_000_000_000))
    bundle(site, tmp_path / "b/briefing.zip")
    assert (tmp_path / "a/briefing.zip").read_bytes() == (tmp_path / "b/briefing.zip").read_bytes()


def test_the_archive_unpacks_into_one_folder(site: Path, tmp_path: Path) -> None:
    """Its files lie under the archive's own name, sorted, without the map for search engines."""
    bundle(site, tmp_path / "briefing.zip")
    with zipfile.ZipFile(tmp_path / "briefing.zip") as packed:
        assert packed.namelist() == ["briefing/index.html", "briefing/search/search_index.js"]
        assert packed.testzip() is None


def test_what_a_link_leads_to_stays_out(site: Path, tmp_path: Path) -> None:
    """A symbolic link brings no file of this machine into the archive."""
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (site / "link.txt").symlink_to(tmp_path / "secret")
    assert bundle(site, tmp_path / "briefing.zip") == 2


def test_a_site_that_needs_a_server_is_refused(site: Path, tmp_path: Path) -> None:
    """Without the search of the offline build there is nothing to pack, and the mend is told."""
    (site / "search/search_index.js").unlink()
    with pytest.raises(InputError, match="make offline"):
        bundle(site, tmp_path / "briefing.zip")


def test_an_archive_that_cannot_be_written_leaves_nothing(site: Path, tmp_path: Path) -> None:
    """Where the place is taken by a folder the error says so, and no half archive is left."""
    (tmp_path / "briefing.zip").mkdir()
    with pytest.raises(WriteError, match=r"briefing\.zip"):
        bundle(site, tmp_path / "briefing.zip")
    assert not (tmp_path / "briefing.zip.part").exists()
