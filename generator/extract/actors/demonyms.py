"""States that an article names by an adjective or a capital alone: "summoned the Chinese ambassador".

Strategy: an adjective of a country, or the possessive of its capital, before a noun for those who act for a state
("ambassador", "foreign minister", "counterpart") names the state, where nothing else in the article does and no
person bears the office by name. A combining form ("Anglo-French talks") names its state beside the other.

Law: the words stand in the article, the name that pages print is that of the list (gazetteer), as for a capital; a
state that is named otherwise gets no second actor.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.actors.cutting import Name
from generator.extract.actors.gazetteer import ADJECTIVES, FORMS, USUAL, Entry
from generator.extract.actors.groups import Group
from generator.extract.actors.vocabulary import HYPHENS, POSSESSIVES
from generator.extract.lexicon import load
from generator.extract.parse import Parse, Token

_LISTS = load("demonyms")
OFFICES = frozenset(_LISTS["offices"])
BETWEEN = frozenset(_LISTS["between"])
PAST = frozenset(_LISTS["past"])
COMBINING: dict[str, str] = _LISTS["combining"]
WORDS = 3
"""Words of the longest adjective or capital."""


def with_adjectival_states(parse: Parse, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Give the groups with the states that only adjectives and capitals name, in the order of their first names."""
    known = {group.entry.country for group in groups if group.kind == "country" and group.entry}
    found: dict[str, list[Name]] = {}
    for country, name in _named(parse):
        if country not in known:
            found.setdefault(country, []).append(name)
    added = (Group("country", names[0].entry, tuple(names)) for names in found.values())
    return tuple(sorted((*groups, *added), key=lambda group: (group.names[0].start, group.names[0].end)))


def is_adjectival(group: Group) -> bool:
    """Tell whether a group is a state's that only adjectives and capitals name."""
    return group.kind == "country" and all(
        name.entry is not None and name.entry.sort == "demonym" for name in group.names
    )


def _named(parse: Parse) -> Iterator[tuple[str, Name]]:
    """Give the states that adjectives, capitals and combining forms name, with the words that do."""
    for token in parse.tokens:
        if not token.text[:1].isupper():
            continue
        for size in range(WORDS, 0, -1):
            end = token.i + size
            if end <= parse.line_of(token.i).end and (country := _country_at(parse, token.i, end)) is not None:
                entry = Entry(USUAL[country], "country", country, "demonym")
                yield country, Name(token.i, token.i, end, entry)
                break


def _country_at(parse: Parse, start: int, end: int) -> str | None:
    """Give the country whose adjective or capital the tokens [start, end) are, beside those who act for it."""
    words = parse.words(start, end)
    after = parse.tokens[end] if end < parse.line_of(start).end else None
    if after is None:
        return None
    if words in COMBINING:
        joined = after.text in HYPHENS and parse.tokens[min(end + 1, len(parse.tokens) - 1)].text in ADJECTIVES
        return COMBINING[words] if joined else None
    entry = FORMS.get(words)
    if entry is not None and entry.sort == "capital" and after.text in POSSESSIVES:
        return entry.country if _represented(parse, end + 1) else None
    if start > 0 and parse.tokens[start - 1].text.lower() in PAST:
        return None
    country = ADJECTIVES.get(words)
    paired = start > 1 and parse.tokens[start - 1].text in HYPHENS and parse.tokens[start - 2].text in COMBINING
    return country if country and (paired or _represented(parse, end)) else None


def _represented(parse: Parse, at: int) -> bool:
    """Tell whether the words from token `at` on are an office of a state, whose bearer is not named beside it."""
    end = parse.line_of(at).end
    while at < end and parse.tokens[at].text.lower() in BETWEEN:
        at += 1
    return at < end and parse.tokens[at].lemma in OFFICES and not _is_borne(parse, parse.tokens[at])


def _is_borne(parse: Parse, office: Token) -> bool:
    """Tell whether a name stands beside an office: "the Chinese ambassador, Li Wei"."""
    if office.dep in {"compound", "nmod", "amod"} and parse.tokens[office.head].pos == "PROPN":
        return True
    if any(kid.pos == "PROPN" for kid in parse.kids(office.i, "appos")):
        return True
    after = parse.tokens[office.i + 1] if office.i + 1 < parse.line_of(office.i).end else office
    return after.pos == "PROPN"
