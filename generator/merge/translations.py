"""Quotations that may be one utterance, because each outlet translated it for itself: near, never the same.

Strategy: of one speaker, who is of a country whose language is not English, the quotations of one day in different
articles are held against each other; two that share half of the shorter one's words of meaning but names, and `SHARED`
of them at least, stand beside each other. What wordings.py has joined is one already.

Laws: nothing is merged, and nothing is borne out by it; being beside each other holds both ways; a fragment, a speaker
without a country, a day that cannot be the same, and copies of one text have none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from generator.merge.reports import Whos
from generator.merge.wordings import Wording, wording
from generator.model import Extract, Quotation
from generator.model.wordlists import word_list

SHARED, SHARE = 4, 0.5
"""Words of meaning that two translations must share: so many, and that share of the shorter one's."""
_LISTS = word_list(__package__, "translations")
_ENGLISH: frozenset[str] = frozenset(_LISTS["english"])
_NAME = re.compile(r"\b[A-Z][\w'’.-]*")
"""A name, or the first word of a sentence: names recur in whatever somebody says of the same affair."""
_DAY = 10
"""Length of an ISO day."""


class _Told(Struct, frozen=True):
    """A quotation ready to compare: its words, its articles, and the first and last day on which it can be said."""

    quotation: Quotation
    words: Wording
    homes: frozenset[str]
    first: date
    last: date


def with_translations(
    quotations: tuple[Quotation, ...], extracts: tuple[Extract, ...], whos: Whos
) -> tuple[Quotation, ...]:
    """Give the quotations, each with the ids of those that may be the same utterance in another translation."""
    texts = {extract.text.article.id: extract for extract in extracts}
    by_speaker: dict[str, list[_Told]] = defaultdict(list)
    for quotation in quotations:
        if quotation.speaker is not None and _is_translated(quotation.speaker, whos):
            by_speaker[quotation.speaker] += _told(quotation, texts)
    beside: dict[str, list[str]] = defaultdict(list)
    for told in by_speaker.values():
        for one, other in _pairs(told):
            if _is_near(one, other):
                beside[one.quotation.id].append(other.quotation.id)
                beside[other.quotation.id].append(one.quotation.id)
    return tuple(replace(one, beside=tuple(sorted(beside[one.id]))) if one.id in beside else one for one in quotations)


def _is_translated(speaker: str, whos: Whos) -> bool:
    """Tell whether somebody is known to be of a country where English is not what is spoken."""
    actor = whos.actors.get(speaker)
    return actor is not None and actor.country is not None and actor.country not in _ENGLISH


def _told(quotation: Quotation, texts: Mapping[str, Extract]) -> Iterator[_Told]:
    """Give a quotation with its days: the one on which it was said, else the days of its articles and those before."""
    words = wording(_NAME.sub(" ", quotation.text))
    sources = {citation.source for citation in quotation.citations}
    published = [texts[one].text.published for one in sources]
    days = [quotation.date] if quotation.date else [day for day in published if day]
    if len(words.stems) >= SHARED and days and all(len(day) == _DAY for day in days):
        ends = [date.fromisoformat(day) for day in days]
        first = min(ends) if quotation.date else min(ends) - timedelta(days=1)
        homes = frozenset(_home(texts[one]) for one in sources)
        yield _Told(quotation, words, homes, first, max(ends))


def _home(extract: Extract) -> str:
    """Give the article that counts for an article: the one of which it is a copy."""
    copy = extract.text.copy_of
    return copy.lead if copy is not None else extract.text.article.id


def _pairs(told: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Give the pairs of quotations that can be of one day and stand in different articles."""
    by_day: dict[date, list[_Told]] = defaultdict(list)
    for one in told:
        for n in range((one.last - one.first).days + 1):
            by_day[one.first + timedelta(days=n)].append(one)
    seen: set[tuple[str, str]] = set()
    for _, same in sorted(by_day.items()):
        for one, other in combinations(same, 2):
            key = (one.quotation.id, other.quotation.id)
            if key not in seen and not one.homes & other.homes:
                seen.add(key)
                yield one, other


def _is_near(one: _Told, other: _Told) -> bool:
    """Tell whether two wordings share enough words of meaning to be two translations."""
    short, long = sorted((one.words.stems, other.words.stems), key=lambda stems: (len(stems), stems))
    there = frozenset(long)
    shared = sum(stem in there for stem in short)
    return len(there & frozenset(short)) >= SHARED and shared >= SHARE * len(short)
