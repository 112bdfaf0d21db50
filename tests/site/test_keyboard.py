"""The site with a keyboard alone: search, filter, open a citation, come back."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.site.conftest import Visiting

MOST = 60
"""Presses of the tab key within which something must be reached."""


def tab_to(page: Page, selector: str) -> None:
    """Press the tab key until what has the focus fits the selector."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    msg = f"{selector} has no focus after {MOST} presses"
    raise AssertionError(msg)


def test_search_by_keys(visiting: Visiting) -> None:
    """A slash opens the search, words find, arrow and Enter open the page that was found."""
    with visiting() as visit:
        page = visit.open("")
        page.keyboard.press("/")
        page.keyboard.type("Rosneft sanctions")
        page.locator(".md-search-result__link").first.wait_for()
        page.wait_for_timeout(400)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/sanctions/united-states-sanctions-on-rosneft-"))


def test_filter_by_keys(visiting: Visiting) -> None:
    """A filter is reached with the tab key and set with a letter; the address says so, and going back undoes it."""
    with visiting() as visit:
        page = visit.open("diplomacy/")
        rows = page.locator("tbody tr:visible")
        every = rows.count()
        tab_to(page, ".register-form select")
        page.keyboard.type("canc")
        expect(rows).to_have_count(1)
        assert "status=cancelled" in page.url
        page.go_back()
        expect(rows).to_have_count(every)
        assert "status" not in page.url


def test_a_citation_by_keys(visiting: Visiting) -> None:
    """A note opens on focus, Enter leads to it, from there to the sentence, and back to where the reader was."""
    with visiting() as visit:
        page = visit.open("")
        tab_to(page, ".md-content .footnote-ref")
        mark = page.evaluate("document.activeElement.getAttribute('href')")
        tip = page.locator(".md-tooltip2--active")
        expect(tip).to_be_visible()
        assert "“" in tip.inner_text()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(re.escape(mark) + "$"))
        tab_to(page, ".footnote a[href*='sources/']")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/sources/[^/]+/#s\d+$"))
        sentence = page.locator(f"p:has(> a[id='{page.url.partition('#')[2]}'])")
        expect(sentence).to_be_in_viewport()
        assert sentence.evaluate("(one) => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"
        page.go_back()
        page.wait_for_url(re.compile(re.escape(mark) + "$"))


def test_a_term_is_explained_on_focus_and_on_hover(visiting: Visiting) -> None:
    """A case file's credibility tells on focus and on hover what its number means; the tooltip goes with Escape."""
    with visiting() as visit:
        page = visit.open("diplomacy/")
        page.locator("tbody td:nth-child(2) a:not([id], .permalink)").first.click()
        page.wait_for_url(re.compile(r"/diplomacy/.+/"))
        term = page.locator("a[href$='#credibility']")
        tip = page.locator(".md-tooltip2--active")
        term.focus()
        expect(tip).to_contain_text("doubtful")
        page.keyboard.press("Tab")
        expect(tip.filter(has_text="6: cannot be judged")).to_have_count(0)
        term.hover()
        expect(tip).to_contain_text("6: cannot be judged")


def test_a_status_is_explained_on_hover_and_in_words(visiting: Visiting) -> None:
    """A status and a phrase of doubt tell on hover what they mean; the fold at the foot says the same to everybody."""
    with visiting() as visit:
        page = visit.open("sanctions/")
        for words, meaning in (("considered", "somebody weighs it"), ("said to be possible", "it is called possible")):
            page.locator(f"td span[title]:has-text('{words}'), td span:has-text('{words}')").first.hover()
            expect(page.locator(".md-tooltip2--active")).to_contain_text(meaning)
            page.mouse.move(0, 0)
        page.locator("details.words > summary").focus()
        page.keyboard.press("Enter")
        expect(page.locator("details.words")).to_contain_text("somebody weighs it")
        expect(page.locator("details.words")).to_contain_text("it is called possible")
