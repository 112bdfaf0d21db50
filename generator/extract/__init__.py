"""Stage extract: names, quotations, dates and events of ONE article, each with its words.

Strategy: the article is parsed once; then one finder after the other reads the parse, and each may use what
those before it found: dates first, then who is who, then who said what, then the two registers. The finders
count in the cleaned text; the last step leads every span back to the seed file.
"""

from __future__ import annotations

from generator.extract.anchor import anchored
from generator.extract.contacts import find_contacts
from generator.extract.dates import find_dates
from generator.extract.parse import Parse, Reader
from generator.extract.quotes import find_quotes
from generator.extract.referents import find_referents
from generator.extract.sanctions import find_sanctions
from generator.extract.statements import find_statements
from generator.model import Extract, Sentence, Text

__all__ = ["extract"]


def extract(text: Text, reader: Reader) -> Extract:
    """Read one cleaned article. Every span of the result counts in the decoded seed file."""
    parse = reader(text)
    dates = find_dates(text, parse)
    referents = find_referents(text, parse)
    quotes = find_quotes(text, parse, referents, dates)
    found = Extract(
        text=text,
        blocks=text.blocks,
        sentences=_sentences(parse),
        referents=referents,
        dates=dates,
        quotes=quotes,
        sanctions=find_sanctions(text, parse, referents, dates, quotes),
        contacts=find_contacts(text, parse, referents, dates, quotes),
        claims=find_statements(text, parse, referents, dates, quotes),
    )
    return anchored(found, text)


def _sentences(parse: Parse) -> tuple[Sentence, ...]:
    return tuple(Sentence(n=line.n, span=parse.line_span(line), block=line.block) for line in parse.lines)
