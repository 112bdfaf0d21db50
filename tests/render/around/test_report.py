"""Where to report an error."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from msgspec.structs import replace

from generator.model import Briefing, Citation, Settings, Site
from generator.render import render
from generator.render.around.report import report_address

ISSUES = "https://github.com/o/r/issues/new"
WORDS = 'said) & <b> "x"#?=% \u202eevil'
CITED = Citation("post", 3, 10, 20, WORDS)


def test_nothing_is_shown_where_no_place_is_named(briefing: Briefing) -> None:
    """Without `report:` no page has such a link."""
    assert report_address(Settings(), "q-1", "statements.md#q-1", CITED) is None
    assert not [page.path for page in render(briefing) if "report an error" in page.content.lower()]


@pytest.mark.parametrize(
    ("base", "names"),
    [
        (ISSUES, ("title", "body")),
        (f"{ISSUES}?labels=error", ("title", "body")),
        ("mailto:a@b.example", ("subject", "body")),
    ],
)
def test_record_page_and_words_are_filled_in(base: str, names: tuple[str, str]) -> None:
    """The reader need only say what is wrong; the words stay within their parameter."""
    settings = Settings(report=base, site=Site(url="https://a.example"))
    address = report_address(settings, "q-1", "statements.md#q-1", CITED)
    assert address is not None
    values = parse_qs(urlsplit(address).query)
    title, body = (values[name][0] for name in names)
    assert title == "Error in q-1"
    assert "Page: https://a.example/statements/#q-1" in body
    assert "Source: post, sentence 3, characters 10 to 20" in body
    assert 'Words: “said) & <b> "x"#?=% evil”' in body
    assert set(values) <= {*names, "labels"}
    assert not set(address) & set(' ()<>"\u202e')


def test_an_address_stays_short() -> None:
    """However long a sentence is, browsers and mail programs can open the address."""
    address = report_address(Settings(report=ISSUES), "q-1", "statements.md", replace(CITED, text="wörd " * 900))
    assert address is not None
    assert len(address) < 2000


def test_withheld_words_are_not_in_a_report() -> None:
    """Of words that are not published the report says the place alone."""
    address = report_address(Settings(report=ISSUES), "q-1", "statements.md", replace(CITED, text=""))
    assert address is not None
    assert "Words" not in address


def test_each_statement_and_each_report_has_its_link(hostile_briefing: Callable[[str], Briefing]) -> None:
    """Every quotation, dated sentence, disagreement, and report of a case file can be reported."""
    briefing = hostile_briefing("](x) <b>")
    settings = replace(briefing.dossier.settings, report=ISSUES)
    told = replace(briefing, dossier=replace(briefing.dossier, settings=settings))
    pages = {page.path: page.content for page in render(told)}
    assert pages["statements.md"].count("[report an error](https://github.com/o/r/issues/new?title=") == 3
    assert pages["timeline.md"].count("[report an error](") == 3
    assert pages["diplomacy/c-lisbon.md"].count("[report an error](") == 3
    assert "[Report an error on this page](" in pages["index.md"]
