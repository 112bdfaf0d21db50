"""Names that became no actor: what the user ignores, and what the reading took for something else.

Law: each name is told once, with its first place and the reason; the user's own word comes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from generator.merge.citations import cite
from generator.merge.identity import Bearer, folded
from generator.model import Extract, Ignored, Mention, MentionForm, Span

FORMS: tuple[MentionForm, ...] = ("name", "title", "metonym", "description", "pronoun")
"""Forms of mentions, the best to cite first."""
_RANK = {form: rank for rank, form in enumerate(FORMS)}
_START = attrgetter("span.start")
BY_USER = "ignored in briefing.yml"


def mention_rank(mention: Mention) -> tuple[int, int]:
    """Give the order in which mentions are cited: by form, then by place."""
    return _RANK[mention.form], mention.span.start


def best_mention(bearer: Bearer) -> Mention:
    """Give the mention of an article's actor to cite."""
    mentions = bearer.referent.mentions
    if len(mentions) == 1:
        return mentions[0]
    names = [mention for mention in mentions if mention.form == FORMS[0]]
    return min(names, key=_START) if names else min(mentions, key=mention_rank)


def ignored_names(extracts: tuple[Extract, ...], gone: Iterable[Bearer]) -> tuple[Ignored, ...]:
    """Give the names without an actor, those of the user first, then from A to Z."""
    by_source = {extract.text.article.id: extract for extract in extracts}
    first: dict[tuple[str, str], _Name] = {}
    times: Counter[tuple[str, str]] = Counter()
    for one in chain(_by_user(gone), _passed_over(extracts)):
        key = (folded(one.name), one.reason)
        first.setdefault(key, one)
        times[key] += one.times
    found = (
        Ignored(one.name, one.reason, times[key], cite(by_source[one.source], one.span)) for key, one in first.items()
    )
    return tuple(sorted(found, key=lambda one: (one.reason != BY_USER, one.name.casefold(), one.reason)))


class _Name(NamedTuple):
    """A name without an actor in one article: why, in how many places, and the first of them."""

    name: str
    reason: str
    times: int
    source: str
    span: Span


def _by_user(gone: Iterable[Bearer]) -> Iterator[_Name]:
    for bearer in (one for one in gone if one.referent.mentions):
        referent = bearer.referent
        yield _Name(referent.name, BY_USER, len(referent.mentions), bearer.source, best_mention(bearer).span)


def _passed_over(extracts: tuple[Extract, ...]) -> Iterator[_Name]:
    for extract in extracts:
        for one in extract.passed_over:
            yield _Name(one.name, one.reason, one.times, extract.text.article.id, one.span)
