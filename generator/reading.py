"""One article read, in whichever process: a text in, the bytes of its extract out.

Strategy: what is read is packed at once, for the cache, for the way from another process, and because many articles
take a quarter of the room so until the last of them is read. The parser is loaded when the first article is read, so
that a process in which none is read never holds it.

Law: what cannot be unpacked was not read.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import force_setattr, replace

from generator.cleaning import NOBODY
from generator.model import Extract, Referent, Text

if TYPE_CHECKING:
    from generator.extract.nlp import SpacyReader

NO_TEXT = Text(NOBODY, "", (), (), "")
"""Stands in the packed extract for the text of what was read, which whoever packs it has."""
SWIFT = 1
"""How hard zlib tries: its least makes a quarter of the extract, and its most a fifth, in twenty times the time."""
_DECODER = msgspec.json.Decoder(Extract)
Shared = dict[object, object]
"""Words that several extracts have, each once: whoever unpacks many hands the same to all."""
_EVENT = ("date", "announced", "condition", "reason", "rule")
_OFTEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("referents", ("name", "country", "aliases", "country_basis")),
    ("dates", ("text", "value", "rule")),
    ("quotes", ("speaker_text", "cue", "date", "rule")),
    ("claims", ("speaker_text", "date", "rule")),
    ("passed_over", ("name", "reason")),
    ("phrases", ("key",)),
    ("sanctions", (*_EVENT, "target_words", "measures", "basis", "effective")),
    ("contacts", (*_EVENT, "place", "previous_date", "previous_place")),
    ("deeds", (*_EVENT, "mode")),
)
"""What of an extract has words that come again and again: nine tenths of all its words."""
_OFTEN_OF_REFERENT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("mentions", ("text",)),
    ("forms", ("words", "rule", "support", "against")),
    ("roles", ("title",)),
)


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


def unpacked(row: bytes, text: Text, shared: Shared) -> Extract | None:
    """Give the extract of `text` that `packed` packed, None where it cannot be read; equal words are those in `shared`.

    Of the text goes what only reading needs: the way back to the seed file, which every span has gone, and its blocks,
    which the extract has as they lie there.
    """
    try:
        found = replace(_DECODER.decode(zlib.decompress(row)), text=replace(text, runs=(), blocks=()))
    except (zlib.error, msgspec.DecodeError, ValueError):
        return None
    _share(found, _OFTEN, shared)
    for referent in found.referents:
        _share(referent, _OFTEN_OF_REFERENT, shared)
    return found


def _share(whole: Extract | Referent, parts: Iterable[tuple[str, tuple[str, ...]]], shared: Shared) -> None:
    """Put words in the place of equal words: nobody can tell but by the memory."""
    for part, names in parts:
        one: Struct
        for one in getattr(whole, part):
            for name in names:
                words = getattr(one, name)
                if words:
                    force_setattr(one, name, shared.setdefault(words, words))
