"""What assets/registers.js reads of a register: values and sort keys beside the words, and what its columns are called.

Strategy: a table stays a Markdown table and a list a list; marks that show nothing say where a value begins and ends
and by what a cell sorts. Without the script, and on GitHub, they are not seen.

Law: a mark never changes a word, and whatever is in it stays in it.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Assertion, Quotation, Source
from generator.model.tongue import ENGLISH, Tongue
from generator.render.escape import Markdown, attribute, escape


def keyed(words: Markdown | str, key: str | int | None) -> Markdown:
    """Give `words` marked with what they sort by: an ISO day or range, or a number; unmarked where there is none."""
    shown = words if isinstance(words, Markdown) else escape(words)
    return Markdown(f'<span data-sort="{attribute(str(key))}">{shown}</span>') if key not in (None, "") else shown


def valued(words: Iterable[str], tongue: Tongue = ENGLISH) -> Markdown:
    """Give several words as "a, b and c", each marked as a value of its own."""
    return Markdown(tongue.listed(tuple(f'<span class="value">{escape(one)}</span>' for one in words)))


def day_key(said: Quotation | Assertion, article: Source) -> str | None:
    """Give the ISO day by which a statement is found: its own, else that of its article."""
    return said.date or article.extract.text.published
