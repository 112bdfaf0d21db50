"""What the bundled lists know of countries, blocs, bodies and media: words in, an `Entry` out.

Strategy: every form of a list is one key of one table. The lists link forms of one actor to each other and
to a country; a page's names still come from the articles.

Laws: a form leads to one entry; "the" before a form is never part of the key, except in "the North" and
"the South", which are names only beside a Korea.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from generator.extract.lexicon import load
from generator.model import ActorKind

Sort = Literal[
    "country",
    "capital",
    "seat",
    "bloc",
    "body",
    "territory",
    "place",
    "agency",
    "media",
    "organ",
    "government",
    "institute",
    "nation",
    "demonym",
]
LONGEST = 8
"""Words of the longest form that is looked up."""
_SPACE = re.compile(r"\s+")
_ARTICLES = frozenset({"the", "The"})


class Entry(Struct, frozen=True):
    """One known actor. `name` is its usual one, `country` an ISO 3166 alpha-2 code, `sort` the list it is from.

    A `generic` name is that of bodies of several countries.
    """

    name: str
    kind: ActorKind
    country: str | None
    sort: Sort
    generic: bool = False


def plain(words: str) -> str:
    """Give words with single spaces and straight apostrophes, as the lists have them."""
    odd = not words.isprintable() or "  " in words  # no white space but the plain one is printable
    return (_SPACE.sub(" ", words) if odd else words).replace("’", "'")


def _countries() -> Iterator[tuple[str, Entry]]:
    for row in load("countries"):
        state = Entry(row["name"], "country", row["code"], "country")
        capital = Entry(row["name"], "country", row["code"], "capital")
        yield from ((form, capital) for form in row.get("capitals", ()))
        yield from ((form, state) for form in (row["name"], *row.get("other", ()), *row.get("people", ())))
        yield from ((form, Entry(form, "organization", row["code"], "seat")) for form in row.get("seats", ()))


def _rows(file: str, part: str, kind: ActorKind, sort: Sort) -> Iterator[tuple[str, Entry]]:
    for row in load(file)[part]:
        sort_here: Sort = "place" if row.get("place") else sort
        entry = Entry(row["name"], kind, row.get("code", row.get("country")), sort_here, generic="generic" in row)
        yield from ((form, entry) for form in (row["name"], *row["other"]))


def _organs() -> Iterator[tuple[str, Entry]]:
    """Give the addresses by which an organ of a state is named: the Quai d'Orsay is the French foreign ministry."""
    for row in load("organizations")["addresses"]:
        yield row["form"], Entry(f"{row['country']} {row['organ']}", "organization", row["country"], "organ")


def _forms() -> dict[str, Entry]:
    rows = (
        *_countries(),
        *_rows("blocs", "territories", "other", "territory"),
        *_rows("blocs", "nations", "other", "nation"),
        *_rows("blocs", "blocs", "bloc", "bloc"),
        *_rows("blocs", "organizations", "organization", "body"),
        *_rows("organizations", "known", "organization", "body"),
        *_rows("organizations", "institutes", "organization", "institute"),
        *_organs(),
        *_rows("organizations", "agencies", "organization", "agency"),
        *_rows("organizations", "media", "organization", "media"),
    )
    found = {plain(form): entry for form, entry in rows}
    bare = {form[:-1]: entry for form, entry in found.items() if form.count(".") > 1}
    return found | bare


FORMS: dict[str, Entry] = _forms()
ADJECTIVES: dict[str, str] = {form: row["code"] for row in load("countries") for form in row.get("adjectives", ())}
"""Adjective ("Russian", "South Korean") -> country code; shared ones ("Congolese") go to the larger country."""
USUAL: dict[str, str] = {row["code"]: row["name"] for row in load("countries")}
"""Country code -> usual English name."""
PEOPLE = frozenset(form for row in load("countries") for form in row.get("people", ()))
"""Forms that mean a country by its people ("the Americans")."""


_SORTED = sorted(FORMS)
_LETTERS = 3
_BEGINNINGS = frozenset(form[:_LETTERS] for form in (*FORMS, *ADJECTIVES, "the", "The"))


def may_begin(word: str) -> bool:
    """Tell whether a form may begin with this word: a quick look before the words behind it are tried."""
    return len(word) < _LETTERS or plain(word[:_LETTERS]) in _BEGINNINGS


def goes_on(words: str) -> bool:
    """Tell whether a form that `look_up` knows begins with these letters, an article before it left out."""
    form = plain(words)
    if form in _ARTICLES or _begins(form):
        return True
    first, _, rest = form.partition(" ")
    return first in _ARTICLES and _begins(rest)


def _begins(letters: str) -> bool:
    at = bisect_left(_SORTED, letters)
    return at < len(_SORTED) and _SORTED[at].startswith(letters)


def look_up(words: str) -> Entry | None:
    """Give the entry of a form (an article before it is left out), or None."""
    form = plain(words)
    if form in FORMS:
        return FORMS[form]
    first, _, rest = form.partition(" ")
    return FORMS.get(rest) if first in _ARTICLES else None


def names_country(content: str, code: str | None) -> bool:
    """Tell whether a text has a name or an adjective of a country."""
    forms = (form for form, entry in FORMS.items() if entry.country == code and entry.sort == "country")
    adjectives = (form for form, country in ADJECTIVES.items() if country == code)
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", content) for form in (*forms, *adjectives))


def says_country(words: str) -> bool:
    """Tell whether a name has a country's own name, acronym or adjective among its words ("U.S. Congress")."""
    parts = words.replace("'s", "").split(" ")
    spans = (" ".join(parts[a:b]) for a in range(len(parts)) for b in range(a + 1, min(len(parts), a + 3) + 1))
    return any(span in ADJECTIVES or (span in FORMS and FORMS[span].sort == "country") for span in spans)


def country_of_words(words: str) -> str | None:
    """Give the country whose name, acronym or adjective comes first in `words` ("Turkish foreign minister")."""
    parts = plain(words).replace("'s", "").replace("-", " ").split(" ")
    for start in range(len(parts)):
        for end in range(min(len(parts), start + LONGEST), start, -1):
            form = " ".join(parts[start:end])
            entry = FORMS.get(form)
            if form in ADJECTIVES:
                return ADJECTIVES[form]
            if entry and entry.country and not entry.generic and entry.sort not in {"place", "media"}:
                return entry.country
    return None
