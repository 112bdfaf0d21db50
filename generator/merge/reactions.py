"""Which quotations are about a record.

The rule, as the method page can state it: a quotation is about a record where its own sentence reports the
record, or names it again ("the new sanctions") in an article that reports no record so named more often (of as
many, the one reported more often in all articles is meant; of as many again, none); or where the sentence just
before does so and the quotation goes on about it: it begins with a word that points back ("They are ..."), or
it opens its sentence and its speaker is named in the one before; but not where it names events of other kinds
only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from generator.merge.reports import Whos
from generator.merge.words import CONTACT_NOUNS, SANCTION_NOUNS, any_of
from generator.model import Contact, Extract, Quotation, Sanction

Record = Sanction | Contact

_NONE: frozenset[str] = frozenset()
_MARK = 1
"""Code points that a quotation mark takes before the words of a sentence that opens with it."""
_POINTS_BACK = re.compile(rf"\W*{any_of('back')}\b", re.IGNORECASE)
_NOUNS = "|".join(sorted({*SANCTION_NOUNS, *(noun for nouns in CONTACT_NOUNS.values() for noun in nouns)}))
_NAMED = re.compile(rf"\b({_NOUNS})\b", re.IGNORECASE)
_NAMED_AGAIN = re.compile(rf"\b{any_of('known')}\s+(?:[\w-]+\s+){{0,2}}?({_NOUNS})\b", re.IGNORECASE)
"""A noun of the lists with its determiner and at most two words between them, so that the search stays linear."""


Told = Mapping[str, list[tuple[Record, list[int]]]]
"""By article the records that it tells of, each with the numbers of the sentences that report it."""
Wanted = Mapping[str, frozenset[int]]
"""By article the sentences that are looked at: those of quotations, and those before."""


class _Page(Struct, frozen=True):
    """One article: by the number of a sentence its records, actors and nouns of the lists; by record its nouns."""

    about: Mapping[int, frozenset[str]]
    actors: Mapping[int, frozenset[str]]
    nouns: Mapping[int, frozenset[str]]
    called: Mapping[str, frozenset[str]]


def find_reactions(
    extracts: tuple[Extract, ...], quotations: tuple[Quotation, ...], records: tuple[Record, ...], whos: Whos
) -> Mapping[str, tuple[str, ...]]:
    """Give, by the id of each record that has any, the ids of the quotations about it, in their order."""
    told, wanted = _told(records), _wanted(quotations)
    pages = {
        source: _page(extract, told[source], wanted[source], whos)
        for source, extract in ((extract.text.article.id, extract) for extract in extracts)
        if source in told and source in wanted
    }
    found: dict[str, list[str]] = defaultdict(list)
    for quotation in quotations:
        for one in sorted(_records_of(quotation, pages)):
            found[one].append(quotation.id)
    return {record: tuple(ids) for record, ids in found.items()}


def _told(records: tuple[Record, ...]) -> Told:
    found: dict[str, list[tuple[Record, list[int]]]] = defaultdict(list)
    for record in records:
        sentences: dict[str, list[int]] = defaultdict(list)
        for report in record.reports:
            sentences[report.evidence.source].append(report.evidence.sentence)
        for source, numbers in sentences.items():
            found[source].append((record, numbers))
    return found


def _wanted(quotations: tuple[Quotation, ...]) -> Wanted:
    found: dict[str, set[int]] = defaultdict(set)
    for quotation in quotations:
        for frame in quotation.frames:
            found[frame.source] |= {frame.sentence, frame.sentence - 1}
    return {source: frozenset(numbers) for source, numbers in found.items()}


def _records_of(quotation: Quotation, pages: Mapping[str, _Page]) -> frozenset[str]:
    """Give the ids of the records that the quotation, in any of its wordings, is about."""
    found: set[str] = set()
    for citation, frame in zip(quotation.citations, quotation.frames, strict=True):
        page = pages.get(frame.source)
        if page is not None:
            found |= page.about.get(frame.sentence, _NONE)
            if _goes_on(quotation, citation.start - frame.start, page.actors.get(frame.sentence - 1, _NONE)):
                found |= _not_foreign(page, frame.sentence)
    return frozenset(found)


def _goes_on(quotation: Quotation, before: int, actors: frozenset[str]) -> bool:
    """Tell whether a quotation goes on about the sentence before, which names `actors`.

    `before` is the number of code points of its own sentence that stand before it.
    """
    return bool(_POINTS_BACK.match(quotation.text)) or (before <= _MARK and quotation.speaker in actors)


def _not_foreign(page: _Page, sentence: int) -> frozenset[str]:
    """Give the records of the sentence before, but for those of which this one names only events of other kinds."""
    nouns = page.nouns.get(sentence, _NONE)
    return frozenset(one for one in page.about.get(sentence - 1, _NONE) if not nouns or nouns & page.called[one])


def _page(extract: Extract, told: list[tuple[Record, list[int]]], wanted: frozenset[int], whos: Whos) -> _Page:
    source, raw = extract.text.article.id, extract.text.article.raw
    sentences = {one.n: one.span.of(raw) for one in extract.sentences if one.n in wanted}
    actors: dict[int, set[str]] = defaultdict(set)
    for referent in extract.referents:
        for mention in referent.mentions:
            if mention.sentence in wanted:
                actors[mention.sentence].update(whos.ids(source, (referent.id,)))
    return _Page(
        about=_about(sentences, told),
        actors={n: frozenset(ids) for n, ids in actors.items()},
        nouns={n: frozenset(noun.lower() for noun in _NAMED.findall(words)) for n, words in sentences.items()},
        called={record.id: frozenset(_nouns(record)) for record, _ in told},
    )


def _about(sentences: Mapping[int, str], told: list[tuple[Record, list[int]]]) -> Mapping[int, frozenset[str]]:
    """Give the records that each sentence reports or, where it reports none, names again."""
    about: dict[int, set[str]] = defaultdict(set)
    for record, numbers in told:
        for n in numbers:
            about[n].add(record.id)
    owners = _owners(told)
    again = {
        n: {owners[noun] for noun in map(str.lower, _NAMED_AGAIN.findall(words)) if noun in owners}
        for n, words in sentences.items()
        if n not in about
    }
    return {n: frozenset(ids) for n, ids in (*about.items(), *again.items())}


def _owners(told: list[tuple[Record, list[int]]]) -> Mapping[str, str]:
    """Give, by noun, the record that the article means by it: the one it reports most often, none of two."""
    counts: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for record, numbers in told:
        for noun in _nouns(record):
            counts[noun].append((len(numbers), len(record.reports), record.id))
    leaders = {noun: sorted(named, reverse=True) for noun, named in counts.items()}
    return {noun: named[0][2] for noun, named in leaders.items() if len(named) == 1 or named[0][:2] > named[1][:2]}


def _nouns(record: Record) -> tuple[str, ...]:
    return SANCTION_NOUNS if isinstance(record, Sanction) else CONTACT_NOUNS[record.kind]
