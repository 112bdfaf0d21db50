"""Which format an original has, and who reads it.

Strategy: the first bytes come first where they leave no doubt (a PDF under any name is one), then the ending of the
name, then the media type that came with it, then what the text begins with. What nothing tells is plain text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from generator.acquire.importing.found import Found, Original
from generator.acquire.importing.messages import read_mail, read_mhtml
from generator.acquire.importing.page import read_page
from generator.acquire.importing.pdf import read_pdf
from generator.acquire.importing.plain import read_plain
from generator.errors import InputError

READERS: dict[str, Callable[[Original], Found]] = {
    "pdf": read_pdf,
    "mhtml": read_mhtml,
    "eml": read_mail,
    "html": read_page,
    "md": read_plain,
    "txt": read_plain,
}
"""The formats; each name is also the ending under which the original is kept."""

ENDINGS = {
    ".pdf": "pdf",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".eml": "eml",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "md",
    ".markdown": "md",
    ".txt": "txt",
    ".text": "txt",
}
_MEDIA = {
    "application/pdf": "pdf",
    "multipart/related": "mhtml",
    "message/rfc822": "eml",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "md",
    "text/plain": "txt",
}
_SAMPLE = 4096
_HEADERS = re.compile(rb"\s*(?:[A-Za-z-]{2,40}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,50}){2}")
_STARTS: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("mhtml", lambda data: bool(_HEADERS.match(data)) and b"multipart/related" in data.lower()),
    ("eml", lambda data: bool(_HEADERS.match(data)) and b"\nsubject:" in b"\n" + data.lower()),
    ("html", lambda data: bool(re.search(rb"<(?:!doctype html|html|head|body)\b", data, re.IGNORECASE))),
)


def read(original: Original) -> tuple[str, Found]:
    """Give the format of `original` and what its reader understood. Raises InputError where it cannot be read."""
    kind = format_of(original)
    try:
        return kind, READERS[kind](original)
    except InputError:
        raise
    except Exception as error:
        name = original.url or original.name or "standard input"
        wrong = f"it cannot be read as {kind} ({type(error).__name__})"
        raise InputError(name, wrong, "save the article again, or copy its words into a .txt file") from error


def format_of(original: Original) -> str:
    """Name the format of `original`: a key of READERS."""
    if original.data.startswith(b"%PDF-"):
        return "pdf"
    named = ENDINGS.get(PurePosixPath(original.name).suffix.lower()) or _MEDIA.get(original.media)
    sample = original.data[:_SAMPLE]
    return named or next((name for name, test in _STARTS if test(sample)), "txt")
