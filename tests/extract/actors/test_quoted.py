"""Tokens between quotation marks carry the number of their quotation."""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.actors.quoted import quoted
from generator.extract.parse import Parse


def inside(parse: Parse) -> list[str]:
    """Give the words inside quotation marks."""
    return [t.text for t, n in zip(parse.tokens, quoted(parse), strict=True) if n and t.text.isalpha()]


def test_straight_and_curly_marks(parse_of: Callable[[str], Parse]) -> None:
    """Both kinds of marks open and close."""
    assert inside(parse_of('He said "one two" and “three” twice.')) == ["one", "two", "three"]


def test_a_quotation_ends_with_its_paragraph(parse_of: Callable[[str], Parse]) -> None:
    """An open mark does not reach into the next paragraph."""
    assert inside(parse_of('He said "one two\nThree four.')) == ["one", "two"]


def test_two_quotations_have_two_numbers(parse_of: Callable[[str], Parse]) -> None:
    """Each quotation has a number of its own."""
    assert set(quoted(parse_of('"One," he said. "Two," he said.'))) == {0, 1, 2}
