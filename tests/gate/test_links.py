"""R10: links, anchors and footnotes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from generator.gate.links import footnotes_pair, links_lead_somewhere
from generator.gate.shelf import read_shelf

House: TypeAlias = Any
"""The briefing on disk that conftest.py makes; a test module cannot import it from there."""


def found(house: House, rule: Callable[[Any], Any]) -> list[str]:
    """Give the findings of one rule."""
    return list(rule(read_shelf(house.docs, house.seeds)))


@pytest.mark.parametrize(
    "link",
    [
        "[a](../index.md)",
        "[a](../index.md#the-line)",
        "[a](#s1)",
        "[a](#twice_1)",
        "[a](#own)",
        "[a](#a-link-more)",
        "[a](<../index.md>)",
        "[a](../my%2Down.md)",
        '<a href="../statements.md#q-go">a</a>',
        "[a](https://example.org/x#y)",
        "[a](mailto:a@example.org)",
        r"\[a\]\(gone.md\)",
        "`[a](gone.md)`",
    ],
)
def test_links_that_lead_somewhere(house: House, link: str) -> None:
    """Pages, files, headings, ids; other servers and code are left alone."""
    more = f"\n## Twice\n\n## Twice\n\n## Named {{ #own }}\n\n## [A *link*](../index.md) &amp; more\n\n{link}\n"
    house.write("sources/post.md", '<a id="s1"></a>' + more)
    assert found(house, links_lead_somewhere) == []


@pytest.mark.parametrize(
    ("link", "wrong"),
    [
        ("[a](gone.md)", "there is no sources/gone.md"),
        ("[a](../gone/)", "there is no gone"),
        ("[a](../index.md#gone)", "index.md has no #gone"),
        ("[a](#gone)", "sources/post.md has no #gone"),
        ('<img src="gone.png">', "there is no sources/gone.png"),
    ],
)
def test_links_that_lead_nowhere(house: House, link: str, wrong: str) -> None:
    """The page is named, the link, and what is missing."""
    house.write("sources/post.md", f'<a id="s1"></a>\n\n{link} and again {link}\n')
    (finding,) = found(house, links_lead_somewhere)
    assert finding.startswith("sources/post.md: ")
    assert wrong in finding


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("A[^1]", "the mark [^1] has no note"),
        ("[^1]: B", "the note [^1] has no mark"),
        ("A[^1]\n\n[^1]: B\n\n[^1]: C", "the note [^1] stands twice"),
    ],
)
def test_footnotes_that_do_not_pair(house: House, text: str, wrong: str) -> None:
    """Marks and notes belong together, one to one."""
    house.write("my-own.md", text)
    (finding,) = found(house, footnotes_pair)
    assert wrong in finding


def test_marks_pair_with_notes(house: House) -> None:
    """A note may have many marks; a mark in code is none."""
    house.write("my-own.md", "A[^1] B[^1] `[^2]`\n\n~~~\n[^3]\n```\n[^4]\n~~~\n\n[^1]: C\n")
    assert found(house, footnotes_pair) == []


def test_the_head_of_a_page_is_no_text(house: House) -> None:
    """A title that looks like a footnote's mark or a link is data, not markup."""
    head = '---\ntitle: "[^1]: [a](b.md) said"\n---\n\n'
    house.write("my-own.md", f"{head}Nothing.\n")
    assert found(house, footnotes_pair) == []
    assert found(house, links_lead_somewhere) == []
