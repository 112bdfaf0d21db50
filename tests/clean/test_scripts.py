"""Program code among the words."""

from __future__ import annotations

import pytest

from generator.clean.edits import apply, draft_of
from generator.clean.scripts import scripts


def without_scripts(text: str) -> str:
    """Give `text` with its scripts cut out."""
    return apply(draft_of(text), scripts(text)).content


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('The end.(function(a,b){b.x=")";a.y(b);})(window, "//c.example/d.js");The next.', "The end. The next."),
        ("One !function(){return 1}(); two", "One   two"),
        ("One <script async>var a = 1;</script> two", "One   two"),
        ("One <STYLE>p {color: red}</STYLE>two", "One  two"),
        ("One <!-- a note --> two", "One   two"),
        ("One window.dataLayer = window.dataLayer || []; two", "One   two"),
        ("One googletag.cmd.push(function() { show('it'); }); two", "One   two"),
        ("One var slot = 5; two", "One   two"),
    ],
)
def test_code_is_cut_out(text: str, left: str) -> None:
    """A script, a style sheet, a comment and a statement leave a space."""
    assert without_scripts(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "The window (of the house) was open; the document (signed) was not.",
        "He opened the window; a function (and a dinner) followed.",
        "(function(a,b){ that never ends",
        "<script>that never ends",
        "var is a department; a document.",
        "window.x = broken\noff; here",
        "A (small) meeting.",
    ],
)
def test_prose_and_broken_code_stay(text: str) -> None:
    """What could be a sentence, and code whose end is not known, is left alone."""
    assert without_scripts(text) == text
