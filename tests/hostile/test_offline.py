"""The site in one archive, unpacked and opened from the disk in a real browser, and what every page tells machines."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.bundle import bundle

ROOT = Path(__file__).parents[2]
OFFLINE = os.environ | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", "OFFLINE": "true"}
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which a reader has unpacked the archive."""
    folder = tmp_path_factory.mktemp("offline")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=folder, env=OFFLINE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    bundle(folder / "site", folder / "briefing.zip")
    with zipfile.ZipFile(folder / "briefing.zip") as packed:
        packed.extractall(folder / "read")
    return folder / "read/briefing"


@pytest.mark.parametrize("page", ["index.html", "diplomacy/index.html"])
def test_search_works_from_the_disk(unpacked: Path, browser: Browser, page: str) -> None:
    """Without a server and without the network a name is found, and nothing is complained of."""
    seen: list[str] = []
    opened = browser.new_context(offline=True).new_page()
    opened.on("console", lambda message: seen.append(message.text))
    opened.on("pageerror", lambda error: seen.append(str(error)))
    opened.on("request", lambda request: seen.append(request.url) if request.url.startswith("http") else None)
    opened.goto((unpacked / page).as_uri())
    opened.keyboard.press("/")
    opened.keyboard.type("Rosneft")
    first = opened.locator(".md-search-result__link").first
    first.wait_for(state="attached", timeout=10_000)
    assert "rosneft" in (first.get_attribute("href") or "")
    assert seen == []


def test_no_page_asks_for_another_server(unpacked: Path) -> None:
    """The theme's offline mode would load a script from elsewhere; the site's own stands in its place."""
    for page in unpacked.rglob("*.html"):
        assert not re.search(r"""<script[^>]*src=["']?https?:""", page.read_text(encoding="utf-8")), page


def test_links_lead_to_files(unpacked: Path) -> None:
    """From the disk a link must name the file, since no server turns a folder into one."""
    front = (unpacked / "index.html").read_text(encoding="utf-8")
    assert 'href="sanctions/index.html"' in front


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_linked_data_is_data_whatever_is_in_it(hostile: Path, tmp_path: Path, made: Callable, builder: str) -> None:
    """On a hostile site every page's node is JSON that ends where the program ended it, with each builder."""
    if builder == "zensical":
        pytest.importorskip("zensical")
    shutil.copytree(hostile / "docs", tmp_path / "docs")
    shutil.copytree(hostile / "overrides", tmp_path / "overrides")
    shutil.copy(hostile / "mkdocs.yml", tmp_path)
    pages = [page.read_text(encoding="utf-8") for page in made(tmp_path, builder).rglob("*.html")]
    found = [node for page in pages for node in LINKED.findall(page)]
    assert len(found) >= len(pages) - 2
    assert all(json.loads(node)["@context"] == "https://schema.org" for node in found)
    assert any("canary" in node for node in found)
