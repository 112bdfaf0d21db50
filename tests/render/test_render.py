"""The door of the stage: what holds of every page."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote

import pytest
import yaml
from markdown import Markdown as Converter

from generator.model import Briefing, Publish
from generator.render import render

LINK = re.compile(r'\]\((?!https?://)([^)#]*)(?:#([^)"\s]*)(?: "[^"]*")?)?\)')
EVIL = (
    '<script>alert(1)</script> **x** [l](javascript:0) {: onclick=1 } | --- # `c` {{ 7*7 }} [^1] <!-- *[x]: --8<-- "q'
)


def pages(briefing: Briefing) -> dict[str, str]:
    """Every Markdown page by its path."""
    return {page.path: page.content for page in render(briefing) if page.path.endswith(".md")}


def body(content: str) -> str:
    """A page without its front matter."""
    return content.split("\n---\n", 1)[1]


def test_there_is_a_page_for_everything(briefing: Briefing) -> None:
    """Every register, actor, case and article has its page."""
    registers = {"actors/index.md", "sanctions/index.md", "diplomacy/index.md", "sources/index.md"}
    single = {"index.md", "timeline.md", "statements.md", "positions.md", "disagreements.md", "changes.md", "method.md"}
    single |= {"tags.md"}
    actors = {f"actors/{a}.md" for a in ("ana-brandt", "otto-kerr", "vale-oil", "norland-treasury", "sudland")}
    cases = {"sanctions/s-vale.md", "diplomacy/c-call.md", "diplomacy/c-lisbon.md"}
    assert set(pages(briefing)) == registers | single | actors | cases | {"sources/post.md", "sources/wire.md"}


@pytest.mark.parametrize("publish", ["full", "cited", "none"])
def test_every_link_and_anchor_resolves(briefing_with: Callable[[Publish], Briefing], publish: Publish) -> None:
    """Each internal link leads to a file, and to a place in it that exists (R10)."""
    files = {page.path: page.content for page in render(briefing_with(publish))}
    for path, content in files.items():
        if not path.endswith(".md"):
            continue
        for target, anchor in LINK.findall(content):
            at = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target))) if target else path
            assert at in files, (path, target)
            assert not anchor or f'<a id="{anchor}"></a>' in files[at], (path, target, anchor)


def test_every_footnote_is_defined_once_and_used(briefing: Briefing) -> None:
    """Marks and definitions match, page by page (R10)."""
    for path, content in pages(briefing).items():
        used = set(re.findall(r"\[\^([^\]]+)\](?!:)", content))
        defined = re.findall(r"^\[\^([^\]]+)\]: ", content, re.MULTILINE)
        assert sorted(used) == sorted(defined), path


def test_every_note_holds_words_of_its_article(briefing: Briefing) -> None:
    """What a footnote quotes stands in the article that it names (R2)."""
    raw = {source.id: source.extract.text.article.raw for source in briefing.dossier.sources}
    notes = [
        note
        for content in pages(briefing).values()
        for note in re.findall(r"^\[\^(\w+)-s.*?\]: “(.*?)”(?: in “.*”)? — \[", content, re.MULTILINE)
    ]
    assert len(notes) > 30
    assert all(words in raw[source] for source, words in notes)


def test_every_page_says_what_it_was_made_of(briefing: Briefing) -> None:
    """The foot names corpus, model, version and day (R11)."""
    foot = "Corpus: 2 sources; model en_core_web_sm 3.8.0; generator version 0.1.0; as of 7 May 2025."
    assert all(foot in content for content in pages(briefing).values())


def test_front_matter_is_yaml(hostile_briefing: Callable[[str], Briefing]) -> None:
    """Title and description are single values whatever is in them, and hold no HTML."""
    for content in pages(hostile_briefing(EVIL)).values():
        front = yaml.safe_load(content.split("---\n", 2)[1])
        assert {"title", "description", "hide"} <= set(front)
        assert "<" not in front["title"] + front["description"]


def test_hostile_articles_do_nothing(hostile_briefing: Callable[[str], Briefing]) -> None:
    """Markup in names, titles and sentences reaches no page as markup."""
    evil, plain = pages(hostile_briefing(EVIL)), pages(hostile_briefing("plain"))
    for path, content in evil.items():
        built = Converter(extensions=["footnotes", "tables", "toc", "attr_list", "abbr"]).convert(body(content))
        reference = Converter(extensions=["footnotes", "tables", "toc", "attr_list", "abbr"]).convert(body(plain[path]))
        tags = [re.findall(r"<(/?\w+)", html) for html in (built, reference)]
        assert tags[0] == tags[1], path
        assert "<script" not in built


def test_the_same_briefing_gives_the_same_bytes(briefing: Briefing) -> None:
    """Nothing but the briefing decides what is rendered (R14)."""
    assert render(briefing) == render(briefing)


def test_withheld_words_are_on_no_page(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Of a source with `publish: none` no sentence is printed anywhere."""
    everything = "\n".join(page.content for page in render(briefing_with("none")))
    assert "only postponed" not in everything
    assert "she had cancelled" not in everything
    assert "words not published" in everything


def test_the_door_gives_data_too(briefing: Briefing) -> None:
    """Pages and exports come from one call, and their paths are unique."""
    paths = [page.path for page in render(briefing)]
    assert len(paths) == len(set(paths))
    assert json.loads(next(page.content for page in render(briefing) if page.path == "data/actors.json"))
