"""A PDF with a text layer (a printed page) -> its article.

Strategy: pypdf gives the text of each page, paragraphs.py makes paragraphs of it. What browsers print at the edge
of each page tells the address; a day printed there is the day of printing, and is not taken for another.

What a PDF does not tell: a paragraph whose last line is full may be joined with the next, a caption stands as a
paragraph, and where a page has soft hyphens inside words, browsers print blanks in their place.
"""

from __future__ import annotations

import re
from io import BytesIO
from itertools import chain

from pypdf import PdfReader

from generator.acquire.importing.bounds import check_drawing
from generator.acquire.importing.encodings import mended
from generator.acquire.importing.found import Found, Original
from generator.acquire.importing.paragraphs import Pages, pages_of, paragraphs, without_repeated
from generator.acquire.importing.titles import as_shown
from generator.errors import InputError

_MOST_PAGES = 200
_FEWEST = 40  # characters: fewer are stamps on a scanned picture
_ADDRESS = re.compile(r"https?://[^\s<>\"']{4,500}")
_NO_TITLE = re.compile(
    r"(?:untitled|microsoft word|document\d*$|\(anonymous\))|\.(?:docx?|html?|pdf|indd|txt)$", re.IGNORECASE
)


def read_pdf(original: Original) -> Found:
    """Give the article of a PDF. Raises InputError where it is locked or has no text layer."""
    name = original.name or "standard input"
    texts, title = _layer(name, original.data)
    pages = pages_of([mended(text) for text in texts])
    lines = paragraphs(without_repeated(pages))
    body = "\n\n".join(lines)
    if len(body) < _FEWEST:
        wrong = "this PDF has no text layer, only pictures of pages"
        raise InputError(name, wrong, "copy the article's words into a .txt file, or let a program recognise the text")
    shown, outlet = as_shown(title, lines) if title else (None, None)
    return Found(body=body, title=shown, outlet=outlet, url=original.url or _printed_address(pages))


def _layer(name: str, data: bytes) -> tuple[list[str], str | None]:
    """Give the text of each page, and the title that the file declares."""
    reader = PdfReader(BytesIO(data))
    if fault := _fault(reader):
        raise InputError(name, *fault)
    words = " ".join(str((reader.metadata and reader.metadata.title) or "").split())
    for page in reader.pages:
        contents = page.get_contents()
        check_drawing(name, contents.get_data() if contents is not None else b"")
    texts = [page.extract_text() for page in reader.pages]
    return texts, None if not words or _NO_TITLE.search(words) else words


def _fault(reader: PdfReader) -> tuple[str, str] | None:
    """Give what is wrong with a PDF that can be opened, and its mend."""
    if reader.is_encrypted and not reader.decrypt(""):
        return "this PDF is locked with a password", "save it again without one"
    if len(reader.pages) > _MOST_PAGES:
        return f"this PDF has more than {_MOST_PAGES} pages", "keep one article a file"
    return None


def _printed_address(pages: Pages) -> str | None:
    """Give the address that stands at the edge of the first page."""
    lines = [line for line in pages[0] if line] if pages else []
    edges = chain(lines[-3:], lines[:3])
    return next((match[0] for line in edges if (match := _ADDRESS.search(line))), None)
