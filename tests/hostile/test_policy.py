"""The Content-Security-Policy of the site: it is on every page, it is strict, and the site obeys it."""

from __future__ import annotations

import base64
import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
BUILDERS = [
    "mkdocs",
    pytest.param("zensical", marks=pytest.mark.skipif(find_spec("zensical") is None, reason="no Zensical here")),
]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
INLINE = re.compile(r"<script(?![^>]*(?:src=|application/(?:ld\+)?json))[^>]*>(.*?)</script>", re.DOTALL)
WITHIN = 1024
"""Bytes at the head of a page in which browsers look for its encoding."""


@pytest.fixture(scope="module", params=BUILDERS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, made: Callable[..., Path]) -> Path:
    """The site of this project's own docs/, by each builder."""
    folder = tmp_path_factory.mktemp("policy")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    return made(folder, request.param)


def test_every_page_has_the_policy_before_anything_else(site: Path) -> None:
    """No script or style stands before the policy, and the page's encoding is still found."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        policy = POLICY.search(text)
        assert policy is not None, page
        assert not re.search("<(?:script|style|link|img)", text[: policy.start()]), page
        assert text.encode().find(b"<meta charset") < WITHIN, page


def test_the_policy_names_the_inline_scripts_of_the_theme_and_no_other_way(site: Path) -> None:
    """Every inline script is allowed by its hash; nothing is by being inline, evaluated or of another host."""
    pages = [page.read_text(encoding="utf-8") for page in site.rglob("*.html")]
    policies = {found for page in pages for found in POLICY.findall(page)}
    assert len(policies) == 1
    policy = policies.pop()
    used = {
        base64.b64encode(sha256(script.encode()).digest()).decode() for page in pages for script in INLINE.findall(page)
    }
    assert used
    assert used <= set(re.findall(r"'sha256-([^']+)'", policy)), f"overrides/main.html must list {sorted(used)}"
    assert "default-src 'none'" in policy
    assert not re.search(r"unsafe|http|\*", policy)


def test_the_site_works_within_its_policy(site: Path, browser: Browser, served: str, visit_of: type) -> None:
    """Pages, search, footnotes and the switch of colours work, and a browser reports no breach."""
    visit = visit_of(browser.new_context(), served)
    for page in ("statements", "sanctions", ""):
        visit.open(site / page / "index.html")
    assert visit.page.evaluate("typeof __md_get") == "function"
    visit.page.query_selector_all("sup a")[0].hover()
    scheme = visit.page.get_attribute("body", "data-md-color-scheme")
    visit.page.evaluate("document.querySelectorAll('[data-md-component=palette] input')[2].click()")
    visit.page.wait_for_function(f"document.body.dataset.mdColorScheme !== '{scheme}'")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("sanctions")
    visit.page.wait_for_timeout(500)
    assert (visit.elsewhere, visit.breaches) == ([], [])
