"""Organs of a state by description: "Turkish foreign ministry", "the German government", "the ministry".

Strategy: a country's adjective, acronym or possessive before one of the listed lower-case heads names an organ of
that country; before a word for its government it names the country itself. A bare "the ministry" means the only
organ of the article whose name ends so.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.actors.gazetteer import ADJECTIVES, USUAL, Entry, country_of_words, look_up, may_begin, plain
from generator.extract.actors.titles import is_office
from generator.extract.actors.vocabulary import CALENDAR, SPEECH
from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse

_ORGANIZATIONS = load("organizations")
ORGANS: frozenset[str] = frozenset(_ORGANIZATIONS["organs"])
GOVERNMENTS: frozenset[str] = frozenset(_ORGANIZATIONS["governments"])
LEADERS: frozenset[str] = frozenset({"leaders"})
"""Those who act for a state together: "a meeting of Spanish leaders"."""
SEATED: frozenset[str] = frozenset({"embassy", "consulate", "mission", "commission"})
"""Organs abroad, whose place belongs to the name: "embassy in Kyiv"."""
SOME = "??"
"""Stands in an entry's name for a country that is not said."""
WORDS = 5
"""Words of the longest organ."""


def body_at(parse: Parse, at: int, end: int) -> tuple[int, Entry] | None:
    """Give the end and the entry of the organ or government whose description begins at token `at`, or None."""
    begun = _country_at(parse, at, end)
    if begun is None:
        return None
    stop, country = begun
    if stop < end and _governs(parse, at, stop) and not _governs_noun(parse, stop, end):
        return stop + 1, Entry(USUAL.get(country, country), "country", country, "government")
    organ = _organ_at(parse, stop, end)
    if organ is None or _modifies(parse, organ, end):
        return None
    words = canonical(parse.words(stop, organ))
    return _with_seat(parse, organ, end), Entry(f"{country} {words}", "organization", country, "organ")


def _governs(parse: Parse, at: int, stop: int) -> bool:
    """Tell whether the noun at `stop` is a word for a government, or for those who lead it and are not quoted here.

    "Spanish leaders said" names nobody: whoever said it stays anonymous.
    """
    noun = parse.tokens[stop]
    if noun.text.lower() not in LEADERS:
        return noun.text.lower() in GOVERNMENTS
    quoted = noun.dep in {"nsubj", "agent"} and parse.tokens[noun.head].lemma in SPEECH
    cited = at > 1 and parse.words(at - 2, at).lower() == "according to"
    return not quoted and not cited and parse.tokens[noun.head].lemma not in SPEECH


def nameless_body_at(parse: Parse, at: int, end: int) -> tuple[int, Entry] | None:
    """Give the end and the entry of an organ of two words or more whose country is not said: "the foreign ministry"."""
    organ = _organ_at(parse, at, end)
    if organ is None or " " not in parse.words(at, organ) or _modifies(parse, organ, end):
        return None
    words = canonical(parse.words(at, organ))
    return organ, Entry(f"{SOME} {words}", "organization", None, "organ")


def canonical(organ: str) -> str:
    """Give the one form of an organ's name: "Ministry of Foreign Affairs" is "foreign ministry"."""
    words = plain(organ).lower().replace("defence", "defense").replace(" the ", " ")
    if words.startswith("ministry of "):
        words = f"{words.removeprefix('ministry of ').removesuffix(' affairs')} ministry"
    return words


def _country_at(parse: Parse, at: int, end: int) -> tuple[int, str] | None:
    """Give the end and the code of a country's adjective or name at a token; a possessive ending is taken in."""
    if not may_begin(parse.tokens[at].text):
        return None
    for stop in range(min(end, at + 3), at, -1):
        words = plain(parse.words(at, stop))
        entry = look_up(words)
        named = entry is not None and entry.sort == "country" and words[0].isupper()
        if words in ADJECTIVES or named:
            code = country_of_words(words)
            owned = stop < end and parse.tokens[stop].text in {"'s", "’s"}
            return (stop + owned, code) if code else None
    return None


def _organ_at(parse: Parse, start: int, end: int) -> int | None:
    stops = range(min(end, start + WORDS), start, -1)
    return next((stop for stop in stops if plain(parse.words(start, stop)).lower() in ORGANS), None)


def _goes_on(parse: Parse, at: int, end: int) -> bool:
    """Tell whether the noun phrase goes on, so that what was read only modifies it ("ministry spokeswoman")."""
    return at < end and (parse.tokens[at].pos in {"NOUN", "PROPN"} or is_office(parse.tokens[at].text))


def _governs_noun(parse: Parse, at: int, end: int) -> bool:
    """Tell whether "government" only modifies what follows it ("government shutdown"); a capital stands for itself."""
    following = at + 1 < end and parse.tokens[at + 1].text[0].isupper()
    return _goes_on(parse, at + 1, end) and (following or parse.tokens[at].text.islower())


def _modifies(parse: Parse, at: int, end: int) -> bool:
    """Tell whether an organ ending at `at` is but a part of a longer phrase: of a name, or before a noun."""
    if not _goes_on(parse, at, end):
        return False
    return parse.tokens[at - 1].text.islower() or not is_office(parse.tokens[at].text)


def _with_seat(parse: Parse, organ: int, end: int) -> int:
    """Take in the place of an organ abroad: "in the United Kingdom"."""
    if parse.tokens[organ - 1].text.lower() not in SEATED or organ + 1 >= end:
        return organ
    if parse.tokens[organ].text not in {"in", "to"}:
        return organ
    at = organ + 1 + (parse.tokens[organ + 1].text == "the")
    stop = at
    while stop < end and parse.tokens[stop].text[0].isupper() and parse.tokens[stop].text not in CALENDAR:
        stop += 1
    return stop if stop > at else organ


def bare_bodies(
    parse: Parse, entries: tuple[Entry | None, ...], taken: frozenset[int]
) -> Iterator[tuple[int, int, int]]:
    """Give (index in `entries`, start, end) of each "the ministry" that fits one organ of the article."""
    organs = {n: entry.name.partition(" ")[2] for n, entry in enumerate(entries) if entry and entry.sort == "organ"}
    for line in parse.lines if organs else ():
        yield from _bare_of_line(parse, line, organs, taken)


def _bare_of_line(
    parse: Parse, line: Line, organs: dict[int, str], taken: frozenset[int]
) -> Iterator[tuple[int, int, int]]:
    for at in range(line.start, line.end - 1):
        if parse.tokens[at].text.lower() != "the" or at + 1 in taken:
            continue
        stop = _organ_at(parse, at + 1, line.end)
        if stop is None or _goes_on(parse, stop, line.end):
            continue
        words = canonical(parse.words(at + 1, stop))
        fitting = [
            n for n, organ in organs.items() if organ.endswith(words) or set(words.split()) >= set(organ.split())
        ]
        if len(fitting) == 1:
            yield fitting[0], at, stop
