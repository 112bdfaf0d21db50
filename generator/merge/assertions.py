"""Indirect and mixed statements of all articles, each with its article: what somebody is reported to have said.

Strategy: unlike quotations these are the words of an article and not of the speaker, so two articles are never
joined into one statement; each stays what one source reports, with the actor who is meant where one is known.

Laws: an id is made of source, speaker and words alone; the same words reported twice by one article for one
speaker stand once; the order of the articles decides only the order of what comes out.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.merge.citations import cite
from generator.merge.ids import short
from generator.model import Assertion, Claim, Extract


def merge_assertions(extracts: tuple[Extract, ...], of: dict[tuple[str, int], str]) -> tuple[Assertion, ...]:
    """Give the indirect and mixed statements of all articles, in the order of the articles and their text.

    `of` leads from (article id, referent id) to the actor's id.
    """
    found: dict[str, Assertion] = {}
    for extract in extracts:
        for assertion in _of_article(extract, of):
            found.setdefault(assertion.id, assertion)
    return tuple(found.values())


def _of_article(extract: Extract, of: dict[tuple[str, int], str]) -> Iterator[Assertion]:
    for claim in extract.claims:
        outer = extract.claims[claim.within] if claim.within is not None else None
        yield Assertion(
            id=_id(extract, claim),
            speaker=_speaker(extract, claim, of),
            speaker_text=claim.speaker_text,
            attribution=claim.attribution,
            date=claim.date,
            mixed=claim.mixed,
            within=_id(extract, outer) if outer is not None else None,
            content=cite(extract, claim.span, claim.sentence),
            source=cite(extract, claim.source, claim.sentence),
            cue=cite(extract, claim.cue, claim.sentence),
            rule=claim.rule,
        )


def _id(extract: Extract, claim: Claim) -> str:
    article = extract.text.article
    words = " ".join(claim.span.of(article.raw).lower().split())
    return f"s-{short('|'.join((article.id, claim.speaker_text or '', words)))}"


def _speaker(extract: Extract, claim: Claim, of: dict[tuple[str, int], str]) -> str | None:
    return of.get((extract.text.article.id, claim.speaker)) if claim.speaker is not None else None
