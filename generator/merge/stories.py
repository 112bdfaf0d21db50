"""Articles on one event: the stories that the folder tells, each with the words that hold it together.

Strategy: what an article is about is weighed in `terms`, which articles are alike on the whole is found in `linkage`;
here both become stories with names that a reader can follow. A story says of every join how alike the two
sides were, and of the nearest group that was left out how alike it was, so that the grouping can be read back.

Laws: every article is in exactly one story; an article alone is a story of one. The id of a story is made of its
first article, so that a later article changes no id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from generator.merge.days import is_day
from generator.merge.ids import short
from generator.merge.linkage import Join, linked
from generator.merge.terms import Profile, Terms, Weights, foremost, heaviest, profile_of, weighed
from generator.model import Extract, Story, StoryLink

_PAIR = 2
_SHOWN = 6
"""Words by which a story is shown."""
_NEAREST = 3
"""Groups that were left out of which a story tells."""


def tell_stories(extracts: Iterable[Extract]) -> tuple[Story, ...]:
    """Give the stories of the articles, the latest first."""
    terms = Terms()
    return grouped(tuple(profile_of(extract, terms) for extract in extracts), terms)


def grouped(profiles: Sequence[Profile], terms: Terms) -> tuple[Story, ...]:
    """Give the stories of articles that are profiled already; `terms` are those of their words."""
    profiles = sorted(profiles, key=lambda one: (one.day or "~", one.source))
    weights = weighed(profiles)
    found = linked(weights, [_ordinal(profile.day) for profile in profiles])
    homes = {i: group[0] for group in found.groups for i in group}
    made, near = _by_home(found.joins, homes), _nearest(found.refused)
    telling = _Telling(profiles, weights, terms.forms())
    stories = tuple(
        Story(
            id=f"story-{short(profiles[members[0]].source)}",
            sources=tuple(profiles[i].source for i in members),
            words=_shared(members, telling),
            links=tuple(_link(join, telling) for join in made.get(members[0], ())),
            apart=tuple(_link(join, telling) for join in near.get(members[0], ())),
        )
        for members in found.groups
    )
    return tuple(reversed(stories))


class _Telling(NamedTuple):
    """What stories are told by: the articles in their order, their weights, and the words of each term."""

    profiles: Sequence[Profile]
    weights: Sequence[Weights]
    forms: Mapping[str, tuple[str, ...]]


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day).toordinal() if day is not None and is_day(day) else None


def _by_home(joins: Iterable[Join], homes: dict[int, int]) -> dict[int, list[Join]]:
    """Give the joins by the story that they made."""
    made: dict[int, list[Join]] = {}
    for join in joins:
        made.setdefault(homes[join.left], []).append(join)
    return made


def _nearest(refused: Iterable[Join]) -> dict[int, list[Join]]:
    """Give the nearest of the refused joins, which stand in their order, by each of their two groups."""
    near: dict[int, list[Join]] = {}
    for join in refused:
        for home in (join.left, join.right):
            if len(near.setdefault(home, [])) < _NEAREST:
                near[home].append(join)
    return near


def _link(join: Join, telling: _Telling) -> StoryLink:
    return StoryLink(
        left=telling.profiles[join.left].source,
        right=telling.profiles[join.right].source,
        likeness=round(join.mean, 3),
        words=_shared((join.left, join.right), telling),
    )


def _shared(members: Sequence[int], telling: _Telling) -> tuple[str, ...]:
    """Give the words that weigh most in the articles, of several those that most of them have."""
    profiles, shown = telling.profiles, _foremost(members, telling.weights)
    having = ((term, next(profiles[i] for i in members if term in profiles[i].counts)) for term in shown)
    return tuple(profile.written(telling.forms[term]) for term, profile in having)


def _foremost(members: Sequence[int], weights: Sequence[Weights]) -> list[str]:
    """Give the terms by which articles are shown, the heaviest first."""
    if len(members) == 1:
        return foremost(weights[members[0]], _SHOWN)
    return heaviest(_common(members, weights), _SHOWN)


def _common(members: Sequence[int], weights: Sequence[Weights]) -> Iterable[tuple[str, float]]:
    """Give the terms that more than half of several articles have, each with its weight in all of them together."""
    if len(members) == _PAIR:
        one, other = (weights[i] for i in members)
        return ((term, one[term] + other[term]) for term in one.keys() & other.keys())
    sums: dict[str, float] = {}
    for i in members:
        for term, weight in weights[i].items():
            sums[term] = sums.get(term, 0.0) + weight
    having = Counter(chain.from_iterable(weights[i] for i in members))
    return ((term, weight) for term, weight in sums.items() if 2 * having[term] > len(members))
