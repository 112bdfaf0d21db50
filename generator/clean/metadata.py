"""What the furniture tells of an article: title, outlet, author, day, place.

Strategy: the user's note comes first, then the head that an import (or a person) wrote, then only what
the page shows plainly; what it does not show stays None. A date line counts where a page prints its own:
above the first paragraph, or right under the last one; the date beside another article's headline is
not this article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from generator.clean.datelines import Dateline
from generator.clean.dates import days_in, is_changed
from generator.clean.furniture import OUTLETS, is_only_sections
from generator.clean.lines import Line, Page, fold
from generator.model import Article, Head, head_of

_MOST_WORDS = 6
_ISO_DAY = 10
_TIME = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?(?!\S)"
)
_WEB = re.compile(r"https?://[^\s<>\"'\\]{3,2000}$")
_MORE_FROM = re.compile(r"more from (?:the )?(?P<name>.{2,60})$", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:[Cc]opyright|COPYRIGHT|©|\([cC]\))[ ©,]{0,3}(?:\([cC]\))? ?(?:\d{4}(?:[-–]\d{2,4})?)?,? ?(?:by )?"
    r"(?P<name>[A-Z][^.,|©\n]{1,60})"
)
_COMPANY = re.compile(r" (?:LLC|Inc|Ltd|Limited|Corp|Corporation|Company|Co|GmbH|plc|PLC|AG|SA)$")
_BY = re.compile(r"(?:written by|posted by|published by|story by|words by|report by|authors?:|by) ", re.IGNORECASE)
_AUTHOR_END = re.compile(r" (?:in|for|at|from) (?=[A-Z])| ?[|•·]|(?: -| –|—) ")
_PARTS = re.compile(r"(, ?(?:and )?)")
_SUFFIX = re.compile(r" (?:\||-|–|—) (?P<name>[^|–—]{2,40})$")
_PROSE = frozenset({"paragraph", "quote", "list"})
_STORY = _PROSE | {"credit", "byline", "caption", "dateline"}


class Metadata(Struct, frozen=True):
    """What is known of an article beside its words."""

    title: str
    outlet: str | None
    url: str | None
    author: str | None
    published: str | None
    published_basis: str | None
    place: str | None
    published_at: str | None = None
    language: str | None = None


def metadata_of(article: Article, page: Page, dateline: Dateline | None) -> Metadata:
    """Give what the user's note and the page tell of `article`; every kind on `page` is known."""
    note, head = article.note, head_of(article.raw.replace("\r\n", "\n"))
    published, basis = next(_days(article, head, page, dateline), (None, None))
    return Metadata(
        title=note.title or head.title or _title(page) or article.file,
        outlet=note.outlet or head.outlet or next(_outlets(page), None),
        url=note.url or _address(head),
        author=note.author or head.author or next(_authors(page), None),
        published=published,
        published_basis=basis,
        published_at=_time(published, note.published, head.published),
        language=head.language,
        place=dateline.place if dateline else None,
    )


def _time(published: str | None, *told: str | None) -> str | None:
    """Give the first time that is told of the day `published`, None where only the day is told."""
    times = (match[0] for words in told if words and (match := _TIME.match(words)))
    return next((time.replace(" ", "T") for time in times if published and time.startswith(published)), None)


def _address(head: Head) -> str | None:
    """Give the address of the head; it becomes a link on a page, so only one of the web will do."""
    return head.url if head.url and _WEB.match(head.url) else None


def _days(article: Article, head: Head, page: Page, dateline: Dateline | None) -> Iterator[tuple[str, str]]:
    """Give the days of publication with their basis, the surest first."""
    if article.note.published:
        yield article.note.published[:_ISO_DAY], "briefing.yml"
    if head.published and any(day.iso() for day in days_in(head.published[:_ISO_DAY])):
        yield head.published[:_ISO_DAY], "head of the file"
    stamped = [stamp for line in _date_lines(page) for stamp in _stamps(line.words)]
    for _, day in sorted(stamped, key=lambda one: one[0]):  # stable: a day of publication before one of a change
        yield day, "date line of the article"
    if dateline and dateline.day and (day_of_dateline := dateline.day.iso()):
        yield day_of_dateline, "dateline of the article"


def _date_lines(page: Page) -> Iterator[Line]:
    last = max((i for i, kind in enumerate(page.kinds) if kind in _PROSE), default=-1)
    head = _head(page)
    for i, (line, kind) in enumerate(zip(page.lines, page.kinds, strict=True)):
        own = i < page.lead or ((i < head or i > last) and page.kinds[i - 1] in _STORY)
        if own and (
            kind in ("dateline", "byline") or (kind == "boilerplate" and line.fold.startswith(("date", "publi")))
        ):
            yield line


def _stamps(words: str) -> Iterator[tuple[bool, str]]:
    """Give the days with a year of a date line, each with whether the words before it speak of a change."""
    at = 0
    for day in days_in(words):
        if iso := day.iso():
            yield is_changed(words[at : day.span.start]), iso
        at = day.span.end


def _head(page: Page) -> int:
    """Give where a page's head ends: at its second paragraph, as the first may be a summary above the byline."""
    story = [i for i, kind in enumerate(page.kinds) if kind in _PROSE]
    return story[1] if len(story) > 1 else len(page.lines)


def _title(page: Page) -> str | None:
    if page.headline is None:
        return None
    words = page.lines[page.headline].words
    suffix = _SUFFIX.search(words)
    return words[: suffix.start()] if suffix and fold(suffix["name"]) in OUTLETS else words


def _outlets(page: Page) -> Iterator[str]:
    """Give the outlets that the page names as its own: "More from X", a signature above the story, the rights."""
    furniture = [line for line, kind in zip(page.lines, page.kinds, strict=True) if kind == "boilerplate"]
    for line in furniture:
        more = _MORE_FROM.match(line.words)
        if more and _is_outlet_name(more["name"]):
            yield more["name"]
    for line, kind in zip(page.lines[: page.lead], page.kinds, strict=False):
        if kind == "byline" and line.fold in OUTLETS:
            yield line.words
    for line in furniture:
        rights = _RIGHTS.match(line.words)
        name = _COMPANY.sub("", rights["name"].split(" All ")[0].strip()) if rights else ""
        if name and _is_outlet_name(name):
            yield name


def _is_outlet_name(words: str) -> bool:
    parts = words.split()
    named = all(part[0].isupper() or part in ("of", "the", "and") for part in parts)
    return len(parts) <= _MOST_WORDS and named and not is_only_sections(words)


def _authors(page: Page) -> Iterator[str]:
    for line, kind in zip(page.lines[: _head(page)], page.kinds, strict=False):
        if kind == "byline" and line.fold not in OUTLETS and (name := _author(line.words)):
            yield name


def _author(words: str) -> str:
    """Give the names of a byline, without "By", the outlet, the desk and the day."""
    by = _BY.match(words)
    days = days_in(words)
    names = words[by.end() if by else 0 : days[0].span.start if days else len(words)]
    kept = ""
    for part in _PARTS.split(_AUTHOR_END.split(names)[0]):
        if fold(part) in OUTLETS:
            break
        kept += part
    return kept.strip(" ,")
