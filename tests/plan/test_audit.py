"""The counts of the method page are those of the prose."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Citation, Dossier, Moment, Statement
from generator.plan.audit import audit
from generator.plan.independence import independence


def test_the_audit_counts_prose(told: Dossier) -> None:
    """Words and sentences of headlines and boilerplate are not counted; every kind of citation is."""
    counts = audit(told, independence(told))
    assert (counts.words, counts.sentences, counts.sentences_cited) == (17, 4, 3)
    assert (counts.quotations, counts.unattributed, counts.anonymous) == (1, 0, 0)
    assert (counts.reports, counts.single_source, counts.conflicts) == (2, 2, 0)
    words = Citation("one", 3, 0, 4, "Olle")
    moment = Moment("m", "2031", "year", words, None, "", (), None)
    role = replace(told.actors[0], roles=(Statement("berg", "role", "envoy", words),))
    fuller = replace(told, moments=(moment,), actors=(role, *told.actors[1:]))
    assert audit(fuller, independence(fuller)).sentences_cited == 4
