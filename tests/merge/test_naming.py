"""Ids say what a record is, and no other record has a say in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from generator.merge.naming import named
from generator.model import Citation, Contact, ContactReport

NEWS = {"one": ("2031-04-01", "one"), "two": ("2031-04-02", "two"), "old": ("2031-03-01", "old")}


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


def _named(records: Iterable[Contact]) -> tuple[Contact, ...]:
    """Name records that keep their title and date however few of their reports are left."""
    return named(records, NEWS, lambda record: record)


def test_an_id_is_title_day_and_hash() -> None:
    """A day stands whole in an id, of a range its first month, and a record without a date has none."""
    days = ("2031-04-07", "2031-04-07/2031-05-01", "2031", None)
    ids = [_named([_record("Berg–Lund call", day, ("one", 0))])[0].id for day in days]
    assert [one.rpartition("-")[0] for one in ids] == [
        "berg-lund-call-2031-04-07",
        "berg-lund-call-2031-04",
        "berg-lund-call-2031",
        "berg-lund-call",
    ]
    assert all(re.fullmatch(r"[0-9a-f]{8}", one.rpartition("-")[2]) for one in ids)


def test_a_second_record_of_a_name_changes_nothing() -> None:
    """A record has the id that it has alone, whichever other stands before or after it."""
    first, second = _record("Call", None, ("one", 0)), _record("Call", None, ("two", 5))
    (alone,) = _named([first])
    both = [_named(order) for order in ([first, second], [second, first])]
    assert both[0] == both[1]
    assert alone in both[0]
    assert len({record.id for record in both[0]}) == 2


def test_the_first_article_in_the_news_names_a_record() -> None:
    """Title and date are those of its reports alone, however the record reads with the others."""
    record = _record("Call", None, ("one", 0), ("old", 3))
    seen: list[tuple[str, ...]] = []

    def retold(draft: Contact) -> Contact:
        seen.append(tuple(report.evidence.source for report in draft.reports))
        return replace(draft, title="Berg-Lund call")

    (told,) = named([record], NEWS, retold)
    assert seen == [("old",)]
    assert told.title == "Call"
    assert told.id.startswith("berg-lund-call-")
    assert len(told.reports) == 2


def test_reports_are_named_after_their_record() -> None:
    """A report's id is its record's and a hash of its place; two reports of one sentence are told apart."""
    (record,) = _named([_record("Call", None, ("one", 0), ("one", 0), ("two", 3))])
    ids = [report.id for report in record.reports]
    assert all(one.startswith(f"{record.id}-r") for one in ids)
    assert (len(set(ids)), ids[1]) == (3, f"{ids[0]}-2")


def test_two_records_of_one_sentence_are_told_apart() -> None:
    """Even where title, date and first evidence are the same."""
    one = _record("Call", None, ("one", 0))
    assert len({record.id for record in _named([one, one])}) == 2
