"""One article read, in whichever process: a text in, the bytes of its extract out.

Strategy: what is read is packed at once, for the cache, for the way from another process, and because many articles
take a quarter of the room so until the last of them is read. The parser is loaded when the first article is read, so
that a process in which none is read never holds it.

Law: what cannot be unpacked was not read.
"""

from __future__ import annotations

import zlib
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from generator.cleaning import NOBODY
from generator.model import Extract, Text

if TYPE_CHECKING:
    from generator.extract.nlp import SpacyReader

NO_TEXT = Text(NOBODY, "", (), (), "")
"""Stands in the packed extract for the text of what was read, which whoever packs it has."""
SWIFT = 1
"""How hard zlib tries: its least makes a quarter of the extract, and its most a fifth, in twenty times the time."""
_DECODER = msgspec.json.Decoder(Extract)


@cache
def reader_for(model: str | None) -> SpacyReader:
    """Load a language model once a process."""
    reader: SpacyReader = import_module("generator.extract.nlp").load(model)
    return reader


def read_one(text: Text, model: str | None) -> bytes:
    """Read one article; give its extract without the text, packed."""
    return packed(import_module("generator.extract").extract(text, reader_for(model)))


def packed(extract: Extract) -> bytes:
    """Give an extract without its text as compressed JSON."""
    return zlib.compress(msgspec.json.encode(replace(extract, text=NO_TEXT)), SWIFT)


def unpacked(row: bytes, text: Text) -> Extract | None:
    """Give the extract of `text` that `packed` packed, None where it cannot be read.

    Of the text goes what only reading needs: the way back to the seed file, which every span has gone, and its blocks,
    which the extract has as they lie there.
    """
    try:
        return replace(_DECODER.decode(zlib.decompress(row)), text=replace(text, runs=(), blocks=()))
    except (zlib.error, msgspec.DecodeError, ValueError):
        return None
