"""Where a contact takes place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.contacts.places import place_of
from generator.extract.contacts.triggers import find_triggers
from generator.extract.parse import Parse

ParseOf = Callable[[str], Parse]

GOLDEN = (
    ("Anna Berg met Karl Lund in Oslo on Monday.", "Oslo"),
    ("Anna Berg held talks with Karl Lund in Rome.", "Rome"),
    ("Anna Berg met Karl Lund at the White House in Washington.", "the White House in Washington"),
    ("Anna Berg hosted a lunch for Karl Lund at a five-star hotel.", "a five-star hotel"),
    ("Anna Berg will visit Italy next week.", "Italy"),
    ("Anna Berg flew to Rome on Monday.", "Rome"),
    ("The Cairo meeting ended.", "Cairo"),
    ("Anna Berg met Karl Lund over the war in Yemen.", None),
    ("Anna Berg met Karl Lund on Monday.", None),
    ("Anna Berg met Karl Lund in good spirits.", None),
)


@pytest.mark.parametrize(("raw", "wanted"), GOLDEN)
def test_the_place_is_given_as_it_is_written(parse_of: ParseOf, raw: str, wanted: str | None) -> None:
    """The nearest name of a place or building; the place of what was discussed is none."""
    parse = parse_of(raw)
    assert place_of(parse, find_triggers(parse, parse.lines[0])[0]) == wanted
