"""Bytes of unknown encoding."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.acquire.importing.encodings import is_known_legacy, mended, page_of, text_of

WORDS = "The minister of Žilina said “no” – and left the café."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("windows-1252"),
    ],
)
def test_the_words_come_out_of_any_usual_encoding(data: bytes) -> None:
    """Byte order marks, UTF-8, UTF-16 without a mark, and Windows-1252 at last."""
    assert text_of(data) == WORDS


def test_the_encoding_that_came_with_it_comes_first() -> None:
    """A server's charset decides, unless the bytes do not fit it or nobody knows it."""
    assert text_of("čaj".encode("iso8859-2"), "iso-8859-2") == "čaj"
    assert text_of(WORDS.encode("windows-1252"), "no-such-charset") == WORDS
    assert text_of("“no”".encode("windows-1252"), "iso-8859-1") == "“no”"


def test_a_page_names_its_encoding() -> None:
    """The meta element of a page counts where no server said anything."""
    markup = '<html><head><meta charset="iso-8859-2"></head><body>čaj</body></html>'
    assert "čaj" in page_of(markup.encode("iso8859-2"))
    assert "čaj" in page_of(markup.replace("iso-8859-2", "windows-1250").encode("iso8859-2"), "iso-8859-2")


def test_mojibake_is_mended_and_marks_stay() -> None:
    """What was decoded wrongly is put right; curly marks stay curly and straight ones straight."""
    assert mended("the minister â€” a friend â€” saidâ€¦") == "the minister — a friend — said…"
    assert mended('“no” and "yes", l\'été') == '“no” and "yes", l\'été'


@given(st.binary(max_size=300), st.text(max_size=12))
def test_any_bytes_give_a_text(data: bytes, charset: str) -> None:
    """Decoding never fails, whatever the bytes and whatever is said of them."""
    assert isinstance(text_of(data, charset), str)


STORY = "The envoy’s words in Malmö were “plain”: the café in São Paulo costs 5 €, he said on Monday to the board."


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1252"])
def test_other_encodings_are_known_without_a_doubt(codec: str) -> None:
    """Wide text with or without its mark, and Western text of one byte a letter, is known and read rightly."""
    data = STORY.encode(codec)
    assert is_known_legacy(data)
    assert text_of(data) == STORY


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        b"Plain words.",
        b"",
        "Слова по-русски".encode("windows-1251"),
        "Lech Wałęsa said on Monday that he would come.".encode("windows-1250"),
        STORY.encode() + "café bar".encode("windows-1252"),
        STORY.encode()[: STORY.encode().index("ö".encode()) + 1],
        b"The board met on Monday, and cut \xc3",
        b"PK\x03\x04\0\0\0\0words",
        b"A byte that means nothing: \x81 in Windows-1252.",
    ],
)
def test_what_could_be_anything_is_not_guessed_at(data: bytes) -> None:
    """UTF-8, broken UTF-8, other code pages and binary files are left to the one who can tell."""
    assert not is_known_legacy(data)
