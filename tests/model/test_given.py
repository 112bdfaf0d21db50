"""Given names and their short forms."""

from __future__ import annotations

import pytest

from generator.model.given import in_full, short_of_one


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("tony", "antony", True),
        ("anthony", "tony", True),
        ("chris", "christina", True),
        ("bob", "rob", True),
        ("bob", "bill", False),
        ("ann", "anna", False),
    ],
)
def test_a_short_form_is_its_name(left: str, right: str, *, one: bool) -> None:
    """In either order, and two short forms of one name; names that only look alike are not."""
    assert short_of_one(left, right) is one


def test_a_name_stands_for_itself() -> None:
    """A name that has no short form is given back alone."""
    assert in_full("zorba") == {"zorba"}
    assert in_full("joe") == {"joe", "joseph"}
