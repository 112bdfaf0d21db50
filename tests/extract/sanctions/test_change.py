"""The word that changes a sanction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Line, Parse, Token
from generator.extract.sanctions.change import by_lemma, change_of
from generator.extract.sanctions.triggers import Trigger, find_triggers

GOLDEN = [
    ("Norway imposed sanctions on Peru.", "imposed", "imposed", "active"),
    ("Sanctions were lifted.", "lifted", "lifted", "passive"),
    ("Norway called for sanctions.", "called", "proposed", "active"),
    ("The lifting of sanctions pleased Peru.", "lifting", "lifted", "noun"),
    ("Peru asked for sanctions relief.", "relief", "eased", "noun"),
    ("Sanctions imposed in 2014 hurt Peru.", "imposed", "imposed", "participle"),
    ("The sanctions that Norway announced hurt Peru.", "announced", "announced", "active"),
    ("The sanctions expired.", "expired", "lifted", "subject"),
    ("The sanctions, which took effect on Monday, hurt.", "took", "imposed", "subject"),
    ("The sanctions took effect.", "took", "imposed", "subject"),
    ("Norway wants to make the sanctions tougher.", "make", "imposed", "active"),
    ("The sanctions aim to end the war.", "aim", "imposed", "aim"),
    ("The measures are meant to end the war.", "meant", "imposed", "aim"),
    ("The bank is subject to sanctions.", "is", "imposed", "state"),
    ("Norway blacklisted two banks.", "blacklisted", "imposed", "active"),
    ("Two banks were blacklisted.", "blacklisted", "imposed", "passive"),
    ("Norway introduced travel bans and sanctions.", "introduced", "imposed", "active"),
]


@pytest.mark.parametrize(("raw", "word", "base", "form"), GOLDEN)
def test_the_word_that_changes_a_sanction(
    parse_of: Callable[[str], Parse], raw: str, word: str, base: str, form: str
) -> None:
    """Verbs, nouns and participles change a sanction, each with its own status and form."""
    parse = parse_of(raw)
    change = change_of(parse, find_triggers(parse, parse.lines[0])[-1])
    assert change is not None
    assert (parse.tokens[change.at].text, change.base, change.form) == (word, base, form)


@pytest.mark.parametrize(
    "raw",
    [
        "Peru criticised the sanctions.",
        "The sanctions hurt Peru.",
        "Norway put the sanctions in doubt.",
        "They discussed trade, tourism and sanctions.",
        "A talk about sanctions filled the day.",
    ],
)
def test_a_sanction_only_talked_about_is_not_changed(parse_of: Callable[[str], Parse], raw: str) -> None:
    """Other verbs, and idioms of the verbs in the table, change nothing."""
    parse = parse_of(raw)
    assert change_of(parse, find_triggers(parse, parse.lines[0])[0]) is None


def test_what_governs_comes_before_what_hangs_on(parse_of: Callable[[str], Parse]) -> None:
    """Lifted "sanctions imposed in 2014" are lifted; violated ones are told of as imposed."""
    lifted = parse_of("Norway lifted sanctions imposed in 2014.")
    broken = parse_of("Peru violated sanctions imposed in 2014.")
    found = [change_of(parse, find_triggers(parse, parse.lines[0])[0]) for parse in (lifted, broken)]
    assert [change.base for change in found if change] == ["lifted", "imposed"]


def test_a_lost_tie_is_mended_by_the_verb_before() -> None:
    """Where the parse ties a sanction to nothing, a verb shortly before it in the same clause changes it."""
    words = (("Norway", "norway", "PROPN", "nsubj", 1), ("imposes", "impose", "VERB", "ROOT", 1))
    for mark, found in (("the", 1), (",", None)):
        text = [*words, (mark, mark, "DET", "det", 3), ("sanctions", "sanction", "NOUN", "dep", 1)]
        tokens = tuple(
            Token(i, i * 10, i * 10 + len(word), word, lemma, pos, "NNS", dep, head)
            for i, (word, lemma, pos, dep, head) in enumerate(text)
        )
        parse = Parse.build(" " * 50, tokens, (Line(0, 0, 4, "paragraph", 0),), ())
        change = change_of(parse, Trigger(3, 3, "strong", "names sanction"))
        assert (change.at if change else None) == found


def test_tables_are_turned_around() -> None:
    """Status -> lemmas becomes lemma -> status."""
    assert by_lemma({"lifted": ["lift", "end"]}) == {"lift": "lifted", "end": "lifted"}
