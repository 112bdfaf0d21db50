"""The day that relative words count from: inside a quotation the day on which it was said.

Strategy: "yesterday" inside quotation marks means the day before the speaker spoke. A date outside the marks
that hangs on a verb of saying, in the same sentence or a few before, dates the speech. Failing that it was
made on the day of publication; or on the eve, if the article was written then, which shows where it speaks
of the day of publication as still to come ("will be in Istanbul Friday", published on Friday).
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from generator.extract.dates.tense import governor, tense_of
from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse
from generator.model import Date, Span

SAID = frozenset(load("speech_verbs")["verbs"])
REACH = 10
"""How many sentences back a dated verb of saying still dates a quotation, and a told date is remembered."""
COUNTED = frozenset({"day", "month", "year"})
"""What a date may be precise to, if others count from it."""


class Told(Struct, frozen=True):
    """What was read so far: the article's parse, its day of publication, its quotations, its last dates up to here.

    Only dates with a value outside quotations are kept: the last that others count from (`dated`), the last of them
    that is a day, the last day that dates a speech (`spoken`); `eve`: one speaks of the day of publication as to come.
    """

    parse: Parse
    published: date | None
    quoted: tuple[Span, ...]
    dated: Date | None = None
    day: Date | None = None
    spoken: Date | None = None
    eve: bool = False

    def in_quotation(self, span: Span) -> bool:
        """Tell whether `span` lies between quotation marks."""
        at = bisect_right(self.quoted, span.start, key=lambda marks: marks.start) - 1
        return at >= 0 and self.quoted[at].covers(span)

    def plus(self, found: Date) -> Told:
        """Give what was read so far and one more date, which stands behind all others outside quotations."""
        if not found.value or found.precision not in COUNTED or self.in_quotation(found.span):
            return self
        if found.precision != "day":
            return replace(self, dated=found)
        spoken = found if _dates_speech(found, self.parse) else self.spoken
        eve = self.eve or _names_the_eve(found, self)
        return replace(self, dated=found, day=found, spoken=spoken, eve=eve)


def near(found: Date | None, line: Line) -> Date | None:
    """Give a date if it stands close before a sentence."""
    return found if found and line.n - found.sentence <= REACH else None


def counting_day(span: Span, line: Line, told: Told) -> date | None:
    """Give the day from which relative words at `span` count."""
    if told.published is None or not told.in_quotation(span):
        return told.published
    spoken = near(told.spoken, line)
    if spoken and spoken.value:
        return date.fromisoformat(spoken.value)
    return told.published - timedelta(days=told.eve)


def _dates_speech(found: Date, parse: Parse) -> bool:
    """Tell whether a date hangs on a verb of saying."""
    line = parse.lines[found.sentence]
    verb = governor(found.span, parse, line)
    return verb is not None and verb.lemma in SAID


def _names_the_eve(found: Date, told: Told) -> bool:
    """Tell whether a date names the weekday of the article's own publication as one to come."""
    day = told.published and told.published.isoformat()
    named = found.value == day and found.rule.startswith("weekday")
    return named and tense_of(found.span, told.parse, told.parse.lines[found.sentence]) == "future"
