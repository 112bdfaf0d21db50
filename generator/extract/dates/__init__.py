"""Every expression of calendar time in an article, with its ISO value, its precision and the rule that read it.

Strategy: a table of rules (absolute, relative, told) is matched against each sentence; where matches overlap
the leftmost and then the longest stands. Each is read against a clock: the day of publication, inside a
quotation the day on which it was said, the dates told before it, and the tense of its clause. Words that
only look like a date (a name, a count, the verb "may") are refused by a second table.

Laws: an expression never crosses a sentence; two never overlap; without a day of publication a relative
expression has no value; nothing is more precise than its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from generator.extract.dates.absolute import ABSOLUTE
from generator.extract.dates.refused import refused
from generator.extract.dates.relative import RELATIVE
from generator.extract.dates.said import Told, counting_day
from generator.extract.dates.tense import tense_of
from generator.extract.dates.told import TOLD
from generator.extract.dates.words import Clock, Match, Reading, Rule
from generator.extract.parse import Line, Parse
from generator.extract.quotations.marks import find_marks
from generator.model import Date, Span, Text

RULES: tuple[Rule, ...] = (*ABSOLUTE, *RELATIVE, *TOLD)
"""In this order; of two matches of the same words the first rule's stands."""
FIRST = {len("2025"): "-01-01", len("2025-10"): "-01", len("2025-10-22"): ""}
"""What makes the first day of a year, a month or a day, by the length of its value."""


def find_dates(text: Text, parse: Parse) -> tuple[Date, ...]:
    """Give the dates of the blocks that are read, in order; spans count in `text.content`."""
    published = date.fromisoformat(text.published) if text.published else None
    quoted = tuple(marked.span for marked in find_marks(text.content, text.blocks))
    found: tuple[Date, ...] = ()
    for line in parse.lines:
        told = Told(parse, published, quoted, found)
        matches = sorted(_matches(parse, line), key=lambda item: told.in_quotation(item[2]))
        read = _read(matches, line, told)[len(found) :]
        found = (*found, *sorted(read, key=lambda each: each.span))
    return found


def _read(matches: list[tuple[Rule, Match, Span]], line: Line, told: Told) -> tuple[Date, ...]:
    """Give the dates told up to the end of a sentence, read in the order of `matches`.

    Those outside quotations come first there, since they may date the speech.
    """
    for rule, match, span in matches:
        if refused(rule, span, told.parse, line):
            continue
        reading = rule.reader(match, _clock(span, line, told))
        if reading is not None:
            told = replace(told, dates=(*told.dates, _date(rule, reading, span, told.parse, line)))
    return told.dates


def _matches(parse: Parse, line: Line) -> Iterator[tuple[Rule, Match, Span]]:
    """Give the matches of a sentence that do not overlap, the leftmost and then the longest first."""
    sentence = parse.line_span(line)
    every = [
        (match.start(), -match.end(), n, rule, match)
        for n, rule in enumerate(RULES)
        for match in rule.pattern.finditer(parse.content, sentence.start, sentence.end)
    ]
    reached = sentence.start
    for start, negative_end, _, rule, match in sorted(every, key=lambda item: item[:3]):
        if start >= reached:
            reached = -negative_end
            yield rule, match, Span(start, reached)


def _clock(span: Span, line: Line, told: Told) -> Clock:
    """Give what a reader may know of an expression at `span`."""
    dated = [found for found in told.recent(line) if found.precision in {"day", "month", "year"}]
    days = [found for found in dated if found.precision == "day"]
    return Clock(
        today=counting_day(span, line, told),
        told=_first_day(dated),
        told_day=_first_day(days),
        here=_first_day([found for found in days if found.sentence == line.n]),
        tense=tense_of(span, told.parse, line),
    )


def _first_day(nearest_first: list[Date]) -> date | None:
    """Give the first day of the nearest date."""
    value = nearest_first[0].value if nearest_first else None
    return date.fromisoformat(value + FIRST[len(value)]) if value else None


def _date(rule: Rule, reading: Reading, span: Span, parse: Parse, line: Line) -> Date:
    words = f"{rule.name}: {reading.habit}" if reading.habit else rule.name
    return Date(span, line.n, span.of(parse.content), reading.value, reading.precision, words)
