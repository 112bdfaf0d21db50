"""A saved web page (HTML) -> its article.

Strategy: the body is what trafilatura finds; metadata is what the page declares (declared.py), and only where
it declares nothing what the page shows: its first heading, and the day that htmldate finds. A title loses the
outlet's name behind it.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from htmldate import find_date
from trafilatura import bare_extraction, html2txt, load_html

from generator.acquire.importing.bounds import check_markup
from generator.acquire.importing.captions import captions_of
from generator.acquire.importing.declared import Declared, Tree, declared, plain
from generator.acquire.importing.encodings import page_of
from generator.acquire.importing.found import Found, Original
from generator.acquire.importing.stamps import labelled_day, on_day_of_address, stamp
from generator.acquire.importing.titles import without_outlet

_FEWEST = 250  # characters: fewer are a teaser or a cookie notice
_LATEST = "2099-12-31"  # htmldate would read the clock, and an import must not change from day to day
_LINES = ("p", "span", "div", "time", "li")
_LONGEST = 120


def read_page(original: Original) -> Found:
    """Give the article of an HTML page; `body` is empty where none was found."""
    return found_in(page_of(original.data, original.charset), original.url)


def found_in(markup: str, url: str | None = None) -> Found:
    """Give the article of an HTML page, fetched from `url` if it was. Raises InputError for what is no page."""
    check_markup(url or "the page", markup)
    tree = load_html(markup)
    if tree is None:
        return Found(body="")
    told = declared(tree)
    address = url or told.url
    body = _body(markup, told, address)
    return Found(
        body=body,
        captions=captions_of(tree, body.split("\n\n")),
        title=_title(tree, told),
        outlet=told.outlet,
        author=told.author,
        published=on_day_of_address(told.published, address) if told.published else _shown_day(tree, markup, address),
        language=told.language,
        url=told.url if told.url and _same_host(told.url, url) else url,
    )


def _same_host(declared_url: str, url: str | None) -> bool:
    """Tell whether a page may declare this address: one that was fetched cannot say that it is another's."""
    return url is None or urlsplit(declared_url).hostname == urlsplit(url).hostname


def _body(markup: str, told: Declared, url: str | None) -> str:
    found = bare_extraction(markup, url=url, include_comments=False, with_metadata=False)
    body = (getattr(found, "text", None) or "").strip()
    if len(body) < _FEWEST:
        body = max(body, told.body or "", key=len) or html2txt(markup)
    return "\n\n".join(line.strip() for line in body.split("\n") if line.strip())


def _title(tree: Tree, told: Declared) -> str | None:
    """Give the heading that the page shows and gives to social networks alike, else the declared title."""
    headings = [words for heading in tree.iter("h1") if (words := plain(heading.text_content()))]
    names = [words for name in tree.iter("title") if (words := plain(name.text_content()))]
    social = without_outlet(told.social or "", told.outlet)
    if social in headings:
        return social
    title = next((words for words in (told.title, *headings, *names) if words), None)
    return without_outlet(title, told.outlet) if title else None


def _shown_day(tree: Tree, markup: str, url: str | None) -> str | None:
    """Give the day of a line such as "Published: 4 March 2031", else the one that htmldate finds.

    A day on 1 January is a year alone, as in a line of rights, for which htmldate gives its first day.
    """
    lines = (element.text_content() for element in tree.iter(*_LINES))
    labelled = (day for line in lines if len(line) <= _LONGEST and (day := labelled_day(line)))
    if day := next(labelled, None):
        return day
    try:
        found = find_date(markup, original_date=True, url=url, max_date=_LATEST)
    except (ValueError, TypeError, RecursionError):
        return None
    return stamp(found) if found and not found.endswith("-01-01") else None
