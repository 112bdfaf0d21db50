"""R7 and R11: what every page, and every anonymous quotation, has to say.

Strategy: the foot of a page is its line that begins with "Corpus:" in the language of the interface; the entry of a
quotation is what stands between its anchor and the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape

from babel.dates import format_date

from generator.gate.shelf import REBUILD, Shelf, Summary
from generator.model.tongue import TONGUES, Tongue

FOOT = r"^(?:<[^>]*>)*{} .*$"
ENTRY = re.compile(r"<a id=\"([^\"]+)\"></a>")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LANGUAGES: Mapping[str, Tongue] = {str(name): tongue for name, tongue in TONGUES.items()}
"""The words that pages must have, as the list of their language words them: data that the pages share with the gate."""


def anonymous_is_labelled(shelf: Shelf) -> Iterator[str]:
    """Name entries of anonymous quotations that do not say that the speaker is anonymous."""
    label = _tongue(shelf.summary).value("anonymous").lower()
    anonymous = {quote.id for quote in shelf.quotes if quote.attribution == "anonymous"}
    for path, text in shelf.pages.items():
        parts = ENTRY.split(text)
        for name, entry in zip(parts[1::2], parts[2::2], strict=True):
            if name in anonymous and label not in entry.lower():
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
    tongue = _tongue(summary)
    foot = re.search(FOOT.format(re.escape(tongue.say("Corpus:"))), text, re.MULTILINE)
    if foot is None:
        return ("its corpus at all",)
    wanted = {
        "the number of sources": tongue.count(sources, "source"),
        "the model": summary.model,
        "the version": f"{tongue.say('generator version')} {summary.version}",
        "the as-of day": _day(summary.as_of, summary.language) or tongue.say("an unknown day"),
    }
    said = unescape(foot.group())
    return tuple(name for name, words in wanted.items() if words not in said)


def _tongue(summary: Summary) -> Tongue:
    """Give the words of the language that the pages are in, English where it is none that is known."""
    return LANGUAGES.get(summary.language, TONGUES["en"])


def _day(value: str | None, language: str) -> str | None:
    """Give an ISO day as pages of a language write it."""
    if value is None:
        return None
    if language != "en":
        return format_date(date.fromisoformat(value[:10]), "long", locale=language)
    year, month, day = value.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
