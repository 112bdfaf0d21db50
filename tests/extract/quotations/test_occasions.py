"""On which day a quotation was said."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations import find_quotes
from generator.model import Date, Mention, Precision, Referent, Span, Text

DAYS = {"Monday": "2025-10-20", "Wednesday": "2025-10-22", "Thursday": "2025-10-23"}

CASES = (
    ("beside the verb", '"We wait," Kessler said Thursday.', ["2025-10-23"]),
    ("with on", 'Kessler told reporters on Wednesday that "we wait".', ["2025-10-22"]),
    ("with the verb that the cue hangs on", 'Kessler responded on Thursday, calling it "a farce".', ["2025-10-23"]),
    ("with speaking", 'Speaking on Wednesday, Kessler said it was "a farce".', ["2025-10-22"]),
    (
        "right before the participle",
        'Kessler defended the sale of grain to Ostria on Monday, saying it was "small".',
        ["2025-10-20"],
    ),
    ("at an occasion of speech", 'In Thursday\'s speech, Kessler called it "a farce".', ["2025-10-23"]),
    ("in an interview that aired", 'In an interview that aired Monday, Kessler called it "a farce".', ["2025-10-20"]),
    ("a date of what is told", 'Kessler said a meeting set for Monday "will be held".', [None]),
    ("a date of an event", 'Kessler condemned Monday\'s attack as "a crime".', [None]),
    ("a date inside the marks", '"We met on Monday," Kessler said.', [None]),
    ("a date that bounds", 'Kessler has said since Monday that "we wait".', [None]),
    ("a month is no day", 'Kessler said in October that "we wait".', [None]),
    ("no date", '"We wait," Kessler said.', [None]),
    ("the sentence before", 'Kessler spoke on Monday.\n"We wait," Kessler said.', ["2025-10-20"]),
    ("the quotation before", '"We wait," Kessler said Thursday.\n"For long," Kessler said.', ["2025-10-23"] * 2),
    ("another speaker", '"We wait," Kessler said Thursday.\n"For long," Varga said.', ["2025-10-23", None]),
    ("an earlier time", '"We wait," Kessler said Thursday.\nKessler previously said "we go".', ["2025-10-23", None]),
    (
        "after another event",
        '"We wait," Kessler said Thursday.\nAfter the race Kessler said: "We go."',
        ["2025-10-23", None],
    ),
    ("had said", '"We wait," Kessler said Thursday.\nKessler had said "we go".', ["2025-10-23", None]),
    ("far below", '"We wait," Kessler said Monday.\nA.\nB.\nC.\n"For long," Kessler said.', ["2025-10-20", None]),
)


def dates_of(raw: str) -> tuple[Date, ...]:
    """The week days and months of a text as dates."""
    found = []
    for match in re.finditer("Monday|Wednesday|Thursday|October", raw):
        precision: Precision = "day" if match.group() in DAYS else "month"
        value = DAYS.get(match.group(), "2025-10")
        found.append(Date(Span(match.start(), match.end()), 0, match.group(), value, precision, "test"))
    return tuple(found)


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_day(
    text_of: Callable[..., Text], parse_of: Callable[[str], Parse], raw: str, wanted: list[str | None]
) -> None:
    """A day is the quotation's if it says when it was said, or if the same speaker's occasion goes on."""
    people = tuple(
        Referent(
            id=n,
            name=name,
            kind="person",
            mentions=tuple(Mention(Span(m.start(), m.end()), 0, name, "name") for m in re.finditer(name, raw)),
        )
        for n, name in enumerate(("Kessler", "Varga"))
    )
    quotes = find_quotes(text_of(raw), parse_of(raw), people, dates_of(raw))
    assert [quote.date for quote in quotes] == wanted
