"""Why reports are in one record or in two."""

from __future__ import annotations

from collections.abc import Callable

from generator.merge import merge
from generator.merge.records import NEVER
from generator.model import ContactMention, Extract, Settings

Tell = Callable[..., Extract]
Say = Callable[..., ContactMention]

TWO = ("Ada Berg", "Olle Lund")


def _articles(tell: Tell, contact: Say) -> tuple[Extract, ...]:
    call = contact("call", "held", *TWO, date="2031-04-07")
    later = contact("call", "held", *TWO, date="2031-04-08")
    return (
        tell("one", "2031-04-09", ("Ada Berg called Olle Lund on Monday.", "called", call)),
        tell(
            "two",
            "2031-04-09",
            ("Ada Berg called Olle Lund on Monday.", "called", call),
            ("Ada Berg called Olle Lund again on Tuesday.", "called", later),
        ),
    )


def test_a_link_tells_all_evidence_with_its_weight(tell: Tell, contact: Say) -> None:
    """Two reports of one call are joined, and what weighed for it adds up to the weight."""
    weighings = merge(_articles(tell, contact), Settings()).weighings
    (link,) = {one for one in weighings if one.joined}
    assert ("the same participants", 3) in link.evidence
    assert link.weight == sum(weight for _, weight in link.evidence) >= link.needed


def test_a_refusal_tells_what_kept_apart_and_what_spoke_for_it(tell: Tell, contact: Say) -> None:
    """The calls of two days are two, although the same people spoke."""
    weighings = merge(_articles(tell, contact), Settings()).weighings
    (refused,) = (one for one in weighings if not one.joined)
    assert refused.weight == NEVER
    assert ("the dates exclude each other", NEVER) in refused.evidence
    assert refused.speaks_for >= 3


def test_records_that_share_nothing_are_not_told_apart(tell: Tell, contact: Say) -> None:
    """Nobody asks why a call and a visit of others are two."""
    one = tell("one", "2031-04-09", ("Ada Berg called Olle Lund.", "called", contact("call", "held", *TWO)))
    other = contact("visit", "held", "Ida Veld", "Sudland")
    two = tell("two", "2031-04-09", ("Ida Veld went to Sudland.", "went", other))
    assert merge((one, two), Settings()).weighings == ()
