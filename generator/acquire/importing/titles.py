"""Titles that carry the name of their outlet behind them ("Ports reopen today | Harbour Post").

Strategy: what stands behind the last bar or dash is the outlet only where something else says so: the outlet's own
name, or the words before it standing on the page as a line of their own. Any other title stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SUFFIX = re.compile(r"(?: [|•·–—-]| ::| ») (?P<name>[^|•·–—»]{2,60})$")
_PLAIN = re.compile(r"[\W_]+")


def without_outlet(title: str, outlet: str | None) -> str:
    """Give `title` without the name of `outlet` behind it."""
    suffix = _SUFFIX.search(title)
    same = suffix and outlet and _fold(suffix["name"]) == _fold(outlet)
    return title[: suffix.start()] if suffix and same else title


def as_shown(title: str, lines: Iterable[str]) -> tuple[str, str | None]:
    """Give the part of `title` that is one of the `lines` on the page, and the outlet behind it, if there is one."""
    suffix = _SUFFIX.search(title)
    if suffix and _fold(title[: suffix.start()]) in map(_fold, lines):
        return title[: suffix.start()], suffix["name"]
    return title, None


def _fold(words: str) -> str:
    return _PLAIN.sub("", words.casefold())
