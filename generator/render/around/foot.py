"""How to cite a page: as a sentence, in BibTeX and in CSL-JSON.

Strategy: no author is named, since the words are the articles'; the title leads. The date is the day as of which the
briefing speaks, never that of the build.

Laws: the three forms say the same; a character that BibTeX reads as markup is written as its command; the address
stands there only where the user has told that of the site.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from posixpath import dirname

from msgspec import Struct

from generator.model.tongue import Tongue
from generator.render.around.address import web_address
from generator.render.around.report import report_address
from generator.render.book import Book
from generator.render.escape import one_line

CITED = frozenset({"actors", "sanctions", "diplomacy"})
"""Folders whose pages are cited one by one; registers and articles are not: those have their own."""
BIBTEX: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {mark: f"\\{mark}" for mark in "%&#$_"}
NO_KEY = re.compile(r"[^A-Za-z0-9]+")


class Foot(Struct, frozen=True):
    """A page's citation in three forms, and where to report an error in it, None where no place is named."""

    plain: str
    bibtex: str
    csl: str
    report: str | None


class Reference(Struct, frozen=True):
    """What a citation of a page says, before it is written in one form or another."""

    key: str
    title: str
    container: str
    day: str | None
    note: str
    url: str | None
    edition: str = ""


def foot_of(book: Book, path: str, title: str) -> Foot | None:
    """Give how to cite the page at `path` below docs/; None for a page that has no citation of its own."""
    if path != "index.md" and (dirname(path) not in CITED or path.endswith("/index.md")):
        return None
    reference = _reference(book, path, title)
    page_id = NO_KEY.sub("-", path.removesuffix(".md"))
    return Foot(
        plain=_plain(reference, book.tongue),
        bibtex=_bibtex(reference),
        csl=_csl(reference),
        report=report_address(book.dossier.settings, page_id, path),
    )


def edition_words(book: Book) -> str:
    """Say which edition the briefing is, or after which it was made; empty where the user has marked none."""
    changes = book.briefing.changes
    if changes.edition:
        return book.tongue.say("edition “{}”", one_line(changes.edition))
    return book.tongue.say("later than the edition “{}”", one_line(changes.since)) if changes.since else ""


def _reference(book: Book, path: str, title: str) -> Reference:
    briefing, settings = book.briefing, book.dossier.settings
    sources = book.tongue.count(len(book.dossier.sources), "source")
    made = book.tongue.say("generator version {}, {}", briefing.version, sources)
    later = "" if briefing.changes.edition else edition_words(book)
    return Reference(
        key="briefing" if path == "index.md" else NO_KEY.sub("-", path.removesuffix(".md")),
        title=one_line(title),
        container="" if path == "index.md" else one_line(settings.title),
        day=briefing.as_of,
        note=f"{made}, {later}" if later else made,
        url=web_address(settings, path),
        edition=one_line(briefing.changes.edition or ""),
    )


def _plain(one: Reference, tongue: Tongue) -> str:
    day = tongue.say("as of {}", tongue.when(one.day) or tongue.say("an unknown day"))
    edition = f", {tongue.say('edition “{}”', one.edition)}" if one.edition else ""
    parts = (f"{one.title}.", f"{one.container}," if one.container else "", f"{day}{edition} ({one.note}).", one.url)
    words = " ".join(filter(None, parts))
    return words if one.container else words.replace(f". {day}", f". {day[:1].upper()}{day[1:]}", 1)


def _bibtex(one: Reference) -> str:
    fields = (
        ("title", f"{{{_tex(one.title)}}}"),
        ("howpublished", _tex(one.container)),
        ("edition", _tex(one.edition)),
        ("year", (one.day or "")[:4]),
        ("date", one.day),
        ("note", _tex(one.note)),
        ("url", one.url),
    )
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields if value)
    return f"@misc{{{one.key},\n{lines}\n}}"


def _tex(words: str) -> str:
    return "".join(BIBTEX.get(mark, mark) for mark in words)


def _csl(one: Reference) -> str:
    issued = {"date-parts": [[int(part) for part in one.day[:10].split("-")]]} if one.day else None
    item = {
        "id": one.key,
        "type": "webpage",
        "title": one.title,
        "container-title": one.container,
        "edition": one.edition,
        "issued": issued,
        "note": one.note,
        "URL": one.url,
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False)
