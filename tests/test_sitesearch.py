"""The search of a large site: what goes into Pagefind's index, and the dialog over it in a real browser."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from generator.cli import main
from generator.config import parse_settings
from generator.errors import BriefingError, InputError
from generator.model.tongue import TONGUES
from generator.sitesearch import BEHIND, LONGEST, Listed, advice, index_site, known_of, names_of, searched

ROOT = Path(__file__).parents[1]
CHOSEN = os.environ | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", "PAGEFIND": "true", "MATERIAL_SEARCH": "false"}
needs_pagefind = pytest.mark.skipif(find_spec("pagefind") is None, reason="pagefind is not installed")


def exported(docs: Path, language: str = "en") -> Path:
    """Write what a build exports of one call and the two people in it, one of whom has a page."""
    (docs / "data").mkdir()
    (docs / "actors").mkdir()
    (docs / "actors/ana.md").touch()
    call = {"id": "talks", "date": "2031-04-02", "status": "held", "kind": "call", "participants": ["ana", "bo"]}
    people = [{"id": one, "name": name, "kind": "person"} for one, name in (("ana", "Ana <Brandt>"), ("bo", "Bo Lind"))]
    records = {"contacts": [call], "actors": people, "sources": [{"id": "post"}], "briefing": {"language": language}}
    for name, value in records.items():
        (docs / f"data/{name}.json").write_text(json.dumps(value))
    return docs


def test_a_case_file_is_found_by_what_the_exports_say(tmp_path: Path) -> None:
    """Its status, its kinds, its actors that have a page, its month; no page needs tags for that."""
    found = known_of(exported(tmp_path)).facets["diplomacy/talks.md"]
    told = (("status", "held"), ("kind", "contact"), ("kind", "call"), ("actor", "Ana <Brandt>"), ("date", "2031-04"))
    assert found == told


def test_a_measure_is_a_kind_unless_it_is_unknown(tmp_path: Path) -> None:
    """A sanction is found by its measures and by both its sides."""
    sides = {"imposers": ["ana"], "targets": ["bo", "ana"], "measures": ["travel ban", "unspecified"]}
    exported(tmp_path)
    (tmp_path / "data/sanctions.json").write_text(
        json.dumps([{"id": "ban", "date": None, "status": "imposed", **sides}])
    )
    found = known_of(tmp_path).facets["sanctions/ban.md"]
    assert found == (("status", "imposed"), ("kind", "sanction"), ("kind", "travel ban"), ("actor", "Ana <Brandt>"))


def test_facets_of_a_german_site_are_german(tmp_path: Path) -> None:
    """A reader chooses by the words that the pages have."""
    found = dict(known_of(exported(tmp_path, "de")).facets["diplomacy/talks.md"])
    assert found["status"] == TONGUES["de"].status("held") != "held"


def test_an_actor_is_found_by_its_own_name(tmp_path: Path) -> None:
    """The page of an actor is one of those that are about it, where there are others."""
    known = known_of(exported(tmp_path))
    assert known.facets["actors/ana.md"] == (("kind", "person"), ("actor", "Ana <Brandt>"))
    (tmp_path / "data/contacts.json").unlink()
    assert known_of(tmp_path).facets["actors/ana.md"] == (("kind", "person"),)


def test_articles_are_a_kind_and_their_register_is_none(tmp_path: Path) -> None:
    """So that they can be listed behind the briefing."""
    facets = known_of(exported(tmp_path)).facets
    assert facets["sources/post.md"] == (("kind", "article"), BEHIND)
    assert "sources/index.md" not in facets


def test_what_is_searched_is_the_article_with_its_weight() -> None:
    """The frame of the page stays out; words of a head stay words."""
    notes = '<div class="footnote">Note</div>'
    page = f'<html lang="en"><nav>Menu</nav><article class="x"><p>Words</p>{notes}</article><footer></footer></html>'
    made = searched(page, {"title": "A &amp; <b>", "search": {"boost": 4}}, [("actor", "<i>")], "A & B, C")
    assert '<span data-pagefind-meta="name">A &amp; B, C</span>' in made
    assert '<div data-pagefind-weight="4"><p>Words</p></div>' in made
    assert '<span data-pagefind-meta="title">A &amp; &lt;b&gt;</span>' in made
    assert '<span data-pagefind-filter="actor">&lt;i&gt;</span>' in made
    assert "Menu" not in made
    assert "Note" not in made


def test_of_a_long_page_the_beginning_is_searched() -> None:
    """A result brings the text of its page along; no tag is cut in two."""
    made = searched(f"<article>{'<p>Words</p>' * LONGEST}</article>", {}, (), None)
    assert len(made) < LONGEST + 500
    assert made.endswith(("Words</div></body></html>", "Words</p></div></body></html>"))


def test_names_and_months_are_those_of_the_exports(tmp_path: Path) -> None:
    """Descriptions are no names; a folder without exports knows nothing."""
    actor = Listed("ana", name="Ana Brandt", aliases=("Brandt", "President Ana Brandt", "the president", "U.S."))
    assert names_of(actor) == ("Ana Brandt", "Brandt", "U.S.")
    assert known_of(tmp_path).names == {}
    known = known_of(ROOT / "docs")
    assert "Washington" in known.names["actors/united-states.md"]
    assert ("date", "2025-10") in known.facets["sources/000_cff6663e6ddc1570.md"]


def test_a_large_index_is_told(tmp_path: Path) -> None:
    """What counts is what goes over the wire."""
    assert advice(tmp_path) == ""
    (tmp_path / "search").mkdir()
    (tmp_path / "search/search_index.json").write_text("a" * 3_000_000)
    assert advice(tmp_path) == ""
    (tmp_path / "search/search_index.json").write_bytes(random.Random(0).randbytes(1_200_000))  # noqa: S311 - no secret
    assert "search: pagefind" in advice(tmp_path)


def test_a_site_with_the_other_search_is_refused(tmp_path: Path) -> None:
    """Without a site, and with one that would not use the index, the mend is told."""
    with pytest.raises(InputError, match="no site here"):
        index_site(tmp_path, tmp_path)
    (tmp_path / "index.html").write_text("<article></article>")
    with pytest.raises(InputError, match="PAGEFIND=true"):
        index_site(tmp_path, tmp_path)


def test_a_missing_pagefind_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mend says what to install."""
    (tmp_path / "index.html").write_text('<script src="assets/search/dialog.js">')
    monkeypatch.setattr("generator.sitesearch.find_spec", lambda _name: None)
    with pytest.raises(BriefingError, match=r"requirements-search\.txt"):
        index_site(tmp_path, tmp_path)


