"""What the benchmark of official releases counts, on invented ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmarks.diplomacy import count, names_of, states_of
from generator.extract import extract
from generator.extract.nlp import SpacyReader
from generator.model import Text

RAW = "President Ana Brandt of Portugal met with President Otto Kerr of Slovakia on Monday."


def _row(kind: str, a: str | None, b: str | None) -> dict[str, object]:
    return {"silver": {"type": kind, "a": a, "b": b}}


@pytest.mark.parametrize(
    ("row", "figures"),
    [
        (_row("meeting", "President Brandt", "Slovak President Kerr"), (1.0, 1.0)),
        (_row("meeting", "President Brandt", "Slovak President Holm"), (1.0, 0.0)),
        (_row("call", "President Brandt", "Slovak President Kerr"), (0.0, 0.0)),
        (_row("sanction", None, None), (0.0, 0.0)),
    ],
)
def test_type_and_both_parties_are_counted(
    reader: SpacyReader, text_of: Callable[..., Text], row: dict[str, object], figures: tuple[float, float]
) -> None:
    """A meeting is no call, and both names must stand in one report."""
    measured = count([(row, extract(text_of(RAW), reader))])
    assert (measured["silver.type"], measured["silver.parties"]) == figures


def test_a_party_is_named_by_what_is_no_office() -> None:
    """Offices and adjectives of states name nobody; of a state alone its name does."""
    assert names_of("Slovak President Kerr") == {"kerr"}
    assert names_of("Poland") == {"poland"}
    assert states_of("Polish Foreign Minister Rau") == {"PL"}
