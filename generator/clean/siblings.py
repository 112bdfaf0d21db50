"""The day of an article that shows none, borrowed from a sibling: another article with the same quotations.

Strategy: two outlets that carry the same words of the same people write about the same day or two. The
sibling lends its year to the days that the article names without one, and the latest of these that is
no later than the sibling and near it is the article's day; where there is none, the sibling's own is. A
borrowed day says so, and is never lent on.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
from msgspec import Struct

from generator.clean.dates import Day, days_in
from generator.clean.lines import fold
from generator.model import Text

_FEWEST_SHARED = 2
_FEWEST_WORDS = 5
_LONG_WORDS = 8
_LIKE = 0.8
_GRAM = 3
_NEAR = timedelta(days=3)
QUOTATION = re.compile(r"“([^“”\n]{10,2000})”|\"([^\"\n]{10,2000})\"")
"""Words between curly or straight marks, on one line."""

Words = tuple[str, ...]


class _Lent(Struct, frozen=True):
    """What a sibling lends: its id and day, and the number of quotations that both carry."""

    shared: int
    id: str
    published: str


def with_borrowed_days(texts: tuple[Text, ...], quoted: tuple[tuple[str, ...], ...] | None = None) -> tuple[Text, ...]:
    """Give `texts`, each undated one with the day that its nearest sibling allows, if it has a sibling.

    `quoted` are the quotations of each, where they are known.
    """
    undated = [text for text in texts if text.published is None]
    if not undated or len(undated) == len(texts):
        return texts
    said = (
        (quotations(text.content) for text in texts)
        if quoted is None
        else (tuple(tuple(one.split(" ")) for one in several) for several in quoted)
    )
    told = tuple(zip(texts, said, strict=True))
    lenders = tuple(pair for pair in told if pair[0].published)
    index = _index(lenders)
    return tuple(text if text.published else _dated(text, _sibling(words, lenders, index)) for text, words in told)


def quotations(content: str) -> tuple[Words, ...]:
    """Give the folded words of each quotation of five words or more, in order."""
    found = (tuple(fold(match[1] or match[2]).split()) for match in QUOTATION.finditer(content))
    return tuple(words for words in found if len(words) >= _FEWEST_WORDS)


def alike(left: Words, right: Words) -> bool:
    """Tell whether two quotations are the same utterance, allowing for small differences and for a cut at one end.

    Four words in five must agree: of both together, or, from eight words on, of the shorter one.
    """
    both = (Counter(left) & Counter(right)).total()
    shorter = min(len(left), len(right))
    return both >= _LIKE * (len(left) + len(right) - both) or (shorter >= _LONG_WORDS and both >= _LIKE * shorter)


def _grams(words: Words) -> Iterator[Words]:
    return (words[i : i + _GRAM] for i in range(len(words) - _GRAM + 1))


def _index(lenders: tuple[tuple[Text, tuple[Words, ...]], ...]) -> dict[Words, set[tuple[int, int]]]:
    """Give for each three words in a row the quotations that have them, so that not every pair is compared."""
    index: dict[Words, set[tuple[int, int]]] = defaultdict(set)
    for i, (_, quoted) in enumerate(lenders):
        for j, words in enumerate(quoted):
            for gram in _grams(words):
                index[gram].add((i, j))
    return index


def _sibling(
    quoted: tuple[Words, ...],
    lenders: tuple[tuple[Text, tuple[Words, ...]], ...],
    index: dict[Words, set[tuple[int, int]]],
) -> _Lent | None:
    """Give the dated article that shares most of what is `quoted`; the first in order where two share as many."""
    shared: Counter[int] = Counter()
    for words in quoted:
        near = {place for gram in _grams(words) for place in index.get(gram, ())}
        shared.update({i for i, j in near if alike(words, lenders[i][1][j])})
    enough = [(-count, i) for i, count in shared.items() if count >= _FEWEST_SHARED]
    if not enough:
        return None
    count, i = min(enough)
    lender = lenders[i][0]
    return _Lent(-count, lender.article.id, lender.published or "")


def _dated(text: Text, lent: _Lent | None) -> Text:
    if lent is None:
        return text
    basis = f"sibling {lent.id}: {lent.shared} shared quotations"
    limit = date.fromisoformat(lent.published)
    near = [
        (day, words)
        for block in text.blocks
        if block.kind in ("paragraph", "quote", "list")
        for words, day in _placed(block.span.of(text.content), limit)
        if limit - _NEAR <= day <= limit
    ]
    if not near:
        return msgspec.structs.replace(text, published=lent.published, published_basis=f"{basis}; the sibling's day")
    day, words = max(near, key=lambda one: one[0])
    basis = f"{basis}; day from '{words}' in the article"
    return msgspec.structs.replace(text, published=day.isoformat(), published_basis=basis)


def _placed(words: str, limit: date) -> Iterator[tuple[str, date]]:
    """Give the days that `words` name; one without a year in that year which brings it nearest to `limit`."""
    for day in days_in(words):
        years = (day.year,) if day.year else (limit.year - 1, limit.year, limit.year + 1)
        dates = [date.fromisoformat(iso) for iso in (_iso(day, year) for year in years) if iso]
        if dates:
            yield day.span.of(words), min(dates, key=lambda one: abs(one - limit))


def _iso(day: Day, year: int) -> str | None:
    return day.iso(year)
