"""Names: capitalised phrases, cut into title and name, at the tokens where they stand.

Strategy: the parser misses names and mistypes them, so names are found by their letters: a run of
capitalised words with the links that names have inside ("of", "bin", "-"). A run is then cut: adjectives of
nationality and titles go, a hyphened pair of two names falls apart. What a name names is decided elsewhere.

Laws: names do not overlap, save those inside a title ("White House" in "White House spokesman"); a line in
which most words are capitalised (a headline in title case) gives only forms that the gazetteer knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generator.extract.actors.bodies import body_at, nameless_body_at
from generator.extract.actors.capitals import NAME_TAIL, Seen, is_capital, may_start, run_end, seen_in
from generator.extract.actors.complements import Complement, complement_of
from generator.extract.actors.cutting import Name, back, cut_run, known_only, reach
from generator.extract.actors.gazetteer import FORMS, Entry, look_up
from generator.extract.actors.titles import GIVEN, is_office, title_before
from generator.extract.actors.vocabulary import SMALL
from generator.extract.parse import Line, Parse, Token

__all__ = ["Name", "find_names", "title_case"]

TITLE_CASE = 0.6
"""Share of capitalised words from which a line is in title case."""
LINKED = 4
"""Tokens at most from an office in small letters to the first capital of what it is for: "secretary of state for"."""
LONGEST_NAME = 4
"""Words at most of a name that is taken from a line in title case, its office counted."""


def find_names(parse: Parse) -> tuple[Name, ...]:
    """Give the names of an article in order of their place."""
    seen = seen_in(parse)
    found = (name for line in parse.lines for name in _of_line(parse, line, seen))
    return tuple(sorted(set(found), key=lambda name: (name.start, name.end, name.first)))


def title_case(parse: Parse, line: Line) -> bool:
    """Tell whether so many words of a line are capitalised that a capital letter says nothing."""
    words = [token for token in parse.line_tokens(line)[1:] if token.text[0].isalpha()]
    capitals = sum(token.text[0].isupper() for token in words)
    small = any(len(token.text) > NAME_TAIL and token.text[0].islower() for token in words)
    return line.block in {"headline", "subhead"} and capitals >= TITLE_CASE * len(words) and not small and bool(words)


def _of_line(parse: Parse, line: Line, seen: Seen) -> Iterator[Name]:
    if title_case(parse, line):
        yield from known_only(parse, line.start, line.end)
        yield from _titled_only(parse, line)
        return
    at = line.start
    while at < line.end:
        if _known_with_article(parse, at, line.end):
            yield Name(at + 1, at + 1, at + 2, look_up(parse.words(at, at + 2)))
            at += 2
            continue
        body = body_at(parse, at, line.end) or _nameless(parse, at, line)
        if body is not None:
            yield Name(at, at, body[0], body[1])
            yield from known_only(parse, at + 2, body[0] if body[1].sort == "organ" else at + 2)
            at = body[0]
            continue
        if not may_start(parse, line, at, seen):
            at += 1
            continue
        end = run_end(parse, line, at)
        held = _complement(parse, line, at, end)
        if held is None:
            yield from cut_run(parse, at, end, seen)
            at = end
            continue
        yield from known_only(parse, at, held.end)
        for n, name in enumerate(cut_run(parse, held.end, held.stop, seen) if held.stop > held.end else ()):
            yield name if n else replace(name, first=_title_start(parse, at, held.office))
        at = held.stop


def _complement(parse: Parse, line: Line, start: int, end: int) -> Complement | None:
    """Give what the office in a run is for, or the one in small letters before it."""
    found = (complement_of(parse, line, at) for at in range(max(line.start, start - LINKED), end))
    return next((one for one in found if one is not None and one.end > start), None)


def _title_start(parse: Parse, start: int, office: int) -> int:
    """Give where the title with an office begins; one in small letters begins before the run."""
    return reach(parse, start) if office >= start else title_before(parse, office + 1)


def _nameless(parse: Parse, at: int, line: Line) -> tuple[int, Entry] | None:
    """Give an organ without its country, with an article before it or a capital."""
    begun = parse.tokens[at].text[0].isupper() or (at > line.start and parse.tokens[at - 1].text.lower() == "the")
    return nameless_body_at(parse, at, line.end) if begun else None


def _known_with_article(parse: Parse, at: int, end: int) -> bool:
    """Tell whether "the North" stands here, in an article that names the country in full."""
    if at + 1 >= end or parse.tokens[at].text.lower() != "the":
        return False
    entry = FORMS.get(f"the {parse.tokens[at + 1].text}")
    alone = at + 2 >= end or not is_capital(parse.tokens[at + 2])
    return entry is not None and alone and entry.name in parse.content


def _titled_only(parse: Parse, line: Line) -> Iterator[Name]:
    """Give the people in a line in title case who are named with a title and a given name."""
    for at in range(line.start, line.end - 2):
        if is_office(parse.tokens[at].text) and parse.tokens[at + 1].text in GIVEN:
            stop = at + 2
            while stop < line.end and stop < at + LONGEST_NAME and _is_name_word(parse.tokens[stop]):
                stop += 1
            if stop > at + 2:
                yield Name(back(parse, line.start, at), at + 1, stop, None)


def _is_name_word(token: Token) -> bool:
    return is_capital(token) and token.text.lower() not in SMALL
