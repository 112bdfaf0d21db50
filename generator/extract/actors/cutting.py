"""Cutting: a run of capitalised words falls apart into titles, names and what is neither.

Strategy: known names go whole; then rules in the order of a table look for what a run is: an organisation by its
head word, a bare title, a title with a name, adjectives with a name. A hyphened pair of two names is two runs.

Law: names do not overlap, save those inside a title ("White House" in "White House spokesman").
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.extract.actors.capitals import Seen, is_capital, known_at
from generator.extract.actors.gazetteer import ADJECTIVES, FORMS, Entry, look_up, plain
from generator.extract.actors.titles import COMPASS, GIVEN, ROYAL, is_office, name_start, title_before
from generator.extract.actors.vocabulary import CREDITS, EVENTS, HEADS, HYPHENS, POSSESSIVES, SUFFIXES
from generator.extract.parse import Parse

ACRONYM = 2
"""Letters up to which a word in capitals may be initials of a name."""
ORGANIZATION_AND_EVENT = 3
"""Words at least of a phrase that ends in an organisation and its event ("Development Bank Dialogue")."""


_CONTINENTAL = COMPASS | {"Latin"}
"""Words that make a part of the world of "America"."""


class Name(Struct, frozen=True):
    """A name at tokens [start, end); its title begins at `first`. `entry` is what the gazetteer knows of it."""

    first: int
    start: int
    end: int
    entry: Entry | None


def cut_run(parse: Parse, start: int, end: int, seen: Seen) -> Iterator[Name]:
    """Cut a run into the names in it."""
    end = _before_credit(parse, start, end)
    dash = _pair_dash(parse, start, end, seen)
    if dash is not None:
        yield from cut_run(parse, start, dash, seen)
        yield from cut_run(parse, dash + 1, end, seen)
        return
    entry = look_up(parse.words(start, end))
    if entry is not None:
        begin = start + (parse.tokens[start].text == "The" and plain(parse.words(start, end)) not in FORMS)
        yield Name(begin, begin, end, entry)
        return
    foreign = _prefix_end(parse, start, end)
    if foreign > start:
        yield from cut_run(parse, foreign, end, seen)
        return
    words = tuple(token.text for token in parse.tokens[start:end])
    if words[-1] in HEADS | SUFFIXES or _opens_with_head(words):
        yield Name(_whole_of(start, end, words), _whole_of(start, end, words), end, None)
        return
    if words[-1] in EVENTS and len(words) > ORGANIZATION_AND_EVENT - 1 and words[-2] in HEADS:
        yield Name(start, start, end - 1, look_up(parse.words(start, end - 1)))
        return
    if is_office(words[-1]) and (len(words) == 1 or words[0] not in GIVEN):
        yield from known_only(parse, start, end - 1)
        return
    yield from _with_title(parse, start, end, words)


def _before_credit(parse: Parse, start: int, end: int) -> int:
    """Give where a run ends before the label of a picture credit: "... of Ann Brown Image: Bo Lund"."""
    labelled = end < len(parse.tokens) and parse.tokens[end].text == ":" and parse.tokens[end - 1].text in CREDITS
    return end - 1 if labelled and end - start > 1 else end


def known_only(parse: Parse, start: int, end: int) -> Iterator[Name]:
    """Give the forms of the gazetteer in tokens [start, end)."""
    at = start
    while at < end:
        stop = known_at(parse, at, end) if parse.tokens[at].text[0].isupper() else None
        if stop is not None and not _is_continent(parse, at):
            begin = at + (parse.tokens[at].text in {"The", "the"} and stop - at > 1)
            yield Name(begin, begin, stop, look_up(parse.words(at, stop)))
        at = stop or at + 1


def _is_continent(parse: Parse, at: int) -> bool:
    """Tell whether "America" at a token is no country: "Europe and North America"."""
    return at > 0 and parse.tokens[at].text == "America" and parse.tokens[at - 1].text in _CONTINENTAL


def _prefix_end(parse: Parse, start: int, end: int) -> int:
    """Give where a run begins without what was glued to it: a medium's name, or capitals before a given name."""
    stop = known_at(parse, start, end - 1)
    entry = look_up(parse.words(start, stop)) if stop else None
    if stop and entry and entry.sort in {"media", "agency"}:
        return stop
    words = [token.text for token in parse.tokens[start:end]]
    credit = next((k for k in range(len(words) - 2) if words[k] in CREDITS and words[k + 1] in GIVEN), None)
    if credit is not None:
        return start + credit + 1
    at = start
    while at < end - 2 and parse.tokens[at].text.isupper() and len(parse.tokens[at].text) > ACRONYM:
        at += 1
    return at if at > start and parse.tokens[at].text in GIVEN else start


