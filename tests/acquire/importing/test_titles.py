"""Titles that carry the name of their outlet."""

from __future__ import annotations

import pytest

from generator.acquire.importing.titles import as_shown, without_outlet


@pytest.mark.parametrize(
    ("title", "outlet", "cut"),
    [
        ("Ports reopen | Harbour Post", "Harbour Post", "Ports reopen"),
        ("Ports reopen - harbour-post", "Harbour Post", "Ports reopen"),
        ("Ports reopen – Moss", "Harbour Post", "Ports reopen – Moss"),
        ("Ports reopen | Harbour Post", None, "Ports reopen | Harbour Post"),
        ("Harbour Post", "Harbour Post", "Harbour Post"),
    ],
)
def test_only_the_outlets_own_name_goes(title: str, outlet: str | None, cut: str) -> None:
    """Whatever stands between; other words stay."""
    assert without_outlet(title, outlet) == cut


def test_a_title_is_cut_to_what_the_page_shows() -> None:
    """The words behind it are the outlet; without such a line nothing is cut and nobody named."""
    lines = ("World", "Ports reopen today", "The quay opened.")
    assert as_shown("Ports reopen today | Harbour Post", lines) == ("Ports reopen today", "Harbour Post")
    assert as_shown("Ports - the future", lines) == ("Ports - the future", None)
    assert as_shown("Ports reopen today", lines) == ("Ports reopen today", None)
