"""How things stand is what the last firm report says."""

from __future__ import annotations

from typing import Any

import pytest

from generator.merge.life import CONTACTS, SANCTIONS, in_order, lead
from generator.merge.records import Told
from generator.model import Citation, ContactReport, ContactStatus, SanctionReport, SanctionStatus, current


def _contact(status: ContactStatus, **fields: Any) -> ContactReport:  # noqa: ANN401 - any field of a report
    return ContactReport(**_fields(fields), kind="summit", status=status, participants=(), place=None)


def _sanction(status: SanctionStatus, **fields: Any) -> SanctionReport:  # noqa: ANN401 - any field of a report
    return SanctionReport(**_fields(fields), status=status, imposers=(), targets=(), target_words=None, measures=())


def _fields(given: dict[str, Any]) -> dict[str, Any]:
    plain = {"date": None, "announced": None, "factuality": "fact", "holder": None}
    rest = {"id": "", "evidence": Citation("one", 0, 0, 1, "x"), "date_words": None, "condition": None}
    return {**plain, **rest, "reason": None, "rule": "", **given}


CLAIM = {"holder": "olle-lund"}


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ((_contact("planned", factuality="planned"), _contact("cancelled")), "cancelled"),
        ((_contact("cancelled"), _contact("postponed", **CLAIM)), "cancelled"),
        ((_contact("planned"), _contact("cancelled", **CLAIM)), "cancelled"),
        ((_contact("cancelled", **CLAIM), _contact("postponed", holder="ada-berg")), "postponed"),
        ((_contact("cancelled"), _contact("proposed", factuality="possible")), "cancelled"),
        ((_contact("cancelled"), _contact("proposed")), "cancelled"),
        ((_contact("cancelled", announced="2031-04-01"), _contact("planned")), "cancelled"),
        ((_contact("cancelled", announced="2031-04-01"), _contact("planned", announced="2031-04-05")), "planned"),
        ((_contact("held", factuality="possible"),), "held"),
        ((_contact("held"), _contact("held", factuality="denied", **CLAIM)), "held"),
    ],
)
def test_the_last_firm_report_of_a_contact_decides(reports: tuple[ContactReport, ...], expected: str) -> None:
    """A claim does not overrule the article, a proposal no decision, a doubt nothing; a new plan needs its new day."""
    assert lead(reports, CONTACTS).status == expected


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (("threatened", "imposed"), "imposed"),
        (("imposed", "announced"), "imposed"),
        (("imposed", "eased", "lifted"), "lifted"),
        (("imposed", "threatened"), "imposed"),
    ],
)
def test_a_sanction_moves_on_and_not_back(statuses: tuple[SanctionStatus, ...], expected: str) -> None:
    """An earlier step told later does not undo a later one."""
    assert lead(tuple(_sanction(status) for status in statuses), SANCTIONS).status == expected


def test_a_life_runs_by_day_then_by_stage() -> None:
    """On one day a plan stands before what came of it, whatever the order of the text."""
    held = _told(0, "held", 4, "2031-04-02")
    planned = _told(1, "planned", 1, "2031-04-02")
    early = _told(2, "planned", 1, "2031-04-01")
    assert in_order((held, planned, early)) == (early, planned, held)


def test_an_undated_report_stands_with_the_dated_one_of_the_same_step() -> None:
    """What the article tells again without a day happened on the day that another report gives it."""
    cancelled = _told(0, "cancelled", 2, "2031-04-01")
    again = _told(2, "cancelled", 2, "2031-04-05", dated=False)
    possible = _told(1, "proposed", 0, "2031-04-03")
    assert in_order((possible, again, cancelled)) == (cancelled, again, possible)


def test_an_undated_report_is_never_put_after_its_article() -> None:
    """A step that others date later than the article cannot be the one that it tells of."""
    undated = _told(0, "cancelled", 2, "2031-04-01", dated=False)
    later = _told(1, "cancelled", 2, "2031-04-05")
    between = _told(2, "proposed", 0, "2031-04-03")
    assert in_order((later, between, undated)) == (undated, between, later)


def _told(turn: int, step: str, stage: int, day: str, *, dated: bool = True) -> Told:
    return Told(
        place=("one", turn),
        step=step,
        stage=stage,
        as_of=day,
        dated=dated,
        days=None,
        headline=False,
        definite=False,
        another=False,
    )


def test_the_newer_version_of_an_article_wins() -> None:
    """What an older version says counts only where the newer one does not tell of the event."""
    older = _contact("held", superseded_by="two")
    newer = _contact("planned", evidence=Citation("two", 0, 0, 1, "x"))
    other = _contact("planned", evidence=Citation("three", 0, 0, 1, "x"))
    assert current((older, newer)) == (newer,)
    assert lead((older, newer), CONTACTS) is newer
    assert lead((newer, older), CONTACTS) is newer
    assert lead((other, older), CONTACTS) is older
