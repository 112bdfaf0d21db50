"""Whose an actor is, and how the article tells: in words, or only so that it can be inferred.

Strategy: each way in which a country is found has its basis, in words that a page can print. "stated" is kept for
words of the article that say it; whatever needs a list, a title, a chief or the run of the article is inferred.

Law: a basis is "stated" or begins with "inferred from "; a stated country has the tokens that state it.
"""

from __future__ import annotations

from msgspec import Struct

STATED = "stated"
FROM_LIST = "inferred from the program's list of bodies"
FROM_PARTY = "inferred from party and state behind the name"
FROM_TITLE = "inferred from a title that one country has"
FROM_CHIEF = "inferred from whom the actor belongs to"


class Belonging(Struct, frozen=True):
    """An ISO country code, the basis on which it is an actor's, and the tokens [start, end) that show it."""

    country: str
    basis: str
    start: int | None = None
    end: int | None = None


def first_of(country: str | None, basis: str, place: tuple[int, int] | None = None) -> Belonging | None:
    """Give a country with its basis; None where there is no country."""
    if country is None:
        return None
    start, end = place or (None, None)
    return Belonging(country, basis, start, end)
