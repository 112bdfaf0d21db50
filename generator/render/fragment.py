"""A link to the very words in the original: the article's address with a text fragment.

Strategy: the W3C's draft of text fragments ("#:~:text=first,last"): a browser that knows them scrolls to the words and
marks them, any other opens the page. Long words are named by their beginning and their end.

Laws: nothing but the words themselves goes into the link; of an address that is no web address there is none.
"""

from __future__ import annotations

from urllib.parse import quote

WHOLE = 80
"""Up to so many characters the words stand whole in a link."""
ENDS = 5
"""Words at the beginning, and at the end, by which longer ones are named."""
WEB = ":/?@!$&'*+,;=-._~%"
"""Characters of an address that stay as they are, between the parentheses of a Markdown link."""


def fragment(url: str | None, words: str) -> str:
    """Give the address at which `words` stand in the original; "" without words or a web address."""
    if not url or not words.strip() or not url.startswith(("https://", "http://")):
        return ""
    every = words.split()
    whole = len(words) <= WHOLE or len(every) <= 2 * ENDS
    parts = (every,) if whole else (every[:ENDS], every[-ENDS:])
    told = ",".join(_encoded(" ".join(part)) for part in parts)
    return f"{quote(url.partition('#')[0], safe=WEB)}#:~:text={told}"


def _encoded(words: str) -> str:
    """Percent-encode words; a hyphen, a comma and an ampersand mean something in a text fragment."""
    return quote(words, safe="").replace("-", "%2D")
