"""What is planned next, on the first page."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Ahead, Briefing
from generator.render.book import open_book
from generator.render.front_page import front_page
from generator.render.next_up import MOST, next_up


def section(briefing: Briefing) -> str:
    """The section of the first page."""
    (page,) = front_page(open_book(briefing))
    return page.page.content.split("## What is planned next\n")[1].split("\n## ")[0]


def test_plans_stand_by_standing_with_their_day_and_notes(briefing: Briefing) -> None:
    """A plan has its day, its sentence, a note and a link; one for a past day stands apart."""
    cited = (briefing.dossier.contacts[0].reports[0].evidence,)
    plans = (
        Ahead("c-lisbon", "A summit was planned for June.", cited, "2025-06", "ahead"),
        Ahead("c-call", "A call was planned for 3 May. No source says so.", cited, "2025-05-03", "past"),
    )  # fmt: skip
    text = section(replace(briefing, ahead=plans))
    assert "**To come, by day**\n\n- **June 2025** — A summit was planned for June.[^wire-s3-" in text
    assert "[Case file](diplomacy/c-lisbon.md)" in text
    assert "**Planned for a day that is past**\n\n- **3 May 2025** — A call was planned for 3 May. No source" in text


def test_what_is_cut_is_counted(briefing: Briefing) -> None:
    """More than a few plans of one standing are counted and linked to the data."""
    plan = Ahead("c-call", "A call was proposed.", (), "", "undated")
    assert next_up(replace(briefing, ahead=(plan,) * (MOST + 2)))[0][3] == 2
    assert "[and 2 more](data/briefing.json)" in section(replace(briefing, ahead=(plan,) * (MOST + 2)))


def test_nothing_planned_is_said(briefing: Briefing) -> None:
    """An empty section says so."""
    assert "The sources name nothing that is planned." in section(briefing)
