"""What the user does not publish."""

from __future__ import annotations

from collections.abc import Callable

from generator.model import Briefing, Publish
from generator.render.withhold import published, withheld_sources


def test_without_a_wish_nothing_changes(briefing: Briefing) -> None:
    """A briefing whose sources may all be cited stays the same value."""
    assert published(briefing) is briefing


def test_words_of_a_withheld_source_are_gone(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Citations of the source keep their place and lose their words; others keep both."""
    shown = published(briefing_with("none"))
    report = shown.dossier.sanctions[0].reports[0]
    assert (report.evidence.text, report.reason, report.target_words) == ("", None, None)
    assert report.evidence.start > 0
    assert shown.dossier.sanctions[0].reports[1].evidence.text.startswith("Sudland will answer")
    assert [quotation.text for quotation in shown.dossier.quotations] == ["", "", ""]
    assert shown.developments[0].citations[0].text == ""


def test_withholding_twice_is_withholding_once(briefing_with: Callable[[Publish], Briefing]) -> None:
    """The pass may be repeated."""
    once = published(briefing_with("none"))
    assert published(once) == once


def test_only_none_withholds(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Sources of which everything or the cited sentences may be shown are not withheld."""
    assert [withheld_sources(briefing_with(p).dossier) for p in ("full", "cited", "none")] == [  # type: ignore[arg-type]
        frozenset(),
        frozenset(),
        {"post"},
    ]
