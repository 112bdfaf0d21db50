"""Edits: what they change, and that every position still leads back to the seed file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.edits import Draft, Edit, apply, draft_of, headless
from generator.model import Run


def holds(draft: Draft, raw: str) -> bool:
    """Tell whether the laws of runs hold for a draft of `raw`."""
    exact = all(
        draft.content[run.start : run.start + run.length] == raw[run.raw : run.raw + run.length] and run.length > 0
        for run in draft.runs
    )
    pairs = list(zip(draft.runs, draft.runs[1:], strict=False))
    ordered = all(a.start + a.length <= b.start and a.raw + a.length <= b.raw for a, b in pairs)
    parted = not any(a.start + a.length == b.start and a.raw + a.length == b.raw for a, b in pairs)
    return exact and ordered and parted


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Edit]:
    """Draw edits that do not overlap in a text of this length."""
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8).filter(lambda cuts: len(cuts) % 2 == 0)))
    replacements = st.sampled_from(["", " ", "x", "yz"])
    return [Edit(a, b, draw(replacements)) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]


def test_an_untouched_text_is_one_run() -> None:
    """Without edits the text is the file, and an empty file has no run."""
    assert draft_of("abc") == Draft("abc", (Run(0, 0, 3),))
    assert draft_of("") == Draft("", ())
    assert apply(draft_of("abc"), ()) == draft_of("abc")


def test_edits_delete_replace_and_insert() -> None:
    """What is deleted, replaced and inserted is gone, belongs to no run, and belongs to no run."""
    draft = apply(draft_of("a--b\tc.D"), [Edit(1, 3), Edit(4, 5, " "), Edit(7, 7, " ")])
    assert draft == Draft("ab c. D", (Run(0, 0, 1), Run(1, 3, 1), Run(3, 5, 2), Run(6, 7, 1)))


def test_cleaners_compose() -> None:
    """Edits to an edited text still lead to the file that the first one read."""
    once = apply(draft_of("one\r\ntwo"), [Edit(3, 5, "\n")])
    assert apply(once, [Edit(3, 4, " ")]) == Draft("one two", (Run(0, 0, 3), Run(4, 5, 3)))


def test_edits_may_come_in_any_order() -> None:
    """The order in which a cleaner finds things does not matter."""
    edits = [Edit(2, 3, "x"), Edit(0, 1, "y")]
    assert apply(draft_of("abc"), edits) == apply(draft_of("abc"), edits[::-1])


@pytest.mark.parametrize("edits", [[Edit(0, 2), Edit(1, 3)], [Edit(2, 1)], [Edit(0, 9)]])
def test_edits_that_overlap_or_leave_the_text_are_refused(edits: list[Edit]) -> None:
    """A cleaner with a defect is found at once."""
    with pytest.raises(ValueError, match="overlaps"):
        apply(draft_of("abc"), edits)


def test_a_text_never_begins_with_what_the_file_does_not_have() -> None:
    """What was put before the first character of the file is dropped."""
    assert headless(apply(draft_of("\ta"), [Edit(0, 1, " ")])) == Draft("a", (Run(0, 1, 1),))
    assert headless(apply(draft_of("\t"), [Edit(0, 1, " ")])) == Draft("", ())
    assert headless(draft_of("a")) == draft_of("a")


@given(st.data(), st.text("ab\r\n ", max_size=30))
def test_runs_stay_exact_under_any_edits(data: st.DataObject, raw: str) -> None:
    """After any edits to edits, each run is the file's own words at the file's own place."""
    draft = draft_of(raw)
    for _ in range(3):
        draft = apply(draft, data.draw(edits_of(len(draft.content))))
        assert holds(draft, raw)
    assert holds(headless(draft), raw)
