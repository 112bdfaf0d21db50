"""R7 and R11: what every page, and every anonymous quotation, has to say.

Strategy: the foot of a page is its line that begins with "Corpus:" ("Korpus:"); the entry of a quotation is what stands
between its anchor and the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape

from babel.dates import format_date

from generator.gate.shelf import REBUILD, Shelf, Summary

FOOT = re.compile(r"^(?:<[^>]*>)*[CK]orpus: .*$", re.MULTILINE)
ENTRY = re.compile(r"<a id=\"([^\"]+)\"></a>")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
FEET: Mapping[str, tuple[str, str, str]] = {
    "en": ("{} source", "version {}", "unknown day"),
    "de": ("{} Quelle", "Version {}", "unbekannter Tag"),
}
"""What a foot has to say of sources and version, and of a day that is not known, by the language of the pages."""


def anonymous_is_labelled(shelf: Shelf) -> Iterator[str]:
    """Name entries of anonymous quotations that do not say that the speaker is anonymous."""
    anonymous = {quote.id for quote in shelf.quotes if quote.attribution == "anonymous"}
    for path, text in shelf.pages.items():
        parts = ENTRY.split(text)
        for name, entry in zip(parts[1::2], parts[2::2], strict=True):
            if name in anonymous and "anonymous" not in entry.lower():
                yield f"{path}#{name}: nothing says that the speaker is anonymous; {REBUILD}"


def pages_name_their_corpus(shelf: Shelf) -> Iterator[str]:
    """Name generated pages whose foot does not say number of sources, model, version and as-of day."""
    latest = max((source.published for source in shelf.sources.values() if source.published), default=None)
    if latest != shelf.summary.as_of:
        yield f"data/briefing.json as_of: is {shelf.summary.as_of}, the latest source is of {latest}; {REBUILD}"
    for path in sorted(path for path in shelf.manifest if path.endswith(".md")):
        missing = _missing(shelf.pages.get(path, ""), len(shelf.sources), shelf.summary)
        if missing:
            yield f"{path}: its foot does not name {', '.join(missing)}; {REBUILD}"


def _missing(text: str, sources: int, summary: Summary) -> tuple[str, ...]:
    """Give what the foot of a page leaves out."""
    foot = FOOT.search(text)
    if foot is None:
        return ("its corpus at all",)
    source, version, unknown = FEET.get(summary.language, FEET["en"])
    wanted = {
        "the number of sources": source.format(sources),
        "the model": summary.model,
        "the version": version.format(summary.version),
        "the as-of day": _day(summary.as_of, summary.language) or unknown,
    }
    said = unescape(foot.group())
    return tuple(name for name, words in wanted.items() if words not in said)


def _day(value: str | None, language: str) -> str | None:
    """Give an ISO day as pages of a language write it."""
    if value is None:
        return None
    if language != "en":
        return format_date(date.fromisoformat(value[:10]), "long", locale=language)
    year, month, day = value.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
