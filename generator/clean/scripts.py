"""Program code that a careless copy of a page left between the words.

Strategy: code is known by how it begins, in ways in which no sentence does, and it ends where its
brackets are closed. Code whose brackets stay open within a bounded reach is left alone: better a line
of noise than a paragraph lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.edits import Edit

_REACH = 5000
_ATTEMPTS = 40  # beginnings without an end, after which a text is taken to be about code
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_START = re.compile(
    r"[(!]function ?\(|"
    r"\b(?:googletag|dataLayer|gtag|fbq|_taboola)(?:\.[A-Za-z_.]{1,60})?(?=\()|"
    r"\b(?:window|document)\.[A-Za-z_.]{1,60}(?=\()|"
    r"\b(?:window|document)\.[A-Za-z_.]{1,60} ?= ?|"
    r"\bvar [A-Za-z_$][\w$]{0,40} ?= ?",
)
_ELEMENT = re.compile(r"<(script|style|noscript|iframe)\b[^<>]{0,500}>|<!--", re.IGNORECASE)
_QUOTED = re.compile(r""""(?:[^"\\\n]|\\.){0,2000}"|'(?:[^'\\\n]|\\.){0,2000}'""")


def scripts(text: str) -> Iterator[Edit]:
    """Put a space in the place of each script, style sheet, comment of HTML or JavaScript statement."""
    last = 0
    for start, end in sorted((*_elements(text), *_statements(text))):
        if start >= last:
            yield Edit(start, end, " ")
            last = end


def _elements(text: str) -> Iterator[tuple[int, int]]:
    lowered = text.lower() if "<" in text else ""
    for match in _ELEMENT.finditer(text):
        closing = f"</{match[1].lower()}>" if match[1] else "-->"
        end = lowered.find(closing, match.end(), match.end() + _REACH)
        if end >= 0:
            yield match.start(), end + len(closing)


def _statements(text: str) -> Iterator[tuple[int, int]]:
    last = failures = 0
    for match in _START.finditer(text):
        if match.start() < last or failures > _ATTEMPTS:
            continue
        assigned = match[0].rstrip().endswith("=")
        end = _value_end(text, match.end()) if assigned else _calls_end(text, _first_bracket(match))
        if end is None:
            failures += 1
            continue
        yield match.start(), end
        last = end


def _first_bracket(match: re.Match[str]) -> int:
    """Give where the outermost bracket of a call or of a function opens."""
    if match[0].startswith("("):
        return match.start()
    return match.end() if not match[0].endswith("(") else match.end() - 1


def _value_end(text: str, start: int) -> int | None:
    """Give the end of an assigned value: the semicolon that follows it on its line."""
    end = text.find(";", start, start + _REACH)
    return end + 1 if end >= 0 and "\n" not in text[start:end] else None


def _calls_end(text: str, start: int) -> int | None:
    """Give the end of the bracketed pieces that stand at `start`, one behind the other, with a semicolon if any."""
    end = _bracket_end(text, start)
    found = None
    while end is not None:
        found = end
        while text[found : found + 1] == ";":
            found += 1
        end = _bracket_end(text, found) if text[found : found + 1] in _CLOSING else None
    return found


def _bracket_end(text: str, start: int) -> int | None:
    """Give the place behind the bracket that closes the one at `start`, strings left out of the count."""
    wanted: list[str] = []
    at = start
    while at < min(len(text), start + _REACH):
        mark = text[at]
        if mark in "\"'" and (quoted := _QUOTED.match(text, at)):
            at = quoted.end()
            continue
        if mark in _CLOSING:
            wanted.append(_CLOSING[mark])
        elif wanted and mark == wanted[-1]:
            wanted.pop()
            if not wanted:
                return at + 1
        at += 1
    return None
