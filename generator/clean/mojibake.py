"""Letters that were written as UTF-8 and read as Windows-1252 or Latin-1 ("MalmÃ¶" for "Malmö"), and their mend.

Strategy: ftfy tells whether a line has such letters at all; it is careful, as "CAFÉ’s" is no damage. Which code
points make each letter follows from UTF-8 itself: one that leads and one to three that go on. So every letter is an
edit of its own, and a line is mended only if these edits give exactly what ftfy gives; else it stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import ftfy

from generator.clean.edits import Edit

_ON = range(0x80, 0xC0)
"""The bytes that go on with a letter in UTF-8."""
_BYTES: dict[str, int] = {chr(byte): byte for byte in _ON} | {
    bytes([byte]).decode("windows-1252", "ignore"): byte
    for byte in _ON
    if bytes([byte]).decode("windows-1252", "ignore")
}
_GO_ON = f"[{re.escape(''.join(_BYTES))}]"
_LETTER = re.compile(f"[\u00c2-\u00df]{_GO_ON}|[\u00e0-\u00ef]{_GO_ON}{{2}}|[\u00f0-\u00f4]{_GO_ON}{{3}}")
_LINE = re.compile(r"[^\n]+")


def mojibake(text: str) -> Iterator[Edit]:
    """Put the letters that were meant in the place of those that a wrong encoding made of them."""
    for line in _LINE.finditer(text):
        yield from _mends(line[0], line.start())


def _mends(line: str, start: int) -> Iterator[Edit]:
    """Give the edits of a line that begins at `start`, if they are all that it needs."""
    letters = [(match, meant) for match in _LETTER.finditer(line) if (meant := _meant(match[0]))]
    if not letters:
        return
    mended = _LETTER.sub(lambda match: _meant(match[0]) or match[0], line)
    if mended == ftfy.fix_encoding(line):
        yield from (Edit(start + match.start(), start + match.end(), meant) for match, meant in letters)


def _meant(letters: str) -> str:
    """Give the letter whose bytes in UTF-8 these are, "" where they are none."""
    return bytes([ord(letters[0]), *(_BYTES[one] for one in letters[1:])]).decode("utf-8", "ignore")
