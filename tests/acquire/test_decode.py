"""From bytes to characters: UTF-8 or a message with the place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.acquire.decode import decoded
from generator.errors import InputError


def fault(data: bytes) -> InputError:
    """Give the error that a file of these bytes raises."""
    with pytest.raises(InputError) as caught:
        decoded("a.txt", data)
    return caught.value


@pytest.mark.parametrize("text", ["Words.", "Words\r\nand\rmore\n", "é ł 港 😀", " a "])
def test_utf8_is_decoded_as_it_is(text: str) -> None:
    """No line end and no space is changed; a byte order mark goes."""
    assert decoded("a.txt", text.encode()) == text
    assert decoded("a.txt", b"\xef\xbb\xbf" + text.encode()) == text


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"ab\ncd\xe9f", 2, 3),
        (b"a\r\nb\rc\xe9", 3, 2),
        ("éé".encode() + b"\xe9", 1, 3),
        (b"\xef\xbb\xbfab\xe9", 1, 3),
        (b"cut \xc3", 1, 5),
    ],
)
def test_the_first_strange_byte_is_named(data: bytes, line: int, column: int) -> None:
    """Line and column count characters, from 1, whatever the line ends."""
    error = fault(data)
    assert (error.line, error.column) == (line, column)
    assert "UTF-8" in error.mend


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_refused(codec: str) -> None:
    """UTF-16 and UTF-32 are named where they have a mark, and are binary where they have none."""
    wrong = fault("Words.".encode(codec)).wrong
    assert "UTF-16" in wrong or "binary" in wrong


def test_a_binary_file_is_named_with_its_zero_byte() -> None:
    """A zero byte is no text, and its place is told."""
    error = fault(b"PK\n\x03\0")
    assert "binary" in error.wrong
    assert (error.line, error.column) == (2, 2)


@pytest.mark.parametrize(
    ("data", "wrong"), [(b"", "empty"), (b" \r\n\t", "white space"), (b"\xc2\xa0\n", "white space")]
)
def test_a_file_without_words_is_refused(data: bytes, wrong: str) -> None:
    """An empty file and a blank one are told apart."""
    assert wrong in fault(data).wrong


@given(st.binary(max_size=60))
def test_any_bytes_give_text_or_an_input_error(data: bytes) -> None:
    """Nothing that can lie in a file makes the reader fail in another way."""
    try:
        text = decoded("a.txt", data)
    except InputError:
        return
    assert text.encode() == data.removeprefix(b"\xef\xbb\xbf")
