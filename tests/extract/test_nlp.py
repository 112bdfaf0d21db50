"""The parser's answer as plain values."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
import spacy

from generator.errors import ModelError
from generator.extract.nlp import LONGEST, LONGEST_WORD, Lookups, SpacyReader, _cut, load
from generator.extract.parse import Parse
from generator.model import Block, Span, Text
from generator.model.parser import MODELS, model_named

RAW = 'Ana Roe left Vienna. "We tried," she said.\nIt rained.'


def test_tokens_and_sentences_count_in_the_content(parse_of: Callable[[str], Parse]) -> None:
    """Every token is the content at its place, and its number is its index."""
    parse = parse_of(RAW)
    assert all(RAW[token.start : token.end] == token.text for token in parse.tokens)
    assert [token.i for token in parse.tokens] == list(range(len(parse.tokens)))


def test_a_sentence_never_crosses_a_block(parse_of: Callable[[str], Parse]) -> None:
    """Two lines are two sentences, stop or no stop."""
    parse = parse_of("Talks in Vienna\nAna Roe left")
    assert [parse.words(line.start, line.end) for line in parse.lines] == ["Talks in Vienna", "Ana Roe left"]
    assert [line.block_n for line in parse.lines] == [0, 1]


def test_a_closing_mark_stays_with_its_sentence(parse_of: Callable[[str], Parse]) -> None:
    """No sentence begins with the mark that closes the one before it."""
    parse = parse_of('She said: "We tried. We failed." Then she left.')
    assert parse.words(parse.lines[-1].start, parse.lines[-1].end) == "Then she left."


def test_names_are_found_with_their_type(parse_of: Callable[[str], Parse]) -> None:
    """A name is a run of tokens with a label."""
    parse = parse_of(RAW)
    assert ("Vienna", "GPE") in {(parse.words(name.start, name.end), name.label) for name in parse.names}


def test_boilerplate_is_not_read(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """A block of furniture has no sentence."""
    text = msgspec.structs.replace(
        text_of(RAW), blocks=(Block("boilerplate", Span(0, 20)), Block("list", Span(43, 53)))
    )
    assert [line.block for line in reader(text).lines] == ["list"]


def test_a_text_without_a_readable_block_has_an_empty_parse(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """Nothing to read is no error."""
    parse = reader(msgspec.structs.replace(text_of(RAW), blocks=()))
    assert parse.tokens == ()
    assert parse.lines == ()


def test_white_space_is_no_token(parse_of: Callable[[str], Parse]) -> None:
    """Runs of blanks leave no token, and heads still point inside the parse."""
    parse = parse_of("Ana   Roe   left    Vienna .")
    assert all(token.text.strip() for token in parse.tokens)
    assert all(0 <= token.head < len(parse.tokens) for token in parse.tokens)


def test_the_model_says_its_name_and_version(reader: SpacyReader) -> None:
    """What is printed on the method page is what is installed."""
    assert reader.name in MODELS
    assert reader.version[0].isdigit()


def test_a_model_that_is_not_installed_is_named() -> None:
    """The mend says how to get one."""
    with pytest.raises(ModelError, match=r"xx_none is installed\n  mend: "):
        load("xx_none")


def test_a_long_block_is_cut_where_a_sentence_ends(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """A paragraph beyond what the parser takes is parsed in pieces, and every token still stands at its place."""
    raw = "Ana Roe left Vienna on Monday. It rained there. " * (3 * LONGEST // 48)
    parse = reader(text_of(raw))
    assert all(raw[token.start : token.end] == token.text for token in parse.tokens)
    assert {line.block_n for line in parse.lines} == {0}
    assert {parse.words(line.start, line.end) for line in parse.lines} == {
        "Ana Roe left Vienna on Monday.",
        "It rained there.",
    }


def test_a_block_without_any_end_is_cut_all_the_same() -> None:
    """Between two words where there is a space, else in the middle of a word; nothing is lost or read twice."""
    for content in ("word " * LONGEST, "x" * (3 * LONGEST + 1), "x" * LONGEST, f"a {'(' * 1200} b"):
        pieces = pieces_of(content)
        assert "".join(pieces) == content
        assert all(0 < len(piece) <= LONGEST for piece in pieces)
        assert max(len(word) for piece in pieces for word in piece.split()) <= LONGEST_WORD
    assert all(piece.endswith(" ") for piece in pieces_of("word " * LONGEST))


def test_an_ordinary_paragraph_is_parsed_whole() -> None:
    """Neither a long address nor a long paragraph of news is cut."""
    content = f"See https://example.org/{'a' * 400} and read on. " * 8
    assert pieces_of(content) == [content]


def pieces_of(content: str) -> list[str]:
    """Give the pieces of a block with these words."""
    return [piece.of(content) for piece in _cut(content, Span(0, len(content)))]


def test_the_lookups_say_what_the_whole_pipeline_says(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """Lemma, part of speech and relation are those of the pipeline's own parts, in every kind of sentence."""
    raw = (
        "There's no deal, so let's go: she isn't gonna sign what he'd have signed.\n"
        "There are those who do; others don't, but that is all that one has had.\n"
        "He left   Vienna\t(it was his) and y'all ain't coming, c'mon.\n"
        "Ministers' meetings were held; the biggest ones hadn't been planned in the 1990s, U.S. officials said.\n"
    )
    whole = spacy.load(model_named().package)
    for _ in range(2):  # as learned, and as remembered
        found = [(t.text, t.lemma, t.pos, t.tag, t.dep) for t in reader(text_of(raw)).tokens]
        words = (t for line in raw.splitlines() for t in whole(line) if not t.is_space)
        assert found == [(t.text, t.lemma_.lower(), t.pos_, t.tag_, t.dep_) for t in words]


def test_a_pipeline_with_other_parts_is_read_as_it_is(text_of: Callable[..., Text]) -> None:
    """Where something else may decide on a lemma, nothing is looked up in its place."""
    language = spacy.load(model_named().package)
    language.add_pipe("merge_entities")
    lookups = Lookups(language)
    assert lookups.names == ()
    found = SpacyReader(language)(text_of("Angela Merkel left New York City."))
    assert [token.text for token in found.tokens] == ["Angela Merkel", "left", "New York City", "."]


def test_what_is_remembered_is_bounded(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """A reader that has seen too many words forgets them and reads on."""
    text = text_of("Ana Roe left Vienna.")
    before = reader(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.extract.nlp.MOST_KNOWN", 2)
        assert reader(text) == before
        assert reader(text_of("It rained in Geneva and Bonn.")).tokens
        assert len(reader._lookups._known) <= 2
    assert reader(text) == before
