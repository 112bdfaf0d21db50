"""The law a sanction rests on, the day from which it holds, and whether it is only recalled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract import extract
from generator.extract.nlp import SpacyReader
from generator.extract.sanctions.slots import basis
from generator.model import SanctionMention, Text


@pytest.fixture
def first(reader: SpacyReader, text_of: Callable[..., Text]) -> Callable[[str], SanctionMention]:
    """The first report of a text published on 2025-10-24."""
    return lambda raw: extract(text_of(raw), reader).sanctions[0]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("Norway sanctioned a bank under Executive Order 14024.", "Executive Order 14024"),
        ("Norway adopted its 19th package of sanctions against Peru.", "19th package"),
        ("Norway agreed on a third round of sanctions against Peru.", "third round"),
        ("Norway acted under Security Council Resolution 2270.", "Security Council Resolution 2270"),
        ("Norway sanctioned a bank under the Global Magnitsky Act.", "the Global Magnitsky Act"),
        ("Norway sanctioned a bank under Section 231 of CAATSA.", "CAATSA"),
        ("Norway sanctioned a bank under its own laws.", None),
    ],
)
def test_the_basis_is_given_as_it_stands(
    reader: SpacyReader, text_of: Callable[..., Text], raw: str, words: str | None
) -> None:
    """An order, a resolution, an act or a numbered package is the basis."""
    parse = reader(text_of(raw))
    assert basis(parse, parse.lines[0]) == words


def test_the_basis_is_found_in_linear_time(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """A long run of capitalised words is read like any other."""
    parse = reader(text_of("Norway " + "Alpha Beta " * 400 + "fell."))
    assert basis(parse, parse.lines[0]) is None


@pytest.mark.parametrize(
    ("raw", "day", "effective"),
    [
        ("Norway imposed sanctions on Peru on Tuesday, effective 1 July 2026.", "2025-10-21", "2026-07-01"),
        ("Norway imposed sanctions on Peru that take effect on 1 July 2026.", None, "2026-07-01"),
        ("Norway imposed sanctions on Peru on Tuesday.", "2025-10-21", None),
    ],
)
def test_the_day_of_effect_is_not_the_day_of_the_act(
    first: Callable[[str], SanctionMention], raw: str, day: str | None, effective: str | None
) -> None:
    """A sanction imposed on one day may hold from another."""
    report = first(raw)
    assert (report.date, report.effective) == (day, effective)


@pytest.mark.parametrize(
    ("raw", "background"),
    [
        ("Peru, which has been under Norway sanctions since 2018, launched a rocket on Monday.", True),
        ("Norway imposed sanctions on Peru in 2014.", True),
        ("Norway imposed sanctions on Peru on Tuesday.", False),
        ("Norway eased its existing sanctions on Peru on Tuesday.", False),
    ],
)
def test_what_is_only_recalled_is_background(
    first: Callable[[str], SanctionMention],
    raw: str,
    background: bool,  # noqa: FBT001 - a case's answer
) -> None:
    """A sanction in force, or of years ago, is no news; its easing is."""
    assert first(raw).background is background
