"""Whatever a stranger writes into an article, the site shows its words and does nothing."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.clean import clean
from generator.errors import BriefingError
from generator.gate import check
from generator.model import Article, Head, SourceNote, head_text
from generator.pipeline import build
from generator.render.spreadsheet import FORMULA

KINDS = ("", "actors", "sanctions", "diplomacy", "timeline", "statements", "disagreements", "sources", "method")
EACH = 2  # pages of a folder that are opened; its pages come from one template


def pages(site: Path) -> Iterator[Path]:
    """The page of each register, and the first few of each folder of pages."""
    for kind in KINDS:
        yield site / kind / "index.html"
        yield from sorted((site / kind).glob("*/index.html"))[:EACH] if kind else ()


@pytest.mark.parametrize("unguarded", [True, False], ids=["escaping alone", "with the policy"])
def test_nothing_of_an_article_runs_or_fetches(
    hostile_site: Path, browser: Browser, served: str, visit_of: type, *, unguarded: bool
) -> None:
    """On every kind of page no script of an article runs and nothing is fetched, even where no policy forbids it."""
    visit = visit_of(browser.new_context(bypass_csp=unguarded), served)
    said = ""
    for page in pages(hostile_site):
        visit.open(page)
        said += visit.page.inner_text("body")
        for link in visit.page.eval_on_selector_all("a", "found => found.map(one => one.getAttribute('href'))"):
            assert link is None or not link.lower().startswith(("javascript", "data", "vbscript", "//")), page
    assert "<svg onload=canary()>" in said
    assert "[canary](javascript:canary())" in said
    assert (visit.ran, visit.elsewhere, visit.breaches) == ([], [], [])


def test_the_search_shows_words_only(hostile_site: Path, browser: Browser, served: str, visit_of: type) -> None:
    """What the index of the search holds is no markup when it comes back as a result."""
    visit = visit_of(browser.new_context(bypass_csp=True), served)
    visit.open(hostile_site / "index.html")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("canary onload")
    visit.page.wait_for_selector(".md-search-result__item")
    assert not visit.page.query_selector_all(".md-search-result img, .md-search-result svg[onload]")
    assert (visit.ran, visit.elsewhere, visit.breaches) == ([], [], [])


def test_a_tooltip_shows_words_only(hostile_site: Path, browser: Browser, served: str, visit_of: type) -> None:
    """A footnote that pops up beside its mark is as inert as at the foot of the page."""
    visit = visit_of(browser.new_context(bypass_csp=True), served)
    visit.open(hostile_site / "statements" / "index.html")
    for mark in visit.page.query_selector_all("sup a")[:5]:
        mark.hover()
        visit.page.wait_for_timeout(150)
    assert (visit.ran, visit.elsewhere, visit.breaches) == ([], [], [])


def test_every_line_still_traces_to_its_words(hostile: Path) -> None:
    """The rules that hold over an honest briefing hold over a hostile one."""
    assert check(hostile / "docs", hostile / "seeds") == ()


def test_no_cell_of_a_table_is_a_formula(hostile: Path) -> None:
    """A spreadsheet program finds nothing to compute in any exported table."""
    cells = [
        cell
        for table in sorted((hostile / "docs" / "data").glob("*.csv"))
        for row in csv.reader(table.read_text(encoding="utf-8").splitlines())
        for cell in row
    ]
    assert any("=canary()" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


def test_the_registers_hold_the_words_as_they_are(hostile: Path) -> None:
    """JSON has its own escapes: a reader of the data gets the article's letters, markup and all."""
    quotes = json.loads((hostile / "docs" / "data" / "quotes.json").read_text(encoding="utf-8"))
    assert any("<svg onload=canary()>" in quote["text"] for quote in quotes)


@pytest.mark.parametrize("url", ["javascript:canary()", "data:text/html,x", "//canary.invalid", "vbscript:x"])
def test_an_address_in_a_head_that_is_none_is_no_link(url: str) -> None:
    """What the head of a seed gives as address is one only where a browser would open a web page."""
    raw = head_text(Head(title="<svg onload=canary()>", outlet="{{ canary }}", url=url)) + "\nLena Moreau left.\n"
    note = SourceNote(file="a.txt")
    (text,) = clean((Article(id="a", file="a.txt", sha256="0" * 64, raw=raw, note=note),))
    assert (text.url, text.title, text.outlet) == (None, "<svg onload=canary()>", "{{ canary }}")


@pytest.mark.parametrize("url", ["javascript:canary()", "data:text/html,x", "//canary.invalid", "JaVaScRiPt://x"])
def test_an_address_that_is_none_is_refused(tmp_path: Path, url: str) -> None:
    """An address in briefing.yml that is no web address stops the build, with its line."""
    (tmp_path / "a.txt").write_text("A headline\n\nLena Moreau met Tomas Vidal in Vienna.\n", encoding="utf-8")
    (tmp_path / "briefing.yml").write_text(f"sources:\n  - file: a.txt\n    url: {url!r}\n", encoding="utf-8")
    with pytest.raises(BriefingError, match=r"briefing\.yml:3:\d+.*no web address"):
        build(tmp_path, tmp_path / "docs", lambda *_: None)
