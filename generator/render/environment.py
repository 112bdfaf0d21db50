"""The templates, and the rule that whatever they print is escaped.

Strategy: Jinja with `finalize`: every printed expression that is not `Markdown` passes through `escape`.
Templates are read once, when the program starts. They use includes, not macros, since a macro's result
is a plain string again and would be escaped a second time.

Laws: an undefined name is an error, and so is printing None: a template asks first (StrictUndefined, R12).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, Undefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from generator.model import Language
from generator.render.escape import Markdown, escape
from generator.render.tongue import TONGUES, exchanged, upper_first


def finalize(value: object) -> Markdown:
    """Give what a template prints. Raises TypeError for None, which no page may show."""
    if isinstance(value, Markdown):
        return value
    if isinstance(value, (str, int, Undefined)):  # an undefined name raises where it becomes a string
        return escape(str(value))
    msg = f"a template prints {value!r}, which is no text"
    raise TypeError(msg)


def _templates() -> dict[str, str]:
    folder = files(__package__).joinpath("templates")
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".j2")}


class Translated(Extension):
    """Exchanges the phrases of a template for those of a language while it is read: no article's word is there yet."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Give the tokens of a template, its text and its written strings in the language of the environment."""
        language: Any = self.environment.globals["language"]
        return exchanged(TONGUES[language], stream)


def _environment(language: Language) -> Environment:
    made = Environment(  # noqa: S701 - the output is Markdown; `finalize` escapes for it, and for HTML
        loader=DictLoader(_templates()),
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        extensions=[Translated],
    )
    made.globals["language"] = language
    made.filters["upper_first"] = upper_first
    return made


ENVIRONMENTS: Mapping[Language, Environment] = {language: _environment(language) for language in TONGUES}
"""The templates in each language of the interface."""
