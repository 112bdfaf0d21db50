"""Names that became no actor have a reason."""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.actors.naming import naming_of
from generator.extract.actors.passed import passed_over
from generator.extract.parse import Parse


def test_names_that_act_nowhere_are_told_with_the_reason(parse_of: Callable[[str], Parse]) -> None:
    """A river is read as a place, a treaty as a thing; who acts is not among them."""
    parse = parse_of(
        "Minister Ann Brown crossed the Kolani River. The Kolani Treaty failed. Brown left Madrid for Spain."
    )
    found = {one.name: one.reason for one in passed_over(parse, naming_of(parse))}
    assert found["Kolani River"] == "read as a place"
    assert found["Kolani Treaty"].startswith("read as an event")
    assert "Ann Brown" not in found
    assert "Brown" not in found


def test_a_name_is_counted_in_all_its_places(parse_of: Callable[[str], Parse]) -> None:
    """Two places of one name are one line."""
    parse = parse_of("They crossed the Kolani River. The Kolani River rose.")
    (one,) = (name for name in passed_over(parse, naming_of(parse)) if name.name == "Kolani River")
    assert one.times == 2
