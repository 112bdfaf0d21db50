"""Dates in sentences, as a reader of the paper would date them. Published on Friday, 24 October 2025."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.extract.dates import find_dates
from generator.extract.parse import Parse
from generator.model import Date, Text

TextOf = Callable[..., Text]
ParseOf = Callable[[str], Parse]


@pytest.fixture(scope="session")
def dates_of(text_of: TextOf, parse_of: ParseOf) -> Callable[..., tuple[Date, ...]]:
    """The dates of a raw string, published on 2025-10-24 unless told otherwise."""
    return lambda raw, published="2025-10-24": find_dates(text_of(raw, published), parse_of(raw))


DatesOf = Callable[..., tuple[Date, ...]]

GOLDEN = (
    # what has happened: the latest such day
    ("The envoy met rebels on Wednesday.", [("on Wednesday", "2025-10-22")]),
    ("The envoy flew home late on Thursday night.", [("late on Thursday night", "2025-10-23")]),
    ("The mayor resigned Friday.", [("Friday", "2025-10-24")]),
    ("The mayor resigned last Friday.", [("last Friday", "2025-10-17")]),
    ("The two sides held talks on Monday last week.", [("on Monday last week", "2025-10-13")]),
    # what is planned: the next one
    ("The minister will visit Oslo on Tuesday.", [("on Tuesday", "2025-10-28")]),
    ("Talks are due to resume on Monday in Geneva.", [("on Monday", "2025-10-27")]),
    ("Delegates meet in Rome on Sunday.", [("on Sunday", "2025-10-26")]),
    ("Ahead of Saturday's summit, aides traded barbs.", [("Saturday", "2025-10-25")]),
    ("The two had agreed to meet next Tuesday.", [("next Tuesday", "2025-10-28")]),
    # both in one sentence, each by its own verb
    (
        "The minister will visit Oslo on Tuesday, her office said Thursday.",
        [("on Tuesday", "2025-10-28"), ("Thursday", "2025-10-23")],
    ),
    (
        "A senior official told reporters Tuesday that envoys would travel to Doha on Thursday.",
        [("Tuesday", "2025-10-21"), ("on Thursday", "2025-10-23")],
    ),
    # days and months without a year
    ("The group's leader was killed Oct. 3.", [("Oct. 3", "2025-10-03")]),
    ("The embargo expires on Jan. 5.", [("Jan. 5", "2026-01-05")]),
    ("The deal was reached in December.", [("December", "2024-12")]),
    ("Elections will be held in May.", [("May", "2026-05")]),
    ("They met on 22-23 September in Vienna.", [("22-23 September", "2025-09-22/2025-09-23")]),
    ("The summit was moved to mid-December.", [("mid-December", "2025-12")]),
    # absolute
    (
        "The treaty of 12 June 2018 was signed in 1998 terms.",
        [("12 June 2018", "2018-06-12"), ("1998", "1998")],
    ),
    (
        "On March 3, 2021, the council voted; two days later it reversed itself.",
        [("March 3, 2021", "2021-03-03"), ("two days later", "2021-03-05")],
    ),
    ("Fall of 2023 saw rallies in Lima.", [("Fall of 2023", "2023-09/2023-11")]),
    ("The shops closed in the early 2000s.", [("the early 2000s", "2000/2009")]),
    # relative to the day of publication
    ("The court ruled two weeks ago.", [("two weeks ago", "2025-10-06/2025-10-12")]),
    ("The president plans to travel to Lima early next year.", [("early next year", "2026")]),
    (
        "The two countries last week agreed to hold talks later this month.",
        [("last week", "2025-10-13/2025-10-19"), ("later this month", "2025-10")],
    ),
    ("In the past two weeks shelling has intensified.", [("the past two weeks", "2025-10-11/2025-10-24")]),
    (
        "On October 16 the prime minister announced plans to meet the king within two weeks.",
        [("October 16", "2025-10-16"), ("within two weeks", "2025-10-16/2025-10-30")],
    ),
    # told before
    (
        "The port was shelled on Oct. 12.\nA day later, the mayor fled.",
        [("Oct. 12", "2025-10-12"), ("A day later", "2025-10-13")],
    ),
    (
        "The pact was signed in July 2017. It was suspended later that year.",
        [("July 2017", "2017-07"), ("later that year", "2017")],
    ),
    (
        "The minister spoke on Oct. 14.\nHer remarks came a day after the army closed the border.",
        [("Oct. 14", "2025-10-14"), ("a day after", "2025-10-13")],
    ),
    # inside quotations
    (
        '"We will vote tomorrow," the senator said on Monday.',
        [("tomorrow", "2025-10-21"), ("on Monday", "2025-10-20")],
    ),
    (
        'The envoy said on Oct. 20 that talks failed.\n"Yesterday was a lost day," he added.',
        [("Oct. 20", "2025-10-20"), ("Yesterday", "2025-10-19")],
    ),
    ('"I spoke to him yesterday," the senator said.', [("yesterday", "2025-10-23")]),
    # no dates
    ("Theresa May said that troops may march in second place for a day.", []),
    ("2000 people fled, Resolution 2231 and Agenda 2030 were cited at 1900 GMT.", []),
    ("The Recovery Act of 2001 binds them for six weeks in recent years.", []),
    ("The clinic opens every Friday.", []),
)


@pytest.mark.parametrize(("raw", "expected"), GOLDEN, ids=[raw[:50] for raw, _ in GOLDEN])
def test_golden(dates_of: DatesOf, raw: str, expected: list[tuple[str, str]]) -> None:
    """A sentence has these dates and no others."""
    assert [(date.text, date.value) for date in dates_of(raw)] == expected


def test_each_date_says_how_it_was_read(dates_of: DatesOf) -> None:
    """The rule names the form of words and the habit that chose among days."""
    (date,) = dates_of("The envoy met rebels on Wednesday.")
    assert date.rule == "weekday: the latest one"
    assert date.precision == "day"


def test_without_a_day_of_publication_relative_dates_stay_open(dates_of: DatesOf) -> None:
    """Nothing is guessed: a weekday has no value, a full date keeps its own."""
    found = dates_of("He left on Monday, after the vote of 3 March 2021 and the fire in June.", None)
    assert [(date.text, date.value) for date in found] == [
        ("on Monday", None),
        ("3 March 2021", "2021-03-03"),
        ("June", None),
    ]
    assert found[0].rule == "weekday: nothing anchors it"


def test_spans_are_the_words(dates_of: DatesOf) -> None:
    """The span of a date slices its words from the text."""
    raw = "Talks began in Vienna on Monday.\nThey ended on Oct. 22."
    for date in dates_of(raw):
        assert date.span.of(raw) == date.text


PIECES = ("on", "Oct.", "22", ",", "2025", "last", "Monday", "the", "past", "99", "decades", "ago", "May", "1st", "-",
          "to", "day", "after", "31", "February", "'90s", "30/02/2020",
          "within", "“", "”", "years", "this", "winter")  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_any_jumble_of_date_words_is_read(dates_of: DatesOf, words: list[str]) -> None:
    """No order of date words fails, and dates never overlap."""
    found = dates_of(" ".join(words))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
