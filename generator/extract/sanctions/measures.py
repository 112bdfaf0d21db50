"""Which kind of measure a sentence names: an asset freeze, a travel ban, export controls ...

Strategy: a table of (measure, phrases) in lexicon/measures.yml; a phrase is a run of lemmas or words. The
measures are those of the closed list of the data model's `SanctionMention.measures`.
"""

from __future__ import annotations

from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token

MEASURES: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = tuple(
    (measure, tuple(tuple(phrase.split()) for phrase in phrases)) for measure, phrases in load("measures").items()
)
UNSPECIFIED = ("unspecified",)


def find_measures(parse: Parse, start: int, end: int) -> tuple[str, ...]:
    """Give the measures named among tokens [start, end), in the order of the table; ("unspecified",) for none."""
    tokens = parse.tokens[start:end]
    found = tuple(name for name, phrases in MEASURES if any(_stands(phrase, tokens) for phrase in phrases))
    return found or UNSPECIFIED


def _stands(phrase: tuple[str, ...], tokens: tuple[Token, ...]) -> bool:
    size = len(phrase)
    return any(
        all(_is(word, token) for word, token in zip(phrase, tokens[at : at + size], strict=True))
        for at in range(len(tokens) - size + 1)
    )


def _is(word: str, token: Token) -> bool:
    return word in {token.lemma, token.text.lower()}
