"""Two translations of one utterance stand beside each other; they are never merged."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.merge.quotations import merge_quotations
from generator.merge.reports import Whos
from generator.merge.translations import with_translations
from generator.model import CopyOf, Extract, Quotation

Tell = Callable[..., Extract]
Say = Callable[..., tuple[str, str, str | None]]
Know = Callable[..., Whos]

ONE = "The reckless launch is an unprecedented and grave threat to our people"
OTHER = "Today's reckless act, a grave danger, means an unprecedented threat for those who live here"


def _said(whos: Know, *extracts: Extract) -> tuple[Quotation, ...]:
    know = whos(*extracts)
    return with_translations(merge_quotations(extracts, dict(know.of)), extracts, know)


def _article(tell: Tell, quote: Say, name: str, words: str, day: str = "2031-04-08") -> Extract:
    speaker = "Ada Berg"
    return tell(name, day, (f'"{words}," {speaker} said.', speaker, quote(words, speaker)))


def test_two_translations_stand_beside_each_other(tell: Tell, quote: Say, whos: Know) -> None:
    """Of one speaker and day, in two articles, with most words of meaning in common: both, and each names the other."""
    one, other = _said(whos, _article(tell, quote, "one", ONE), _article(tell, quote, "two", OTHER))
    assert (one.beside, other.beside) == ((other.id,), (one.id,))
    assert (len(one.citations), len(other.citations)) == (1, 1)


@pytest.mark.parametrize("day", ["2031-04-05", "2031-04-11"])
def test_another_day_is_another_utterance(tell: Tell, quote: Say, whos: Know, day: str) -> None:
    """Three days apart somebody says it again."""
    told = _said(whos, _article(tell, quote, "one", ONE), _article(tell, quote, "two", OTHER, day))
    assert [one.beside for one in told] == [(), ()]


def test_one_article_says_two_things(tell: Tell, quote: Say, whos: Know) -> None:
    """Within one article, like words are two utterances."""
    lines = [(f'"{words}," Ada Berg said.', "Ada", quote(words, "Ada Berg")) for words in (ONE, OTHER)]
    assert [one.beside for one in _said(whos, tell("one", "2031-04-08", *lines))] == [(), ()]


def test_names_are_no_words_of_meaning(tell: Tell, quote: Say, whos: Know) -> None:
    """Who speaks of the same council twice has not said the same."""
    one = "We obey what Norland, Sudland and Veldia wrote in the Council"
    two = "They attack Norland and Sudland, though Veldia and others in the Council object"
    told = _said(whos, _article(tell, quote, "one", one), _article(tell, quote, "two", two))
    assert [one.beside for one in told] == [(), ()]


def test_who_speaks_english_is_not_translated(tell: Tell, quote: Say, whos: Know) -> None:
    """Two wordings of somebody from a country where English is spoken are no two translations."""
    extracts = _article(tell, quote, "one", ONE), _article(tell, quote, "two", OTHER)
    know = whos(*extracts)
    actors = {one: replace(actor, country="GB") for one, actor in know.actors.items()}
    told = with_translations(merge_quotations(extracts, dict(know.of)), extracts, replace(know, actors=actors))
    assert [one.beside for one in told] == [(), ()]


def test_copies_of_one_text_translate_once(tell: Tell, quote: Say, whos: Know) -> None:
    """An article that is a copy of the other is no second translation."""
    one, two = _article(tell, quote, "one", ONE), _article(tell, quote, "two", OTHER)
    copy = replace(two, text=replace(two.text, copy_of=CopyOf("one", "same", 40, 50)))
    assert [one.beside for one in _said(whos, one, copy)] == [(), ()]
