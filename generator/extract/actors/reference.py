"""Who is meant here: from a place in the text to the actor (`Referent`) that stands there.

Strategy: every token is marked once with the longest mention that covers it; every question is then
answered by looking up the tokens of a span, the dependents that a coordination or an apposition adds, and
the halves of a hyphened pair.

Laws:
- An answer is an id of the referents that the index was made of, or None: doubt is no answer.
- A noun phrase means its head: "U.S. President Donald Trump" is Trump, "Trump's plan" is not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from msgspec import Struct

from generator.extract.parse import Parse, Token
from generator.model import Mention, Referent, Span

HYPHENS = frozenset({"-", "–", "‐", "/"})
HALF = 0.5
"""A mention that fills less than half of a span is only a part of what the span names."""


class Place(Struct, frozen=True):
    """A mention with the id of its referent and its tokens [start, end)."""

    referent: int
    start: int
    end: int
    mention: Mention


class Called(Struct, frozen=True):
    """How an actor is spoken of: its pronouns in small letters, and the first words of its mentions."""

    pronouns: frozenset[str]
    titles: frozenset[str]


class Index(Struct, frozen=True):
    """All mentions of an article by place. `cover[i]` is the number in `places` of the longest one over token i.

    `own` has the places of each referent, in order; none has more than `longest` tokens.
    """

    parse: Parse
    places: tuple[Place, ...]
    cover: tuple[int | None, ...]
    own: Mapping[int, tuple[Place, ...]]
    longest: int
    called: Mapping[int, Called]

    @classmethod
    def of(cls, parse: Parse, referents: tuple[Referent, ...]) -> Index:
        """Index the mentions of `referents`, whose spans count in `parse.content`."""
        found = [
            Place(referent.id, tokens[0].i, tokens[-1].i + 1, mention)
            for referent in referents
            for mention in referent.mentions
            if (tokens := parse.inside(mention.span))
        ]
        places = tuple(sorted(found, key=lambda place: (place.start, -place.end, place.referent)))
        cover: list[int | None] = [None] * len(parse.tokens)
        for n, place in sorted(enumerate(places), key=lambda pair: pair[1].end - pair[1].start):
            cover[place.start : place.end] = [n] * (place.end - place.start)
        own: dict[int, list[Place]] = {}
        for place in places:
            own.setdefault(place.referent, []).append(place)
        longest = max((place.end - place.start for place in places), default=0)
        named = {referent.id: _called(referent) for referent in referents}
        return cls(parse, places, tuple(cover), {id_: tuple(its) for id_, its in own.items()}, longest, named)

    def over(self, start: int, end: int) -> tuple[Place, ...]:
        """Give the mentions that have a token in common with tokens [start, end), in order."""
        first, beyond = (bisect_left(self.places, at, key=_start) for at in (start - self.longest, end))
        return tuple(place for place in self.places[first:beyond] if place.end > start)

    def at(self, span: Span) -> int | None:
        """Give the referent whose mention is exactly `span`, else the one at its head, else the one that fills it."""
        tokens = self.parse.inside(span)
        near = self.over(tokens[0].i, tokens[-1].i + 1) if tokens else ()
        exact = [place.referent for place in near if place.mention.span == span]
        if exact:
            return exact[0]
        heads = [token.i for token in tokens if _is_root(token) or not span.covers(self._span(token.head))]
        found = [referent for at in heads for referent in ([self.head(at)] if self.place(at) else self._apposed(at))]
        return found[0] if found else _filling(span, near)

    def head(self, token: int) -> int | None:
        """Give the referent whose (longest) mention covers the token, for a possessive "Trump's" too."""
        place = self.place(token)
        return place.referent if place else None

    def place(self, token: int) -> Place | None:
        """Give the longest mention that covers the token."""
        if not 0 <= token < len(self.cover):
            return None
        n = self.cover[token]
        return None if n is None else self.places[n]

    def phrase(self, token: int) -> tuple[int, ...]:
        """Give all referents of the noun phrase at the token, in order, each once.

        Coordination counts ("Rosneft and Lukoil"), so does a hyphened pair ("Trump-Putin"); a head that
        is no actor itself is what stands in apposition to it ("two companies, Rosneft and Lukoil").
        """
        found: list[int] = []
        for at in self.parse.conjuncts(token):
            own = self._pair(at)
            found.extend(own or self._apposed(at))
        return tuple(dict.fromkeys(found))

    def _apposed(self, token: int) -> list[int]:
        """Give the referents in apposition to a token."""
        below = (c for kid in self.parse.kids(token, "appos") for c in self.parse.conjuncts(kid.i))
        return [referent for c in below for referent in self._pair(c)]

    def _pair(self, token: int) -> list[int]:
        """Give the referent at a token, and before it those joined to it with hyphens."""
        place = self.place(token)
        found: list[int] = []
        while place is not None:
            found.insert(0, place.referent)
            dash = place.start - 1
            joined = dash > 0 and self.parse.tokens[dash].text in HYPHENS
            place = self.place(dash - 1) if joined else None
        return found

    def _span(self, token: int) -> Span:
        return Span(self.parse.tokens[token].start, self.parse.tokens[token].end)


def _called(referent: Referent) -> Called:
    pronouns = (mention.text.lower() for mention in referent.mentions if mention.form == "pronoun")
    titles = (mention.text.partition(" ")[0].rstrip(".") for mention in referent.mentions)
    return Called(frozenset(pronouns), frozenset(titles))


def _start(place: Place) -> int:
    return place.start


def _filling(span: Span, near: tuple[Place, ...]) -> int | None:
    """Give the referent of the one mention that covers at least half of the span."""
    met = [place for place in near if place.mention.span.meets(span)]
    filled = {place.referent for place in met if _shared(place.mention.span, span) >= HALF * (span.end - span.start)}
    return filled.pop() if len(filled) == 1 else None


def _is_root(token: Token) -> bool:
    return token.head == token.i


def _shared(left: Span, right: Span) -> int:
    """Count the characters that two spans share."""
    return max(0, min(left.end, right.end) - max(left.start, right.start))
