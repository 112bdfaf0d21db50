"""The day that relative words count from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.extract.dates.said import Told, counting_day, near
from generator.extract.parse import Parse
from generator.model import Date, Span

ParseOf = Callable[[str], Parse]
FRIDAY = date(2025, 10, 24)


def span(raw: str, words: str) -> Span:
    """Give the place of `words`."""
    return Span(raw.index(words), raw.index(words) + len(words))


def day(parse: Parse, words: str, value: str, sentence: int, rule: str = "weekday") -> Date:
    """Give a day that was read before."""
    return Date(span(parse.content, words), sentence, words, value, "day", rule)


def test_outside_quotations_it_is_the_day_of_publication(parse_of: ParseOf) -> None:
    """An article speaks on its own day, and without one on none."""
    parse = parse_of("He left yesterday.")
    words = span(parse.content, "yesterday")
    assert counting_day(words, parse.lines[0], Told(parse, FRIDAY, ())) == FRIDAY
    assert counting_day(words, parse.lines[0], Told(parse, None, ())) is None


def test_a_dated_verb_of_saying_dates_the_quotation(parse_of: ParseOf) -> None:
    """What was said on Monday counts from Monday; a date that dates no speech does not."""
    parse = parse_of("He said on Monday: yesterday was cold.")
    quoted = (span(parse.content, "yesterday was cold"),)
    told = Told(parse, FRIDAY, quoted).plus(day(parse, "on Monday", "2025-10-20", 0))
    assert counting_day(span(parse.content, "yesterday"), parse.lines[0], told) == date(2025, 10, 20)

    parse = parse_of("He slept on Monday: yesterday was cold.")
    quoted = (span(parse.content, "yesterday was cold"),)
    told = Told(parse, FRIDAY, quoted).plus(day(parse, "on Monday", "2025-10-20", 0))
    assert counting_day(span(parse.content, "yesterday"), parse.lines[0], told) == FRIDAY


def test_a_date_within_a_quotation_dates_no_speech(parse_of: ParseOf) -> None:
    """Only words outside the marks say when somebody spoke."""
    parse = parse_of("They said on Monday what was said yesterday.")
    quoted = (span(parse.content, "They said on Monday what was said yesterday"),)
    told = Told(parse, FRIDAY, quoted).plus(day(parse, "on Monday", "2025-10-20", 0))
    assert counting_day(span(parse.content, "yesterday"), parse.lines[0], told) == FRIDAY


def test_an_article_written_on_the_eve(parse_of: ParseOf) -> None:
    """Who writes that the talks will be on Friday, and prints it on Friday, wrote on Thursday."""
    parse = parse_of("The talks will open in Oslo on Friday. He hopes: tomorrow we sign.")
    quoted = (span(parse.content, "tomorrow we sign"),)
    told = Told(parse, FRIDAY, quoted).plus(day(parse, "on Friday", "2025-10-24", 0))
    assert counting_day(span(parse.content, "tomorrow"), parse.lines[-1], told) == date(2025, 10, 23)


def test_dates_are_forgotten(parse_of: ParseOf) -> None:
    """A date told many sentences ago is not told of this one."""
    parse = parse_of("He left on Monday. " + "It rained. " * 20)
    told = Told(parse, FRIDAY, ()).plus(day(parse, "on Monday", "2025-10-20", 0))
    assert told.day is not None
    assert near(told.day, parse.lines[1]) == told.day
    assert near(told.day, parse.lines[-1]) is None
