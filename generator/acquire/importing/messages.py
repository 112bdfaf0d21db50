"""MHTML (a page saved as one file) and .eml (an e-mail) -> the article inside.

Strategy: both are internet messages, so the standard `email` package takes them apart. MHTML has a page in it, which
is read like any other. Of an e-mail the plain text is taken where it has one, the page in it otherwise; subject and
date are the message's. Who sent it is the outlet only of a newsletter, whose headers say that it went to a list.
"""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from generator.acquire.importing.encodings import text_of
from generator.acquire.importing.found import Found, Original
from generator.acquire.importing.page import found_in, read_page
from generator.acquire.importing.plain import tidy
from generator.acquire.importing.stamps import stamp
from generator.errors import InputError

_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg) ?: ?){1,9}", re.IGNORECASE)
_LISTS = ("List-Unsubscribe", "List-Id", "List-Post")
_ADDRESS = re.compile(r"https?://\S{4,2000}$")
_MOST_PARTS = 100
_LONGEST = 1000  # characters of a header; the readers of headers are slow with long ones
_FEWEST = 250  # characters: a shorter plain part only says that there is a page


def read_mhtml(original: Original) -> Found:
    """Give the article of a page that was saved as one file; `body` is empty where there is no page in it."""
    message = _message(original)
    part = _part(message, "text/html")
    if part is None:
        return Found(body="")
    location = _header(part, "Content-Location") or _header(message, "Snapshot-Content-Location")
    url = location if _ADDRESS.match(location) else original.url
    page = Original(original.name, _bytes(part), charset=part.get_content_charset() or "", url=url)
    return read_page(page)


def read_mail(original: Original) -> Found:
    """Give the article of an e-mail; `body` is empty where there are no words in it."""
    message = _message(original)
    words, page = _part(message, "text/plain"), _part(message, "text/html")
    body = tidy(_text(words).replace("\r\n", "\n")) if words else ""
    found = found_in(_text(page)) if page and len(body) < _FEWEST else Found(body=body)
    listed = any(_header(message, name) for name in _LISTS)
    sender = parseaddr(_header(message, "From"))[0] if listed else ""
    return Found(
        body=found.body or body,
        title=_REPLY.sub("", _header(message, "Subject"), count=1) or found.title,
        outlet=found.outlet or sender or None,
        author=found.author,
        published=stamp(_header(message, "Date")) or found.published,
        url=found.url,
        language=found.language,
        captions=found.captions,
    )


def _message(original: Original) -> Message:
    """Take the message apart. Raises InputError where it has more parts than a person's: that takes for ever."""
    if original.data.lower().count(b"boundary=") > _MOST_PARTS:
        wrong = "the message has too many messages inside each other"
        raise InputError(original.name or "standard input", wrong, "copy the article's words into a .txt file")
    return message_from_bytes(original.data.lstrip())


def _part(message: Message, media: str) -> Message | None:
    parts = (part for part in message.walk() if part.get_content_type() == media)
    return next((part for part in parts if part.get_content_disposition() != "attachment"), None)


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _text(part: Message) -> str:
    return text_of(_bytes(part), part.get_content_charset() or "")


def _header(message: Message, name: str) -> str:
    """Give the beginning of a header as one line; "" where it is not there or cannot be read."""
    words = str(message.get(name, ""))[:_LONGEST]
    try:
        return " ".join(str(make_header(decode_header(words))).split())
    except (HeaderParseError, LookupError, ValueError):
        return ""
