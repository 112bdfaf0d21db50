"""The door of the stage hands on what it was given, with its day, its bottom line, its sheets and its counts."""

from __future__ import annotations

from collections.abc import Callable

from generator.model import Dossier
from generator.plan import plan
from generator.plan.apart import told_apart


def test_the_briefing_is_of_its_latest_article(told: Dossier, dossier: Callable[..., Dossier]) -> None:
    """The day of the briefing is the latest day of publication; model and version are handed on."""
    briefing = plan(told, model="m 1", version="2")
    assert (briefing.as_of, briefing.model, briefing.version) == ("2031-04-09", "m 1", "2")
    assert {line.about for line in briefing.developments} == {"case", "measure"}
    assert briefing.dossier == told_apart(told)
    assert plan(dossier(), model="m", version="2").as_of is None
