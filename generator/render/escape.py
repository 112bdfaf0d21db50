"""Any words of an article as inert Markdown.

Strategy: a character that means something to Markdown, to one of its extensions, to HTML or to GitHub is
written as a character reference (`&#42;`). Both Python-Markdown and CommonMark show a reference as the
character that it names and never read it as markup, so nothing depends on which extensions are on.
Characters that matter only in one place (a list marker at the start, a colon before a word) are
referenced only there, so that the files stay readable.

Laws: the built page shows exactly the words, with every run of white space as one space; the result is one
line; what is already `Markdown` is markup that this program wrote, and is not escaped.
"""

from __future__ import annotations

import html
import re

MARKUP = re.compile(
    r"""
      [\\`*{}\[\]<>&|~^=\#@]       # emphasis, code, links, attributes, HTML, tables, marks, headings, mentions
    | (?<![^\W_])_ | _(?![^\W_]) # emphasis; inside a word it is none
    | ^[-+:!?;%/]                 # the mark of a list, definition, admonition, block or rule
    | ^[0-9](?=[0-9]{0,8}[.)](?:\s|$)) # an ordered list
    | (?<![0-9]):(?=\S)           # an address or a named emoji,
    | :(?=\S)(?![0-9]{2}(?![0-9:])) # but not a time of day
    | (?<=\bwww)\.                # an address without a scheme
    | (?<=\S)\$ | \$(?![0-9])     # a formula; "$5" alone cannot end one
    | \+(?=\+) | /(?=//)          # keys; blocks and the marker for where footnotes go
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What may be markup. Every alternative looks a bounded distance around, so this takes linear time."""

SIGNS = re.compile(r"[\\`*{}\[\]<>&|~^=#@_:$+/]|^[-!?;%0-9]")
"""Without one of these, and without "www.", nothing is markup: a quick look, since most words have none."""

INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, direction overrides, byte order marks, half surrogates: no words, but able to break a page."""


class Markdown(str):
    """Markup that this program wrote; everything else is somebody's words."""

    __slots__ = ()


def escape(text: str) -> Markdown:
    """Give `text` so that a built page shows its words and nothing else happens."""
    words = one_line(text)
    if not SIGNS.search(words) and "www." not in words.lower():
        return Markdown(words)
    return Markdown(MARKUP.sub(lambda found: f"&#{ord(found.group())};", words))


def attribute(text: str) -> str:
    """Give `text` for the head of a page: one line that is inert in HTML, between double quotes, too."""
    return html.escape(one_line(text), quote=False).replace('"', "&quot;")


def one_line(text: str) -> str:
    """Give the words of `text` with every run of white space as one space, and no invisible characters."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text  # of white space, the plain one alone is printable, and nothing invisible is
    return " ".join(INVISIBLE.sub("", text).split())
