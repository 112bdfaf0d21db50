"""Letters that a wrong encoding made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.cleaners import cleaned
from generator.clean.edits import apply, draft_of
from generator.clean.mojibake import mojibake


def mended(text: str) -> str:
    """Carry out the edits."""
    return apply(draft_of(text), mojibake(text)).content


@pytest.mark.parametrize("codec", ["windows-1252", "latin-1"])
@pytest.mark.parametrize(
    "words", ["It’s in Malmö – “now, he said.", "São Paulo, Türkiye, 5 €.", "Erdoğan in São Tomé."]
)
def test_what_was_read_in_a_wrong_encoding_is_mended(words: str, codec: str) -> None:
    """UTF-8 that was read as Windows-1252 or Latin-1 comes out as it was meant."""
    assert mended(words.encode().decode(codec)) == words


def test_a_letter_that_windows_has_no_sign_for_is_mended() -> None:
    """Programs pass the bytes through that Windows-1252 leaves undefined; the closing mark has one."""
    assert mended("â€œno,â€\x9d he said") == "“no,” he said"


@pytest.mark.parametrize("words", ["CAFÉ’s menu", "It’s in Malmö.", "Â", "naïve façade – São Paulo", "Plain words."])
def test_sound_letters_stay(words: str) -> None:
    """Accents and curly marks that nothing has damaged are not touched."""
    assert list(mojibake(words)) == []


def test_only_the_damaged_line_changes_and_positions_lead_back() -> None:
    """Each letter is an edit of its own, so that the words around it stand where they stood."""
    raw = "CAFÉ’s menu\nThe mayor of MalmÃ¶ said “no”.\n"
    draft = cleaned(raw)
    assert draft.content == "CAFÉ’s menu\nThe mayor of Malmö said “no”.\n"
    for run in draft.runs:
        assert raw[run.raw : run.raw + run.length] == draft.content[run.start : run.start + run.length]


@given(st.text(alphabet="aÃÂâ€™œ¶©ö \u009d\u0080\n"))
def test_each_edit_is_one_letter(words: str) -> None:
    """Whatever stands there, a few code points become one, and none is lost between them."""
    for edit in mojibake(words):
        assert len(edit.replacement) == 1
        assert "\n" not in words[edit.start : edit.end]


def test_a_million_letters_are_read_in_time() -> None:
    """A line of nothing but such letters is no worse than any other."""
    assert mended("Ã¶" * 200_000) == "ö" * 200_000
