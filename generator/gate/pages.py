"""R7 and R11: what every page, and every anonymous quotation, has to say.

Strategy: the foot of a page is its line that begins with "Corpus:"; the entry of a quotation is what stands
between its anchor and the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.shelf import REBUILD, Shelf, Summary

FOOT = re.compile(r"^(?:<[^>]*>)*Corpus: .*$", re.MULTILINE)
ENTRY = re.compile(r"<a id=\"([^\"]+)\"></a>")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
UNKNOWN_DAY = "unknown day"


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
    wanted = {
        "the number of sources": f"{sources} source",
        "the model": summary.model,
        "the version": f"version {summary.version}",
        "the as-of day": _day(summary.as_of),
    }
    return tuple(name for name, words in wanted.items() if words not in foot.group())


def _day(value: str | None) -> str:
    """Give an ISO day as pages write it."""
    if value is None:
        return UNKNOWN_DAY
    year, month, day = value.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
