"""One report speaks for a record, and the citations carry every field of its sentence."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.model import Citation, Contact, ContactReport, Sanction, SanctionReport
from generator.plan.leads import (
    contact_citations,
    contact_lead,
    later_claims,
    sanction_citations,
    sanction_lead,
    step_report,
)

Meet = Callable[..., Contact]
MeetReport = Callable[..., ContactReport]
Hit = Callable[..., Sanction]
HitReport = Callable[..., SanctionReport]


def test_an_own_voice_and_a_full_report_lead(contact: Meet, contact_report: MeetReport) -> None:
    """Of the reports of the status, the article's own goes before a claim, the fuller before the shorter."""
    claim = contact_report("cancelled", holder="berg", place="Rill", at=("one", 1))
    short, full = (contact_report("cancelled", place=place, at=("one", 2)) for place in (None, "Rill"))
    assert contact_lead(contact("cancelled", claim, short, full)) == full
    assert contact_lead(contact("held", claim, short)) == short


def test_a_full_sanction_report_leads(sanction: Hit, sanction_report: HitReport) -> None:
    """The report that names both sides and the day speaks for the record."""
    short = sanction_report("imposed", imposers=(), at=("one", 1))
    full = sanction_report("imposed", date="2031-04-07", at=("one", 2))
    assert sanction_lead(sanction("imposed", short, full)) == full


def test_each_field_and_each_source_is_cited(contact_report: MeetReport) -> None:
    """What the lead leaves out, place, day and people, is cited where it stands, then one sentence a further source."""
    lead = contact_report("cancelled", people=("berg",), at=("one", 1))
    people = contact_report("planned", people=("berg", "lund"), at=("one", 2))
    place = contact_report("planned", people=("berg",), place="Rill", at=("one", 3))
    day = contact_report("planned", people=("berg",), date="2031-05", at=("one", 4))
    other = contact_report("planned", people=("berg",), at=("two", 0))
    record = Contact(
        "case",
        "",
        "summit",
        "cancelled",
        ("berg", "lund"),
        "Rill",
        "2031-05",
        (people, place, day, lead, other),
        (),
        "",
    )
    cited = [(one.source, one.sentence) for one in contact_citations(record)]
    assert cited == [("one", 1), ("one", 2), ("one", 3), ("one", 4), ("two", 0)]


def test_the_sides_of_a_sanction_are_cited(sanction: Hit, sanction_report: HitReport) -> None:
    """Imposer, target and day that only another report has are cited from there."""
    lead = sanction_report("lifted", imposers=(), at=("one", 1))
    whole = sanction_report("imposed", at=("one", 2))
    day = sanction_report("lifted", imposers=(), targets=(), holder="berg", date="2031", at=("one", 3))
    record = sanction("lifted", whole, lead, day, date="2031")
    assert [one.sentence for one in sanction_citations(record)] == [1, 2, 3]


def test_later_claims_are_the_last_of_each_holder(contact: Meet, contact_report: MeetReport) -> None:
    """Earlier words and words that agree are no claim against; who changes the story is heard with the last one."""
    record = contact(
        "cancelled",
        contact_report("planned", holder="berg", at=("one", 0)),
        contact_report("cancelled", at=("one", 1)),
        contact_report("cancelled", holder="berg", at=("one", 2)),
        contact_report("postponed", holder="lund", at=("one", 3)),
        contact_report("proposed", holder="lund", at=("one", 4)),
    )
    claims = later_claims(record.reports, contact_lead(record))
    assert [(claim.holder, claim.status) for claim in claims] == [("lund", "proposed")]


def test_words_of_another_sentence_that_date_it_are_cited(contact: Meet, contact_report: MeetReport) -> None:
    """A day that the sentence before gives is cited there; one in the sentence itself is cited with it."""
    lead = contact_report("held", date="2031-04-07", at=("one", 2))
    before, within = Citation("one", 1, 10, 16, "Monday"), Citation("one", 2, 20, 26, "Monday")
    for words, expected in ((before, (lead.evidence, before)), (within, (lead.evidence,))):
        record = contact("held", replace(lead, date_words=words), date="2031-04-07")
        assert contact_citations(record) == expected


def test_the_day_of_a_step_may_stand_in_another_report(contact: Meet, contact_report: MeetReport) -> None:
    """Where the article's own report of a step has no day, the one that has it is used, and cited."""
    claim = contact_report("cancelled", holder="berg", announced="2031-04-01", at=("one", 1))
    own = contact_report("cancelled", at=("one", 2))
    assert step_report((claim, own), own) == claim
    assert step_report((own,), own) == own
    cited = [(one.source, one.sentence) for one in contact_citations(contact("cancelled", claim, own))]
    assert cited == [("one", 2), ("one", 1)]


def test_a_newer_version_leads(contact: Meet, contact_report: MeetReport) -> None:
    """What an article's newer version calls a claim is not told as the older one's fact."""
    claim = contact_report("cancelled", holder="berg", at=("new", 1))
    older = replace(contact_report("cancelled", at=("old", 1)), superseded_by="new")
    assert contact_lead(contact("cancelled", older, claim)) == claim
    assert contact_lead(contact("cancelled", older)) == older
