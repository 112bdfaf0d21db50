"""Where in time the clause of a date lies."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.extract.dates.calendar_rules import Tense
from generator.extract.dates.tense import governor, tense_of, verb_tense
from generator.extract.parse import Line, Parse, Token
from generator.model import BlockKind, Span

ParseOf = Callable[[str], Parse]


def tense(parse: Parse, words: str, block: BlockKind = "paragraph") -> Tense:
    """Give the tense of the clause that `words` stand in."""
    start = parse.content.index(words)
    return tense_of(Span(start, start + len(words)), parse, replace(parse.lines[0], block=block))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("The envoy met rebels on Friday.", "past"),
        ("The envoy has met rebels on Friday.", "past"),
        ("The mayor announced Friday that he will resign.", "past"),
        ("The rebels met the envoy and left on Friday.", "past"),
        ("The talks held on Friday failed.", "past"),
        ("The envoy left the town, meeting rebels on Friday.", "past"),
        ("The envoy will leave the town, meeting rebels on Friday.", "future"),
        ("The envoy managed to leave on Friday.", "past"),
        ("The envoy may have met rebels on Friday.", "past"),
        ("The envoy will meet rebels on Friday.", "future"),
        ("The envoy is to meet rebels on Friday.", "future"),
        ("The envoy plans to meet rebels on Friday.", "future"),
        ("The envoy meets rebels on Friday.", "future"),
        ("The envoy is meeting rebels on Friday.", "future"),
        ("The summit, scheduled for Friday, is in doubt.", "future"),
        ("The rule applies to exports starting Friday.", "future"),
        ("Ahead of Friday, the mood was tense.", "future"),
        ("The sides have until Friday to answer.", "future"),
        ("He said that the envoy would meet rebels on Friday.", "would"),
        ("The envoy agreed to meet rebels on Friday.", "would"),
        ("The meeting was scheduled for next Friday.", "would"),
        ("The envoy had hoped that talks would begin on Friday.", "open"),
        ("The talks, initially slated for Friday, have begun.", "open"),
        ("The deadline was extended to Friday.", "open"),
        ("The move follows Friday's statement.", "open"),
        ("The gathering of rebels on Friday.", "open"),
        ("Friday.", "open"),
    ],
)
def test_tenses(parse_of: ParseOf, raw: str, expected: Tense) -> None:
    """Auxiliaries, plans and prepositions decide, and each date has the tense of its own verb."""
    assert tense(parse_of(raw), "Friday") == expected


def test_captions_tell_the_past_in_the_present(parse_of: ParseOf) -> None:
    """A "greets" under a picture is no plan."""
    parse = parse_of("The queen greets the ambassador at the palace on Friday.")
    assert tense(parse, "Friday") == "future"
    assert tense(parse, "Friday", "caption") == "open"


def test_the_verb_right_before_a_date_governs_it(parse_of: ParseOf) -> None:
    """The saying in "said Friday" is dated, whatever the parser makes of the rest."""
    parse = parse_of("The mayor said Friday he would resign.")
    start = parse.content.index("Friday")
    verb = governor(Span(start, start + 6), parse, parse.lines[0])
    assert verb is not None
    assert verb.text == "said"


def test_words_without_a_token_have_no_governor(parse_of: ParseOf) -> None:
    """A span that no word starts in belongs to nothing."""
    parse = parse_of("The mayor left.")
    assert governor(Span(1, 2), parse, parse.lines[0]) is None


def test_a_long_chain_of_verbs_is_climbed(parse_of: ParseOf) -> None:
    """However many verbs lean on one another, the first one gives the tense."""
    verb = parse_of("They met.").tokens[1]
    chain = tuple(
        Token(
            i=n, start=2 * n, end=2 * n + 1, text="x", lemma="x", pos="VERB", tag="VBG", dep="conj", head=max(0, n - 1)
        )
        for n in range(3000)
    )
    tokens = (replace(verb, i=0, head=0, start=0, end=1), *chain[1:])
    parse = Parse.build("x " * 3000, tokens, (Line(0, 0, 3000, "paragraph", 0),), ())
    assert verb_tense(tokens[-1], parse) == "past"
