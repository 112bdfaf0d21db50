"""Ids are readable, stable and safe on every file system."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merge.ids import LONGEST, short, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Berg", "ada-berg"),
        ("  U.S.  Treasury ", "u-s-treasury"),
        ("Volodymyr Çelik-Øst", "volodymyr-celik-ost"),
        ("Ukraine’s envoy", "ukraines-envoy"),
        ("Łódź", "lodz"),
        ("CON", "con-x"),
        ("Index", "index-x"),
        ("Com7", "com7-x"),
        ("İzmir", "izmir"),
    ],
)
def test_words_become_a_slug(text: str, expected: str) -> None:
    """Accents, case and punctuation go; the words stay readable; a device name is no id."""
    assert slug(text) == expected


def test_a_text_without_latin_letters_still_has_a_slug() -> None:
    """Two names in another script keep two different ids."""
    assert slug("Москва").startswith("x-")
    assert slug("Москва") != slug("Київ")


def test_a_long_slug_ends_at_a_word() -> None:
    """Where a slug must be cut, it is cut between two words."""
    cut = slug("council " * 40)
    assert cut.endswith("council")
    assert len(cut) <= LONGEST
    assert slug("a" * 300) == "a" * LONGEST


@given(st.text())
def test_every_slug_is_safe(text: str) -> None:
    """Whatever the text, the slug is short, plain and not empty, and a slug is its own slug."""
    made = slug(text)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", made)
    assert len(made) <= LONGEST
    assert slug(made) == made


@given(st.text())
def test_a_short_form_has_eight_hex_digits(text: str) -> None:
    """Every text, even a broken one, has its eight digits."""
    assert re.fullmatch(r"[0-9a-f]{8}", short(text))
    assert short(text) == short(text)
