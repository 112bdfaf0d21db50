"""What a record of a contact says, from the reports of it: how it stands, who took part, where and when.

Laws: nothing is said that no report says; a country that only stands for its people is no participant beside them.
"""

from __future__ import annotations

from collections import Counter

from generator.merge.days import precision
from generator.merge.life import CONTACTS, lead
from generator.merge.reports import Whos
from generator.model import ContactReport, ContactStatus


def status_of(reports: tuple[ContactReport, ...]) -> ContactStatus:
    """Give how things stand; what nobody reports and somebody denies is disputed."""
    if all(report.factuality == "denied" for report in reports):
        return "disputed"
    return lead(reports, CONTACTS).status


def participants_of(reports: tuple[ContactReport, ...], whos: Whos) -> tuple[str, ...]:
    """Give all participants in the order in which they are named, but no country that stands for its people."""
    everyone = dict.fromkeys(one for report in reports for one in report.participants)
    return tuple(one for one in everyone if not (whos.is_country(one) and _stands_for(one, reports, whos)))


def _stands_for(country: str, reports: tuple[ContactReport, ...], whos: Whos) -> bool:
    """Tell whether a country only stands for its people: as many reports name one of them without it as name it."""
    code = whos.actors[country].country
    naming = [report.participants for report in reports if country in report.participants]
    people = [
        report.participants
        for report in reports
        if country not in report.participants
        and any(whos.actors[one].country == code is not None for one in report.participants)
    ]
    return len(people) >= len(naming)


def place_of(reports: tuple[ContactReport, ...], whos: Whos) -> str | None:
    """Give the place that most reports name; a town or a house says more than the country around it."""
    counts = Counter(report.place for report in reports if report.place)
    if len(counts) <= 1:
        return next(iter(counts), None)
    return max(counts, key=lambda place: (whos.country_called(place) is None, counts[place]))


def date_of(reports: tuple[ContactReport, ...]) -> str | None:
    """Give the date of the report that says how things stand, else the finest of any report, of those the latest."""
    current = lead(reports, CONTACTS).date
    dates = [report.date for report in reports if report.date]
    return current or (max(reversed(dates), key=precision) if dates else None)
