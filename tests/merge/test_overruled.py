"""The user joins records, and parts them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.errors import InputError
from generator.merge import merge
from generator.model import ContactMention, Correction, Dossier, Extract, Settings

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]
Story = tuple[Extract, ...]

TWO = ("Ada Berg", "Olle Lund")


@pytest.fixture
def calls(tell: Tell, contact: Say) -> Story:
    """Two articles that put a call of the same two people on different days."""
    return tuple(
        tell(source, "2031-04-09", (f"Berg called Lund on {day}.", "called", contact("call", "held", *TWO, date=date)))
        for source, day, date in (("one", "Monday", "2031-04-07"), ("two", "Tuesday", "2031-04-08"))
    )


def _merged(story: Story, *corrections: Correction) -> Dossier:
    return merge(story, Settings(corrections=corrections))


def test_records_are_joined_under_the_first_id(calls: Story) -> None:
    """Both reports stand in one record, whose rule is the user's reason; what they disagree about is told."""
    monday, tuesday = _merged(calls).contacts
    dossier = _merged(calls, Correction(id=monday.id, reason="one call", merge=(tuesday.id,)))
    (record,) = dossier.contacts
    assert (record.id, [report.date for report in record.reports]) == (monday.id, ["2031-04-07", "2031-04-08"])
    assert record.merge_rule == "joined by the user: one call"
    assert [conflict.about for conflict in dossier.conflicts] == [monday.id]
    assert dossier.weighings == ()


def test_a_report_is_parted_from_its_record(story: Story) -> None:
    """The report becomes a record of its own, and what only both could disagree about is gone."""
    (plain,) = _merged(story).contacts
    put_off = next(report for report in plain.reports if report.status == "postponed")
    dossier = _merged(story, Correction(id=plain.id, reason="two summits", split=(put_off.id,)))
    assert sorted(record.status for record in dossier.contacts) == ["cancelled", "postponed"]
    assert plain.id in {record.id for record in dossier.contacts}
    assert dossier.conflicts == ()
    assert {report.id for record in dossier.contacts for report in record.reports} == {one.id for one in plain.reports}


def test_what_is_joined_can_be_corrected_too(calls: Story) -> None:
    """A field set in the same correction is set on the joined record."""
    monday, tuesday = _merged(calls).contacts
    both = Correction(id=monday.id, reason="one call", merge=(tuesday.id,), set={"date": "2031-04-07"})
    (record,) = _merged(calls, both).contacts
    assert record.date == "2031-04-07"


def test_sanctions_are_parted_as_contacts_are(story: Story) -> None:
    """The two reports of a measure become two measures."""
    (plain,) = _merged(story).sanctions
    dossier = _merged(story, Correction(id=plain.id, reason="two measures", split=(plain.reports[0].id,)))
    assert [len(record.reports) for record in dossier.sanctions] == [1, 1]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"id": "nobody", "merge": ("x",)}, "no sanction or contact has the id 'nobody'"),
        ({"merge": ("x",)}, "no other record of the same register has the id"),
        ({"merge": ("SUMMIT",)}, "no other record of the same"),
        ({"split": ("x",)}, "'SUMMIT' has no report with the id"),
    ],
)
def test_ids_that_are_none_are_named(story: Story, wanted: dict[str, Any], expected: str) -> None:
    """A wrong id is told with what it should be; SUMMIT stands for the id of a record that there is."""
    one = _merged(story).contacts[0].id
    ids = {name: tuple(one if id_ == "SUMMIT" else id_ for id_ in wanted.get(name, ())) for name in ("merge", "split")}
    with pytest.raises(InputError, match=expected.replace("SUMMIT", one)):
        _merged(story, Correction(id=wanted.get("id", one), reason="", **ids))