def test_the_settings_name_the_search() -> None:
    """The theme's unless they say otherwise; a slip of the pen is told."""
    assert parse_settings(b"").search == "theme"
    assert parse_settings(b"search: pagefind").search == "pagefind"
    with pytest.raises(InputError, match='did you mean "pagefind"'):
        parse_settings(b"search: pagefnd")


def test_the_commands_say_what_is_to_be_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`index` fails with its mend; `check` gives the advice beside its answer, which stays what it was."""
    done = CliRunner().invoke(main, ["index", str(tmp_path)])
    assert (done.exit_code, "there is no site here" in done.output) == (1, True)
    monkeypatch.setattr("generator.gate.check", lambda _docs, _seeds: ())
    monkeypatch.setattr("generator.sitesearch.advice", lambda site: f"{site.name} is heavy")
    done = CliRunner().invoke(main, ["--json", "check", "--docs", str(tmp_path / "docs")])
    assert (done.exit_code, done.stderr) == (0, "site is heavy\n")
    assert json.loads(done.stdout) == {"findings": []}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this project's own docs/ with Pagefind, as `make` builds it where the settings ask for it."""
    folder = tmp_path_factory.mktemp("pagefind")
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "docs/price-index.md").write_text("# Its name ends as a front page's\n")
    (folder / "docs/mine.md").write_text("# My own page\n\nA word that stands here alone: quixotic.\n")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=folder, env=CHOSEN, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert index_site(folder / "site", folder / "docs") == len(list((folder / "docs").rglob("*.md")))
    return folder / "site"


class Visit:
    """A page of the site, with what a browser asked for and complained of."""

    def __init__(self, page: Page, address: str) -> None:
        """Open the page."""
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(address, wait_until="load")

    def search(self, words: str) -> None:
        """Open the dialog by key and write."""
        self.page.keyboard.press("/")
        self.page.locator("dialog.find[open] input").wait_for()
        self.page.locator("dialog.find input").fill(words)

    def choose(self, facet: str, value: str) -> None:
        """Ask for the choices where they are not there yet, and take one."""
        if self.page.locator(".find-narrow").is_visible():
            self.page.click(".find-narrow")
        self.page.select_option(f"select[name={facet}]", value)

    def titles(self, least: int = 1) -> list[str]:
        """Give the titles of what is shown, once there are so many of them and no search is on its way."""
        expect(self.page.locator(".find-count")).to_contain_text(re.compile("[0-9]"))
        self.page.locator(".find-title").nth(least - 1).wait_for()
        return self.page.locator(".find-title").all_inner_texts()


@pytest.fixture
def visit(site: Path, browser: Browser, served: str) -> Iterator[Callable[[str], Visit]]:
    """What opens a page of the site, which lies below another address than a host's own."""
    context = browser.new_context()
    yield lambda path: Visit(context.new_page(), f"{served}{site.as_posix()}/{path}")
    context.close()


