"""Times as machines write them -> ISO, with the zone where one is written.

Strategy: a time is taken as it stands, in the zone in which the outlet gives it, because that is the day
which its readers saw. What two countries read in two ways, or what is no day of the calendar, is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime

_EARLIEST = 1990
"""No page of the web is older; machines write 1970 and 0001 for "not known"."""
_LONGEST = 60
_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:(?:T|t| {1,2})(?P<clock>\d{1,2}:\d{2})(?::(?P<second>[0-5]\d))?(?:[.,]\d{1,9})?"
    r" ?(?P<zone>Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}\b)?)?"
)
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?=\D|$)")
_SLASHED = re.compile(r"(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?=\D|$)")
_UTC = frozenset({"Z", "UTC", "GMT"})
_LABEL = re.compile(
    r"\s*(?:(?:first |originally )?(?:published|posted|written)|publication date|date published)(?: (?:on|at))?\s?:?\s",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>(?:" + "|".join(_MONTHS) + r")[a-z]{0,7})\.?"
_WRITTEN = re.compile(
    r"\s*(?:[a-z]{3,9},? )?(?:(?P<d>\d{1,2})(?:st|nd|rd|th)? )?"
    rf"{_MONTH} (?:(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? )?(?P<y>\d{{4}})\b",
    re.IGNORECASE,
)
_WEST, _EAST = 10, 10
"""Hours of UTC until which it can still be yesterday, and from which it can be tomorrow, where news is written."""
_AWAY = timedelta(hours=14)
_ZONES = timedelta(minutes=30)
"""No zone is further from UTC than the first, and nearly all differ from it by whole halves of an hour."""


def stamp(words: str) -> str | None:
    """Give the ISO day or time that `words` begin with, with its zone, or None."""
    text = words.strip()[:_LONGEST]
    found = _iso(text) or _parts(text) or _internet(text)
    return found if found and int(found[:4]) >= _EARLIEST else None


def localised(published: str, others: Iterable[str]) -> str:
    """Give `published` on the outlet's own clock, if it is in UTC and one of `others` tells the same moment.

    Many systems declare UTC, and show the local time elsewhere without a zone. Two times that differ by whole
    halves of an hour, to the second, are the same moment; so the zone follows, and the day that readers saw.
    """
    moment = _clock(published)
    if moment is None or moment.utcoffset() != timedelta(0):
        return published
    for other in map(_clock, others):
        if other is None:
            continue
        if other.utcoffset():
            if other == moment:
                return other.isoformat()
        elif (away := other.replace(tzinfo=None) - moment.replace(tzinfo=None)) and _is_zone(away):
            return moment.astimezone(timezone(away)).isoformat()
    return published


def on_day_of_address(published: str, url: str | None) -> str:
    """Give the day in the address, if `published` is in UTC and can be that day on a clock further west or east."""
    match = _SLASHED.search(url or "")
    moment, day = _clock(published), _parts(match[0]) if match else None
    if moment is None or day is None or moment.utcoffset() != timedelta(0):
        return published
    away = date.fromisoformat(day) - moment.date()
    west = away == -timedelta(days=1) and moment.hour < _WEST
    east = away == timedelta(days=1) and moment.hour >= _EAST
    return day if west or east else published


def labelled_day(words: str) -> str | None:
    """Give the day of a line such as "Published: 4 March 2031", None for any other line."""
    label = _LABEL.match(words)
    if not label:
        return None
    rest = words[label.end() :]
    return stamp(rest) or _in_words(rest)


def _in_words(rest: str) -> str | None:
    match = _WRITTEN.match(rest)
    if not match:
        return None
    month = next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(match["month"].lower()[:3])), 0)
    day = f"{match['y']}-{month:02}-{match['d'] or match['d2'] or '':0>2}"
    return day if _is_day(day) else None


def _clock(words: str) -> datetime | None:
    return datetime.fromisoformat(words) if "T" in words else None


def _is_zone(away: timedelta) -> bool:
    return abs(away) <= _AWAY and not away % _ZONES


def _iso(text: str) -> str | None:
    match = _ISO.match(text)
    if not match or not _is_day(match["day"]):
        return None
    if not match["clock"]:
        return match["day"]
    try:
        clock = time.fromisoformat(match["clock"].zfill(5))
    except ValueError:
        return match["day"]
    return f"{match['day']}T{clock:%H:%M}:{match['second'] or '00'}{_zone(match['zone'] or '')}"


def _zone(words: str) -> str:
    if not words or words.upper() in _UTC:
        return "+00:00" if words else ""
    digits = words[1:].replace(":", "").ljust(4, "0")
    return f"{words[0]}{digits[:2]}:{digits[2:]}"


def _parts(text: str) -> str | None:
    match = _COMPACT.match(text) or _SLASHED.match(text)
    day = f"{match['y']}-{match['m']:0>2}-{match['d']:0>2}" if match else ""
    return day if _is_day(day) else None


def _internet(text: str) -> str | None:
    """Give the time of an internet message ("Fri, 24 Oct 2025 09:00:00 +0300")."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return moment.isoformat(timespec="seconds")


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
