"""Copied text and Markdown -> an article.

Strategy: the words stay as they were pasted, line by line; what is furniture and what is text is for the stage
that cleans to say. Only the head of a Markdown file is read and taken off, because the seed gets one of its own.
"""

from __future__ import annotations

import re

from generator.acquire.importing.encodings import text_of
from generator.acquire.importing.found import Found, Original
from generator.model import head_of

_LINE_END = re.compile("\r\n?")
_BLANKS = re.compile(r"\n[ \t]*\n\s*\n")


def read_plain(original: Original) -> Found:
    """Give the text as it is, with what its head says, if it has one."""
    text = _LINE_END.sub("\n", text_of(original.data, original.charset))
    head = head_of(text)
    return Found(
        body=tidy(text[head.length :]),
        title=head.title,
        outlet=head.outlet,
        author=head.author,
        published=head.published,
        url=head.url or original.url,
        language=head.language,
    )


def tidy(text: str) -> str:
    """Give the lines of `text` without blanks at their ends and with one blank line where there were several."""
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _BLANKS.sub("\n\n", lines).strip()
