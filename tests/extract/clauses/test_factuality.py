"""How sure the words around an event are that it takes place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.clauses.factuality import factuality
from generator.extract.parse import Parse

ParseOf = Callable[[str], Parse]

GOLDEN = (
    ("Anna Berg met Karl Lund in Oslo.", "met", "fact"),
    ("Anna Berg met Karl Lund, the palace said.", "met", "fact"),
    ("Anna Berg will meet Karl Lund.", "meet", "planned"),
    ("Anna Berg said she would meet Karl Lund on Friday.", "meet", "planned"),
    ("Anna Berg plans to hold a meeting with Karl Lund.", "meeting", "planned"),
    ("The two agreed to meet.", "meet", "planned"),
    ("Anna Berg could meet Karl Lund if the fighting stops.", "meet", "possible"),
    ("Madrid is considering new talks with Oslo.", "talks", "possible"),
    ("Madrid threatened to impose sanctions.", "sanctions", "possible"),
    ("a possible meeting between the leaders", "meeting", "possible"),
    ("If the ministers meet, prices will fall.", "meet", "possible"),
    ("The ministers reportedly met in Oslo.", "met", "probable"),
    ("The ministers are expected to meet in Oslo.", "meet", "probable"),
    ("Madrid did not impose sanctions on Oslo.", "sanctions", "denied"),
    ("Anna Berg refused to meet Karl Lund.", "meet", "denied"),
    ("Lund denied that the men had met.", "met", "denied"),
    ("No meeting between the two is planned.", "meeting", "denied"),
    ("He left without meeting the king.", "meeting", "denied"),
    ("No date was set for the summit.", "summit", "denied"),
    ("Nobody met the envoy.", "met", "denied"),
    ("He flew home instead of meeting the king.", "meeting", "denied"),
    ("Madrid did not rule out sanctions.", "sanctions", "possible"),
    ("Oslo may not attend the talks.", "talks", "unclear"),
    ("Will Anna Berg meet Karl Lund?", "meet", "unclear"),
    ("After the meeting, Anna Berg will visit Rome.", "meeting", "fact"),
    ("In a call last week, Anna Berg urged Rome to act.", "call", "fact"),
)


@pytest.mark.parametrize(("raw", "word", "level"), GOLDEN)
def test_the_words_around_an_event_give_its_level(parse_of: ParseOf, raw: str, word: str, level: str) -> None:
    """Modals, negations, governing words, modifiers and subordinators each have their level."""
    parse = parse_of(raw)
    i = next(token.i for token in parse.tokens if token.text == word)
    assert factuality(parse, i) == level


def test_of_two_alternatives_the_rejected_one_is_denied(parse_of: ParseOf) -> None:
    """What follows "rather than" is denied."""
    parse = parse_of("She talked about postponing rather than canceling the trip.")
    i = next(token.i for token in parse.tokens if token.text == "canceling")
    assert factuality(parse, i) == "denied"
