"""Links to the very words in the original."""

from __future__ import annotations

import pytest

from generator.render.fragment import fragment

URL = "https://example.org/news/1"


def test_few_words_stand_whole() -> None:
    """A short sentence is named by all of its words; what means something in a fragment is encoded."""
    assert fragment(URL, "A re-think, he said & left") == f"{URL}#:~:text=A%20re%2Dthink%2C%20he%20said%20%26%20left"


def test_many_words_are_named_by_both_ends() -> None:
    """A long sentence is named by its first and last words, with a comma between them."""
    words = " ".join(f"word{n}" for n in range(30))
    told = fragment(URL, words)
    assert told.endswith("#:~:text=word0%20word1%20word2%20word3%20word4,word25%20word26%20word27%20word28%20word29")


def test_an_address_loses_its_own_anchor() -> None:
    """The fragment of the address gives way to the words."""
    assert fragment(f"{URL}#top", "words") == f"{URL}#:~:text=words"


@pytest.mark.parametrize(("url", "words"), [(None, "words"), ("", "words"), ("javascript:x", "words"), (URL, " ")])
def test_without_words_or_a_web_address_there_is_none(url: str | None, words: str) -> None:
    """Nothing is linked where there is nothing to link, or where a link would run something."""
    assert fragment(url, words) == ""


def test_a_link_ends_nowhere_early() -> None:
    """Parentheses and blanks in an address or in words cannot end the Markdown link."""
    told = fragment("https://example.org/a(b) c", "x) [y](z)")
    assert not set("() []<>") & set(told)
