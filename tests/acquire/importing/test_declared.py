"""What a page declares for machines."""

from __future__ import annotations

import json

import pytest
from trafilatura import load_html

from generator.acquire.importing.declared import Declared, declared, plain

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Ports &amp; quays reopen",
    "datePublished": "2031-03-04T09:05:07+03:00",
    "author": [{"@type": "Person", "name": "Ada Lind"}, {"name": "Ben Dale"}],
    "publisher": {"name": "Harbour Post"},
    "articleBody": "The quay reopened.",
}


def told(*head: str, body: str = "<p>Words.</p>") -> Declared:
    """Give what a page with these elements in its head declares."""
    return declared(load_html(f"<html><head>{''.join(head)}</head><body>{body}</body></html>"))


def ld(value: object) -> str:
    """Write a value as JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_json_ld_comes_first() -> None:
    """Its headline, names and time are taken before what the meta elements say."""
    metas = '<meta property="og:title" content="Quays!"><meta property="article:published_time" content="2031-03-05">'
    found = told(metas, ld(ARTICLE))
    assert found.title == "Ports & quays reopen"
    assert (found.outlet, found.author) == ("Harbour Post", "Ada Lind, Ben Dale")
    assert found.published == "2031-03-04T09:05:07+03:00"
    assert (found.body, found.social) == ("The quay reopened.", "Quays!")


@pytest.mark.parametrize(
    "wrap", [lambda a: [a], lambda a: {"@graph": [{"@type": "WebSite"}, a]}, lambda a: {"x": {"y": a}}]
)
def test_an_article_is_found_wherever_it_is_nested(wrap: object) -> None:
    """In a list, in a graph, or deeper."""
    assert callable(wrap)
    assert told(ld(wrap(ARTICLE))).author == "Ada Lind, Ben Dale"


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "ItemList", "itemListElement": [ARTICLE]},
        {"@type": "WebPage", "headline": "Harbour Post"},
        {"@type": None, "headline": "x"},
        ["NewsArticle", 3, None],
    ],
)
def test_another_work_is_not_this_article(value: object) -> None:
    """A list of other articles, a page, and what is no object tell nothing."""
    assert told(ld(value)) == Declared()


@pytest.mark.parametrize("words", ["", "{", "[" * 5000, '{"@type": "NewsArticle", "headline": "Quays"} trailing'])
def test_broken_json_is_passed_over(words: str) -> None:
    """The meta elements still count."""
    found = told(f'<script type="application/ld+json">{words}</script><meta name="title" content="Quays">')
    assert found.title == "Quays"


def test_comment_marks_around_json_are_no_harm() -> None:
    """Some systems wrap it for browsers of another age."""
    words = f"<!-- {json.dumps(ARTICLE)} -->"
    assert told(f'<script type="application/ld+json">{words}</script>').outlet == "Harbour Post"


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ('<html lang="en-GB">', "en-GB"),
        ('<html lang="EN_us">', "en-US"),
        ('<html><meta property="og:locale" content="en_AU">', "en-AU"),
        (f"<html>{ld({**ARTICLE, 'inLanguage': 'de'})}", "de"),
        ('<html lang="zh-Hant-TW">', "zh"),
        ('<html lang="english">', None),
        ("<html>", None),
    ],
)
def test_the_language_is_the_one_that_the_page_declares(page: str, language: str | None) -> None:
    """The element of the page comes first, then the article's, then the meta elements; a name is no tag."""
    assert declared(load_html(f"{page}<body><p>Words.</p></body></html>")).language == language


def test_meta_elements_tell_what_json_ld_does_not() -> None:
    """OpenGraph and the older names; an author who is an address is none."""
    found = told(
        '<meta property="og:title" content="Ports  reopen">',
        '<meta property="og:site_name" content="Harbour Post">',
        '<meta property="article:author" content="https://harbour.example/ada"><meta name="byl" content="Ada Lind">',
        '<meta name="parsely-pub-date" content="2031-03-04">',
        '<link rel="canonical" href="https://harbour.example/ports">',
    )
    assert found == Declared(
        title="Ports reopen",
        outlet="Harbour Post",
        author="Ada Lind",
        published="2031-03-04",
        url="https://harbour.example/ports",
        social="Ports  reopen".replace("  ", " "),
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "/ports", "https://a.example/ b", 'https://a"b'])
def test_an_address_that_is_none_is_not_taken(address: str) -> None:
    """Only a whole address of the web will do."""
    assert told(f"<link rel='canonical' href='{address}'>").url is None


def test_a_time_elsewhere_on_the_page_gives_the_zone() -> None:
    """The local time of the same moment puts the article on the day that its readers saw."""
    meta = '<meta property="article:published_time" content="2031-03-05T01:49:09Z">'
    found = told(meta, body='<time datetime="2031-03-04 17:49:09">March 4</time>')
    assert found.published == "2031-03-04T17:49:09-08:00"


def test_plain_gives_one_line() -> None:
    """Entities twice over, lists and what is no text."""
    assert plain(["a\n &amp;quot;b&amp;quot;"]) == 'a "b"'
    assert plain(None) == plain([]) == plain({"a": 1}) == ""
