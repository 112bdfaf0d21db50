"""The words of the interface in one language, from its list (tongues/<language>.yml); dates and names from the CLDR.

Strategy: a list is data, so a language is added by copying en.yml and changing the right side. Short phrases are their
own keys, as with gettext, so that templates and code stay readable; sentences built from records have names and places
to fill, because languages order them differently. What the program says of a value (a status, a day, a number) goes
through a `Tongue`.

Laws: words, names and titles of the articles never pass through a list; a phrase that a list does not have stays as it
is, never empty (a test finds it); a value that is no date stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import get_args

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal
from msgspec import Struct

from generator.model import english
from generator.model.terms import Language, Precision
from generator.model.wordlists import word_list

SKELETONS = {1: "y", 2: "yMMMM", 3: "yMMMMd"}
"""CLDR's name of a form of date, by how many parts the value has."""
WHOLE = len(SKELETONS)
MONTH = len("2025-10")
PARTS = re.compile(r"(; | · |^Why here: |^\d+ reports: |joined: )")
"""What parts the names of rules from each other where several hold together."""


class Tongue(Struct, frozen=True):
    """The words of one language. `nouns` are (one, several, none at all) by the English singular.

    `rules` are names of rules; `forms` sentences and their parts by name; `values` words of closed lists, as kinds and
    measures; `fields` what a field is called. A place for a value is {} or {name}.
    """

    language: Language
    phrases: Mapping[str, str] = {}
    statuses: Mapping[str, str] = {}
    values: Mapping[str, str] = {}
    fields: Mapping[str, str] = {}
    nouns: Mapping[str, tuple[str, str, str]] = {}
    forms: Mapping[str, str] = {}
    rules: tuple[tuple[re.Pattern[str], str], ...] = ()
    last: str = "and"
    week: str = "{}"

    def say(self, phrase: str, *values: object) -> str:
        """Give a phrase of the interface, its places filled with `values` in their order."""
        words = self.phrases.get(phrase, phrase)
        return words.format(*values) if values else words

    def form(self, name: str, /, **values: object) -> str:
        """Fill the form of a sentence, or of a part of one. Raises KeyError for a name or a value that is not there."""
        return self.forms[name].format(**values)

    def status(self, status: str) -> str:
        """Give the word for a status."""
        return self.statuses.get(status, status)

    def value(self, value: str) -> str:
        """Give the word for a kind, a measure or a level."""
        return self.values.get(value, value.replace("-", " "))

    def bare(self, place: str) -> str:
        """Give a place without the article that English sets before it, where the language is another."""
        return place if self.language == "en" or not place.startswith("the ") else place[len("the ") :]

    def closed(self, words: str) -> str:
        """Give a word of a closed list, a status or a kind, in this language; other words as they are."""
        return self.statuses.get(words) or self.values.get(words) or words

    def language_called(self, name: str | None) -> str | None:
        """Give the name of a language by its English one."""
        tag = next((tag for tag, told in Locale("en").languages.items() if told == name), None)
        return self.named_language(tag) if tag else name

    def field(self, name: str) -> str:
        """Give what a field of a record is called."""
        return self.fields.get(name, name)

    def rule(self, words: str) -> str:
        """Give the names of rules, "a; b · c", each in this language; words in quotation marks stay."""
        return "".join(map(self._rule, PARTS.split(words)))

    def _rule(self, words: str) -> str:
        found = ((told, match) for form, told in self.rules if (match := form.fullmatch(words)))
        told, match = next(found, (words, None))
        if match:
            return told.format(*match.groups())
        head, colon, rest = words.partition(": ")
        return f"{self._rule(head)}{colon}{self._rule(rest)}" if rest else words

    def count(self, number: int, noun: str) -> str:
        """Give "1 report", "2 reports", "no reports"; `noun` is the English singular."""
        if noun not in self.nouns:
            return english.count(number, noun)
        one, several, none = self.nouns[noun]
        return f"{number} {one if number == 1 else several}" if number else none

    def listed(self, items: tuple[str, ...]) -> str:
        """Give "a", "a and b", "a, b and c"."""
        return english.listed(items, self.last)

    def country(self, code: str | None) -> str | None:
        """Give the name of a country by its ISO 3166 code; the code itself where there is none."""
        return str(Locale(self.language).territories.get(code, code)) if code else None

    def named_language(self, tag: str) -> str:
        """Give the name of a language's tag: "en-GB" is "British English"; the tag itself where there is none."""
        known = Locale(self.language).languages
        return str(known.get(tag.replace("-", "_")) or known.get(tag.partition("-")[0]) or tag)

    def when(self, value: str | None, precision: Precision | None = None) -> str | None:
        """Give an ISO day, month, year or range as a reader says it."""
        if value is None:
            return None
        start, _, end = value.partition("/")
        if self.language == "en":
            words = english.when(value)
        else:
            words = self._range(start, end) if end and end != start else self._point(start)
        return self.week.format(words) if precision == "week" else words

    def on(self, value: str | None) -> str:
        """Give when something took place, with a leading space: " on 22 October 2025"; empty for None.

        A range is a time within which it did: " between 16 and 30 October 2025".
        """
        if value is None:
            return ""
        first, _, last = value.partition("/")
        if last:
            return self.form("when.range", value=self.when(value), first=self._left(first, last), last=self.when(last))
        names = ("when.year", "when.month", "when.day")
        return self.form(names[min(first.count("-"), 2)], value=self.when(first))

    def _left(self, first: str, last: str) -> str | None:
        """Give the first day of a range; English leaves out the month and year that the last repeats."""
        if self.language == "en" and first[:MONTH] == last[:MONTH] and len(first) == len(last) > MONTH:
            return str(int(first[MONTH + 1 :]))
        return self.when(first)

    def decimal(self, figure: str) -> str:
        """Give a number with as many places as it has: "0.967" is "0,967" in German."""
        places = len(figure.partition(".")[2])
        return str(format_decimal(Decimal(figure), f"0.{'0' * places}" if places else "0", locale=self.language))

    def _point(self, value: str) -> str:
        day, parts = _day(value), len(value.split("-"))
        if day is None:
            return value
        if parts == WHOLE:
            return format_date(day, "long", locale=self.language)
        return format_skeleton(SKELETONS[parts], day, locale=self.language)

    def short(self, day: date) -> str:
        """Give a day in few letters: "22 Oct 2025"."""
        if self.language == "en":
            return f"{day.day} {english.MONTHS[day.month - 1][:3]} {day.year}"
        return format_date(day, "medium", locale=self.language)

    def _range(self, start: str, end: str) -> str:
        first, last, parts = _day(start), _day(end), len(start.split("-"))
        if first is None or last is None or parts != len(end.split("-")):
            return f"{self._point(start)} – {self._point(end)}"
        return str(format_interval(first, last, SKELETONS[parts], locale=self.language))


