"""R10: every internal link, anchor and footnote of the pages resolves.

Strategy: a page is read as Markdown without its code; what a link leads to is looked up among the files below
docs/ and the anchors of the page that it names (headings as the site slugs them, and `id` attributes).

Laws: linear time; links to other servers are not followed.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from markdown.extensions.toc import slugify

from generator.gate.shelf import REBUILD, Shelf

HEAD = re.compile(r"\A---\n(?:.*\n)*?---\n")
"""The front matter of a page: what stands there is data, whatever it looks like."""
FENCES = ("```", "~~~")
CODE = re.compile(r"`[^`\n]+`")
ESCAPED = re.compile(r"\\.")
TARGET = re.compile(r"\]\(\s*<?([^)\s>]*)|\b(?:href|src)=\"([^\"]*)\"")
OUTSIDE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
HEADING = re.compile(r"^#{1,6} +(.*)$", re.MULTILINE)
OWN_ID = re.compile(r"\{ *#([\w-]+)[^{}]*\}")
IDENTIFIER = re.compile(r"\bid=\"([^\"]+)\"")
LABEL = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
TAG = re.compile(r"<[^<>]*>")
MARK = re.compile(r"\[\^([^\[\]\s]+)\]")
DEFINITION = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)


def links_lead_somewhere(shelf: Shelf) -> Iterator[str]:
    """Name links to pages, files and anchors that are not there."""
    anchors = {path: _anchors(text) for path, text in shelf.pages.items()}
    for path, text in shelf.pages.items():
        for target in dict.fromkeys(_targets(text)):
            wrong = _wrong(path, target, shelf, anchors)
            if wrong:
                yield f"{path}: the link to {target} leads nowhere, {wrong}; mend the link or {REBUILD}"


def _targets(text: str) -> Iterator[str]:
    for match in TARGET.finditer(_prose(text)):
        target = match[1] or match[2] or ""
        if target and not OUTSIDE.match(target):
            yield unquote(target)


def _wrong(path: str, target: str, shelf: Shelf, anchors: Mapping[str, frozenset[str]]) -> str | None:
    """Say why a link leads nowhere, None if it leads somewhere."""
    address, _, anchor = target.partition("#")
    page = normpath(join(dirname(path), address)) if address else path
    if page not in shelf.files:
        return f"there is no {page}"
    if anchor and anchor not in anchors.get(page, frozenset()):
        return f"{page} has no #{anchor}"
    return None


def _anchors(text: str) -> frozenset[str]:
    """Give what a link's # may name on a page: slugs of headings, as the site makes them, and ids."""
    prose = _prose(text)
    found: set[str] = set(IDENTIFIER.findall(prose))
    seen: Counter[str] = Counter()
    for line in HEADING.findall(_unfenced(text)):
        heading = line.rstrip().rstrip("#").rstrip()
        own = OWN_ID.search(heading)
        slug = own[1] if own else slugify(html.unescape(TAG.sub("", LABEL.sub(r"\1", heading))), "-")
        found.add(f"{slug}_{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return frozenset(found)


def _prose(text: str) -> str:
    """Give a page without code and without escaped characters."""
    return ESCAPED.sub("", CODE.sub("", _unfenced(text)))


def _unfenced(text: str) -> str:
    """Give a page without its front matter and its fenced code."""
    kept: list[str] = []
    fence: str | None = None
    for line in HEAD.sub("", text).split("\n"):
        mark = next((mark for mark in FENCES if line.lstrip().startswith(mark)), None)
        if mark and fence in {None, mark}:
            fence = None if fence else mark
        elif fence is None:
            kept.append(line)
    return "\n".join(kept)


def footnotes_pair(shelf: Shelf) -> Iterator[str]:
    """Name footnote marks without a note, notes without a mark, and notes that stand twice."""
    for path, text in shelf.pages.items():
        prose = _prose(text)
        notes = Counter(DEFINITION.findall(prose))
        marks = set(_marks(prose))
        for name in sorted(marks - notes.keys()):
            yield f"{path}: the mark [^{name}] has no note; {REBUILD}"
        for name in sorted(notes.keys() - marks):
            yield f"{path}: the note [^{name}] has no mark; {REBUILD}"
        for name in sorted(name for name, times in notes.items() if times > 1):
            yield f"{path}: the note [^{name}] stands twice; {REBUILD}"


def _marks(prose: str) -> Iterator[str]:
    """Give the names of the footnote marks of a page; a definition is none."""
    yield from MARK.findall(DEFINITION.sub("", prose))
