"""The day that relative words count from: inside a quotation the day on which it was said.

Strategy: "yesterday" inside quotation marks means the day before the speaker spoke. A date outside the marks
that hangs on a verb of saying, in the same sentence or a few before, dates the speech. Failing that it was
made on the day of publication; or on the eve, if the article was written then, which shows where it speaks
of the day of publication as still to come ("will be in Istanbul Friday", published on Friday).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from generator.extract.dates.tense import governor, tense_of
from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse
from generator.model import Date, Span

SAID = frozenset(load("speech_verbs")["verbs"])
REACH = 10
"""How many sentences back a dated verb of saying still dates a quotation, and a told date is remembered."""


class Told(Struct, frozen=True):
    """What was read so far: the article's parse, its day of publication, its quotations, its dates up to here."""

    parse: Parse
    published: date | None
    quoted: tuple[Span, ...]
    dates: tuple[Date, ...]

    def in_quotation(self, span: Span) -> bool:
        """Tell whether `span` lies between quotation marks."""
        at = bisect_right(self.quoted, span.start, key=lambda marks: marks.start) - 1
        return at >= 0 and self.quoted[at].covers(span)

    def recent(self, line: Line) -> Iterator[Date]:
        """Give the resolved dates that stand outside quotations close before, the nearest first."""
        for found in reversed(self.dates):
            if line.n - found.sentence > REACH:
                return
            if found.value and not self.in_quotation(found.span):
                yield found


def counting_day(span: Span, line: Line, told: Told) -> date | None:
    """Give the day from which relative words at `span` count."""
    if told.published is None or not told.in_quotation(span):
        return told.published
    spoken = (
        found.value for found in told.recent(line) if found.precision == "day" and _dates_speech(found, told.parse)
    )
    day = next(spoken, None)
    if day:
        return date.fromisoformat(day)
    return told.published - timedelta(days=_written_on_the_eve(told))


def _dates_speech(found: Date, parse: Parse) -> bool:
    """Tell whether a date hangs on a verb of saying."""
    line = parse.lines[found.sentence]
    verb = governor(found.span, parse, line)
    return verb is not None and verb.lemma in SAID


def _written_on_the_eve(told: Told) -> bool:
    """Tell whether the article names the weekday of its own publication as one to come."""
    day = told.published and told.published.isoformat()
    named = (found for found in told.dates if found.value == day and found.rule.startswith("weekday"))
    return any(
        tense_of(found.span, told.parse, told.parse.lines[found.sentence]) == "future"
        for found in named
        if not told.in_quotation(found.span)
    )
