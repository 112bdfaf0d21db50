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

from generator.extract.dates.absolute import ABSOLUTE
from generator.extract.dates.refused import refused
from generator.extract.dates.relative import RELATIVE
from generator.extract.dates.said import Told, counting_day, near
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
    told = Told(parse, published, quoted)
    found: list[Date] = []
    for line in parse.lines:
        matches = sorted(_matches(parse, line), key=lambda item: told.in_quotation(item[2]))
        told, read = _read(matches, line, told)
        found += sorted(read, key=lambda each: each.span)
    return tuple(found)


def _read(matches: list[tuple[Rule, Match, Span]], line: Line, told: Told) -> tuple[Told, list[Date]]:
    """Give what is told up to the end of a sentence, and the dates in it, read in the order of `matches`.

    Those outside quotations come first there, since they may date the speech.
    """
    found = []
    for rule, match, span in matches:
        if refused(rule, span, told.parse, line):
            continue
        reading = rule.reader(match, _clock(span, line, told))
        if reading is not None:
            found.append(_date(rule, reading, span, told.parse, line))
            told = told.plus(found[-1])
    return told, found


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
    day = near(told.day, line)
    return Clock(
        today=counting_day(span, line, told),
        told=_first_day(near(told.dated, line)),
        told_day=_first_day(day),
        here=_first_day(day) if day and day.sentence == line.n else None,
        tense=tense_of(span, told.parse, line),
    )


def _first_day(found: Date | None) -> date | None:
    """Give the first day of a date."""
    value = found.value if found else None
    return date.fromisoformat(value + FIRST[len(value)]) if value else None


def _date(rule: Rule, reading: Reading, span: Span, parse: Parse, line: Line) -> Date:
    words = f"{rule.name}: {reading.habit}" if reading.habit else rule.name
    return Date(span, line.n, span.of(parse.content), reading.value, reading.precision, words)
