"""Pages saved as one file, and e-mails."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from generator.acquire.importing.found import Original
from generator.acquire.importing.messages import read_mail, read_mhtml
from generator.errors import InputError

FILES = Path(__file__).parent / "files"
QUAY = "Mara Lund, the foreign minister of Westmark, meets her colleague Ilan Berg on the quay of Oxby on 3 March 2031."
SHIP = "A trawler of the Norland fleet leaves the harbour of Oxby on 28 February 2031."

STORY = "The harbour master of Westport, Ada Moss, said on Monday that the quay would reopen within the week. " * 4
PAGE = (
    "<html><head><title>Ports reopen</title></head>"
    f"<body><article><h1>Ports reopen</h1><p>{STORY}</p></article></body></html>"
)


def mail(*, text: str = "", page: str = "", **headers: str) -> Original:
    """Give an e-mail with these parts and headers ("List_Id" for List-Id)."""
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if text:
        message.set_content(text)
    if page and text:
        message.add_alternative(page, subtype="html")
    elif page:
        message.set_content(page, subtype="html")
    return Original("a.eml", bytes(message))


def mhtml(page: str, location: str = "https://harbour.example/ports") -> Original:
    """Give a page as browsers save it in one file."""
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = location
    message["Subject"] = "Ports reopen"
    message.set_content(page, subtype="html", cte="quoted-printable")
    message.add_related(b"GIF89a", "image", "gif")
    return Original("a.mhtml", bytes(message))


def test_the_page_in_an_mhtml_is_read() -> None:
    """Its words, its title, and the address that it was saved from."""
    found = read_mhtml(mhtml(PAGE))
    assert STORY.strip() in found.body
    assert (found.title, found.url) == ("Ports reopen", "https://harbour.example/ports")


def test_an_mhtml_from_a_file_has_no_address() -> None:
    """Only an address of the web is taken."""
    assert read_mhtml(mhtml(PAGE, "file:///C:/ports.html")).url is None


def test_an_mhtml_without_a_page_is_empty() -> None:
    """Nothing is found in it, and nothing fails."""
    assert read_mhtml(Original("a.mhtml", b"Content-Type: image/gif\n\nGIF89a")).body == ""


def test_an_email_gives_subject_day_and_words() -> None:
    """Marks of answers and forwards go; a person who sent it is no outlet."""
    found = read_mail(
        mail(
            text=STORY,
            Subject="Fwd: Re: Ports reopen",
            Date="Tue, 04 Mar 2031 09:05:07 +0300",
            From="Ada <a@x.example>",
        )
    )
    assert (found.title, found.published, found.outlet) == ("Ports reopen", "2031-03-04T09:05:07+03:00", None)
    assert found.body == STORY.strip()


def test_a_newsletter_names_its_outlet() -> None:
    """Headers of a list say that the sender is one, in any encoding."""
    found = read_mail(mail(text=STORY, From="=?utf-8?q?Harb=C3=B6ur_Post?= <n@x.example>", List_Id="<n.x.example>"))
    assert found.outlet == "Harböur Post"


def test_the_page_is_read_where_the_text_is_a_stub() -> None:
    """A plain part that only points to the page does not count."""
    found = read_mail(mail(text="View this message in your browser.", page=PAGE, Subject="News"))
    assert STORY.strip() in found.body
    assert found.title == "News"


def test_a_text_without_a_page_is_the_text() -> None:
    """However short it is."""
    assert read_mail(mail(text="The quay is open.")).body == "The quay is open."


def test_broken_headers_are_no_harm() -> None:
    """A word in an encoding that nobody knows is passed over, and a long header is cut."""
    assert read_mail(Original("a.eml", b"Subject: =?x-none?b?AAA?=\nDate: never\n\nWords.")).body == "Words."
    assert len(read_mail(Original("a.eml", b"Subject: " + b"a" * 9000 + b"\n\nWords.")).title or "") <= 1000


def test_messages_inside_each_other_without_end_are_refused() -> None:
    """Taking them apart would take for ever."""
    nested = b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 200
    with pytest.raises(InputError, match="inside each other"):
        read_mail(Original("a.eml", nested))


def test_a_page_that_a_browser_saved_as_one_file() -> None:
    """What Chromium writes gives title, outlet, author, time with zone, address, paragraphs and captions."""
    found = read_mhtml(Original("ports.mhtml", (FILES / "ports.mhtml").read_bytes()))
    assert (found.title, found.outlet, found.author) == (
        "Ports of Norland reopen after talks",
        "Harbour Post",
        "Ada Lind",
    )
    assert (found.published, found.url) == ("2031-03-04T14:05:00+02:00", "https://harbour.example/page.html")
    paragraphs = found.body.split("\n\n")
    firsts = ("Ports of Norland", "OXBY, March 4", "“We have agreed", "Westmark imposed", "The two countries")
    assert [line.startswith(first) for line, first in zip(paragraphs, firsts, strict=True)] == [True] * 5
    assert "café" in paragraphs[2]
    assert [(one.above, one.words) for one in found.captions] == [(1, QUAY), (3, SHIP)]
