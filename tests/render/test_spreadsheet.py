"""CSV that a spreadsheet program reads as text."""

from __future__ import annotations

import csv
import io

import pytest

from generator.render.spreadsheet import LAYOUTS, cell, sheet


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_formula_is_made_inert(formula: str) -> None:
    """A cell that would be run gets a leading apostrophe."""
    assert cell(formula) == f"'{formula}"


def test_plain_values_stay() -> None:
    """Words, numbers, lists and gaps are written as a reader expects them."""
    assert [cell(v) for v in ("a = b", 12, None, ["US", "PT"], [{"title": "President"}])] == [
        "a = b",
        "12",
        "",
        "US; PT",
        "President",
    ]


def test_line_breaks_and_marks_survive() -> None:
    """A value with commas, quotation marks and line breaks comes back unchanged."""
    text = 'one, "two"\nthree'
    read = list(csv.DictReader(io.StringIO(sheet("actors", [{"id": "a", "name": text}]), newline="")))
    assert read[0]["name"] == text


def test_an_empty_register_still_names_its_columns() -> None:
    """A register without records is a file with the line of column names."""
    assert sheet("conflicts", []).split(",")[0] == LAYOUTS["conflicts"].columns[0]


def test_nested_places_become_columns() -> None:
    """The parts of a nested citation stand in columns of their own."""
    row = sheet("conflicts", [{"id": "x", "left": {"source": "post", "text": "=no"}}]).splitlines()[1]
    assert row.startswith("x,,,,post,,,,'=no,")
