"""Articles cleaned, each once: what an article tells by itself is kept beside what was read in it.

Strategy: the key of an article is the hash of all that its text is made of, so the stage stays a pure function and
knows of no cache. What is kept has neither the article nor, where nothing was mended, its words a second time.

Laws: what cannot be read in the cache is cleaned anew; the number of processes changes no byte.
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
from generator.workers import Lost, here, in_processes

MANY = 500
"""Articles after which what was cleaned is kept."""
WORTH = 150
"""Articles for each process from which it is worth its start."""
NOBODY = Article(id="", file="", sha256="", raw="", note=SourceNote(file=""))
"""Stands in the cache for an article, which the key of its row tells."""


class _Kept(Struct, frozen=True):
    """An article by itself without its file: the words are left out where they are the file's; why it is not read."""

    cleaned: Cleaned
    aside: SetAside | None
    untouched: bool


_DECODER = msgspec.json.Decoder(_Kept)


def cleaned_articles(
    articles: tuple[Article, ...], known: Cache, jobs: int = 1
) -> tuple[tuple[Text, ...], tuple[SetAside, ...]]:
    """Give the texts that are read, and what is to be said of the others; only what is not known is cleaned.

    Many are cleaned in `jobs` processes. One that cannot be cleaned is set aside.
    """
    keys = tuple(f"clean {sha256(msgspec.json.encode(article)).hexdigest()}" for article in articles)
    found = dict(_known(articles, keys, known))
    lost: list[SetAside] = []
    fresh: dict[str, bytes] = {}
    left = tuple((n, article) for n, article in enumerate(articles) if n not in found)
    for n, answer in _asked(left, jobs):
        one = None if isinstance(answer, Lost) else _read(answer, articles[n])
        if isinstance(answer, Lost) or one is None:
            lost.append(_set_aside(articles[n], answer))
            continue
        found[n], fresh[keys[n]] = one, answer
        if len(fresh) >= MANY:
            known.put(fresh)
            fresh = {}
    known.put(fresh)
    kept = tuple(found[n] for n in sorted(found))
    texts, aside = apart(clean_together(tuple(one.cleaned for one in kept)), tuple(one.aside for one in kept))
    return texts, (*lost, *aside)


def clean_alone(article: Article) -> bytes:
    """Clean one article, in whichever process; give what is kept of it, as JSON."""
    cleaned = clean_one(article)
    return msgspec.json.encode(_without_file(_Kept(cleaned, judged(cleaned.text), cleaned.text.content == article.raw)))


def _known(articles: tuple[Article, ...], keys: tuple[str, ...], known: Cache) -> Iterator[tuple[int, _Kept]]:
    """Give what the cache holds of each article, by its number."""
    for n, row in known.each(keys):
        if (one := _read(row, articles[n])) is not None:
            yield n, one


def _asked(questions: tuple[tuple[int, Article], ...], jobs: int) -> Iterator[tuple[int, bytes | Lost]]:
    apart_from_here = jobs > 1 and len(questions) >= WORTH * jobs
    done = in_processes(clean_alone, questions, jobs) if apart_from_here else here(clean_alone, questions)
    return ((one.n, one.answer) for one in done)


def _set_aside(article: Article, answer: bytes | Lost) -> SetAside:
    why = answer.why if isinstance(answer, Lost) else "what was cleaned of it cannot be read back"
    return SetAside(article.id, article.file, article.sha256, article.file, None, why)


def _read(row: bytes, article: Article) -> _Kept | None:
    """Give what a row holds, joined to its article; None where it cannot be read."""
    try:
        return _joined(_DECODER.decode(row), article)
    except (msgspec.DecodeError, ValueError):
        return None


def _joined(found: _Kept, article: Article) -> _Kept:
    """Give the words of the article to what is found of it; where none was mended they are held once."""
    text = found.cleaned.text
    whole = replace(text, article=article, content=article.raw if found.untouched else text.content)
    return replace(found, cleaned=replace(found.cleaned, text=whole))


def _without_file(found: _Kept) -> _Kept:
    text = found.cleaned.text
    bare = replace(text, article=NOBODY, content="" if found.untouched else text.content)
    return replace(found, cleaned=replace(found.cleaned, text=bare))
