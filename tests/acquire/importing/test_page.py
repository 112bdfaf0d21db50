"""A saved web page."""

from __future__ import annotations

import pytest

from generator.acquire.importing.found import Original
from generator.acquire.importing.page import found_in, read_page

LEAD = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week."
NEXT = "Moss told the board that the new cranes were safe, although two of them had been damaged by the storm."
THIRD = "The board agreed with her on all of these points, and the crews went back to work on the same evening."


def page(head: str = "", above: str = "<h1>Ports reopen today</h1>", below: str = "") -> str:
    """Give an invented page with a menu, a story and a footer."""
    story = "".join(f"<p>{line}</p>" for line in (LEAD, NEXT, THIRD))
    return (
        f"<html><head>{head}</head><body><nav><ul><li>Home</li><li>World</li></ul></nav><article>{above}{story}"
        f"</article><footer>{below}<p>Contact us</p></footer></body></html>"
    )


def test_the_story_is_the_body() -> None:
    """Paragraphs come out as paragraphs, and the menu does not."""
    body = read_page(Original("a.html", page().encode())).body
    assert f"{LEAD}\n\n{NEXT}\n\n{THIRD}" in body
    assert "World" not in body


@pytest.mark.parametrize(
    ("head", "above", "title"),
    [
        ("<title>Ports reopen today | Harbour Post</title>", "", "Ports reopen today | Harbour Post"),
        (
            '<title>Ports reopen today | Harbour Post</title><meta property="og:site_name" content="The Harbour-Post">',
            "",
            "Ports reopen today | Harbour Post",
        ),
        (
            '<title>Ports reopen today | Harbour Post</title><meta property="og:site_name" content="harbour post">',
            "",
            "Ports reopen today",
        ),
        ('<meta property="og:title" content="Quays reopen">', "<h1>Ports reopen today</h1>", "Quays reopen"),
        (
            (
                '<meta property="og:title" content="Ports reopen today">'
                '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ports"}</script>'
            ),
            "<h1>Log in</h1><h1>Ports reopen today</h1>",
            "Ports reopen today",
        ),
        ("", "<h1>Ports <em>reopen</em> today</h1>", "Ports reopen today"),
        ("", "", None),
    ],
)
def test_the_title_is_the_one_that_the_page_shows_and_declares(head: str, above: str, title: str | None) -> None:
    """What is shown and given to social networks alike, else declared, else shown; without the outlet behind it."""
    assert found_in(page(head, above)).title == title


def test_a_declared_day_comes_before_a_shown_one() -> None:
    """The line on the page counts where the page declares nothing."""
    shown = "<h1>Ports</h1><p>Published: 4 March 2031</p>"
    assert found_in(page(above=shown)).published == "2031-03-04"
    declared = '<meta property="article:published_time" content="2031-03-03">'
    assert found_in(page(declared, shown)).published == "2031-03-03"


def test_a_year_alone_is_no_day() -> None:
    """The line of rights gives a year, and no first of January is made of it."""
    assert found_in(page(below="<p>Copyright 2019 Harbour Post</p>")).published is None


def test_the_day_in_the_address_is_the_outlets_own() -> None:
    """A time in UTC that is already tomorrow falls on the day of the address."""
    declared = '<meta property="article:published_time" content="2031-03-05T01:49:09Z">'
    found = found_in(page(declared), "https://harbour.example/2031/03/04/ports")
    assert (found.published, found.url) == ("2031-03-04", "https://harbour.example/2031/03/04/ports")


def test_a_page_that_was_fetched_cannot_say_that_it_is_anothers() -> None:
    """Its declared address counts on its own server, and for a file."""
    declared = '<link rel="canonical" href="https://harbour.example/ports">'
    assert found_in(page(declared), "https://harbour.example/ports?a=1").url == "https://harbour.example/ports"
    assert found_in(page(declared), "https://other.example/ports").url == "https://other.example/ports"
    assert found_in(page(declared)).url == "https://harbour.example/ports"


def test_a_page_without_a_story_gives_what_it_declares_or_shows() -> None:
    """A body in JSON-LD counts where the page itself shows none."""
    words = f'{{"@type": "NewsArticle", "headline": "Ports", "articleBody": "{LEAD} {NEXT} {THIRD}"}}'
    markup = (
        f'<html><head><script type="application/ld+json">{words}</script></head><body><div>Menu</div></body></html>'
    )
    assert LEAD in found_in(markup).body


@pytest.mark.parametrize("markup", ["", "<", "no markup at all", "<html></html>", "<div>" * 5000])
def test_what_is_no_page_gives_no_error(markup: str) -> None:
    """Broken markup is an empty or a short body."""
    assert len(found_in(markup).body) < 100
