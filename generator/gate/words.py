"""R2 and R3: what a record says stands in the words that it cites.

Strategy: comparison is by letters, with white space folded, because a seed file breaks its lines anywhere.
A date is checked against the dates that were read in its source: the words cited for it must be one of them
and have its value. A date without words of its own must be read in the cited sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.shelf import REBUILD, Place, Reported, Shelf

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
MARKED = re.compile(r"“([^“”]+)”")
TOLD = ("condition", "reason", "target_words", "place")
"""Fields of a report that repeat words of its sentence."""


def quoted_words_are_cited(shelf: Shelf) -> Iterator[str]:
    """Name quotations, and words in marks on the bottom line, that their citations do not carry."""
    for quote in shelf.quotes:
        if not _carried(quote.text, quote.citations, shelf):
            yield f"data/quotes.json {quote.id}: its words are not in any text that it cites; {REBUILD}"
    for line in shelf.summary.developments:
        for words in MARKED.findall(line.words):
            if not _carried(words, line.citations, shelf):
                yield f"data/briefing.json developments: “{words}” is not in the text that it cites; {REBUILD}"


def circumstances_are_cited(shelf: Shelf) -> Iterator[str]:
    """Name quotations whose venue, or who passes them on, stands outside of the words that attribute them."""
    for quote in shelf.quotes:
        for place in (*filter(None, (quote.venue,)), *quote.via):
            if not any(_holds(frame, place) for frame in quote.frames):
                yield f"data/quotes.json {quote.id}: [{place.start}:{place.end}] is not in its sentence; {REBUILD}"


def _holds(frame: Place, place: Place) -> bool:
    return frame.source == place.source and frame.start <= place.start and place.end <= frame.end


def _carried(words: str, citations: tuple[Place, ...], shelf: Shelf) -> bool:
    """Tell whether words stand in one of the citations; a withheld quotation has none."""
    found = (shelf.words(place) for place in citations)
    return not words or any(_folded(words) in _folded(text) for text in found if text)


def _folded(words: str) -> str:
    return " ".join(words.split())


def dates_have_words(shelf: Shelf) -> Iterator[str]:
    """Name dates of reports and of the timeline that no words of the source give."""
    for register, case in shelf.cases:
        for report in case.reports:
            if not _is_dated(report, shelf):
                date = report.date or report.announced
                yield f"data/{register}.json {report.id}: no words in {report.source} give its date {date}; {REBUILD}"
    for moment in shelf.moments:
        place = moment.date_words or moment.evidence
        if moment.date not in _values(place, shelf):
            yield f"data/moments.json {moment.id}: no words in {place.source} give its date {moment.date}; {REBUILD}"


def _is_dated(report: Reported, shelf: Shelf) -> bool:
    """Tell whether the words cited for a report's date, or else its sentence, give that date."""
    dates = {date for date in (report.date, report.announced) if date}
    if not dates:
        return True
    if report.date_words is not None:
        return bool(dates & _values(report.date_words, shelf))
    sentence = shelf.sentence(report.source, report.sentence)
    if sentence is None:
        return False
    return bool(dates & _values(Place(report.source, sentence.n, sentence.start, sentence.end), shelf))


def _values(place: Place, shelf: Shelf) -> set[str]:
    """Give the values of the dates that were read within a stretch of a source."""
    reading = shelf.readings.get(place.source)
    dates = reading.dates if reading else ()
    return {date.value for date in dates if date.value and place.start <= date.start and date.end <= place.end}


def numbers_are_cited(shelf: Shelf) -> Iterator[str]:
    """Name numbers in a report's reason, condition, target or place that its sentence does not have."""
    for register, case in shelf.cases:
        for report in case.reports:
            sentence = shelf.sentence(report.source, report.sentence)
            place = sentence and Place(report.source, sentence.n, sentence.start, max(sentence.end, report.end))
            known = set(NUMBER.findall(shelf.words(place) or "")) if place else set()
            told = " ".join(filter(None, (getattr(report, field) for field in TOLD)))
            for number in sorted(set(NUMBER.findall(told)) - known):
                yield f"data/{register}.json {report.id}: its sentence does not have the number {number}; {REBUILD}"
