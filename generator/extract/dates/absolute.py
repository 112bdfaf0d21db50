"""Dates that name their own month or year: "Oct. 22, 2025", "22 October", "September", "early 2014", "the 1990s".

Strategy: one reader a form. Where the year is not said it is the one that the tense asks for, else the
nearest, counted from the day of publication.
"""

from __future__ import annotations

from datetime import date

from generator.extract.dates import calendar_rules as calendar
from generator.extract.dates.calendar_rules import Tense
from generator.extract.dates.words import (
    BARE_MONTH,
    DAY,
    DAY_2,
    EDGE,
    FOUR_FIGURES,
    HOLIDAYS,
    KNOWN_DAYS,
    KNOWN_NAMES,
    MONTH,
    MONTH_2,
    SEASON,
    SEASONS,
    SHORT_WEEKDAY,
    STEPS,
    YEAR,
    Clock,
    Match,
    Reading,
    Rule,
    S,
    month_of,
    rule,
    unanchored,
)

_HABIT: dict[Tense, str] = {
    "past": "the latest, for what has happened",
    "future": "the next, for what is planned",
    "would": "the nearest",
    "open": "the nearest",
}
_HALVES = {"first half": (1, 6), "second half": (7, 12)}
_QUARTERS = {"first": 1, "second": 4, "third": 7, "fourth": 10, "1": 1, "2": 4, "3": 7, "4": 10}


def _on(found: date | None, habit: str = "") -> Reading | None:
    """Give the reading of a day, or None where the calendar has no such day."""
    return None if found is None else Reading(calendar.iso(found), "day", habit)


def _full_day(match: Match, clock: Clock) -> Reading | None:
    """Read "Oct. 22, 2025" and "22 October 2025"."""
    del clock
    return _on(calendar.day(int(match["year"]), month_of(match), int(match["day"])))


def _iso_day(match: Match, clock: Clock) -> Reading | None:
    """Read "2025-10-22"."""
    del clock
    return _on(calendar.day(int(match["year"]), int(match["number"]), int(match["day"])))


def _figures(match: Match, clock: Clock) -> Reading | None:
    """Read "22/10/2025", if only one order of day and month is possible."""
    del clock
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    found = {day for day in (calendar.day(year, second, first), calendar.day(year, first, second)) if day}
    if len(found) == 1:
        return _on(found.pop())
    return Reading(None, "day", "day and month cannot be told apart") if found else None


def _day(match: Match, clock: Clock) -> Reading | None:
    """Read "Oct. 22" and "22 October"."""
    return _yearless(month_of(match), int(match["day"]), clock)


def _yearless(month: int, day: int, clock: Clock) -> Reading | None:
    if clock.today is None:
        return unanchored("day")
    found = calendar.year_of_day(month, day, clock.today, clock.tense)
    return _on(found, f"year: {_HABIT[clock.tense]}")


def _known_day(match: Match, clock: Clock) -> Reading | None:
    """Read "the Sept. 11 attacks": the known day, unless the article is older than it."""
    beside = (match["beside"] or "").lower()
    for known, words in KNOWN_DAYS:
        same = (known.month, known.day) == (month_of(match), int(match["day"]))
        if same and beside.startswith(words) and (clock.today is None or clock.today > known):
            return _on(known, "known by its event")
    return _day(match, clock)


def _known_name(match: Match, clock: Clock) -> Reading | None:
    """Read "9/11"."""
    del clock
    return Reading(KNOWN_NAMES[match["name"]], "day", "known by its event")


def _days(match: Match, clock: Clock) -> Reading | None:
    """Read "September 5-6", "5-6 September 2025" and "Sept. 30-Oct. 2"; days joined by "and" must be neighbours."""
    groups = match.groupdict()
    start, end = month_of(match), month_of(match, "month2") if groups.get("month2") else month_of(match)
    if match["year"]:
        first = calendar.day(int(match["year"]) - (start > end), start, int(match["day"]))
    elif clock.today is None:
        return unanchored("range")
    else:
        first = calendar.year_of_day(start, int(match["day"]), clock.today, clock.tense)
    last = first and calendar.day(first.year + (start > end), end, int(match["day2"]))
    if not (first and last and first < last) or (groups.get("pair") and (last - first).days > 1):
        return None
    return Reading(calendar.iso(first, last), "range")


def _month_of_year(match: Match, clock: Clock) -> Reading | None:
    """Read "March 2014"."""
    del clock
    return Reading(calendar.month(int(match["year"]), month_of(match)), "month")


