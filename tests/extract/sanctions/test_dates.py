"""When a sanction was imposed, and when that was announced."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.dates import find_dates
from generator.extract.nlp import SpacyReader
from generator.extract.parse import Parse
from generator.extract.sanctions.dates import When, when
from generator.extract.sanctions.scene import Scene
from generator.model import Text


@pytest.fixture
def dated(reader: SpacyReader, text_of: Callable[..., Text], scene: Callable[[Parse], Scene]) -> Callable[[str], When]:
    """When the sanction of a text changed; the text was published on Friday 2025-10-24."""

    def found(raw: str) -> When:
        text = text_of(raw)
        parse = reader(text)
        return when(scene(parse), find_dates(text, parse))

    return found


GOLDEN = [
    ("Norway imposed sanctions on Peru on Wednesday.", "2025-10-22"),
    ("Peru denounced sanctions imposed in 2014.", "2014"),
    ("Peru denounced the sanctions imposed on it since 2014.", "2014"),
    ("Norway agreed on Wednesday to extend sanctions on Peru.", "2025-10-22"),
    ("During a phone call in March, Norway urged Peru to lift the sanctions.", "2025-03"),
    ("Norway imposed sanctions following a test by Peru on Wednesday.", None),
    ("Norway imposed sanctions in response to a test on Wednesday.", None),
    ("Norway said on Wednesday that Peru imposed sanctions.", None),
    ("Anna Berg said Wednesday that talks were off. The announcement came as Norway imposed sanctions.", "2025-10-22"),
    ("Anna Berg left Wednesday. Peru wept as Norway imposed sanctions.", None),
    ("Today, Norway is speaking out. Norway is imposing sanctions on Peru.", "2025-10-24"),
    ("Today, Norway is speaking out. Norway imposed sanctions on Peru.", None),
    ("Norway imposed sanctions on Peru.", None),
]


@pytest.mark.parametrize(("raw", "expected"), GOLDEN)
def test_only_a_date_of_the_change_itself_dates_it(
    dated: Callable[[str], When], raw: str, expected: str | None
) -> None:
    """The date hangs on the change, on its decision, or on what coincides with it; others are not borrowed."""
    assert dated(raw).date == expected


def test_the_day_of_saying_is_the_day_of_announcement(dated: Callable[[str], When]) -> None:
    """A date of a verb of saying is given apart, with its words."""
    raw = "Norway said on Wednesday that Peru imposed sanctions."
    found = dated(raw)
    assert found.announced == "2025-10-22"
    assert found.words is not None
    assert "Wednesday" in found.words.of(raw)
