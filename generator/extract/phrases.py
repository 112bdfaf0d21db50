"""The noun phrases of what people say: "oil companies", "the Budapest summit", "Tomahawks".

Strategy: inside the words that somebody said, every noun that heads a phrase is taken with its compounds ("oil
companies"); so is the head alone ("companies"), and a name inside it ("Tomahawk" of "Tomahawk missiles"), because
others may speak of the same thing in fewer words. Whether a phrase recurs, and is a subject, is for those to say who
see all articles.

Laws: a phrase lies inside words that somebody said; words that only name an actor, a time or a quantity make none, nor
does a noun that says nothing by itself (lexicon/shell_nouns.yml); nothing else is a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token
from generator.model import Phrase, Referent, Span

_LISTS = load("shell_nouns")
_SAYS_NOTHING = frozenset(map(str, (*_LISTS["shell"], *_LISTS["loose"])))
_QUANTITIES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_INSIDE = frozenset({"compound", "nmod", "amod"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_SHORTEST = 3
"""Letters of a key; what is shorter is an initial or a mark."""


def find_phrases(parse: Parse, referents: tuple[Referent, ...], said: tuple[Span, ...]) -> tuple[Phrase, ...]:
    """Give the noun phrases of the spans `said`, in order, each once; a part of a phrase stands behind the whole."""
    actors = frozenset(
        at
        for referent in referents
        for mention in referent.mentions
        for at in range(mention.span.start, mention.span.end)
    )
    found = {
        (phrase.span, phrase.key): phrase
        for span in sorted(set(said))
        for token in parse.inside(span)
        if token.pos in _NOUNS and not _is_inside(parse, token, span)
        for phrase in _phrases(parse, token, span)
        if not all(at in actors for at in range(phrase.span.start, phrase.span.end) if parse.content[at].isalnum())
    }
    return tuple(sorted(found.values(), key=lambda one: (one.span.start, -one.span.end)))


def _is_inside(parse: Parse, token: Token, span: Span) -> bool:
    """Tell whether a noun belongs to another one of the same words, of which it is a compound."""
    head = parse.tokens[token.head]
    return token.dep in _INSIDE and head.i != token.i and head.pos in _NOUNS and span.start <= head.start < span.end


def _phrases(parse: Parse, head: Token, span: Span) -> Iterator[Phrase]:
    """Give the whole phrase of a head, the head alone, and the names among its compounds."""
    if _is_quantity(parse, head):
        return
    first = head.i
    while first > 0 and parse.tokens[first - 1].start >= span.start and _belongs(parse, parse.tokens[first - 1], head):
        first -= 1
    before = parse.tokens[first : head.i]
    if before:
        yield from _phrase(parse, (*before, head))
    if head.lemma not in _SAYS_NOTHING:
        yield from _phrase(parse, (head,))
    names = tuple(token for token in before if token.pos == "PROPN")
    if names and head.pos == "NOUN":
        yield from _phrase(parse, names)


def _belongs(parse: Parse, token: Token, head: Token) -> bool:
    """Tell whether a word is a compound of the head, or of another compound, and no quantity."""
    compound = token.dep in _INSIDE and token.pos in _NOUNS and head.i in {at.i for at in parse.above(token.i)}
    return compound and not _is_quantity(parse, token)


def _is_quantity(parse: Parse, token: Token) -> bool:
    return any(name.label in _QUANTITIES for name in parse.names_over(token.i, token.i + 1))


def _phrase(parse: Parse, tokens: tuple[Token, ...]) -> Iterator[Phrase]:
    """Give tokens that stand side by side as a phrase, where they are words at all."""
    key = " ".join(map(_key, tokens))
    last = tokens[-1]
    if last.i - tokens[0].i + 1 == len(tokens) and len(key) >= _SHORTEST and any(map(str.isalpha, key)):
        proper = any(token.pos == "PROPN" for token in tokens)
        yield Phrase(parse.span(tokens[0].i, last.i + 1), parse.line_of(last.i).n, key, proper)


def _key(token: Token) -> str:
    """Give the form that singular and plural share; the parser leaves names in the plural as they are."""
    plain = token.lemma if token.pos == "NOUN" else token.text.lower()
    if token.pos == "NOUN" or len(plain) <= _SHORTEST or plain.endswith(("ss", "us", "is")):
        return plain
    return plain.removesuffix("s")
