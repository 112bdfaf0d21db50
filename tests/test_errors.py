"""What a person is told when something is wrong."""

from __future__ import annotations

import pytest

from generator.errors import BriefingError, InputError, ManyInputsError, ModelError, WriteError


def test_an_input_error_says_where_what_and_how_to_mend_it() -> None:
    """File, line and column stand in front, the mend on a line of its own."""
    error = InputError("briefing.yml", "unknown key 'titel'", "write 'title'", line=3, column=1)
    assert str(error) == "briefing.yml:3:1: unknown key 'titel'\n  mend: write 'title'"


def test_a_place_has_as_many_parts_as_are_known() -> None:
    """Without a line only the file is named."""
    assert str(InputError("a.txt", "it is empty", "remove it")).startswith("a.txt: it is empty")


def test_many_errors_are_told_at_once() -> None:
    """Each file that is wrong has its own message."""
    errors = (InputError("a.txt", "it is empty", "remove it"), InputError("b.txt", "it is empty", "remove it"))
    assert str(ManyInputsError(errors)) == f"{errors[0]}\n{errors[1]}"


@pytest.mark.parametrize("kind", [InputError, ManyInputsError, ModelError, WriteError])
def test_all_are_briefing_errors(kind: type[Exception]) -> None:
    """One except clause catches what a user can mend."""
    assert issubclass(kind, BriefingError)
