"""How a page is cited."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.model import Briefing, Changes, Settings, Site
from generator.render import render
from generator.render.around.foot import Foot, foot_of
from generator.render.book import open_book


def foot(briefing: Briefing, path: str, title: str = "A title") -> Foot:
    """The foot of a page that has one."""
    found = foot_of(open_book(briefing), path, title)
    assert found is not None
    return found


def test_the_three_forms_say_the_same(briefing: Briefing) -> None:
    """Title, briefing, day and version stand in the sentence, in BibTeX and in CSL-JSON."""
    told = foot(briefing, "sanctions/s-vale.md", "Norland's Treasury on Vale Oil")
    made = "generator version 0.1.0, 2 sources"
    assert told.plain == f"Norland's Treasury on Vale Oil. Norland and Sudland, as of 7 May 2025 ({made})."
    assert "@misc{sanctions-s-vale,\n  title = {{Norland's Treasury on Vale Oil}}," in told.bibtex
    assert "  date = {2025-05-07}," in told.bibtex
    (item,) = json.loads(told.csl)
    assert item["title"] == "Norland's Treasury on Vale Oil"
    assert item["issued"] == {"date-parts": [[2025, 5, 7]]}
    assert "URL" not in item


def test_the_address_stands_there_once_it_is_told(briefing: Briefing) -> None:
    """With `site: url:` each form ends with the page's own address."""
    settings = Settings(title="T", site=Site(url="https://a.example/"))
    told = foot(replace(briefing, dossier=replace(briefing.dossier, settings=settings)), "actors/ana-brandt.md")
    address = "https://a.example/actors/ana-brandt/"
    assert told.plain.endswith(address)
    assert f"url = {{{address}}}" in told.bibtex
    assert json.loads(told.csl)[0]["URL"] == address


def test_the_front_page_is_not_a_part_of_itself(briefing: Briefing) -> None:
    """The briefing as a whole has no container; without a day that is said."""
    told = foot(replace(briefing, as_of=None), "index.md", "Norland")
    assert told.plain == "Norland. As of an unknown day (generator version 0.1.0, 2 sources)."
    assert "howpublished" not in told.bibtex
    assert "issued" not in json.loads(told.csl)[0]


def test_the_edition_stands_in_all_three_forms(briefing: Briefing) -> None:
    """A briefing that is an edition is cited with its name, one made later with the edition before it."""
    marked = foot(replace(briefing, changes=Changes(edition="May {1}")), "sanctions/s-vale.md")
    assert ", as of 7 May 2025, edition “May {1}” (generator" in marked.plain
    assert r"  edition = {May \{1\}}," in marked.bibtex
    assert json.loads(marked.csl)[0]["edition"] == "May {1}"
    later = foot(replace(briefing, changes=Changes(since="May")), "sanctions/s-vale.md")
    assert "2 sources, later than the edition “May”)" in later.plain
    assert "edition = " not in later.bibtex
    assert "edition" not in json.loads(later.csl)[0]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (Changes(), "as of 7 May 2025. Everything"),
        (Changes(edition="May"), "as of 7 May 2025; edition “May”. Everything"),
        (Changes(since="April"), "as of 7 May 2025; later than the edition “April”. Everything"),
    ],
)
def test_every_page_names_its_edition(briefing: Briefing, changes: Changes, words: str) -> None:
    """The foot of every page says which edition the briefing is, where the user has marked one."""
    pages = [page for page in render(replace(briefing, changes=changes)) if page.path.endswith(".md")]
    assert all(words in page.content for page in pages)


@pytest.mark.parametrize("path", ["sanctions/index.md", "method.md", "sources/post.md"])
def test_registers_and_articles_have_no_citation(briefing: Briefing, path: str) -> None:
    """An article is cited as what it is, not as a page of this site."""
    assert foot_of(open_book(briefing), path, "A title") is None


def test_marks_of_bibtex_are_written_as_commands(briefing: Briefing) -> None:
    """A brace, a backslash or a per cent sign in a title ends or comments nothing."""
    told = foot(briefing, "sanctions/s-vale.md", r"5 % {of} \x_y")
    assert r"{{5 \% \{of\} \textbackslash{}x\_y}}" in told.bibtex


def test_the_fold_is_inert_whatever_the_title(hostile_briefing: Callable[[str], Briefing]) -> None:
    """Titles stand in the fold as text: no tag but those of the fold."""
    evil = hostile_briefing("</pre></details><svg onload=x()> *b*")
    for page in render(evil):
        if page.path.endswith(".md") and '<details class="cite">' in page.content:
            fold = re.search(r'<details class="cite">.*?\n</details>', page.content, re.DOTALL)
            assert fold is not None
            assert set(re.findall(r"</?(\w+)", fold.group())) == {"details", "summary", "p", "pre", "br"}
            assert "\n\n" not in fold.group()
