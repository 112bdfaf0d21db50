"""The page on method."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing, Correction, Scope, Settings
from generator.render.book import open_book
from generator.render.method_page import method_page


def test_counts_are_those_of_the_audit(briefing: Briefing) -> None:
    """The page shows the audit's numbers, the model and the version."""
    (page,) = method_page(open_book(briefing))
    assert "| Sentences cited | 9 |" in page.page.content
    assert "en_core_web_sm 3.8.0" in page.page.content
    assert "[conflicts](data/conflicts.json)" in page.page.content


def test_what_the_user_chose_is_said(briefing: Briefing) -> None:
    """Limits and corrections that a person set are printed with their reasons."""
    settings = Settings(
        scope=Scope(since="2025-01-01", until="2025-06", topics=("sanctions", "diplomacy")),
        corrections=(
            Correction(id="s-1", reason="a sports penalty", drop=True),
            Correction(id="c-1", reason="the paper corrected it", set={"status": "postponed"}),
        ),
    )
    (page,) = method_page(open_book(replace(briefing, dossier=replace(briefing.dossier, settings=settings))))
    content = page.page.content
    assert "- Nothing before 1 January 2025\n- Nothing after June 2025\n- Subjects: sanctions and diplomacy" in content
    assert "- s-1: left out. Reason given: a sports penalty" in content
    assert "- c-1: status is set to postponed. Reason given: the paper corrected it" in content


def test_without_choices_nothing_is_said(briefing: Briefing) -> None:
    """A briefing without limits and corrections has no such sections."""
    (page,) = method_page(open_book(briefing))
    assert "What the user chose" not in page.page.content
    assert "Corrections by the user" not in page.page.content
