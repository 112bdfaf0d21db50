"""Bytes of unknown encoding -> characters.

Strategy: what the bytes say of themselves comes first (a byte order mark), then what came with them (the
server's or the page's charset), then UTF-8, which other text hardly ever is by accident, then UTF-16 without
its mark, and last Windows-1252, in which every byte means something. Text that was decoded wrongly before it was
saved (mojibake) is mended by ftfy, which changes only what cannot have been meant.
"""

from __future__ import annotations

import codecs
import re

import ftfy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_BINARY_SAMPLE = 65_536
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.05
_HIGH = re.compile(rb"[\x80-\xff]")
_MANY_HIGH = re.compile(rb"[\x80-\xff]{4}")
_SIGN_IN_WORD = re.compile(
    r"[^\W\d_][\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b6\u00b8\u00b9\u00bb-\u00bf\u00d7\u00f7][^\W\d_]"
)
"""A sign where a letter must be, as in a name of another code page that is read as Windows-1252."""
_HIGH_SHARE = 0.1
"""Share of bytes beyond ASCII up to which a text of one byte a letter can be in a Western language."""
_META = re.compile(
    rb"<(?:meta|\?xml)[^<>]{0,200}?(?:charset|encoding) ?= ?[\"']?(?P<name>[A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_AS_THE_WEB_DOES = {"iso8859-1": "windows-1252", "ascii": "windows-1252"}
"""The names that mean Windows-1252 on the web (WHATWG, Encoding Standard)."""


def text_of(data: bytes, charset: str = "") -> str:
    """Give the text of `data`; `charset` is the encoding that came with it, if any."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return mended(data[len(mark) :].decode(name, "replace"))
    for name in (charset, "utf-8", _wide(data)):
        if (text := _decoded(data, name)) is not None:
            return mended(text)
    return mended(data.decode("windows-1252", "replace"))


def is_known_legacy(data: bytes) -> bool:
    """Tell whether `data` is text in UTF-16, UTF-32 or Windows-1252 without a doubt, and so not in UTF-8.

    What is UTF-8 but for some broken bytes, or has words written beyond ASCII, could be anything: reading it as
    Windows-1252 would change names without a word.
    """
    if data.startswith(tuple(mark for mark, name in _MARKS if name != "utf-8")):
        return True
    if b"\0" in data:
        return bool(name := _wide(data)) and _decoded(data, name) is not None
    text = _decoded(data, "windows-1252")
    return text is not None and _is_no_utf8(data) and _is_western(data) and not _SIGN_IN_WORD.search(text)


def is_text(data: bytes) -> bool:
    """Tell whether `data` can be text at all: wide letters, or hardly a control character among its bytes."""
    wide = data.startswith(tuple(mark for mark, name in _MARKS if name != "utf-8"))
    sample = data[:_BINARY_SAMPLE]
    return wide or len(_CONTROLS.findall(sample)) <= _CONTROL_SHARE * len(sample) or bool(_wide(data))


def _is_no_utf8(data: bytes) -> bool:
    """Tell whether nothing in `data` is UTF-8 beyond ASCII, nor is its end the beginning of a letter in it."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.end == len(data) and error.reason == "unexpected end of data"
        return not cut and all(char < "\x80" or char == "\ufffd" for char in data.decode("utf-8", "replace"))
    return False


def _is_western(data: bytes) -> bool:
    return not _MANY_HIGH.search(data) and len(_HIGH.findall(data)) <= _HIGH_SHARE * len(data)


def page_of(data: bytes, charset: str = "") -> str:
    """Give the text of an HTML page, which may name its encoding itself."""
    meta = _META.search(data[:_SAMPLE])
    return text_of(data, charset or (meta["name"].decode("ascii") if meta else ""))


def mended(text: str) -> str:
    """Give `text` without mojibake; quotation marks and everything else stay as they are."""
    return ftfy.fix_encoding(text)


def _decoded(data: bytes, name: str) -> str | None:
    try:
        known = codecs.lookup(name).name
        return data.decode(_AS_THE_WEB_DOES.get(known, known))
    except (LookupError, UnicodeError, ValueError):
        return None


def _wide(data: bytes) -> str:
    """Name UTF-16 where nearly every second byte is zero, as in Latin text without a byte order mark."""
    sample = data[:_SAMPLE]
    half = max(1, len(sample) // 2)
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if zeros.count(0) > half * 0.7:
            return name
    return ""
