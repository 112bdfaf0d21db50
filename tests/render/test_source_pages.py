"""Articles: the register and their pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.model import Briefing, CopyOf, Publish, Story
from generator.render.book import open_book
from generator.render.chronicle_pages import chronicle_pages
from generator.render.source_pages import EACH, MOST, letters, source_pages


def texts(briefing: Briefing) -> dict[str, str]:
    """The pages on articles by path, with the chronicle as all that cites them."""
    book = open_book(briefing)
    return {page.page.path: page.page.content for page in source_pages(book, chronicle_pages(book))}


def test_cited_sentences_link_back(briefing: Briefing) -> None:
    """Every cited sentence has an anchor and the pages that cite it."""
    page = texts(briefing)["sources/post.md"]
    assert '<a id="s4"></a>Kerr said the summit was "only postponed" until the spring.' in page
    assert "Cited on: [Statements](../statements.md) · [Disagreements](../disagreements.md)" in page


@pytest.mark.parametrize(
    ("publish", "headline", "sentence"),
    [("full", True, True), ("cited", False, True), ("none", False, False)],
)
def test_only_what_may_be_published_is_shown(
    briefing_with: Callable[[Publish], Briefing], publish: Publish, *, headline: bool, sentence: bool
) -> None:
    """All sentences, the cited ones, or no words at all: the user decides."""
    page = texts(briefing_with(publish))["sources/post.md"].split("in order")[1]
    assert ("<small>headline</small> Norland puts sanctions on Vale Oil" in page) is headline
    assert ("</a>Kerr said the summit" in page) is sentence
    assert '<a id="s4"></a>' in page


def test_facts_say_what_is_not_known(briefing: Briefing) -> None:
    """Outlet, date and address are given with their basis, or called not stated."""
    pages = texts(briefing)
    assert "| Published | 7 May 2025 (briefing.yml) |" in pages["sources/post.md"]
    assert "| Outlet | not stated |" in pages["sources/wire.md"]
    assert "| Place of dateline | not stated |" in pages["sources/wire.md"]
    assert "| Language | read as English |" in pages["sources/wire.md"]
    assert "| Address | not stated |" in pages["sources/wire.md"]
    assert "| Reliability | F: reliability cannot be judged |" in pages["sources/wire.md"]


def test_the_register_counts_what_is_cited(briefing: Briefing) -> None:
    """Each article's line says how many of its sentences the briefing rests on, and how its date is known."""
    line = next(line for line in texts(briefing)["sources/index.md"].splitlines() if "wire.md" in line)
    assert line.endswith("| sibling post: 1 shared quotation |")
    assert "| 2 of 5 |" in line


def test_letters_are_explained() -> None:
    """The meaning of every letter is given."""
    assert letters().startswith("A: completely reliable; B: ")
    assert letters().endswith("F: reliability cannot be judged")


def copied(briefing: Briefing, copy: CopyOf) -> Briefing:
    """The same briefing in which the article "wire" is a copy."""
    post, wire = briefing.dossier.sources
    text = replace(wire.extract.text, copy_of=copy)
    wire = replace(wire, extract=replace(wire.extract, text=text))
    return replace(briefing, dossier=replace(briefing.dossier, sources=(post, wire)))


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        (CopyOf("post", "wire copy", 40, 42, "AFP"), "same wire text (AFP) as"),
        (CopyOf("post", "wire copy", 30, 42), "mostly the same text, in another outlet, as"),
        (CopyOf("post", "same", 42, 42), "same text as"),
        (CopyOf("post", "version", 30, 42), "older version of"),
    ],
)
def test_a_copy_says_whose_text_it_is(briefing: Briefing, copy: CopyOf, words: str) -> None:
    """The copy's page and the register name the article that counts and the words shared; its page names the copy."""
    pages = texts(copied(briefing, copy))
    link = "[Harbour Post: Norland puts sanctions on Vale Oil, 7 May 2025](post.md)"
    note = f"| {words} {link}, counted once: {copy.shared} of 42 words compared stand there too |"
    assert f"| Not independent {note}" in pages["sources/wire.md"]
    assert "| Counts also for | [Summit off, says Brandt, 7 May 2025 (inferred)](wire.md) |" in pages["sources/post.md"]
    assert "[1 article](#not-independent)" in pages["sources/index.md"]
    assert note in pages["sources/index.md"]


def test_texts_of_their_own_need_no_word(briefing: Briefing) -> None:
    """Where nothing is copied, no page speaks of copies."""
    assert not [path for path, page in texts(briefing).items() if "ndependent" in page or "Counts also" in page]


def test_the_text_that_counts_may_lie_outside_the_scope(briefing: Briefing) -> None:
    """A copy of an article that the scope leaves out names it without a link."""
    page = texts(copied(briefing, CopyOf("gone", "same", 42, 42)))["sources/wire.md"]
    assert "| Not independent | same text as an article outside the scope (gone), counted once" in page


def test_time_place_and_language_are_shown(briefing: Briefing) -> None:
    """What an article tells of its publication stands on its page, the time with its zone."""
    first = briefing.dossier.sources[0]
    text = replace(first.extract.text, published_at="2025-05-07T14:05:00+02:00", place="Oslo", language="en-GB")
    told = replace(first, extract=replace(first.extract, text=text))
    dossier = replace(briefing.dossier, sources=(told, *briefing.dossier.sources[1:]))
    page = texts(replace(briefing, dossier=dossier))[f"sources/{first.id}.md"]
    assert "| Published | 7 May 2025, 14:05 (+02:00) (" in page
    assert "| Place of dateline | Oslo |" in page
    assert "| Language | British English, as its page declares |" in page


def test_long_stories_and_many_copies_are_cut_and_counted(briefing: Briefing) -> None:
    """A story of many articles names the first of them; copies beyond a page are counted; both lead to the data."""
    post, wire = briefing.dossier.sources
    copy = CopyOf("post", "same", 90, 100)
    text = replace(wire.extract.text, copy_of=copy)
    copies = tuple(replace(wire, id=f"wire-{n}", extract=replace(wire.extract, text=text)) for n in range(MOST + 2))
    story = Story("st", tuple(one.id for one in copies[: EACH + 3]), ("summit",))
    dossier = replace(briefing.dossier, sources=(post, wire, *copies), stories=(story,))
    register = next(source_pages(open_book(replace(briefing, dossier=dossier)), ())).page.content
    assert "[and 3 more](../data/stories.json) <small>id: st</small>" in register
    assert "And [2 more articles](../data/sources.json)." in register
