"""Dated sentences by month."""

from __future__ import annotations

import re

from generator.render.pictures.density import MOST, TALL, draw_density


def test_a_month_is_a_bar_that_leads_to_its_first_sentence() -> None:
    """Bars are as high as their numbers, which stand above them; months and years stand below."""
    picture = draw_density([("April 2025", "#m-1", 1), ("May 2025", "#m-2", 4), ("2026", "a.md#m-6", 2)])
    heights = [float(height) for height in re.findall(r'height="([\d.]+)" class="bar"', picture)]
    assert heights == [TALL / 4, TALL, TALL / 2]
    assert re.findall(r"\]\(([^)]*)\)", picture) == ["#m-1", "#m-2", "a.md#m-6"]
    assert re.findall(r">([^<]+)</text>", picture)[1:] == ["1", "Apr", "’25", "4", "May", "’25", "2", "2026"]


def test_many_months_are_cut_with_a_count() -> None:
    """The latest months are drawn; the title counts the others."""
    picture = draw_density([(f"May {1900 + n}", f"#m-{n}", 1) for n in range(100)])
    assert picture.count('class="bar"') == MOST
    assert f"{100 - MOST} earlier months are on the page" in picture


def test_nothing_draws_nothing() -> None:
    """Without dated sentences there is no picture."""
    assert draw_density([]) == ""
