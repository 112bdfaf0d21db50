"""Templates in the language of the interface (generator/model/tongues/), exchanged when they are read.

Strategy: the templates are written in English, and their phrases are keys of the lists. They are exchanged when the
templates are read, not when they are filled, so that no word of an article can be taken for a word of the interface.

Law: marks and white space stay where they were.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from jinja2.lexer import Token

from generator.model.tongue import TONGUES, Tongue
from generator.render.escape import Markdown, escape

__all__ = ["TONGUES", "Tongue", "exchanged", "functions", "pieces", "translated"]

MARKS = re.compile(
    r"(\n|\||\*\*|\"|(?m:^)#{1,6} |(?m:^) *- |(?m:^)\d\. |<[^<>]*>| · |: (?=\n)|(?<=[.!?]) (?=[A-Z“])|\A; | \u203a )"
)
"""What parts one phrase of a template from the next."""
COMPARING = frozenset({"eq", "ne"})
"""Tokens before a string that is compared, and so never shown."""
OPENING, CLOSING = "lbracket", "rbracket"
"""Around a list of strings: names of columns, which stand in addresses."""


def translated(tongue: Tongue, text: str) -> str:
    """Give text of a template with each phrase that is known exchanged; marks and white space stay."""
    return "".join(_piece(tongue, piece) for piece in MARKS.split(text))


def pieces(text: str) -> Iterator[str]:
    """Give the phrases of a template's text, without the marks and white space around them."""
    return filter(None, (piece.strip() for piece in MARKS.split(text) if not MARKS.fullmatch(piece)))


def _piece(tongue: Tongue, piece: str) -> str:
    core = piece.strip()
    return piece.replace(core, tongue.say(core), 1) if core else piece


def exchanged(tongue: Tongue, stream: Iterable[Token]) -> Iterator[Token]:
    """Give the tokens of a template with its text and its written strings in a language.

    A string that is compared, or stands in a list, is a name and no phrase.
    """
    depth, before = 0, ""
    for token in stream:
        depth += (token.type == OPENING) - (token.type == CLOSING)
        if token.type == "data":
            yield Token(token.lineno, token.type, translated(tongue, token.value))
        elif token.type == "string" and not depth and before not in COMPARING:
            yield Token(token.lineno, token.type, _piece(tongue, token.value))
        else:
            yield token
        before = token.type


def functions(tongue: Tongue) -> dict[str, Callable[..., object]]:
    """Give what templates call in a language, by name."""

    def fill(phrase: str, *values: object) -> Markdown:
        """Fill the places of a phrase that the template has written, so already in the language."""
        shown = (one if isinstance(one, Markdown) else escape(str(one)) for one in values)
        return Markdown(phrase.format(*shown))

    def rules(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(tongue.rule, names))

    def values(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(tongue.value, names))

    return {function.__name__: function for function in (fill, rules, values)} | {
        name: getattr(tongue, name)
        for name in ("when", "country", "count", "listed", "say", "rule", "value", "field", "closed", "language_called")
    }


def upper_first(words: str) -> str:
    """Give words with a capital at their beginning and the rest as it is, which German needs."""
    return f"{words[:1].upper()}{words[1:]}"
