"""Cleaners: one kind of damage each, and none touches the words or the quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.cleaners import CLEANERS, cleaned


@pytest.mark.parametrize(
    ("raw", "content"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\x0bc", "a\nb\nc"),
        ("a\u00a0b\tc\u2009d", "a b c d"),
        ("a  b   c", "a b c"),
        (" a \n  b  ", "a\nb"),
        ("one\u200btwo \u202athree\u202c\ufeff", "onetwo three"),
        ("sanc\u00adtions and sanc\u00ad\ntions", "sanctions and sanctions"),
        (r"He said \"no\" and \'yes\'.", "He said \"no\" and 'yes'."),
        (r"C:\name and \### end", r"C:\name and ### end"),
        ("See [the ports](https://a.example/p_(x)) now", "See [the ports](https://a.example/p_(x)) now"),
        ('See [the ports](https://a.example/p "Ports") now', "See the ports now"),
        ("[A European] meeting (in May)", "[A European] meeting (in May)"),
        ("![A boat](https://a.example/b.jpg)\nWords", "\nWords"),
        (
            "Minister Ada Moss Ada Beth MossBoard meets crews Storm hits Norland MORE (N-West) said she would stay.",
            "Minister Ada Moss (N-West) said she would stay.",
        ),
        ("Moss and Ada Moss want MORE ships", "Moss and Ada Moss want MORE ships"),
        ("the *Grain Act* and the **Port Act**.", "the Grain Act and the Port Act."),
        ("Bull**** and f*** and 2*3*4", "Bull**** and f*** and 2*3*4"),
        ("<p>One</p><p>Two <b>big</b><br/>Three</p>", "\nOne\n\nTwo big\nThree\n"),
        ("A &amp; B&nbsp;said &#8220;no&#8221; &unknown;", "A & B said “no” &unknown;"),
        ("a < b and c > d", "a < b and c > d"),
        ("“Curly,” 'single' and \"straight\" stay", "“Curly,” 'single' and \"straight\" stay"),
        ("\u00a0\u00a0Words", "Words"),
    ],
)
def test_each_kind_of_damage_is_mended(raw: str, content: str) -> None:
    """The clean text is what a reader of the page would have seen."""
    assert cleaned(raw).content.lstrip("\n") == content.lstrip("\n")


@pytest.mark.parametrize(("name", "cleaner"), CLEANERS)
def test_a_cleaner_leaves_clean_text_alone(name: str, cleaner: object) -> None:
    """No cleaner finds anything in a tidy article."""
    text = 'Ports reopen\n\nThe U.S. said on Oct. 3, "We agree." Norland\'s premier, A. B. Moss, agreed (in part).\n'
    assert callable(cleaner), name
    assert list(cleaner(text)) == []


@given(st.text("a.Z \t\u00a0\u00ad\u200b\r\n\\\"'*[](<b>&;“”{", max_size=60))
def test_runs_stay_exact_whatever_the_file_holds(raw: str) -> None:
    """Each run is the file's own words at the file's own place, and the text begins with one."""
    draft = cleaned(raw)
    for run in draft.runs:
        assert draft.content[run.start : run.start + run.length] == raw[run.raw : run.raw + run.length]
    assert not draft.content or draft.runs[0].start == 0


@given(st.text('ab. \u00a0\r\n*"“”', max_size=60))
def test_quotation_marks_are_never_altered(raw: str) -> None:
    """The marks of the file stand in the text, all of them, in the same order."""
    marks = [char for char in raw if char in '"“”']
    assert [char for char in cleaned(raw).content if char in '"“”'] == marks


@pytest.mark.parametrize(
    "piece",
    [" ", "a", "[", "[a](", "![", "(function(", "<p ", "&a", "*a", "\\", "a.", "\n", '"', "<script>", "var a = "],
)
def test_a_file_made_to_be_slow_is_cleaned(piece: str) -> None:
    """A long row of what a pattern begins with comes to an end, as it would not by trying all splits."""
    raw = piece * (200_000 // len(piece))
    assert all(run.raw + run.length <= len(raw) for run in cleaned(raw).runs)
