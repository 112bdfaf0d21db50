"""What is no page of a newspaper: markup and prints on which the libraries that read them would spend hours.

Strategy: the time of the parsers grows with the square of the tags of a page, of the attributes of a tag, and of the
words of a printed page. Each is counted beforehand, in one pass; no page of an outlet comes near the bounds.
"""

from __future__ import annotations

import re

from generator.errors import InputError

_MOST_TAGS = 60_000
_MOST_ATTRIBUTES = 20_000
"""Pieces between blanks inside one tag; an attribute may well hold a text or a drawing."""
_MOST_DRAWN = 2 * 1024 * 1024
"""Bytes of the commands that draw one page; some fifty thousand are usual."""
_TAG = re.compile(r"<[^<>]{20000,}")
_MEND = "copy the article's words into a .txt file"


def check_markup(name: str, markup: str) -> None:
    """Raise InputError where the markup of a page is no page of an outlet."""
    if markup.count("<") > _MOST_TAGS:
        raise InputError(name, f"this page has more than {_MOST_TAGS:,} tags", _MEND)
    if any(len(tag[0].split()) > _MOST_ATTRIBUTES for tag in _TAG.finditer(markup)):
        raise InputError(name, f"a tag of this page has more than {_MOST_ATTRIBUTES:,} attributes", _MEND)


def check_drawing(name: str, commands: bytes) -> None:
    """Raise InputError where the commands that draw a page of a PDF are more than those of any print."""
    if len(commands) > _MOST_DRAWN:
        wrong = f"a page of this PDF is drawn with more than {_MOST_DRAWN // 1024 // 1024} MB of commands"
        raise InputError(name, wrong, _MEND)