def _day(value: str) -> date | None:
    """Give the first day of an ISO day, month or year; None for anything else."""
    parts = [*value.split("-"), "1", "1"][:3] if value.count("-") < WHOLE else []
    try:
        year, month, day = map(int, parts)
        return date(year, month, day)
    except ValueError:
        return None


def listing(language: Language) -> dict[str, dict[str, str]]:
    """Give the list of a language as its file has it, section by section."""
    found: dict[str, dict[str, str]] = word_list(__package__, f"tongues/{language}")
    return found


@cache
def _read(language: Language) -> Tongue:
    found = listing(language)
    short = found["short"]
    return Tongue(
        language=language,
        phrases=found["phrases"],
        statuses=found["statuses"],
        values=found["values"],
        fields=found["fields"],
        nouns={noun: (forms[0], forms[1], forms[2]) for noun, forms in found["nouns"].items()},
        forms=found["forms"],
        rules=tuple((_pattern(words), found["rules"][words]) for words in sorted(found["rules"], key=_width)),
        last=short["last"],
        week=short["week"],
    )


def _width(words: str) -> tuple[int, int]:
    """Sort what fits fewer names before what fits more."""
    return words.count("{}"), -len(words)


def _pattern(words: str) -> re.Pattern[str]:
    """Give what finds the name of a rule, in which {} stands for any words."""
    return re.compile("(.+?)".join(map(re.escape, words.split("{}"))))


class _Tongues(Mapping[Language, Tongue]):
    """Every language that there is a list for; a list is read when it is first asked for."""

    def __getitem__(self, language: Language) -> Tongue:
        """Give the words of a language. Raises KeyError where there is no list for it."""
        if language not in get_args(Language):
            raise KeyError(language)
        return _read(language)

    def __iter__(self) -> Iterator[Language]:
        """Give the languages in order."""
        return iter(get_args(Language))

    def __len__(self) -> int:
        """Give the number of languages."""
        return len(get_args(Language))


TONGUES: Mapping[Language, Tongue] = _Tongues()
ENGLISH = TONGUES["en"]
