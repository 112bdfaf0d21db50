"""What a web page declares of itself for machines: JSON-LD first, then OpenGraph and other meta elements.

Strategy: outlets write these for search engines and keep them true, so they come before anything that is read
off the visible page. Each field has a table of places, the surest first. What a page does not declare is None.
"""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from generator.acquire.importing.stamps import localised, stamp

Tree = Any
"""An lxml tree; lxml has no types of its own."""

_ARTICLE = re.compile(
    r"(?:News|Opinion|Analysis|Report|Background|Review|Live|Scholarly|Tech|Satirical|Advertiser)?"
    r"[A-Za-z]{0,20}(?:Article|BlogPosting|Report)$"
)
_MOST_NODES = 5000
_PARTS = frozenset({"itemListElement", "hasPart", "comment", "mentions", "citation", "relatedLink", "review"})
"""Properties that hold other works: their titles and dates are not this article's."""
_TITLES = ("og:title", "twitter:title", "dc.title", "title", "parsely-title", "sailthru.title")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl", "og:article:author")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "date",
    "og:published_time",
    "article.published",
    "bt:pubdate",
    "cxenseparse:recs:publishtime",
)
_LANGUAGES = ("content-language", "og:locale", "language", "dc.language")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?(?=$|[-_,;\s])")
_ADDRESS = re.compile(r"https?://[^\s<>\"']{4,2000}$")
_SPACE = re.compile(r"\s+")
_JUNK = re.compile(r"^\s{0,99}(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>|;)\s{0,99}$")


class Declared(Struct, frozen=True):
    """What a page says of itself; None where it says nothing.

    `social` is the title for social networks, `language` a tag ("en-GB").
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    body: str | None = None
    social: str | None = None
    language: str | None = None


def declared(tree: Tree) -> Declared:
    """Give what the page of `tree` declares."""
    article = next((node for node in _nodes(tree) if _is_article(node)), {})
    metas = dict(reversed([*_metas(tree)]))  # the first of several wins
    return Declared(
        title=_first((plain(article.get("headline")), *_of(metas, _TITLES))),
        social=metas.get("og:title"),
        outlet=_first((*_of(metas, _OUTLETS[:1]), *_names(article.get("publisher")), *_of(metas, _OUTLETS[1:]))),
        author=", ".join(dict.fromkeys(_names(article.get("author"))))
        or _first(name for name in _of(metas, _AUTHORS) if "://" not in name),
        published=_published(tree, article, metas),
        url=_address(tree, metas),
        body=_body(article.get("articleBody")),
        language=_language(tree, article, metas),
    )


def plain(value: object) -> str:
    """Give a declared value as one line of text; "" for what is no text."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, str):
        return ""
    return _SPACE.sub(" ", html.unescape(html.unescape(value))).strip()


def _published(tree: Tree, article: dict[str, Any], metas: dict[str, str]) -> str | None:
    told = (plain(article.get("datePublished")), *_of(metas, _DATES), plain(article.get("dateCreated")))
    stamps = [found for words in told if (found := stamp(words))]
    if not stamps:
        return None
    nodes = (plain(node.get("datePublished")) for node in _nodes(tree))
    shown = (element.get("datetime") or "" for element in tree.iter("time"))
    others = (found for words in (*nodes, *shown) if (found := stamp(words)))
    return localised(stamps[0], (*stamps[1:], *others))


def _language(tree: Tree, article: dict[str, Any], metas: dict[str, str]) -> str | None:
    """Give the language that the page declares, as a tag of BCP 47 with the region alone ("en", "en-GB")."""
    root = next(tree.iter("html"), tree)
    told = (root.get("lang") or root.get("xml:lang") or "", plain(article.get("inLanguage")), *_of(metas, _LANGUAGES))
    found = (_TAG.match(words.strip()) for words in told)
    return next(("-".join((m[1].lower(), *([m[2].upper()] if m[2] else []))) for m in found if m), None)


def _body(value: object) -> str | None:
    return html.unescape(value).strip() or None if isinstance(value, str) else None


def _nodes(tree: Tree) -> Iterator[dict[str, Any]]:
    """Give the objects of the page's JSON-LD, the outermost first."""
    queue = deque(_scripts(tree))
    for _ in range(_MOST_NODES):
        if not queue:
            return
        node = queue.popleft()
        if isinstance(node, list):
            queue.extend(node)
        elif isinstance(node, dict):
            yield node
            queue.extend(part for key, part in node.items() if key not in _PARTS and isinstance(part, dict | list))


def _scripts(tree: Tree) -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        words = _JUNK.sub("", script.text or "")
        try:
            yield json.loads(words, strict=False)
        except (ValueError, RecursionError):
            continue


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.match(kind) for kind in kinds) and bool(
        node.get("headline") or node.get("datePublished")
    )


def _names(value: object) -> Iterator[str]:
    """Give the names of the people or organizations of a JSON-LD value: texts, objects or a list of both."""
    for one in value if isinstance(value, list) else [value]:
        name = plain(one.get("name")) if isinstance(one, dict) else plain(one)
        if name and "://" not in name:
            yield name


def _metas(tree: Tree) -> Iterator[tuple[str, str]]:
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if words := plain(meta.get("content")):
            yield name.strip().lower(), words


def _of(metas: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


def _address(tree: Tree, metas: dict[str, str]) -> str | None:
    links = (link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return _first(words.strip() for words in (*links, metas.get("og:url", "")) if _ADDRESS.match(words.strip()))


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
