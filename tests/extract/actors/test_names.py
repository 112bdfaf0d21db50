"""Names are found by their letters, in headlines only where something supports them."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.extract.actors.names import find_names, title_case
from generator.extract.nlp import SpacyReader
from generator.extract.parse import Parse
from generator.model import Block, Text


def headline(reader: SpacyReader, text_of: Callable[[str], Text], words: str) -> Parse:
    """Give the parse of a headline."""
    text = text_of(words)
    return reader(replace(text, blocks=tuple(Block("headline", block.span) for block in text.blocks)))


def words(parse: Parse) -> list[str]:
    """Give the names of a parsed text as they stand."""
    return [parse.words(name.start, name.end) for name in find_names(parse)]


def test_a_line_in_title_case_gives_known_forms_only(reader: SpacyReader, text_of: Callable[[str], Text]) -> None:
    """Where every word has a capital, a capital says nothing."""
    parse = headline(reader, text_of, "Angry Farmers Of Spain Block Big Roads")
    assert title_case(parse, parse.lines[0])
    assert words(parse) == ["Spain"]


def test_a_line_in_title_case_gives_people_with_titles(reader: SpacyReader, text_of: Callable[[str], Text]) -> None:
    """An office before a given name supports a name."""
    parse = headline(reader, text_of, "Statement By Deputy Spokesperson Andrew Brownlow On Spain")
    assert words(parse) == ["Andrew Brownlow", "Spain"]


def test_a_line_in_sentence_case_is_read_like_prose(reader: SpacyReader, text_of: Callable[[str], Text]) -> None:
    """A headline in small letters gives its names."""
    parse = headline(reader, text_of, "Andrew Brownlow wants better relations with neighbours")
    assert words(parse) == ["Andrew Brownlow"]


def test_the_north_is_a_country_beside_its_full_name(parse_of: Callable[[str], Parse]) -> None:
    """Where the article names North Korea, the North is North Korea; elsewhere it is a direction."""
    assert words(parse_of("North Korea agreed. The delegation of the North left.")) == ["North Korea", "North"]
    assert "North" not in [n for n in words(parse_of("The train from the North was late.")) if n == "the North"]


def test_an_organ_is_a_name(parse_of: Callable[[str], Parse]) -> None:
    """A ministry in small letters is found with its country, and without one."""
    assert words(parse_of("The Spanish foreign ministry agreed.")) == ["Spanish foreign ministry"]
    assert words(parse_of("On Monday the foreign ministry agreed.")) == ["foreign ministry"]
