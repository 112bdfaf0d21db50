"""Ids say what a record is, and two records never share one."""

from __future__ import annotations

import re

from generator.merge.naming import named
from generator.model import Citation, Contact, ContactReport


def _record(title: str, date: str | None, *places: tuple[str, int]) -> Contact:
    reports = tuple(
        ContactReport(
            id="",
            evidence=Citation(source, 0, start, start + 1, "x"),
            date=None,
            announced=None,
            date_words=None,
            factuality="fact",
            holder=None,
            condition=None,
            reason=None,
            rule="",
            kind="call",
            status="held",
            participants=(),
            place=None,
        )
        for source, start in places
    )
    return Contact("", title, "call", "held", (), None, date, reports, (), "")


def test_an_id_is_title_and_day() -> None:
    """A day stands whole in an id, of a range its first month, and a record without a date has none."""
    ids = [
        named([_record("Berg–Lund call", date, ("one", 0))])[0].id
        for date in ("2031-04-07", "2031-04-07/2031-05-01", "2031", None)
    ]
    assert ids == ["berg-lund-call-2031-04-07", "berg-lund-call-2031-04", "berg-lund-call-2031", "berg-lund-call"]


def test_two_of_a_name_both_carry_a_hash() -> None:
    """Neither keeps the plain id, so that it does not matter which came first."""
    first, second = _record("Call", None, ("one", 0)), _record("Call", None, ("two", 5))
    ids = [record.id for record in named([first, second])]
    assert ids == [record.id for record in named([second, first])]
    assert all(re.fullmatch(r"call-[0-9a-f]{8}", one) for one in ids)
    assert len(set(ids)) == 2


def test_reports_are_named_after_their_record() -> None:
    """A report's id is its record's and a hash of its place; two reports of one sentence are told apart."""
    (record,) = named([_record("Call", None, ("one", 0), ("one", 0), ("two", 3))])
    ids = [report.id for report in record.reports]
    assert all(one.startswith("call-r") for one in ids)
    assert (len(set(ids)), ids[1]) == (3, f"{ids[0]}-2")


def test_two_records_of_one_sentence_are_told_apart() -> None:
    """Even where title, date and first evidence are the same."""
    one = _record("Call", None, ("one", 0))
    assert len({record.id for record in named([one, one])}) == 2
