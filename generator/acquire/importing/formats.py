"""Which format an original has, and who reads it.

Strategy: the first bytes come first where they leave no doubt (a PDF under any name is one), then the ending of the
name, then the media type that came with it, then what the text begins with. What nothing tells is plain text. A reader
and the libraries under it are loaded when the first original of its format comes: a build of seeds needs none of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePosixPath

from generator.acquire.importing.encodings import is_text
from generator.acquire.importing.found import Found, Original
from generator.errors import InputError

READERS: Mapping[str, tuple[str, str]] = {
    "pdf": ("pdf", "read_pdf"),
    "mhtml": ("messages", "read_mhtml"),
    "eml": ("messages", "read_mail"),
    "html": ("page", "read_page"),
    "md": ("plain", "read_plain"),
    "txt": ("plain", "read_plain"),
}
"""The formats, and the module of this room and its function that reads each; each name is also the ending under which
the original is kept."""

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
_TEXT_MEDIA = frozenset({"", "text/plain", "text/markdown", "application/octet-stream"})
"""Media types under which servers send plain text, or do not say what they send."""
_SAMPLE = 4096
_COPY = "copy the article's words into a .txt file"
_PRINT = "open it and print it as a PDF, or copy the article's words into a .txt file"
_NO_ARTICLES: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "a picture", _COPY),
    (b"\xff\xd8\xff", "a picture", _COPY),
    (b"GIF8", "a picture", _COPY),
    (b"RIFF", "a picture or a sound", _COPY),
    (b"PK\x03\x04", "a packed file or an office document", _PRINT),
    (b"\xd0\xcf\x11\xe0", "an office document", _PRINT),
    (b"{\\rtf", "a document in rich text", _PRINT),
    (b"\x1f\x8b", "a packed file", "unpack it and add what is in it"),
    (b"bplist00", "a web archive of Safari", "save the page as HTML, or print it as a PDF"),
)
"""The first bytes of what people save and is not read, what it is, and what to do instead."""
_HEADERS = re.compile(rb"\s*(?:[A-Za-z-]{2,40}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,50}){2}")
_STARTS: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("mhtml", lambda data: bool(_HEADERS.match(data)) and b"multipart/related" in data.lower()),
    ("eml", lambda data: bool(_HEADERS.match(data)) and b"\nsubject:" in b"\n" + data.lower()),
    ("html", lambda data: bool(re.search(rb"<(?:!doctype html|html|head|body)\b", data, re.IGNORECASE))),
)


def read(original: Original) -> tuple[str, Found]:
    """Give the format of `original` and what its reader understood. Raises InputError where it cannot be read."""
    kind = format_of(original)
    _refuse(original, kind)
    try:
        return kind, reader_of(kind)(original)
    except InputError:
        raise
    except Exception as error:
        name = _called(original)
        wrong = f"it cannot be read as {kind} ({type(error).__name__})"
        raise InputError(name, wrong, "save the article again, or copy its words into a .txt file") from error


def reader_of(kind: str) -> Callable[[Original], Found]:
    """Give what reads a format. Raises KeyError for what is none."""
    module, name = READERS[kind]
    reader: Callable[[Original], Found] = getattr(import_module(f"{__package__}.{module}"), name)
    return reader


def _refuse(original: Original, kind: str) -> None:
    """Raise InputError for what no reader understands: pictures, documents of other programs, other binary files."""
    for start, what, mend in _NO_ARTICLES:
        if original.data.startswith(start):
            raise InputError(_called(original), f"this is {what}", mend)
    if kind == "txt" and original.url and original.media not in _TEXT_MEDIA:
        raise InputError(original.url, f"the server sends {original.media}, which is no article", _COPY)
    if kind in ("txt", "md") and not is_text(original.data):
        raise InputError(_called(original), "this is a binary file, not text", _COPY)


def _called(original: Original) -> str:
    return original.url or original.name or "standard input"


def format_of(original: Original) -> str:
    """Name the format of `original`: a key of READERS."""
    if original.data.startswith(b"%PDF-"):
        return "pdf"
    named = ENDINGS.get(PurePosixPath(original.name).suffix.lower()) or _MEDIA.get(original.media)
    sample = original.data[:_SAMPLE]
    return named or next((name for name, test in _STARTS if test(sample)), "txt")
