"""Names for records: readable, stable, safe as a file name and as an anchor.

Laws: an id is made of its argument alone, so that no other record and no order can change it; it has only
lower-case ASCII letters, digits and single hyphens, is never empty, and is never a name that Windows keeps
for a device or that a register's own page has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from unicodedata import category, normalize

LONGEST = 80
"""Characters of a slug: room for a date and a hash within the 143 that the strictest file systems allow."""

_UNFIT = re.compile(r"[^a-z0-9]+")
_RESERVED = re.compile(r"(?:index|con|prn|aux|nul|(?:com|lpt)[0-9])")
"""The page of a register, beside which a record's page stands, and what Windows keeps for devices."""
_PLAIN = str.maketrans(
    {
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "’": "",
        "'": "",
    }
)
"""Letters that do not decompose into a base letter and a mark, and the apostrophe, which parts no words."""


def slug(text: str) -> str:
    """Give the words of `text` as lower-case ASCII joined by "-", at most `LONGEST` characters.

    Words that are cut are cut at a word's end where there is one. Text without a Latin letter or digit
    becomes "x-" and its `short` form.
    """
    words = _UNFIT.sub("-", _parted(_decomposed(text))).strip("-")
    if len(words) > LONGEST:
        words = words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
    if not words:
        return f"x-{short(text)}"
    return f"{words}-x" if _RESERVED.fullmatch(words) else words


def _parted(text: str) -> str:
    """Give the ASCII letters of `text`, with a blank for whatever parts words."""
    if text.isascii():
        return text
    parted = "".join(char if char.isalnum() or category(char) == "Mn" else " " for char in text)
    return parted.encode("ascii", "ignore").decode("ascii")


def _decomposed(text: str) -> str:
    """Give `text` in lower case, with each mark of a letter behind its letter."""
    return normalize("NFKD", text.lower().translate(_PLAIN))


def short(text: str) -> str:
    """Give eight hex digits of the SHA-256 of `text`: the same for the same words, on every machine."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Give the names, with "-2", "-3" behind the second and third of the same."""
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return tuple(found)
