"""Which format an original has."""

from __future__ import annotations

import pytest

from generator.acquire.importing import formats
from generator.acquire.importing.formats import ENDINGS, READERS, format_of, read, reader_of
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
    assert all(callable(reader_of(kind)) for kind in READERS)
    assert read(Original("a.txt", b"Words.")) == ("txt", Found(body="Words."))


def test_a_reader_that_fails_is_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a stranger's bytes do to a library, a person reads what to do."""
    with pytest.raises(InputError, match=r"a\.pdf: it cannot be read as pdf"):
        read(Original("a.pdf", b"%PDF-1.4 broken"))

    def endless(_: Original) -> Found:
        raise RecursionError

    monkeypatch.setattr(formats, "reader_of", lambda _kind: endless)
    with pytest.raises(InputError, match="standard input: it cannot be read as txt"):
        read(Original("", b"Words."))


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("a.docx", b"PK\x03\x04 word/document.xml", "office document"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "office document"),
        ("a.rtf", b"{\\rtf1 Words.}", "rich text"),
        ("a.html", b"\x1f\x8b\x08 packed", "a packed file"),
        ("a.webarchive", b"bplist00 words", "a web archive"),
        ("a.dat", b"words\0\x01\x02 and more words of a program", "a binary file"),
    ],
)
def test_what_is_no_article_is_named(name: str, data: bytes, what: str) -> None:
    """Pictures and documents of other programs are refused with what to do instead, and never taken for text."""
    with pytest.raises(InputError, match=f"{name}: this is .*{what}.*\n  mend: "):
        read(Original(name, data))


def test_what_a_server_calls_something_else_is_refused() -> None:
    """Data and programs at an address are no article, whatever letters they are made of."""
    data = Original("a", b'{"quay": "open"}', media="application/json", url="https://harbour.example/a")
    with pytest.raises(InputError, match="sends application/json, which is no article"):
        read(data)
    page = Original("a", b"<html><body>Words.</body></html>", media="application/json", url="https://h.example/a")
    assert read(page)[0] == "html"
