"""Case files on paper: a clean brief with its sources."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.site.conftest import Visiting


@pytest.mark.parametrize("path", ["sanctions/", "diplomacy/"])
def test_a_case_file_prints_with_its_sources(visiting: Visiting, path: str) -> None:
    """The PDF has title, status, every note with its article, how to cite it, and nothing of what is to be clicked."""
    with visiting() as visit:
        page = visit.open(path)
        page.locator("tbody td:nth-child(2) a:not([id], .permalink)").first.click()
        page.wait_for_load_state("load")
        title = page.locator("h1").first.evaluate("(one) => one.firstChild.textContent.trim()")
        notes = page.locator(".footnote li").evaluate_all(
            "(all) => all.map((one) => one.querySelector('a[href*=\"sources/\"]').textContent)"
        )
        words = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(format="A4"))).pages)
    printed = "".join(words.split())
    assert "".join(title.split()) in printed
    assert notes
    assert all("".join(note.split()) in printed for note in notes)
    assert "@misc{" in printed
    assert "asof" in printed
    assert "Tableofcontents" not in printed
    assert "Backtotop" not in printed
