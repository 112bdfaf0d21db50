"""R2 and R3: what records say against the words that they cite."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from generator.gate.shelf import read_shelf
from generator.gate.words import circumstances_are_cited, dates_have_words, numbers_are_cited, quoted_words_are_cited

House: TypeAlias = Any
"""The briefing on disk that conftest.py makes; a test module cannot import it from there."""


def found(house: House, rule: Callable[[Any], Any]) -> list[str]:
    """Give the findings of one rule."""
    return list(rule(read_shelf(house.docs, house.seeds)))


def test_a_quotation_is_in_its_citation(house: House) -> None:
    """Line breaks are folded, words are not."""
    assert found(house, quoted_words_are_cited) == []
    house.edit("quotes", lambda v: v[0].update(text="We go on Monday,"))
    (finding,) = found(house, quoted_words_are_cited)
    assert finding.startswith("data/quotes.json q-go: ")


def test_a_withheld_quotation_has_no_words_to_check(house: House) -> None:
    """What is not published cannot be wrong."""
    house.edit("quotes", lambda v: v[0].update(text=""))
    assert found(house, quoted_words_are_cited) == []


def test_words_in_marks_on_the_bottom_line_are_cited(house: House) -> None:
    """A development may quote only what its citation carries."""
    house.edit("briefing", lambda v: v["developments"][0].update(words="He said “never”."))
    (finding,) = found(house, quoted_words_are_cited)
    assert "“never”" in finding


@pytest.mark.parametrize(
    ("change", "sound"),
    [
        ({"date": None, "date_words": None}, True),
        ({"date": None, "announced": "2025-05-06"}, True),
        ({"date_words": None}, True),
        ({"date": "2025-05-07"}, False),
        ({"date": "2025-05-07", "date_words": None}, False),
        ({"date_words": None, "sentence": 1}, False),
        ({"date_words": None, "sentence": 9}, False),
    ],
)
def test_a_report_is_dated_by_words(house: House, change: dict[str, Any], sound: bool) -> None:  # noqa: FBT001 - a golden value
    """By those that are cited for its date, else by those of its sentence."""
    house.edit("contacts", lambda v: v[0]["reports"][0].update(change))
    assert (found(house, dates_have_words) == []) is sound


def test_a_moment_is_dated_by_words(house: House) -> None:
    """The timeline has no date that its words do not give."""
    house.edit("moments", lambda v: v[0].update(date="2025-05-07"))
    (finding,) = found(house, dates_have_words)
    assert finding.startswith("data/moments.json m-1: ")


def test_a_source_without_a_reading_gives_no_dates(house: House) -> None:
    """Where the list of dates is gone, no date is grounded."""
    (house.docs / "data/sources/post.json").unlink()
    assert len(found(house, dates_have_words)) == 2


def test_numbers_of_a_report_are_in_its_sentence(house: House) -> None:
    """Words are not compared, but figures are."""
    assert found(house, numbers_are_cited) == []
    house.edit("contacts", lambda v: v[0]["reports"][0].update(reason="12, not more"))
    assert found(house, numbers_are_cited) == []
    house.edit("contacts", lambda v: v[0]["reports"][0].update(reason="13 aides"))
    (finding,) = found(house, numbers_are_cited)
    assert "does not have the number 13" in finding


def test_where_it_was_said_stands_in_its_sentence(house: House) -> None:
    """Venue and relays lie within the words that attribute the quotation."""
    frame = {"source": "post", "sentence": 1, "start": 21, "end": 80}
    inside, outside = frame | {"start": 45, "end": 56}, frame | {"start": 70, "end": 90}
    house.edit("quotes", lambda v: v[0].update(frames=[frame], venue=inside, via=[inside]))
    assert found(house, circumstances_are_cited) == []
    house.edit("quotes", lambda v: v[0].update(via=[outside]))
    (finding,) = found(house, circumstances_are_cited)
    assert finding.startswith("data/quotes.json q-go: [")
    assert "is not in its sentence" in finding
