"""The language of the interface: its words from one list a language, its dates and countries from the Unicode CLDR.

Strategy: the templates are written in English, and their phrases are the keys of the other lists (tongues/de.yml), as
with gettext. They are exchanged when the templates are read, not when they are filled, so that no word of an article
can be taken for a word of the interface. What the program says of a value (a status, a day, a number) goes through a
`Tongue`.

Laws: English is left as it stands; a phrase that a list does not have stays English, never empty; the words of the
articles, names and titles stay as they are; a value that is no date stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib.resources import files
from typing import get_args

import yaml
from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from msgspec import Struct

from generator.model import Language, Precision
from generator.render import words as english

MARKS = re.compile(r"(\n|\||\*\*|(?m:^)#{1,6} |(?m:^)- |<[^<>]*>| · |: (?=\n)|\A; | \u203a )")
"""What parts one phrase of a template from the next."""
SKELETONS = {1: "y", 2: "yMMMM", 3: "yMMMMd"}
"""CLDR's name of a form of date, by how many parts the value has."""


class Tongue(Struct, frozen=True):
    """The words of one language. `nouns` are (singular, plural) by the English singular."""

    language: Language
    phrases: Mapping[str, str] = {}
    statuses: Mapping[str, str] = {}
    nouns: Mapping[str, tuple[str, str]] = {}
    none: str = "no"
    last: str = "and"
    week: str = "{}"

    def say(self, phrase: str) -> str:
        """Give a phrase of the interface."""
        return self.phrases.get(phrase, phrase)

    def status(self, status: str) -> str:
        """Give the word for a status."""
        return self.statuses.get(status, status)

    def count(self, number: int, noun: str) -> str:
        """Give "1 report", "2 reports", "no reports"; `noun` is the English singular."""
        if noun not in self.nouns:
            return english.count(number, noun)
        return f"{number or self.none} {self.nouns[noun][number != 1]}"

    def listed(self, items: tuple[str, ...]) -> str:
        """Give "a", "a and b", "a, b and c"."""
        return english.listed(items, self.last)

    def country(self, code: str | None) -> str | None:
        """Give the name of a country by its ISO 3166 code; the code itself where there is none."""
        return str(Locale(self.language).territories.get(code, code)) if code else None

    def when(self, value: str | None, precision: Precision | None = None) -> str | None:
        """Give an ISO day, month, year or range as a reader says it."""
        if self.language == "en" or value is None:
            return english.when(value, precision)
        start, _, end = value.partition("/")
        words = self._range(start, end) if end and end != start else self._point(start)
        return self.week.format(words) if precision == "week" else words

    def _point(self, value: str) -> str:
        day, parts = _day(value), len(value.split("-"))
        if day is None:
            return value
        if parts == len(("year", "month", "day")):
            return format_date(day, "long", locale=self.language)
        return format_skeleton(SKELETONS[parts], day, locale=self.language)

    def _range(self, start: str, end: str) -> str:
        first, last, parts = _day(start), _day(end), len(start.split("-"))
        if first is None or last is None or parts != len(end.split("-")):
            return f"{self._point(start)} – {self._point(end)}"
        return str(format_interval(first, last, SKELETONS[parts], locale=self.language))

    def translated(self, text: str) -> str:
        """Give text of a template with each phrase that is known exchanged; marks and white space stay."""
        return "".join(map(self._piece, MARKS.split(text))) if self.phrases else text

    def _piece(self, piece: str) -> str:
        core = piece.strip()
        return piece.replace(core, self.say(core), 1) if core else piece


def _day(value: str) -> date | None:
    """Give the first day of an ISO day, month or year; None for anything else."""
    parts = [*value.split("-"), "1", "1"][:3] if value.count("-") < len(SKELETONS) else []
    try:
        year, month, day = map(int, parts)
        return date(year, month, day)
    except ValueError:
        return None


def _read(language: Language) -> Tongue:
    text = files(__package__).joinpath(f"tongues/{language}.yml").read_text(encoding="utf-8")
    found = yaml.safe_load(text)
    nouns = {noun: (str(forms[0]), str(forms[1])) for noun, forms in found.pop("nouns").items()}
    return Tongue(language=language, nouns=nouns, **found)


def _tongues() -> Iterator[tuple[Language, Tongue]]:
    return ((language, _read(language)) for language in get_args(Language))


TONGUES: Mapping[Language, Tongue] = dict(_tongues())


def functions(tongue: Tongue) -> dict[str, Callable[..., object]]:
    """Give what templates call in a language, by name."""
    return {"when": tongue.when, "country": tongue.country, "count": tongue.count, "listed": tongue.listed}
