"""Which quotation marks hold speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.extract.parse import Parse
from generator.extract.quotations import find_quotes
from generator.model import Text

NO_SPEECH = (
    ("so-called", 'Kessler said the so-called "reset" failed.'),
    ("the term", 'Kessler said he never used the term "refugee" there.'),
    ("dubbed, by nobody", 'Kessler visited a camp dubbed "the jungle" there.'),
    ("a slogan", 'Kessler spoke under the slogan "Bread and peace" there.'),
    ("a film", 'Kessler said the film "Long Road Home" bored him.'),
    ("a show, the stop inside", 'Kessler said so on the radio show "Morning and Night."'),
    ("a title without a cue", 'A copy of "The Long Road Home" lay there.'),
    ("scare quotes", 'He liked the "quiet" streets of the port.'),
    ("a fragment that nobody says", 'The vote was "a farce" in every way.'),
    ("a participle that nobody does", 'Often described as "gases", they are liquid.'),
    ("words that were not said", 'Kessler did not call it "rotten" and declined to say "sorry".'),
    ("words that nobody said", 'No minister called it "rotten". Nobody said it was "dead".'),
    ("a nickname", 'Anna "Cia" Kessler said so.'),
    ("an attribute of a page", 'The page held <a class="lead story of the day"> twice.'),
    ("an argument of a script", 'The page ran createElement("script of pages"); twice.'),
    ("a path", 'The page ran open(window, "//a.example/core/ai.js") twice.'),
)

SPEECH = (
    ("one word that a cue brings", 'Kessler described the vote as "rotten".', "rotten"),
    ("one word after called", 'Kessler called it "rotten".', "rotten"),
    ("a slogan that is shouted", 'Kessler shouted: "Bread And Peace!"', "Bread And Peace!"),
    ("a paragraph of its own", '"We wait."', "We wait."),
    ("capitals right after the cue", 'Kessler wrote "Great Move Today".', "Great Move Today"),
)


@pytest.mark.parametrize("raw", [case[1] for case in NO_SPEECH], ids=[case[0] for case in NO_SPEECH])
def test_no_speech(text_of: Callable[..., Text], parse_of: Callable[[str], Parse], raw: str) -> None:
    """Names, titles, scare quotes and code are not listed."""
    assert find_quotes(text_of(raw), parse_of(raw), (), ()) == ()


@pytest.mark.parametrize(("raw", "said"), [case[1:] for case in SPEECH], ids=[case[0] for case in SPEECH])
def test_speech(text_of: Callable[..., Text], parse_of: Callable[[str], Parse], raw: str, said: str) -> None:
    """What somebody is said to have said is listed, however short."""
    assert [quote.text for quote in find_quotes(text_of(raw), parse_of(raw), (), ())] == [said]
