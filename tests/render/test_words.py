"""Closed-list values, times and corrections as a reader says them."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.model import Attribution, Correction, Factuality, Reliability
from generator.render.words import (
    ATTRIBUTION,
    FACTUALITY,
    RELIABILITY,
    correction_words,
    moment,
)


@pytest.mark.parametrize(
    ("table", "terms"), [(FACTUALITY, Factuality), (ATTRIBUTION, Attribution), (RELIABILITY, Reliability)]
)
def test_every_term_has_words(table: dict[str, str], terms: object) -> None:
    """Each value of a closed list is explained; only the plain case needs no words."""
    assert set(table) == set(get_args(terms))
    assert [term for term, words in table.items() if not words] in ([], ["fact"], ["named"])


def test_a_correction_says_what_it_does() -> None:
    """What a person changed is named field by field."""
    changes = (
        Correction("x", "why", drop=True),
        Correction("x", "why", set={"status": "held"}),
        Correction("x", "why"),
    )
    assert [correction_words(c) for c in changes] == ["left out", "status is set to held", "left as it is"]


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2025-10-22T14:05:00+02:00", "22 October 2025, 14:05 (+02:00)"),
        ("2025-10-22T14:05-05:00", "22 October 2025, 14:05 (-05:00)"),
        ("2025-10-22T14:05:09Z", "22 October 2025, 14:05 (UTC)"),
        ("2025-10-22T14:05", "22 October 2025, 14:05"),
    ],
)
def test_a_time_is_said_with_its_zone(at: str, words: str) -> None:
    """To the minute, in the zone in which it was told; none is made up."""
    assert moment(at) == words
