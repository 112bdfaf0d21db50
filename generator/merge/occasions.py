"""A day that one event lends to another: sanctions announced "during a meeting" date the meeting.

Strategy: an article seldom repeats the day of an occasion that it names only as the setting of something else.
Where a sentence tells that a measure was announced during or at a contact, and the record of the measure has a
single day, the contact that has no date of its own takes that day; its rule says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from generator.merge.days import is_day
from generator.merge.words import any_of
from generator.model import ContactMention, Extract, Sanction, SanctionReport, Span

_SETTING = re.compile(rf"\b{any_of('setting')}\s+(?:[\w-]+\s+){{0,2}}$", re.IGNORECASE)
_BEFORE = 40
"""How far before the trigger, in code points, the preposition is looked for; two words may stand between."""

Days = Mapping[tuple[str, int], tuple[str, Span | None]]
"""The day of a measure announced in a sentence, and the words of the same article that gave it."""


def with_lent_days(extracts: tuple[Extract, ...], sanctions: tuple[Sanction, ...]) -> tuple[Extract, ...]:
    """Give the articles, in which each contact that is the setting of an announcement has the announcement's day."""
    days = _announced(sanctions)
    return tuple(
        replace(extract, contacts=tuple(_lent(extract, mention, days) for mention in extract.contacts))
        for extract in extracts
    )


def _announced(sanctions: tuple[Sanction, ...]) -> Days:
    return {
        (report.evidence.source, report.evidence.sentence): (str(record.date), _words(record, report))
        for record in sanctions
        if is_day(record.date)
        for report in record.reports
        if report.status == "announced" and report.date in {None, record.date}
    }


def _words(record: Sanction, announced: SanctionReport) -> Span | None:
    """Give the words of the same article that gave the record its day, None where only another article has them."""
    words = (
        report.date_words
        for report in record.reports
        if report.evidence.source == announced.evidence.source and report.date == record.date
    )
    found = next((one for one in words if one is not None), None)
    return None if found is None else Span(found.start, found.end)


def _lent(extract: Extract, mention: ContactMention, days: Days) -> ContactMention:
    raw, trigger = extract.text.article.raw, mention.trigger
    lender = days.get((extract.text.article.id, mention.sentence))
    if mention.date or lender is None or not _SETTING.search(raw[max(0, trigger.start - _BEFORE) : trigger.start]):
        return mention
    day, words = lender
    rule = f"{mention.rule}; the day is that of the sanctions announced during it".removeprefix("; ")
    return replace(mention, date=day, date_words=words, rule=rule)
