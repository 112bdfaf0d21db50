"""The word lists."""

from __future__ import annotations

from importlib.resources import files

import pytest

from generator.clean.vocabulary import load, patterns, word_set

NAMES = sorted(
    path.name.removesuffix(".yml") for path in files("generator.clean").iterdir() if path.name.endswith(".yml")
)


@pytest.mark.parametrize("name", NAMES)
def test_each_list_says_what_it_holds(name: str) -> None:
    """A list begins with a comment for the person who corrects it, and is not empty."""
    assert files("generator.clean").joinpath(f"{name}.yml").read_text(encoding="utf-8").startswith("# ")
    assert load(name)


def test_a_missing_list_is_named() -> None:
    """A module that asks for a list that does not exist fails when the program starts."""
    with pytest.raises(FileNotFoundError):
        load("nothing")


def test_words_and_patterns_are_ready_to_use() -> None:
    """Running text becomes a set of words, expressions become patterns without regard to case."""
    assert word_set("a b\n  c") == {"a", "b", "c"}
    assert patterns(["ab+"])[0].fullmatch("ABB")
