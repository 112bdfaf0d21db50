"""A sheet gathers what the dossier says of one actor."""

from __future__ import annotations

from generator.model import Dossier
from generator.plan.sheets import sheets


def test_a_sheet_says_what_an_actor_did(told: Dossier) -> None:
    """Records by role, quotations by speaker and by who is named in them, and company counted from both sides."""
    made = {sheet.actor: sheet for sheet in sheets(told)}
    assert next(iter(made)) == "berg"
    assert (made["norland"].did, made["acme"].sanctioned_by, made["berg"].met) == (
        ("measure",),
        ("measure",),
        ("case",),
    )
    assert (made["lund"].said, made["berg"].about, made["lund"].about) == (("q",), ("q",), ())
    assert made["berg"].relations == (("lund", 2),)
    assert made["acme"].relations == (("norland", 1),)
    assert made["veld"].salience == 0
