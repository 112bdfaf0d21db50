"""R1: every citation slices the seed file, in the exports and in the footnotes of the pages.

Strategy: anything in the exports that names a source and a stretch is a citation, whatever record it stands
in. On the pages, a footnote's name says which words it shows, and the note must show them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import msgspec

from generator.gate.shelf import REBUILD, Place, Shelf
from generator.model.tongue import TONGUES

NOTE = re.compile(
    r"^\[\^(?P<name>(?P<source>[^\]]+)-s(?P<sentence>\d+)-(?P<start>\d+)-(?P<end>\d+))\]: (?P<shown>.*)$", re.MULTILINE
)
WITHHELD: tuple[str, ...] = tuple(f"<em>{tongue.say('words not published')}</em>" for tongue in TONGUES.values())
"""What stands for words that are not published, in each language of the interface."""
ENGLISH = re.compile(r"\A<span lang=\"en\">(“.*?”)</span>")
"""How a page in another language marks the words of an article."""
INVISIBLE = re.compile(r"[^\S ]|[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
"""White space, and characters that pages leave out because they show nothing and can break a page."""


def citations_slice_the_seeds(shelf: Shelf) -> Iterator[str]:
    """Name citations whose words are not the seed file's, or whose sentence does not hold their start."""
    for source, listed in shelf.sources.items():
        if shelf.raw[source] is None:
            yield f"data/sources.json {source}: seeds/{listed.file} is missing or not UTF-8; restore it or {REBUILD}"
        elif shelf.seed_sums[source] != listed.sha256:
            yield f"data/sources.json {source}: seeds/{listed.file} was changed since the build; {REBUILD}"
    for register, record, place in _places(shelf):
        wrong = _wrong(place, shelf)
        if wrong:
            yield f"data/{register}.json {record}: {place.source} [{place.start}:{place.end}] {wrong}; {REBUILD}"


def _places(shelf: Shelf) -> Iterator[tuple[str, str, Place]]:
    """Give every citation with its register and the id of the record that it stands in."""
    for register, records in shelf.records.items():
        for record, node in _citing(records, register):
            yield register, record, msgspec.convert(node, Place)


def _citing(node: object, record: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Give every object that names a source and a stretch, with the id of the nearest record around it."""
    if isinstance(node, dict):
        record = str(node.get("id", record))
        if {"source", "sentence", "start", "end"} <= node.keys():
            yield record, node
        for value in node.values():
            yield from _citing(value, record)
    elif isinstance(node, list):
        for value in node:
            yield from _citing(value, record)


def _wrong(place: Place, shelf: Shelf) -> str | None:
    """Say what is wrong with a citation, None if nothing is."""
    if place.source not in shelf.sources:
        return "cites a source that the briefing does not list"
    if shelf.raw[place.source] is None:
        return None
    words = shelf.words(place)
    if words is None or not words.strip():
        return "covers no words of the seed file"
    if place.text is not None and place.text != words:
        return "does not read as the seed file does"
    sentence = shelf.sentence(place.source, place.sentence)
    if sentence is None:
        return f"stands in sentence {place.sentence}, which data/sources/{place.source}.json does not have"
    return None if sentence.start <= place.start < sentence.end else f"does not start in sentence {place.sentence}"


def notes_show_the_seeds(shelf: Shelf) -> Iterator[str]:
    """Name footnotes that show other words than those they are named for."""
    for path, text in shelf.pages.items():
        if path not in shelf.manifest:
            continue
        for note in NOTE.finditer(text):
            place = Place(note["source"], int(note["sentence"]), int(note["start"]), int(note["end"]))
            words = shelf.words(place)
            if words is None or not _shows(note["shown"], words):
                yield f"{path}: the note [^{note['name']}] does not show the words that it names; {REBUILD}"


def _shows(shown: str, words: str) -> bool:
    """Tell whether a note begins with the words in quotation marks, or says that they are withheld."""
    shown = ENGLISH.sub(r"\1", shown)
    return shown.startswith(WITHHELD) or _plain(html.unescape(shown)).startswith(f"“{_plain(words)}”")


def _plain(words: str) -> str:
    """Give words with single blanks and without what shows nothing."""
    return " ".join(INVISIBLE.sub(lambda found: " " if found.group().isspace() else "", words).split())
