"""Why wordings inside articles are an actor's, for all articles."""

from __future__ import annotations

from collections.abc import Callable

from generator.extract import extract
from generator.extract.nlp import SpacyReader
from generator.merge import merge
from generator.model import Extract, Settings, Text


def _read(reader: SpacyReader, text: Text) -> Extract:
    return extract(text, reader)


def test_a_wording_is_told_once_with_its_place(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """The reasons of an article come with the actor's id and slice its words."""
    found = merge((_read(reader, text_of("Minister Anna Berg spoke. Berg left. Later Berg slept.")),), Settings())
    told = [(one.actor, one.rule, one.words.text) for one in found.called]
    assert told.count(("anna-berg", "surname", "Berg")) == 1
    assert all(one.words.text and one.speaking for one in found.called)
