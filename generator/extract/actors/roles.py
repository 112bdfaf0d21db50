"""Roles: the titles and offices that the text gives to a person, each with its words.

Strategy: a table of places where English puts them: before the name, after it between commas, before it with a
comma, behind a form of "be", in a relative clause. A role is stated or it is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from msgspec import Struct

from generator.extract.actors.callings import BEGINNING, Calling, calling_at, is_plural
from generator.extract.actors.cutting import Name
from generator.extract.actors.titles import ABBREVIATED, HONORIFICS, KIN, ROYAL, is_office
from generator.extract.parse import Parse

WINDOW = 30
"""Tokens around a name in which its role is looked for."""
LEADING = frozenset({"head", "chair", "direct", "run", "serve", "command", "represent"})
DETERMINERS = frozenset({"the", "The", "a", "A", "an", "An"})


class Given(Struct, frozen=True):
    """A role at tokens [start, end) for the bearer of a name; `head` is its office, None in a clause ("who heads")."""

    start: int
    end: int
    head: int | None


def roles_of(parse: Parse, name: Name) -> tuple[Given, ...]:
    """Give the roles that the words around a person's name state, in order of place."""
    found = {role for rule in RULES for role in rule(parse, name)}
    return tuple(sorted(found, key=lambda role: (role.start, role.end)))


def _before(parse: Parse, name: Name) -> Iterator[Given]:
    """U.S. President X."""
    start = name.first
    while start < name.start and parse.tokens[start].text in HONORIFICS | DETERMINERS:
        start += 1
    heads = [i for i in range(start, name.start) if _is_title(parse.tokens[i].text)]
    if heads and is_plural(parse.tokens[heads[-1]]):
        return
    if parse.tokens[name.start].text in ROYAL:
        yield Given(start, name.start + 1, name.start)
    elif heads:
        end = name.start - (parse.tokens[name.start - 1].text == "[")
        yield Given(start, end, heads[-1])


def _is_title(word: str) -> bool:
    return is_office(word) or word in ABBREVIATED or word.lower() in KIN


def _after(parse: Parse, name: Name) -> Iterator[Given]:
    """X, a former adviser to the king."""
    line = parse.line_of(name.start)
    at = _past_brackets(parse, name.end, line.end)
    if at + 1 >= line.end or parse.tokens[at].text not in {",", "—", "–", "("}:
        return
    limit = min(line.end, at + WINDOW)
    found = calling_at(parse, at + 1, limit)
    if found and _closes(parse, found.end, line.end) and not _is_subject(parse, found):
        yield _given(parse, found)


def _past_brackets(parse: Parse, at: int, end: int) -> int:
    """Step over a bracketed remark after a name: "(R)", "(72)"."""
    if at + 2 < end and parse.tokens[at].text == "(" and parse.tokens[at + 2].text == ")":
        return at + 3
    return at


def _closes(parse: Parse, end: int, limit: int) -> bool:
    """Tell whether an apposition ends here: at a mark, a relative pronoun or the end."""
    return (
        end >= limit
        or parse.tokens[end].pos in {"PUNCT", "VERB", "AUX", "PRON", "SCONJ"}
        or parse.tokens[end].text
        in {
            "who",
            "whose",
            "and",
            "but",
        }
    )


def _is_subject(parse: Parse, found: Calling) -> bool:
    """Tell whether the phrase after the comma is rather the subject of what follows: "X, the president said"."""
    following = parse.tokens[found.end].lemma if found.end < len(parse.tokens) else ""
    return following in {"say", "tell", "add"}


def _ahead(parse: Parse, name: Name) -> Iterator[Given]:
    """Ukraine's ambassador to the U.S., X."""
    line = parse.line_of(name.start)
    comma = name.first - 1
    if comma <= line.start or parse.tokens[comma].text not in {",", ":"}:
        return
    for start in range(max(line.start, comma - WINDOW), comma):
        found = calling_at(parse, start, comma) if _may_begin(parse, start, line.start) else None
        if found and found.end == comma and _single(parse, found) and not _is_pair(parse, found):
            yield _given(parse, found)
            return


def _may_begin(parse: Parse, start: int, first: int) -> bool:
    """Tell whether a noun phrase may begin here: what stands before is no part of one."""
    if start == first or parse.tokens[start].tag in BEGINNING:
        return True
    before = parse.tokens[start - 1]
    return before.pos in {"PUNCT", "VERB", "AUX", "ADP", "SCONJ", "CCONJ"} and before.text not in {"-", "’", "'"}


def _single(parse: Parse, found: Calling) -> bool:
    """Tell whether the office stands in the singular and with a determiner or a possessor."""
    head = parse.tokens[found.head]
    words = parse.tokens[found.start : found.head]
    owned = any(token.text in {"'s", "’s"} or token.tag in {"PRP$", "DT"} for token in words)
    return not is_plural(head) and (owned or head.text[0].isupper())


def _is_pair(parse: Parse, found: Calling) -> bool:
    """Tell whether another calling is joined: of "the mayor and the governor, X" the name has the second one only."""
    rest = parse.tokens[found.head + 1 : found.end]
    return any(one.text == "and" and after.text in DETERMINERS for one, after in pairwise(rest))


def _copula(parse: Parse, name: Name) -> Iterator[Given]:
    """X was prime minister."""
    line = parse.line_of(name.start)
    at = name.end
    if at + 1 < line.end and parse.tokens[at].lemma in {"be", "become", "serve"} and parse.tokens[at].pos != "NOUN":
        skip = at + 1 + (parse.tokens[at + 1].text in {"as", "then", "also", "now"})
        found = calling_at(parse, skip, min(line.end, skip + WINDOW))
        if found and parse.tokens[found.head].dep in {"attr", "conj", "pobj", "appos", "acomp"}:
            yield _given(parse, found)


def _relative(parse: Parse, name: Name) -> Iterator[Given]:
    """X, who heads the council."""
    line = parse.line_of(name.start)
    limit = min(line.end, name.end + WINDOW)
    for at in range(name.end, limit - 1):
        if parse.tokens[at].text == "who" and parse.tokens[at + 1].lemma in LEADING:
            end = next((i for i in range(at + 2, limit) if parse.tokens[i].text in {",", ".", "—", ";", ":"}), limit)
            if _about(parse, name, at):
                yield Given(at + 1, end, None)
            return


def _about(parse: Parse, name: Name, who: int) -> bool:
    """Tell whether "who" is about the name: it follows at once, or after an apposition."""
    between = parse.tokens[name.end : who]
    if len(between) <= 1:
        return True
    found = calling_at(parse, name.end + 1, who)
    return between[0].text == "," and found is not None and found.end >= who - 1


def _given(parse: Parse, found: Calling) -> Given:
    del parse
    return Given(found.start, found.end, found.head)


RULES: tuple[Callable[[Parse, Name], Iterator[Given]], ...] = (_before, _after, _ahead, _copula, _relative)
