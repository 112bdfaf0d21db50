"""How long a contact lasted, as a sentence beside its report says it ("The meeting lasted more than two hours").

Strategy: such a sentence is seldom a report of its own; like an absence it is tied to the one contact of its kind that
the article told in it or nearest to it.

Law: a sentence that does not name the kind of contact, or that fits two, says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.merge.absences import any_nouns, around, as_told, by_article, nearest
from generator.merge.measures import Measure, measures_in
from generator.merge.reports import Whos
from generator.merge.words import CONTACT_NOUNS
from generator.model import Contact, ContactReport, Sanction, Source, Span

_UNITS = ("hour", "minute")
"""Words without one of which no length is told."""


def find_lengths(
    records: Iterable[Sanction | Contact], sources: Iterable[Source], whos: Whos
) -> Mapping[str, tuple[tuple[ContactReport, Measure], ...]]:
    """Give by contact how long sentences say that it lasted, each with the report that the sentence makes."""
    told = by_article(one for one in records if isinstance(one, Contact))
    found: dict[str, list[tuple[ContactReport, Measure]]] = {}
    for source in sources:
        raw, here = source.extract.text.article.raw, told.get(source.id, [])
        for sentence in around(source.extract, here, _UNITS, raw) if here else ():
            words = sentence.span.of(raw)
            for measure in (one for one in measures_in(words) if one.of == "length"):
                events = nearest(sentence.n, (one for one in here if _is_named(one[1], words)))
                if len(events) == 1:
                    ((record, report),) = events.values()
                    start = sentence.span.start + max(0, words.find(measure.words))
                    at = Span(start, min(sentence.span.end, start + len(measure.words)))
                    made = as_told(report, source.extract, sentence, at, whos)
                    found.setdefault(record.id, []).append((made, measure))
    return {record: tuple(lengths) for record, lengths in found.items()}


def _is_named(contact: Contact, words: str) -> bool:
    """Tell whether a sentence names a contact's kind."""
    return re.search(rf"\b{any_nouns(CONTACT_NOUNS[contact.kind])}", words, re.IGNORECASE) is not None
