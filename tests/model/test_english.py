"""Dates, countries, counts and lists as an English reader says them."""

from __future__ import annotations

import pytest

from generator.model.tongue import ENGLISH


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025", "2025"),
        ("2025-10", "October 2025"),
        ("2025-10-02", "2 October 2025"),
        ("2025-10-16/2025-10-30", "16 to 30 October 2025"),
        ("2025-10-28/2025-11-03", "28 October to 3 November 2025"),
        ("2025-12-30/2026-01-02", "30 December 2025 to 2 January 2026"),
        ("2025-03/2025-05", "March to May 2025"),
        ("2024/2025", "2024 to 2025"),
        ("2025-10-02/2025-10-02", "2 October 2025"),
        ("2025-10/2025-10-02", "October 2025 to 2 October 2025"),
        ("soon", "soon"),
        ("2025-13", "2025-13"),
    ],
)
def test_a_date_is_said_at_its_precision(value: str, words: str) -> None:
    """A date says as much as it knows, and a value that is no date stays as it is."""
    assert ENGLISH.when(value) == words


def test_a_week_is_called_one() -> None:
    """A week is a range that says that it is a week."""
    assert ENGLISH.when("2025-10-20/2025-10-26", "week") == "the week of 20 to 26 October 2025"


def test_no_date_is_none() -> None:
    """Where the sources give no date there is none to say."""
    assert ENGLISH.when(None) is None


@pytest.mark.parametrize(("code", "name"), [("US", "United States"), ("XZ9", "XZ9"), (None, None), ("", None)])
def test_a_country_has_its_english_name(code: str | None, name: str | None) -> None:
    """A code becomes a name, an unknown code stays, no code is no name."""
    assert ENGLISH.country(code) == name


def test_counts_and_lists_are_english() -> None:
    """Numbers take the right noun, lists the right commas."""
    assert [ENGLISH.count(n, "source") for n in (0, 1, 2)] == ["no sources", "1 source", "2 sources"]
    assert [ENGLISH.listed(words) for words in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
