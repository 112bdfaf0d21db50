"""Names that became no actor: what the user ignores, and what the reading took for something else.

Law: each name is told once, with its first place and the reason; the user's own word comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.merge.citations import cite
from generator.merge.identity import Bearer, folded
from generator.model import Extract, Ignored, Mention

FORMS = ("name", "title", "metonym", "description", "pronoun")
"""Forms of mentions, the best to cite first."""
_RANK = {form: rank for rank, form in enumerate(FORMS)}
BY_USER = "ignored in briefing.yml"


def mention_rank(mention: Mention) -> tuple[int, int]:
    """Give the order in which mentions are cited: by form, then by place."""
    return _RANK[mention.form], mention.span.start


def best_mention(bearer: Bearer) -> Mention:
    """Give the mention of an article's actor to cite."""
    mentions = bearer.referent.mentions
    return mentions[0] if len(mentions) == 1 else min(mentions, key=mention_rank)


def ignored_names(extracts: tuple[Extract, ...], gone: Iterable[Bearer]) -> tuple[Ignored, ...]:
    """Give the names without an actor, those of the user first, then from A to Z."""
    by_source = {extract.text.article.id: extract for extract in extracts}
    found: dict[tuple[str, str], Ignored] = {}
    for one in (*_by_user(by_source, gone), *_passed_over(extracts)):
        key = (folded(one.name), one.reason)
        held = found.get(key)
        first = held or one
        times = one.times + (held.times if held else 0)
        found[key] = Ignored(first.name, first.reason, times, first.evidence)
    return tuple(sorted(found.values(), key=lambda one: (one.reason != BY_USER, one.name.casefold(), one.reason)))


def _by_user(by_source: dict[str, Extract], gone: Iterable[Bearer]) -> Iterator[Ignored]:
    for bearer in (one for one in gone if one.referent.mentions):
        evidence = cite(by_source[bearer.source], best_mention(bearer).span)
        yield Ignored(bearer.referent.name, BY_USER, len(bearer.referent.mentions), evidence)


def _passed_over(extracts: tuple[Extract, ...]) -> Iterator[Ignored]:
    for extract in extracts:
        for one in extract.passed_over:
            yield Ignored(one.name, one.reason, one.times, cite(extract, one.span))
