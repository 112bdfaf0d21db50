"""Every kind of page on every kind of screen: barriers, other hosts, complaints of the browser, width, weight."""

from __future__ import annotations

import gzip
import itertools
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.screenshots import SCHEMES, Scheme
from tests.site.conftest import DESK, PHONE, SMALL, Visiting

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
SCREENS = tuple(itertools.product((DESK, PHONE), SCHEMES))
FRONT, LARGEST = 150_000, 400_000
"""Bytes that the first page and any other page may take, all that it loads included, as a server packs them."""
PACKED = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"})
"""Files that servers, GitHub Pages among them, send packed with gzip."""


class Seen(NamedTuple):
    """What one page of the site did on a screen."""

    barriers: tuple[str, ...]
    elsewhere: tuple[str, ...]
    complaints: tuple[str, ...]


def barriers(page: Page) -> tuple[str, ...]:
    """What axe finds on a page as it stands: the rule and the elements that break it."""
    found = Axe().run(page, options=RULES).response["violations"]
    return tuple(f"{one['id']}: {node['html']} ({node['failureSummary']})" for one in found for node in one["nodes"])


@pytest.fixture(scope="module", params=SCREENS, ids=lambda screen: f"{screen[0][0]}-{screen[1]}")
def seen(request: pytest.FixtureRequest, kinds: tuple[str, ...], visiting: Visiting) -> Mapping[str, Seen]:
    """What each kind of page did on one screen, all folds open."""
    size, scheme = request.param
    found = {}
    for path in kinds:
        with visiting(size, scheme) as visit:
            page = visit.open(path)
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            found[path] = Seen(barriers(page), tuple(visit.elsewhere), tuple(visit.complaints))
    return found


def test_no_page_has_a_barrier(seen: Mapping[str, Seen]) -> None:
    """Axe finds nothing against WCAG 2.0 to 2.2, levels A and AA, on any kind of page."""
    assert {path: one.barriers for path, one in seen.items() if one.barriers} == {}


def test_no_page_asks_another_host(seen: Mapping[str, Seen]) -> None:
    """Whatever a page loads comes from the site."""
    assert {path: one.elsewhere for path, one in seen.items() if one.elsewhere} == {}


def test_the_browser_complains_of_no_page(seen: Mapping[str, Seen]) -> None:
    """No error, no warning, no breach of the site's policy stands on the console."""
    assert {path: one.complaints for path, one in seen.items() if one.complaints} == {}


@pytest.mark.parametrize(("size", "scheme"), SCREENS)
def test_the_open_search_and_a_filtered_register_have_no_barrier(
    visiting: Visiting, size: tuple[int, int], scheme: Scheme
) -> None:
    """With results of a search, and with rows hidden by a filter, axe finds nothing either."""
    with visiting(size, scheme) as visit:
        page = visit.open("diplomacy/?status=held&text=trump")
        assert barriers(page) == ()
        page.keyboard.press("/")
        page.keyboard.type("Budapest")
        page.locator(".md-search-result__link").first.wait_for()
        page.wait_for_timeout(500)
        assert barriers(page) == ()


def test_nothing_scrolls_sideways_on_a_small_screen(kinds: tuple[str, ...], visiting: Visiting) -> None:
    """At 320 pixels no kind of page is wider than the screen; what is wider scrolls in a box of its own."""
    wide = {}
    with visiting(SMALL) as visit:
        for path in kinds:
            page = visit.open(path)
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > SMALL[0]} == {}


def weight(site: Path, visiting: Visiting, path: str) -> int:
    """How many bytes a page takes with all that it loads, but for the search index, as a server sends it."""
    with visiting() as visit:
        names: list[str] = []
        visit.page.on("response", lambda response: names.append(response.url))
        page = visit.open(path)
        page.wait_for_load_state("networkidle")
        root = page.url.removesuffix(path)
    files = [site / name.removeprefix(root).partition("?")[0] for name in dict.fromkeys(names)]
    files = [file / "index.html" if file.is_dir() else file for file in files if file.name != "search_index.json"]
    return sum(sent(file) for file in files)


def sent(file: Path) -> int:
    """The bytes of a file as a server sends them."""
    content = file.read_bytes()
    return len(gzip.compress(content, 6)) if file.suffix in PACKED else len(content)


def test_the_first_page_is_light(site: Path, visiting: Visiting) -> None:
    """The first page takes no more than 150 KB with its styles and scripts."""
    assert 0 < weight(site, visiting, "") <= FRONT


def test_the_largest_page_is_light_enough(site: Path, visiting: Visiting) -> None:
    """The page with most in it takes no more than 400 KB."""
    largest = max(site.rglob("index.html"), key=lambda page: page.stat().st_size)
    path = f"{largest.parent.relative_to(site).as_posix()}/"
    assert 0 < weight(site, visiting, path) <= LARGEST


def test_words_in_pictures_are_legible_on_a_phone(visiting: Visiting) -> None:
    """Each word of a picture has 11 pixels or more at 390 pixels, and stands within its picture or scrolled box."""
    script = """(svg) => [...svg.querySelectorAll('text')].map((one) => {
        const box = one.getBoundingClientRect(), frame = svg.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(one).fontSize) * frame.width / svg.viewBox.baseVal.width;
        const inside = box.left >= frame.left - 1 && box.right <= frame.right + 1;
        return [one.textContent, Math.round(size * 10) / 10, inside];
    })"""
    with visiting(PHONE) as visit:
        for path in ("", "timeline/"):
            pictures = visit.open(path).locator("svg.picture")
            assert pictures.count() > 0
            words = [word for n in range(pictures.count()) for word in pictures.nth(n).evaluate(script)]
            assert [word for word in words if word[1] < 11 or not word[2]] == []
