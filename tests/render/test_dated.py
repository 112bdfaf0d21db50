"""The one day by which an exported report is found, and what gives it."""

from __future__ import annotations

import pytest

from generator.model import Citation, Contact, ContactReport, ContactStatus
from generator.render.dated import Day, day_of

PLACE = Citation("one", 0, 0, 3, "Met")


def _report(status: ContactStatus, date: str | None, announced: str | None = None) -> ContactReport:
    return ContactReport(
        id="",
        evidence=PLACE,
        date=date,
        announced=announced,
        date_words=None,
        factuality="fact",
        holder=None,
        condition=None,
        reason=None,
        rule="test",
        kind="meeting",
        status=status,
        participants=(),
        place=None,
    )


def _record(*reports: ContactReport) -> Contact:
    return Contact("c", "C", "meeting", "held", (), None, None, reports, (), "test")


@pytest.mark.parametrize(
    ("status", "date", "announced", "day"),
    [
        ("held", "2025-05-02", "2025-05-03", Day("2025-05-02", "event")),
        ("cancelled", None, "2025-05-03", Day("2025-05-03", "step")),
        ("held", None, "2025-05-03", Day()),
        ("planned", None, "2025-05-03", Day()),
    ],
)
def test_a_step_has_the_day_on_which_it_was_taken(
    status: ContactStatus, date: str | None, announced: str | None, day: Day
) -> None:
    """The event's own day comes first; what only was announced on a day did not happen then."""
    report = _report(status, date, announced)
    assert day_of(report, _record(report)) == day


def test_another_report_of_the_record_dates_what_took_place() -> None:
    """A held contact has the one day that the other reports of it give, and none where they differ or only plan."""
    bare, one, other = _report("held", None), _report("held", "2025-05-02"), _report("held", "2025-05-04")
    assert day_of(bare, _record(bare, one)) == Day("2025-05-02", "record", PLACE)
    assert day_of(bare, _record(bare, one, other)) == Day()
    assert day_of(bare, _record(bare, _report("planned", "2025-05-02"))) == Day()
