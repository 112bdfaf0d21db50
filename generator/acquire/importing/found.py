"""What is carried while an article is imported: the original as it came, and what was understood of it."""

from __future__ import annotations

from msgspec import Struct


class Original(Struct, frozen=True):
    """An article as somebody saved it: the bytes, and what came with them.

    `name` is the file name or the last part of the address ("" for standard input), `media` the media type that a
    server named, `charset` the encoding that it named, `url` where it was fetched, `retrieved` when (ISO, UTC).
    """

    name: str
    data: bytes
    media: str = ""
    charset: str = ""
    url: str | None = None
    retrieved: str | None = None


class Caption(Struct, frozen=True):
    """The words below a picture, and how many paragraphs of the body stand above it."""

    above: int
    words: str


class Found(Struct, frozen=True):
    """What a reader understood: the lines of the text, and what the original says of itself.

    `captions` are the words below its pictures, which are evidence but no prose and so not in `body`. `published` is an
    ISO day, or an ISO time with the zone where one is known; `language` the one that the page declares ("en-GB").
    """

    body: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    captions: tuple[Caption, ...] = ()
