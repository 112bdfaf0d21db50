"""From the bytes of a file to its characters, or to the reason why there are none.

Strategy: UTF-8 or nothing. A guess at another encoding would change names without a word, and every
citation counts code points of exactly this text. Line ends stay as they are; only a byte order mark goes.
"""

from __future__ import annotations

import codecs

from generator.errors import InputError

LARGEST = 20 * 1024 * 1024
"""Bytes that a file may have."""
LONGEST = 1_000_000
"""Characters that an article may have: a long novel, which takes about a minute to parse."""

_SAVE_AS_UTF8 = "open it in the editor that made it and save it with the encoding UTF-8"
_WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(file: str, data: bytes) -> str:
    """Give the text of `data` without a byte order mark.

    Raises InputError with the place of the first byte that is no UTF-8 text, and for a file without words.
    """
    _refuse_wide(file, data)
    if (nul := data.find(b"\0")) >= 0:
        line, column = _place(data, nul)
        wrong = "this is a binary file, not text (it has a zero byte)"
        raise InputError(file, wrong, "save the article as plain text (.txt, UTF-8)", line=line, column=column)
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _place(body, error.start)
        wrong = f"byte 0x{body[error.start]:02X} is not UTF-8 text"
        raise InputError(file, wrong, _SAVE_AS_UTF8, line=line, column=column) from None
    if not text.strip("\ufeff \t\r\n\v\f\u00a0\u200b"):
        wrong = "the file is empty" if not data else "the file has no words, only white space"
        raise InputError(file, wrong, "paste the article into it, or delete the file")
    if len(text) > LONGEST:
        wrong = f"the article has {len(text):,} characters; one may have {LONGEST:,}"
        raise InputError(file, wrong, "keep one article a file and save its words only")
    return text


def _refuse_wide(file: str, data: bytes) -> None:
    if data.startswith(_WIDE_MARKS):
        raise InputError(file, "this text is saved as UTF-16 or UTF-32, not as UTF-8", _SAVE_AS_UTF8, line=1, column=1)


def _place(data: bytes, at: int) -> tuple[int, int]:
    """Give the 1-based line and the 1-based column in characters of the byte at `at`; all before it is UTF-8."""
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    head = before[before.rfind(b"\n") + 1 :]
    return before.count(b"\n") + 1, len(head.decode("utf-8", "replace")) + 1
