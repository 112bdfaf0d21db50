"""Everything that somebody said, in quotation marks or as reported, as one kind of value, each thing once.

The rule: where an article reports a statement that holds a few words in quotation marks, the statement stands for
both; where the words in marks are most of it, the quotation does. Of a statement that passes on another's, the
other's counts.

Laws: nothing without a speaker's words in the article is here: what is unattributed is no one's position; nor is what
a thing says (speakers.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.model import ActorKind, Assertion, Citation, Dossier, Quotation
from generator.plan.speakers import names_somebody, takes_positions

_MOST = 0.6
"""Share of a reported statement from which words in quotation marks, or an inner statement, stand for it."""


class Utterance(Struct, frozen=True):
    """A quotation or a reported statement: who said it (an actor's id, else the words), the day, where it stands."""

    id: str
    who: str
    day: str
    places: tuple[Citation, ...]


def utterances(dossier: Dossier) -> tuple[Utterance, ...]:
    """Give what was said, quotations first, each kind in the order of the dossier."""
    told: dict[str, list[Assertion]] = {}
    for assertion in dossier.assertions:
        told.setdefault(assertion.content.source, []).append(assertion)
    passing = frozenset(_passing(dossier.assertions))
    kept = [one for one in dossier.quotations if not _in_statements(one, told)]
    fully: dict[str, list[Citation]] = {}
    for quotation in kept:
        for citation in quotation.citations:
            fully.setdefault(citation.source, []).append(citation)
    reported = [
        one
        for one in dossier.assertions
        if one.id not in passing and _covered(one.content, fully.get(one.content.source, ())) < _MOST
    ]
    kinds = {actor.id: actor.kind for actor in dossier.actors}
    said = (
        *(_quoted(one) for one in kept if _is_somebody(one, kinds)),
        *(_reported(one) for one in reported if _is_somebody(one, kinds)),
    )
    return tuple(one for one in said if one.who)


def _is_somebody(one: Quotation | Assertion, kinds: Mapping[str, ActorKind]) -> bool:
    """Tell whether the speaker is somebody: an actor that can take a position, or words that name one."""
    if one.speaker is not None:
        return one.speaker not in kinds or takes_positions(kinds[one.speaker])
    return names_somebody(one.speaker_text or "", one.attribution)


def _quoted(one: Quotation) -> Utterance:
    return Utterance(one.id, _who(one), one.date or "", one.citations)


def _reported(one: Assertion) -> Utterance:
    return Utterance(one.id, _who(one), one.date or "", (one.content,))


def _who(one: Quotation | Assertion) -> str:
    if one.attribution == "unattributed":
        return ""
    return one.speaker or " ".join((one.speaker_text or "").casefold().split())


def _passing(assertions: Sequence[Assertion]) -> Iterator[str]:
    """Give the ids of statements that are, for the most part, another's statement passed on."""
    by_id = {one.id: one for one in assertions}
    for one in assertions:
        outer = by_id.get(one.within) if one.within else None
        if outer is not None and _who(one) and _covered(outer.content, (one.content,)) >= _MOST:
            yield outer.id


def _in_statements(quotation: Quotation, told: dict[str, list[Assertion]]) -> bool:
    """Tell whether each wording of a quotation is but a few words of a statement that stands for it."""
    return all(
        any(
            one.content.start <= citation.start
            and citation.end <= one.content.end
            and _covered(one.content, (citation,)) < _MOST
            for one in told.get(citation.source, ())
        )
        for citation in quotation.citations
    )


def _covered(whole: Citation, parts: Sequence[Citation]) -> float:
    """Give the share of a stretch of an article that others cover."""
    shared = sum(max(0, min(whole.end, one.end) - max(whole.start, one.start)) for one in parts)
    return shared / (whole.end - whole.start)
