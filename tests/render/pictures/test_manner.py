"""In which manner a record stands."""

from __future__ import annotations

from typing import get_args

from msgspec.structs import replace

from generator.model import Briefing, ContactStatus, SanctionStatus
from generator.render.pictures.manner import MANNERS, manner


def test_every_status_has_a_manner() -> None:
    """No word of the closed lists is missing from the table."""
    assert set(MANNERS) == {*get_args(SanctionStatus), *get_args(ContactStatus)}


def test_a_claim_is_not_done(briefing: Briefing) -> None:
    """What an article states is done; the same on somebody's word, or only intended, is open."""
    call, summit = briefing.dossier.contacts
    assert manner(call) == "done"
    (report,) = call.reports
    assert manner(replace(call, reports=(replace(report, holder="otto-kerr"),))) == "open"
    assert manner(replace(call, reports=(replace(report, factuality="planned"),))) == "open"
    assert manner(summit) == "off"
