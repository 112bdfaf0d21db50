"""Which deeds the timeline tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.model import ActorSheet, Citation, Deed, DeedReport, Dossier, Factuality, Moment
from generator.plan.deeds import CENTRAL, on_timeline

PLACE = Citation("one", 3, 30, 40, "Berg urged")
MOMENT = Moment("m-1", "2025-10-22", "day", PLACE, None, "weekday", ("berg",), None)


def deed(*, date: str | None = "2025-10-22", sure: Factuality = "fact", doer: str = "berg") -> Deed:
    """A deed that the sentence of MOMENT reports."""
    report = DeedReport(
        id="e-1-1", evidence=PLACE, date=date, announced=None, date_words=None, factuality=sure, holder=None,
        condition=None, reason=None, rule="request: urge", trigger=PLACE, doer_words=PLACE, recipient_words=None,
        holder_words=None, in_content=False,
    )  # fmt: skip
    return Deed(
        id="e-1", type="REQUEST", mode=None, doers=(doer,), recipients=(), date=date, reports=(report,), merge_rule=""
    )


@pytest.fixture
def sheets() -> tuple[ActorSheet, ...]:
    """More actors than are central, Berg first."""
    names = ("berg", *(f"actor-{n}" for n in range(CENTRAL)))
    return tuple(ActorSheet(name, 9, (), (), (), (), (), ()) for name in names)


@pytest.fixture
def timeline(dossier: Callable[..., Dossier], sheets: tuple[ActorSheet, ...]) -> Callable[[Deed], object]:
    """What the timeline tells of one deed."""
    return lambda one: on_timeline(replace(dossier(), moments=(MOMENT,), deeds=(one,)), sheets)


def test_a_dated_deed_of_a_central_actor(timeline: Callable[[Deed], object]) -> None:
    """It stands at the moment of its sentence and date."""
    assert timeline(deed()) == {"m-1": ("e-1",)}


@pytest.mark.parametrize(
    "one", [deed(date=None), deed(date="2025-10-23"), deed(sure="denied"), deed(sure="possible"), deed(doer="actor-11")]
)
def test_others_stand_elsewhere(timeline: Callable[[Deed], object], one: Deed) -> None:
    """Undated, differently dated, denied and doubted deeds, and those of others, are not on the timeline."""
    assert timeline(one) == {}
