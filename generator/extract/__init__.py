"""Stage extract: names, quotations, dates and events of ONE article, each with its words.

Strategy: the article is parsed once; then one finder after the other reads the parse, and each may use what
those before it found: dates first, then who is who, then who said what, then the two registers, and the
deeds around them. The finders
count in the cleaned text; the last step leads every span back to the seed file.

The rooms, each with its finder in its own `__init__`: dates, actors, quotations, sanctions, contacts, deeds; `clauses`
is what the registers share (who claims it, how sure, when, why); `lexicon` holds the word lists as YAML; `nlp` is the
only file that knows the parser, `parse` what it gives.
"""

from __future__ import annotations

from generator.extract.actors import find_referents
from generator.extract.actors.naming import naming_of
from generator.extract.actors.passed import passed_over
from generator.extract.anchor import anchored
from generator.extract.contacts import find_contacts
from generator.extract.dates import find_dates
from generator.extract.deeds import beside_registers, find_deeds
from generator.extract.parse import Parse, Reader
from generator.extract.phrases import find_phrases
from generator.extract.quotations import find_quotes
from generator.extract.quotations.statements import find_statements
from generator.extract.sanctions import find_sanctions
from generator.model import Extract, Sentence, Text

__all__ = ["extract"]


def extract(text: Text, reader: Reader) -> Extract:
    """Read one cleaned article. Every span of the result counts in the decoded seed file."""
    parse = reader(text)
    dates = find_dates(text, parse)
    naming = naming_of(parse)
    referents = find_referents(text, parse, naming)
    quotes = find_quotes(text, parse, referents, dates)
    sanctions = find_sanctions(text, parse, referents, dates, quotes)
    contacts = find_contacts(text, parse, referents, dates, quotes)
    claims = find_statements(text, parse, referents, dates, quotes)
    found = Extract(
        text=text,
        blocks=text.blocks,
        sentences=_sentences(parse),
        referents=referents,
        dates=dates,
        quotes=quotes,
        sanctions=sanctions,
        contacts=contacts,
        claims=claims,
        deeds=beside_registers(find_deeds(text, parse, referents, dates, quotes), (*sanctions, *contacts)),
        passed_over=passed_over(parse, naming),
        phrases=find_phrases(parse, referents, (*(one.span for one in quotes), *(one.span for one in claims))),
    )
    return anchored(found, text)


def _sentences(parse: Parse) -> tuple[Sentence, ...]:
    return tuple(Sentence(n=line.n, span=parse.line_span(line), block=line.block) for line in parse.lines)
