"""What an office is for: "Under Secretary for Civilian Security, Democracy, and Human Rights Ann Brown".

Strategy: behind an office and its "of", "for" or "to" stand one or more fields, joined by commas and "and": each ends
in a word for a subject ("Affairs", "Security") or in a place or body that is known. The name of whoever holds the
office stands behind the last field, without a mark between them. So the stretch is walked field by field; in each,
the first subjects end the field, and what is left of it is the name.

Laws: a complement never leaves its sentence and never holds a second office; where what is left is the head of an
organisation, or a field ends in no subject, there is none here, and other rules read the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.extract.actors.capitals import is_capital, known_at, run_end
from generator.extract.actors.gazetteer import ADJECTIVES
from generator.extract.actors.titles import (
    ABBREVIATED,
    COMPASS,
    HONORIFICS,
    MODIFIERS,
    REGIONS,
    ROYAL,
    SUBJECTS,
    is_office,
    singular,
)
from generator.extract.actors.vocabulary import HEADS, HYPHENS, SUFFIXES
from generator.extract.parse import Line, Parse

LINKS = frozenset({"of", "for", "to"})
"""Words between an office and what it is for."""
JOINTS = frozenset({",", "and", "&", "the", "for"})
"""What stands between two fields: "of Defense for Policy" has two."""
LEAST = 3
"""Tokens behind an office that has a link, a field and whatever ends it."""
LONGEST = 24
"""Tokens of a complement at most."""
ADJECTIVAL = ("an", "ern", "ic", "al", "ish", "ese")
"""Endings of adjectives."""


_ENDS, _BODIES, _SHARING = SUBJECTS | REGIONS, HEADS | SUFFIXES, MODIFIERS | COMPASS
"""Words in which a field ends, words in which an organisation does, and words that share their noun with the next."""


class Complement(Struct, frozen=True):
    """What an office is for ends before token `end`, the name behind it before `stop`; they are one without a name."""

    office: int
    end: int
    stop: int


def complement_of(parse: Parse, line: Line, office: int) -> Complement | None:
    """Give what the office at a token is for; None where nothing tells that the words behind it are that."""
    tokens = parse.tokens
    if office + LEAST >= line.end or tokens[office + 1].text not in LINKS or not _is_one_office(tokens[office].text):
        return None
    whole = 0
    for start, stop in _fields(parse, line, office + 2 + (tokens[office + 2].text == "state")):
        if _is_office_next(parse, start, stop, line.end):
            whole = 0 if any(tokens[at].text in ROYAL for at in range(start, stop)) else whole
            break
        end = _subject_end(parse, start, stop)
        if end is not None and end < stop:
            return _named(parse, line, office, end)
        if end is None and not _shares_its_noun(tokens[stop - 1].text):
            break
        whole = stop if end is not None and tokens[stop - 1].text in SUBJECTS else whole
    return Complement(office, whole, whole) if whole else None


def _is_one_office(word: str) -> bool:
    """Tell whether a word is the office of one person: "heads of" several name nobody."""
    return is_office(word) and (singular(word) == word.lower() or word in ABBREVIATED)


def _shares_its_noun(word: str) -> bool:
    """Tell whether a field that ends in a word has its noun in the next one: "East Asian and Pacific Affairs"."""
    return word in _SHARING or word.endswith(ADJECTIVAL)


def _named(parse: Parse, line: Line, office: int, end: int) -> Complement | None:
    """Give a complement before the name at token `end`: no organisation's, and of two words if a place is before it."""
    stop = run_end(parse, line, end)
    first, last = parse.tokens[end].text, parse.tokens[stop - 1].text
    alone = end + 1 == stop and parse.tokens[end - 1].text not in SUBJECTS
    body = last in _BODIES or not HEADS.isdisjoint((first, first.removesuffix("s"))) or is_office(last)
    return None if alone or body or not is_capital(parse.tokens[end]) else Complement(office, end, stop)


def _fields(parse: Parse, line: Line, start: int) -> Iterator[tuple[int, int]]:
    """Give the fields from a token on: stretches of capitalised words, with the links inside them."""
    at, most = start, min(line.end, start + LONGEST)
    while at < most:
        while at < most and parse.tokens[at].text in JOINTS:
            at += 1
        stop = at
        while stop < most and _goes_on(parse, stop, most):
            stop += 1
        if stop == at:
            return
        yield at, stop
        if stop >= line.end or parse.tokens[stop].text not in JOINTS:
            return
        at = stop


def _goes_on(parse: Parse, at: int, end: int) -> bool:
    """Tell whether a token belongs to a field: a capital, or a hyphen or "of" before one."""
    token = parse.tokens[at]
    if is_capital(token):
        return token.text not in HONORIFICS
    return (token.text in HYPHENS or token.text == "of") and at + 1 < end and is_capital(parse.tokens[at + 1])


def _is_office_next(parse: Parse, start: int, stop: int, end: int) -> bool:
    """Tell whether a field is the beginning of another office: "and Trade Minister", "and Secretary of State"."""
    held = any(is_office(parse.tokens[at].text) for at in range(start, stop))
    return held or (stop < end and is_office(parse.tokens[stop].text))


def _subject_end(parse: Parse, start: int, stop: int) -> int | None:
    """Give where the first subjects of a field end; None where it has none."""
    found = None
    at = start
    while at < stop:
        known = None if parse.tokens[at].text in ADJECTIVES else known_at(parse, at, stop)
        pair = at + 1 < stop and parse.words(at, at + 2) in REGIONS
        after = known or at + 1 + pair
        if known or pair or parse.tokens[at].text in _ENDS:
            found = after
        elif found is not None and parse.tokens[at].text != "of":
            return found
        at = after
    return found
