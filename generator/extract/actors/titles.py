"""Titles: which words before a name are its title, and where in a capitalised phrase the name begins.

Strategy: the last office word ("minister", "Sen.", "King") before the end of a capitalised phrase parts
title from name; a lower-case office directly before a name starts a title that reaches back over the
nouns, adjectives and possessives before it.

Law: a title never takes the whole phrase; without a name after it there is no title here.
"""

from __future__ import annotations

from generator.extract.actors.vocabulary import CALENDAR, SMALL
from generator.extract.lexicon import load
from generator.extract.parse import Parse

_LISTS = load("titles")
OFFICES: frozenset[str] = frozenset(_LISTS["offices"])
KIN: frozenset[str] = frozenset(_LISTS["kin"])
HONORIFICS: frozenset[str] = frozenset(_LISTS["honorifics"])
SHOUTED: frozenset[str] = frozenset(_LISTS["shouted"])
"""Forms of address as transcripts print them before a speaker's name in capitals."""
ABBREVIATED: frozenset[str] = frozenset(_LISTS["abbreviated"])
ROYAL: frozenset[str] = frozenset(_LISTS["royal"])
MEN: frozenset[str] = frozenset(_LISTS["men"])
WOMEN: frozenset[str] = frozenset(_LISTS["women"])
MODIFIERS: frozenset[str] = frozenset(_LISTS["modifiers"])
"""Capitalised words that belong to a title before its office: "Foreign", "Deputy"."""
NATIONAL: tuple[tuple[str, str], ...] = tuple((row["title"], row["country"]) for row in _LISTS["national"])
GIVEN: frozenset[str] = frozenset(
    name for part, names in load("given_names").items() if part != "men" for name in names
)
WOMEN_GIVEN: frozenset[str] = frozenset(load("given_names")["women"])
MEN_GIVEN: frozenset[str] = frozenset(load("given_names")["men"])
PORTFOLIOS: frozenset[str] = frozenset(_LISTS["portfolios"])
SUBJECTS: frozenset[str] = frozenset(_LISTS["subjects"]) | PORTFOLIOS
"""Words in which what an office is for ends: "for Political Affairs"."""
REGIONS: frozenset[str] = frozenset(_LISTS["regions"])
"""Parts of the world that an office is for: "for the Middle East"."""
COMPASS: frozenset[str] = frozenset(_LISTS["compass"])
ADJECTIVAL: frozenset[str] = frozenset(_LISTS["adjectives"])
"""Offices that in small letters are adjectives: "a major company"."""
APART: frozenset[str] = frozenset(_LISTS["apart"])
"""Callings that set somebody against the person in them: "rival of", "critic of"."""
CALLINGS = ("er", "or", "ist", "man", "woman", "ian")
"""Endings of nouns for people: "leaker", "guitarist"."""
TITLE_POS = frozenset({"NOUN", "PROPN", "ADJ"})
INNER = frozenset({"'s", "’s", "'", "’", "-", "–"})
PLURALS = {"men": "man", "women": "woman"}


def singular(word: str) -> str:
    """Give a noun for people in lower case and without its plural ending ("Spokesmen" -> "spokesman")."""
    low = word.lower()
    for many, one in PLURALS.items():
        if low.endswith(many):
            return low.removesuffix(many) + one
    return low[:-1] if low.endswith("s") and low[:-1] in OFFICES | KIN else low


def is_office(word: str) -> bool:
    """Tell whether a word is an office, a calling or an abbreviated title."""
    return singular(word) in OFFICES or word in ABBREVIATED


def is_address(word: str, following: str) -> bool:
    """Tell whether a word is a form of address: "MS" is one before "BROWN", and a ship's prefix before "Estonia"."""
    return word in HONORIFICS or (word in SHOUTED and following.isupper())


def name_start(words: tuple[str, ...]) -> int:
    """Give the index at which the name begins in a capitalised phrase of title and name; 0 where it has no title.

    "Secretary of State John Kerry" -> 3; "Minister of Foreign Affairs" -> 4, for no name follows. The complement
    of an office ("of National Intelligence") ends where a given name begins, or before the last two words.
    """
    last = max(
        (k for k, word in enumerate(words[:-1]) if is_office(word) or is_address(word, words[k + 1])), default=None
    )
    if last is None:
        return 0
    after = last + 1
    if words[after] not in {"of", "for"}:
        return after
    if words[-1] in PORTFOLIOS | MODIFIERS:
        return len(words)
    given = (k for k in range(after + 2, len(words)) if words[k] in GIVEN)
    return next(given, max(after + 2, len(words) - 2)) if after + 2 < len(words) else 0


def title_before(parse: Parse, start: int) -> int:
    """Give the token at which the lower-case title of the name at `start` begins, or `start` where it has none."""
    least = _least(parse, start)
    at = _before_brackets(parse, start, least) - 1
    if at < least or not _calls(parse, at, start):
        return start
    while at - 1 >= least and _belongs(parse, at - 1):
        at -= 1
    while parse.tokens[at].text in INNER and at < start:
        at += 1
    return at


def _least(parse: Parse, start: int) -> int:
    """Give the first token that a title may begin at; the parser likes to end a sentence at a closing bracket."""
    line = parse.line_of(start)
    if start > line.start or start == 0 or parse.tokens[start - 1].text != ")":
        return line.start
    before = parse.line_of(start - 1)
    return before.start if before.block_n == line.block_n else line.start


def _before_brackets(parse: Parse, start: int, least: int) -> int:
    """Step back over a bracketed remark before a name: "General (Retired) Walter" -> at "("."""
    if start - 1 > least and parse.tokens[start - 1].text == ")":
        opens = [i for i in range(max(least, start - 4), start) if parse.tokens[i].text == "("]
        return opens[-1] if opens else start
    return start


def _calls(parse: Parse, at: int, start: int) -> bool:
    """Tell whether the word at `at` calls the person named at `start` something."""
    token = parse.tokens[at]
    if token.text in ADJECTIVAL:
        return False
    if singular(token.text) in OFFICES | KIN or token.text in ABBREVIATED:
        return True
    inside = start <= token.head < start + 4
    return token.pos == "NOUN" and inside and token.dep in {"compound", "nmod"} and token.text.endswith(CALLINGS)


def _belongs(parse: Parse, at: int) -> bool:
    token = parse.tokens[at]
    timely = token.text in CALENDAR or token.text.lower() in SMALL
    return (token.pos in TITLE_POS or token.text in INNER) and not token.text[0].isdigit() and not timely