def _opens_with_head(words: tuple[str, ...]) -> bool:
    """Tell whether the word before the first "of" or "for" is the head of an organisation."""
    return any(word in HEADS for word in words[: _first_link(words)][-1:])


def _whole_of(start: int, end: int, words: tuple[str, ...]) -> int:
    """Give where the organisation's name begins; of "Congress of the Geographical Society" the society is the actor."""
    link = _first_link(words)
    inner = words[-1] in HEADS and link == 1 and words[link + 1] == "the" and end - start > link + 3
    return start + link + 2 if inner else start


def _first_link(words: tuple[str, ...]) -> int:
    """Give the index of the first "of" or "for" of a name, 0 where there is none."""
    return next((k for k, word in enumerate(words) if word in {"of", "for"}), 0)


def _with_title(parse: Parse, start: int, end: int, words: tuple[str, ...]) -> Iterator[Name]:
    cut = name_start(words)
    begin = start + cut
    if cut == len(words):
        yield from known_only(parse, start, end)
        return
    if cut:
        within = next((at for at in range(start, begin) if (known_at(parse, at, end) or 0) > begin), None)
        yield from known_only(parse, start, begin if within is None else end)
        if within is not None:
            return
        royal = begin + 1 == end and parse.tokens[begin - 1].text in ROYAL
        yield Name(reach(parse, start), begin - royal, end, look_up(parse.words(begin, end)))
        return
    skip = _adjective_end(parse, start, end)
    if skip < end:
        yield from _names_after(parse, start, skip, end)


def _names_after(parse: Parse, start: int, skip: int, end: int) -> Iterator[Name]:
    """Give what is left of a run after its adjectives; a country or body at its head is a name of its own."""
    stop = known_at(parse, skip, end)
    if stop is not None and stop < end and skip == start and not _is_person(parse, start, end):
        yield Name(skip, skip, stop, look_up(parse.words(skip, stop)))
        yield from _names_after(parse, stop, stop, end)
        return
    yield Name(title_before(parse, skip), skip, end, look_up(parse.words(skip, end)))


def _is_person(parse: Parse, start: int, end: int) -> bool:
    """Tell whether the parser takes all of [start, end) for one person: "Jordan Miller" is no country."""
    return any(c.label == "PERSON" and c.start <= start and end <= c.end for c in parse.names_over(start, end))


def reach(parse: Parse, start: int) -> int:
    """Take in what stands before a capitalised title and belongs to it: "Russia's President"."""
    at = start - 1
    line = parse.line_of(start)
    if at <= line.start:
        return start
    if parse.tokens[at].text == "and" and is_office(parse.tokens[at - 1].text) and is_capital(parse.tokens[at - 1]):
        return reach(parse, back(parse, line.start, at))
    if parse.tokens[at].text not in POSSESSIVES:
        return start
    begin = back(parse, line.start, at)
    return begin if begin < at else start


def back(parse: Parse, least: int, at: int) -> int:
    """Step back from token `at` over the capitalised words before it."""
    while at > least and is_capital(parse.tokens[at - 1]):
        at -= 1
    return at


def _adjective_end(parse: Parse, start: int, end: int) -> int:
    """Give the first token after the adjectives of nationality at the head of a run."""
    at = start
    while at < end:
        stop = next((e for e in (at + 2, at + 1) if e <= end and plain(parse.words(at, e)) in ADJECTIVES), None)
        if stop is None:
            break
        at = stop
    return at


def _pair_dash(parse: Parse, start: int, end: int, seen: Seen) -> int | None:
    """Give the hyphen that parts two names ("Trump-Putin", "U.S.-Russia"), or None."""
    if parse.tokens[end - 1].text in HEADS | SUFFIXES:
        return None
    for at in range(start + 1, end - 1):
        if parse.tokens[at].text not in HYPHENS or look_up(parse.words(start, end)):
            continue
        sides = (parse.words(start, at), parse.tokens[at + 1].text)
        if all(look_up(side) or side in seen.capitals or side in ADJECTIVES for side in sides):
            return at
    return None
