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
