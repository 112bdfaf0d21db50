"""The lists that names are judged by hold words, and do not contradict each other."""

from __future__ import annotations

from generator.extract.actors import vocabulary


def test_lists_hold_words_only() -> None:
    """A word that YAML takes for a truth value or a number would be lost."""
    lists = [value for value in vars(vocabulary).values() if isinstance(value, frozenset)]
    assert lists
    assert all(isinstance(word, str) for words in lists for word in words)


def test_no_organisation_ends_like_a_thing() -> None:
    """A head word that is both an organisation's and an event's would decide nothing."""
    assert not (vocabulary.HEADS & vocabulary.THINGS) - {"Pact"}


def test_small_words_are_small() -> None:
    """Words that open sentences are kept in small letters."""
    assert all(word.islower() for word in vocabulary.SMALL)