def _month_near(match: Match, clock: Clock) -> Reading | None:
    """Read "March last year", "last May", "next June", "this September"."""
    if clock.today is None:
        return unanchored("month")
    number, today = month_of(match), clock.today
    step = STEPS[match["which"].lower()]
    if "year" in match.group().lower():
        return Reading(calendar.month(today.year + step, number), "month")
    if step == 0:
        ahead_of_what_was = clock.tense == "past" and number > today.month
        return Reading(calendar.month(today.year - ahead_of_what_was, number), "month")
    past, this = step < 0, today.month
    years = (-1 if number >= this else 0) if past else (1 if number <= this else 0)
    return Reading(calendar.month(today.year + years, number), "month")


def _month(match: Match, clock: Clock) -> Reading | None:
    """Read a bare "September"."""
    if clock.today is None:
        return unanchored("month")
    value = calendar.year_of_month(month_of(match), clock.today, clock.tense)
    return Reading(value, "month", f"year: {_HABIT[clock.tense]}")


def _months(match: Match, clock: Clock) -> Reading | None:
    """Read "January-March 2014" and "June to August"."""
    first, last = month_of(match), month_of(match, "month2")
    year = int(match["year"]) if match["year"] else None
    if year is None:
        if clock.today is None:
            return unanchored("range")
        year = int(calendar.year_of_month(last, clock.today, clock.tense)[:4])
    return Reading(f"{calendar.month(year - (first > last), first)}/{calendar.month(year, last)}", "range")


def _year(match: Match, clock: Clock) -> Reading | None:
    """Read "2014" and "early 2014"."""
    del clock
    return Reading(match["year"], "year")


def _years(match: Match, clock: Clock) -> Reading | None:
    """Read "1948-1967" and "2014-15"."""
    del clock
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return Reading(f"{first}/{last}", "range") if first < last else None


def _decade(match: Match, clock: Clock) -> Reading | None:
    """Read "the 1990s" and "the '90s"."""
    del clock
    tens = match["decade"] or f"19{match['short']}"
    return Reading(f"{tens}/{int(tens) + 9}", "range")


def _season_of_year(match: Match, clock: Clock) -> Reading | None:
    """Read "summer 2014" and "the winter of 2013"."""
    del clock
    return Reading(calendar.season(SEASONS[match["season"].lower()], int(match["year"])), "season")


def _season(match: Match, clock: Clock) -> Reading | None:
    """Read "in the spring", "since early summer"."""
    if clock.today is None:
        return unanchored("season")
    first = SEASONS[match["season"].lower()]
    value = calendar.season(first, calendar.year_of_season(first, clock.today, clock.tense))
    return Reading(value, "season", f"year: {_HABIT[clock.tense]}")


def _day_of_month(match: Match, clock: Clock) -> Reading | None:
    """Read "on the 12th": of the month told before, else of the one near."""
    day, told = int(match["day"]), clock.told_day
    if told:
        return _on(calendar.day(told.year, told.month, day), "month: that of the date told before")
    if clock.today is None:
        return unanchored("day")
    return _on(calendar.day_of_month(day, clock.today, clock.tense), f"month: {_HABIT[clock.tense]}")


def _part_of_year(match: Match, clock: Clock) -> Reading | None:
    """Read "the first half of 2014", "the third quarter of this year" and "Q3 2025"."""
    year = _said_year(match, clock)
    if year is None:
        return unanchored("range")
    if match["half"]:
        first, last = _HALVES[" ".join(match["half"].lower().split())]
    else:
        first = _QUARTERS[(match["quarter"] or match["q"]).lower()]
        last = first + 2
    return Reading(f"{calendar.month(year, first)}/{calendar.month(year, last)}", "range")


def _said_year(match: Match, clock: Clock) -> int | None:
    if match["year"]:
        return int(match["year"])
    if clock.today is None:
        return None
    step = {"last": -1, "next": 1}.get((match["which"] or "this").lower(), 0)
    return clock.today.year + step


def _holiday(match: Match, clock: Clock) -> Reading | None:
    """Read "New Year's Eve"."""
    month, day = HOLIDAYS[" ".join(match["holiday"].lower().replace("’", "'").split())]
    if match["year"]:
        return _on(calendar.day(int(match["year"]), month, day))
    return _yearless(month, day, clock)


