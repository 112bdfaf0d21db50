"""The site that MkDocs and Zensical build from the committed pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
QUIET = os.environ | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
LOADED = re.compile(
    r"""<(?:script|img|iframe|link rel="?(?:stylesheet|preload|icon|preconnect))\b[^>]*?(?:src|href)="?([^\s">]+)"""
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of mkdocs.yml, the theme's overrides and docs/, so that a build leaves nothing in the project."""
    copy = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "mkdocs.yml", copy)
    shutil.copytree(ROOT / "overrides", copy / "overrides")
    shutil.copytree(ROOT / "docs", copy / "docs")
    return copy


def built(project: Path, *command: str) -> Path:
    """The folder of the site that `command` builds."""
    done = subprocess.run(command, cwd=project, env=QUIET, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    site = project / f"site-{command[2]}"
    (project / "site").rename(site)
    return site


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The site as `make` builds it; any broken link or anchor fails the build."""
    return built(project, sys.executable, "-m", "mkdocs", "build", "--strict")


def html(folder: Path) -> set[str]:
    """The paths of all pages of a built site."""
    return {page.relative_to(folder).as_posix() for page in folder.rglob("*.html")}


def test_every_page_is_built(site: Path) -> None:
    """Each Markdown file below docs/ is a page of the site, and its links resolve (R10)."""
    sources = {page.relative_to(ROOT / "docs") for page in (ROOT / "docs").rglob("*.md")}
    folders = {page.parent if page.name == "index.md" else page.with_suffix("") for page in sources}
    assert html(site) == {(folder / "index.html").as_posix() for folder in folders} | {"404.html"}


def test_zensical_builds_the_same_pages(project: Path, site: Path) -> None:
    """The successor of Material for MkDocs builds the same set of pages from the same mkdocs.yml."""
    if find_spec("zensical") is None:
        pytest.skip("zensical is not installed; it has no build for every platform")
    assert html(built(project, sys.executable, "-m", "zensical", "build", "--strict")) == html(site)


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    """Scripts, styles, icons and pictures of every page come from the site itself."""
    loaded = {address for page in html(site) for address in LOADED.findall((site / page).read_text(encoding="utf-8"))}
    assert loaded
    assert not {address for address in loaded if "//" in address}


def test_notes_lead_to_the_sentence(site: Path) -> None:
    """On the first page every footnote links to a sentence on the page of its article."""
    page = (site / "index.html").read_text(encoding="utf-8")
    notes = re.findall(r'<li id="fn:[^"]+">(.*?)</li>', page, re.DOTALL)
    assert notes
    assert all(re.search(r'href="sources/[^"#]+/#s\d+"', note) for note in notes)
