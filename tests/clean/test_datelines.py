"""Datelines that run into the first paragraph."""

from __future__ import annotations

import pytest

from generator.clean.datelines import dateline_of

REST = "The harbour will reopen within the week, Moss said."


@pytest.mark.parametrize(
    ("head", "place", "agency", "day"),
    [
        ("WESTPORT (Reuters) - ", "Westport", "Reuters", None),
        ("WESTPORT, March 4, 2031 (Reuters) - ", "Westport", "Reuters", "2031-03-04"),
        ("WESTPORT, March 4 — ", "Westport", None, None),
        ("WESTPORT — ", "Westport", None, None),
        ("WESTPORT – ", "Westport", None, None),
        ("WESTPORT -- ", "Westport", None, None),
        ("NEW WESTPORT, Norland (AP) — ", "New Westport, Norland", "AP", None),
        ("WESTPORT, N.D. — ", "Westport, N.D.", None, None),
        ("WESTPORT/OLD QUAY, 4 March 2031 - ", "Westport/Old Quay", None, "2031-03-04"),
        ("Westport (AFP) - ", "Westport", "AFP", None),
        ("Westport (CNN) ", "Westport", "CNN", None),
        ("(CNN) ", None, "CNN", None),
        ("Westport, March 4, 2031 - ", "Westport", None, "2031-03-04"),
        ("WESTPORT (Harbour Wire) - ", "Westport", "Harbour Wire", None),
    ],
)
def test_a_dateline_is_place_day_and_agency(head: str, place: str | None, agency: str | None, day: str | None) -> None:
    """Each is read where it stands, and the sentence begins behind it."""
    found = dateline_of(head + REST)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert (found.day.iso() if found.day else None) == day
    assert (head + REST)[found.after :] == REST
    assert head.startswith((head + REST)[: found.length])
    assert not (head + REST)[: found.length].endswith((" ", "-", "—", "–"))


@pytest.mark.parametrize(
    "words",
    [
        REST,
        "Moss — who had warned of the storm — said that she would stay at her post.",
        "The Grain Board (GB) said that the harbour would reopen within the week.",
        "UPDATE — Moss says that the harbour will reopen within the week.",
        "NATO — the alliance of the north — will meet in the harbour of Westport.",
        "Westport (pop. 40,000) is a harbour that has seen better days, Moss said.",
        "WESTPORT — No.",
        "(Moss said) The harbour will reopen within the week.",
        "USA - Moss says that the harbour will reopen within the week.",
        "",
        "— The harbour will reopen within the week.",
    ],
)
def test_what_is_in_doubt_is_no_dateline(words: str) -> None:
    """Dashes and brackets of the story are left in their sentence."""
    assert dateline_of(words) is None
