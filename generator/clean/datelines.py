"""Agency datelines: where an article was written, run into its first paragraph ("KYIV, May 3 (Reuters) - ").

Strategy: the words before the first dash, or up to an agency's bracket, are a dateline if they are
nothing but a place, a day and an agency, and if one of them is beyond doubt: the agency is known, the
place stands in capitals before a dash, or a day does.
"""

from __future__ import annotations

import re

from msgspec import Struct

from generator.clean.dates import Day, days_in
from generator.clean.furniture import OUTLETS
from generator.clean.lines import fold
from generator.clean.vocabulary import load, word_set

_NOT_PLACES = word_set(load("dates")["not_places"])
_REACH = 90
_FEWEST_AFTER = 4
_PLACE_WORDS = 6
_DASH = re.compile(r"\s?(?:—|–|--)\s?|\s-\s|(?<=\)): ")
_BRACKET = re.compile(r"\((?P<agency>[^()\n]{2,40})\)")
_SHORT = re.compile(r"[A-Z](?:\.[A-Z])+\.?|[A-Z]{2}")
_DOT = re.compile(r"(?<!\.[A-Z])\.$")  # the dot behind an abbreviated state is part of its name
_PLACE = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?:[ .,'’/-]+[^\W\d_]+)*\.?")


class Dateline(Struct, frozen=True):
    """The dateline in the first `length` code points of a paragraph; the sentence begins at `after`."""

    length: int
    after: int
    place: str | None
    day: Day | None
    agency: str | None


def dateline_of(words: str) -> Dateline | None:
    """Give the dateline at the head of a paragraph, None where there is none beyond doubt."""
    head = words[:_REACH]
    dash = _DASH.search(head)
    bracket = _BRACKET.search(head)
    cut = dash.start() if dash else -1
    if bracket and (cut < 0 or bracket.end() <= cut <= bracket.end() + 1 or cut < bracket.start()):
        agency = bracket["agency"].strip()
        dashed = dash is not None and bracket.end() <= cut
        found = _read(words[: bracket.start()], agency, dashed=dashed)
        end, after = bracket.end(), dash.end() if dash and dashed else bracket.end() + 1
    else:
        found = _read(words[:cut], None, dashed=True) if dash and cut > 0 else None
        end, after = cut, dash.end() if dash else 0
    rest = words[after:]
    if found is None or len(rest.split()) < _FEWEST_AFTER or rest[:1].islower() or rest[:1].isspace():
        return None
    place, day, agency_name = found
    return Dateline(end, after, place, day, agency_name)


def _read(head: str, agency: str | None, *, dashed: bool) -> tuple[str | None, Day | None, str | None] | None:
    """Give place, day and agency of the words before the sentence, None where they are something else."""
    days = days_in(head)
    day = days[0] if days else None
    place = _DOT.sub("", (head[: day.span.start] if day else head).strip(" ,"))
    known = agency is not None and fold(agency) in OUTLETS
    if agency is not None and not known and not dashed:
        return None
    if not place:
        return (None, day, agency) if known else None
    if not _PLACE.fullmatch(place) or len(place.split()) > _PLACE_WORDS or place.lower() in _NOT_PLACES:
        return None
    first = place.split(",")[0]
    sure = known or (dashed and (_in_capitals(first) or day is not None))
    return (_natural(place), day, agency) if sure and _all_names(place) else None


def _in_capitals(place: str) -> bool:
    return place.isupper() and len(place) > len("USA")


def _all_names(place: str) -> bool:
    return all(
        part[0].isupper() or part in ("and", "de", "del", "la", "al") for part in re.findall(r"[^\W\d_]+", place)
    )


def _natural(place: str) -> str:
    """Give a place in capitals with capitals at the head of its words only: "NEW DELHI" is New Delhi."""
    return " ".join(_natural_word(word) for word in place.split())


def _natural_word(word: str) -> str:
    if not word.isupper() or _SHORT.fullmatch(word.strip(",/")):
        return word
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), word)
