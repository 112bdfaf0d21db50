"""Which date dates an event, and which one its announcement."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.clauses.event_dates import event_date, said_date
from generator.extract.parse import Parse
from generator.model import Date, Span

ParseOf = Callable[[str], Parse]


def _dates(raw: str, words: tuple[str, ...]) -> tuple[Date, ...]:
    spans = (Span(*match.span()) for word in words for match in re.finditer(re.escape(word), raw))
    return tuple(Date(span, 0, span.of(raw), "2025-10-20", "day", "test") for span in sorted(spans))


def _at(parse: Parse, word: str) -> int:
    return next(token.i for token in parse.tokens if token.text == word)


NO_EVENT = (
    ("On Friday, she praised the answer to the expulsion of the envoys.", "expulsion"),
    ("On Friday, Oslo responded to the summit with a shrug.", "summit"),
)


@pytest.mark.parametrize(("raw", "word"), NO_EVENT)
def test_the_day_of_an_answer_is_not_that_of_the_event(parse_of: ParseOf, raw: str, word: str) -> None:
    """Who praises, condemns or answers what happened does so on a day of their own."""
    parse = parse_of(raw)
    assert event_date(parse, _at(parse, word), _dates(raw, ("Friday",))) is None


EVENT = (
    ("Anna Berg met Karl Lund on Friday.", "met", ("on Friday",), "on Friday"),
    (
        "Anna Berg met Karl Lund on Friday, two days after the attack on Wednesday.",
        "met",
        ("Friday", "Wednesday"),
        "Friday",
    ),
    ("The ministers will meet in June, the palace said Monday.", "meet", ("in June", "Monday"), "in June"),
    ("During a phone call in March, Anna Berg urged Karl Lund to act.", "call", ("in March",), "in March"),
    ("Oslo and Madrid will hold a summit on 12 May in Rome.", "summit", ("12 May",), "12 May"),
    (
        "Speaking on Monday, Lund said he met Anna Berg in Rome last week.",
        "met",
        ("on Monday", "last week"),
        "last week",
    ),
    ("It was the first meeting since 2019.", "meeting", ("2019",), None),
    ("The treasury on Wednesday fined two firms that shipped oil in May.", "fined", ("Wednesday", "May"), "Wednesday"),
    ("On Tuesday, after a call with Karl Lund, Anna Berg flew home.", "call", ("Tuesday",), "Tuesday"),
    ("The minister said on Monday that the talks failed.", "failed", ("on Monday",), None),
    ("They held talks on Monday, during which both sides agreed.", "agreed", ("on Monday",), "on Monday"),
    ("They held talks on Monday that both sides praised.", "praised", ("on Monday",), None),
)


@pytest.mark.parametrize(("raw", "word", "words", "wanted"), EVENT)
def test_the_nearest_date_of_its_clause_dates_an_event(
    parse_of: ParseOf, raw: str, word: str, words: tuple[str, ...], wanted: str | None
) -> None:
    """A date below the word, then of its verb, then of the sentence; never one of another clause."""
    parse = parse_of(raw)
    found = event_date(parse, _at(parse, word), _dates(raw, words))
    assert (found.text if found else None) == wanted


SAID = (
    ("The ministers will meet in June, the palace said Monday.", "meet", ("in June", "Monday"), "Monday"),
    ("Anna Berg said Wednesday she canceled the summit.", "canceled", ("Wednesday",), "Wednesday"),
    ("On Tuesday, Anna Berg announced plans to meet Karl Lund.", "meet", ("Tuesday",), "Tuesday"),
    ("Anna Berg met Karl Lund on Friday.", "met", ("Friday",), None),
)


@pytest.mark.parametrize(("raw", "word", "words", "wanted"), SAID)
def test_the_date_of_saying_is_that_of_the_announcement(
    parse_of: ParseOf, raw: str, word: str, words: tuple[str, ...], wanted: str | None
) -> None:
    """A date of a verb of saying, announcing or calling off above the event."""
    parse = parse_of(raw)
    found = said_date(parse, _at(parse, word), _dates(raw, words))
    assert (found.text if found else None) == wanted


def test_a_day_reckoned_from_an_event_is_that_of_the_event(parse_of: ParseOf) -> None:
    """The day of "a day after she called" is that of the call."""
    raw = "The deal comes a day after Anna Berg called Karl Lund."
    parse = parse_of(raw)
    found = event_date(parse, _at(parse, "called"), _dates(raw, ("a day after",)))
    assert found is not None


def test_a_date_before_a_noun_dates_that_noun_alone(parse_of: ParseOf) -> None:
    """The year of "the 2022 talks" dates the talks, not what is said of them."""
    raw = "Anna Berg called the meeting a copy of the 2022 talks."
    parse = parse_of(raw)
    assert event_date(parse, _at(parse, "talks"), _dates(raw, ("2022",))) is not None
    assert event_date(parse, _at(parse, "meeting"), _dates(raw, ("2022",))) is None


def test_of_two_coordinated_verbs_each_keeps_its_date(parse_of: ParseOf) -> None:
    """A date that stands between them belongs to neither the first verb's date nor is it overruled by it."""
    raw = "Anna Berg met Karl Lund on Monday and flew to Rome on Tuesday."
    parse = parse_of(raw)
    found = event_date(parse, _at(parse, "flew"), _dates(raw, ("on Monday", "on Tuesday")))
    assert found is not None
    assert found.text == "on Tuesday"
