"""How long, how high, how much: "for more than two hours", "a 25 percent tariff on steel", "$300 million in assets".

Strategy: each becomes a range with what it measures: the length of a contact in minutes, a rate in percent by what it
is a rate of, a sum by what it is a sum of. An exact figure is a range as wide as people round; "about", "nearly",
"more than", "up to" widen it to one side or both.

Laws: two measures exclude each other only where they measure the same thing in the same words and their ranges do not
meet; what one sentence measures twice it does not measure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import inf

from msgspec import Struct

from generator.merge.words import CONTACT_NOUNS
from generator.model.wordlists import word_list

_LISTS = word_list(__package__, "measures")
_NUMBERS: Mapping[str, float] = _LISTS["numbers"]
_RATES: Mapping[str, str] = _LISTS["rated"]
_NOTHING: frozenset[str] = frozenset(_LISTS["nothing"])
_MINUTES: Mapping[str, int] = {"hour": 60, "minute": 1}
_SCALES: Mapping[str, float] = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_HEDGE = rf"(?:(?P<hedge>{'|'.join(hedge for hedges in _LISTS['hedges'].values() for hedge in hedges)})\s+)?"
_NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})*(?:\.\d{{1,2}})?|{'|'.join(_NUMBERS)})"
_HALF = r"(?P<half>\s+and\s+a\s+half)?"
_UNIT = r"(?P<unit>hour|minute)s?\b"
_NOUN = rf"(?:{'|'.join(sorted({noun for nouns in CONTACT_NOUNS.values() for noun in nouns}))})"
_RATED = rf"(?P<of>{'|'.join(_RATES)})\b(?:\s+on\s+(?P<on>[a-z]+))?"
_PERCENT = r"\s?(?:%|percent\b|per\s+cent\b)"


class Measure(Struct, frozen=True):
    """What is measured (`of`), the range in which it lies, and the figure as the sentence gives it."""

    of: str
    low: float
    high: float
    words: str


class _Way(Struct, frozen=True):
    """One way to measure: its form, and by how much an exact figure is rounded."""

    name: str
    form: re.Pattern[str]
    room: float


def _form(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


WAYS: tuple[_Way, ...] = (
    _Way(
        "length",
        _form(rf"\b(?:lasted|lasting|ran)\s+(?:for\s+)?{_HEDGE}(?:an?\s+)?{_NUMBER}{_HALF}\s+{_UNIT}"),
        0.25,
    ),
    _Way(
        "length",
        _form(rf"\b(?:met|spoke|talked|{_NOUN})\b[^.;:,\"“”]{{0,60}}?\sfor\s+{_HEDGE}{_NUMBER}{_HALF}\s+{_UNIT}"),
        0.25,
    ),
    _Way("length", _form(rf"\b{_HEDGE}{_NUMBER}{_HALF}-{_UNIT}(?:-long)?\s+(?:[a-z]+\s+)?{_NOUN}\b"), 0.25),
    _Way("rate", _form(rf"\b{_HEDGE}{_NUMBER}{_PERCENT}\s+(?P<kind>[a-z]+\s+)?{_RATED}"), 0.0),
    _Way("rate", _form(rf"\b{_RATED}\s+(?:of|to|at)\s+{_HEDGE}{_NUMBER}{_PERCENT}"), 0.0),
    _Way(
        "sum",
        _form(
            rf"{_HEDGE}[$€£]{_NUMBER}(?:\s+(?P<scale>{'|'.join(_SCALES)}))?\s+(?:in|of|worth\s+of)\s+(?P<of>(?:[a-z]+\s+){{0,2}}?[a-z]{{3,20}}s)\b"
        ),
        0.1,
    ),
)
"""The ways in which sentences measure what they tell."""


def measures_in(sentence: str) -> tuple[Measure, ...]:
    """Give what a sentence measures, each thing that it measures once."""
    found: dict[str, dict[tuple[float, float], Measure]] = defaultdict(dict)
    for one in _all(sentence):
        found[one.of][one.low, one.high] = one
    return tuple(next(iter(some.values())) for _, some in sorted(found.items()) if len(some) == 1)


def exclusive(a: Measure, b: Measure) -> bool:
    """Tell whether two measures of the same thing cannot both be right."""
    return a.of == b.of and (a.high < b.low or b.high < a.low)


def _all(sentence: str) -> Iterator[Measure]:
    for way in WAYS:
        for match in way.form.finditer(sentence):
            low, high = _range(match, way.room)
            groups = match.groupdict()
            on = f" on {groups['on'].lower()}" if groups.get("on") else ""
            thing = (groups.get("of") or "").lower()
            if thing and thing.split()[-1] in _NOTHING:
                continue
            kind = (groups.get("kind") or "").lower()
            of = f"{way.name} {kind}{_RATES.get(thing, thing)}{on}".rstrip()
            yield Measure(of, low, high, _words(match))


def _range(match: re.Match[str], room: float) -> tuple[float, float]:
    """Give the least and the most that the words of a figure leave room for."""
    groups = match.groupdict()
    written = groups["number"].lower().replace(",", "")
    value = _NUMBERS[written] if written in _NUMBERS else float(written)
    value += 0.5 if groups.get("half") else 0
    value *= _MINUTES.get((groups.get("unit") or "").lower(), 1) * _SCALES.get((groups.get("scale") or "").lower(), 1)
    low, high = _ROOMS.get(_hedge(groups["hedge"]), (1 - room, 1 + room))
    return value * low, value * high


_ROOMS: Mapping[str, tuple[float, float]] = {
    "about": (0.75, 1.25),
    "below": (0.75, 1),
    "above": (1, inf),
    "under": (0, 1),
}
"""The range of a figure as shares of it, by the kind of the words in front of it."""


def _hedge(words: str | None) -> str:
    """Give the kind of the words in front of a figure."""
    plain = " ".join((words or "").lower().split())
    return next((kind for kind, hedges in _LISTS["hedges"].items() if plain in hedges), "exact")


def _words(match: re.Match[str]) -> str:
    """Give the figure as it stands, from its hedge to its unit: "more than two hours"."""
    groups = match.groupdict()
    start = match.start("hedge") if groups["hedge"] else match.start("number")
    start -= match.string[start - 1] in "$€£" if start else 0
    ends = [match.end(name) for name in ("number", "half", "unit", "scale") if groups.get(name)]
    tail = match.string[max(ends) :]
    extra = re.match(rf"{_PERCENT}|s\b", tail)
    return " ".join((match.string[start : max(ends)] + (extra[0] if extra else "")).split())
