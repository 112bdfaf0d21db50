"""Stage merge: what many articles say becomes one dossier, each line still with its sentence.

Strategy: first who is who across the articles, because everything else is told in terms of it; then which
reports tell of one event and which quotations are one utterance; then what follows from both: reactions,
the timeline, disagreements. The user's corrections have the last word.

Laws: no input or output; the order of the articles changes nothing; an article about something else changes
no id. Reports are kept as they are, so that every merge can be read back and undone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from msgspec.structs import replace

from generator.merge.actors import merge_actors
from generator.merge.assertions import merge_assertions
from generator.merge.conditions import conditions_in
from generator.merge.conflicts import find_conflicts
from generator.merge.contacts import merge_contacts
from generator.merge.corrections import corrected
from generator.merge.deeds import merge_deeds
from generator.merge.moments import merge_moments
from generator.merge.occasions import with_lent_days
from generator.merge.quotations import merge_quotations
from generator.merge.reactions import find_reactions
from generator.merge.reports import Whos
from generator.merge.sanctions import merge_sanctions
from generator.merge.scope import scoped
from generator.merge.stories import tell_stories
from generator.merge.titled import titled
from generator.merge.translations import with_translations
from generator.model import Contact, Dossier, Extract, Quotation, Sanction, Settings, Source, Statement
from generator.model.tongue import TONGUES

__all__ = ["merge"]


def merge(extracts: tuple[Extract, ...], settings: Settings) -> Dossier:
    """Merge the articles that lie within the scope; the others are set aside with the reason.

    Raises InputError where the scope names an actor whom no article names, or a correction in briefing.yml names an
    id, a field or a value that does not exist.
    """
    extracts, left_out = scoped(tuple(sorted(extracts, key=lambda extract: extract.text.article.id)), settings)
    book = merge_actors(extracts, settings)
    stories = tell_stories(extracts)
    whos = Whos.build(book.of, book.actors, book.told, stories)
    quotations = with_translations(merge_quotations(extracts, book.of), extracts, whos)
    sanctions, hits = merge_sanctions(extracts, whos)
    contacts, meetings = merge_contacts(with_lent_days(extracts, sanctions), whos)
    records: tuple[Sanction | Contact, ...] = (*sanctions, *contacts)
    heard = _heard(find_reactions(extracts, quotations, records, whos), quotations)
    sources = tuple(Source(extract.text.article.id, extract) for extract in extracts)
    dossier = Dossier(
        settings=settings,
        sources=sources,
        actors=book.actors,
        quotations=quotations,
        sanctions=tuple(replace(record, **heard.get(record.id, {})) for record in sanctions),
        contacts=tuple(replace(record, **heard.get(record.id, {})) for record in contacts),
        moments=merge_moments(extracts, book.of, records),
        conflicts=find_conflicts(records, sources, whos, TONGUES[settings.language]),
        set_aside=left_out,
        assertions=merge_assertions(extracts, book.of),
        deeds=merge_deeds(extracts, whos),
        joins=book.joins,
        called=book.called,
        pairs=book.pairs,
        ignored=book.ignored,
        stories=stories,
        weighings=(*hits, *meetings),
    )
    return titled(corrected(dossier, whos), whos)


class _Heard(TypedDict, total=False):
    """What quotations add to a record."""

    reactions: tuple[str, ...]
    conditions: tuple[Statement, ...]


def _heard(reactions: Mapping[str, tuple[str, ...]], quotations: tuple[Quotation, ...]) -> Mapping[str, _Heard]:
    """Give by record the quotations about it and the conditions that they state."""
    known = {quotation.id: quotation for quotation in quotations}
    return {record: _Heard(reactions=ids, conditions=conditions_in(ids, known)) for record, ids in reactions.items()}
