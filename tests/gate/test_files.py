"""R14: the files on disk against the manifest."""

from __future__ import annotations

from typing import Any, TypeAlias

from generator.gate.files import files_are_as_written
from generator.gate.shelf import read_shelf

House: TypeAlias = Any
"""The briefing on disk that conftest.py makes; a test module cannot import it from there."""


def found(house: House) -> list[str]:
    """Give the findings of the rule."""
    return list(files_are_as_written(read_shelf(house.docs, house.seeds)))


def test_a_missing_file_is_named(house: House) -> None:
    """What the build wrote must be there."""
    (house.docs / "statements.md").unlink()
    (finding,) = found(house)
    assert finding.startswith("statements.md: is in the manifest but not on disk")


def test_an_edited_file_is_named(house: House) -> None:
    """One byte is enough."""
    house.write("data/conflicts.json", "[ ]")
    (finding,) = found(house)
    assert finding.startswith("data/conflicts.json: was changed by hand")


def test_a_persons_own_page_is_left_alone(house: House) -> None:
    """What is not in the manifest is nobody's business."""
    house.write("my-own.md", "# Changed\n")
    assert found(house) == []
