"""The one day by which an exported report is found: that of what it reports, and on which words it rests.

Strategy: the day of the event as its sentence has it comes first. Without one, of what is a step by itself - a
cancellation, a refusal, a proposal, a threat - the day on which that step was taken; of an event that took
place, the one day that all other reports of the same record give it. `basis` says which of the three it is.

Laws: a day that no cited sentence of the record gives is never given; reports that differ date nothing for others.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from generator.model import Citation, Contact, Report, Sanction

STEPS = frozenset(
    {"cancelled", "postponed", "refused", "proposed", "disputed", "considered", "threatened", "announced", "agreed"}
)
"""Statuses that are steps by themselves, on a day of their own, whether or not the event comes to pass."""
HAPPENED: tuple[frozenset[str], ...] = (frozenset({"held", "ongoing"}), frozenset({"imposed", "announced"}))
"""Statuses by which reports tell of one and the same happening."""


class Day(Struct, frozen=True):
    """An ISO value and what gives it: the sentence for the event or for the step, another report, or nothing.

    `words` are those of the other report that give the day.
    """

    value: str | None = None
    basis: Literal["event", "step", "record"] | None = None
    words: Citation | None = None


def day_of(report: Report, record: Sanction | Contact) -> Day:
    """Give the day of a report of `record`, with its basis."""
    if report.date is not None:
        return Day(report.date, "event")
    status = str(getattr(report, "status", ""))
    if status in STEPS and report.announced is not None:
        return Day(report.announced, "step")
    alike = next((family for family in HAPPENED if status in family), frozenset())
    dating = [one for one in record.reports if one.status in alike and one.date is not None]
    if len({one.date for one in dating}) != 1:
        return Day()
    return Day(dating[0].date, "record", dating[0].date_words or dating[0].evidence)
