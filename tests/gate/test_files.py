"""R14: the files on disk against the manifest."""

from __future__ import annotations

from typing import Any, TypeAlias

from generator.gate import check
from generator.gate.files import docs_are_whole, files_are_as_written
from generator.gate.shelf import read_shelf
from generator.write.transaction import work_folder

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


def test_half_changed_files_are_named(house: House) -> None:
    """Where a build was killed while it changed docs/ nothing else is looked at, and only that is said."""
    (house.docs / "data" / "briefing.json").unlink()
    work = work_folder(house.docs)
    work.mkdir()
    assert list(docs_are_whole(house.docs)) == []
    (work / "journal.json").write_text("[]", encoding="utf-8")
    (finding,) = check(house.docs, house.seeds)
    assert finding.startswith(f"R14 {house.docs}: a build was killed")
    assert "build again" in finding
