"""Which format an original has."""

from __future__ import annotations

import pytest

from generator.acquire.importing import formats
from generator.acquire.importing.formats import ENDINGS, READERS, format_of, read
from generator.acquire.importing.found import Found, Original
from generator.errors import InputError


@pytest.mark.parametrize(
    ("original", "name"),
    [
        (Original("a.txt", b"%PDF-1.7"), "pdf"),
        (Original("a.HTM", b"words"), "html"),
        (Original("a.mht", b""), "mhtml"),
        (Original("a.eml", b""), "eml"),
        (Original("a.md", b"<html>"), "md"),
        (Original("ports", b"words", media="text/html"), "html"),
        (Original("ports.php", b"words", media="application/octet-stream"), "txt"),
        (Original("", b"\n<!DOCTYPE html><html>"), "html"),
        (Original("", b"From: a\nSubject: b\n\nwords"), "eml"),
        (Original("", b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n"), "mhtml"),
        (Original("", b"The minister said: yes\nThe other: no\n"), "txt"),
        (Original("", b""), "txt"),
    ],
)
def test_the_format_is_known(original: Original, name: str) -> None:
    """By the first bytes, the ending, the media type, or what the text begins with."""
    assert format_of(original) == name


def test_every_format_has_its_reader() -> None:
    """No ending leads nowhere."""
    assert set(ENDINGS.values()) == set(READERS)
    assert read(Original("a.txt", b"Words.")) == ("txt", Found(body="Words."))


def test_a_reader_that_fails_is_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a stranger's bytes do to a library, a person reads what to do."""
    with pytest.raises(InputError, match=r"a\.pdf: it cannot be read as pdf"):
        read(Original("a.pdf", b"%PDF-1.4 broken"))

    def endless(_: Original) -> Found:
        raise RecursionError

    monkeypatch.setitem(formats.READERS, "txt", endless)
    with pytest.raises(InputError, match="standard input: it cannot be read as txt"):
        read(Original("", b"Words."))
