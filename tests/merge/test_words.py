"""The word lists are read as they stand."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from generator.merge.words import CONTACT_NOUNS, SANCTION_NOUNS, any_of
from generator.model import ContactKind


def test_a_list_is_a_group_of_alternatives() -> None:
    """Each word of a list matches, another does not, and an unknown list is an error."""
    assert all(re.fullmatch(any_of("known"), word) for word in ("the", "that", "their"))
    assert not re.fullmatch(any_of("known"), "a")
    with pytest.raises(KeyError):
        any_of("unknown")


def test_every_kind_has_its_nouns() -> None:
    """No kind of contact is without the words that name it again."""
    assert set(CONTACT_NOUNS) == set(get_args(ContactKind))
    assert "sanctions" in SANCTION_NOUNS
