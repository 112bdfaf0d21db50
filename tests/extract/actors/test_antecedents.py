"""A pronoun means the person that grammar and nearness point to, or nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.actors import find_referents
from generator.extract.parse import Parse
from generator.model import Text


@pytest.mark.parametrize(
    ("words", "pronoun", "who"),
    [
        ("Mr. Carl Green said he was ill.", "he", "Carl Green"),
        ("Mr. Carl Green met Mrs. Ann Brown. She was ill.", "She", "Ann Brown"),
        ("Mr. Carl Green met Mr. Andrew Miller. He was ill.", "He", "Carl Green"),
        ("Mr. Carl Green left. Mr. Andrew Miller told him.", "him", "Carl Green"),
        ("Minister Maria Green left. He was ill.", "He", None),
        ('Mr. Carl Green left. "He is ill," Mrs. Ann Brown said.', "He", None),
        ("It rained. He was ill.", "He", None),
    ],
)
def test_pronouns_are_led_back(
    text_of: Callable[[str], Text], parse_of: Callable[[str], Parse], words: str, pronoun: str, who: str | None
) -> None:
    """The subject goes before the rest; sex, quotation marks and grammar exclude."""
    found = [
        (referent.name, mention.text)
        for referent in find_referents(text_of(words), parse_of(words))
        for mention in referent.mentions
        if mention.form == "pronoun"
    ]
    assert found == ([(who, pronoun)] if who else [])
