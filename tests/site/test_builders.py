"""Both builders make the same site of the same mkdocs.yml: the same addresses, and on each page the same places."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.site.conftest import made

IDENTIFIER = re.compile(r'<(?:a|h[1-6]|li|sup|p)\b[^>]*? id="?([^"\s>]+)')
THEME = "__"
"""How an id begins that is the theme's own."""
ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)


def places(site: Path) -> dict[str, set[str]]:
    """The ids in the words of each page: headings, records, sentences and notes."""
    pages = {page.relative_to(site).as_posix(): page.read_text(encoding="utf-8") for page in site.rglob("*.html")}
    found = {path: ARTICLE.search(text) for path, text in pages.items()}
    ids = {path: IDENTIFIER.findall(words[1]) if words else [] for path, words in found.items()}
    return {path: {id_ for id_ in here if not id_.startswith(THEME)} for path, here in ids.items()}


@pytest.mark.skipif(find_spec("zensical") is None, reason="zensical is not installed: it is not built everywhere")
def test_zensical_makes_the_same_places(site: Path, tmp_path: Path) -> None:
    """No address and no anchor of a heading, record, sentence or note is another one with the other builder."""
    here, there = places(site), places(made(tmp_path, "zensical"))
    assert set(here) == set(there)
    assert sum(len(ids) for ids in here.values()) > len(here)
    assert {path: here[path] ^ there[path] for path in here if here[path] != there[path]} == {}
