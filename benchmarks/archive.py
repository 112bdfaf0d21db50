"""An archive of any size: releases of a public archive, and beyond their number the same again about other people.

Strategy: each release is a text with its title and its day before it, as it would be saved. Where more are asked for
than there are, the archive is retold round after round: every name that is only a name (it stands in no text in small
letters, and is no country) becomes another name of the same round, and every day moves on by whole weeks, so that the
weekdays in the texts stay true. What is retold has as many words as before, and shares neither people nor days with it.

Laws: the same number gives the same articles; no two articles are the same; nothing is copied into the project.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

from babel import Locale

SYLLABLES = (
    "bar",
    "del",
    "fin",
    "gor",
    "lun",
    "mar",
    "nel",
    "pos",
    "rik",
    "tun",
    "ver",
    "zan",
    "kes",
    "mol",
    "hav",
    "dor",
)
WEEKS = 104
"""Weeks by which a round lies later than the one before: longer than the archive."""
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_SMALL = re.compile(r"\b[a-z]{4,}\b")
_DAY = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), (\d{4})\b"
)
MONTHS = tuple(date(2000, month, 1).strftime("%B") for month in range(1, 13))
WEEKDAYS = tuple(date(2000, 1, day).strftime("%A") for day in range(1, 8))


class Release(NamedTuple):
    """One text of the archive, with its title and the day on which it appeared."""

    title: str
    day: date
    text: str


def releases(path: Path) -> tuple[Release, ...]:
    """Read the archive (gzip, a JSON object a line: title, date, text); what stands in it twice is given once."""
    found: dict[str, Release] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            release = Release(row["title"], datetime.fromisoformat(row["date"]).date(), row["text"])
            found.setdefault(sha256(release.text.encode()).hexdigest(), release)
    return tuple(found.values())


def articles(archive: tuple[Release, ...], number: int, most: int | None = None) -> Iterator[tuple[str, str]]:
    """Give `number` files, each its name and its text; texts end with the paragraph that has their `most`-th word."""
    names = only_names(archive)
    told = (retold(release, turn, names) for turn in count() for release in archive)
    for n, release in enumerate(islice(told, number)):
        body = release.text if most is None else cut(release.text, most)
        day = f"{release.day:%B} {release.day.day}, {release.day.year}"
        yield f"a{n:06d}.txt", f"{release.title}\n\n{day}\n\n{body}\n"


def cut(text: str, most: int) -> str:
    """Give the first paragraphs of a text, up to the one with the `most`-th word."""
    kept: list[str] = []
    words = 0
    for paragraph in text.split("\n\n"):
        kept.append(paragraph)
        words += len(paragraph.split())
        if words >= most:
            break
    return "\n\n".join(kept)


def only_names(archive: tuple[Release, ...]) -> frozenset[str]:
    """Give the words in capitals of an archive that are names of people, bodies and towns, not of countries."""
    texts = [f"{release.title}\n{release.text}" for release in archive]
    small = {word for text in texts for word in _SMALL.findall(text)}
    countries = {word for name in Locale("en").territories.values() for word in name.split()}
    kept = countries | {*MONTHS, *WEEKDAYS}
    capital = {word for text in texts for word in _NAME.findall(text)}
    return frozenset(word for word in capital - kept if word.lower() not in small)


def retold(release: Release, turn: int, names: AbstractSet[str]) -> Release:
    """Give a release as it would read in round `turn` (0 is the release itself): other names, later days."""
    if turn == 0:
        return release
    told: Mapping[str, str] = {name: another(name, turn) for name in set(_NAME.findall(" ".join(release[::2]))) & names}
    weeks = timedelta(weeks=WEEKS * turn)

    def later(text: str) -> str:
        renamed = _NAME.sub(lambda found: told.get(found.group(), found.group()), text)
        return _DAY.sub(lambda found: _moved(found, weeks), renamed)

    return Release(later(release.title), release.day + weeks, later(release.text))


def another(name: str, turn: int) -> str:
    """Give the name that a name has in round `turn`."""
    rest = int.from_bytes(sha256(f"{turn} {name}".encode()).digest()[:4], "big")
    made = ""
    while len(made) < len(name):
        rest, at = divmod(rest, len(SYLLABLES))
        made += SYLLABLES[at]
    return made.capitalize()


def _moved(found: re.Match[str], weeks: timedelta) -> str:
    month, day, year = found.groups()
    try:
        moved = date(int(year), MONTHS.index(month) + 1, int(day)) + weeks
    except (ValueError, OverflowError):
        return found.group()
    return f"{moved:%B} {moved.day}, {moved.year}"
