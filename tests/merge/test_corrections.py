"""The user's corrections have the last word, and nothing is left that rests on what they took away."""

from __future__ import annotations

import pytest

from generator.errors import InputError
from generator.merge import merge
from generator.model import Correction, Dossier, Extract, Settings

Story = tuple[Extract, ...]


def _merged(story: Story, *corrections: Correction) -> Dossier:
    return merge(story, Settings(corrections=corrections))


def _summit(story: Story) -> str:
    return _merged(story).contacts[0].id


def test_a_dropped_record_takes_its_disagreements_along(story: Story) -> None:
    """Where the user says that a record is none, nothing speaks of it any more."""
    dossier = _merged(story, Correction(id=_summit(story), reason="not in the scope", drop=True))
    assert (dossier.contacts, dossier.conflicts) == ((), ())


def test_a_dropped_report_changes_its_record(story: Story) -> None:
    """The fields are drawn anew from what is left; the id and the title stay, so that links hold."""
    plain = _merged(story).contacts[0]
    cancelled = next(report for report in plain.reports if report.status == "cancelled")
    dossier = _merged(story, Correction(id=cancelled.id, reason="misread", drop=True))
    (record,) = dossier.contacts
    assert (record.id, record.title, record.status, len(record.reports)) == (plain.id, plain.title, "postponed", 1)
    assert dossier.conflicts == ()
    last = Correction(id=record.reports[0].id, reason="misread", drop=True)
    gone = _merged(story, Correction(id=cancelled.id, reason="misread", drop=True), last)
    assert gone.contacts == ()


def test_a_dropped_quotation_is_no_reaction(story: Story) -> None:
    """A record does not speak of a quotation that is no longer there."""
    quotation = _merged(story).quotations[0]
    dossier = _merged(story, Correction(id=quotation.id, reason="not said", drop=True))
    assert (dossier.quotations, dossier.sanctions[0].reactions) == ((), ())


def test_a_field_is_set(story: Story) -> None:
    """Of a record a place, a list with commas, an empty text for nothing; of a report its status."""
    changes = {"place": "Rill", "participants": "ada-berg, olle-lund", "date": ""}
    dossier = _merged(story, Correction(id=_summit(story), reason="known", set=changes))
    (record,) = dossier.contacts
    assert (record.place, record.participants, record.date) == ("Rill", ("ada-berg", "olle-lund"), None)
    report = Correction(id=_merged(story).sanctions[0].reports[0].id, reason="known", set={"status": "announced"})
    assert "announced" in {one.status for one in _merged(story, report).sanctions[0].reports}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"colour": "red"}, "has no field 'colour'"),
        ({"reports": "x"}, "has no field 'reports'"),
        ({"status": "cosy"}, "Invalid enum value 'cosy'"),
    ],
)
def test_a_correction_that_fits_nothing_is_an_error(story: Story, changes: dict[str, str], expected: str) -> None:
    """A field or a value that does not exist is named, with the file to mend."""
    with pytest.raises(InputError, match=r"briefing\.yml") as caught:
        _merged(story, Correction(id=_summit(story), reason="", set=changes))
    assert expected in caught.value.wrong


def test_a_correction_of_nothing_is_an_error(story: Story) -> None:
    """An id that no record has is named."""
    with pytest.raises(InputError, match="no record, report or quotation has the id 'nobody'"):
        _merged(story, Correction(id="nobody", reason="", drop=True))
