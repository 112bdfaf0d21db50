"""From a word that belongs to a state ("Russian", "Moscow", "the Kremlin") to the state, where the article names it.

Strategy: the table of countries (lexicon/countries.yml) gives every word its ISO code; a code means the
referent of kind country that carries it. Words of two or three tokens are tried before shorter ones.
"""

from __future__ import annotations

from msgspec import Struct

from generator.extract.lexicon import load
from generator.extract.parse import Parse
from generator.model import Referent

_FIELDS = ("other", "adjectives", "people", "capitals", "seats")
CODES: dict[str, str] = {
    word: entry["code"]
    for entry in load("countries")
    for word in (entry["name"], *(word for field in _FIELDS for word in entry.get(field) or ()))
}
CITIES = frozenset(city for entry in load("countries") for city in entry.get("capitals") or ())
LONGEST = 3


class States(Struct, frozen=True):
    """The states of one article: ISO code -> Referent id."""

    ids: dict[str, int]

    @classmethod
    def of(cls, referents: tuple[Referent, ...]) -> States:
        """Collect the countries among the referents; the first of a code holds it."""
        found: dict[str, int] = {}
        for referent in referents:
            if referent.kind == "country" and referent.country:
                found.setdefault(referent.country, referent.id)
        return cls(found)

    def named(self, place: str | None) -> int | None:
        """Give the state that a country's or capital's name stands for ("SEOUL" of a dateline), or None."""
        code = CODES.get(place, CODES.get(place.title())) if place else None
        return self.ids.get(code) if code else None

    def at(self, parse: Parse, i: int) -> int | None:
        """Give the state that the words ending at token `i` belong to, or None."""
        code = code_at(parse, i)
        return self.ids.get(code) if code else None


def code_at(parse: Parse, i: int) -> str | None:
    """Give the ISO code of the state that the words ending at token `i` belong to, or None."""
    first = parse.line_of(i).start
    spans = (parse.words(i + 1 - size, i + 1) for size in range(LONGEST, 0, -1) if i + 1 - size >= first)
    return next((CODES[words] for words in spans if words in CODES), None)


def is_city(parse: Parse, i: int) -> bool:
    """Tell whether the word is a capital city, which may mean a government or a place."""
    return parse.tokens[i].text in CITIES
