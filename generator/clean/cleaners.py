"""What is wrong with the letters of a saved page, and the edits that mend it.

Strategy: each cleaner looks for one kind of damage in the text as the cleaners before it left it, and
answers with edits. CLEANERS is their order: first letters that a wrong encoding made and what is no text at all, then
lines, then marks, then spaces. The words themselves and their quotation marks are never changed.

Laws:
- A cleaner is a pure function from a text to edits that do not overlap.
- Every search is linear in the length of the text, whatever stands in it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator

from generator.clean.edits import Draft, Edit, apply, draft_of, headless
from generator.clean.glue import glued_sentences
from generator.clean.mojibake import mojibake
from generator.clean.scripts import scripts
from generator.clean.wraps import hard_wraps

Cleaner = Callable[[str], Iterable[Edit]]

_LINE_END = re.compile("\r\n?|[\v\f\u0085\u2028\u2029]")
_SOFT_HYPHEN = re.compile("\u00ad(?: ?\n)?")
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_ODD_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,12}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,6});")
_BREAKING_TAG = re.compile(
    r"</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|figure|figcaption|article|section)\b[^<>\n]{0,300}>", re.IGNORECASE
)
_INLINE_TAG = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|small|sup|sub|img|cite|q|time|mark|font)\b[^<>\n]{0,300}>", re.IGNORECASE
)
_ESCAPE = re.compile(r"""\\(?=[!-/:-@\[-`{-~])""")
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\s]{0,2000}(?: \"[^\"\n]{0,300}\")?\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((?:https?:|/|#|mailto:|www\.)[^()\s]{0,2000}(?: \"[^\"\n]{0,300}\")?\)")
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,2})(?![\s*])([^*\n]{1,500})(?<![\s*])\1(?![\w*])")
_NAME_CARD = re.compile(
    r"\b(?P<last>[A-Z][\w'’-]{1,30})(?P<card> (?:[A-Z(][\w.)'’-]{0,30} ){0,5}(?P=last)(?=[A-Z])[^\n]{1,800}? MORE)\b"
)
_SPACES = re.compile(" {2,}")
_EDGE = re.compile("(?m)^ | $")


def cleaned(raw: str) -> Draft:
    """Give the clean draft of a seed file's text; it never begins with anything that the file does not have."""
    draft = draft_of(raw)
    for _, cleaner in CLEANERS:
        draft = apply(draft, cleaner(draft.content))
    return headless(draft)


def line_ends(text: str) -> Iterator[Edit]:
    """Make one newline of every kind of line end."""
    return (Edit(m.start(), m.end(), "\n") for m in _LINE_END.finditer(text))


def soft_hyphens(text: str) -> Iterator[Edit]:
    """Take out soft hyphens, and the line break behind one."""
    return _deleted(_SOFT_HYPHEN, text)


def invisible_marks(text: str) -> Iterator[Edit]:
    """Take out zero-width characters, marks of writing direction and control characters."""
    return _deleted(_INVISIBLE, text)


def odd_spaces(text: str) -> Iterator[Edit]:
    """Make a plain space of tabs, no-break spaces and the spaces of typesetting."""
    return (Edit(m.start(), m.end(), " ") for m in _ODD_SPACE.finditer(text))


def tags(text: str) -> Iterator[Edit]:
    """Take out stray HTML tags; one that ends a line on a page ends a line."""
    for match in _BREAKING_TAG.finditer(text):
        yield Edit(match.start(), match.end(), "\n")
    yield from _deleted(_INLINE_TAG, text)


def entities(text: str) -> Iterator[Edit]:
    """Make characters of HTML entities that HTML knows."""
    for match in _ENTITY.finditer(text):
        meant = html.unescape(match[0])
        if meant != match[0]:
            yield Edit(match.start(), match.end(), " " if meant.isspace() else meant)


def escapes(text: str) -> Iterator[Edit]:
    r"""Take out the backslash before a mark: \" is a quotation mark that some program has escaped."""
    return _deleted(_ESCAPE, text)


def pictures(text: str) -> Iterator[Edit]:
    """Take out Markdown pictures; their captions stand beside them if they matter."""
    return _deleted(_PICTURE, text)


def links(text: str) -> Iterator[Edit]:
    """Keep the words of a Markdown link and take out its address."""
    for match in _LINK.finditer(text):
        yield Edit(match.start(), match.start(1))
        yield Edit(match.end(1), match.end())


def emphasis(text: str) -> Iterator[Edit]:
    """Take out the stars around *words* and **words**; stars inside a word are the author's own."""
    for match in _EMPHASIS.finditer(text):
        yield Edit(match.start(), match.start(2))
        yield Edit(match.end(2), match.end())


def name_cards(text: str) -> Iterator[Edit]:
    """Take out the card behind a linked name: the full name, glued to headlines about its bearer, and MORE."""
    return (Edit(m.start("card"), m.end("card")) for m in _NAME_CARD.finditer(text))


def many_spaces(text: str) -> Iterator[Edit]:
    """Keep one of several spaces."""
    return (Edit(m.start() + 1, m.end()) for m in _SPACES.finditer(text))


def edge_spaces(text: str) -> Iterator[Edit]:
    """Take out the space at either end of a line; runs of spaces are single by now."""
    return _deleted(_EDGE, text)


def _deleted(pattern: re.Pattern[str], text: str) -> Iterator[Edit]:
    return (Edit(m.start(), m.end()) for m in pattern.finditer(text))


CLEANERS: tuple[tuple[str, Cleaner], ...] = (
    ("mojibake", mojibake),
    ("line ends", line_ends),
    ("invisible marks", invisible_marks),
    ("soft hyphens", soft_hyphens),
    ("odd spaces", odd_spaces),
    ("script code", scripts),
    ("tags", tags),
    ("entities", entities),
    ("hard wraps", hard_wraps),
    ("pictures", pictures),
    ("links", links),
    ("escapes", escapes),
    ("emphasis", emphasis),
    ("name cards", name_cards),
    ("glued sentences", glued_sentences),
    ("many spaces", many_spaces),
    ("edge spaces", edge_spaces),
)
