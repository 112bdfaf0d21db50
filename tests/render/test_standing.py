"""Which of several reports stands for a record."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing
from generator.render.standing import standing, told_on


def test_the_articles_own_voice_goes_before_a_claim(briefing: Briefing) -> None:
    """Among reports of the status, a fact in the article's own voice stands, even if a claim came later."""
    own = briefing.dossier.sanctions[0].reports[0]
    claim = replace(own, id="claim", holder="sudland")
    doubt = replace(own, id="doubt", factuality="possible")
    assert standing((own, claim, doubt), "imposed") == own
    assert standing((doubt, claim), "imposed") == claim


def test_among_equals_the_latest_stands(briefing: Briefing) -> None:
    """Of two reports that are as good, the later one; without a report of the status, the best of all."""
    own = briefing.dossier.sanctions[0].reports[0]
    later = replace(own, id="later")
    assert standing((own, later), "imposed") == later
    assert standing((own, later), "lifted") == later


def test_the_first_day_of_a_status_is_told(briefing: Briefing) -> None:
    """The day on which a contact was called off is the first that any report of it gives."""
    lisbon = briefing.dossier.contacts[1]
    again = replace(lisbon.reports[0], id="again", announced="2025-05-09")
    assert told_on((again, *lisbon.reports), "cancelled") == "2025-05-06"
    assert told_on(lisbon.reports, "held") is None
