"""A PDF with a text layer."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from generator.acquire.importing.found import Original
from generator.acquire.importing.pdf import read_pdf
from generator.errors import InputError

FILES = Path(__file__).parent / "files"

LINES = (
    "3/4/31, 9:05 AM - Ports reopen",
    "Ports reopen today",
    "The harbour master of Westport, Ada Moss, said on Mon-",
    "day that the quay would reopen.",
    "https://harbour.example/2031/ports 1/1",
)


def pdf(*pages: tuple[str, ...], title: str | None = None, password: str | None = None) -> bytes:
    """Print lines on pages, one page each."""
    writer = PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(612, 792)
        font = DictionaryObject(
            {
                NameObject(f"/{key}"): NameObject(f"/{value}")
                for key, value in (("Type", "Font"), ("Subtype", "Type1"), ("BaseFont", "Helvetica"))
            }
        )
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream.set_data(f"BT /F1 11 Tf 50 740 Td 14 TL {shown} ET".encode("latin-1"))
        page[NameObject("/Contents")] = stream
    if title:
        writer.add_metadata({"/Title": title})
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    data = BytesIO()
    writer.write(data)
    return data.getvalue()


def test_the_text_layer_is_read() -> None:
    """Lines become paragraphs; title and printed address are found; the day of printing is not taken."""
    found = read_pdf(Original("a.pdf", pdf(LINES, title="Ports reopen")))
    assert "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen." in found.body
    assert (found.title, found.url) == ("Ports reopen", "https://harbour.example/2031/ports")
    assert found.published is None


@pytest.mark.parametrize("title", [None, "untitled", "Microsoft Word - x", "scan.pdf"])
def test_a_programs_title_is_none(title: str | None) -> None:
    """What a program fills in says nothing of the article."""
    assert read_pdf(Original("a.pdf", pdf(LINES, title=title))).title is None


def test_a_pdf_without_a_password_to_type_is_read() -> None:
    """Locked against changes, with an empty password."""
    assert "Ada Moss" in read_pdf(Original("a.pdf", pdf(LINES, password=""))).body


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (pdf(()), "no text layer"),
        (pdf(LINES, password="secret"), "locked with a password"),  # noqa: S106 - the password of an invented file
        (pdf(*[("x",)] * 201), "more than 200 pages"),
    ],
)
def test_what_cannot_be_used_is_said(data: bytes, wrong: str) -> None:
    """Pictures of pages, a password, a book."""
    with pytest.raises(InputError, match=wrong):
        read_pdf(Original("a.pdf", data))


def test_the_print_of_a_browser_in_two_columns() -> None:
    """Columns follow each other, broken words are mended, and a compound keeps its own hyphen."""
    found = read_pdf(Original("accord.pdf", (FILES / "accord.pdf").read_bytes()))
    assert found.title == "Norland and Westmark sign the fisheries accord"
    places = [
        found.body.index(words)
        for words in (
            "By Ada Lind, 4 March 2031",
            "The foreign ministers of Norland",
            "interrupted the communications between",
            "allegations of misrepresentation, the ministers",
            "a self-congratulatory communiqué of the commission.",
            "Environmental organisations",
            "A well-known oceanographer",
            "approved supplementary legislation.",
            "a comprehensive reconsideration, and",
            "publish their recommendations.",
        )
    ]
    assert places == sorted(places)
    assert "-\n" not in found.body


def test_what_a_browser_prints_at_the_edges_goes_from_a_single_page() -> None:
    """The time of printing and the address with the page's number are no part of the article, on one page either."""
    found = read_pdf(Original("a.pdf", pdf(LINES)))
    assert "9:05 AM" not in found.body
    assert "1/1" not in found.body
    assert found.url == "https://harbour.example/2031/ports"
