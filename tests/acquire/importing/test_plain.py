"""Copied text and Markdown."""

from __future__ import annotations

from generator.acquire.importing.found import Found, Original
from generator.acquire.importing.plain import read_plain, tidy


def test_the_words_stay_line_by_line() -> None:
    """Line ends become plain ones, and nothing else moves."""
    assert read_plain(Original("a.txt", b"Ports reopen\r\n\r\nThe quay\r\nopened.  \r\n")) == Found(
        body="Ports reopen\n\nThe quay\nopened."
    )


def test_the_head_of_a_markdown_file_is_read_and_taken_off() -> None:
    """Its keys become what is known of the article."""
    head = "---\ntitle: Ports reopen\nauthor: 'Ada Lind'\ndate: 2031-03-04\nsource: Harbour Post\ntags: [a, b]\n---\n"
    assert read_plain(Original("a.md", f"{head}\n# Ports reopen\n".encode())) == Found(
        body="# Ports reopen", title="Ports reopen", author="Ada Lind", published="2031-03-04", outlet="Harbour Post"
    )


def test_an_address_that_was_fetched_is_kept() -> None:
    """A text from the web knows where it came from."""
    assert read_plain(Original("", b"Words.", url="https://a.example/t")).url == "https://a.example/t"


def test_tidy_leaves_one_blank_line() -> None:
    """Several blank lines say no more than one."""
    assert tidy("\n\na \n \n\t\n\nb\n") == "a\n\nb"
