"""Ids of articles: plain, stable, made of the file name alone."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.acquire.names import article_id, free_names


@pytest.mark.parametrize("name", ["000_cff6663e6ddc1570", "reuters-2031", "a", "2031_03_04-post"])
def test_a_plain_name_is_its_own_id(name: str) -> None:
    """A text file whose name is plain already keeps that name."""
    assert article_id(f"{name}.txt") == name


@pytest.mark.parametrize(
    ("file", "slug"),
    [
        ("Ports Reopen!.txt", "ports-reopen"),
        ("Türkiye.txt", "turkiye"),
        ("deep/a.txt", "deep-a"),
        ("a.md", "a"),
        ("A.txt", "a"),
        ("index.txt", "index"),
        ("港.txt", "article"),
        ("x" * 200 + ".txt", "x" * 60),
    ],
)
def test_any_other_name_gets_a_hash_behind_its_plain_form(file: str, slug: str) -> None:
    """A name that had to be changed is told from its neighbours by six digits of a hash."""
    assert re.fullmatch(rf"{slug}-[0-9a-f]{{6}}", article_id(file))


def test_names_that_look_alike_have_ids_of_their_own() -> None:
    """Case, ending and folder all count."""
    files = ["a.txt", "A.txt", "a.md", "A.md", "x/a.txt", "x-a.txt", "x a.txt"]
    assert len({article_id(file) for file in files}) == len(files)


def test_two_systems_agree_on_a_name() -> None:
    """Composed and decomposed letters give the same id, as macOS and Linux write the same name."""
    assert article_id(unicodedata.normalize("NFD", "Türkiye.txt")) == article_id("Türkiye.txt")


@given(st.text(st.characters(blacklist_characters="/\0"), min_size=1).filter(lambda name: name not in (".", "..")))
def test_an_id_is_always_safe(name: str) -> None:
    """Whatever the name, the id is a safe file name and address."""
    assert re.fullmatch(r"[a-z0-9_][a-z0-9_-]{0,66}", article_id(f"{name}.txt"))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ports reopen: it's over!", ["ports-reopen-its-over", "ports-reopen-its-over-2"]),
        ("index", ["index-2", "index-3"]),
        ("港", ["article", "article-2"]),
        ("word " * 40, ["-".join(["word"] * 11), "-".join(["word"] * 11) + "-2"]),
        ("x" * 200, ["x" * 54, "x" * 54 + "-2"]),
    ],
)
def test_a_title_becomes_a_file_name(words: str, names: list[str]) -> None:
    """Plain, cut at a word, numbered where it is taken."""
    assert list(islice(free_names(words), 2)) == names


@given(st.text())
def test_a_name_that_is_given_is_its_own_id(words: str) -> None:
    """The page of an imported article is called like its seed."""
    for name in islice(free_names(words), 3):
        assert article_id(f"{name}.txt") == name
