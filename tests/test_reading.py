"""One article read, in whichever process."""

from __future__ import annotations

import subprocess
import sys
import zlib
from collections.abc import Callable

from msgspec.structs import replace

from generator.extract import extract
from generator.extract.nlp import SpacyReader
from generator.model import Text
from generator.reading import packed, read_one, reader_for, unpacked

WORDS = "Talks in Vienna\n\nPresident Lena Moreau of France met Tomas Vidal of Spain in Vienna on 5 March 2031.\n"


def test_what_is_packed_is_what_was_read(text_of: Callable[..., Text], reader: SpacyReader) -> None:
    """The extract comes back whole, with its text but for what only reading needs."""
    text = text_of(WORDS)
    found = extract(text, reader)
    assert unpacked(packed(found), text, {}) == replace(found, text=replace(text, runs=(), blocks=()))
    assert unpacked(read_one(text, None), text, {}) == unpacked(packed(found), text, {})


def test_what_cannot_be_unpacked_was_not_read(text_of: Callable[..., Text]) -> None:
    """Neither other bytes nor another value is an extract."""
    text = text_of(WORDS)
    for row in (b"", b"{}", zlib.compress(b"{}"), zlib.compress(b"\xff")):
        assert unpacked(row, text, {}) is None


def test_equal_words_are_held_once(text_of: Callable[..., Text]) -> None:
    """Two articles that name the same actor share its name; what they say is untouched."""
    text, shared = text_of(WORDS), dict[object, object]()
    row = read_one(text, None)
    first, second = unpacked(row, text, shared), unpacked(row, text, shared)
    assert first is not None
    assert second is not None
    assert first == second
    assert first.referents[0].name is second.referents[0].name is shared["Lena Moreau"]
    assert first.referents[0].mentions[0].text is second.referents[0].mentions[0].text


def test_a_reader_is_loaded_once() -> None:
    """The second article is read by the same."""
    assert reader_for(None) is reader_for(None)


def test_whoever_only_builds_holds_no_parser() -> None:
    """The walk itself loads neither the parser nor the rules of reading."""
    asked = "import sys, generator.pipeline\nprint({'spacy', 'numpy', 'generator.extract'} & {*sys.modules})"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True).stdout
    assert said.strip() == "set()"