_WEEKDAY_BEFORE = rf"(?:(?:[Oo]n{S})?{SHORT_WEEKDAY},?{S})?"
_DASH = r"\s?[-‐–—]\s?"
_TO = rf"(?:{_DASH}|\s(?:to|through|until)\s|\s(?P<pair>and)\s)"
_YEAR_LATER = rf"(?=\s(?:to|through|until|and|or)\s{MONTH_2}{S}{DAY_2},?{S}{YEAR})"
_YEAR_OF_MONTH_LATER = rf"(?=\s(?:to|through|until|and|or)\s{MONTH_2},?{S}{YEAR})"
_BESIDE = rf"(?:(?={S}(?P<beside>[a-z]+))|)"
_HOLIDAY_NAMES = "|".join(name.replace("'", "['’]").replace(" ", S) for name in HOLIDAYS)
_WHICH = "(?P<which>[Ll]ast|[Nn]ext|[Tt]his)"

ABSOLUTE: tuple[Rule, ...] = (
    rule("day of the calendar", r"(?P<year>[12]\d\d\d)-(?P<number>\d\d)-(?P<day>\d\d)", _iso_day),
    rule(
        "day in figures",
        r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)",
        _figures,
    ),
    rule("month, day and year", rf"{_WEEKDAY_BEFORE}{MONTH}{S}{DAY},?{S}{YEAR}", _full_day),
    rule("day, month and year", rf"{_WEEKDAY_BEFORE}(?:the\s)?{DAY}{S}(?:of\s)?{MONTH},?{S}{YEAR}", _full_day),
    rule("days of a month", rf"{MONTH}{S}{DAY}{_TO}{DAY_2}(?:,?{S}{YEAR})?(?!{S}{MONTH_2})", _days),
    rule("days of a month", rf"{DAY}{_TO}{DAY_2}{S}{MONTH}(?:,?{S}{YEAR})?", _days),
    rule("days of two months", rf"{MONTH}{S}{DAY}{_DASH}{MONTH_2}{S}{DAY_2}(?:,?{S}{YEAR})?", _days),
    rule("month and day, the year said later", rf"{MONTH}{S}{DAY}{_YEAR_LATER}", _full_day),
    rule("name of a day", rf"(?P<name>{'|'.join(KNOWN_NAMES)})", _known_name),
    rule("month and day", rf"{_WEEKDAY_BEFORE}{MONTH}{S}{DAY}{_BESIDE}", _known_day),
    rule("day and month", rf"{_WEEKDAY_BEFORE}(?:the\s)?{DAY}{S}(?:of\s)?{MONTH}", _day),
    rule("month and year", rf"{EDGE}{MONTH}(?:,?{S}|{S}of{S}){YEAR}", _month_of_year),
    rule("month of a year near", rf"{EDGE}{MONTH}{S}(?:of{S})?(?P<which>[Ll]ast|[Nn]ext|[Tt]his){S}year", _month_near),
    rule("month near", rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Cc]oming){S}{MONTH}", _month_near),
    rule("month, the year said later", rf"{EDGE}{MONTH}{_YEAR_OF_MONTH_LATER}", _month_of_year),
    rule("months", rf"{MONTH}{_DASH}{MONTH_2}(?:,?{S}{YEAR})?", _months),
    rule("month", rf"{EDGE}{BARE_MONTH}", _month),
    rule("years", rf"{FOUR_FIGURES}[-‐–—/](?P<last>\d{{4}}|\d\d)", _years),
    rule(
        "decade",
        r"(?i:the\s)?(?:(?i:early|late|mid)[\s-])?(?:(?P<decade>(?:1[5-9]|20)\d0)|['’‘](?P<short>\d0))['’]?s",
        _decade,
    ),
    rule(
        "part of a year",
        rf"(?:(?:[Tt]he{S})?(?:(?i:(?P<half>(?:first|second){S}half)|(?P<quarter>first|second|third|fourth){S}quarter)"
        rf"|Q(?P<q>[1-4])){S}(?:of{S})?(?:{YEAR}|{_WHICH}{S}year))",
        _part_of_year,
    ),
    rule("season of a year", rf"(?:[Tt]he\s)?{EDGE}{SEASON}(?:{S}of)?{S}{YEAR}", _season_of_year),
    rule("season", rf"(?<=[Ii]n\s|[Bb]y\s)(?:the\s)?{EDGE}{SEASON}(?!{S}of\b)", _season),
    rule("season", rf"(?<=since\sthe\s|until\sthe\s|uring\sthe\s){EDGE}{SEASON}(?!{S}of\b)", _season),
    rule(
        "day of the month",
        r"(?<=[Oo]n\s)the\s(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[.,;:]|\sand\b|\sto\b|$)",
        _day_of_month,
    ),
    rule("year", rf"{EDGE}{YEAR}", _year),
    rule("holiday", rf"(?P<holiday>(?i:{_HOLIDAY_NAMES}))(?:,?{S}{YEAR})?", _holiday),
)
