"""Articles cleaned, each once: what an article tells by itself is kept beside what was read in it.

Strategy: the key of an article is the hash of all that its text is made of, so the stage stays a pure function and
knows of no cache. What is kept has neither the article nor, where nothing was mended, its words a second time.

Law: what cannot be read in the cache is cleaned anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator.cache import Cache
from generator.clean import Cleaned, clean_one, clean_together
from generator.language import apart, judged
from generator.model import Article, SetAside, SourceNote, Text

MANY = 500
"""Articles whose rows of the cache are held at once."""
NOBODY = Article(id="", file="", sha256="", raw="", note=SourceNote(file=""))
"""Stands in the cache for an article, which the key of its row tells."""


class _Kept(Struct, frozen=True):
    """An article by itself without its file: the words are left out where they are the file's; why it is not read."""

    cleaned: Cleaned
    aside: SetAside | None
    untouched: bool


def cleaned_articles(articles: tuple[Article, ...], known: Cache) -> tuple[tuple[Text, ...], tuple[SetAside, ...]]:
    """Give the texts that are read, and what is to be said of the others; only what is not known is cleaned."""
    kept = tuple(one for at in range(0, len(articles), MANY) for one in _kept(articles[at : at + MANY], known))
    texts = clean_together(tuple(one.cleaned for one in kept))
    return apart(texts, tuple(one.aside for one in kept))


def _kept(articles: tuple[Article, ...], known: Cache) -> Iterator[_Kept]:
    keys = tuple(f"clean {sha256(msgspec.json.encode(article)).hexdigest()}" for article in articles)
    rows = known.get(keys)
    decoder = msgspec.json.Decoder(_Kept)
    fresh: dict[str, bytes] = {}
    for key, article in zip(keys, articles, strict=True):
        found = _read(rows.get(key), decoder, article)
        if found is None:
            cleaned = clean_one(article)
            found = _joined(_Kept(cleaned, judged(cleaned.text), cleaned.text.content == article.raw), article)
            fresh[key] = msgspec.json.encode(_without_file(found))
        yield found
    known.put(fresh)


def _read(row: bytes | None, decoder: msgspec.json.Decoder[_Kept], article: Article) -> _Kept | None:
    """Give what a row holds, joined to its article; None where it holds nothing."""
    try:
        found = decoder.decode(row) if row else None
    except (msgspec.DecodeError, ValueError):
        return None
    return None if found is None else _joined(found, article)


def _joined(found: _Kept, article: Article) -> _Kept:
    """Give the words of the article to what is found of it; where none was mended they are held once."""
    text = found.cleaned.text
    whole = replace(text, article=article, content=article.raw if found.untouched else text.content)
    return replace(found, cleaned=replace(found.cleaned, text=whole))


def _without_file(found: _Kept) -> _Kept:
    text = found.cleaned.text
    bare = replace(text, article=NOBODY, content="" if found.untouched else text.content)
    return replace(found, cleaned=replace(found.cleaned, text=bare))
