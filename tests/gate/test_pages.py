"""R7 and R11: what pages have to say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from generator.gate.pages import anonymous_is_labelled, pages_name_their_corpus
from generator.gate.shelf import read_shelf

FOOT = "Corpus: 1 source; model en_core_web_sm 3.8.0; generator version 0.1.0; as of 7 May 2025."
House: TypeAlias = Any
"""The briefing on disk that conftest.py makes; a test module cannot import it from there."""


def found(house: House, rule: Callable[[Any], Any]) -> list[str]:
    """Give the findings of one rule."""
    return list(rule(read_shelf(house.docs, house.seeds)))


def test_an_anonymous_speaker_is_labelled(house: House) -> None:
    """On every page that shows the quotation, in its own entry."""
    assert found(house, anonymous_is_labelled) == []
    house.rewrite("statements.md", "anonymous speaker", 'somebody\n\n<a id="q-2"></a>anonymous')
    (finding,) = found(house, anonymous_is_labelled)
    assert finding.startswith("statements.md#q-go: ")


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ("1 source", "2 sources", "the number of sources"),
        ("en_core_web_sm 3.8.0", "some model", "the model"),
        ("version 0.1.0", "version 9", "the version"),
        ("7 May 2025", "8 May 2025", "the as-of day"),
        ("Corpus", "Corpse", "its corpus at all"),
    ],
)
def test_the_foot_says_what_the_page_was_made_of(house: House, old: str, new: str, missing: str) -> None:
    """Number of sources, model, version and as-of day, on every generated page."""
    house.rewrite("statements.md", old, new)
    assert found(house, pages_name_their_corpus) == [
        f"statements.md: its foot does not name {missing}; build again (`make`)"
    ]


def test_the_as_of_day_is_that_of_the_latest_source(house: House) -> None:
    """Nobody can make the briefing look fresher than its sources."""
    house.edit("sources", lambda v: v[0].update(published="2025-05-06"))
    (finding,) = found(house, pages_name_their_corpus)
    assert finding.startswith("data/briefing.json as_of: ")


def test_an_unknown_day_is_said(house: House) -> None:
    """Sources without a date give a briefing without one, and the foot says so."""
    house.edit("sources", lambda v: v[0].update(published=None))
    house.edit("briefing", lambda v: v.update(as_of=None))
    for name in ("index.md", "statements.md", "sources/post.md"):
        house.rewrite(name, "as of 7 May 2025", "as of an unknown day")
    assert found(house, pages_name_their_corpus) == []


def test_the_gate_knows_the_language_of_the_pages(house: House) -> None:
    """A German foot and a German label pass where the data says that the pages are German, and only there."""
    house.edit("briefing", lambda v: v.update(language="de"))
    german = "Korpus: 1 Quelle; Modell en_core_web_sm 3.8.0; Generator-Version 0.1.0; Stand: 7. Mai 2025."
    assert len(found(house, pages_name_their_corpus)) > 0
    for name in ("index.md", "statements.md", "sources/post.md"):
        house.rewrite(name, FOOT, german)
    house.rewrite("statements.md", "anonymous speaker", "anonymer Sprecher")
    assert found(house, pages_name_their_corpus) == []
    assert found(house, anonymous_is_labelled) == []