@needs_pagefind
def test_nothing_of_the_index_is_loaded_before_it_is_asked_for(visit: Callable[[str], Visit]) -> None:
    """A page loads neither the theme's index nor Pagefind's."""
    seen = visit("actors/")
    seen.page.wait_for_timeout(500)
    assert not [url for url in seen.asked if "search_index" in url or "/pagefind/" in url]
    assert seen.complaints == []


@needs_pagefind
def test_the_index_is_loaded_in_parts(visit: Callable[[str], Visit]) -> None:
    """Opening the dialog loads neither words nor choices; to ask for these loads no words, to choose a part of them."""
    seen = visit("")
    seen.search("")
    seen.page.wait_for_timeout(300)
    assert not [url for url in seen.asked if url.endswith((".pf_index", ".pf_filter"))]
    seen.page.click(".find-narrow")
    expect(seen.page.locator("select[name=kind] option[value=article]")).to_have_count(1)
    expect(seen.page.locator("select[name=kind]")).to_be_focused()
    assert not [url for url in seen.asked if url.endswith(".pf_index")]
    seen.choose("kind", "article")
    seen.titles(2)
    assert len({url for url in seen.asked if url.endswith(".pf_index")}) == 1


@needs_pagefind
@pytest.mark.parametrize("path", ["", "sanctions/"])
def test_a_name_is_found_by_an_alias_and_briefings_come_first(visit: Callable[[str], Visit], path: str) -> None:
    """The spelling of one article finds the page under the name of the other, before the articles."""
    seen = visit(path)
    seen.search("Zelensky")
    assert seen.titles()[0] == "Volodymyr Zelenskyy"
    kinds = seen.page.locator(".find-list > li").evaluate_all(
        "all => all.map(one => one.querySelector('a').pathname.includes('/sources/'))"
    )
    assert kinds == sorted(kinds)
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url("**/actors/volodymyr-zelenskyy/**")
    assert [text for text in seen.complaints if "Content Security" in text or "error" in text.lower()] == []


@needs_pagefind
@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Trump", "Donald Trump"),
        ("Russia", "Russia"),
        ("Washington", "United States"),
        ("rosneft", "Rosneft"),
        ("Trump-Putin", "Trump-Putin summit in Budapest"),
    ],
)
def test_a_name_leads_to_its_own_page(visit: Callable[[str], Visit], words: str, first: str) -> None:
    """A name, another name, a hyphenated pair: the page that is about it comes first."""
    seen = visit("")
    seen.search(words)
    assert seen.titles()[0] == first


@needs_pagefind
def test_a_choice_of_status_alone_lists_what_has_it(visit: Callable[[str], Visit]) -> None:
    """Facets work with and without words, and count what they lead to."""
    seen = visit("")
    seen.search("meeting")
    seen.titles()
    seen.choose("status", "cancelled")
    expect(seen.page.locator(".find-kind")).to_have_text(["cancelled"])
    seen.page.fill("dialog input", "")
    seen.choose("status", "")
    seen.choose("kind", "article")
    expect(seen.page.locator(".find-kind")).to_have_text(["article", "article"])


@needs_pagefind
def test_a_person_s_own_page_is_found(visit: Callable[[str], Visit]) -> None:
    """A page without a head of its own has a title and no facets."""
    seen = visit("")
    seen.search("quixotic")
    assert seen.titles() == ["My own page"]


@needs_pagefind
def test_escape_closes_and_the_reader_is_back(visit: Callable[[str], Visit]) -> None:
    """The button that opened the dialog has the focus again."""
    seen = visit("")
    seen.page.locator(".find-open").focus()
    seen.page.keyboard.press("Enter")
    seen.page.locator("dialog.find[open]").wait_for()
    seen.page.keyboard.press("Escape")
    assert "find-open" in seen.page.evaluate("document.activeElement.className")
    assert seen.page.locator("dialog.find[open]").count() == 0


@needs_pagefind
@pytest.mark.parametrize("width", [1300, 390, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("chosen", [False, True])
def test_the_dialog_is_accessible(
    site: Path, browser: Browser, served: str, scheme: str, width: int, *, chosen: bool
) -> None:
    """No violation of WCAG, light and dark, wide and narrow, and nothing scrolls sideways."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    seen = Visit(context.new_page(), f"{served}{site.as_posix()}/")
    seen.search("Trump")
    seen.titles(3)
    if chosen:
        seen.choose("kind", "contact")
        seen.titles()
    found = Axe().run(seen.page).response["violations"]
    wide = seen.page.evaluate(
        "document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth"
    )
    context.close()
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert wide <= 0
