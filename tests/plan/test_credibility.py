"""The number of the Admiralty code, by the table of rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model import Conflict, Contact, ContactReport
from generator.plan.credibility import RULES, Support, judged, support_of

Meet = Callable[..., Contact]
MeetReport = Callable[..., ContactReport]


@pytest.mark.parametrize(
    ("support", "grade"),
    [
        (Support(telling=2, stating=2, against=0, firm=True, disputed=False), 1),
        (Support(telling=2, stating=1, against=0, firm=True, disputed=False), 2),
        (Support(telling=2, stating=2, against=0, firm=True, disputed=True), 2),
        (Support(telling=1, stating=1, against=0, firm=True, disputed=False), 3),
        (Support(telling=2, stating=0, against=0, firm=True, disputed=False), 3),
        (Support(telling=1, stating=0, against=0, firm=True, disputed=False), 4),
        (Support(telling=1, stating=1, against=0, firm=True, disputed=True), 4),
        (Support(telling=2, stating=2, against=1, firm=True, disputed=False), 4),
        (Support(telling=1, stating=1, against=1, firm=True, disputed=False), 5),
        (Support(telling=3, stating=0, against=0, firm=False, disputed=False), 6),
    ],
)
def test_each_number_has_its_case(support: Support, grade: int) -> None:
    """From two sources that state it down to one that can only be believed, and to what nobody states."""
    assert judged(support).grade == grade


def test_the_words_are_those_of_the_rule() -> None:
    """What is shown is the line of the table that held."""
    found = judged(Support(telling=1, stating=1, against=0, firm=True, disputed=False))
    assert (found.grade, found.rule) in {(grade, words) for grade, words, _ in RULES}


def test_a_claim_is_no_statement(contact: Meet, contact_report: MeetReport) -> None:
    """An article's own voice states, a holder only claims, a denial tells nothing of the status."""
    record = contact(
        "held",
        contact_report("held", at=("one", 0)),
        contact_report("held", at=("two", 0), holder="berg"),
        contact_report("held", at=("three", 0), factuality="denied"),
    )
    assert support_of(record, (), {}) == Support(telling=2, stating=1, against=0, firm=True, disputed=False)


def test_who_contradicts_is_counted_by_voice(contact: Meet, contact_report: MeetReport) -> None:
    """A rival status in an article's own voice is a source against it, one that is quoted disputes it."""
    held, off = contact_report("held", at=("one", 0)), contact_report("cancelled", at=("two", 0))
    claimed = contact_report("cancelled", at=("three", 0), holder="lund")
    record = contact("held", held, off, claimed)
    sides = tuple(
        Conflict(id=f"c{i}", about=record.id, left=held.evidence, right=other.evidence, detail="")
        for i, other in enumerate((off, claimed))
    )
    found = support_of(record, sides, {})
    assert (found.against, found.disputed, judged(found).grade) == (1, True, 5)
    copies = support_of(record, sides[:1], {"one": "two"})
    assert (copies.against, copies.disputed) == (1, False)
