"""R1: citations and notes against the seed files."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from generator.gate.citations import citations_slice_the_seeds, notes_show_the_seeds
from generator.gate.shelf import read_shelf

House: TypeAlias = Any
"""The briefing on disk that conftest.py makes; a test module cannot import it from there."""


def found(house: House, rule: Callable[[Any], Any]) -> list[str]:
    """Give the findings of one rule."""
    return list(rule(read_shelf(house.docs, house.seeds)))


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"text": "Kern"}, "does not read as the seed file does"),
        ({"start": 0, "text": None}, "does not start in sentence 2"),
        ({"end": 9999}, "covers no words"),
        ({"start": 20, "end": 21, "text": None}, "covers no words"),
        ({"source": "nobody"}, "does not list"),
        ({"sentence": 7}, "stands in sentence 7"),
    ],
)
def test_a_citation_that_does_not_hold(house: House, change: dict[str, Any], wrong: str) -> None:
    """The record is named, the place, and what is wrong with it."""
    house.edit("actors", lambda v: v[0]["citations"][0].update(change))
    (finding,) = found(house, citations_slice_the_seeds)
    assert finding.startswith("data/actors.json kerr: ")
    assert wrong in finding


@pytest.mark.parametrize("export", ["positions", "identities"])
def test_every_export_that_cites_is_held(house: House, export: str) -> None:
    """A citation of the map of positions, or of what was made of names, is no less one than a register's."""
    house.edit(export, lambda v: v.append({"id": "on-oil", "source": "nobody", "sentence": 2, "start": 0, "end": 4}))
    (finding,) = found(house, citations_slice_the_seeds)
    assert finding.startswith(f"data/{export}.json on-oil: ")


def test_what_changed_cites_what_is_said_now(house: House) -> None:
    """An entry of the page on changes rests on words of the seed files, like the record that it is about."""
    cited = {"source": "post", "sentence": 2, "start": 0, "end": 9999}
    house.edit("changes", lambda v: v["entries"].append({"id": "kerr", "citations": [cited]}))
    (finding,) = found(house, citations_slice_the_seeds)
    assert finding.startswith("data/changes.json kerr: ")


def test_withheld_words_are_no_fault(house: House) -> None:
    """A source whose words are not published still has its places."""
    house.edit("actors", lambda v: v[0]["citations"][0].pop("text"))
    assert found(house, citations_slice_the_seeds) == []


def test_a_seed_that_changed_or_went_is_named_once(house: House) -> None:
    """Its citations are not listed one by one."""
    (house.seeds / "post.txt").unlink()
    (finding,) = found(house, citations_slice_the_seeds)
    assert "seeds/post.txt is missing" in finding


def test_a_changed_seed_is_named(house: House) -> None:
    """Even where every citation still holds."""
    path = house.seeds / "post.txt"
    path.write_bytes(path.read_bytes() + b"More.\n")
    (finding,) = found(house, citations_slice_the_seeds)
    assert "was changed since the build" in finding


def test_a_note_shows_its_words_or_that_they_are_withheld(house: House) -> None:
    """Character references and folded lines are the same words; a person's own page is not held to it."""
    assert found(house, notes_show_the_seeds) == []
    house.rewrite("index.md", '“"We go on Tuesday," said an official who asked not to be named.”',
                  "<em>words not published</em>")  # fmt: skip
    assert found(house, notes_show_the_seeds) == []
    house.write("my-own.md", "[^post-s0-0-6]: “Something else”")
    assert found(house, notes_show_the_seeds) == []


def test_a_note_that_names_no_words(house: House) -> None:
    """A note's name must be a place of the seed file."""
    house.rewrite("index.md", "[^post-s1-21", "[^post-s1-9021")
    (finding,) = found(house, notes_show_the_seeds)
    assert "index.md: the note [^post-s1-9021" in finding


def test_words_may_be_marked_as_english(house: House) -> None:
    """A page in another language marks the words of a note; other words in the mark are found all the same."""
    text = (house.docs / "index.md").read_text(encoding="utf-8")
    shown = re.findall(r"(?m)^\[\^[^\]]+\]: (“.*?”)", text)
    assert shown
    for words in shown:
        house.rewrite("index.md", f"]: {words}", f']: <span lang="en">{words}</span>')
    assert found(house, notes_show_the_seeds) == []
    house.rewrite("index.md", f'<span lang="en">{shown[0]}', '<span lang="en">“Other words”')
    assert len(found(house, notes_show_the_seeds)) == 1
