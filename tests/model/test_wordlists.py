"""Word lists of a package."""

from __future__ import annotations

import pytest

from generator.model.wordlists import word_list


def test_a_list_is_what_its_file_says() -> None:
    """A list has the names of its file's sections."""
    assert "English" in word_list("generator", "languages")


def test_a_list_is_parsed_once_for_its_room() -> None:
    """Who asks again soon is given what was parsed."""
    assert word_list("generator", "languages") is word_list("generator", "languages")


def test_a_list_that_is_not_there_is_an_error() -> None:
    """A name without a file raises FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        word_list("generator", "no_such_list")
