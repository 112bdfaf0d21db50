"""The arithmetic of the calendar: days, weeks, months and seasons as ISO values.

Strategy: pure functions on `datetime.date`; nothing here knows a word of English but the three tenses. The
press says "Wednesday" and leaves the week to the reader: the habit is the latest one for what has happened
and the next one for what is planned, and for a month or a day without a year the nearest one.

Laws: weeks run from Monday to Sunday; a season is three whole months; a value is never more precise than
what was said.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Tense = Literal["past", "future", "would", "open"]
"""Where a clause lies: behind or ahead of its writer, ahead of a past speaker ("said he would"), or not said."""
AHEAD: frozenset[Tense] = frozenset({"future", "would"})
Unit = Literal["day", "week", "month", "year"]
SEASON_MONTHS = 3
FORWARD = 1.5
"""How much further away a coming day seems than a past one where the tense is open: news tells what happened."""
AGAINST = 10
"""How much further away a day seems that the tense speaks against: "will meet on Oct. 22", printed on Oct. 23."""


def iso(first: date, last: date | None = None) -> str:
    """Give a day, or the range from one day to another."""
    return first.isoformat() if last is None or last == first else f"{first.isoformat()}/{last.isoformat()}"


def month(year: int, number: int) -> str:
    """Give "YYYY-MM" for the `number`-th month of a year; numbers below 1 and above 12 reach other years."""
    years, rest = divmod(number - 1, 12)
    return f"{year + years:04d}-{rest + 1:02d}"


def day(year: int, number: int, of_month: int) -> date | None:
    """Give a day of the calendar, or None where there is none (30 February)."""
    try:
        return date(year, number, of_month)
    except ValueError:
        return None


def weekday(name: int, today: date, tense: Tense) -> date:
    """Give the day that a bare weekday (Monday is 0) means: the next if the clause lies ahead, else the latest."""
    if tense in AHEAD:
        return today + timedelta(days=(name - today.weekday()) % 7)
    return today - timedelta(days=(today.weekday() - name) % 7)


def last_weekday(name: int, today: date) -> date:
    """Give the latest such weekday before today ("last Monday")."""
    return today - timedelta(days=(today.weekday() - name - 1) % 7 + 1)


def next_weekday(name: int, today: date) -> date:
    """Give the first such weekday after today ("next Monday")."""
    return today + timedelta(days=(name - today.weekday() - 1) % 7 + 1)


def week(today: date, weeks: int = 0) -> tuple[date, date]:
    """Give the Monday and the Sunday of the week that lies `weeks` after that of `today`."""
    monday = today + timedelta(days=7 * weeks - today.weekday())
    return monday, monday + timedelta(days=6)


def weekend(today: date, tense: Tense) -> tuple[date, date]:
    """Give the Saturday and Sunday that "the weekend" means: the current one, else by tense the last or the next."""
    saturday = weekday(5, today, "past")
    if tense in AHEAD and today.weekday() < 5:  # noqa: PLR2004 - Saturday is day 5 of the week
        saturday = weekday(5, today, "future")
    return saturday, saturday + timedelta(days=1)


def season(first: int, year: int) -> str:
    """Give the three months from month `first` of a year as a range."""
    return f"{month(year, first)}/{month(year, first + 2)}"


def season_year(first: int, today: date, step: int) -> int:
    """Give the year in which "last", "this" or "next" (`step` -1, 0, 1) season from month `first` begins.

    A season that still lasts is "this" one; the last has ended and the next has not begun.
    """
    now = _months(today.year, today.month)
    begins = tuple((_months(today.year + years, first), today.year + years) for years in (-2, -1, 0, 1, 2))
    if step < 0:
        return max(year for begin, year in begins if begin + SEASON_MONTHS <= now)
    if step > 0:
        return min(year for begin, year in begins if begin > now)
    return next((year for begin, year in begins if begin <= now < begin + SEASON_MONTHS), today.year)


def _months(year: int, number: int) -> int:
    """Count the months since the year 0, so that months of different years compare."""
    return year * 12 + number


def stretch(start: date, count: int, unit: Unit) -> str:
    """Give the stretch of time from a day to the one `count` units away, or back.

    Weeks are told in days and a single year in months; "the past week" ends today and has seven days.
    """
    finer: Unit = "day" if unit == "week" else "month" if unit == "year" and abs(count) == 1 else unit
    first, last = sorted((start, shift(start, count, unit)))
    if unit == "week" and count < 0:
        first += timedelta(days=1)
    return f"{at_unit(first, finer)}/{at_unit(last, finer)}"


def shift(today: date, count: int, unit: Unit) -> date:
    """Give the day `count` units away; a month that is too short gives its last day, the calendar ends at year 1."""
    if unit in {"day", "week"}:
        return today + timedelta(days=count * (7 if unit == "week" else 1))
    months = today.month - 1 + count * (12 if unit == "year" else 1)
    year, number = today.year + months // 12, months % 12 + 1
    year = min(max(year, MINYEAR), MAXYEAR)
    return date(year, number, min(today.day, monthrange(year, number)[1]))


def at_unit(when: date, unit: Unit) -> str:
    """Give the day, week, month or year that `when` lies in."""
    values = {
        "day": iso(when),
        "week": iso(*week(when)),
        "month": month(when.year, when.month),
        "year": f"{when.year:04d}",
    }
    return values[unit]


def nearest(options: tuple[date, ...], today: date, tense: Tense) -> date | None:
    """Choose among the same day of several years (or months) the nearest; against the tense it seems far away."""
    return min(options, key=lambda option: _distance(option, today, tense), default=None)


def _distance(option: date, today: date, tense: Tense) -> float:
    days = (option - today).days
    if days > 0:
        return days * {"past": AGAINST, "future": 1, "would": 1, "open": FORWARD}[tense]
    return -days * {"past": 1, "future": AGAINST, "would": 1, "open": 1}[tense]


def year_of_day(number: int, of_month: int, today: date, tense: Tense) -> date | None:
    """Give the day that a month and day without a year mean, or None where there is no such day."""
    found = (day(today.year + years, number, of_month) for years in (-1, 0, 1))
    return nearest(tuple(option for option in found if option), today, tense)


def year_of_month(number: int, today: date, tense: Tense) -> str:
    """Give the month that a month without a year means; the current month is always this one."""
    firsts = tuple(date(today.year + years, number, 1) for years in (-1, 0, 1))
    chosen = nearest(firsts, today.replace(day=1), tense)
    return month(today.year if chosen is None else chosen.year, number)


def day_of_month(number: int, today: date, tense: Tense) -> date | None:
    """Give the day that "the 12th" means, or None where there is none near."""
    firsts = (shift(today.replace(day=1), months, "month") for months in (-1, 0, 1))
    found = (day(first.year, first.month, number) for first in firsts)
    return nearest(tuple(option for option in found if option), today, tense)


def year_of_season(first: int, today: date, tense: Tense) -> int:
    """Give the year in which the season from month `first` begins, where the year is not said."""
    options = tuple(date(today.year + years, first, 1) for years in (-1, 0, 1))
    chosen = nearest(options, today.replace(day=1), tense)
    return today.year if chosen is None else chosen.year
