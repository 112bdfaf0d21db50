"""Templates in another language, and whether the lists have every phrase that templates and code use."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from msgspec.structs import replace

from generator.model import Briefing
from generator.model.tongue import TONGUES, listing
from generator.render import render
from generator.render.environment import ENVIRONMENTS
from generator.render.tongue import MARKS, exchanged, functions, pieces, translated, upper_first

GERMAN, ENGLISH = TONGUES["de"], TONGUES["en"]
LISTED = listing("en")
HOUSE = Path(__file__).parents[2] / "generator"
SPOKEN = re.compile(r"[^\W\d_]{2}")
"""What a reader could read: two letters in a row."""
ADDRESS = re.compile(r"\]\(#|\.(?:j2|md|json|csv|jsonl|jsonld)(?:#.*)?$|/$")
MARKUP = re.compile(r"<div class=|register|data-[a-z-]+=")
NAMES = frozenset(
    {
        "date", "kind", "participants", "place", "imposers", "targets", "target_words", "measures",
        "status", "held", "ongoing", "initiators", "who-is-central", "reliability", "credibility",
        "not-independent", "set-aside",
    }
)  # fmt: skip
"""Strings of templates that name a field, a status or a place on a page, and are never shown."""


def in_german(briefing: Briefing) -> dict[str, str]:
    """The pages of the briefing with a German interface."""
    settings = replace(briefing.dossier.settings, language="de")
    told = replace(briefing, dossier=replace(briefing.dossier, settings=settings))
    return {page.path: page.content for page in render(told) if page.path.endswith(".md")}


def template_phrases() -> Iterator[tuple[str, str]]:
    """(template, phrase) of everything that a template shows in words of its own."""
    environment = ENVIRONMENTS["en"]
    for path in sorted((HOUSE / "render" / "templates").glob("*.j2")):
        found: list[str] = []

        class Spy:
            """Notes what a language is asked for."""

            language = "en"

            def say(self, phrase: str, found: list[str] = found) -> str:
                """Note a phrase."""
                found.append(phrase)
                return phrase

        plain = Environment(loader=DictLoader({}), trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)  # noqa: S701 - nothing is rendered
        tokens = plain._tokenize(path.read_text(encoding="utf-8"), path.name)
        list(exchanged(Spy(), tokens))  # type: ignore[arg-type]
        assert environment.get_template(path.name)
        yield from ((path.name, phrase) for phrase in found if not MARKS.fullmatch(phrase))


def said_in_code() -> Iterator[tuple[str, str]]:
    """(module, phrase) of every phrase that a call of `say` names."""
    for path in sorted(p for stage in ("merge", "plan", "render", "gate") for p in (HOUSE / stage).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name == "say" and node.args:
                first = node.args[0]
                parts = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
                yield from (
                    (path.name, part.value)
                    for part in parts
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )


def of(module: str, name: str) -> Any:  # noqa: ANN401 - a table of whichever kind
    """A table of a module of the house."""
    return getattr(import_module(f"generator.{module}"), name)


def tables() -> Iterator[str]:
    """Every phrase that code keeps in a table."""
    for name in ("FACTUALITY", "ATTRIBUTION", "CONTACT_DAY", "RELIABILITY", "CREDIBILITY", "COPY"):
        yield from of("render.words", name).values()
    yield from (*of("render.deed_words", "NOUNS").values(), *of("render.next_up", "HEADINGS").values())
    for name in ("SANCTION_WORDS", "CONTACT_WORDS", "SURE_WORDS"):
        yield from of("render.glossary", name).values()
    for name in ("HEADINGS", "TURNS", "CONTRADICTIONS", "ARTICLES"):
        yield from of("render.changes_page", name).values()
    yield from (*of("render.source_pages", "HEADINGS").values(), *of("render.lists", "UNNAMED").values())
    yield from (words for what, measure, _ in of("render.accuracy", "MEASURED") for words in (what, measure))
    yield from (heading for _, heading in of("render.chronicle_pages", "BETWEEN"))
    yield from (words for one, many, _ in of("render.front_page", "CAUTIONS") for words in (one, many))
    yield from (words for heading, gap, _, _ in of("render.actor_pages", "SECTIONS") for words in (heading, gap))
    yield from (name for name, _ in of("render.actor_pages", "OTHER_SLOTS"))
    yield from (*of("render.around.items", "TURNS").values(), *dict(of("render.tags_page", "HEADINGS")).values())
    yield from (title for title, _, _ in of("render.around.items", "SECTIONS").values())
    for kind in (of("render.case_pages", "SANCTIONS"), of("render.case_pages", "CONTACTS")):
        yield from (kind.title, kind.introduction, kind.not_shown, *kind.columns, *(name for name, _ in kind.slots))
        yield f"Case file of a {kind.noun}, from {{}}, each with its sentence"
    yield from (rule for _, rule, _ in of("plan.credibility", "RULES"))
    yield from (of("plan.ahead", "SILENT"), of("plan.edition", "NAMELESS"))


def rules() -> Iterator[str]:
    """Every name of a rule, a reason or a clue that code keeps in a table."""
    yield from (clue.words for stage in ("contacts", "sanctions") for clue in of(f"merge.{stage}", "CLUES"))
    yield from (name for table in ("FOR", "AGAINST") for name, _, _ in of("merge.doubles", table))
    yield from (of("plan.changes", name) for name in ("JOINED", "SPLIT"))
    yield from (of("plan.withdrawn", name) for name in ("REMOVED", "SAME_FILE", "OTHER_TEXT"))
    yield from (words for words, _ in of("plan.changes", "REASONS"))


def unlisted(phrases: Iterable[str]) -> set[str]:
    """The phrases that would stay English in any other language."""
    spoken = (one for one in phrases if SPOKEN.search(one))
    return {one for one in spoken if one not in LISTED["phrases"]}


def test_every_phrase_of_a_template_is_listed() -> None:
    """A phrase that a template gets later is added to the lists, or this test names it."""
    shown = {
        phrase
        for _, phrase in template_phrases()
        if not (ADDRESS.search(phrase) or MARKUP.fullmatch(phrase) or phrase in NAMES or phrase in LISTED["nouns"])
    }
    assert not unlisted(shown)
    assert not NAMES & set(LISTED["phrases"])


def test_every_phrase_of_the_code_is_listed() -> None:
    """What code says by itself, or keeps in a table, is in the lists, and so are fields and names of rules."""
    assert not unlisted(phrase for _, phrase in said_in_code())
    assert not unlisted(tables())
    assert not {name for name in rules() if name not in LISTED["rules"]}
    assert {label for _, labels, _ in of("plan.changes", "FIELDS") for label in labels.values()} <= set(
        LISTED["fields"]
    )


def test_no_listed_phrase_is_unused() -> None:
    """A phrase of the lists that nothing uses is no work for a translator."""
    known = {phrase for _, phrase in template_phrases()} | {phrase for _, phrase in said_in_code()} | set(tables())
    site = "".join(
        path.read_text(encoding="utf-8")
        for path in (HOUSE / "starter/files/mkdocs.yml", HOUSE.parent / "cards/__main__.py")
    )
    code = "".join(path.read_text(encoding="utf-8") for path in (HOUSE / "render").rglob("*.py"))
    unused = {phrase for phrase in LISTED["phrases"] if phrase not in known and phrase not in site}
    assert not {phrase for phrase in unused if f'"{phrase}"' not in code}


def test_english_is_left_as_it_stands() -> None:
    """The English list says what the templates say."""
    text = "## Sources\n\n| Status | Name |\n"
    assert translated(ENGLISH, text) == text
    assert ENGLISH.say("Sources") == "Sources"


def test_a_phrase_is_found_between_marks() -> None:
    """Headings, cells, list items and sentences are phrases; marks and white space stay where they were."""
    assert translated(GERMAN, "## Reactions\n\n| Status | Name |\n|---|---|\n") == (
        "## Reaktionen\n\n| Status | Name |\n|---|---|\n"
    )
    assert translated(GERMAN, "<small>Corpus: ") == "<small>Korpus: "
    assert translated(GERMAN, "1. No network is used. Who is who\n") == "1. Es wird kein Netz benutzt. Wer wer ist\n"
    assert translated(GERMAN, "a phrase that no list has") == "a phrase that no list has"
    assert list(pieces('- What\n<p class="x">Who | </p>\n\n')) == ["What", "Who"]


def test_a_name_is_no_phrase() -> None:
    """Strings that are compared, and those of a list, stay; what is printed is exchanged."""
    source = '{% if x != "disputed" %}{{ "disputed" }}{% endif %}{% set keys = ["sources"] %}{{ "sources" }}'
    tokens = Environment()._tokenize(source, "x")  # noqa: S701 - nothing is rendered
    strings = [token.value for token in exchanged(GERMAN, tokens) if token.type == "string"]
    assert strings == ["disputed", "umstritten", "sources", "Quellen"]


def test_a_template_fills_a_sentence() -> None:
    """Words of an article are escaped where they fill a place; a noun keeps its capital."""
    fill = functions(GERMAN)["fill"]
    assert fill("nach {}", "*A*") == "nach &#42;A&#42;"
    assert upper_first("3 Handlungen") == "3 Handlungen"
    assert upper_first("keine Handlungen") == "Keine Handlungen"


def test_the_words_of_the_articles_stay(briefing: Briefing) -> None:
    """The frame is German; sentences, names and titles are as the articles have them, and marked as English."""
    page_of = in_german(briefing)
    summit = page_of["diplomacy/c-lisbon.md"]
    assert "## Was berichtet wurde, der Reihe nach" in summit
    assert ">abgesagt</span>" in summit
    assert '<span lang="en">“President Ana Brandt said she had cancelled the Lisbon summit' in summit
    assert "# Summit of Ana Brandt and Otto Kerr" in summit
    assert 'title: "Quellen"' in page_of["sources/index.md"]


def test_english_pages_mark_no_language(briefing: Briefing) -> None:
    """A page in the language of the articles needs no mark."""
    assert 'lang="en"' not in "".join(page.content for page in render(briefing) if page.path.endswith(".md"))


@pytest.mark.parametrize("name", ["Sources", "not stated", "about"])
def test_an_actor_named_like_a_phrase_keeps_its_name(hostile_briefing: Callable[[str], Briefing], name: str) -> None:
    """Words of the interface are exchanged before any article's word is there."""
    page_of = in_german(hostile_briefing(name))
    assert f"Ana Brandt {name}" in page_of["actors/ana-brandt.md"]
    assert f"Ana Brandt {GERMAN.say(name)}" not in "".join(page_of.values())
