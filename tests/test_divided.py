"""A briefing that is divided into many pages, as a site: the two articles, with next to no room on a page."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.gate import check
from generator.pipeline import build
from generator.render import render
from generator.write import write

ROOT = Path(__file__).parents[1]
QUIET = os.environ | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
SMALL = 4000
"""Bytes of a page: each list of the two articles is heavier."""


def quiet(_step: str, _done: int, _total: int) -> None:
    """Tell nobody."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's site with the pages of the two articles, divided."""
    folder = tmp_path_factory.mktemp("divided")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    built = build(folder / "seeds", folder / "docs", quiet)
    write(render(built.briefing, budget=SMALL), folder / "docs")
    return folder


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The site that MkDocs builds of it; any broken link or anchor fails the build."""
    command = (sys.executable, "-m", "mkdocs", "build", "--strict")
    done = subprocess.run(command, cwd=project, env=QUIET, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "not included in the" not in done.stdout + done.stderr  # the parts need no place in the menu
    return project / "site"


def test_the_rules_hold(project: Path) -> None:
    """The gate finds nothing on a divided site: links, anchors, footnotes, feet."""
    for folder in ("timeline", "statements", "actors/by-name", "diplomacy/by-year"):
        assert len(list((project / "docs" / folder).glob("*.md"))) > 1, folder
    assert check(project / "docs", project / "seeds") == ()


def test_the_parts_are_pages_of_the_site(project: Path, site: Path) -> None:
    """MkDocs builds every part, without a warning."""
    for part in (project / "docs" / "timeline").glob("*.md"):
        assert (site / "timeline" / part.stem / "index.html").is_file()


def test_an_old_link_arrives_at_the_part(
    site: Path, browser: Browser, serving: Callable[[Path], AbstractContextManager[str]]
) -> None:
    """The address of a line of the whole list, as it was before the division, leads to the line."""
    id_ = json.loads((site / "data/places/timeline.json").read_text(encoding="utf-8"))[1][0]
    with serving(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/timeline/#{id_}")
        page.wait_for_url(f"**/timeline/*/#{id_}")
        assert page.locator(f"#{id_}").count() == 1
        page.close()


def test_a_part_filters_its_lines_and_leads_to_the_next(
    site: Path, browser: Browser, serving: Callable[[Path], AbstractContextManager[str]]
) -> None:
    """On a part of the register of actors the filter works, and links lead to the neighbours."""
    first, second = sorted((site / "actors" / "by-name").glob("*/index.html"))[:2]
    with serving(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/actors/by-name/{first.parent.name}/")
        shown = page.locator("tbody tr:visible")
        before = shown.count()
        page.get_by_role("searchbox").first.fill("no such actor")
        assert (before > 0, shown.count()) == (True, 0)
        page.locator(".part a", has_text=second.parent.name.upper()[:1]).first.click()
        page.wait_for_url(f"**/{second.parent.name}/")
        page.close()
