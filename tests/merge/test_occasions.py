"""An announcement lends its day to the meeting at which it was made, and to nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.merge.occasions import with_lent_days
from generator.merge.reports import Whos
from generator.merge.sanctions import merge_sanctions
from generator.model import ContactMention, Extract, SanctionMention

DAY = "2031-04-07"


@pytest.mark.parametrize(
    ("words", "date", "expected"),
    [
        ("Berg announced the sanctions during a meeting with Lund.", None, DAY),
        ("Berg announced the sanctions at their first meeting.", None, DAY),
        ("Berg announced the sanctions before a meeting with Lund.", None, None),
        ("Berg announced the sanctions during a meeting with Lund.", "2031-04-05", "2031-04-05"),
    ],
)
def test_only_the_setting_takes_the_day(
    tell: Callable[..., Extract],
    contact: Callable[..., ContactMention],
    sanction: Callable[..., SanctionMention],
    whos: Callable[..., Whos],
    words: str,
    date: str | None,
    expected: str | None,
) -> None:
    """A contact during or at which a measure was announced is of its day, unless it has one of its own."""
    one = tell(
        "one",
        "2031-04-09",
        ("Norland hit Acme on Monday.", "hit", sanction("imposed", ("Norland",), ("Acme",), date=DAY)),
        (words, "sanctions", sanction("announced", ("Norland",), ("Acme",))),
        (words, "meeting", contact("meeting", "held", "Ada Berg", "Olle Lund", date=date)),
    )
    # One sentence reports both; the world of these tests gives a sentence one trigger, so it is told twice.
    joined = _in_one_sentence(one)
    (lent,) = with_lent_days((joined,), merge_sanctions((joined,), whos(joined)).records)
    assert lent.contacts[0].date == expected
    assert ("announced during it" in lent.contacts[0].rule) is (expected == DAY)


def _in_one_sentence(extract: Extract) -> Extract:
    return replace(extract, contacts=(replace(extract.contacts[0], sentence=1),))
