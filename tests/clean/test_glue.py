"""Sentences that were glued together."""

from __future__ import annotations

import pytest

from generator.clean.edits import apply, draft_of
from generator.clean.glue import glued_sentences


def parted(text: str) -> str:
    """Give `text` with its glued sentences parted."""
    return apply(draft_of(text), glued_sentences(text)).content


@pytest.mark.parametrize(
    ("glued", "right"),
    [
        ("no progress.US envoys left.", "no progress. US envoys left."),
        ("no progress.The envoys left.", "no progress. The envoys left."),
        ("will they?Who knows!We do.", "will they? Who knows! We do."),
        ("in 2022.The talks", "in 2022. The talks"),
        ("(in part).The talks", "(in part). The talks"),
        ("a pause.A second round", "a pause. A second round"),
        ("a pause.Élan is needed", "a pause. Élan is needed"),
        ("a pause.(AFP) reported", "a pause. (AFP) reported"),
        ('until they met."I agree," she said.', 'until they met. "I agree," she said.'),
        ('she said "I agree."The talks', 'she said "I agree." The talks'),
        ('called it "useless"."The next," he said', 'called it "useless". "The next," he said'),
        ('"I agree,"Moss said.', '"I agree," Moss said.'),
        ("she said, “I agree.”The talks", "she said, “I agree.” The talks"),
        ("she said.“I agree.”", "she said. “I agree.”"),
        ("“I agree.”“So do I.”", "“I agree.” “So do I.”"),
    ],
)
def test_a_missing_space_is_put_in(glued: str, right: str) -> None:
    """Where a sentence or a quotation begins right behind another, a space parts them."""
    assert parted(glued) == right


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. and the U.N.-led talks in Washington, D.C. ended.",
        "J.R.R. Moss, Ph.D., and A.B. Lind met.",
        "See www.Harbour.Example or https://a.example/Page.Html and mail Ada.Moss@Post.Example",
        "It rose 3.5 percent to $1.2bn at 10.30 a.m. on 3.10.2031.",
        '"We don\'t... I mean, no," he said.',
        "the 'port' and the ‘quay’ and “both”",
        'Odd marks: "I agree,"Moss said, and "so do I',
        "the Harbour Co.’s ships and the U.S.’s ports",
        "alcatel.example and file_name.The_rest",
        "",
    ],
)
def test_initials_addresses_and_numbers_stay(text: str) -> None:
    """What only looks glued is left alone; where straight marks are odd in number, none is read."""
    assert parted(text) == text
