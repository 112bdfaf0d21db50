"""Registers in a browser: filters and their addresses, the order of rows, links to a record, no need of scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.site.conftest import PHONE, Visiting


@pytest.mark.parametrize(
    ("path", "query", "shown"),
    [
        ("sanctions/", "status=imposed", 2),
        ("sanctions/", "imposer=Donald+Trump&status=considered", 1),
        ("diplomacy/", "actor=Volodymyr+Zelenskyy", 1),
        ("diplomacy/", "kind=call&year=2025", 1),
        ("actors/", "kind=country", 4),
    ],
)
def test_an_address_filters(visiting: Visiting, path: str, query: str, shown: int) -> None:
    """A filter in the address shows the rows that fit, and the controls say which filter it is."""
    with visiting() as visit:
        page = visit.open(f"{path}?{query}")
        expect(page.locator("tbody tr:visible")).to_have_count(shown)
        values = "(all) => all.map((one) => one.value).filter(Boolean)"
        chosen = page.locator(".register-form select").evaluate_all(values)
        assert len(chosen) == query.count("=")


def test_statements_are_filtered_by_speaker_and_day(visiting: Visiting) -> None:
    """One speaker and a first day leave the statements of that speaker from that day on."""
    with visiting() as visit:
        page = visit.open("statements/?speaker=Donald+Trump&from=2025-10-23")
        items = page.locator("ul > li:visible:has([data-sort])")
        days = items.locator("[data-sort]").evaluate_all("(all) => all.map((one) => one.dataset.sort)")
        assert days
        assert min(days) >= "2025-10-23"
        expect(page.locator("h2:visible", has_text="Vladimir Putin")).to_have_count(0)


def test_the_order_of_rows_stands_in_the_address(visiting: Visiting) -> None:
    """A click on a heading sorts by it, a second one turns the order around, and a copied address keeps it."""
    with visiting() as visit:
        page = visit.open("actors/")
        names = "(all) => all.map((one) => one.textContent.replace('#', '').trim())"
        head = page.get_by_role("button", name=re.compile("^Mentions"))
        head.click()
        rising = page.locator("tbody td:nth-child(1)").evaluate_all(names)
        head.click()
        falling = page.locator("tbody td:nth-child(1)").evaluate_all(names)
        assert "sort=-mentions" in page.url
        assert rising[-1] == falling[0]
        page.reload()
        assert page.locator("tbody td:nth-child(1)").evaluate_all(names) == falling


@pytest.mark.parametrize("path", ["sanctions/", "diplomacy/", "actors/", "sources/", "disagreements/", "positions/"])
def test_every_record_has_a_link_to_its_place(visiting: Visiting, path: str) -> None:
    """The sign beside a record leads to its own place, which a filter never hides."""
    with visiting() as visit:
        page = visit.open(path)
        links = page.locator("main .permalink")
        places = links.evaluate_all("(all) => all.map((one) => one.hash.slice(1))")
        assert places
        assert all(page.evaluate("(id) => document.getElementById(id) !== null", place) for place in places)
        links.last.click()
        assert page.url.endswith(f"#{places[-1]}")


@pytest.mark.parametrize(("path", "links"), [("statements/", "q-"), ("timeline/", "m-")])
def test_statements_and_sentences_show_their_address(visiting: Visiting, path: str, links: str) -> None:
    """Each statement, and each dated sentence, has its id as a link to itself."""
    with visiting() as visit:
        page = visit.open(path)
        assert page.locator(f"small a[href^='#{links}']").count() == page.locator(f"a[id^='{links}']").count() > 0


def test_without_scripts_every_row_stands_there(browser: Browser, address: str) -> None:
    """A reader without JavaScript has the whole register and no controls."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}diplomacy/?status=held")
    expect(page.locator("tbody tr")).to_have_count(6)
    expect(page.locator(".register-form")).to_have_count(0)
    context.close()


def test_on_a_phone_the_rows_come_first(visiting: Visiting) -> None:
    """The controls are folded on a narrow screen, open on a tap, and stand open where the address filters."""
    with visiting(PHONE) as visit:
        page = visit.open("sanctions/")
        controls = page.locator(".register-form")
        expect(controls).to_be_hidden()
        expect(page.locator("tbody tr").first).to_be_in_viewport()
        page.locator(".register-fold > summary").click()
        expect(controls).to_be_visible()
        visit.open("sanctions/?status=imposed")
        expect(controls).to_be_visible()
