"""The timeline: every sentence that an article dates, with the words that dated it.

Strategy: a date makes a moment where it tells when something happened or is to happen: in a sentence of the
story or a caption, outside quotation marks, and not where it only says which event is meant ("Friday's
meeting", "the Oct. 7 attack"), since when something lasts, or a stretch of years. The sentence is the
evidence as it stands; nothing is reworded and nothing is dated twice.

Laws: a moment's date is the value of its `date_words` and no other; the order is date, then source, then
place in the source; an id is made of the source, the words and the date alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from generator.merge.citations import cite
from generator.merge.ids import short
from generator.model import PROSE, BlockKind, Contact, Date, Extract, Moment, Report, Sanction, Sentence, Span

STORY: frozenset[BlockKind] = PROSE | {"caption"}
"""Blocks whose sentences tell what happened."""
COARSE = frozenset({"year"})
"""Precisions that place an event in history rather than on a timeline."""
LASTING = ("stretch of time", "decade", "years", "part of a unit", "part of a year")
"""Rules that read how long something lasts or where a year stands, not when something happens."""
NAMED = ("holiday", "name of a day")
"""Rules that read a day by its name, which as often names an event: "the raids of New Year's Eve night"."""
FEWEST = 3
"""Words that a sentence needs beside its date to tell anything."""
_LOOK = 40
"""Code points read before and after a date."""
_SINCE = re.compile(r"\bsince(?:\s+(?:at least|early|late|mid))?\s*$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|a|an|its|their|his|her)\s+$", re.IGNORECASE)
_NOUN = re.compile(r"^,?\s+[a-z]{3,}")
_POSSESSIVE = re.compile(r"^['’]s\b")


def merge_moments(
    extracts: tuple[Extract, ...],
    of: Mapping[tuple[str, int], str],
    records: tuple[Sanction | Contact, ...],
) -> tuple[Moment, ...]:
    """Give the timeline of all articles; `of` leads (article id, referent) to an actor's id."""
    cases = _cases(records)
    found = (moment for extract in extracts for moment in _moments(extract, of, cases))
    return tuple(sorted(found, key=lambda moment: (moment.date, moment.evidence)))


def _moments(
    extract: Extract,
    of: Mapping[tuple[str, int], str],
    cases: Mapping[tuple[str, int, str], str],
) -> Iterator[Moment]:
    """Give the moments of one article, each sentence and date once."""
    source = extract.text.article.id
    sentences = {sentence.n: sentence for sentence in extract.sentences}
    named = _actors(extract, of, frozenset(date.sentence for date in extract.dates))
    seen: set[tuple[int, str]] = set()
    for date in extract.dates:
        sentence = sentences[date.sentence]
        if date.value is None or (sentence.n, date.value) in seen or not _tells_when(date, sentence, extract):
            continue
        seen.add((sentence.n, date.value))
        evidence = cite(extract, sentence.span, sentence.n)
        yield Moment(
            id=f"m-{short(' '.join((source, *evidence.text.split(), date.value)))}",
            date=date.value,
            precision=date.precision,
            evidence=evidence,
            date_words=cite(extract, date.span, sentence.n),
            rule=date.rule,
            actors=named.get(sentence.n, ()),
            record=cases.get((source, sentence.n, date.value)),
        )


def _tells_when(date: Date, sentence: Sentence, extract: Extract) -> bool:
    """Tell whether a date says when the event of its sentence happened or is to happen."""
    return (
        sentence.block in STORY
        and date.precision not in COARSE
        and not date.rule.startswith(LASTING)
        and not any(quote.span.covers(date.span) for quote in extract.quotes)
        and not _only_qualifies(date, extract.text.article.raw)
        and _tells_more(date, sentence, extract.text.article.raw)
    )


def _only_qualifies(date: Date, raw: str) -> bool:
    """Tell whether a date only says which event is meant ("Friday's meeting"), or since when something lasts."""
    before = raw[max(0, date.span.start - _LOOK) : date.span.start]
    after = raw[date.span.end : date.span.end + _LOOK]
    if _SINCE.search(before) or _POSSESSIVE.match(after):
        return True
    return bool(_NOUN.match(after) and (_ARTICLE.search(before) or date.rule.startswith(NAMED)))


def _tells_more(date: Date, sentence: Sentence, raw: str) -> bool:
    """Tell whether a sentence is more than its date: a stray date line is none."""
    words = raw[sentence.span.start : date.span.start].split() + raw[date.span.end : sentence.span.end].split()
    worded = (word for word in words if word.isalpha() or any(map(str.isalpha, word)))
    return len(tuple(islice(worded, FEWEST))) == FEWEST


def _actors(extract: Extract, of: Mapping[tuple[str, int], str], wanted: frozenset[int]) -> dict[int, tuple[str, ...]]:
    """Give the actors that each of the `wanted` sentences mentions, each once, in the order of their first mention."""
    mentions: dict[int, list[tuple[Span, int, str]]] = {}
    for referent in extract.referents:
        actor = of.get((extract.text.article.id, referent.id))
        if actor is not None:
            for mention in referent.mentions:
                if mention.sentence in wanted:
                    mentions.setdefault(mention.sentence, []).append((mention.span, referent.id, actor))
    return {n: tuple(dict.fromkeys(actor for _, _, actor in sorted(found))) for n, found in mentions.items()}


def _cases(records: tuple[Sanction | Contact, ...]) -> dict[tuple[str, int, str], str]:
    """Lead from (source, sentence, date) to the record that reports an event of that date there.

    The date of the event counts before the day on which it was announced.
    """
    reports: list[tuple[Report, str]] = [(report, record.id) for record in records for report in record.reports]
    dated = [(report.date, report, record) for report, record in reports]
    announced = [(report.announced, report, record) for report, record in reports]
    found: dict[tuple[str, int, str], str] = {}
    for day, report, record in (*dated, *announced):
        if day is not None:
            found.setdefault((report.evidence.source, report.evidence.sentence, day), record)
    return found
